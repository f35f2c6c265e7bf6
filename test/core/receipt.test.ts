/**
 * The first promise: no character is shown as the record's that is not in its file. Random interviews are written with the
 * marks that files have, read, asked and answered; every shown character is looked up where it says it stands, and whatever
 * is shown is asked for again: it must be there, word for word, and as what it is.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Passage } from "../../src/core/model.ts";
import { createOnrecord } from "../../src/core/onrecord.ts";
import { buildRecord } from "../../src/core/record.ts";
import type { Block, Reply } from "../../src/core/reply/reply.ts";
import { standsInFile } from "../../src/core/text/origin/map.ts";
import { printable } from "../../src/core/text/printable.ts";

const word = fc.constantFrom(
  ..."harbour ferry taxes we will never rebuild Denmark “said” the old quay is closed Mr. Stone U.S. 3.9 billion İstanbul déjà — e.g. école 🚢 ships no".split(
    " ",
  ),
);
/** Words as Markdown has them; in other files the marks are words like any. */
const marked = fc.oneof(
  { weight: 8, arbitrary: word },
  word.map(text => `*${text}*`),
  word.map(text => `**${text}**`),
  word.map(text => `[${text} office](https://harbour.example/palimpsest)`),
  word.map(text => `\`${text}\``),
  word.map(text => `<b>${text}</b>`),
  word.map(text => `soft\u00adhyphen\u200b${text}`),
  word.map(text => `*the **${text}** quay*`),
  word.map(text => `***${text}*** ~~or~~ [${text}][office]&nbsp;[^1]`),
  fc.constantFrom("[laughs]", "a_b", "2 * 3", "![ferry](ferry.png)", "<!-- hidden -->", "\\*", "one<br>two"),
);
const sentence = fc
  .tuple(fc.array(marked, { minLength: 1, maxLength: 20 }), fc.constantFrom(".", "?", "!", "…", ".”", ""))
  .map(([words, end]) => `${words.join(" ")}${end}`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 8 }).map(sentences => sentences.join(" "));
const form = fc.constantFrom("labels", "dashes", "article", "headings", "bold", "json", "page");
const gap = fc.constantFrom("\n\n", "\r\n\r\n", "\n\n\n");

const headings = ["The northern ferry", "What comes next?", "Tolls and *taxes*", "Will you pay?"];
const setAbove = [
  (heading: string) => `## ${heading}`,
  (heading: string) => `${heading}\n---`,
  (heading: string) => `<h3>${heading}</h3>`,
  (heading: string) => `### [${heading}](https://harbour.example/palimpsest) ###`,
];
/** What stands at the foot of a page of Markdown. */
const foot = "\n\n[^1]: The palimpsest of the office.\n[office]: https://harbour.example/palimpsest 'The office'\n";

function fileOf(kind: string, paragraphs: readonly string[], between: string): { path: string; text: string } {
  const head = "---\ntitle: A talk about ferries\nspeaker: Mira Solen\n---\n\n";
  const labelled = (mark: string): string =>
    paragraphs.map((text, at) => `${mark}${at % 2 ? "Solen" : "Stone"}:${mark} ${text}`).join(between);
  switch (kind) {
    case "labels":
      return { path: "2024-01-02-radio.txt", text: `speaker: Mira Solen${between}${labelled("")}` };
    case "bold":
      return { path: "bold.md", text: `${head}${labelled("**")}${foot}` };
    case "page": {
      const turns = paragraphs.map(
        (text, at) => `<p><b>${at % 2 ? "Solen" : "Stone"}:</b> ${text} &amp;&nbsp;so&hellip;</p>`,
      );
      return {
        path: "page.html",
        text: `<title>A talk about ferries</title>${between}<main>${turns.join(between)}</main>`,
      };
    }
    case "dashes":
      return { path: "dashes.md", text: `${paragraphs.map(text => `- ${text}`).join(between)}${foot}` };
    case "json": {
      const turns = paragraphs.map((text, at) => ({ speaker: at % 3 ? "Mira Solen" : "Ada Stone", text }));
      return { path: "all.jsonl", text: JSON.stringify({ id: "j", title: "Ferries", speaker: "Mira Solen", turns }) };
    }
    case "headings": {
      const parts = paragraphs.map(
        (text, at) => `${setAbove[at % 4]!(headings[(at * 3) % 4]!)}${between}Mira Solen said that ${text}`,
      );
      return { path: "headings.md", text: `${head}${parts.join(between)}${foot}` };
    }
    default:
      return {
        path: "article.md",
        text: `${head}${paragraphs.map(text => `Mira Solen said that ${text}`).join(between)}${foot}`,
      };
  }
}

type Quote = Extract<Block, { type: "quote" }>;

const quotesOf = ({ blocks }: Reply): readonly Quote[] =>
  blocks.filter((block): block is Quote => block.type === "quote");
const textOf = (spans: Quote["spans"]): string => spans.map(span => span.text).join("");

/** Without white space, which a page may set as it likes. */
const bare = (text: string): string => printable(text).replace(/\s+/g, "");

function assertStands(shown: string, source: Pick<Passage, "file" | "text" | "origin">): void {
  expect(standsInFile(source, { start: 0, end: source.text.length })).toBe(true);
  const pieces = shown.split("[…]").map(bare);
  for (const piece of pieces) expect(bare(source.text)).toContain(piece);
}

const record = fc.record({
  kind: form,
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 8 }),
  between: gap,
  asked: fc.array(word, { minLength: 1, maxLength: 4 }),
});

async function talkOver({
  kind,
  paragraphs,
  between,
}: {
  kind: string;
  paragraphs: readonly string[];
  between: string;
}) {
  const file = fileOf(kind, paragraphs, between);
  const { interviews, passages } = buildRecord([file]);
  const { bot } = await createOnrecord({ interviews, passages, version: "0000beef", today: () => "2026-01-01" });
  const ask = async (text: string): Promise<Reply> => {
    const reply = await bot.reply({ text, place: "private", surface: { prefix: "/", hasButtons: false } });
    expect(reply.kind).not.toBe("apology");
    return reply;
  };
  return { file, interviews, passages, ask };
}

describe("for any interview and question", () => {
  test("every shown character stands in its file, where the passage says, in the voice it is given", async () => {
    await fc.assert(
      fc.asyncProperty(record, async ({ asked, ...written }) => {
        const { file, interviews, passages, ask } = await talkOver(written);
        for (const { title } of interviews) expect(bare(`${file.text} ${file.path}`)).toContain(bare(title));
        for (const text of [asked.join(" "), `/quote ${asked.join(" ")}`, `/context ${passages[0]?.reference}`]) {
          for (const quote of quotesOf(await ask(text))) {
            const passage = passages.find(one => one.reference === quote.citation.reference)!;
            expect(passage.sentences.map(one => one.voice)).toContain(quote.citation.voice);
            assertStands(textOf(quote.spans), passage);
            if (quote.lead) assertStands(textOf(quote.lead.spans), passage.lead!);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("whatever is shown, looked up, is exact, and a heading is never a question", async () => {
    await fc.assert(
      fc.asyncProperty(record, async ({ asked, ...written }) => {
        const { passages, ask } = await talkOver(written);
        const shown = [
          ...quotesOf(await ask(asked.join(" "))),
          ...quotesOf(await ask(`/context ${passages[0]?.reference}`)),
        ];
        for (const quote of shown) {
          const again = await ask(`/quote ${textOf(quote.spans)}`);
          if (/[\p{L}\p{N}]/u.test(textOf(quote.spans))) expect(headingOf(again)).toContain("Exact");
          if (!quote.lead) continue;
          const lead = textOf(quote.lead.spans);
          const { interview } = passages.find(one => one.reference === quote.citation.reference)!;
          expect(quote.lead.kind).toBe(interview.kind === "transcript" ? "question" : "heading");
          if (written.kind === "headings") expect(quote.lead.kind).toBe("heading");
          const found = await ask(`/quote ${lead}`);
          if (/[\p{L}\p{N}]/u.test(lead)) expect(headingOf(found)).toContain("Exact");
        }
      }),
      { numRuns: 150 },
    );
  });

  test("an address that nobody sees finds nothing", async () => {
    await fc.assert(
      fc.asyncProperty(record, async ({ kind, paragraphs, between }) => {
        fc.pre(kind !== "labels" && kind !== "json" && kind !== "page");
        const { ask, passages } = await talkOver({ kind, paragraphs, between });
        // A record of nothing but laughter has no words to look among.
        expect((await ask("palimpsest")).kind).toBe(passages.length === 0 ? "help" : "nothing");
      }),
      { numRuns: 50 },
    );
  });
});

function headingOf({ blocks }: Reply): string {
  return blocks.flatMap(block => ("spans" in block ? block.spans.map(span => span.text) : [])).join("");
}
