/** People, outlets and interviewers in questions: whoever is named, by whichever of their names. */
import { describe, expect, test } from "vitest";
import { createQuestionReader } from "../../../src/core/question/question.ts";
import type { Question } from "../../../src/core/question-model.ts";
import { createSpeakers } from "../../../src/core/speakers/speakers.ts";

const held = new Set("bridge tolls harbour northern wire said".split(" "));
const countries = new Set(["norway"]);
const reader = createQuestionReader({
  today: () => "2026-11-24",
  speakers: createSpeakers(
    ["Mira Solen", "Jonas Brandt", "Mira Holt", "Will Tarn"].map(name => ({ name, language: "en" })),
  ),
  outlets: ["Northern Radio", "Coast Wire", "Coast Weekly", "Norway 24", "The Bugle"],
  interviewers: ["Ada Stone", "Dmitri Kisselov"],
  familiar: {
    knows: ({ word }) => held.has(word),
    names: ({ word }) => countries.has(word),
    telling: ({ word }) => (/^(is|the|she|he|about)$/.test(word) ? 0.2 : 0.9),
  },
});
const read = (text: string): Question => reader.read(text);
const topicOf = ({ words }: Question): string =>
  words
    .filter(({ role }) => role === "topic")
    .map(({ text }) => text)
    .join(" ");

describe("whose words are asked for", () => {
  test.each([
    ["what did Jonas say about tolls", "Jonas Brandt"],
    ["what does jonas think about tolls", "Jonas Brandt"],
    ["Jonas on tolls", "Jonas Brandt"],
    ["Jonas köprü hakkında ne dedi?", "Jonas Brandt"],
    ["are tolls fair according to Jonas Brandt?", "Jonas Brandt"],
    ["According to Brandt, who pays the tolls?", "Jonas Brandt"],
    ["what about the tolls in the view of Brandt", "Jonas Brandt"],
    ["Brandt'a göre köprü nasıl", "Jonas Brandt"],
  ])("%s", (text, speaker) => {
    const question = read(text);
    expect(question.filters.speaker).toBe(speaker);
    expect(topicOf(question)).not.toMatch(/Jonas|Brandt|according|göre/i);
  });

  test("a first name of two is that of both", () => {
    for (const text of ["what did Mira say about tolls", "Что Мира сказала о мосте?"]) {
      expect(read(text).filters.whom?.namesakes, text).toEqual(["Mira Holt", "Mira Solen"]);
    }
  });

  test("a first name with another surname, and one that may be a word, is nobody's here", () => {
    expect(read("what did Jonas Petri say about tolls").filters.speaker).toBeUndefined();
    expect(read("will the tolls rise").filters.speaker).toBeUndefined();
    expect(read("according to Petri, are tolls fair?").stranger).toBe("Petri");
  });

  test.each([
    ["what did Soln say about tolls", "Soln", undefined],
    ["what did Brandr say about tolls", "Brandr", "Jonas Brandt"],
    ["what did Jonas Brandr say about tolls", "Jonas Brandr", "Jonas Brandt"],
    ["brandr on tolls", "brandr", "Jonas Brandt"],
    ["what did Ada Brandr say about tolls", "Ada Brandr", undefined],
    ["tolls and Brandr", "Brandr", undefined],
  ])("%s: one slip away from one name alone", (text, written, name) => {
    const { nearly, filters } = read(text);
    expect(nearly).toEqual(name === undefined ? undefined : { written, kind: "speaker", name });
    expect(filters).toEqual({});
    if (name) expect(topicOf(read(text))).toBe("tolls");
  });

  test("a name with an ending more is another's", () => {
    const question = read("what did Brandta say about tolls");
    expect(question.stranger).toBe("Brandta");
    expect(question.nearly).toBeUndefined();
    expect(topicOf(question)).toBe("tolls");
  });

  test("in small letters behind the verb where no auxiliary leads", () => {
    const question = read("что сказал брандт о мосте");
    expect(question.filters.speaker).toBe("Jonas Brandt");
    expect(topicOf(question)).toBe("мосте");
  });

  test("nobody in particular is no topic", () => {
    for (const text of [
      "what did anyone say about tolls",
      "did anybody mention tolls",
      "tolls: what does everybody think?",
      "has somebody said something about tolls?",
    ]) {
      expect(topicOf(read(text)), text).toBe("tolls");
    }
    expect(topicOf(read("что кто-нибудь говорил о мосте?"))).toBe("мосте");
    expect(topicOf(read("köprü hakkında herkes ne dedi?"))).toBe("köprü");
    expect(topicOf(read("körpü haqqında hamı nə dedi?"))).toBe("körpü");
  });
});

describe("whom they talked to", () => {
  test.each([
    ["what did she tell Northern Radio about tolls", { outlet: "Northern Radio" }],
    ["what did she tell NorthernRadio about tolls", { outlet: "Northern Radio" }],
    ["what did she say to Northern about tolls", { outlet: "Northern Radio" }],
    ["what did she say to Coast about tolls", { outlet: "Coast" }],
    ["what did she say in The Bugle about tolls", { outlet: "The Bugle" }],
    ["what did she say on Northern Radio about tolls", { outlet: "Northern Radio" }],
    ["Northern Radio interview about tolls", { outlet: "Northern Radio" }],
    ["Northern Radio'ya tolls hakkında ne dedi?", { outlet: "Northern Radio" }],
    ["what did she tell Ada about tolls", { interviewer: "Ada Stone" }],
    ["what did she say with Kisselov about tolls", { interviewer: "Dmitri Kisselov" }],
  ])("%s", (text, filters) => {
    const question = read(text);
    expect(question.filters).toEqual(filters);
    expect(question.addressed).toBeDefined();
    expect(topicOf(question)).toBe("tolls");
  });

  test.each([
    "what did she say about Northern Radio",
    "what did she say on Northern Radio",
    "what did she say to northern towns about tolls",
    "what did she say to Norway about tolls",
    "what did she say to the radio about tolls",
  ])("%s: nothing narrows", text => {
    expect(read(text).filters).toEqual({});
    expect(read(text).nearly).toBeUndefined();
  });

  test.each([
    ["what did she tell Nothern Radio about tolls", "Nothern Radio", "Northern Radio"],
    ["what did she tell Kiselov about tolls", "Kiselov", "Dmitri Kisselov"],
    ["tolls from Bugel", "Bugel", "The Bugle"],
  ])("%s: the nearest is told, and narrows nothing", (text, written, name) => {
    const question = read(text);
    expect(question.nearly).toMatchObject({ written, name });
    expect(question.filters).toEqual({});
    expect(topicOf(question)).toBe("tolls");
  });
});

describe("whom the record has no interview with", () => {
  test.each([
    ["what did she tell Le Courrier about tolls", "Le Courrier"],
    ["what did she tell the Evening Post about tolls", "Evening Post"],
  ])("%s", (text, written) => {
    const question = read(text);
    expect(question.nearly).toEqual({ written, kind: "outlet" });
    expect(question.filters).toEqual({});
    expect(topicOf(question)).toBe("tolls");
  });

  test("what the record holds, and what is typed small, is a word", () => {
    for (const text of ["what did she tell Harbour about tolls", "what did she tell people about tolls"])
      expect(read(text).nearly, text).toBeUndefined();
  });

  test("initials of four letters", () => {
    const { read: readOf } = createQuestionReader({
      today: () => "2026-11-24",
      speakers: createSpeakers([{ name: "Mira Solen", language: "en" }]),
      outlets: ["NRK Radio"],
      interviewers: [],
      familiar: { knows: ({ word }) => held.has(word), names: () => false, telling: () => 0.9 },
    });
    expect(readOf("what did she say to NRKK about tolls").nearly).toMatchObject({ written: "NRKK", name: "NRK Radio" });
    expect(readOf("what did she say to Nrkk about tolls").nearly).toBeUndefined();
  });
});

describe("in a language that is not known", () => {
  test("what has a capital or a number is the topic", () => {
    for (const text of ["Was sagte sie über Norway?", "¿Qué dijo ella sobre Norway?", "Che cosa ha detto di Norway?"]) {
      expect(topicOf(read(text)), text).toBe("Norway");
      expect(read(text).isForeign, text).toBe(true);
    }
  });

  test("no question in a known one is taken for that", () => {
    for (const text of ["tolls in Norway", "Norway tolls", "is Norway's quokka taxidermied", "Norway"]) {
      expect(read(text).isForeign, text).toBeUndefined();
    }
  });
});
