import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/core/answer-model.ts";
import type { Passage, Voice } from "../../../src/core/model.ts";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import { passageOf } from "../../fixtures/passage.ts";

const filler = [
  "Schools need thirty teachers and have found twelve of them so far.",
  "The railway is a promise of the government and not of this town.",
  "Taxes stay as they are for two years, then we look at the books again.",
  "The hospital opens its new wing in the spring, with forty beds.",
  "Fishermen keep their berths in the northern basin, free of charge.",
  "Nobody from the capital came to look at the damage of the storm.",
];
const texts = [
  "The harbour will cost 40 million crowns. Half of it comes from the state.",
  "France supplies weapons to our neighbour. Macron knows that we object.",
  "The ferry to Denmark keeps its berth at the eastern pier.",
  "In 1953 the flood took the old harbour and half of the town.",
  "Georgia is a partner of ours, and Tbilisi knows it.",
  "The United States gave up its balanced approach.",
  ...filler,
];
const passages = texts.map((text, at) => passageOf(`i${at}`, 0, text, { date: `20${10 + at}-05-01`, outlet: "Radio" }));

async function answers(record: readonly Passage[] = passages, extra: { synonyms?: string } = {}) {
  const interviews = [...new Map(record.map(({ interview }) => [interview.id, interview])).values()];
  const englishCount = (word: string): number => (["sheep", "wall"].includes(word) ? 600 : 0);
  const parts = {
    interviews,
    passages: record,
    version: "0000beef",
    today: () => "2026-11-24",
    englishCount,
    ...extra,
  };
  const onrecord = await createOnrecord(parts);
  return (text: string): Promise<Answer> => onrecord.find(text, { limit: 10 });
}
const first = ({ hits }: Answer): string | undefined => hits[0]?.passage.reference;

describe("verdicts", () => {
  test("found: the passage answers", async () => {
    const answer = await (await answers())("what will the harbour cost?");
    expect(answer.verdict).toBe("found");
    expect(first(answer)).toBe("i0/1");
    expect(answer.missing).toEqual([]);
  });

  test("close: some of the question is in the record, and what is not is named", async () => {
    const answer = await (await answers())("weapons from France and Mongolia");
    expect(answer.verdict).toBe("close");
    expect(first(answer)).toBe("i1/1");
    expect(answer.missing).toEqual(["Mongolia"]);
  });

  test("nothing: and what is near", async () => {
    const answer = await (await answers())("what did she say about bitcoin and football");
    expect(answer.verdict).toBe("nothing");
    expect(answer.near.length).toBeGreaterThan(0);
    expect(answer.scope.interviews).toBe(texts.length);
  });

  test("a record of nothing answers nothing", async () => {
    expect((await (await answers([]))("harbour")).verdict).toBe("nothing");
  });
});

describe("words", () => {
  test("one slip is corrected, and said", async () => {
    const answer = await (await answers())("wepons from France");
    expect(answer.corrected).toEqual([{ written: "wepons", searched: "weapons" }]);
    expect(first(answer)).toBe("i1/1");
  });

  test("a word that is one is not taken for another: sheep is not sleep, Iran is not Ivan", async () => {
    const ask = await answers([...passages, passageOf("z", 0, "I sleep well, and Ivan does too.")]);
    expect((await ask("sheep")).corrected).toEqual([]);
    expect((await ask("Iran")).corrected).toEqual([]);
  });

  test("a topic that is only guessed is close at best", async () => {
    expect((await (await answers())("harbur")).verdict).toBe("close");
  });

  test("a misspelt word of asking is no topic", async () => {
    const answer = await (await answers())("has she ever metioned the ferry");
    expect(answer.verdict).toBe("found");
    expect(first(answer)).toBe("i2/1");
  });

  test.each([
    ["French arms", "i1/1"],
    ["USA", "i5/1"],
    ["American policy", "i5/1"],
    ["what about Washington", "i5/1"],
    ["what about Tbilisi", "i4/1"],
  ])("%s is found by another name of it", async (text, reference) => {
    const answer = await (await answers())(text);
    expect(first(answer)).toBe(reference);
  });

  test("the owner's synonyms work, and are said", async () => {
    const answer = await (await answers(passages, { synonyms: "quay, pier, jetty" }))("jetty");
    expect(first(answer)).toBe("i2/1");
    expect(answer.widened).toEqual([{ written: "jetty", searched: ["quay"] }]);
  });

  test("a capital that is searched as its country is said, another name of the country is not", async () => {
    const ask = await answers();
    expect((await ask("what about Tbilisi")).widened).toEqual([{ written: "Tbilisi", searched: ["Georgia"] }]);
    expect((await ask("American policy")).widened).toEqual([]);
  });

  test("names of a question in another language are found; what cannot be read keeps it close", async () => {
    const ask = await answers();
    expect(first(await ask("что она сказала о Франции?"))).toBe("i1/1");
    expect(first(await ask("о Макроне"))).toBe("i1/1");
    expect(first(await ask("Danimarka hakkında ne dedi"))).toBe("i2/1");
    expect((await ask("о погоде во Франции")).verdict).toBe("close");
  });
});

describe("phrases, exclusions, dates", () => {
  test("words in quotation marks must stand together; where they do not, the answer says so", async () => {
    const ask = await answers();
    expect((await ask('"keeps its berth"')).hits.map(hit => hit.passage.reference)).toEqual(["i2/1"]);
    const answer = await ask('"berth keeps its"');
    expect(answer.verdict).toBe("close");
    expect(answer.missing).toContain("“berth keeps its”");
  });

  test("what is excluded is not there", async () => {
    const answer = await (await answers())("harbour -flood");
    expect(answer.hits.map(hit => hit.passage.reference)).not.toContain("i3/1");
  });

  test("a date narrows the record", async () => {
    expect((await (await answers())("harbour in 2010")).hits.map(hit => hit.passage.reference)).toEqual(["i0/1"]);
  });

  test("what lies outside of a filter is shown where it leaves nothing, and said", async () => {
    const ask = await answers();
    for (const text of [
      "what did she say in 2012 about the harbour",
      "harbour before 2010",
      "harbour since last month",
    ]) {
      const answer = await ask(text);
      expect(answer, text).toMatchObject({ verdict: "close", question: { filters: {} } });
      expect(answer.elsewhen, text).not.toEqual({});
      expect(
        answer.hits.map(hit => hit.passage.reference),
        text,
      ).toContain("i0/1");
    }
    expect((await ask("harbour outlet:Gazette")).elsewhen).toEqual({ outlet: "Gazette" });
    expect((await ask("bitcoin in 2012")).verdict).toBe("nothing");
    expect((await ask("harbour in 2010")).elsewhen).toBeUndefined();
  });

  test("who was not told it is no topic elsewhere, unless somebody speaks of them there", async () => {
    const presented = passageOf("c", 0, "She was interviewed by Coast Wire.", {
      date: "2020-05-01",
      outlet: "Coast Wire",
    });
    const ask = await answers([...passages, presented]);
    const answer = await ask("what did she tell Coast Wire about the harbour");
    expect(answer).toMatchObject({ topic: "harbour", elsewhen: { outlet: "Coast Wire" } });
    expect(answer.hits.map(hit => hit.passage.interview.outlet)).not.toContain("Coast Wire");
    const spoken = passageOf("d", 0, "The row over the harbour with Coast Wire was a mistake.", { outlet: "Radio" });
    const withRow = await answers([...passages, presented, spoken]);
    expect(first(await withRow("what did she tell Coast Wire about the harbour"))).toBe("d/1");
  });

  test("a date that may be of the topic: how many passages of any time name it", async () => {
    const ask = await answers([...passages, passageOf("z", 0, "The harbour of 2010 is history.", { date: "2020" })]);
    const answer = await ask("harbour in 2010");
    expect(answer.hits.map(hit => hit.passage.reference)).toEqual(["i0/1"]);
    expect(answer.naming).toEqual({ years: ["2010"], total: 1 });
    expect((await ask("what did she say in 2010 about the harbour")).naming).toBeUndefined();
  });

  test("a year before the record begins is a topic where the record speaks of it, else nothing was said then", async () => {
    const ask = await answers();
    const answer = await ask("the flood in 1953");
    expect(first(answer)).toBe("i3/1");
    expect(answer.question.filters).toEqual({});
    expect(await ask("the harbour in 1999")).toMatchObject({ verdict: "close", elsewhen: { to: "1999-12-31" } });
  });

  test("what was said of a year at another time is given as that", async () => {
    const ask = await answers([...passages, passageOf("z", 0, "The harbour of 2012 is history.", { date: "2020" })]);
    const answer = await ask("harbour in 2012");
    expect(answer).toMatchObject({ verdict: "close", elsewhen: { from: "2012-01-01" } });
    expect(first(answer)).toBe("z/1");
  });

  test("a record without dates takes a date for a topic", async () => {
    const ask = await answers(texts.map((text, at) => passageOf(`u${at}`, 0, text)));
    expect(first(await ask("the flood in 1953"))).toBe("u3/1");
  });

  test("first and last are told by date, in the speaker's words before an outlet's", async () => {
    const said = (id: string, date: string, voice: "speaker" | "outlet") =>
      passageOf(id, 0, "The lighthouse needs paint.", { date, voice });
    const ask = await answers([
      ...passages,
      said("a", "2001", "outlet"),
      said("b", "2003", "speaker"),
      said("c", "2007", "speaker"),
    ]);
    expect(first(await ask("when did she first talk about the lighthouse"))).toBe("b/1");
    expect(first(await ask("when did she last talk about the lighthouse"))).toBe("c/1");
  });
});

describe("the total", () => {
  test("words that nobody is named for weigh as an outlet's, unless the record has none of the speaker's", async () => {
    const ferry = (voice: Voice, at: number): Passage =>
      passageOf(`${voice}${at}`, 0, "The ferry keeps its berth.", { voice, date: `20${20 + at}-05-01` });
    const scores = async (...voices: readonly Voice[]): Promise<readonly number[]> => {
      const { hits } = await (await answers(voices.map(ferry)))("ferry berth");
      return voices.map((voice, at) => hits.find(hit => hit.passage.reference === `${voice}${at}/1`)!.score);
    };
    const [unmarked, outlet] = await scores("unmarked", "outlet");
    expect(unmarked).toBe(outlet);
    const [maybe, not, own] = await scores("unmarked", "outlet", "reported");
    expect(maybe).toBe(not);
    expect(own).toBeGreaterThan(not!);
  });

  test("counts all passages on it, also beyond those asked for", async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      passageOf(`m${at}`, 0, `The lighthouse needs paint number ${at}.`),
    );
    const interviews = many.map(({ interview }) => interview);
    const onrecord = await createOnrecord({
      interviews,
      passages: many,
      version: "0000beef",
      today: () => "2026-01-01",
    });
    const answer = await onrecord.find("lighthouse paint", { limit: 3 });
    expect(answer.hits).toHaveLength(3);
    expect(answer.total).toBe(30);
  });
});
