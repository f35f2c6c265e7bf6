import { describe, expect, test } from "vitest";
import { admits } from "../../../src/core/question/filter.ts";
import type { Filters } from "../../../src/core/question-model.ts";
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
    const his = { ...passage, speaker: "Ivar Holm" };
    expect(listed(interview, [passage, his])).toBe(true);
    expect(listed(interview, [passage])).toBe(false);
    expect(admitted(passage)).toBe(false);
    expect(admitted(his)).toBe(true);
  });
});

describe("a voice", () => {
  const passage = passageOf("a", 0, "Words.", {});
  const reported = { ...passage, sentences: passage.sentences.map(one => ({ ...one, voice: "reported" as const })) };

  test("admits passages with a sentence of it, and interviews that hold one", () => {
    const { passage: admitted, interview: listed } = admits({ voice: "reported" });
    expect(admitted(passage)).toBe(false);
    expect(admitted(reported)).toBe(true);
    expect(listed(passage.interview, [passage])).toBe(false);
    expect(listed(passage.interview, [passage, reported])).toBe(true);
  });

  test("of one person: not where only another has it", () => {
    const { interview: listed } = admits({ voice: "reported", speaker: "Mira Solen" });
    expect(listed(passage.interview, [passage, { ...reported, speaker: "Ivar Holm" }])).toBe(false);
  });
});
