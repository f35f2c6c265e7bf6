/** Notes, wishes and denials as people type them: what of them asks, and what is the topic. */
import { describe, expect, test } from "vitest";
import { createQuestionReader } from "../../../src/core/question/question.ts";
import { createSpeakers } from "../../../src/core/speakers/speakers.ts";
import { readerOver } from "../../fixtures/question-reader.ts";

const { read } = readerOver({
  held: "tower towers lamp price ferry prisoners garden gardens башне kule qala saat said says",
  grammar:
    /^(a|an|the|is|are|was|it|she|he|him|her|no|not|will|be|by|that|did|to|of|on|we|and|has|can|you|from|any|re|what)$/,
  telling: word => (/^(lamp|price)$/.test(word) ? 0.55 : 0.9),
});
const topicOf = (text: string): string =>
  read(text)
    .words.filter(({ role }) => role === "topic")
    .map(({ text: written }) => written)
    .join(" ");

describe("the topic of", () => {
  test.each([
    ["re lamp price – has she said anything?", "lamp price"],
    ["any line from him on gardens?", "gardens"],
    ["any line from Alm on gardens?", "gardens"],
    ["can you pull quotes about the tower", "tower"],
    ["can u dig up quotes about the tower thx", "tower"],
    ["what'd she say about the tower", "tower"],
    ["Thanks! And on the tower?", "tower"],
    ["Alm never mentioned the tower, right?", "tower"],
    ["Алм никогда не говорила о башне?", "башне"],
    ["Alm kule hakkında konuşmadı mı?", "kule"],
    ["Alm qala barədə danışmayıb?", "qala"],
  ])("%s", (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });
});

describe("whose words", () => {
  test.each([
    ["what was she told by Dahl about the tower", "Jens Dahl"],
    ["according to the warden who pays for the tower?", "Vera Alm"],
    ["Что сказал Дал?", "Jens Dahl"],
  ])("%s", (text, speaker) => {
    expect(read(text).filters.speaker).toBe(speaker);
  });

  test("who was told is not who tells", () => {
    expect(read("what was she told by Moberg").stranger).toBe("Moberg");
    expect(read("what did she say to Moberg").stranger).toBeUndefined();
    expect(read("Что ей сказал Моберг").stranger).toBe("Моберг");
    expect(read("Что она сказала Мобергу").stranger).toBeUndefined();
  });
});

test("letters that sound like words are words", () => {
  expect(read("r u human").intent).toBe("identity");
  expect(topicOf("what did she say about r and the tower")).toContain("tower");
});

test("a year's season is a time, in the case that it stands in", () => {
  const { filters } = read("2019 baharı kule");
  expect([filters.from, filters.to]).toEqual(["2019-03-01", "2019-05-31"]);
  expect(read("the spring 2019 tower").filters.from).toBeUndefined();
  expect(read("spring 2019 tower").filters.from).toBe("2019-03-01");
});

test("what one asks behind a claim is none of it", () => {
  const text = "Our caller says Alm promised to free all prisoners. Can you check?";
  expect(read(text).claim).toBe("Our caller says Alm promised to free all prisoners.");
});

test("an operator that is none is told where nothing else is there", () => {
  const { intent, misread } = read("colour:grey");
  expect([intent, misread]).toEqual(["ask", [{ kind: "operator", written: "colour:" }]]);
});

describe("the next question", () => {
  test("that names something with an article takes over nothing", () => {
    const reader = createQuestionReader({
      today: () => "2026-11-24",
      speakers: createSpeakers([{ name: "Vera Alm", language: "en" }]),
      outlets: [],
      interviewers: [],
    });
    const contextOf = (text: string): number =>
      reader.read(text, "What did she say about the gardens?").words.filter(({ role }) => role === "context").length;
    expect(contextOf("and the ferry?")).toBe(0);
    expect(contextOf("why was it late?")).toBeGreaterThan(0);
  });
});
