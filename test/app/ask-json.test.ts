/** `--json` as programs read it: the ranking with ranges that lead to the characters of the files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { askJson, askJsonLines } from "../../src/app/ask-json.ts";
import { loadRecord } from "../../src/app/load-record.ts";

const folder = "test/fixtures/record";
const { onrecord } = await loadRecord(folder);

async function lines(run: (output: Writable) => Promise<unknown>): Promise<readonly string[]> {
  let written = "";
  const output = new Writable({
    write(chunk, _, done) {
      written += String(chunk);
      done();
    },
  });
  await run(output);
  return written.trimEnd().split("\n");
}

interface Answer {
  readonly verdict: string;
  readonly passages: readonly {
    readonly reference: string;
    readonly text: string;
    readonly excerpt: string;
    readonly prompt: string | null;
    readonly voice: string;
    readonly at: readonly [number, number];
    readonly source: { readonly file: string; readonly start: number; readonly end: number };
  }[];
}

describe("the JSON of an answer", () => {
  test("text is the range of its file, without the question before it", async () => {
    const [line] = await lines(output => askJson("harbour", { onrecord, limit: 10, output }));
    const { verdict, passages } = JSON.parse(line!) as Answer;
    expect(verdict).toBe("found");
    expect(passages).toHaveLength(6);
    for (const { text, source, prompt, reference, at } of passages) {
      const file = readFileSync(join(folder, source.file), "utf8");
      expect(file.slice(source.start, source.end)).toBe(text);
      expect(text).not.toContain(prompt);
      expect(reference).toBe(`2024-03-05-northern-radio/${at[0]}`);
    }
  });

  test("an excerpt is made of the text's own sentences", async () => {
    const [line] = await lines(output => askJson("Denmark", { onrecord, limit: 10, output }));
    for (const { text, excerpt } of (JSON.parse(line!) as Answer).passages) {
      for (const piece of excerpt.split(" […] ")) expect(text).toContain(piece);
    }
  });

  test("“what else” and “more” go on past what the conversation has shown", async () => {
    const asked = ["harbour", "what else did she say?", "what else did she say about the harbour?", "more"];
    const input = (async function* () {
      yield asked.map(question => JSON.stringify({ question, conversation: "a" })).join("\n");
    })();
    const all = await lines(output => askJsonLines(input, { onrecord, limit: 2, output }));
    const answers = all.map(line => JSON.parse(line) as Answer & { readonly question: string; readonly topic: string });
    expect(answers.map(({ question }) => question)).toEqual(asked);
    expect(answers.map(({ topic }) => topic)).toEqual(["harbour", "harbour", "harbour", "harbour"]);
    const references = answers.flatMap(({ passages }) => passages.map(({ reference }) => reference));
    expect(references).toHaveLength(6);
    expect(new Set(references).size).toBe(6);
  });

  test("questions of one conversation go on from each other, and no others do", async () => {
    const asked = [
      { question: "harbour in 2024", conversation: "a" },
      { question: "Denmark", conversation: "b" },
      { question: "and when was that?", conversation: "a" },
      { question: "when was that?" },
      { question: "and in 2022?", conversation: "a" },
    ];
    const input = (async function* () {
      yield [...asked.map(one => JSON.stringify(one)), '{"question": 1}'].join("\n");
    })();
    const all = await lines(output => askJsonLines(input, { onrecord, limit: 2, output }));
    const answers = all.map(line => JSON.parse(line) as Answer & { readonly question: string; readonly topic: string });
    expect(answers.map(({ question }) => question)).toEqual([
      ...asked.map(({ question }) => question),
      '{"question": 1}',
    ]);
    expect(answers.map(({ topic }) => topic).slice(0, 3)).toEqual(["harbour", "Denmark", "harbour"]);
    expect(answers[2]!.passages).toEqual(answers[0]!.passages);
    expect(answers[3]!.passages).toEqual([]);
    expect(answers[4]).toMatchObject({ topic: "harbour", filters: { from: "2022-01-01", to: "2022-12-31" } });
  });

  test("as many objects as lines, in their order, limited each", async () => {
    const input = (async function* () {
      yield "harbour\n\nglaciers\nDenmark";
    })();
    const all = await lines(output => askJsonLines(input, { onrecord, limit: 2, output }));
    const answers = all.map(line => JSON.parse(line) as Answer & { readonly question: string });
    expect(answers.map(answer => answer.question)).toEqual(["harbour", "", "glaciers", "Denmark"]);
    expect(answers.map(answer => answer.passages.length)).toEqual([2, 0, 0, 2]);
    expect(answers[2]!.verdict).toBe("nothing");
  });
});
