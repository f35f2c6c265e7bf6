import { describe, expect, test } from "vitest";
import { endsAt, nounsOf } from "../../../src/core/people/epithets/nouns.ts";

const byLength = (noun: string): number => noun.length;

/** The nouns that stand there, as they are written. */
function at(place: number, text: string, ...lists: readonly (readonly string[])[]): readonly string[] {
  const nouns = lists.map(list => nounsOf(list, byLength));
  return endsAt(place, text, nouns).map(end => text.slice(place, end));
}

describe("nouns at a place of a text", () => {
  test("those that begin there, of all lists, by their ranks", () => {
    expect(at(4, "the head coach of it", ["head", "coach"], ["head coach"])).toEqual(["head coach", "head"]);
    expect(at(9, "the head coach of it", ["head", "coach"])).toEqual(["coach"]);
    expect(at(0, "the head coach of it", ["head", "coach"])).toEqual([]);
  });

  test("in any case, over a line's end, with either apostrophe", () => {
    expect(at(0, "HEAD\n Coach", ["head coach"])).toEqual(["HEAD\n Coach"]);
    expect(at(0, "Şair’in", ["şair'in"])).toEqual(["Şair’in"]);
    expect(at(0, "headcoach", ["head coach"])).toEqual([]);
  });

  test("a letter that becomes two in small letters is no other", () => {
    expect(at(0, "İşçi", ["işçi"])).toEqual([]);
  });

  test("among equal ranks the one that was told first", () => {
    expect(endsAt(0, "cook's", [nounsOf(["cook", "cook's"], (_, place) => -place)])).toEqual([4, 6]);
  });
});
