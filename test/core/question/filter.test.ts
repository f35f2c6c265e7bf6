import { describe, expect, test } from "vitest";
import type { Filters } from "../../../src/core/model.ts";
import { admits } from "../../../src/core/question/filter.ts";
import { passageOf } from "../../fixtures/passage.ts";

describe("a date", () => {
  test.each<[string | undefined, Filters, boolean]>([
    ["2021-05-01", { from: "2021-05-01", to: "2021-05-01" }, true],
    ["2021-05-01", { from: "2021-05-02" }, false],
    ["2021-05", { from: "2021-05-31" }, true],
    ["2021-05", { from: "2021-06-01" }, false],
    ["2021", { to: "2021-01-01" }, true],
    ["2021", { to: "2020-12-31" }, false],
    [undefined, { from: "2020-01-01" }, false],
    [undefined, { to: "2020-01-01" }, false],
    [undefined, {}, true],
  ])("%s within %j: %s", (date, filters, passes) => {
    const passage = passageOf("a", 0, "Words.", date === undefined ? {} : { date });
    expect(admits(filters).passage(passage)).toBe(passes);
    expect(admits(filters).interview(passage.interview, [])).toBe(passes);
  });
});

describe("a name", () => {
  const passage = passageOf("a", 0, "Words.", { outlet: "Radio İzmir", interviewer: "Ada Stone" });

  test.each<[Filters, boolean]>([
    [{ speaker: "mira SOLEN" }, true],
    [{ speaker: "Mira" }, false],
    [{ outlet: "izmir" }, true],
    [{ outlet: "izm" }, false],
    [{ interviewer: "stone" }, true],
    [{ interviewer: "Stone Ada" }, false],
    [{ outlet: "radio", interviewer: "holm" }, false],
  ])("%j: %s", (filters, passes) => expect(admits(filters).passage(passage)).toBe(passes));

  test("admits an interview where that person speaks in it, and of its passages only theirs", () => {
    const { interview } = passage;
    const { passage: admitted, interview: listed } = admits({ speaker: "Ivar Holm" });
    expect(listed(interview, ["Mira Solen", "Ivar Holm"])).toBe(true);
    expect(listed(interview, ["Mira Solen"])).toBe(false);
    expect(admitted(passage)).toBe(false);
    expect(admitted({ ...passage, speaker: "Ivar Holm" })).toBe(true);
  });
});
