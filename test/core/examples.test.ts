/** The questions that help shows, of a record that names no country. */
import { expect, test } from "vitest";
import { createOnrecord } from "../../src/core/onrecord.ts";
import { buildRecord } from "../../src/core/record.ts";

const answers = [
  ["2021", "The quarry closed the upper gate. We fill it with clay, and the lanterns stay lit."],
  ["2021", "The quarry is deep. Nobody paid for the lanterns, so we did, and Torvik sent the rest."],
  ["2022", "We asked Torvik for the clay. The lanterns burn oil, and the oil is dear."],
  ["2023", "Our people in Torvik grow beans. Clay is all that the river left us."],
  ["2024", "There is a school now, and a road. The beans did well this year."],
  ["2024", "We paint the doors each spring. The school has two rooms."],
] as const;

async function examplesOf(texts: readonly (readonly [string, string])[]) {
  const files = texts.map(([year, answer], at) => ({
    path: `${year}-${at}.txt`,
    text: `date: ${year}-03-05\n\nStone: How is the village, and what comes next?\n\nAda Lind: ${answer}\n\nStone: And then?\n\nAda Lind: Then we see, as we always did here.\n`,
  }));
  const record = buildRecord(files);
  const { bot, find } = await createOnrecord({ ...record, version: "0000beef", today: () => "2026-01-01" });
  return { examples: await bot.examples(), find };
}

test("three are of frequent topics, one with a year and one on the last time, and each is answered", async () => {
  const { examples, find } = await examplesOf(answers);
  expect(examples).toHaveLength(3);
  expect(examples[0]).toMatch(/^What did Ada Lind say about /);
  expect(examples[1]).toMatch(/ in 20\d\d$/);
  expect(examples[2]).toMatch(/^When did Ada Lind last talk about /);
  for (const example of examples) expect((await find(example, { limit: 1 })).verdict).toBe("found");
});

test("what every interview speaks of, and who speaks, is no topic", async () => {
  const { examples } = await examplesOf(answers.map(([year, answer]) => [year, `The turbine hums. ${answer}`]));
  expect(examples.join(" ")).not.toMatch(/turbine|about (?:Ada|Lind|Stone)/);
});

test("a record with little to speak of shows what it has", async () => {
  expect((await examplesOf([["2024", "Yes."]])).examples).toEqual(["Which interviews do you have?"]);
  expect((await examplesOf([])).examples).toEqual([]);
});
