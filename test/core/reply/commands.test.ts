/** How commands are written and read: what was formatted reads back the same, and nothing that is typed breaks it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCommand, parseCommand, parseSubcommand, splitCommand } from "../../../src/core/reply/command-text.ts";
import { type Command, catalogue, citationStyles, pageOf } from "../../../src/core/reply/commands.ts";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom(...'/ask /more 3.ab12 12 /p a/1 a/1-2 “ ” " / @bot \n \u00a0 France -5 \u0000'.split(" ")))
    .map(parts => parts.join(" ")),
);
const words = anyText.map(text => text.trim()).filter(text => text !== "");
const reference = fc
  .tuple(fc.stringMatching(/^[^\s/\p{C}]+$/u), fc.nat(), fc.option(fc.integer({ min: 2, max: 99 })))
  .map(([id, place, part]) => `${id}/${place}${part === null ? "" : `-${part}`}`);
const offset = fc.nat({ max: 999_999_999_999_999 });
const version = fc.stringMatching(/^[0-9a-f]{4}$/);
const command: fc.Arbitrary<Command> = fc.oneof(
  anyText.map((text): Command => ({ name: "ask", text: text.trim() })),
  fc.constant<Command>({ name: "more" }),
  fc.record({ offset, version, question: words }).map((of): Command => ({ name: "more", of })),
  fc.record({ offset, question: words }).map((of): Command => ({ name: "more", of })),
  fc.record({ name: fc.constantFrom("context" as const, "passage" as const), reference }),
  fc.record({ name: fc.constantFrom("context" as const, "passage" as const), at: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ name: fc.constant("cite" as const), reference, style: fc.constantFrom(...citationStyles) }),
  offset.map((from): Command => ({ name: "sources", offset: from })),
  // Words are kept as they can be shown, which `parseCommand` does.
  words.map(text => parseCommand(`/quote “${text}”`)).filter((read): read is Command => read.name === "quote"),
  fc.constantFrom<Command>({ name: "start" }, { name: "help" }, { name: "privacy" }),
);

describe("a command that is written", () => {
  test("reads back the same", () => {
    fc.assert(
      fc.property(command, given => {
        expect(parseCommand(formatCommand(given))).toEqual(given);
      }),
    );
  });

  test("of whatever text it was read, reads back the same", () => {
    fc.assert(
      fc.property(anyText, text => {
        const read = parseCommand(text);
        if (read.name !== "misread") expect(parseCommand(formatCommand(read))).toEqual(read);
      }),
    );
  });

  test("begins with its name in the catalogue, and each name is there once", () => {
    fc.assert(
      fc.property(command, given => {
        const typed = catalogue.find(entry => entry.name === given.name)?.typed;
        expect(splitCommand(formatCommand(given))?.name).toBe(typed);
      }),
    );
    expect(new Set(catalogue.map(entry => entry.typed)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(entry => entry.name)).size).toBe(catalogue.length);
  });
});

describe("what is typed", () => {
  const france = { name: "more", of: { offset: 3, version: "abcd", question: "France" } };
  test.each<[string, object]>([
    ["France", { name: "ask", text: "France" }],
    ["  /ask  France ", { name: "ask", text: "France" }],
    ["/ask@bot France", { name: "ask", text: "France" }],
    ["/ASK France", { name: "ask", text: "France" }],
    ["/ask", { name: "ask", text: "" }],
    ["", { name: "ask", text: "" }],
    ["/ask 2024 elections", { name: "ask", text: "2024 elections" }],
    ["/ask /sources", { name: "ask", text: "/sources" }],
    ["/help!", { name: "help" }],
    ["/more 3.abcd France", france],
    ["/more 3.ABCD France", france],
    ["/more 0 2024 elections", { name: "more", of: { offset: 0, question: "2024 elections" } }],
    ["/more", { name: "more" }],
    ["/context 2024-12-20-rossiya-1/9", { name: "context", reference: "2024-12-20-rossiya-1/9" }],
    ["/context 2024-12-20-rossiya-1/9.", { name: "context", reference: "2024-12-20-rossiya-1/9" }],
    ["/context 2.", { name: "context", at: 2 }],
    ["/p 1", { name: "passage", at: 1 }],
    ["/cite a/1", { name: "cite", reference: "a/1" }],
    ["/cite 3 BibTeX", { name: "cite", at: 3, style: "bibtex" }],
    ["/quote ''we will''", { name: "quote", words: "we will" }],
    ["/quote ``we will''", { name: "quote", words: "we will" }],
    ["/p интервью/12-3", { name: "passage", reference: "интервью/12-3" }],
    ["/sources", { name: "sources", offset: 0 }],
    ["/sources 12", { name: "sources", offset: 12 }],
    ["/sources please", { name: "sources", offset: 0 }],
    ["/quote we will", { name: "quote", words: "we will" }],
    ["/quote «we will»", { name: "quote", words: "we will" }],
    ["/quote “we” and “they”", { name: "quote", words: "“we” and “they”" }],
    ["/etc/passwd", { name: "ask", text: "/etc/passwd" }],
    ["/спросить France", { name: "ask", text: "/спросить France" }],
    ["/", { name: "ask", text: "/" }],
  ])("%s", (text, read) => expect(parseCommand(text)).toEqual(read));

  test.each([
    ["/frobnicate x", undefined],
    ["/constructor", undefined],
    ["/__proto__", undefined],
    ["/toString", undefined],
    ["/hasOwnProperty x", undefined],
    ["/passage a/1", undefined],
    ["/context", "context"],
    ["/context 0", "context"],
    ["/context 2024", "context"],
    ["/cite", "cite"],
    ["/cite a/1 vancouver", "cite"],
    ["/cite harbour", "cite"],
    ["/context a/1 b/2", "context"],
    ["/context a/b", "context"],
    ["/p /1", "passage"],
    ["/p a/", "passage"],
    ["/more France", "more"],
    ["/more 3", "more"],
    ["/more 3.abc France", "more"],
    ["/more -3 France", "more"],
    ["/more 9999999999999999 France", "more"],
    ["/quote", "quote"],
    ["/quote “”", "quote"],
    ["/quote \u0000", "quote"],
  ])("%s is told to be no command", (text, of) => {
    const read = parseCommand(text);
    expect(read.name).toBe("misread");
    expect("of" in read ? read.of : undefined).toBe(of);
  });

  test("a million letters are read in one pass", () => {
    const long = "a".repeat(1_000_000);
    expect(parseCommand(`/ask ${long}`)).toEqual({ name: "ask", text: long });
    expect(parseCommand(`/${long}`)).toEqual({ name: "ask", text: `/${long}` });
    for (const filler of [".", " ", "/1", "1", "/", "\n", "@b"]) {
      for (const name of ["context", "more", "quote", "ask"]) {
        const text = filler.repeat(1_000_000 / filler.length);
        expect(parseCommand(`/${name}${text}x`).name).toBeDefined();
        expect(parseCommand(`/${name} ${text} x`).name).toBeDefined();
      }
    }
  });
});

describe("behind a command that serves for all", () => {
  test.each([
    ["sources", "/sources"],
    ["Help", "/help"],
    ["p a/1", "/p a/1"],
    ['quote "we will"', "/quote “we will”"],
    ["quote we will rebuild it", "/quote “we will rebuild it”"],
    ["context 2", "/context 2"],
    ["cite a/1 chicago", "/cite a/1 chicago"],
  ])("%s is a command", (text, written) => expect(formatCommand(parseSubcommand(text)!)).toBe(written));

  test.each([
    "",
    "sources of energy",
    "help for farmers",
    "p",
    "context of the war",
    "quote of the day",
    "quote about taxes",
    "ask him",
    "more",
    "start",
    "constructor",
    "/sources",
  ])("%s is a question", text => expect(parseSubcommand(text)).toBeUndefined());
});

test("questions and their pages can be gone on from, and nothing else", () => {
  expect(pageOf({ name: "ask", text: "France" })).toEqual({ offset: 0, question: "France" });
  expect(pageOf({ name: "more", of: { offset: 3, question: "France" } })).toEqual({ offset: 3, question: "France" });
  for (const text of ["/more", "/ask", "/quote France", "/sources", "/p a/1", "/help"]) {
    expect(pageOf(parseCommand(text) as Command)).toBeUndefined();
  }
});
