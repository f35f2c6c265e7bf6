import { describe, expect, test } from "vitest";
import { isMonth, readDate } from "../../../src/core/text/dates.ts";

describe("dates as people write them", () => {
  test.each([
    ["2024-12-20", "2024-12-20"],
    ["2024-12-20T10:00:00Z", "2024-12-20"],
    ["2024-12", "2024-12"],
    ["2024", "2024"],
    ["20.12.2024", "2024-12-20"],
    ["1/2/2024", undefined],
    ["2/2/2024", "2024-02-02"],
    ["20/12/2024", "2024-12-20"],
    ["12/20/2024", "2024-12-20"],
    ["20 December 2024", "2024-12-20"],
    ["20th of December, 2024", "2024-12-20"],
    ["Dec. 20, 2024", "2024-12-20"],
    ["December 2024", "2024-12"],
    ["20 декабря 2024 г.", "2024-12-20"],
    ["20 Aralık 2024", "2024-12-20"],
    ["20 dekabr 2024", "2024-12-20"],
    ["29 February 2024", "2024-02-29"],
    ["29 February 2023", undefined],
    ["31.04.2024", undefined],
    ["13 Smarch 2024", undefined],
    ["2024-13", undefined],
    ["0999", undefined],
    ["yesterday", undefined],
    ["", undefined],
  ])("%s → %s", (written, date) => expect(readDate(written)).toBe(date));

  test("months have names, cut short or not", () => {
    expect(["May", "сент", "ŞUBAT", "avq"].map(isMonth)).toEqual([true, true, true, true]);
    expect(isMonth("maybe")).toBe(false);
  });
});

test.each([
  ["15 novembre 2016", "2016-11-15"],
  ["3. März 2024", "2024-03-03"],
  ["15 de noviembre de 2016", "2016-11-15"],
  ["5 września 2019", "2019-09-05"],
  ["5 مارس 2024", "2024-03-05"],
  ["5 Φεβρουαρίου 2020", "2020-02-05"],
  ["5 listopad 2019", undefined],
  ["5 palimpsest 2019", undefined],
])("in a language that is not ours: %s", (written, date) => {
  expect(readDate(written)).toBe(date);
});
