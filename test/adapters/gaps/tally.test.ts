/** What is counted, and that nobody is found in it. */
import { describe, expect, test } from "vitest";
import { emptyTally, type Note, noted, reportOf, type Tally, tallyIn } from "../../../src/adapters/gaps/tally.ts";

const key = "ab".repeat(32);
const day = "2026-11-30";
const empty = emptyTally(key, day);

function missing(person: string, ...words: readonly string[]): Note {
  return { person, day, outcome: { verdict: "nothing", missing: words } };
}

const counting = (...notes: readonly Note[]): Tally => notes.reduce(noted, empty);
const told = (tally: Tally) => reportOf(tally).words.map(({ text, times }) => [text, times]);

describe("a word that is not in the record", () => {
  test("is told from three people on, however often two have asked for it", () => {
    const two = counting(...Array.from({ length: 40 }, (_, at) => missing(`telegram ${at % 2}`, "Zeppelins")));
    expect(told(two)).toEqual([]);
    expect(told(noted(two, missing("slack U3", "zeppelins")))).toEqual([["zeppelins", 41]]);
  });

  test("is in the file only then, and then no trace of the people", () => {
    const two = counting(missing("telegram 7771", "zeppelins"), missing("telegram 7772", "zeppelins"));
    expect(JSON.stringify(two)).not.toMatch(/zeppelin|777/i);
    expect(two.waiting).toMatchObject([{ marks: [expect.stringMatching(/^[\da-f]{2}$/), expect.any(String)] }]);
    const three = noted(two, missing("telegram 7773", "zeppelins"));
    expect(three.waiting).toEqual([]);
    expect(JSON.stringify(three)).not.toMatch(/777|marks/);
  });

  test("leaves marks that say nothing of another word of the same person", () => {
    const { waiting } = counting(missing("telegram 1", "zeppelins", "glaciers"));
    expect(waiting.flatMap(({ marks }) => marks)).toHaveLength(2);
    expect(new Set(waiting.flatMap(({ marks }) => marks)).size).toBe(2);
  });

  test("is one word in whatever letters, and no sign or whole sentence is one", () => {
    const tally = counting(
      ...["a", "b", "c"].map(person => missing(person, "Äpfel", "äpfel", "…", "x".repeat(61), "__proto__", "2024")),
    );
    expect(told(tally).sort()).toEqual([
      ["2024", 3],
      ["__proto__", 3],
      ["äpfel", 3],
    ]);
  });
});

test("questions are counted by what became of them, judgements by what they say", () => {
  const tally = counting(
    { person: "a", day, outcome: { verdict: "found", missing: [] } },
    missing("a", "zeppelins"),
    { person: "a", day, judged: { judgement: "right", question: "harbour", language: "en" } },
    { person: "b", day, judged: { judgement: "wrong", question: "harbour in 2024", language: "en" } },
    { person: "c", day, judged: { judgement: "wrong", question: "harbour in 2024", language: "en" } },
  );
  expect(reportOf(tally)).toEqual({
    since: day,
    outcomes: { found: 1, close: 0, nothing: 1 },
    judgements: { right: 1, wrong: 2 },
    words: [],
    wrong: [{ text: "harbour in 2024", language: "en", times: 2, last: day }],
  });
});

describe("what lies there goes", () => {
  const people = ["a", "b", "c"];

  test("with its time: what waits after a month, words and questions after a year", () => {
    const known = counting(...people.map(person => missing(person, "zeppelins")), missing("a", "glaciers"), {
      person: "a",
      day,
      judged: { judgement: "wrong", question: "harbour", language: "en" },
    });
    const later = (when: string): Tally =>
      noted(known, { person: "z", day: when, outcome: { verdict: "found", missing: [] } });
    expect([later("2026-12-30"), later("2026-12-31")].map(({ waiting }) => waiting.length)).toEqual([1, 0]);
    const [year, more] = [later("2027-11-30"), later("2027-12-01")];
    expect([year, more].map(({ words, wrong }) => [words.length, wrong.length])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(more.outcomes).toEqual({ found: 1, close: 0, nothing: 4 });
  });

  test("where it is too much: first what was seen longest ago", () => {
    const words = Array.from({ length: 600 }, (_, at) => `word${at}`);
    const tally = counting(...people.map(person => missing(person, ...words)), missing("a", "word100"));
    expect(tally.words).toHaveLength(500);
    expect(tally.words.at(-1)?.text).toBe("word100");
    expect(tally.words.some(({ text }) => text === "word0")).toBe(false);
    const waiting = counting(missing("a", ...Array.from({ length: 2100 }, (_, at) => `word${at}`)));
    expect(waiting.waiting).toHaveLength(2000);
  });
});

test("a tally is read back as it was, and nothing else is taken for one", () => {
  const tally = counting(missing("a", "zeppelins"), {
    person: "b",
    day,
    judged: { judgement: "wrong", question: "x", language: "en" },
  });
  expect(tallyIn(JSON.stringify(tally))).toEqual(tally);
  const broken = [
    { key: "short" },
    { waiting: {} },
    { words: [{ text: 1, times: 1, last: day }] },
    { since: "yesterday" },
  ];
  for (const change of broken) expect(tallyIn(JSON.stringify({ ...tally, ...change }))).toBeUndefined();
  for (const text of ["", "null", "[]", "{"]) expect(tallyIn(text)).toBeUndefined();
});
