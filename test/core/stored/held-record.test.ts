/** What the core knows of passages that it does not have: the same as of those it has. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { admits, voices } from "../../../src/core/question/filter.ts";
import { createLineFinder, spokenIn, withinOf } from "../../../src/core/stored/held-record.ts";
import { passageOf } from "../../fixtures/passage.ts";

test("a line is found, and nothing that is no line", () => {
  const word = fc.stringMatching(/^[a-c\u0431-\u0433]{1,4}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word), word, (words, asked) => {
      const finds = createLineFinder([...words].sort().join("\n"));
      for (const one of words) expect(finds(one)).toBe(true);
      expect(finds(asked)).toBe(words.includes(asked));
    }),
  );
  expect(createLineFinder("")("a")).toBe(false);
});

test("filters leave the interviews that they leave of the passages themselves", () => {
  const speaker = fc.constantFrom("Mira Solen", "Ole Brandt", "Ida Holm");
  const spoken = fc.array(
    fc.record({ id: fc.constantFrom("a", "b", "c"), speaker, voice: fc.constantFrom(...voices) }),
  );
  const filters = fc.record({ speaker, voice: fc.constantFrom(...voices) }, { requiredKeys: [] });
  fc.assert(
    fc.property(spoken, filters, (all, asked) => {
      const passages = all.map(({ id, ...facts }, at) => passageOf(id, at, "The weir stays.", facts));
      const interviews = [...new Map(passages.map(({ interview }) => [interview.id, interview])).values()];
      const expected = interviews.filter(interview =>
        admits(asked).interview(
          interview,
          passages.filter(passage => passage.interview.id === interview.id),
        ),
      );
      expect(withinOf(interviews, spokenIn(passages))(asked)).toEqual(expected);
    }),
  );
});
