/** The questions that help shows, of a record that names no country. */
import { expect, test } from "vitest";
import { examplesFrom } from "../../src/core/examples.ts";
import { languages } from "../../src/core/languages/languages.ts";
import { createOnrecord } from "../../src/core/onrecord.ts";
import { buildRecord } from "../../src/core/record.ts";
import { wordingOf } from "../../src/core/reply/wording/wording.ts";
import { plainSurface, testOnrecord } from "../fixtures/bot.ts";

const answers = [
  ["2021", "The quarry closed the upper gate. We fill it with clay, and the lanterns stay lit."],
  ["2021", "The quarry is deep. Nobody paid for the lanterns, so we did, and Torvik sent the rest."],
  ["2022", "We asked Torvik for the clay. The lanterns burn oil, and the oil is dear."],
  ["2023", "Our people in Torvik grow beans. Clay is all that the river left us."],
  ["2024", "There is a school now, and a road. The beans did well this year."],
  ["2024", "We paint the doors each spring. The school has two rooms."],
] as const;

const russian = [
  ["2021", "Карьер закрыли весной. Мы носим глину, и фонари не гаснут. Нам помогла Грузия."],
  ["2022", "Карьер глубокий. За фонари никто не платил. Нам помогла Грузия."],
  ["2023", "Школа теперь есть, и дорога."],
] as const;

/** A question, the answer that is given, one more of each. */
const talk = (answer: string): string =>
  `Stone: How is the village, and what comes next?\n\nAda Lind: ${answer}\n\nStone: And then?\n\nAda Lind: Then we see, as we always did here.\n`;
const russianTalk = (answer: string): string =>
  `Каменев: Как живёт деревня и что дальше?\n\nАнна Лунева: ${answer}\n\nКаменев: А потом?\n\nАнна Лунева: Потом увидим, как всегда здесь бывало.\n`;

async function examplesOf(
  texts: readonly (readonly [string, string])[],
  told = talk,
  englishCount?: (word: string) => number,
) {
  const files = texts.map(([year, answer], at) => ({
    path: `${year}-${at}.txt`,
    text: `date: ${year}-03-05\n\n${told(answer)}`,
  }));
  const record = buildRecord(files);
  const { bot, find } = await createOnrecord({
    ...record,
    version: "0000beef",
    today: () => "2026-01-01",
    ...(englishCount ? { englishCount } : {}),
  });
  return { bot, examples: await bot.examples(wordingOf()), find };
}

test("three are of frequent topics, one with a year and one on the last time, and each is answered", async () => {
  const { examples, find } = await examplesOf(answers);
  expect(examples).toHaveLength(3);
  expect(examples[0]).toMatch(/^What did Ada Lind say about /);
  expect(examples[1]).toMatch(/ in 20\d\d$/);
  expect(examples[2]).toMatch(/^When did Ada Lind last talk about /);
  for (const example of examples) expect((await find(example, { limit: 1 })).verdict).toBe("found");
});

test("a topic found in a year is looked for before one without, and a month is none", async () => {
  const { interviews, passages } = buildRecord(
    answers.map(([year, text], at) => ({
      path: `${year}-${at}.txt`,
      text: `date: ${year}-03-05\n\n${talk(at % 2 === 0 ? `${text} Then came March.` : text)}`,
    })),
  );
  let first: string | undefined;
  const examples = await examplesFrom({
    interviews,
    passages,
    telling: () => 1,
    isTopic: () => true,
    language: "en",
    pause: async () => {},
    // Of the first topic nothing is found in its year.
    verdictOn: async question => {
      const topic = /^(\S+) in 20\d\d$/.exec(question)?.[1];
      first ??= topic;
      return topic !== undefined && topic === first ? "nothing" : "found";
    },
  });
  expect(examples.map(({ asks, year }) => [asks, year !== undefined])).toEqual([
    ["said", false],
    ["inYear", true],
    ["last", false],
  ]);
  expect(examples.map(({ topic }) => topic)).not.toContain("March");
});

test.each(languages.map(({ code }) => code))("they are asked in the language of who reads them: %s", async code => {
  const wording = wordingOf(code);
  const { about } = wording.texts.help;
  for (const record of [examplesOf(answers), examplesOf(russian, russianTalk), testOnrecord()]) {
    const { bot, find } = await record;
    const examples = await bot.examples(wording);
    expect(examples.length).toBeGreaterThan(0);
    expect(examples).not.toContain(wording.texts.help.asking.sources);
    for (const example of examples)
      expect([example, (await find(example, { limit: 1 })).verdict]).toEqual([example, "found"]);
    const welcome = await bot.reply({
      command: { name: "start" },
      place: "private",
      surface: plainSurface,
      language: code,
    });
    expect(JSON.stringify(welcome)).toContain(about);
    for (const example of examples) expect(JSON.stringify(welcome)).toContain(example);
  }
});

test("a topic stands in them as the record has it, with an article only in its language", async () => {
  const { bot, examples } = await examplesOf(answers);
  const nouns = examples.flatMap(example => /about the (\w+)\?$/.exec(example)?.[1] ?? []);
  expect(nouns.length).toBeGreaterThan(0);
  const others = await bot.examples(wordingOf("tr"));
  for (const noun of nouns) expect(others.join("\n")).toMatch(new RegExp(`^${noun} hakkında Ada Lind `, "m"));
});

test("what every interview speaks of, and who speaks, is no topic", async () => {
  const { examples } = await examplesOf(answers.map(([year, answer]) => [year, `The turbine hums. ${answer}`]));
  expect(examples.join(" ")).not.toMatch(/turbine|about (?:Ada|Lind|Stone)/);
});

test("a record with little to speak of shows what it has", async () => {
  expect((await examplesOf([["2024", "Yes."]])).examples).toEqual(["Which interviews do you have?"]);
  expect((await examplesOf([])).examples).toEqual([]);
});

test("a word that says something comes before a commoner one, and a word of asking is none", async () => {
  const texts = [
    "That was the idea. The weir held, and we paid for the weir, the first.",
    "We liked the idea. Nobody saw the weir, or the first.",
    "It was the idea, he said. They built the weir, and the first.",
    "There is the idea. So we sold the boats, the first.",
    "Here is the idea. It rained on the first.",
    "The road is new, and the doors are green.",
    "We grow beans, and the river is low.",
    "The school has two rooms, and a stove.",
  ].map((text, at) => [`202${at % 4}`, text] as const);
  const counts: Readonly<Record<string, number>> = { idea: 20_000, weir: 40, first: 900, boats: 700 };
  const { examples } = await examplesOf(texts, talk, word => counts[word] ?? 2000);
  expect(examples[0]).toContain("the weir");
  expect(examples.join()).not.toContain("first");
});
