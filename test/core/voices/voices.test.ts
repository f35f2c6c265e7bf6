/** Whose words a sentence is said to hold, one rule at a time. How often that is right: labelled.test.ts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Voice } from "../../../src/core/model.ts";
import { voicesOf } from "../../../src/core/voices/voices.ts";

describe("rules", () => {
  const interview = { speaker: "Mira Solen", aliases: ["the mayor", "Mayor Solen"], language: "en" } as const;
  const voicesIn = (text: string): readonly Voice[] => voicesOf(interview, [text])[0]!.map(one => one.voice);

  test.each([
    ["Mayor Solen said that the harbour stays.", "reported"],
    ["As the mayor emphasized, the harbour stays.", "reported"],
    ["According to Solen, the harbour stays.", "reported"],
    ["Touching upon the harbour, Solen noted that it stays.", "reported"],
    ["“The harbour stays,” Solen said.", "speaker"],
    ["Naturally, the harbour is her pet project.", "outlet"],
    ["“The harbour goes,” her rival Jonas Brandt said.", "outlet"],
    ["Jonas Brandt said that Solen was wrong.", "outlet"],
    ["Solen's spokesman said that the harbour stays.", "outlet"],
    ["Solen was told that the harbour stays.", "outlet"],
    ["Solen did not say that the harbour stays.", "outlet"],
    ["Her predecessor, the former mayor, said that the harbour stays.", "outlet"],
    ["The so-called “golden pier” was built in 1900.", "outlet"],
  ])("%s is %s", (text, voice) => expect(voicesIn(text)).toEqual([voice]));

  test("plain sentences behind a report stay the outlet's", () => {
    expect(voicesIn("Solen said that the harbour stays. The work begins in May.")).toEqual(["reported", "outlet"]);
  });

  test("without a speaker nothing is anybody's", () => {
    const nobody = { aliases: [], language: "en" };
    expect(
      voicesOf(nobody, ["“We stay,” she said. He added that it is late."])[0]!.every(one => one.voice === "unmarked"),
    ).toBe(true);
  });

  test("for any text: the sentences are in order and cover every letter", () => {
    const piece = fc.constantFrom(
      ..."Solen said that “ ” we stay . ? ! , he added the mayor Brandt \n According to".split(" "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join(" ");
        let behind = 0;
        for (const { start, end } of voicesOf(interview, [text])[0]!) {
          expect(text.slice(behind, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          behind = end;
        }
        expect(text.slice(behind).trim()).toBe("");
      }),
    );
  });
});
