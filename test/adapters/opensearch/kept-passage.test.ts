/** What lies in the engine of a passage is the passage: its words, its reading, and what of its file the receipt compares. */
import { describe, expect, test } from "vitest";
import { keptPassage, passageFrom } from "../../../src/adapters/opensearch/kept-passage.ts";
import { askReadings, indexedIn, keptReading } from "../../../src/adapters/opensearch/kept-reading.ts";
import { countryForms } from "../../../src/core/lexicon/countries.ts";
import { createLexicon } from "../../../src/core/lexicon/lexicon.ts";
import { buildRecord } from "../../../src/core/record.ts";
import { createPassageReader, indexedTerms } from "../../../src/core/search/passage-features.ts";
import { standsInFile } from "../../../src/core/text/origin/map.ts";

const page = `---
speaker: Mira Solen
date: 2021-05
---
**Ada Stone:** What of [France](https://a.example) &amp; Spain?

**Mira Solen:** France sells us boats &amp; nets. It is what it is. They don't reach the U.S. by 3.5 miles.

**Ada Stone:** And the tolls?

**Mira Solen:** The harbour's tolls take what they took, and a harbour is a harbour.
`;
const { passages } = buildRecord([{ path: "a.md", text: page }]);
const kept = passages.map(
  passage => JSON.parse(JSON.stringify(keptPassage(passage))) as ReturnType<typeof keptPassage>,
);

describe("kept", () => {
  test("a passage comes back as it was, with the part of its file that it needs", () => {
    expect(passages.length).toBeGreaterThan(1);
    for (const [at, passage] of passages.entries()) {
      const back = passageFrom(kept[at]!);
      const { raw, rawStart = 0, ...origin } = back.origin;
      expect(raw.length).toBeLessThan(page.length);
      expect(page.slice(rawStart, rawStart + raw.length)).toBe(raw);
      const { raw: _, ...originBefore } = passage.origin;
      expect(origin).toEqual(originBefore);
      expect({ ...back, origin: undefined, lead: back.lead?.text }).toEqual({
        ...passage,
        origin: undefined,
        lead: passage.lead?.text,
      });
    }
  });

  test("its receipt holds as before, and not where a letter of the file is another", () => {
    for (const one of kept) {
      const back = passageFrom(one);
      const whole = { start: 0, end: back.text.length };
      expect(standsInFile(back, whole)).toBe(true);
      expect(standsInFile(back.lead!, { start: 0, end: back.lead!.text.length })).toBe(true);
      const forged = { ...back, origin: { ...back.origin, raw: back.origin.raw.replace("is", "IS") } };
      expect(standsInFile(forged, whole)).toBe(false);
    }
  });

  test("a reading comes back in the numbers of any question", () => {
    const reader = createPassageReader(createLexicon(countryForms(["en"])));
    const readings = passages.map(reader.read);
    const sought = ["harbour", "harbor", "toll", "franc", "0fr", "3.5", "us", "absent"];
    const asked = askReadings(
      readings.map(reading => JSON.parse(JSON.stringify(keptReading(reading, reader)))),
      { sought, weighed: sought },
    );
    const numberOf = (number: number): number => (number < 0 ? 0 : sought.indexOf(reader.textOf(number)) + 1);
    for (const [at, reading] of readings.entries()) {
      const { terms, words, codes, sentenceEnds, promptEnd, title, length } = reading;
      const names = codes.flatMap((_, code) => (code % 3 === 0 ? [codes.slice(code, code + 3)] : []));
      expect(asked.read(at)).toEqual({
        terms: terms.map(term => (term < 0 ? -1 : numberOf(term))),
        words: words.map((word, token) => (terms[token]! < 0 ? 0 : numberOf(word))),
        codes: names
          .filter(([, code]) => numberOf(code!) > 0)
          .flatMap(([place, code, of]) => [place, numberOf(code!), of]),
        sentenceEnds,
        promptEnd,
        title: title.map(numberOf),
        length,
      });
      const indexed = indexedTerms(reading).map(reader.textOf);
      expect([...asked.frequencies(at)]).toEqual(sought.map(term => indexed.filter(other => other === term).length));
      expect(new Set(indexedIn(keptReading(reading, reader)).terms)).toEqual(new Set(indexed));
      expect(asked.different(at)).toBe(new Set(indexed).size);
    }
    expect(
      sought
        .slice(0, -1)
        .filter(text =>
          readings.every(
            ({ terms, words, codes }) => ![...terms, ...words, ...codes].some(n => n >= 0 && reader.textOf(n) === text),
          ),
        ),
    ).toEqual([]);
  });
});
