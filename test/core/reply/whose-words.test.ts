/** What stands beside a quotation: whose words it is sure that they are, and no more. */
import { expect, test } from "vitest";
import type { Interview, Voice } from "../../../src/core/model.ts";
import { citation, quoteOf, sharedLabel, wholeQuotes } from "../../../src/core/reply/quote-block.ts";
import { wordingOf } from "../../../src/core/reply/wording/wording.ts";
import { voicesOf } from "../../../src/core/voices/voices.ts";
import { passageOf } from "../../fixtures/passage.ts";

type Row = readonly [Voice, Interview["kind"], string | undefined, string];

test.each<Row>([
  ["speaker", "transcript", "Northern Radio", "Mira Solen"],
  ["speaker", "article", undefined, "Mira Solen"],
  ["reported", "article", "Coast Wire", "Mira Solen, reported by Coast Wire"],
  ["reported", "article", undefined, "Mira Solen, reported by the outlet"],
  ["reported", "digest", "Coast Wire", "Mira Solen, summed up by a digest: not a quotation"],
  ["outlet", "article", "Coast Wire", "Coast Wire's own words, not Mira Solen's"],
  ["outlet", "article", undefined, "The outlet's own words, not Mira Solen's"],
  ["outlet", "digest", "Coast Wire", "A digest's own words"],
  ["unmarked", "article", "Coast Wire", "From Coast Wire's article; whose words is not marked"],
  ["unmarked", "article", undefined, "From an article; whose words is not marked"],
  ["unmarked", "digest", "Coast Wire", "From a digest; whose words is not marked"],
  ["unmarked", "transcript", "Northern Radio", "From the conversation; whose words is not marked"],
])("%s, %s, %s: %s", (voice, kind, outlet, wanted) => {
  const passage = passageOf("a", 0, "The harbour stays.", { voice, kind, ...(outlet === undefined ? {} : { outlet }) });
  const { start, end } = passage.sentences[0]!;
  const quote = quoteOf(passage, { voice, sentences: [{ start, end }], marks: [] });
  const { head, label, line } = citation(quote.citation);
  expect(label.map(({ text }) => text).join("")).toBe(wanted);
  expect([...head, ...line].map(({ text }) => text).join("")).not.toContain("Solen");
});

test("of a speaker who is not known", () => {
  const told = { kind: "article", reference: "a/1" } as const;
  const labelOf = (voice: Voice): string =>
    citation({ ...told, voice })
      .label.map(({ text }) => text)
      .join("");
  expect(labelOf("speaker")).toBe("The person interviewed");
  expect(labelOf("outlet")).toBe("The outlet's own words");
});

test("another person's words are not called the outlet's own", () => {
  const quotesOf = (text: string) => {
    const passage = passageOf("a", 0, text, { kind: "article", outlet: "Coast Wire" });
    return wholeQuotes({ ...passage, sentences: voicesOf(passage.interview, [text])[0]! });
  };
  const labelsOf = (text: string): readonly string[] =>
    quotesOf(text).map(quote =>
      citation(quote.citation)
        .label.map(({ text: words }) => words)
        .join(""),
    );
  expect(labelsOf("“The harbour goes,” Jonas Brandt said. “All of it.”")).toEqual([
    "Somebody else's words, not Mira Solen's",
  ]);
  expect(labelsOf("The harbour is old.")).toEqual(["Coast Wire's own words, not Mira Solen's"]);
  expect(labelsOf("The harbour is old. “It goes,” Jonas Brandt said.")).toEqual([
    "Partly somebody else's words, not Mira Solen's",
  ]);
  const [his, its] = [...quotesOf("Jonas Brandt said it was late."), ...quotesOf("The harbour is old.")];
  expect(sharedLabel([his!, his!], wordingOf("en"))).toBe("Somebody else's words, not Mira Solen's");
  expect(sharedLabel([his!, its!], wordingOf("en"))).toBeUndefined();
});
