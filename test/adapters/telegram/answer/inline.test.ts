import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inlineAnswer } from "../../../../src/adapters/telegram/answer/inline.ts";
import type { Bot, Suggestion } from "../../../../src/core/reply/reply.ts";
import { refusalOfInline } from "../../../fakes/telegram-checks.ts";
import { testBot } from "../../../fixtures/bot.ts";

const letters = fc.constantFrom("a", "word ", "A sentence. ", "\n", "<b>", "é", "😀", "ж", " ");
const text = fc
  .tuple(fc.array(letters, { maxLength: 20 }), fc.constantFrom(1, 1, 40, 700))
  .map(([parts, times]) => parts.join("").repeat(times));
const suggestion: fc.Arbitrary<Suggestion> = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 100 }),
    title: text,
    description: text,
    words: text,
    outlet: text,
  })
  .map(({ id, title, description, words, outlet }) => ({
    reference: `${id}/1`,
    title,
    description,
    reply: {
      kind: "answer",
      visibility: "everyone",
      blocks: [
        {
          type: "quote",
          lead: { kind: "question" as const, spans: [{ text: words }] },
          spans: [{ text: `x ${words}` }],
          citation: { voice: "speaker", kind: "transcript", outlet, reference: `${id}/1` },
        },
      ],
    },
  }));

const never = new AbortController().signal;

describe("rows while typing", () => {
  test("are within Telegram's limits whatever the passages hold", async () => {
    const real = await testBot();
    const rows = fc.uniqueArray(suggestion, { maxLength: 20, selector: ({ reference }) => reference });
    await fc.assert(
      fc.asyncProperty(rows, async suggestions => {
        const bot: Bot = { ...real, suggest: async () => ({ suggestions, total: 1000 }) };
        const { results, nextOffset } = await inlineAnswer(
          { query: "x", offset: "" },
          { bot, username: "onrecord_bot", signal: never },
        );
        expect(refusalOfInline({ inline_query_id: "1", results, next_offset: nextOffset })).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test("say what is near where the record holds nothing, in the row and in what it posts", async () => {
    const { results } = await inlineAnswer(
      { query: "zeppelins ", offset: "" },
      { bot: await testBot(), username: "onrecord_bot", signal: never },
    );
    expect(results).toHaveLength(1);
    expect(results[0]?.title).toMatch(/^Nothing on zeppelins in 3 interviews/);
    expect(results[0]?.description).toMatch(/^In the record: \w+( · \w+)+$/);
    expect(results[0]?.input_message_content).toMatchObject({
      message_text: expect.stringMatching(/Nothing on zeppelins[\s\S]*In the record:\n\n\w+( · \w+)+$/),
    });
  });

  test("say nothing in the middle of a word", async () => {
    const { results, button } = await inlineAnswer(
      { query: "zeppel", offset: "" },
      { bot: await testBot(), username: "onrecord_bot", signal: never },
    );
    expect(results).toEqual([]);
    expect(button?.text).toBe("Ask in a private chat");
  });

  test("keep their ids from one time to the next", async () => {
    const bot = await testBot();
    const ids = async (): Promise<readonly string[]> =>
      (
        await inlineAnswer({ query: "harbour", offset: "" }, { bot, username: "onrecord_bot", signal: never })
      ).results.map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
  });

  test("of a passage too long for a message end after a whole sentence and say that more was said", async () => {
    const real = await testBot();
    const { suggestions } = await real.suggest("harbour", { offset: 0, limit: 1 });
    const [found] = suggestions;
    const blocks = found!.reply.blocks.map(block =>
      block.type === "quote" ? { ...block, spans: [{ text: "We will rebuild the harbour. ".repeat(300) }] } : block,
    );
    const bot: Bot = {
      ...real,
      suggest: async () => ({ suggestions: [{ ...found!, reply: { ...found!.reply, blocks } }], total: 1 }),
    };
    const { results } = await inlineAnswer(
      { query: "x", offset: "" },
      { bot, username: "onrecord_bot", signal: never },
    );
    const content = results[0]!.input_message_content as { readonly message_text: string };
    expect(content.message_text).toMatch(/Mira Solen\nWe will[\s\S]*harbour\. \[…\]\n2024-03-05-northern-radio\/\d+$/);
  });
});
