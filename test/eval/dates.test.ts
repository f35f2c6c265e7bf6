/** Questions with dates, measured by form. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { datesTable, readDatedQuestions } from "../../eval/dates.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-dates-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (text: string): string => {
  const path = join(folder, "dates.json");
  writeFileSync(path, text);
  return path;
};

test("each form has its count, and what was read wrong is shown", () => {
  const asked = [
    { form: "year", question: "wheat in 2017", reading: "filter", from: "2017-01-01", to: "2017-12-31" },
    { form: "year", question: "wheat in 2018", reading: "filter", from: "2017-01-01", to: "2017-12-31" },
    { form: "now", question: "wheat now", reading: "newest" },
    { form: "of", question: "what did he say about the drought of 2011", reading: "topic", keeps: "2011" },
    { form: "told", question: "wheat on 31.02.2021", reading: "told" },
  ];
  const table = datesTable(readDatedQuestions(file(JSON.stringify(asked))), "2026-10-14");
  expect(table).toMatch(/^year +1 of 2$/m);
  expect(table).toContain("wheat in 2018 → 2018-01-01 – 2018-12-31");
  expect(table).toMatch(/^right: 4 of 5$/m);
});

test.each(["no JSON", "{}", '[{"reading": "filter"}]'])("%s is no file of questions", text => {
  expect(() => readDatedQuestions(file(text))).toThrow(/dates\.json: /);
});
