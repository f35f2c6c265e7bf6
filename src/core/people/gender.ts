/**
 * Whether a text calls its speaker he or she: by what stands before the name ("Mr", "Queen"), else by the pronouns behind it.
 * Known, it keeps "she said" from becoming his words, and "Mrs Stone" from becoming Mr Stone.
 */
import { firstNameBefore, type Gender, officesBefore } from "./offices.ts";

/** In the sentence of a mention, with nobody else between. */
const firstPronoun =
  /^(?!['’])[^.!?“”"«»\p{Lu}]{0,120}?(?<!\p{L})(he|his|him|himself|she|her|herself|он|она)(?!\p{L})/u;

/** He or she: by what stands before his name ("Mr"), else by the pronouns behind it, where all but a few agree. */
export function genderOf(text: string, names: RegExp | undefined, shorts: readonly string[]): Gender | undefined {
  if (!names) return undefined;
  const votes = { he: 0, she: 0 };
  for (const { 0: found, index } of text.matchAll(names)) {
    const before = text.slice(Math.max(0, index - 40), index);
    const { reach, genders } = officesBefore(before);
    if (reach === 0 && shorts.includes(found) && firstNameBefore(before) !== undefined) continue;
    for (const shown of genders) votes[shown] += 2;
    const behind = text.slice(index + found.length, index + found.length + 140);
    const pronoun = firstPronoun.exec(behind)?.[1];
    if (pronoun !== undefined) votes[/^(?:she|her|herself|она)$/.test(pronoun) ? "she" : "he"]++;
  }
  if (votes.he === votes.she) return undefined;
  const [more, less] = votes.he > votes.she ? (["he", "she"] as const) : (["she", "he"] as const);
  return votes[more] >= 3 * votes[less] ? more : undefined;
}
