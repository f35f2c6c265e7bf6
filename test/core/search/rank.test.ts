import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Passage } from "../../../src/core/model.ts";
import { type RankedTerm, rank } from "../../../src/core/search/rank.ts";
import { idfOf } from "../../../src/core/search/word-frequency.ts";
import { tokensOf } from "../../../src/core/text/analyzer.ts";
import { candidatesOf } from "../../fixtures/candidates.ts";
import { passageOf } from "../../fixtures/passage.ts";

const term = (text: string, position: number, more: Partial<RankedTerm> = {}): RankedTerm => ({
  alternatives: [{ term: text, weight: 1 }],
  count: 1,
  idf: 2,
  telling: 2,
  words: [text],
  position,
  ...more,
});

/** Scores of texts as passages of interviews of their own. */
function scores(terms: readonly RankedTerm[], ...texts: readonly (string | { text: string; question: string })[]) {
  const passages = texts.map((one, at) =>
    typeof one === "string"
      ? passageOf(`i${at}`, 0, one)
      : passageOf(`i${at}`, 0, one.text, { question: one.question }),
  );
  return rankOf(passages, terms).map(({ order }) => order);
}

function rankOf(passages: readonly Passage[], terms: readonly RankedTerm[]) {
  const { candidates, ...context } = candidatesOf(passages, terms);
  return rank(terms, candidates, context);
}

describe("idf", () => {
  test("falls with frequency, and is largest for what is unknown", () => {
    expect(idfOf(0, 100)).toBeGreaterThan(idfOf(1, 100));
    expect(idfOf(1, 100)).toBeGreaterThan(idfOf(50, 100));
    expect(idfOf(100, 100)).toBeGreaterThan(0);
  });
});

describe("a passage is worth more", () => {
  const asked = [term("harbor", 0), term("cost", 1)];

  test("with both words than with one, and with one than with none", () => {
    const [both, one, none] = scores(asked, "The harbour will cost money.", "The harbour is old now.", "Taxes stay.");
    expect(both).toBeGreaterThan(one!);
    expect(one).toBeGreaterThan(none!);
    expect(none).toBe(0);
  });

  test("where the words stand in one sentence than in two", () => {
    const apart = "The harbour is old and wide and deep. Ships cost a lot of money today.";
    const together = "The harbour cost a lot of money today. Ships are old and wide and deep.";
    const [first, second] = scores(asked, together, apart);
    expect(first).toBeGreaterThan(second!);
  });

  test("where the words follow each other as asked", () => {
    const [ordered, reversed] = scores(asked, "We talk of harbour cost here.", "We talk of cost harbour here.");
    expect(ordered).toBeGreaterThan(reversed!);
  });

  test("where the interviewer asked for it", () => {
    const [asking, silent] = scores(
      [term("harbor", 0)],
      { text: "It is old.", question: "What about the harbour?" },
      { text: "It is old.", question: "What about the weather?" },
    );
    expect(asking).toBeGreaterThan(silent!);
  });

  test("with the word as typed than with another form of it", () => {
    const weapons = [term("weapon", 0, { words: ["weapons"] })];
    const [typed, form] = scores(weapons, "They need weapons now.", "They need weapon now.");
    expect(typed).toBeGreaterThan(form!);
  });

  test("with the word itself than with another name of lower weight", () => {
    const alternatives = [
      { term: "franc", weight: 1 },
      { term: "pari", weight: 0.4 },
    ];
    const [name, capital] = scores([term("franc", 0, { alternatives })], "France is near.", "Paris is near.");
    expect(name).toBeGreaterThan(capital!);
    expect(capital).toBeGreaterThan(0);
  });
});

describe("the score of a question", () => {
  test("falls with words the record does not have, so that it can be compared", () => {
    const known = term("harbor", 0);
    const unknown = term("glacier", 1, { idf: 6 });
    const [alone] = scores([known], "The harbour is old.");
    const [diluted] = scores([known, unknown], "The harbour is old.");
    expect(diluted).toBeLessThan(alone! / 2);
  });

  test("is raised by what stands before and after in the interview", () => {
    const passage = passageOf("a", 1, "It is old.", { question: "And the harbour?" });
    const beside = passageOf("a", 2, "The harbour was built by my father.");
    const other = passageOf("a", 2, "The weather is fine.");
    const scoreBeside = (neighbour: Passage) => rankOf([passage, neighbour], [term("harbor", 0)])[0]!.order;
    expect(scoreBeside(beside)).toBeGreaterThan(scoreBeside(other));
  });
});

describe("order and verdict, for any passages and weights", () => {
  const words = ["harbour", "cost", "ferry", "tax", "bridge"];
  const text = fc
    .array(fc.array(fc.constantFrom(...words, "old", "wide"), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map(sentences => sentences.map(sentence => `${sentence.join(" ")}.`).join(" "));
  const record = fc.array(fc.record({ text, prompt: fc.option(text, { nil: "" }) }), { minLength: 1, maxLength: 6 });
  const tellings = fc.array(
    fc.tuple(fc.double({ min: 0.1, max: 9, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true })),
    {
      minLength: 1,
      maxLength: words.length,
    },
  );

  /** Passages of one interview, each beside the next. */
  function ranked(record: readonly { text: string; prompt: string }[], terms: readonly RankedTerm[]) {
    const passages = record.map(({ text, prompt }, at) => passageOf("a", at, text, prompt ? { question: prompt } : {}));
    return rankOf(passages, terms);
  }
  const asked = (tellings: readonly (readonly [number, number])[]) =>
    tellings.map(([idf, telling], at) =>
      term(tokensOf(words[at]!, "en")[0]!.term, at, { idf, telling, words: [words[at]!] }),
    );

  test("are one formula over two weighings of the terms", () => {
    fc.assert(
      fc.property(record, tellings, (record, tellings) => {
        const terms = asked(tellings);
        const both = ranked(record, terms);
        const byVerdict = ranked(
          record,
          terms.map(one => ({ ...one, idf: one.telling })),
        );
        both.forEach(({ verdict }, at) => {
          expect(verdict).toBeCloseTo(byVerdict[at]!.order, 9);
          expect(verdict).toBeCloseTo(byVerdict[at]!.verdict, 9);
        });
      }),
    );
  });

  test("depend on how much terms tell against each other, not on how much they tell in all", () => {
    fc.assert(
      fc.property(record, tellings, fc.double({ min: 0.2, max: 5, noNaN: true }), (record, tellings, factor) => {
        const once = ranked(record, asked(tellings));
        const times = ranked(record, asked(tellings.map(([idf, telling]) => [idf * factor, telling * factor])));
        once.forEach(({ order, verdict }, at) => {
          expect(times[at]!.order).toBeCloseTo(order, 9);
          expect(times[at]!.verdict).toBeCloseTo(verdict, 9);
        });
      }),
    );
  });
});
