import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../../src/core/languages/en.ts";
import { stemmerOf } from "../../../src/core/languages/stem.ts";
import { relatedTo } from "../../../src/core/lexicon/thesaurus.ts";
import { createOnrecord, type Onrecord } from "../../../src/core/onrecord.ts";
import { tokensOf } from "../../../src/core/text/analyzer.ts";
import { passageOf } from "../../fixtures/passage.ts";

const groups = (en.thesaurus ?? "")
  .split(";")
  .map(group => group.split(",").map(word => word.trim()))
  .filter(([first]) => first !== "");
const stem = stemmerOf("en");
const related = (text: string, at = 0) => relatedTo(tokensOf(text, "en"), at, "en");

describe("the thesaurus", () => {
  test("has general words in small letters, and in each group single words to look for", () => {
    for (const group of groups) {
      for (const word of group) expect(word, group.join()).toMatch(/^[a-z]+(?:[ -][a-z]+)*$/);
      expect(group.length, group.join()).toBeGreaterThan(1);
      expect(new Set(group.map(stem)).size, group.join()).toBe(group.length);
      expect(group.filter(word => !word.includes(" ")).length, group.join()).toBeGreaterThan(0);
    }
  });

  test("each word leads to the single words of its group, in any of its forms", () => {
    for (const group of groups) {
      for (const word of group.filter(one => !/[ -]/.test(one))) {
        const others = group.filter(one => !one.includes(" ") && stem(one) !== stem(word));
        expect(related(word)).toEqual(expect.arrayContaining(others));
      }
    }
    expect(related("airliners")).toContain("plane");
    expect(related("Capitulated")).toContain("surrender");
    expect(related("organisations")).toEqual(related("organizations"));
    expect(related("programmes")).toContain("broadcast");
  });

  test("several words are known together alone", () => {
    expect(related("people out of work", 3)).toContain("unemployed");
    expect(related("people out of work", 1)).toContain("unemployed");
    expect(related("people out of town", 1)).toEqual([]);
    expect(related("unemployment")).not.toContain("out of work");
  });

  test("no word of a language without one", () => {
    expect(relatedTo(tokensOf("truce", "tr"), 0, "tr")).toEqual([]);
  });
});

describe("a word that the record does not hold", () => {
  const texts = [
    "The ceasefire at the lock held for nine days.",
    "Unemployment in the valley is the lowest in ten years.",
    "The plane of the mail service came down on the ice.",
    "The aircraft museum closes in May.",
    "Our frontier runs along the river.",
    "They sought a beekeeper for the school.",
    ...Array.from({ length: 40 }, (_, at) => `In village ${at} they spoke of barley and of the mill.`),
    ...Array.from({ length: 4 }, (_, at) => `Border guards of district ${at} learn to ski.`),
  ];
  let onrecord: Onrecord;
  beforeAll(async () => {
    const passages = texts.map((text, at) => passageOf(`i${at}`, 0, text, { date: "2021-05-01" }));
    onrecord = await createOnrecord({
      interviews: passages.map(({ interview }) => interview),
      passages,
      version: "abcd",
      today: () => "2026-11-24",
      synonyms: "vacancy, berth",
    });
  });
  const find = (text: string) => onrecord.find(text, { limit: 10 });

  test("is taken as what means nearly the same, which is told, and never found by that alone", async () => {
    const answer = await find("what did she say about the truce?");
    expect(answer).toMatchObject({ verdict: "close", missing: [], topic: "truce" });
    expect(answer.widened).toEqual([{ written: "truce", searched: ["ceasefire"], isTaken: true }]);
    expect(answer.hits.map(({ passage }) => passage.interview.id)).toEqual(["i0"]);
    const { blocks } = await onrecord.bot.reply({
      text: "what did she say about the truce?",
      place: "private",
      surface: { prefix: "/", hasButtons: true },
    });
    expect(JSON.stringify(blocks)).toContain("truce: not in the record, taken as ceasefire");
  });

  test("is offered as no topic of the record, which does not hold it", async () => {
    const { verdict, widened, near } = await find("did penguins and zeppelins break the truce");
    expect(verdict).toBe("nothing");
    expect(widened).toMatchObject([{ written: "truce", isTaken: true }]);
    expect(near).not.toContain("truce");
  });

  test("is taken as all that the record holds of them, in the order of the thesaurus", async () => {
    expect((await find("airliners")).widened).toEqual([
      { written: "airliners", searched: ["plane", "aircraft"], isTaken: true },
    ]);
  });

  test("is found where it tells little beside what is held", async () => {
    const answer = await find("mail service plane on the ice came downwards like an airliner");
    expect(answer.hits[0]?.passage.interview.id).toBe("i2");
  });

  test("is none where nothing of it is held", async () => {
    expect(await find("what did she say about monarchs?")).toMatchObject({ verdict: "nothing", widened: [] });
    expect(await find("what about a vacancy?")).toMatchObject({ verdict: "nothing", widened: [] });
  });

  test("is no other form of one that it holds", async () => {
    expect(await find("did they seek a beekeeper?")).toMatchObject({ verdict: "found", widened: [], missing: [] });
  });

  test("a rare word finds others behind its own, and needs none to be known", async () => {
    const answer = await find("frontier");
    expect(answer).toMatchObject({ verdict: "found", widened: [] });
    expect(answer.hits[0]?.passage.text).toContain("frontier");
    expect(answer.hits[1]?.passage.text).toContain("Border");
  });

  test("a common one does not", async () => {
    expect((await find("barley")).hits.every(({ passage }) => passage.text.includes("barley"))).toBe(true);
  });
});
