import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderReply } from "../../../src/adapters/terminal/render.ts";
import type { Block, Choice, Citation, Reply, Span } from "../../../src/core/reply/reply.ts";
import { printable } from "../../../src/core/text/printable.ts";
import { plainSurface, testBot } from "../../fixtures/bot.ts";

const bot = await testBot();
const ask = (text: string): Promise<Reply> => bot.reply({ text, place: "private", surface: plainSurface });
const sgr = /\u001b\[\d{1,2}m/g;
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe("the look of a terminal", () => {
  test("an answer at 80 columns", async () => {
    expect(renderReply(await ask("ferries"), { columns: 80, colour: false, links: "whole" })).toMatchInlineSnapshot(`
      "ferries

      │ 5 Mar 2024 · Northern Radio — Mira Solen
      │ Question: Will the fishermen have to leave? […] And the ferries?
      │ The ferry to Denmark keeps its berth. It sails twice a day from the eastern
      │ pier of the harbour, in summer three times.
      │ 2024-03-05-northern-radio/8
      │ https://radio.example/solen#:~:text=The%20ferry%20to%20Denmark%20keeps%20its%20berth.

      [1] Context

      3 interviews, 2021 to 2024
      "
    `);
  });

  test("help names what can be typed in a column of its own, and links stand below", async () => {
    expect(renderReply(await ask("/help"), { columns: 60, colour: false, links: "whole" })).toMatch(
      /^ {2}\/sources +the interviews of this record$/m,
    );
    expect(renderReply(await ask("/sources"), { columns: 30, colour: false, links: "whole" })).toMatch(
      /^ {2}https:\/\/radio\.example\/solen$/m,
    );
  });

  test("a citation to be copied is not broken", async () => {
    const shown = renderReply(await ask("/cite 2024-03-05-northern-radio/8"), {
      columns: 40,
      colour: false,
      links: "whole",
    });
    expect(shown).toMatch(/^.{80,}https:\/\/radio\.example\/solen\S*$/m);
  });

  test("matched words are bold, and every style that begins ends", async () => {
    const shown = renderReply(await ask("harbour"), { columns: 80, colour: true, links: "whole" });
    expect(shown).toContain("\u001b[1mharbour\u001b[22m");
    const plain = renderReply(await ask("harbour"), { columns: 80, colour: false, links: "whole" });
    expect(shown.replace(sgr, "")).toBe(plain);
  });
});

describe("links", () => {
  const osc8 = /\u001b\]8;;([^\u0007]*)\u0007/g;

  test("lie behind their words where the terminal can, and the rest is the same without them", async () => {
    const reply = await ask("ferries");
    const shown = renderReply(reply, { columns: 80, colour: false, links: "behind" });
    expect([...shown.matchAll(osc8)].map(match => match[1])).toEqual([
      "https://radio.example/solen#:~:text=The%20ferry%20to%20Denmark%20keeps%20its%20berth.",
      "",
    ]);
    const written = renderReply(reply, { columns: 80, colour: false, links: "whole" });
    expect(shown.replace(osc8, "")).toBe(written.replace(/^│ https:.*\n/m, ""));
  });

  test("are written without the sentence where the window is too narrow for it", async () => {
    const reply = await ask("ferries");
    const rows = renderReply(reply, { columns: 60, colour: false, links: "fitting" }).split("\n");
    expect(rows).toContain("│ https://radio.example/solen");
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(60);
  });

  test("carry nothing that acts on the terminal, and only addresses of the web", () => {
    const spans: readonly Span[] = [
      { text: "a", link: "https://x.example/\u0007\u001b]0;title\u0007" },
      { text: "b", link: "file:///etc/passwd" },
    ];
    const reply: Reply = { kind: "answer", visibility: "everyone", blocks: [{ type: "paragraph", spans }] };
    expect(renderReply(reply, { columns: 80, colour: false, links: "behind" })).toBe(
      "\u001b]8;;https://x.example/%07%1B]0;title\u0007a\u001b]8;;\u0007b\n",
    );
  });
});

const words = fc.string({
  unit: fc.constantFrom("ж", "ü", " ", "字", "🚢", "👨‍👩‍👧", "\u001b[2J", "\u0007", "\u009b", "\u202e", "\n"),
  maxLength: 60,
});
const span: fc.Arbitrary<Span> = fc.record(
  {
    text: words,
    style: fc.constantFrom("strong" as const, "quiet" as const, "code" as const),
    link: fc.constantFrom(`https://x.example/${"long/".repeat(30)}`, "https://x.example/a"),
  },
  { requiredKeys: ["text"] },
);
const spans = fc.array(span, { maxLength: 5 });
const choice = words.map((label): Choice => ({ label, hint: "", command: { name: "sources", offset: 0 } }));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom("heading" as const, "paragraph" as const, "footer" as const), spans }),
  fc.record({ type: fc.constant("list" as const), items: fc.array(spans, { maxLength: 3 }) }),
  fc.record({ type: fc.constant("choices" as const), choices: fc.array(choice, { maxLength: 4 }) }),
  fc.record(
    {
      type: fc.constant("quote" as const),
      lead: fc.record({ kind: fc.constantFrom("question" as const, "heading" as const), spans }),
      spans,
      citation: fc.record(
        {
          voice: fc.constantFrom("speaker", "reported", "outlet"),
          kind: fc.constant("article"),
          reference: words,
          url: words,
        },
        { requiredKeys: ["voice", "kind", "reference"] },
      ) as fc.Arbitrary<Citation>,
    },
    { requiredKeys: ["type", "spans", "citation"] },
  ),
);
const replies = fc
  .array(block, { maxLength: 4 })
  .filter(blocks => blocks.filter(one => one.type === "choices").length <= 1)
  .map((blocks): Reply => ({ kind: "answer", visibility: "everyone", blocks }));
const looks = fc.record({
  columns: fc.integer({ min: 20, max: 120 }),
  colour: fc.boolean(),
  links: fc.constantFrom("fitting" as const, "whole" as const),
});
const textOf = (some: readonly Span[]): string => some.map(({ text }) => text).join("");

/** What a block says, in its order; links apart, since they stand below. */
function saidBy(one: Block): string {
  switch (one.type) {
    case "list":
      return one.items.map(textOf).join("");
    case "choices":
      return one.choices.map(({ label }) => label).join("");
    case "quote":
      return textOf(one.lead?.spans ?? []) + textOf(one.spans) + one.citation.reference;
    default:
      return textOf(one.spans);
  }
}

function linksOf(one: Block): readonly string[] {
  const some = one.type === "list" ? one.items.flat() : one.type === "choices" || one.type === "quote" ? [] : one.spans;
  return some.flatMap(({ link }) => link ?? []);
}

/** A text that stands unbroken: all of it is to be copied. */
function copiedOf(one: Block): readonly string[] {
  const isText = one.type === "heading" || one.type === "paragraph" || one.type === "footer";
  if (!isText || one.spans.length === 0 || one.spans.some(({ style }) => style !== "code")) return [];
  return [one.spans.map(({ text }) => printable(text)).join("")];
}

describe("for any reply", () => {
  test("no control character gets through, and every style is one of ours", () => {
    fc.assert(
      fc.property(replies, looks, (reply, look) => {
        const shown = renderReply(reply, look);
        expect(shown.replace(look.colour ? sgr : "", "")).not.toMatch(control);
      }),
    );
  });

  test("no letter is lost, and colours change none", () => {
    /** Letters that the bot itself never says. */
    const letters = (text: string): string => text.match(/[жü字🚢👨👩👧]/gu)?.join("") ?? "";
    fc.assert(
      fc.property(replies, looks, (reply, { columns }) => {
        const shown = renderReply(reply, { columns, colour: false, links: "whole" });
        const links = reply.blocks.map(one => (one.type === "quote" ? letters(one.citation.url ?? "") : "")).join("");
        if (links === "") expect(letters(shown)).toBe(letters(reply.blocks.map(saidBy).join("")));
        else expect(letters(shown).length).toBe(letters(reply.blocks.map(saidBy).join("") + links).length);
        expect(renderReply(reply, { columns, colour: true, links: "whole" }).replace(sgr, "")).toBe(shown);
      }),
    );
  });

  test("no line is wider than the window, but a link and a text to be copied, each whole on its line", () => {
    const cells = (row: string): number =>
      [...new Intl.Segmenter("en").segment(row)].reduce(
        (sum, { segment }) => sum + (/[\p{Emoji_Presentation}字]/u.test(segment) ? 2 : 1),
        0,
      );
    fc.assert(
      fc.property(replies, looks, (reply, look) => {
        const rows = renderReply(reply, look).replace(sgr, "").split("\n");
        const links = reply.blocks.flatMap(linksOf);
        const copied = reply.blocks.flatMap(copiedOf);
        for (const text of copied) expect(rows).toContain(text);
        for (const link of links) expect(rows.map(row => row.trim())).toContain(link);
        const urls = reply.blocks.flatMap(one => (one.type === "quote" ? [one.citation.url ?? ""] : []));
        for (const row of rows) {
          if (
            copied.includes(row) ||
            links.includes(row.trim()) ||
            urls.some(url => url !== "" && row.includes(printable(url).trim()))
          )
            continue;
          expect(cells(row)).toBeLessThanOrEqual(look.columns);
        }
      }),
    );
  });
});
