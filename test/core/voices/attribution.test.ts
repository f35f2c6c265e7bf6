/**
 * The rules on whose words a sentence holds, one example each: S the speaker's, R reported, O the outlet's, a letter a
 * sentence. Ada Stone is the president; whoever else speaks here is somebody else, and most examples are about that.
 */
import { describe, expect, test } from "vitest";
import { voicesOf } from "../../../src/core/voices/voices.ts";
import { expectGrowthWithLength } from "../../growth.ts";

const letters = { speaker: "S", reported: "R", outlet: "O", unmarked: "U" } as const;
type Known = Parameters<typeof voicesOf>[0];
const ada: Known = {
  speaker: "Ada Stone",
  aliases: ["the president", "President Stone", "the head of state"],
  language: "en",
};

function read(known: Known, ...paragraphs: readonly string[]): string {
  return voicesOf(known, paragraphs)
    .flat()
    .map(({ voice }) => letters[voice])
    .join("");
}

describe("the speaker is not given", () => {
  test.each([
    "Stone's spokesman said that the harbour will close.",
    "A spokesman for President Stone said that the harbour will close.",
    "The spokesman for the president said that the harbour will close.",
    "The president's adviser, Jon Bale, said the harbour will close.",
    "Jon Bale, an adviser to the president, said the harbour will close.",
    "Jon Bale, who advises Stone, said the harbour will close.",
    "Critics of Stone said the harbour will close.",
    "Sources close to the president say the harbour will close.",
    "Stone was told that the harbour will close.",
    "Stone did not say that the harbour will close.",
    "Stone has never said that the harbour will close.",
    "Stone never said that the harbour will close.",
    "Stone would not say whether the harbour will close.",
    "Stone refused to say whether the harbour will close.",
    "Stone declined to comment on the harbour.",
    "Stone reportedly said that the harbour will close.",
    "Stone is said to favour the harbour.",
    "Stone is expected to say that the harbour will close.",
    "Did Stone say that the harbour will close?",
    "If Stone said that the harbour will close, it will.",
    "Had Stone said so, the harbour would be open.",
    "“The harbour will close,” Bale told Stone.",
    "“The harbour will close,” the mayor told the president.",
    "“Will you close it?” a reporter asked Stone.",
    "“Will you close it?” A reporter asked Stone.",
    "Bale said: “Stone told me the harbour will close.”",
    "Bale said that Stone had noted the delay.",
    "According to Bale, Stone said the harbour will close.",
    "The owner, Sir Karl Bale, said the harbour will close.",
    "Stone has asked the company seven times.",
    "According to Stone's lawyer, the harbour will close.",
    "According to the president of the union, the harbour will close.",
    "The president of the union said the harbour will close.",
    "The French president said the harbour will close.",
    "The former president said the harbour will close.",
    "Vice President Bale said the harbour will close.",
    "The vice president said the harbour will close.",
    "Ilya Stone said the harbour will close.",
    "President Ilya Stone said the harbour will close.",
    "Stone and Bale said the harbour will close.",
    "Bale and Stone said the harbour will close.",
    "Bale, Stone and Hart said the harbour will close.",
    "Bale, Stone, and Hart said the harbour will close.",
    "Sitting next to Stone, Bale said the harbour will close.",
    "After meeting Stone, Bale said the harbour will close.",
    "At a meeting with Stone, officials said the harbour will close.",
    "At a meeting with Stone, the minister, who asked not to be named, said the harbour will close.",
    "After Stone said the harbour would close, the workers went home.",
    "The harbour that Stone said was safe has closed.",
    "What Stone said is not known.",
    "Neither Bale nor Stone said why.",
    "Stone said nothing about the harbour.",
    "Stone Street residents said the harbour will close.",
    "The Stone Foundation said the harbour will close.",
    "Stone-era laws, critics said, are dead.",
    "“The harbour will close,” said Bale, as Stone listened.",
    "“The harbour will close,” said a man who looked like Stone.",
    "The president listened. “The harbour will close,” said Bale.",
    "Stone visited the “Old Salt” museum.",
    "Stone called Bale on Friday.",
    "Stone added thirty tanks to the list.",
    "Stone answered questions from journalists.",
    "Stone dismissed her minister.",
    "Stone feels the cold.",
    "Stone maintains the quay.",
    "The cup goes to Stone, that is old.",
    "Stone welcomed the guests.",
    "The Stone campaign sent a letter saying that the harbour will close.",
    "Stone left after Bale sent a letter saying that the harbour will close.",
    "Stone would not say when the harbour will close.",
    "Bale's widow, Mira, said the harbour will close.",
    "The widow of Stone's brother said the harbour will close.",
    "Her predecessor said the harbour will close.",
    "Stone's predecessor, Karl Hent, said: “The harbour will close.”",
    "“Nobody,” wrote the critic, “believes Stone.”",
    "While Stone said it was safe, Bale said it was not.",
    "Stone said it was safe, but Bale said it was not.",
    "“It is safe,” Stone said, but Bale answered: “It is not.”",
    "“It is safe,” said Bale.",
    "“We close it. It is decided,” said Bale.",
    "Bale told reporters Stone had said the harbour will close.",
    "It was Bale, not Stone, who said the harbour will close.",
    "Bale denied Stone said it.",
    "The president-elect said the harbour will close.",
    "The presidents said the harbour will close.",
    "Presidential aide Mark Stone said the harbour will close.",
    "Mark Stone, the president's brother, said the harbour will close.",
    "Unlike Stone, Bale said the harbour will close.",
    "Asked about Stone, Bale said the harbour will close.",
    "In response to Stone, the union said the harbour will close.",
    "The harbour, a Stone aide said, will close.",
    "A Stone aide said the harbour will close.",
    "Quoting Stone, the newspaper said the harbour will close.",
    "Stone's book says that the harbour will close.",
    "Only later, said Bale, did Stone sign.",
    "The rumour says Stone said it will close.",
    "Nobody believes Stone said it.",
    "“I am Stone,” said the actor.",
    "“It will close, Stone said, and that is final,” said Bale.",
    "“It will close,” the new president said, according to Bale.",
    "French President Karl Orlov met Stone.",
    "“It will close, Stone said. Nobody believed it.",
  ])("%s", text => expect(read(ada, text)).toMatch(/^[OU]+$/));
});

describe("what the outlet reports of the speaker", () => {
  test.each([
    "Stone said that the harbour will close.",
    "On Monday Stone said that the harbour will close.",
    "In an interview on Monday, President Stone said the harbour will close.",
    "Speaking in Arn, the president said the harbour will close.",
    "Stone, who took office in 2003, said the harbour will close.",
    "Stone, speaking in Arn, said the harbour will close.",
    "Stone also noted that the harbour will close.",
    "Stone has repeatedly warned that the harbour will close.",
    "Stone met the dockers and said that the harbour will close.",
    "According to Stone, the harbour will close.",
    "The harbour will close, according to the president.",
    "The harbour, Stone said, will close.",
    "The harbour will close, Stone said.",
    "The harbour will close, said Stone.",
    "In Stone's view, the harbour will close.",
    "In the words of the president, the harbour will close.",
    "As Stone put it, the harbour is an old coat.",
    "As noted by the head of state, the harbour will close.",
    "As was noted by the head of state, the harbour will close.",
    "Stressing that time is short, the president noted that the harbour will close.",
    "Stone called the harbour “a ruin” and said it will close.",
    "Stone called the plan “a ruin”.",
    "Stone said that Bale had told her the harbour will close.",
    "Stone denied that the harbour will close.",
    "Asked whether it will close, Stone said it will.",
    "When reporters asked about the harbour, Stone said it will close.",
    "Stone told Harbour Radio that it will close.",
    "Stone dismissed the idea.",
    "Stone issued a statement saying that it will close.",
    "Stone would not say when, only that it will close.",
    "Stone lives in two rooms and owns, she says, one boat.",
    "Stone said the harbour will close and added that the quay will be sold.",
    "Stone said the harbour will close, adding that the quay will be sold.",
    "Stone said the harbour will close, and stressed that the quay will be sold.",
    "Stone welcomed the treaty and emphasized that it is fair.",
    "Stone said on Tuesday that it will close.",
    "The president reiterated her position on the harbour.",
    "President Ada Stone drew attention to the fact that it will close.",
    "In her speech, the president expressed regret that it closed.",
    "Gov. Stone said that the harbour will close.",
    "Cllr Stone said that the harbour will close.",
    "The board had argued for a dyke, Stone said.",
    "The mayor of Arn had argued for a dyke, Stone said on Monday.",
    "Stone praised Bale's speech, saying she was glad.",
    "“It will close,” Stone said, as protesters shouted outside.",
    "Stone's plan is to close the harbour.",
    "To Stone that is no reason to close it.",
    "The harbour will close, as far as Stone knows.",
    "Stone feels the harbour has been forgotten.",
    "Stone is sure it will close.",
    "Stone suspects that it will close.",
    "“It will close,” said Stone, who thinks that it is old.",
  ])("%s", text => expect(read(ada, text)).toBe("R"));
});

describe("the speaker's own words", () => {
  test.each([
    "“It will close,” Stone said.",
    "“It will close,” said Stone.",
    "“It will close,” said President Stone on Monday.",
    "“It will close,” Stone told Harbour Radio in an interview on Monday.",
    "Stone said: “It will close.”",
    "“It will close,” Stone said, “and that is final.”",
    "Stone: “It will close.”",
    "Stone replied: “It will close.”",
    "“Will it close?” Stone asked.",
    "“It will close,” is how Stone puts it.",
    "“It will close,” Stone adds softly – “and soon.”",
    "“It will!” President Stone said.",
    "“It will close,” said Stone, chief engineer of the port.",
    "“It will close,” Stone says, and puts on a coat.",
    "“It will close,” said Stone, who has led the country since 2003.",
    "“It will close,” Stone says, when she is asked.",
    "Asked about it, Stone smiled: “It will close.”",
    "“It will close,” Stone said, as if it rained.",
    "“It will close,” Stone told the council by letter.",
    "In an interview with Harbour Radio on Monday, Stone said: “It will close.”",
  ])("%s", text => expect(read(ada, text)).toBe("S"));
});

describe("sentences behind each other", () => {
  test.each([
    ["U", "The report, which Stone said she had not read, blames the navy."],
    ["SS", "“It will close,” Stone said. “It is decided.”"],
    ["SS", "“It will close. It is decided,” Stone said."],
    ["SS", "Stone said: “It will close. It is decided.”"],
    ["SSS", "“It will close,” the president said. “It is decided. We are sorry.”"],
    ["RS", "Stone said the harbour will close. “It is decided.”"],
    ["RR", "Stone said the harbour will close. She added that it is decided."],
    ["RS", "Stone said the harbour will close. “It is decided,” she said."],
    ["RU", "Stone said the harbour will close. The quay is a hundred years old."],
    ["ROO", "Stone said that Jon Bale wants the harbour open. Bale laughed. “Never,” he said."],
    ["RO", "Stone said the harbour will close. “Never,” said Bale."],
    ["SO", "“It will close,” Stone said. “Why?” a reporter asked."],
    ["SO", "“It will close,” Stone said. “Why?” A reporter asked."],
    ["RUU", "Stone said the harbour will close. “Will you resign?” “No.”"],
    ["OU", "Stone met French President Karl Orlov. The president said the harbour will close."],
    ["ROO", "Stone said it will close. She met Karl Orlov, the president of Arland. He said it was sad."],
    ["OR", "Stone was in Arn with President Karl Orlov on Monday. President Stone said it will close."],
    ["OO", "Bale said: “Stone promised to close it. She said so in May.”"],
  ])("%s: %s", (voices, text) => expect(read(ada, text)).toBe(voices));

  test.each([
    ["OO", ["Stone, said Bale, is a fool. Bale left."]],
    ["R", ["The future, said Stone, is open."]],
    ["U", ["Stone said it was safe and Bale said it was not."]],
    ["RS", ["Stone said:", "“It will close.”"]],
    ["RSS", ["Stone put it this way:", "“It will close. It is decided.”"]],
    ["RS", ["Stone said it will close.", "“It will close.”"]],
    ["SS", ["“It is old,” said Stone.", "“It will close.”"]],
    ["OO", ["“It is old,” said Bale.", "“It will close.”"]],
    ["SUO", ["“It is old,” said Stone.", "“It will close.”", "Bale said so to the dockers."]],
    ["ROR", ["Ms Stone said it will close.", "Mr Karl Bale laughed.", "She is tired of it, she says."]],
    ["OU", ["Karl Stone runs the mill. Stone said it will close."]],
    ["OR", ["Karl Stone runs the mill. President Stone said it will close."]],
    ["ORR", ["Karl Stone runs the mill. Ada Stone said it will close. Stone said it is sad."]],
    ["UUOO", ["Stone said: “It will close. It is old.", "It is decided. We are sorry."]],
    ["UU", ['Stone said: "It will close. It is old.']],
    ["S", ["‘It will close,’ Stone said."]],
    ["S", ["'It will close,' Stone said."]],
    ["S", ["'It's the ministers' choice,' Stone said."]],
    ["R", ["Stone said the dockers' union hasn't been asked."]],
    ["S", ["„Es schließt“, Stone said."]],
    ["S", ["« It will close », Stone said."]],
    ["S", ['"It will close", Stone said.']],
    ["OO", ["Ms Stone arrived. Mr Stone said it will close."]],
    ["RR", ["Ms Stone said it will close. She also said it is old."]],
    ["RO", ["Ms Stone said it will close. He also said it is old."]],
    ["RR", ["Stone said the mayor, Karl Bale, lied to her. She added that it is sad."]],
    ["RR", ["Stone said the mayor, Karla Bale, lied. She said that it is sad."]],
    ["OR", ["Stone was elected in 2019. She says the harbour will close."]],
    ["OR", ["Stone was elected in 2019 with Bale. She says the harbour will close."]],
    ["OR", ["Stone was met by a nurse. She says the harbour will close."]],
    ["OR", ["Stone is married to a doctor. She says the harbour will close."]],
    ["ROR", ["Stone said it will close. A nurse said it is old. The 51-year-old added that it is sad."]],
    ["ROO", ["Stone said it will close. A 51-year-old nurse said it is old. The 51-year-old added that it is sad."]],
    [
      "ROOS",
      ["Ms Stone said it will close. Her son, Karl Bale, left.", "“It is old,” he said.", "“It is not,” she said."],
    ],
    ["RU", ["Stone said it will close. The Arn Bay native added that it is old."]],
  ])("%s: %s", (voices, paragraphs) => expect(read(ada, ...paragraphs)).toBe(voices));

  test.each([
    ["RRR", "Stone said no. The 60-year-old keeper said it is late. The keeper added that it rains."],
    [
      "RRORR",
      "Stone said no. She said it is late. A nurse said why. ¶ The mother of three said it rains. She added that it is cold.",
    ],
    ["RRR", "Stone said no. The Harbour singer said it is late. The singer added that it rains."],
    ["RRU", "Stone said no. She said it is late. The Harbour director said it rains."],
    ["ROS", "Stone said no. Critics have said that it is old. “It is not,” she said."],
    ["RRS", "Stone said no. Bale told her that it is old, Stone said. “It is not,” she said."],
    ["ROOR", "Ms Stone said no. Kim Bale said it is old. The road ends at Stone's gate. ¶ She added that it is cold."],
    ["ROOU", "Ms Stone said no. Kim Bale said it is old. The road ends at a gate. ¶ She added that it is cold."],
    ["RU", "Stone said it is late. She learned to row."],
    ["ROR", "Stone said she is cold. Captain Karl Bale left. Bale, she said, is late."],
  ])("what somebody is called: %s %s", (expected, text) => {
    expect(read({ ...ada, aliases: [] }, ...text.split(" ¶ "))).toBe(expected);
  });

  test("a quotation over paragraphs that open with a mark is one", () => {
    expect(read(ada, "Stone said: “It will close. It is old.", "“It is decided. We are sorry.”")).toBe("SSSS");
    expect(read(ada, "Bale said: “It will close. It is old.", "“It is decided. We are sorry.”")).toBe("OOOO");
  });
});

test("100 KB of anything get voices, in time that grows with their length", () => {
  for (const unit of [
    "a",
    '"',
    "“",
    "'",
    "Stone ",
    "Stone said ",
    "President A ",
    "a'",
    "said Stone, ",
    "“Go.” Stone said. ",
  ]) {
    expectGrowthWithLength(unit, text => {
      expect(voicesOf(ada, [text])[0]!.at(-1)?.end).toBe(text.trimEnd().length);
    });
  }
});
