/** Replies as Slack shows them: nothing lost, nothing alive that was only quoted, always within the limits. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSpans } from "../../../../src/adapters/chat/split-spans.ts";
import { surface } from "../../../../src/adapters/slack/answer/home.ts";
import { shareValue } from "../../../../src/adapters/slack/answer/share-value.ts";
import { renderReply } from "../../../../src/adapters/slack/send/render.ts";
import type { Command } from "../../../../src/core/reply/commands.ts";
import type { Block, Choice, Citation, Reply, Span } from "../../../../src/core/reply/reply.ts";
import { blockKitProblems, shownText } from "../../../fakes/slack-block-kit.ts";
import { testBot } from "../../../fixtures/bot.ts";

const anyText = fc.oneof(
  { weight: 10, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "<!channel>",
      "<@U012345>",
      "<https://evil.example|https://bank.example>",
      "*a* _b_ `c` ```",
      "&amp;",
      "👩‍👩‍👧",
      "",
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 200 }).map(text => `${text} `.repeat(4)) },
  { weight: 1, arbitrary: fc.constantFrom("word ".repeat(700), "ß".repeat(3500)) },
);
const span: fc.Arbitrary<Span> = fc.record(
  {
    text: anyText,
    style: fc.constantFrom("strong", "quiet", "code"),
    link: fc.oneof(
      fc.webUrl(),
      fc.constantFrom("javascript:alert(1)", "https://", "not an address", `https://a.example/${"x".repeat(4000)}`),
    ),
  },
  { requiredKeys: ["text"] },
);
const spans = fc.array(span, { maxLength: 4 });
const citation: fc.Arbitrary<Citation> = fc.record(
  {
    voice: fc.constantFrom("speaker", "reported", "outlet"),
    kind: fc.constantFrom("transcript", "article", "digest"),
    reference: fc.string({ minLength: 1, maxLength: 80 }),
    speaker: anyText,
    outlet: anyText,
    date: fc.constantFrom("2024", "2024-12", "2024-12-20"),
    url: fc.webUrl(),
  },
  { requiredKeys: ["voice", "kind", "reference"] },
);
const choice: fc.Arbitrary<Choice> = fc.record({
  label: anyText,
  hint: anyText,
  command: anyText.map((text): Command => ({ name: "ask", text })),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("heading" as const), spans }),
  fc.record({ type: fc.constant("paragraph" as const), spans }),
  fc.record({
    type: fc.constant("quote" as const),
    lead: fc.record({ kind: fc.constantFrom("question" as const, "heading" as const), spans }),
    spans,
    citation,
  }),
  fc.record({ type: fc.constant("list" as const), items: fc.array(spans, { maxLength: 5 }) }),
  fc.record({ type: fc.constant("choices" as const), choices: fc.array(choice, { maxLength: 30 }) }),
  fc.record({ type: fc.constant("footer" as const), spans }),
);
const reply: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constantFrom("answer", "nothing", "help", "page", "notice", "apology"),
  visibility: fc.constantFrom("everyone", "asker"),
  blocks: fc.array(block, { maxLength: 10 }),
});

/** What of a quotation stands in one piece. */
const longestText = 2400;

const asking = (text: string): Command => ({ name: "ask", text });

/** The letters of a text, without white space: what must never be lost. */
const letters = (text: string): string => text.replace(/\s+/g, "");
const lettersOf = (list: readonly Span[]): string => letters(list.map(part => part.text).join(""));

describe("any reply", () => {
  test("stays within Slack's limits, with nothing alive in it", () => {
    fc.assert(
      fc.property(reply, fc.option(anyText, { nil: undefined }), (any, question) => {
        const share = question === undefined ? {} : { share: shareValue(asking(question), asking(question)) };
        for (const message of renderReply(any, share)) expect(blockKitProblems(message)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("loses none of its words, in their order", () => {
    fc.assert(
      fc.property(reply, any => {
        const shown = letters(
          renderReply(any)
            .map(message => shownText(message.blocks))
            .join(""),
        );
        let from = 0;
        for (const part of any.blocks) {
          // Between the parts of a long quotation stands whose words they are.
          const words = part.type === "list" ? part.items : "spans" in part ? splitSpans(part.spans, longestText) : [];
          for (const wanted of words.map(lettersOf)) {
            const at = shown.indexOf(wanted, from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + wanted.length;
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("the same reply gives the same messages", () => {
    fc.assert(
      fc.property(reply, any => {
        expect(renderReply(any)).toEqual(renderReply(any));
      }),
      { numRuns: 20 },
    );
  });

  test("a value of Share fits a button, whatever was asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 5000 }), text => {
        const value = shareValue(asking(text), asking(text));
        expect(value.length).toBeLessThanOrEqual(2000);
        expect(value.split("\n").length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

test("a long reply becomes several messages, each within the limits, and buttons come last", () => {
  const paragraph = (n: number): Block => ({
    type: "paragraph",
    spans: [{ text: `Line ${n}. ${"word ".repeat(90)}` }],
  });
  const moreOfX: Command = { name: "more", of: { offset: 3, question: "x" } };
  const buttons: Block = { type: "choices", choices: [{ label: "More (9)", hint: "Show more", command: moreOfX }] };
  const blocks = [...Array.from({ length: 120 }, (_, n) => paragraph(n)), buttons];
  const messages = renderReply({ kind: "page", visibility: "everyone", blocks });
  expect(messages.length).toBeGreaterThan(2);
  for (const message of messages) expect(blockKitProblems(message)).toEqual([]);
  expect(messages.at(-1)!.blocks.at(-1)!.type).toBe("actions");
  expect(messages[0]!.text).toMatch(/^Line 0\./);
});

describe("the look", () => {
  test("an answer", async () => {
    const bot = await testBot();
    const answer = await bot.reply({ text: "harbour", place: "private", surface });
    expect(renderReply(answer, { share: shareValue(asking("harbour")) })).toMatchSnapshot();
  });

  test.each(["harbour", "glaciers", "/sources", "/cite 2024-03-05-northern-radio/8"])(
    "one row of buttons, Share the last, to %s",
    async text => {
      const reply = await (await testBot()).reply({ text, place: "private", surface });
      const blocks = renderReply(reply, { share: shareValue(asking(text)) }).flatMap(message => message.blocks);
      const rows = blocks.flatMap(block => (block.type === "actions" ? [block.elements] : []));
      expect(rows).toHaveLength(1);
      expect(rows[0]!.at(-1)).toMatchObject({ text: { text: "Share to channel" } });
    },
  );

  test("only what is to be typed or copied is code", async () => {
    const bot = await testBot();
    const codeIn = async (text: string): Promise<readonly string[]> => {
      const messages = renderReply(await bot.reply({ text, place: "private", surface }));
      return [...JSON.stringify(messages).matchAll(/"text":"([^"]*)","style":\{"code":true\}/g)].map(
        found => found[1]!,
      );
    };
    for (const text of ["harbour", "/sources", "/passage 2021-05-01-coast-wire/2"])
      expect(await codeIn(text)).toEqual([]);
    expect(await codeIn("/help")).toContain("/ask sources");
    expect(await codeIn("/cite 2021-05-01-coast-wire/2")).toHaveLength(4);
  });

  test("a link that is none is only text, and a mention in it stays text", () => {
    const paragraph: Block = { type: "paragraph", spans: [{ text: "<!channel>", link: "javascript:alert(1)" }] };
    const [message] = renderReply({ kind: "page", visibility: "everyone", blocks: [paragraph] });
    expect(message).toEqual({
      text: "&lt;!channel&gt;",
      blocks: [
        {
          type: "rich_text",
          elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "<!channel>" }] }],
        },
      ],
    });
  });
});
