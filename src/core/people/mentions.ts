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

import { languageOf, languages } from "../languages/languages.ts";
import { anyOf, wordEnd } from "../languages/pattern.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
import { genderOf } from "./gender.ts";
import { genitivePattern } from "./genitive.ts";
import { signs } from "./mask.ts";
import { namePattern, nameSource, possessiveEnding } from "./name-pattern.ts";
import { isTitleOnly, withoutArticle } from "./names.ts";
import { firstNameBefore, type Gender, isNeverName, isOffice, officesBefore } from "./offices.ts";

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

interface Description {
  readonly pattern: RegExp;
  /** "minister" of "the minister". */
  readonly office: string;
  /** Somebody else of that office was named last. */
  taken: boolean;
}

const word = "[\\p{L}\\p{M}][\\p{L}\\p{M}’'-]{0,40}";
const capitalised = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'-]{0,40})";
/** "Stone's", and in Turkish "Kaya'ya": no subject. */
const possessive = new RegExp(`${signs.speaker}${possessiveEnding}(?!\\p{Lu})`, "gu");
const ownEnding = new RegExp(`${possessiveEnding}$`, "u");
/** What no owner can make a name: as an alias it would mean everybody. */
const noNames = new Set(
  languages.flatMap(({ people }) => {
    const { he, she, others } = people?.pronouns ?? {};
    return [he, she]
      .flatMap(forms => (forms ? [...forms.subject, ...forms.own, ...forms.shows] : []))
      .concat([...(others ?? [])]);
  }),
);
const articles = new Set(
  languages.flatMap(({ people }) => [people?.definite ?? [], ...(people?.indefinite ?? [])].flat()),
);
/** Looked ahead for the name, so that each word of "French President Karl Orlov" has its turn as the office. */
const officeAndName = new RegExp(
  `(?<![\\p{L}-])(?<office>${word})\\.?,?(?=(?<space>\\s{1,3})(?<name>${capitalised}(?:\\s+${capitalised}){0,2}))`,
  "gu",
);
/** Watches one text. `text`: all of it, to learn whom else it names and whether the speaker is he or she. */
export function createMentions(known: Known, text: string): Mentions {
  const people = languageOf(known.language)?.people;
  const full = [known.speaker, ...known.aliases]
    .filter(name => name !== undefined && name.length > 2 && !noNames.has(name.toLowerCase()))
    .map(name => name!.trim());
  const named = full
    .filter(name => !isDescription(name))
    .map(withoutOffices)
    .filter(name => name.length > 1);
  const words = new Set(named.flatMap(name => name.split(/\s+/)));
  const surnames = named.map(name => name.split(/\s+/).at(-1)!).filter(name => name.length > 1);
  const shorts = [...surnames, ...[...words].filter(name => titled(name, text))];
  const descriptions = full.filter(isDescription).map(describe);
  const names = namePattern([...named, ...shorts]);
  const genitive = genitivePattern([...full, ...surnames], people?.genitive);
  const initials = new Set([...words].map(name => `${name[0]}.`));
  const own = (found: string) => found.split(/\s+/).every(part => words.has(part) || initials.has(part));
  const ignored = new Set(known.outlets.flatMap(name => name.split(/\s+/)));
  const others = othersOf(text, people, name => own(name) || ignored.has(name));
  const gender = genderOf(text, { names, shorts, words: people });
  const { subject, possessed } = pronounsOf(people, gender);
  const ofWhat = new RegExp(`^(?:-|\\s${anyOf(people?.ofWhat ?? [])}\\s)`, "u");

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
      if (masked.includes(signs.speaker)) for (const description of descriptions) description.taken = false;
      for (const description of descriptions) {
        masked = masked.replace(description.pattern, (found: string, at: number, all: string) => {
          const after = all.slice(at + found.length);
          if (ofWhat.test(after)) return found;
          if (/^,?\s(?:\p{Lu})/u.test(after)) return signs.other;
          if (description.taken) return signs.other;
          relative = false;
          return signs.speaker;
        });
      }
      const lastOwn = masked.lastIndexOf(signs.speaker);
      // Whom an office names in this sentence it names in the text, so all of them are among the others.
      const named = others && masked.search(others) >= 0 ? titledNames(masked) : [];
      for (const { office, name, at } of named.toReversed()) {
        const title = masked
          .slice(Math.max(0, at - 60), at)
          .trimEnd()
          .replace(/,$/, "")
          .toLowerCase();
        for (const description of descriptions) {
          if (title.endsWith(description.office) || office.toLowerCase() === description.office) {
            description.taken = at > lastOwn;
          }
        }
        masked = masked.slice(0, at) + signs.other + masked.slice(at + name.length);
      }
      if (others) masked = masked.replace(others, signs.other);
      if (areSpeaker) masked = masked.replace(subject, signs.speaker).replace(possessed, signs.speakerOwn);
      return masked.replace(possessive, signs.speakerOwn);
    },
  };
}

/** "the minister", "The Minister", "a minister", and an office without an article: no name in it. */
function isDescription(alias: string): boolean {
  const [, first, rest] = /^(\S+)\s+(.*)$/su.exec(alias) ?? [];
  if (first !== undefined && articles.has(first) && /^\p{Ll}/u.test(rest!)) return true;
  if (/^\p{Lu}/u.test(alias) && withoutArticle(alias) !== alias) return true;
  return !/\p{Lu}/u.test(alias) || isTitleOnly(alias);
}

function describe(alias: string): Description {
  const office = withoutArticle(alias.toLowerCase());
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])${nameSource(alias)}(?![\\p{L}\\p{N}])`, "giu"),
    office,
    taken: false,
  };
}

/** "President Ada Stone" → "Ada Stone". */
function withoutOffices(name: string): string {
  const parts = name.split(/\s+/);
  const first = parts.findIndex((part, index) => !isOffice(part.replace(/\.$/, "")) && index < parts.length);
  return first <= 0 ? name : parts.slice(first).join(" ");
}

/** Whether a text calls him by that part of his name behind an office: "President Xi". */
function titled(name: string, text: string): boolean {
  const found = new RegExp(`(${word})\\.?\\s${nameSource(name)}(?![\\p{L}-]|\\s\\p{Lu})`, "u").exec(text);
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

/** Names behind an office: "Mayor Weir". */
function titledNames(text: string): readonly { readonly office: string; readonly name: string; readonly at: number }[] {
  return [...text.matchAll(officeAndName)].flatMap(({ 0: found, index, groups }) => {
    const { office, space, name } = groups as { office: string; space: string; name: string };
    if (!isOffice(office) || isOffice(name.split(/\s/, 1)[0]!)) return [];
    return [{ office, name, at: index + found.length + space.length }];
  });
}

/** The surnames of everybody else whom the text names with an office or as saying something. */
function othersOf(
  text: string,
  people: PeopleWords | undefined,
  ignored: (name: string) => boolean,
): RegExp | undefined {
  const surnames = new Set<string>();
  const add = (name: string) => {
    const last = name.split(/\s+/).at(-1)!.replace(ownEnding, "").replace(/[.,]$/, "");
    if (last.length > 1 && !isNeverName(last) && !ignored(last) && !ignored(name)) surnames.add(last);
  };
  for (const { name } of titledNames(text)) add(name);
  const fullName = "(?<name>\\p{Lu}[\\p{L}'’-]{1,40}(?:\\s+\\p{Lu}[\\p{L}'’-]{1,40}){1,2})";
  const speaks = new RegExp(
    `(?<![\\p{L}-])${fullName}(?:,[^,.;]{1,60},)?\\s+${anyOf(people?.speaks ?? [])}${wordEnd}`,
    "gu",
  );
  for (const { groups } of text.matchAll(speaks)) add(groups!.name!);
  return namePattern([...surnames].slice(0, 500));
}

/** The pronouns that may be the speaker's: as a subject, and where they say whose words it is. */
function pronounsOf(people: PeopleWords | undefined, gender: Gender | undefined) {
  const pronouns = people?.pronouns;
  const forms = pronouns ? (gender ? [pronouns[gender]] : [pronouns.he, pronouns.she]) : [];
  const subject = anyOf(forms.flatMap(form => [...form.subject]));
  const own = anyOf(forms.flatMap(form => [...form.own]));
  return {
    subject: new RegExp(`(?<!\\p{L})${subject}(?![\\p{L}’'])`, "giu"),
    possessed: new RegExp(`(?<=(?<!\\p{L})${anyOf(pronouns?.before ?? [])} )${own}(?=[ ,.]|$)`, "giu"),
  };
}
