/** What is echoed of a question, as a person would write it. */
import { describe, expect, test } from "vitest";
import { createQuestionReader } from "../../../src/core/question/question.ts";
import { asRecordWrites, topicText } from "../../../src/core/question/topic-text.ts";
import { createSpeakers } from "../../../src/core/speakers/speakers.ts";

const speakers = createSpeakers([
  { name: "Ada Stone", language: "en" },
  { name: "Iven Rook", language: "en" },
]);
const { read } = createQuestionReader({ today: () => "2026-11-24", speakers, outlets: [], interviewers: [] });
const nothing: ReadonlyMap<string, string> = new Map();
const echoed = (asked: string): string => topicText(read(asked), nothing);

describe("the topic of a question", () => {
  test.each([
    ["What did Ada Stone say about the lighthouse?", "lighthouse"],
    ["What harm did the flood do to the mills?", "harm to the mills, flood"],
    ["what harm did the flood bring", "harm, flood"],
    ["Which boats will the old dockers sell to Norway?", "boats to Norway, old dockers"],
    ["how many tons of salt does she ship to Norway?", "tons of salt to Norway"],
    ["salt to Norway how many tons", "salt to Norway, tons"],
    ["How did Norway react to the tariff?", "Norway, tariff"],
    ["Where did the boat sink?", "boat"],
    ["What does green salt mean for the mills?", "green salt, mills"],
    ["Will the old mill be sold?", "old mill"],
    ["Was the old mill sold?", "old mill"],
    ["the keepers' stair-lift", "keepers' stair-lift"],
    ["the U.S. salt and the mills", "U.S. salt and the mills"],
    ["salt, pepper and bread", "salt, pepper and bread"],
    ["salt,pepper", "salt, pepper"],
    ["1. salt\n2. the old mill", "salt, old mill"],
    ["how far is the northern mill", "far, northern mill"],
    ["whose keeper is Jon Marn", "keeper, Jon Marn"],
    ["which contract did she sign in Norway", "contract in Norway"],
    ["does the work on the mill start", "work on the mill"],
    ["What did Olga Marn say about the mill?", "mill"],
    ["What did Olga Marn say?", "Olga Marn"],
    ["did Ada Stone say that the mill would be sold?", "“the mill would be sold”"],
    ["what did Ada Stone say about the mill and about the roof?", "mill and the roof"],
    ['"the old mill" roof', "roof “the old mill”"],
  ])("%s → %s", (asked, topic) => expect(echoed(asked)).toBe(topic));
});

describe("verbs of a question", () => {
  /** Words that the language knows; the others are none of it. */
  const counts: ReadonlyMap<string, number> = new Map(
    Object.entries({
      paying: 0.5,
      signing: 0.6,
      growing: 0.5,
      resigning: 0.7,
      meeting: 0.5,
      supporting: 0.6,
      old: 0.4,
      long: 0.4,
    }),
  );
  const { read: readCounted } = createQuestionReader({
    today: () => "2026-11-24",
    speakers,
    outlets: [],
    interviewers: [],
    familiar: { knows: () => true, names: () => false, telling: ({ word }) => counts.get(word) ?? 0.95 },
  });

  test.each([
    ["who pays for the new mill", "paying for the new mill"],
    ["who signed the contract", "signing the contract"],
    ["who grew up on the ferry", "growing up on the ferry"],
    ["when did she resign", "resigning"],
    ["where did she meet Olga Marn", "meeting Olga Marn"],
    ["who will support it", "supporting"],
    ["what happens to the mill", "mill"],
    ["where does the ferry go", "ferry"],
    ["how old is the ferry", "ferry"],
    ["how long did the mill stand", "mill"],
    ["does the COP 7 start", "COP 7"],
    ["why will there be no salt", "salt"],
    ["what salt prices", "salt prices"],
    ["the mill took no part in the war", "mill took no part in the war"],
  ])("%s → %s", (asked, topic) => expect(topicText(readCounted(asked), nothing)).toBe(topic));
});

describe("how the record writes words", () => {
  const shown = (asked: string, ...texts: readonly string[]): string => {
    const question = read(asked);
    return topicText(question, asRecordWrites(question, [], texts).shownAs);
  };

  test("a name typed in small letters has the record's capital", () => {
    expect(shown("salt from norway", "We sell to Norway. Norway pays.")).toBe("salt from Norway");
    expect(shown("ships of acme", "It was ACME that sold them.")).toBe("ships of ACME");
  });

  test("a word that only begins a sentence, is small elsewhere or part of a longer name has none", () => {
    expect(shown("salt", "Salt is dear.")).toBe("salt");
    expect(shown("salt", "The Salt is dear, but salt sells.")).toBe("salt");
    expect(shown("salt", "We went to Salt Lake City.")).toBe("salt");
  });

  test("a corrected word is shown as it was searched, with the record's capital", () => {
    const question = read("salt from Norwey");
    const { corrected, shownAs } = asRecordWrites(
      question,
      [{ written: "Norwey", searched: "norway" }],
      ["We sell to Norway."],
    );
    expect(corrected).toEqual([{ written: "Norwey", searched: "Norway" }]);
    expect(topicText(question, shownAs)).toBe("salt from Norway");
  });
});
