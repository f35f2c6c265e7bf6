import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNearWords } from "../../../../src/core/search/in-process/near-words.ts";
import { isOneEdit, isWithinEdits } from "../../../../src/core/text/edit-distance.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcdя"), minLength: 1, maxLength: 11 });
const record = fc.uniqueArray(word, { maxLength: 20 });

/** Words of a record in which each stands once. */
function nearIn(words: readonly string[]) {
  const held = new Set(words);
  const near = createNearWords(one => (held.has(one) ? 1 : 0));
  near.add(words);
  near.refresh();
  return { near, held };
}
const texts = (near: readonly { readonly word: string }[]): readonly string[] => near.map(one => one.word);

describe("near words, for any record and word", () => {
  test("are those one slip away; two from eight letters on, where one gives nothing; itself first", () => {
    fc.assert(
      fc.property(record, word, (words, asked) => {
        const others = words.filter(other => other !== asked).sort();
        const one = others.filter(other => isOneEdit(other, asked));
        const two = others.filter(other => isWithinEdits(other, asked, 2));
        const itself = words.includes(asked) ? [asked] : [];
        const expected = [...itself, ...(one.length > 0 || asked.length < 8 ? one : two)];
        expect(texts(nearIn(words).near.spelt(asked))).toEqual(expected);
      }),
    );
  });

  test("are those that begin with it and go on", () => {
    fc.assert(
      fc.property(record, word, (words, asked) => {
        const expected = words.filter(other => other.startsWith(asked) && other !== asked).sort();
        expect(texts(nearIn(words).near.longer(asked))).toEqual(expected);
      }),
    );
  });

  test("are never words that are gone", () => {
    const { near, held } = nearIn(["harbour", "harbours"]);
    held.delete("harbour");
    expect(texts(near.spelt("harbours"))).toEqual(["harbours"]);
    near.refresh();
    expect(texts(near.longer("harb"))).toEqual(["harbours"]);
  });
});
