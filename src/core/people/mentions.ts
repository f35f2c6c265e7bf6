/**
 * Finds the speaker in the sentences of one text, in order, and everybody else whom it names. A wrong "he" is worse than a
 * missed one, so a mention counts only where it can be nobody else:
 *
 *   "Ada Stone", "Minister Stone"   the name, with the offices before it
 *   "Ilya Stone", "Stone Street"    a relative, a place: nobody's mention
 *   "the minister"                  his, unless another minister was named since
 *   "the minister of justice"       whose it is, is not said
 *   "he"                            only where the caller knows that the sentence before was his, and no other "he" is near
 */

import { languageOf } from "../languages/languages.ts";
import { createDescriptions, isDescription } from "./descriptions.ts";
import { genderOf } from "./gender.ts";
import { genitivePattern } from "./genitive.ts";
import { signs } from "./mask.ts";
import { namePattern, nameSource, possessiveEnding } from "./name-pattern.ts";
import { firstNameBefore, isNeverName, isOffice, officesBefore } from "./offices.ts";
import { officeWord, othersOf } from "./other-people.ts";
import { isPronoun, pronounsOf } from "./pronouns.ts";

/** How the speaker is called, and by which names nobody else is meant. */
export interface Known {
  readonly speaker: string | undefined;
  readonly aliases: readonly string[];
  /** Names that are no persons, or do not speak: the outlet, the interviewer. */
  readonly outlets: readonly string[];
  /** Of the text, two letters: which words are pronouns and verbs in it. */
  readonly language: string;
}

export interface Mentions {
  /** The next sentence of the text, quotations already signs, with its mentions as signs. */
  mask(sentence: string, pronouns: { readonly areSpeaker: boolean }): string;
}

/** "Stone's", and in Turkish "Kaya'ya": no subject. */
const possessive = new RegExp(`${signs.speaker}${possessiveEnding}(?!\\p{Lu})`, "gu");
/** Watches one text. `text`: all of it, to learn whom else it names and whether the speaker is he or she. */
export function createMentions(known: Known, text: string): Mentions {
  const people = languageOf(known.language)?.people;
  const full = [known.speaker, ...known.aliases]
    .filter(name => name !== undefined && name.length > 2 && !isPronoun(name))
    .map(name => name!.trim());
  const named = full
    .filter(name => !isDescription(name))
    .map(withoutOffices)
    .filter(name => name.length > 1);
  const words = new Set(named.flatMap(name => name.split(/\s+/)));
  const surnames = named.map(name => name.split(/\s+/).at(-1)!).filter(name => name.length > 1);
  const shorts = [...surnames, ...[...words].filter(name => titled(name, text))];
  const descriptions = createDescriptions(full.filter(isDescription), people);
  const names = namePattern([...named, ...shorts]);
  const genitive = genitivePattern([...full, ...surnames], people?.genitive);
  const initials = new Set([...words].map(name => `${name[0]}.`));
  const own = (found: string) => found.split(/\s+/).every(part => words.has(part) || initials.has(part));
  const ignored = new Set(known.outlets.flatMap(name => name.split(/\s+/)));
  const others = othersOf(text, people, name => own(name) || ignored.has(name));
  const gender = genderOf(text, { names, shorts, words: people });
  const { subject, possessed } = pronounsOf(people, gender);

  /** Another of the family was named last: "Stone" alone may be either. */
  let relative = false;

  function person(found: string, before: string, after: string): { sign: string; reach: number } | undefined {
    const short = shorts.includes(found);
    const next = /^\s(\p{Lu}[\p{L}’'-]*)/u.exec(after)?.[1];
    if (next !== undefined && !isNeverName(next)) return undefined;
    if (/^-\p{L}/u.test(after) || /[\p{L}\p{N}’'-]$/u.test(before)) return undefined;
    const chain = officesBefore(before);
    // "Mr Stone" and "Mrs Stone" in one text: without more, neither is known to be the speaker.
    if (chain.genders.some(shown => shown !== gender)) return { sign: signs.other, reach: chain.reach };
    const first = short ? firstNameBefore(before) : undefined;
    const other = first !== undefined && !own(first);
    if (other || !short || chain.reach > 0) relative = other;
    if (other) return { sign: signs.other, reach: first.length + 1 };
    return { sign: relative ? signs.other : signs.speaker, reach: chain.reach };
  }

  return {
    mask(sentence, { areSpeaker }) {
      const begun = genitive ? sentence.replace(genitive, signs.speakerOwn) : sentence;
      let masked = names === undefined ? begun : replaceMentions(begun, names, person);
      if (masked.includes(signs.speaker)) descriptions.giveBack();
      const named = speakersIn(masked);
      masked = descriptions.mask(masked);
      if (speakersIn(masked) > named) relative = false;
      // Whom an office names in this sentence it names in the text, so all of them are among the others.
      if (others && masked.search(others) >= 0) masked = descriptions.maskTitled(masked);
      if (others) masked = masked.replace(others, signs.other);
      if (areSpeaker) masked = masked.replace(subject, signs.speaker).replace(possessed, signs.speakerOwn);
      return masked.replace(possessive, signs.speakerOwn);
    },
  };
}

function speakersIn(masked: string): number {
  return masked.split(signs.speaker).length - 1;
}

/** "President Ada Stone" → "Ada Stone". */
function withoutOffices(name: string): string {
  const parts = name.split(/\s+/);
  const first = parts.findIndex((part, index) => !isOffice(part.replace(/\.$/, "")) && index < parts.length);
  return first <= 0 ? name : parts.slice(first).join(" ");
}

/** Whether a text calls him by that part of his name behind an office: "President Xi". */
function titled(name: string, text: string): boolean {
  const found = new RegExp(`(${officeWord})\\.?\\s${nameSource(name)}(?![\\p{L}-]|\\s\\p{Lu})`, "u").exec(text);
  return found !== null && isOffice(found[1]!);
}

function replaceMentions(
  sentence: string,
  names: RegExp,
  person: (found: string, before: string, after: string) => { sign: string; reach: number } | undefined,
): string {
  let masked = "";
  let from = 0;
  for (const { 0: found, index } of sentence.matchAll(names)) {
    const mention = person(
      found,
      sentence.slice(Math.max(from, index - 120), index),
      sentence.slice(index + found.length, index + found.length + 40),
    );
    if (!mention) continue;
    masked += sentence.slice(from, index - mention.reach) + mention.sign;
    from = index + found.length;
  }
  return masked + sentence.slice(from);
}
