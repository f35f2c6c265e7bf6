/** Whose words passages are is said as seldom as it stays plain, and of none too seldom. */
import { expect, test } from "vitest";
import { labelLines } from "../../../src/core/reply/asking/label-lines.ts";
import type { Block, Citation } from "../../../src/core/reply/reply.ts";
import { wordingOf } from "../../../src/core/reply/wording/wording.ts";

type Quote = Extract<Block, { type: "quote" }>;

function quote(voice: Citation["voice"], more: Partial<Citation> = {}, text = "The ferry sails on."): Quote {
  const citation: Citation = { voice, kind: "digest", speaker: "Lena Varga", reference: "2024-02-20-post/1", ...more };
  return { type: "quote", spans: [{ text }], citation };
}
const english = wordingOf("en");
const lines = (...quotes: readonly Quote[]) => labelLines(quotes, english);

test("a line stands over all that are alike, and over each that is not", () => {
  expect(lines(quote("reported"), quote("reported"), quote("unmarked"))).toEqual([
    "Lena Varga, summed up by a digest: not quotations",
    undefined,
    "From a digest; whose words is not marked",
  ]);
  expect(lines(quote("unmarked"), quote("reported"), quote("reported"))?.map(line => line !== undefined)).toEqual([
    true,
    true,
    false,
  ]);
});

test("where none are alike each says it for itself, and so a single one", () => {
  expect(lines(quote("reported"), quote("unmarked"), quote("reported"))).toBeUndefined();
  expect(lines(quote("reported"))).toBeUndefined();
});

test("another speaker, another kind of text and another's words are not alike", () => {
  const pairs = [
    [quote("speaker"), quote("speaker", { speaker: "Ada Stone" })],
    [quote("reported"), quote("reported", { kind: "article" })],
    [quote("outlet"), quote("outlet", { anothers: "some" })],
  ] as const;
  for (const [one, other] of pairs) {
    expect(lines(one, other)).toBeUndefined();
    expect(lines(one, one, other)?.at(-1)).toBeTypeOf("string");
  }
});

test("what may be parted into messages says it in each of them", () => {
  const long = quote("reported", {}, "Nobody takes the berth away. ".repeat(60));
  expect(lines(long, long)).toBeUndefined();
});
