import { beforeAll, expect, test } from "vitest";
import { withoutDenials } from "../../../src/core/answer/claims/denials.ts";
import { createOnrecord, type Onrecord } from "../../../src/core/onrecord.ts";
import { verdictLine } from "../../../src/core/reply/answer-lines.ts";
import { wordingOf } from "../../../src/core/reply/wording/wording.ts";
import { passageOf } from "../../fixtures/passage.ts";

const passages = [
  passageOf("a", 0, "We will never sell the old mill. The dam comes first.", {
    date: "2020-05-01",
    speaker: "Mira Solen",
  }),
  passageOf("b", 0, "The bridge was paid by the valley in 2019. It cost forty million.", {
    date: "2021-05-01",
    speaker: "Jonas Brandt",
  }),
];
passages.push(
  passageOf(
    "c",
    0,
    "On the ferry I am asked a lot. I did not promise a new ferry to anybody, there are no grounds for it.",
    {
      date: "2022-05-01",
      speaker: "Mira Solen",
    },
  ),
  passageOf("d", 0, "We promised the school a second gym in spring. It was my promise.", {
    date: "2022-06-01",
    speaker: "Mira Solen",
  }),
  passageOf(
    "e",
    0,
    "The harbour is old. People like it. I swim there. The winter was long. I resigned from the choir.",
    {
      date: "2022-07-01",
      speaker: "Mira Solen",
    },
  ),
  passageOf("f", 0, "We built the tram because the valley wanted it. Мы никогда не закрывали рынок.", {
    date: "2022-08-01",
    speaker: "Mira Solen",
  }),
);
passages.push(
  passageOf("g", 0, "We did it for them. The pier was theirs.", { date: "2022-09-01", speaker: "Jonas Brandt" }),
  passageOf("h", 0, "And we never lost the second of the two boats. We did it for them.", {
    date: "2022-10-01",
    speaker: "Mira Solen",
  }),
);
let onrecord: Onrecord;
beforeAll(async () => {
  onrecord = await createOnrecord({
    interviews: passages.map(({ interview }) => interview),
    passages,
    version: "abcd",
    today: () => "2026-11-24",
  });
});
const find = (text: string) => onrecord.find(text, { limit: 5 });

test("a claim is found where its words stand, and close where others do", async () => {
  expect((await find("did Solen say that we will never sell the old mill?")).verdict).toBe("found");
  const altered = await find("did Solen say that we will sell the old mill?");
  expect(altered.verdict).toBe("close");
  expect(altered.hits[0]?.passage.reference).toBe("a/1");
});

test("a claim of another's words is no more than close, and shows whose they are", async () => {
  const answer = await find("did Brandt say that we will never sell the old mill?");
  expect(answer.verdict).toBe("close");
  expect(answer.hits[0]?.passage.speaker).toBe("Mira Solen");
});

test("of a claim of several sentences the passage that holds most of it is the first", async () => {
  const pasted = "The winter was long. We built the tram because the valley wanted it.";
  const answer = await find(`did Solen say that ${pasted}`);
  expect(answer.hits.slice(0, 2).map(({ passage }) => passage.reference)).toEqual(["f/1", "e/1"]);
  const common = await find("did Solen say that we did it for them. And we never lost the second of the two boats");
  expect([common.verdict, common.standing, common.hits[0]?.passage.reference]).toEqual(["found", "asked", "h/1"]);
});

test.each([
  ["“The bridge was paid by the valley in 2019,” Solen said", "another"],
  ['Solen says "The bridge was paid by the valley in 2019"', "another"],
  ["“The bridge was paid by the valley in 2019”, Jonas Brandt told the radio", "asked"],
  ["did Ada Holm say that the bridge was paid by the valley in 2019?", "another"],
])("%s stands, said by who is %s", async (text, standing) => {
  const answer = await find(text);
  expect([answer.standing, answer.verdict]).toEqual([standing, standing === "asked" ? "found" : "close"]);
  expect(answer.hits[0]).toMatchObject({ stands: true, passage: { reference: "b/1" } });
});

test("what is asked whether it is true is a claim, but not who it was", async () => {
  const asked = await find("Is it true that the bridge was paid by the valley in 2019?");
  expect(asked.question.claim).toBe("the bridge was paid by the valley in 2019");
  expect(asked.hits[0]?.passage.reference).toBe("b/1");
  expect((await find("Is it true that the bridge was paid by the state in 2019?")).verdict).toBe("close");
  expect((await find("Was it Solen that paid the bridge?")).question.claim).toBeUndefined();
});

test("a date in a claim narrows nothing", async () => {
  const answer = await find("did he say that the bridge was paid by the valley in 2019?");
  expect(answer.question.filters.from).toBeUndefined();
  expect(answer.hits[0]?.passage.reference).toBe("b/1");
});

test("a pasted sentence is looked up as it is, behind the name it begins with", async () => {
  expect((await find("Solen: We will never sell the old mill.")).verdict).toBe("found");
});

test("without a topic there is no passage", async () => {
  for (const text of ["Did she say that?", "has she ever said this", "What does she say about", "what about 🇵🇹?"]) {
    expect((await find(text)).hits, text).toEqual([]);
  }
});

const marked = (answer: Awaited<ReturnType<typeof find>>): readonly string[] => {
  const [hit] = answer.hits;
  return (hit?.excerpt.denials ?? []).map(({ start, end }) => hit!.passage.text.slice(start, end));
};

test("words of another are said to stand, and to be another's", async () => {
  expect((await find("did Solen say that we will never sell the old mill?")).standing).toBe("asked");
  expect((await find("did Brandt say that we will never sell the old mill?")).standing).toBe("another");
  expect((await find("did Brandt say that the old mill was sold for a song?")).standing).toBeUndefined();
});

test("what denies near what a claim is about is marked among the shown words", async () => {
  expect(marked(await find("did Solen say that she promised a new ferry?"))).toEqual(["not", "no"]);
  expect(marked(await find("what did Solen say about the ferry?"))).toEqual([]);
});

test.each(["why did Solen promise the school a gym?", "when did she promise a gym?", "why did she build the tram?"])(
  "what is taken for granted stands: %s",
  async question => {
    const answer = await find(question);
    expect(answer.verdict).toBe("found");
    expect(answer.missing).toEqual([]);
  },
);

test.each([
  ["why did Solen resign over the harbour?", "resign"],
  ["when did she resign over the old harbour?", "resign"],
])("what is taken for granted and stands nowhere near is missing: %s", async (question, verb) => {
  const answer = await find(question);
  expect(answer.verdict).toBe("close");
  expect(answer.missing).toContain(verb);
  expect(answer.apart).toBe(verb);
  const [line] = verdictLine(answer, wordingOf("en"));
  expect(JSON.stringify(line)).toContain("together with the rest of the question");
});

test("a word that denies is no topic", () => {
  const writtenIn = (language: string, ...words: string[]) =>
    withoutDenials(
      words.map(written => ({ written })),
      language,
    ).map(({ written }) => written);
  expect(writtenIn("en", "Never", "ferry")).toEqual(["ferry"]);
  expect(writtenIn("ru", "никогда", "паром")).toEqual(["паром"]);
});

test("a denial is not offered where nothing is found", async () => {
  const answer = await find("did Solen say that zeppelins never hum?");
  expect([answer.verdict, answer.near, answer.missing]).toEqual(["nothing", [], ["zeppelins", "hum"]]);
});

test("a topic of its own beats what was talked about before", async () => {
  const behind = (text: string) => onrecord.find(text, { limit: 5, previous: "what about zeppelins and submarines" });
  const alone = await onrecord.find("what did she say abt the bridge", { limit: 5 });
  expect(alone.verdict).not.toBe("nothing");
  const answer = await behind("what did she say abt the bridge");
  expect([answer.verdict, answer.hits[0]?.passage.reference]).toEqual([
    alone.verdict,
    alone.hits[0]?.passage.reference,
  ]);
});
