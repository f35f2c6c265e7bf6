import fc from "fast-check";
import type { MessageEntity } from "grammy/types";
import { describe, expect, test } from "vitest";
import { payloadOf } from "../../../../src/adapters/telegram/answer/deep-link.ts";
import { commandOf } from "../../../../src/adapters/telegram/send/buttons.ts";
import { renderReply, type TelegramMessage } from "../../../../src/adapters/telegram/send/render.ts";
import { formatCommand, parseCommand } from "../../../../src/core/reply/command-text.ts";
import type { Command } from "../../../../src/core/reply/commands.ts";
import type { Block, Choice, Citation, Span } from "../../../../src/core/reply/reply.ts";

const render = (...blocks: readonly Block[]): readonly TelegramMessage[] =>
  renderReply({ kind: "answer", visibility: "everyone", blocks }, "onrecord_bot");

/** The command that somebody types so. */
const commandFor = (typed: string): Command => parseCommand(typed) as Command;

const citation: Citation = {
  voice: "speaker",
  kind: "transcript",
  speaker: "Mira Solen",
  date: "2024-03-05",
  outlet: "Northern Radio",
  reference: "2024-03-05-northern-radio/9",
  url: "https://radio.example/solen#:~:text=We%20will",
};
const quote = (text: string, more: Partial<Citation> = {}): Block => ({
  type: "quote",
  spans: [{ text }],
  citation: { ...citation, ...more },
});

/** What Telegram would mark, checked by its rules. */
function entityTexts({ text, entities }: TelegramMessage, type: MessageEntity["type"]): readonly string[] {
  return entities
    .filter(entity => entity.type === type)
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

function expectValid(message: TelegramMessage): void {
  const { text, entities, keyboard } = message;
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(4096);
  expect(text).toBe(text.trim());
  expect(text).not.toMatch(/\p{Surrogate}/u);
  expect(entities.length).toBeLessThanOrEqual(100);
  for (const entity of entities) {
    expect(Number.isInteger(entity.offset) && entity.offset >= 0 && entity.length > 0).toBe(true);
    expect(entity.offset + entity.length).toBeLessThanOrEqual(text.length);
    expect(text.slice(entity.offset, entity.offset + entity.length)).not.toMatch(/\p{Surrogate}/u);
    if (entity.type === "text_link") expect(entity.url).toMatch(/^https?:\/\//);
    for (const other of entities) {
      const overlap = other.offset < entity.offset + entity.length && entity.offset < other.offset + other.length;
      const within = other.offset >= entity.offset && other.offset + other.length <= entity.offset + entity.length;
      const around = entity.offset >= other.offset && entity.offset + entity.length <= other.offset + other.length;
      expect(!overlap || within || around).toBe(true);
    }
  }
  for (const button of keyboard?.inline_keyboard.flat() ?? []) {
    expect(button.text.trim()).not.toBe("");
    const data = "callback_data" in button ? button.callback_data : "";
    expect(Buffer.byteLength(data)).toBeGreaterThan(0);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  }
}

const letters = fc.constantFrom(
  "a",
  "word ",
  ". ",
  "\n",
  "\n\n",
  "<b>",
  "&amp;",
  "@all ",
  "é",
  "😀",
  "👩‍👩‍👧",
  "ж",
  "\ud800",
  " ",
);
const text = fc.oneof(
  fc.array(letters, { maxLength: 30 }).map(parts => parts.join("")),
  fc.tuple(letters, fc.integer({ min: 1000, max: 5000 })).map(([part, times]) => part.repeat(times)),
);
const span: fc.Arbitrary<Span> = fc
  .record({
    text,
    style: fc.constantFrom(undefined, "strong" as const, "quiet" as const, "code" as const),
    link: fc.constantFrom(undefined, "https://example.org/a", "javascript:alert(1)", "tg://user?id=1", "https://"),
  })
  .map(({ text: own, style, link }) => ({ text: own, ...(style ? { style } : {}), ...(link ? { link } : {}) }));
const spans = fc.array(span, { maxLength: 4 });
const choice: fc.Arbitrary<Choice> = fc.record({
  label: fc.oneof(fc.constantFrom("More (4)", "Context", ""), fc.string({ maxLength: 60 })),
  hint: fc.constant("x"),
  command: fc.oneof(
    fc.constantFrom<Command>({ name: "sources", offset: 0 }, { name: "context", reference: "2024/1" }),
    text.map((question): Command => ({ name: "more", of: { offset: 3, version: "ab12", question } })),
  ),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom("heading" as const, "paragraph" as const, "footer" as const), spans }),
  fc.record({ type: fc.constant("list" as const), items: fc.array(spans, { maxLength: 5 }) }),
  fc.record({ type: fc.constant("choices" as const), choices: fc.array(choice, { maxLength: 5 }) }),
  fc
    .record({
      spans,
      asked: fc.option(spans, { nil: undefined }),
      outlet: text,
      speaker: fc.constantFrom("A", "B".repeat(5000)),
    })
    .map(({ spans: own, asked, outlet, speaker }) => ({
      type: "quote" as const,
      spans: own,
      ...(asked ? { lead: { kind: "question" as const, spans: asked } } : {}),
      citation: { ...citation, outlet, speaker },
    })),
);

describe("a reply in Telegram", () => {
  test("keeps Telegram's limits and entity rules whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), blocks => {
        for (const message of render(...blocks)) expectValid(message);
      }),
      { numRuns: 150 },
    );
  });

  test("loses no text of what it says", () => {
    const dense = (all: string): string => all.replace(/[\s•]+/g, "").replace(/[\ud800-\udfff\ufffd]/g, "");
    const shown = fc.record({
      type: fc.constantFrom("heading" as const, "paragraph" as const, "footer" as const),
      spans,
    });
    fc.assert(
      fc.property(fc.array(shown, { maxLength: 5 }), blocks => {
        const all = blocks.flatMap(own => own.spans.map(({ text: part }) => part)).join("");
        expect(
          dense(
            render(...blocks)
              .map(message => message.text)
              .join(""),
          ),
        ).toBe(dense(all));
      }),
      { numRuns: 100 },
    );
  });

  test("shows words, whose they are, where they are from and what leads on, as people will see it", () => {
    const messages = render(
      { type: "heading", spans: [{ text: "harbour", style: "strong" }, { text: " · 2024" }] },
      {
        type: "quote",
        lead: { kind: "question", spans: [{ text: "What about the harbour?" }] },
        spans: [{ text: "We will rebuild the " }, { text: "harbour", style: "strong" }, { text: " <soon> & well." }],
        citation,
      },
      quote("The harbour was closed.", { voice: "reported", kind: "article", reference: "2023-01-02-post/4" }),
      { type: "list", items: [[{ text: "one" }], [{ text: "two", style: "code" }]] },
      {
        type: "choices",
        choices: [
          { label: "More (4)", hint: "", command: commandFor("/more 3.ab12 harbour") },
          { label: "Context", hint: "", command: commandFor("/context 2024-03-05-northern-radio/9") },
          {
            label: "What did she say about the ferry?",
            hint: "",
            command: commandFor("What did she say about the ferry?"),
          },
        ],
      },
      { type: "footer", spans: [{ text: "2 of 6 passages in 3 interviews", style: "quiet" }] },
    );
    expect(messages).toMatchSnapshot();
  });

  test("puts the line that leads to buttons right above them, below what else is said", () => {
    const blocks: readonly Block[] = [
      { type: "paragraph", spans: [{ text: "Nothing on zeppelins." }] },
      { type: "paragraph", spans: [{ text: "In the record:" }] },
      { type: "choices", choices: [{ label: "Harbour", hint: "x", command: commandFor("harbour") }] },
      { type: "footer", spans: [{ text: "record 1234" }] },
    ];
    const [message] = renderReply({ kind: "nothing", visibility: "everyone", blocks }, "bot");
    expect(message?.text).toBe("Nothing on zeppelins.\n\nrecord 1234\n\nIn the record:");
  });

  test("folds a quote of 600 characters and more, and no shorter one", () => {
    const [short] = render(quote("x".repeat(599)));
    const [long] = render(quote("x".repeat(600)));
    expect(entityTexts(short!, "blockquote")).toEqual(["x".repeat(599)]);
    expect(entityTexts(long!, "expandable_blockquote")).toEqual(["x".repeat(600)]);
  });

  test("says in every message whose words a long quote holds, and cuts it between sentences", () => {
    const sentence = "We will rebuild the harbour, and then the ferry will come again. ";
    const messages = render(quote(sentence.repeat(150)));
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages) {
      expect(message.text).toContain("Mira Solen");
      expect(message.text).toContain("2024-03-05-northern-radio/9");
      for (const words of entityTexts(message, "expandable_blockquote")) expect(words).toMatch(/^We.*again\.$/s);
    }
  });

  test("links only to addresses of the web, and makes nothing of markup in the words", () => {
    const [message] = render(
      quote('<a href="tg://user?id=1">click</a> *bold* [x](http://evil.example)', { url: "tg://user?id=1" }),
    );
    expect(entityTexts(message!, "text_link")).toEqual([]);
    expect(message!.text).toContain('<a href="tg://user?id=1">click</a> *bold* [x](http://evil.example)');
  });

  test("sends nothing where there is nothing to show, and something to hold buttons that stand alone", () => {
    expect(render({ type: "paragraph", spans: [{ text: " \n" }] })).toEqual([]);
    const [alone] = render({
      type: "choices",
      choices: [{ label: "Sources", hint: "", command: commandFor("/sources") }],
    });
    expectValid(alone!);
  });
});

describe("buttons", () => {
  const ids = ["2024-03-05-northern-radio", `2024-${"very-long-".repeat(9)}`, "интервью-с-мэром-о-порте-и-пароме"];
  const known = { username: "onrecord_bot", interviewIds: ids };
  const roundTrip = (typed: string): string | undefined => {
    const messages: readonly TelegramMessage[] = render(
      { type: "paragraph", spans: [{ text: "x" }] },
      { type: "choices", choices: [{ label: "More", hint: "", command: commandFor(typed) }] },
    );
    const last = messages.at(-1)!;
    const button = last.keyboard!.inline_keyboard[0]![0]!;
    const data = "callback_data" in button ? button.callback_data : "";
    const command = commandOf({ data, message: last }, known);
    return command && formatCommand(command);
  };

  test("give back the command they were made for, however long it is, with nothing remembered", () => {
    for (const id of ids) expect(roundTrip(`/context ${id}/12-3`)).toBe(`/context ${id}/12-3`);
    for (const question of ["France", "Ф".repeat(200), "a&b=c%20#d\n“é”".repeat(8)]) {
      expect(roundTrip(`/more 3.ab12 ${question}`)).toBe(`/more 3.ab12 ${question}`);
    }
  });

  test("of older messages still stand for what they did", () => {
    const [short, long] = ids;
    const digest = payloadOf(`${long}/12-3`);
    const press = (data: string) => commandOf({ data, message: undefined }, known);
    expect(press(`/context ${digest}`)).toEqual({ name: "context", reference: `${long}/12-3` });
    expect(press(`/p ${short}/9`)).toEqual({ name: "passage", reference: `${short}/9` });
    expect(press("/more 3.abcd France")).toEqual(commandFor("/more 3.abcd France"));
    expect(press("/sources 12")).toEqual({ name: "sources", offset: 12 });
    expect(press("/ask Denmark")).toEqual({ name: "ask", text: "Denmark" });
    expect(press("Denmark")).toBeUndefined();
  });

  test("that are forged, stale or cannot be seen with their message stand for nothing", () => {
    const forged = [
      "",
      "p:999999:0",
      "p:../../etc:__proto__",
      "a".repeat(65),
      "Ф".repeat(33),
      "~0",
      "~99",
      "~-1",
      "/frobnicate x",
      "/",
    ];
    for (const data of forged) expect(commandOf({ data, message: undefined }, known)).toBeUndefined();
    const foreign = {
      entities: [{ type: "text_link", url: "https://evil.example/?text=/ask x" }, null, 7, { url: 5 }],
    };
    expect(commandOf({ data: "~0", message: foreign }, known)).toBeUndefined();
    const broken = { entities: [{ type: "text_link", url: "https://t.me/onrecord_bot?text=%E0%A4%A" }] };
    expect(commandOf({ data: "~0", message: broken }, known)).toBeUndefined();
  });

  test("never throw, whatever is pressed", () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (data, message) => {
        commandOf({ data, message }, known);
      }),
    );
  });
});
