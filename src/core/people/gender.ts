/**
 * Whether a text calls its speaker he or she: by what stands before the name ("Mr", "Queen"), else by the pronouns behind it.
 * Known, it keeps "she said" from becoming his words, and "Mrs Stone" from becoming Mr Stone.
 */
import { anyOf } from "../languages/pattern.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
import { firstNameBefore, type Gender, officesBefore } from "./offices.ts";

/** Names to look for, which of them are no more than a surname, and the language's words. */
export interface Named {
  readonly names: RegExp | undefined;
  readonly shorts: readonly string[];
  readonly words: PeopleWords | undefined;
}

/** Behind a mention, in its sentence, with nobody else between. */
const nobodyBetween = /^(?!['’])[^.!?“”"«»\p{Lu}]{0,140}/u;
/** The word that begins the next sentence, with nobody else named before it. */
const nextSentence = /^[^.!?\p{Lu}]{0,160}[.!?][”"]?\s+(\p{Lu}\p{Ll}+)/u;
/** How far behind the name the pronoun begins at most. */
const nearest = 120;

/** He or she: by what stands before his name ("Mr"), else by the pronouns behind it, where all but a few agree. */
export function genderOf(text: string, { names, shorts, words }: Named): Gender | undefined {
  if (!names) return undefined;
  const votes = { he: 0, she: 0 };
  /** By the next sentence: weaker. */
  const later = { he: 0, she: 0 };
  for (const { 0: found, index } of text.matchAll(names)) {
    const before = text.slice(Math.max(0, index - 40), index);
    const { reach, genders } = officesBefore(before);
    if (reach === 0 && shorts.includes(found) && firstNameBefore(before) !== undefined) continue;
    for (const shown of genders) votes[shown] += 2;
    const shown = firstPronoun(text.slice(index + found.length, index + found.length + 140), words);
    if (shown !== undefined) votes[shown]++;
    const next = nextSentence.exec(text.slice(index + found.length, index + found.length + 200))?.[1]?.toLowerCase();
    for (const gender of ["he", "she"] as const) {
      if (next !== undefined && words?.pronouns?.[gender].shows.has(next)) later[gender]++;
    }
  }
  const sum = { he: 2 * votes.he + later.he, she: 2 * votes.she + later.she };
  return mostOf(sum, 3);
}

/** Whether a man or a woman is spoken of, by the words for what they are: "her brother", "the spokeswoman". */
export function genderOfWords(words: PeopleWords | undefined): (text: string) => Gender | undefined {
  const [he, she] = (["he", "she"] as const).map(shown => {
    const all = [...(words?.offices[shown] ?? []), ...(words?.callings?.[shown] ?? [])];
    return new RegExp(`(?<![\\p{L}-])${anyOf(all)}(?![\\p{L}’'-])`, "iu");
  });
  return text => {
    const [isHe, isShe] = [he!.test(text), she!.test(text)];
    if (isHe === isShe) return undefined;
    return isHe ? "he" : "she";
  };
}

/** Whichever has so many times the votes of the other. */
export function mostOf(votes: Readonly<Record<Gender, number>>, times: number): Gender | undefined {
  if (votes.he === votes.she) return undefined;
  const [more, less] = votes.he > votes.she ? (["he", "she"] as const) : (["she", "he"] as const);
  return votes[more] >= times * votes[less] ? more : undefined;
}

function firstPronoun(behind: string, words: PeopleWords | undefined): Gender | undefined {
  const pronouns = words?.pronouns;
  const near = nobodyBetween.exec(behind)?.[0] ?? "";
  if (!pronouns) return undefined;
  for (const { 0: word, index } of near.matchAll(/\p{L}+/gu)) {
    if (index > nearest) return undefined;
    if (pronouns.he.shows.has(word)) return "he";
    if (pronouns.she.shows.has(word)) return "she";
  }
  return undefined;
}
