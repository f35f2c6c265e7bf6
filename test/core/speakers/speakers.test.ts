/** Who is who over a whole record, and what a question for a person finds of it. */
import { describe, expect, test } from "vitest";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import { readRecordFile } from "../../../src/core/reading/owner/record-file.ts";
import { buildRecord } from "../../../src/core/record.ts";
import { createSpeakers } from "../../../src/core/speakers/speakers.ts";
import { plainSurface } from "../../fixtures/bot.ts";
import { expectGrowthWithLength } from "../../growth.ts";

/** A conversation in which somebody labelled so answers twice. */
const talk = (label: string, answer: string): string =>
  `date: 2024-03-05\n\nStone: What about it, after all these years?\n\n${label}: ${answer}\n\nStone: Who pays for it in the end?\n\n${label}: The town does, as it always did.\n`;

async function recordOf(files: Readonly<Record<string, string>>, yaml?: string) {
  const all = Object.entries(files).map(([name, text]) => ({ path: `${name}.txt`, text }));
  const record = buildRecord(all, yaml === undefined ? {} : { owner: readRecordFile(yaml) });
  const { bot, find } = await createOnrecord({ ...record, version: "0000beef", today: () => "2026-01-01" });
  const say = async (text: string) => {
    const { kind, blocks } = await bot.reply({ text, place: "private", surface: plainSurface });
    const shown = blocks.map(block => ("spans" in block ? block.spans.map(span => span.text).join("") : "")).join("\n");
    const citations = blocks.flatMap(block => (block.type === "quote" ? block.citation : []));
    const who = Object.fromEntries(citations.map(({ reference, speaker }) => [reference.split("/")[0], speaker]));
    return { kind, shown, who };
  };
  return { ...record, find, say, labels: Object.fromEntries(record.interviews.map(one => [one.id, one.speaker])) };
}

const bridge = "The old bridge will be mended before the winter, and the ferry goes on.";
const certain = "Whose words these are is not certain";

describe("labels of one person", () => {
  const labels = {
    full: "Rada Petri",
    capitals: "PETRI",
    initial: "R. Petri",
    office: "Mayor Petri",
    upper: "RADA PETRI",
  };
  const files = Object.fromEntries(
    Object.entries(labels).map(([id, label]) => [id, talk(label, `${bridge} So it is with ${id}.`)]),
  );
  const other = { cook: talk("Ivar Holm", "The bridge is of no use to a kitchen, or to a cook.") };

  test("are shown as the full name that they all fit", async () => {
    const { labels: names } = await recordOf({ ...files, ...other });
    expect(names).toEqual({
      full: "Rada Petri",
      capitals: "Rada Petri",
      initial: "Rada Petri",
      office: "Rada Petri",
      upper: "Rada Petri",
      cook: "Ivar Holm",
    });
  });

  test.each([
    "what did Rada Petri say about the bridge",
    "what did rada petri say about the bridge",
    "what did Petri say about the bridge",
    "what did Mayor Petri say about the bridge",
    "Petri on bridge",
    "Rada Petri on bridge",
    "bridge speaker:petri",
    'bridge speaker:"R. Petri"',
  ])("are all found: %s", async question => {
    const { find } = await recordOf({ ...files, ...other });
    const { verdict, hits, question: read } = await find(question, { limit: 50 });
    expect(verdict).toBe("found");
    expect(read.filters.speaker).toBe("Rada Petri");
    expect(new Set(hits.map(({ passage }) => passage.interview.id))).toEqual(new Set(Object.keys(files)));
  });

  test("a name in another alphabet is one person with them, and stays as its text has it", async () => {
    const russian =
      "date: 2024-03-05\nlanguage: ru\n\nСтоун: Что с мостом?\n\nРада Петри: Мост починят до зимы, и паром тоже пойдёт.\n\nСтоун: Кто платит?\n\nРада Петри: Город платит за всё, как всегда.\n";
    const { labels: names, find, speakers } = await recordOf({ latin: talk("Rada Petri", bridge), russian, ...other });
    expect(names).toMatchObject({ latin: "Rada Petri", russian: "Рада Петри" });
    expect(speakers.all.map(({ labels: all }) => all)).toContainEqual(["Rada Petri", "Рада Петри"]);
    for (const question of ["what did Rada Petri say about мост", "что Рада Петри сказала о мосте"]) {
      const { hits } = await find(question, { limit: 10 });
      expect(hits.map(({ passage }) => passage.interview.id)).toContain("russian");
    }
    const { hits } = await find("что Рада Петри сказала: bridge", { limit: 10 });
    expect(hits.map(({ passage }) => passage.speaker)).toEqual(["Rada Petri"]);
  });
});

describe("two of one surname", () => {
  const files = {
    ada: talk("Ada Petri", "The lighthouse is mine to look after, and I do."),
    rada: talk("Rada Petri", "The harbour is deep enough for everybody."),
    bare: talk("PETRI", bridge),
    office: talk("Mayor Petri", "Chestnuts are roasted on the market square in autumn."),
    cook: talk("Ivar Holm", "A bridge is of no use to a kitchen."),
  };

  test("stay two, and a label that fits both is nobody's", async () => {
    const { labels } = await recordOf(files);
    expect(labels).toMatchObject({ ada: "Ada Petri", rada: "Rada Petri", bare: "PETRI", office: "Mayor Petri" });
  });

  test("one of them is asked for: only the words that are known to be theirs", async () => {
    const { say } = await recordOf(files);
    const { who, shown } = await say("what did Rada Petri say about the harbour");
    expect(who).toEqual({ rada: "Rada Petri" });
    expect(shown).not.toContain(certain);
  });

  test("where none of those answer, words of nobody known are shown with that said", async () => {
    const { say } = await recordOf(files);
    for (const question of [
      "what did Rada Petri say about the bridge",
      "Rada Petri on bridge",
      'bridge speaker:"Rada Petri"',
    ]) {
      const { kind, who, shown } = await say(question);
      expect(kind).toBe("answer");
      expect(who).toEqual({ bare: "PETRI" });
      expect(shown).toContain(`${certain}: the record has them under PETRI, which may be Rada Petri or somebody else.`);
    }
  });

  test("the surname asks for both, and the reply says so", async () => {
    const { say } = await recordOf(files);
    for (const question of ["what did Petri say about the bridge", "Petri on bridge", "bridge speaker:petri"]) {
      const { who, shown } = await say(question);
      expect(who).toEqual({ bare: "PETRI" });
      expect(shown).toContain("Two people of that name: Ada Petri, Rada Petri.");
    }
  });

  test("in a conversation that names one of them, the label is that one's", async () => {
    const { labels } = await recordOf({ ...files, told: `speaker: Rada Petri\n${talk("PETRI", bridge)}` });
    expect(labels).toMatchObject({ told: "Rada Petri", bare: "PETRI" });
  });

  test("a woman who only asks is one of them too", async () => {
    const asks = `interviewer: Ada Petri\n${talk("Ivar Holm", "Salt is all a cook needs.").replaceAll("Stone", "Ada Petri")}`;
    const { labels } = await recordOf({ asks, rada: files.rada, bare: files.bare });
    expect(labels).toMatchObject({ rada: "Rada Petri", bare: "PETRI" });
  });
});

describe("a full name of which the record has less", () => {
  const files = { bare: talk("Petri", bridge), cook: talk("Ivar Holm", "A bridge is of no use to a kitchen.") };

  test.each([["R. Petri"], ["Petri"], ["MAYOR PETRI"], ["R.P."]])(
    "%s: shown, and said to be uncertain",
    async label => {
      const { say } = await recordOf({ ...files, bare: talk(label, bridge) });
      for (const question of ["what did Rada Petri say about the bridge?", "Rada Petri on bridge"]) {
        const { kind, who, shown } = await say(question);
        expect(kind).toBe("answer");
        expect(Object.keys(who)).toEqual(["bare"]);
        expect(shown).toContain(certain);
      }
    },
  );

  test("also where nobody else speaks in the record", async () => {
    const { say } = await recordOf({ bare: files.bare });
    expect((await say("what did Rada Petri say about the bridge?")).shown).toContain(certain);
    expect((await say("what did Petri say about the bridge?")).shown).not.toContain(certain);
  });

  test("the list of interviews says so", async () => {
    const { say } = await recordOf(files);
    const { shown } = await say('speaker:"Rada Petri"');
    expect(shown).toContain("said by Petri, perhaps Rada Petri");
  });

  test("of another first name it is a stranger", async () => {
    const { find } = await recordOf({ rada: talk("Rada Petri", bridge), cook: files.cook });
    const { question } = await find("what did Ada Petri say about the bridge", { limit: 5 });
    expect(question).toMatchObject({ filters: {}, stranger: "Ada Petri" });
  });

  test("further pages and what is asked behind them keep whose words are asked for", async () => {
    const { bot } = await createOnrecord({
      ...buildRecord([
        { path: "bare.txt", text: talk("Petri", bridge) },
        { path: "cook.txt", text: files.cook },
      ]),
      version: "0000beef",
      today: () => "2026-01-01",
    });
    const place = { place: "private", surface: plainSurface } as const;
    const first = await bot.reply({ text: "what did Rada Petri say about the bridge", ...place });
    const next = await bot.reply({ text: "and the ferry?", ...place, previous: first.asked! });
    expect(JSON.stringify(next.blocks)).toContain(certain);
  });
});

describe("the owner's word", () => {
  test("keeps two apart who look like one", async () => {
    const files = { a: talk("Rada Petri", bridge), b: talk("Rada M. Petri", bridge), c: talk("R. Petri", bridge) };
    expect((await recordOf(files)).speakers.all).toHaveLength(1);
    const { speakers, labels } = await recordOf(files, "people:\n  Rada Petri: []\n  Rada M. Petri: []\n");
    expect(speakers.all.map(({ name }) => name).sort()).toEqual(["R. Petri", "Rada M. Petri", "Rada Petri"]);
    expect(labels).toEqual({ a: "Rada Petri", b: "Rada M. Petri", c: "R. Petri" });
  });

  test("a draft names nobody", async () => {
    const draft = `draft: true\n${talk("Rada Petri", bridge)}`;
    const { labels, speakers } = await recordOf({ draft, bare: talk("Petri", bridge) });
    expect(labels).toEqual({ bare: "Petri" });
    expect(speakers.all.map(({ name }) => name)).toEqual(["Petri"]);
  });
});

describe("names that look alike", () => {
  const tableOf = (...names: readonly string[]) =>
    createSpeakers(names.map(name => ({ name, language: /\p{Script=Cyrillic}/u.test(name) ? "ru" : "en" })));
  const people = (...names: readonly string[]) => tableOf(...names).all.map(({ labels }) => [...labels].sort());

  test.each([
    [["Rada Petri", "PETRI Rada"]],
    [["Ilya Aliyev", "Илья Алиев"]],
    [["Sergei Zelensky", "Сергей Зеленский"]],
    [["Donald Trumper", "Дональд Трампер"]],
    [["Juan Ortega Vidal", "Juan Vidal"]],
  ])("%j are one", names => expect(people(...names)).toHaveLength(1));

  test.each([
    [["Anna Petrov", "Анна Петрова"]],
    [["Marc Rook", "Mark Rook"]],
    [["Rada Petri", "Rida Petri"]],
    [["Rada Maria Petri", "Maria Petri"]],
    [["Ivan Petrov", "Петрова"]],
    [["Rada Petri", "Rada"]],
    [["Speaker 1", "Speaker 2"]],
  ])("%j are two", names => expect(people(...names)).toHaveLength(2));

  test("of three, the one in the middle may be either", () => {
    const table = tableOf("Rada Maria Petri", "Rada Ilona Petri", "Rada Petri", "Petri");
    expect(table.all).toHaveLength(4);
    expect(table.whoIs("Rada Petri", "en")).toMatchObject({ labels: ["Rada Petri"], namesakes: [] });
  });
});

test("many people cost no more than each of them does", () => {
  const uses = (length: number) =>
    Array.from({ length }, (_, at) => ({
      name: `Rada${"abcdefg"[at % 7]!.repeat(at % 90)} Petri${at}`,
      language: "en",
    }));
  expectGrowthWithLength("x", text =>
    createSpeakers(
      uses(text.length / 10).map(use => ({
        ...use,
        name: use.name.replace(/\d/g, digit => "abcdefghij"[Number(digit)]!),
      })),
    ),
  );
});
