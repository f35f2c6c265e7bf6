/** Conversations as passages: which question stands before an answer, and what is marked as left out. */
import { describe, expect, test } from "vitest";
import { buildRecord } from "../../../src/core/record.ts";
import { wholeQuotes } from "../../../src/core/reply/quote-block.ts";
import { expectGrowthWithLength } from "../../growth.ts";

/** Each passage as it is shown: what was asked, and the words. */
function shown(text: string): readonly (readonly [lead: string | undefined, words: string])[] {
  const { passages } = buildRecord([{ path: "a.txt", text }]);
  return passages
    .flatMap(wholeQuotes)
    .map(({ lead, spans }) => [lead?.spans[0]?.text, spans.map(span => span.text).join("")]);
}

const talk = (...turns: readonly string[]): string => turns.join("\n\n");

describe("what stands before an answer", () => {
  test("is its question, with the small talk before it, and what was answered to that is left out", () => {
    const opening = ["Bo Lind: Shall we?", "Ada Stone: Yes."];
    const rest = ["Bo Lind: What does the harbour cost the town?", "Ada Stone: We dig it out each year with ships."];
    expect(shown(talk(...opening, ...rest))).toEqual([
      ["Shall we? […] What does the harbour cost the town?", "We dig it out each year with ships."],
    ]);
  });

  test("is the heading above it, where a heading stands between it and what was asked", () => {
    const text = talk(
      "Bo Lind: What does the harbour cost the town?",
      "Ada Stone: We dig it out each year with ships.",
      "STATEMENT OF JORIS BELL, PILOT",
      "Joris Bell: I have brought ships in for twenty years.",
      "Bo Lind: Is it deep enough?",
      "Joris Bell: In spring it is, and never after it.",
    );
    expect(shown(text).slice(1)).toEqual([
      ["STATEMENT OF JORIS BELL, PILOT", "I have brought ships in for twenty years."],
      ["Is it deep enough?", "In spring it is, and never after it."],
    ]);
  });

  test("is never what is asked only later", () => {
    const text = talk(
      "Bo Lind: What does the harbour cost the town?",
      "Ada Stone: We dig it out each year with ships.",
      "Bo Lind: We are grateful that you took the time.",
      "Ada Stone: Thank you.",
      "Bo Lind: May we call again when the ships are back?",
      "Ada Stone: You are welcome.",
    );
    expect(shown(text).slice(1)).toEqual([
      ["We are grateful that you took the time.", "Thank you."],
      ["May we call again when the ships are back?", "You are welcome."],
    ]);
  });
});

describe("turns of one person in a row", () => {
  const question = "Bo Lind: What does the harbour cost the town?";

  test("are one turn, and a label between them is no omission", () => {
    const text = talk(question, "Ada Stone: We dig it out each year.", "Ada Stone: It costs us the library.");
    expect(shown(text).map(([, words]) => words)).toEqual(["We dig it out each year. It costs us the library."]);
  });

  test("nor is a dash", () => {
    const text = talk("- Whose is the harbour?", "- Ours.", "- It has been for years.", "- Who pays?", "- We do.");
    expect(shown(text)[0]).toEqual(["Whose is the harbour?", "Ours. It has been for years."]);
  });

  test("can be as many as a file holds", () => {
    const text = talk("Bo Lind: Why?\n".repeat(150_000), "Ada Stone: Because the harbour is old.");
    expect(shown(text)).toHaveLength(1);
    const answer = "And so they dug it out again.\n\n".repeat(150_000);
    const { passages } = buildRecord([
      { path: "a.txt", text: talk(question, "Ada Stone: Yes.", `Ada Stone: ${answer}`) },
    ]);
    expect(passages.length).toBeGreaterThan(1000);
  });
});

test.each([
  "Q: Shall we?\n\nA: Yes.\n\n",
  "Q: Thank you.\n\nA: Thank you.\n\n",
  "Q: Why?\n\nA: Because of it all.\n\n",
  "- Why do you?\n- Because.\n",
  "Ada Stone: Yes, we do.\n",
])("however long the talk is, it takes the time of its length: %j", unit => {
  expectGrowthWithLength(unit, text => buildRecord([{ path: "a.txt", text }]));
});

test("an article's passages keep which sentences another person says", () => {
  const text = "speaker: Ada Stone\n\nThe harbour burned in May. “It goes,” Jonas Brandt said. “It stays,” Stone said.";
  const { passages } = buildRecord([{ path: "a.txt", text }]);
  const whose = passages[0]!.sentences.map(({ voice, isAnothers }) => [voice, isAnothers ?? false]);
  expect(whose).toEqual([
    ["outlet", false],
    ["outlet", true],
    ["speaker", false],
  ]);
});
