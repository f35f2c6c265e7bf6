/**
 * Whether a text calls its speaker he or she: by what stands before the name ("Mr", "Queen"), else by the pronouns behind it.
 * Known, it keeps "she said" from becoming his words, and "Mrs Stone" from becoming Mr Stone.
 */
import { once } from "../languages/once.ts";
import { anyOf } from "../languages/pattern.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
import { firstNameBefore, type Gender, officesBefore } from "./offices.ts";

/** Names to look for, in full, which are no more than a surname, or that of several, and the language's words. */
export interface Named {
  readonly names: RegExp | undefined;
  readonly full: readonly string[];
  readonly shorts: readonly string[];
  readonly ambiguous: readonly string[];
  /** What a verb ends with behind a man's or a woman's name. */
  readonly agreement?: Readonly<Record<Gender, string>> | undefined;
  readonly words: PeopleWords | undefined;
}

/** Behind a mention, in its sentence, with nobody else between. */
const nobodyBetween = /^(?!['’])[^.!?“”"«»\p{Lu}]{0,140}/u;
/** The word that begins the next sentence, with nobody else named before it. */
const nextSentence = /^[^.!?\p{Lu}]{0,160}[.!?][”"]?\s+(\p{Lu}\p{Ll}+)/u;
/** Who speaks the quotation that follows: "Bale laughed. “Never,” he said." */
const nextQuotation = /^[^.!?:“”"«»\p{Lu}]{0,160}[.!?:]\s+[“"«][^”"»]{1,300}[,!?][”"»] (\p{Ll}+)/u;
/** What the form of a name weighs beside what stands around it, and a verb that agrees with him or her. */
const nameWeight = 12;
const verbWeight = 40;
/** How far behind the name the pronoun begins at most. */
const nearest = 120;

/** He or she: by what stands before his name ("Mr", "his widow,"), else by the pronouns behind it, where all but a few agree. */
export function genderOf(
  text: string,
  { names, full, shorts, ambiguous, agreement, words }: Named,
): Gender | undefined {
  if (!names) return undefined;
  const [votes] = votesFor(
    text,
    {
      names,
      words,
      agreement,
      isNobody: (name, before) =>
        ambiguous.includes(name) || (shorts.includes(name) && firstNameBefore(before) !== undefined),
    },
    () => "",
  ).values();
  const shown = full.map(genderOfNames(words)).find(gender => gender !== undefined);
  if (shown === undefined) return votes && mostOf(votes, 3);
  // A form that belongs to the one is at times a name of the other.
  const all = { he: votes?.he ?? 0, she: votes?.she ?? 0 };
  return mostOf({ ...all, [shown]: all[shown] + nameWeight }, 3);
}

/** The same of everybody whom the names name, each by the last word of the name. */
export function gendersOf(
  text: string,
  names: RegExp | undefined,
  words: PeopleWords | undefined,
): ReadonlyMap<string, Gender> {
  if (!names) return new Map();
  const byName = genderOfNames(words);
  const genders = new Map<string, Gender>();
  for (const [name, votes] of votesFor(text, { names, words, agreement: undefined, isNobody: () => false }, lastWord)) {
    const gender = byName(name) ?? mostOf(votes, 3);
    if (gender !== undefined) genders.set(name, gender);
  }
  return genders;
}

/** Whether a name is a man's or a woman's by its form, in a language whose names tell. */
function genderOfNames(words: PeopleWords | undefined): (name: string) => Gender | undefined {
  const endings = words?.nameEndings;
  if (!endings) return () => undefined;
  const [he, she] = [endings.he, endings.she].map(all => new RegExp(`${anyOf(all)}$`, "u"));
  return name => {
    const last = lastWord(name);
    return she!.test(last) ? "she" : he!.test(last) ? "he" : undefined;
  };
}

/** By which everybody is known who is named in full or by a part of his name. */
export function lastWord(name: string): string {
  return name.split(/\s+/).at(-1)!;
}

type Votes = Readonly<Record<Gender, number>>;

/** What stands around each mention, counted under `keyOf` the mention. */
function votesFor(
  text: string,
  {
    names,
    words,
    agreement,
    isNobody,
  }: {
    readonly names: RegExp;
    readonly words: PeopleWords | undefined;
    readonly agreement: Named["agreement"];
    readonly isNobody: (name: string, before: string) => boolean;
  },
  keyOf: (name: string) => string,
): ReadonlyMap<string, Votes> {
  const found = new Map<string, Record<Gender, number>>();
  const callingShows = genderOfWords(words);
  for (const { 0: name, index } of text.matchAll(names)) {
    const before = text.slice(Math.max(0, index - 40), index);
    const { reach, genders } = officesBefore(before);
    if (reach === 0 && isNobody(name, before)) continue;
    const votes = found.get(keyOf(name)) ?? { he: 0, she: 0 };
    found.set(keyOf(name), votes);
    for (const shown of genders) votes[shown] += 4;
    const called = reach === 0 ? callingShows(beside.exec(before)?.[0] ?? "") : undefined;
    if (called !== undefined) votes[called] += 4;
    addBehind(votes, text.slice(index + name.length, index + name.length + 500), { words, agreement });
  }
  return found;
}

/** What stands behind a name: its verb, a pronoun, and the pronoun of the sentence that follows. */
function addBehind(
  votes: Record<Gender, number>,
  behind: string,
  { words, agreement }: Pick<Named, "words" | "agreement">,
) {
  const verb = agreement && verbBehind(behind, agreement);
  const near = firstPronoun(behind.slice(0, 140), words);
  const next = (nextSentence.exec(behind.slice(0, 200)) ?? nextQuotation.exec(behind))?.[1]?.toLowerCase();
  for (const gender of ["he", "she"] as const) {
    if (verb === gender) votes[gender] += verbWeight;
    if (near === gender) votes[gender] += 2;
    if (next !== undefined && words?.pronouns?.[gender].shows.has(next)) votes[gender]++;
  }
}

/** He or she by the first of two words behind a name that agrees with it: "Stone has received" in Russian. */
export function verbBehind(behind: string, agreement: Readonly<Record<Gender, string>>): Gender | undefined {
  const words = /^ (\p{Ll}+)(?: (\p{Ll}+))?/u.exec(behind)?.slice(1) ?? [];
  for (const word of words) {
    const shown = (["she", "he"] as const).find(gender => word && new RegExp(`${agreement[gender]}$`, "u").test(word));
    if (shown !== undefined) return shown;
  }
  return undefined;
}

/** "his widow, Ann": what somebody is, right before the name. */
const beside = /(?<!\p{L})[\p{L}-]+,?\s$/u;

/** Whether a man or a woman is spoken of, by the words for what they are: "her brother", "the spokeswoman". */
export const genderOfWords = once((words: PeopleWords | undefined): ((text: string) => Gender | undefined) => {
  const [he, she] = (["he", "she"] as const).map(shown => {
    const all = [...(words?.offices[shown] ?? []), ...(words?.callings?.[shown] ?? [])];
    return new RegExp(`(?<![\\p{L}-])${anyOf(all)}(?![\\p{L}’'-])`, "iu");
  });
  return text => {
    const [isHe, isShe] = [he!.test(text), she!.test(text)];
    if (isHe === isShe) return undefined;
    return isHe ? "he" : "she";
  };
});

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
