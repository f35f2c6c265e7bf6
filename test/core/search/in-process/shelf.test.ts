import fc from "fast-check";
import { expect, test } from "vitest";
import { countryForms } from "../../../../src/core/lexicon/countries.ts";
import { createLexicon } from "../../../../src/core/lexicon/lexicon.ts";
import type { Passage } from "../../../../src/core/model.ts";
import { createShelf } from "../../../../src/core/search/in-process/shelf.ts";
import {
  createPassageReader,
  indexedTerms,
  type PassageReading,
} from "../../../../src/core/search/passage-features.ts";
import { foldedWords } from "../../../../src/core/text/fold.ts";
import { passageOf } from "../../../fixtures/passage.ts";

const lexicon = createLexicon(countryForms(["en"]));

/** A shelf with these passages under their places in the list, their readings, and a question that asks for every number. */
function shelved(passages: readonly Passage[]) {
  const reader = createPassageReader(lexicon);
  const shelf = createShelf();
  const readings = passages.map(passage => reader.read(passage));
  for (const [number, reading] of readings.entries()) shelf.put(number, reading);
  return { reader, shelf, readings };
}

/** What the shelf gives to a question for the numbers of a reading is the reading. */
function expectSame({ shelf }: ReturnType<typeof shelved>, number: number, reading: PassageReading): void {
  const { terms, words, codes, sentenceEnds, promptEnd, title, length } = reading;
  const named = codes.filter((_, at) => at % 3 === 1);
  const sought = [...new Set([...terms, ...words, ...named, ...title])].filter(one => one >= 0);
  const own = (one: number): number => sought.indexOf(one) + 1;
  expect(shelf.ask(sought, asked => asked.read(number))).toEqual({
    terms: terms.map(term => (term < 0 ? -1 : own(term))),
    words: words.map((one, at) => (terms[at]! < 0 ? 0 : own(one))),
    codes: codes.map((value, at) => (at % 3 === 1 ? own(value) : value)),
    sentenceEnds,
    promptEnd,
    title: title.map(own),
    length,
  });
  const { list, count } = shelf.indexed(number);
  expect([...list.subarray(0, count)]).toEqual(indexedTerms(reading));
}

const word = fc.constantFrom(
  "harbour",
  "France",
  "Paris",
  "don't",
  "1st",
  "U.S.",
  "3.5",
  "the",
  "of",
  "No.",
  "½",
  "a".repeat(60),
);
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map(words => `${words.join(" ")}.`);
const record = fc
  .array(fc.record({ text, question: fc.option(text, { nil: "" }) }), { minLength: 1, maxLength: 8 })
  .map(all => all.map(({ text, question }, at) => passageOf("a", at, text, question ? { question } : {})));

test("for any passages, what is kept of a reading is the reading", () => {
  fc.assert(
    fc.property(record, fc.nat({ max: 7 }), (passages, gone) => {
      const made = shelved(passages);
      made.shelf.drop(gone);
      made.shelf.tidy();
      made.readings.forEach((reading, number) => {
        if (number !== gone) expectSame(made, number, reading);
      });
    }),
  );
});

test("for any passages, a phrase is held where its folded words stand behind each other in the text", () => {
  fc.assert(
    fc.property(record, fc.array(word, { minLength: 1, maxLength: 3 }), (passages, asked) => {
      const { shelf, reader } = shelved(passages);
      const phrase = foldedWords(asked.join(" "));
      const numbers = Int32Array.from(phrase, reader.numberOf);
      passages.forEach((passage, number) => {
        const stands = ` ${foldedWords(passage.text).join(" ")} `.includes(` ${phrase.join(" ")} `);
        expect(!numbers.includes(-1) && shelf.holding([numbers])(number)).toBe(stands);
      });
    }),
  );
});

test("a large vocabulary is kept as well, and what takes the place of another passage", () => {
  const passages = Array.from({ length: 60 }, (_, at) =>
    passageOf("a", at, `${Array.from({ length: 400 }, (_, place) => `ka${at * 400 + place}`).join(" ")}.`),
  );
  const made = shelved(passages);
  for (const [number, reading] of made.readings.entries()) expectSame(made, number, reading);
  const [first, ...others] = made.readings;
  for (const [number] of others.entries()) made.shelf.put(number, first!);
  made.shelf.tidy();
  for (const [number] of others.entries()) expectSame(made, number, first!);
  expectSame(made, others.length, others.at(-1)!);
});
