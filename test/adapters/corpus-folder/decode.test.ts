/** Bytes as people's machines write them: the right letters, or a file named as skipped; never wrong letters. */
import { execFileSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../../src/adapters/corpus-folder/decode.ts";

const russian = "Министр сказал, что новый мост через реку откроют весной. Её жители ждали этого девять лет.";
const encode = (text: string, encoding: string) =>
  execFileSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: text });
const problem = (bytes: Uint8Array) => {
  const decoded = decode(bytes);
  return "problem" in decoded ? decoded.problem : undefined;
};

describe("Unicode", () => {
  test.each([
    ["UTF-8", Buffer.from(russian)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${russian}`)],
    ["UTF-16, little end first, with a mark", Buffer.from(`\uFEFF${russian}`, "utf16le")],
    ["UTF-16, big end first, with a mark", Buffer.from(`\uFEFF${russian}`, "utf16le").swap16()],
  ])("%s is read, and the mark is not in the text", (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: russian });
  });

  test("UTF-16 without a mark is skipped: its NUL bytes are no text", () => {
    expect(problem(Buffer.from(russian, "utf16le"))).toMatch(/NUL byte at byte \d+/);
    expect(problem(Buffer.from("plain words", "utf16le"))).toContain("NUL byte at byte 1");
  });

  test("half a letter behind a mark of UTF-16 is named", () => {
    expect(problem(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toContain("UTF-16LE");
    expect(problem(Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xff]))).toContain("byte 4");
  });

  test("an empty file is an empty text", () => {
    expect(decode(new Uint8Array())).toEqual({ text: "" });
  });

  test("one broken byte is named by its place", () => {
    const bytes = Buffer.from(russian);
    bytes[10] = 0xff;
    expect(problem(bytes)).toContain("broken byte at byte");
    expect(problem(Buffer.concat([Buffer.from("A boat "), Buffer.of(0xff), Buffer.from(" and a bridge\n")]))).toContain(
      "byte 7",
    );
  });

  test("UTF-8 that goes on in another encoding is skipped with the byte where it changes", () => {
    const first = Buffer.from(russian);
    expect(problem(Buffer.concat([first, encode(russian, "CP1251")]))).toContain(`byte ${first.length}`);
    expect(problem(Buffer.concat([Buffer.from("Ünlü “Köprü”. "), encode(russian, "CP1251")]))).toContain("not UTF-8");
  });
});

describe("old encodings", () => {
  test.each([
    ["windows-1251", "CP1251", russian],
    ["windows-1251", "CP1251", "«Мост» открыт — и точка… № 5"],
    ["koi8-r", "KOI8-R", russian],
    ["windows-1252", "CP1252", "Elle a déjà parlé de la forêt à l’été, où l’eau est fraîche."],
    ["windows-1252", "CP1252", "Wir müssen die Brücke für alle öffnen, sagte die Präsidentin."],
    ["windows-1254", "CP1254", "Köprü gelecek yıl açılacak, dedi başkan. Işıklar şimdi söndü, çocuklar gülüştü."],
  ])("%s is read with a warning that names it: %#", (encoding, from, text) => {
    expect(decode(encode(text, from))).toEqual({ text, encoding });
  });

  test.each([
    ["CP866", russian],
    ["MACCYRILLIC", russian],
    ["CP852", "Příliš žluťoučký kůň úpěl ďábelské ódy a všichni se smáli."],
    ["CP857", "Köprü gelecek yıl açılacak, dedi başkan."],
    ["SHIFT_JIS", "橋は来年の春に開通します。"],
  ])("%s is right or skipped, never in wrong letters", (from, text) => {
    const decoded = decode(encode(text, from));
    if ("text" in decoded) expect(decoded.text).toBe(text);
  });

  test("CP866, which a detector takes for windows-1252, is skipped", () => {
    expect(problem(encode(russian, "CP866"))).toContain("its encoding is not clear");
  });

  test("Russian text comes back in its own letters or not at all, whatever it was written in", () => {
    const word = fc.constantFrom(
      ..."он сказал что мост через реку откроют весной Министр Её жители ждали этого ещё а я и в США".split(" "),
    );
    const text = fc.array(word, { minLength: 1, maxLength: 30 }).map(words => `Он сказал, ${words.join(" ")}.`);
    const encoding = fc.constantFrom("windows-1251", "koi8-r", "ibm866", "x-mac-cyrillic", "iso-8859-5");
    fc.assert(
      fc.property(text, encoding, (written, name) => {
        const decoded = decode(single(written, name));
        if ("text" in decoded) expect(decoded.text).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  test("whatever the bytes are, it never throws and never gives U+FFFD for them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const decoded = decode(bytes);
        const own = Buffer.from(bytes).includes(Buffer.from("\uFFFD"));
        if ("text" in decoded && !own) expect(decoded.text).not.toContain("\uFFFD");
      }),
      { numRuns: 1000 },
    );
  });
});

/** Encodes with the table that the decoder has. */
function single(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, letter => table.get(letter)!);
}
