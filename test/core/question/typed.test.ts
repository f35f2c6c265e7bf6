/** Short forms and second looks, as people type them into a chat. */
import { expect, test } from "vitest";
import { createQuestionReader } from "../../../src/core/question/question.ts";
import { createSpeakers } from "../../../src/core/speakers/speakers.ts";
import { readerOver } from "../../fixtures/question-reader.ts";

const { read } = createQuestionReader({
  today: () => "2026-11-24",
  speakers: createSpeakers([{ name: "Vera Alm", language: "en" }]),
  outlets: ["QRT News", "Hill Radio"],
  interviewers: ["Una Birch"],
});
const familiar = readerOver({
  held: "tower towers tolls harbour cost",
  grammar:
    /^(a|an|the|is|are|was|it|she|he|no|not|will|be|by|that|did|to|of|on|we|and|has|can|you|any|how|much|going|with)$/,
});
const topicOf = (text: string, reader = familiar): string =>
  reader
    .read(text)
    .words.filter(({ role }) => role === "topic")
    .map(({ text: written }) => written)
    .join(" ");

test.each([
  ["he didn't say anything on tolls, did he?", "tolls"],
  ["she never said a word on tolls, did she?", "tolls"],
  ["how much is the harbour gonna cost", "harbour cost"],
  ["tower w/ tolls", "tower tolls"],
])("%s asks of %s", (text, topic) => {
  expect(topicOf(text)).toBe(topic);
  expect(familiar.read(text).claim).toBeUndefined();
});

test("initials of an outlet are known in any letters, and a part of another name only as one", () => {
  expect(read("what did she tell qrt about tolls").filters.outlet).toBe("QRT News");
  expect(read("what did she tell hill about tolls").filters.outlet).toBeUndefined();
});

test("who asked is told by the verb, too", () => {
  expect(read("what did Birch ask about tolls").filters.interviewer).toBe("Una Birch");
  expect(read("кто брал у нее интервью в 2021").intent).toBe("interviewer");
});

test("the same to somebody else is asked of them, and else of another topic", () => {
  const previous = "what did she tell Hill Radio about tolls";
  expect(read("same for QRT News?", previous).filters).toEqual({ outlet: "QRT News" });
  expect(topicOf("same for QRT News?", { ...familiar, read: text => read(text, previous) })).toBe("tolls");
  expect(read("and Una Birch?", previous).filters).toEqual({ interviewer: "Una Birch" });
  expect(topicOf("and the ferry?", { ...familiar, read: text => read(text, previous) })).toBe("ferry");
  expect(read("and QRT News?", "what did she say about tolls").filters.outlet).toBeUndefined();
});

test("times in short, and the latest", () => {
  const { from, to } = read("tolls last yr").filters;
  expect([from, to]).toEqual(["2025-01-01", "2025-12-31"]);
  expect(read("tolls harbour latest").order).toBe("newest");
  expect(read("что она говорила о пошлинах за последнее время").order).toBe("newest");
});

test("a phrase stands beside what is asked of it", () => {
  expect(familiar.read("“no tolls” - how often does she use that").phrases).toEqual(["no tolls"]);
});

test.each([
  ["Fwd: “we will close the tower for good” - can we source this?", "we will close the tower for good"],
  ["my editor says she closed the tower. true?", "my editor says she closed the tower."],
])("%s is a claim", (text, claim) => expect(familiar.read(text).claim).toBe(claim));

test("“что то” is a pronoun, and “что” before a sentence is not", () => {
  expect(familiar.read("есть ли что то про порт").claim).toBeUndefined();
  expect(familiar.read("она сказала, что порт закрыт?").claim).toBe("порт закрыт");
});
