/** How often, and how it has changed: counted over a whole small record, made here. */
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/core/answer-model.ts";
import type { Passage } from "../../../src/core/model.ts";
import { createOnrecord, type Onrecord } from "../../../src/core/onrecord.ts";
import { plainSurface } from "../../fixtures/bot.ts";
import { passageOf } from "../../fixtures/passage.ts";

const said: readonly (readonly [id: string, date: string | undefined, text: string])[] = [
  ["a", "2012-03-01", "The dam is a dream of engineers, and we shall build it."],
  ["b", "2015-06-01", "The dam is a dream of engineers, and we shall build it soon."],
  ["c", "2018", "Nobody wants the dam any more. The valley would be drowned for ever."],
  ["d", "2021-09", "The dam waits. The dam is not needed while rivers are full."],
  ["e", "2024-01-15", "The dam was a mistake, and the weir at Orrin does its work."],
  ["f", undefined, "A dam holds water back."],
  ["g", "2020-01-01", "Schools need thirty teachers and have found twelve of them."],
  ["h", "2022-01-01", "The railway is a promise of the government."],
];
const record: readonly Passage[] = [
  ...said.map(([id, date, text]) => passageOf(id, 0, text, date === undefined ? {} : { date })),
  passageOf("e", 1, "Only a weir can be opened in an hour.", { date: "2024-01-15" }),
  passageOf("e", 2, "I said the same of the dam at Orrin.", { date: "2024-01-15" }),
];

async function onrecordOf(passages: readonly Passage[] = record, synonyms?: string): Promise<Onrecord> {
  const interviews = [...new Map(passages.map(({ interview }) => [interview.id, interview])).values()];
  const parts = { interviews, passages, version: "0000beef", today: () => "2026-10-14" };
  return createOnrecord(synonyms === undefined ? parts : { ...parts, synonyms });
}
const ask = async (text: string, synonyms?: string): Promise<Answer> =>
  (await onrecordOf(record, synonyms)).find(text, { limit: 2 });
async function reply(text: string, synonyms?: string) {
  const { blocks } = await (await onrecordOf(record, synonyms)).bot.reply({
    text,
    place: "private",
    surface: plainSurface,
  });
  return blocks;
}
async function lines(text: string, synonyms?: string): Promise<readonly string[]> {
  return (await reply(text, synonyms)).flatMap(block =>
    "spans" in block ? [block.spans.map(span => span.text).join("")] : [],
  );
}

describe("how often", () => {
  test("counts all of the record, whatever is shown of it", async () => {
    const { counts, hits } = await ask("how often did she talk about the dam?");
    expect(hits.length).toBeLessThanOrEqual(2);
    expect(counts).toMatchObject({ passages: 7, interviews: 6, searched: 8, undated: 1 });
    expect(counts?.years.map(({ year, passages }) => [year, passages])).toEqual([
      ["2012", 1],
      ["2015", 1],
      ["2018", 1],
      ["2021", 1],
      ["2024", 2],
    ]);
  });

  test("every word of the topic must be there", async () => {
    expect((await ask("how many times did she mention the dam at Orrin")).counts).toMatchObject({ passages: 2 });
    expect((await ask("how often did she mention the dam and the railway")).counts).toMatchObject({ passages: 0 });
  });

  test("within the time that is asked for", async () => {
    const { counts } = await ask("how often did she talk about the dam since 2020");
    expect(counts).toMatchObject({ passages: 3, interviews: 2, searched: 4, undated: 0 });
  });

  test.each([
    "how many interviews mention the dam",
    "list all quotes about the dam",
    "in which interviews does she mention the dam",
    "сколько раз она говорила о dam",
    "dam hakkında kaç kez konuştu",
    "dam haqqında neçə dəfə danışıb",
  ])("%s", async text => {
    expect((await ask(text)).counts).toMatchObject({ passages: 7, interviews: 6 });
  });

  test("is said with its scope", async () => {
    expect(await lines("how often did she talk about the dam?")).toContain(
      "7 passages in 6 of 8 interviews, all searched; 1 undated.",
    );
  });

  test("what only the owner's wider names find is counted apart, and found below", async () => {
    const synonyms = "dam => weir";
    const { counts } = await ask("how often did she talk about the dam?", synonyms);
    expect(counts).toMatchObject({ passages: 7, wider: { passages: 1, interviews: 0, names: ["weir"] } });
    const shown = await lines("how often did she talk about the dam?", synonyms);
    expect(shown).toContain("Only under a wider name (weir): 1 passage more, not counted above.");
    const same = (await ask("how often did she talk about the dam?", "dam, weir")).counts;
    expect(same).toMatchObject({ passages: 8 });
    expect(same?.wider).toBeUndefined();
  });
});

describe("then and now", () => {
  test.each([
    "how has her view on the dam changed?",
    "did her position on the dam ever shift?",
    "как изменилась её позиция: dam",
    "dam hakkındaki görüşü nasıl değişti",
    "dam haqqında mövqeyi necə dəyişib",
  ])("%s: the first time, the turns, the last", async text => {
    const { moments = [] } = await ask(text);
    expect(moments.at(0)).toEqual({ when: "first", reference: "a/1" });
    expect(moments.at(-1)?.when).toBe("last");
    expect(moments.at(-1)?.reference).toMatch(/^e\//);
    expect(moments.slice(1, -1).every(({ when }) => when === "turn")).toBe(true);
    expect(new Set(moments.map(({ reference }) => reference.split("/")[0])).size).toBe(moments.length);
  });

  test("turns are where the words differ from those before", async () => {
    const more = ["2013", "2014", "2016"].map(date => passageOf(date, 0, said[0]![2], { date }));
    const onrecord = await onrecordOf([...record, ...more]);
    const { moments = [] } = await onrecord.find("how has her view on the dam changed?", { limit: 2 });
    expect(moments.map(({ reference }) => reference)).toEqual(expect.arrayContaining(["c/1", "d/1"]));
    expect(moments).toHaveLength(5);
  });

  test("compared with a year: from then on", async () => {
    const answer = await ask("what does she say about the dam now, compared with 2018?");
    expect(answer.question.filters).toEqual({ from: "2018-01-01" });
    expect(answer.moments?.map(({ reference }) => reference.split("/")[0])).toEqual(["c", "d", "e"]);
    expect((await ask("the dam compared with the railway")).moments).toBeUndefined();
  });

  test("the reply has a line of the years, and one passage a moment with its date", async () => {
    const blocks = await reply("how has her view on the dam changed?");
    const timeline = blocks.find(block => block.type === "timeline");
    expect(timeline?.spans.map(span => span.text).join("")).toBe("2012 ▄ 2015 ▄ 2018 ▄ 2021 ▄ 2024 █");
    expect(timeline?.years.map(({ passages }) => passages)).toEqual([1, 1, 1, 1, 2]);
    const shown = await lines("how has her view on the dam changed?");
    expect(shown.filter(line => /^(?:First|Between|Last): /.test(line))).toEqual([
      "First: 1 March 2012",
      "Between: 1 June 2015",
      "Between: 2018",
      "Between: September 2021",
      "Last: 15 January 2024",
    ]);
  });

  test("said on one day only, it has no then", async () => {
    expect((await ask("how has her view on the railway changed?")).moments).toBeUndefined();
  });
});

describe("an interview by its time", () => {
  test("the newest and the oldest", async () => {
    expect((await ask("what did she say about the dam in her latest interview")).question.filters).toEqual({
      from: "2024-01-15",
      to: "2024-01-15",
    });
    expect((await ask("what did she say about the dam in the first interview")).hits[0]?.passage.reference).toBe("a/1");
  });

  test("where it holds nothing, the newest that does", async () => {
    const answer = await ask("what did she say about schools in her most recent interview");
    expect(answer).toMatchObject({ verdict: "close", elsewhen: { from: "2024-01-15" } });
    expect(answer.hits[0]?.passage.reference).toBe("g/1");
  });
});

test("now: the newest of what answers", async () => {
  expect((await ask("what does she say about the dam now?")).hits[0]?.passage.interview.id).toBe("e");
  expect((await ask("what did she say about the dam, oldest first")).hits[0]?.passage.interview.id).toBe("a");
});
