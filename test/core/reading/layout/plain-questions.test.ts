/** Interviews in which nothing but the questions themselves shows who speaks, and texts that only ask. */
import { describe, expect, test } from "vitest";
import { readFile } from "../../../../src/core/reading/formats/read-file.ts";
import { expectGrowthWithLength } from "../../../growth.ts";

function read(text: string) {
  const [found] = readFile({ path: "a.txt", text }).interviews;
  const turns = found!.turns.map(
    ({ by, source, ranges }) =>
      [by, ranges.map(({ start, end }) => source.text.slice(start, end)).join(" / ")] as const,
  );
  return { kind: found!.interview.kind, speaker: found!.interview.speaker, turns };
}

const above = "Q&A: Nora Vell, baker";
const talk = [
  ["Why did you come here?", "I was born here. My mother baked."],
  ["And the oven?", "We built it twice, and it fell in once."],
  ["What would you change?", "The flour, I think. And the hours."],
] as const;
const apart = talk.map(([question, answer]) => `${question}\n\n${answer}`);

describe("questions that nothing marks", () => {
  test.each([
    ["in paragraphs of their own", apart.join("\n\n")],
    ["on the line above the answer", talk.map(pair => pair.join("\n")).join("\n\n")],
  ])("%s", (_, text) => {
    const { kind, speaker, turns } = read(`${above}\n\n${text}`);
    expect({ kind, speaker }).toEqual({ kind: "transcript", speaker: "Nora Vell" });
    expect(turns.filter(([by]) => by === "interviewer").map(([, words]) => words)).toEqual(talk.map(([ask]) => ask));
    expect(turns.filter(([by]) => by === "speaker").map(([, words]) => words)).toEqual(talk.map(([, told]) => told));
  });

  test("what a narrator says between is not the speaker's", () => {
    const text = [apart[0], "The kettle boils over, and the cat leaves the room.", apart[1], apart[2]].join("\n\n");
    const { turns } = read(`${above}\n\n${text}`);
    expect(turns.filter(([, words]) => words.includes("kettle")).map(([by]) => by)).toEqual(["unknown"]);
  });

  test.each([
    ["nobody is named", `On bread\n\n${apart.join("\n\n")}`],
    [
      "the answers speak of her",
      `${above}\n\n${apart.join("\n\n")}\n\nWill you stay?\n\nI asked Vell, who said nothing.`,
    ],
    ["the answers are quotations", `${above}\n\n${apart.join("\n\n").replaceAll(/^(I|We|The flour).*/gm, "“$&”")}`],
    [
      "the answers are nobody's own",
      `${above}\n\nWhere do you start?\n\nBy the door.\n\nWhat do you need?\n\nA spade.\n\nHow long does it take?\n\nA day.`,
    ],
    ["there are two of them", `${above}\n\n${apart.slice(0, 2).join("\n\n")}`],
    [
      "most of it is told",
      `${above}\n\n${"The town lies by the river, and its bread is known far down the coast. ".repeat(30)}\n\n${apart.join("\n\n")}`,
    ],
  ])("are no conversation where %s", (_, text) => {
    expect(read(text).kind).toBe("article");
  });

  test("take time that grows with their length", () => {
    expectGrowthWithLength(`${apart[0]}\n\n`, text => {
      readFile({ path: "a.txt", text: `${above}\n\n${text}` });
    });
  });
});
