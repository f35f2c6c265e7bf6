/**
 * Finds people in the sentences of one text, in order. Who is named is the speaker or somebody else:
 *
 *   "Ada Stone", "Minister Stone"   the speaker, with the offices before the name
 *   "Ilya Stone", "Stone Street"    a relative, a place: not him
 *   "Stone"                         him, unless a relative was named last
 *
 * Who is meant by "the minister", "she", is not told here: each is a sign of its own.
 */
import { languageOf, languages } from "../languages/languages.ts";
import { agesIn, callingsBeside, callingsIn } from "./callings.ts";
import { epithetsOf } from "./epithets.ts";
import { genderOf, gendersOf, lastWord } from "./gender.ts";
import { signs } from "./mask.ts";
import { genitivePattern, middleNames, namePattern, patronymicsIn, nameSource, possessiveEnding, shortForms } from "./name-pattern.ts";
import { isTitleOnly, lowerCase, withoutArticle } from "./names.ts";
import { firstNameBefore, type Gender, isNeverName, isOffice, officesBefore } from "./offices.ts";
import { officeWord, othersOf } from "./other-people.ts";
import { isCalledThey, isPronoun, possessivesOf, pronounsOf } from "./pronouns.ts";

/** How the speaker is called, and by which names nobody else is meant. */
export interface Known {
  readonly speaker: string | undefined;
  readonly aliases: readonly string[];
  /** It often says what he is: "The chef who does not eat". */
  readonly title?: string | undefined;
  /** Names that are no persons, or do not speak: the outlet, the interviewer. */
  readonly outlets: readonly string[];
  /** Of the text, two letters: which words are pronouns and verbs in it. */
  readonly language: string;
}

/** A sentence with signs for people; what its epithets say, and what others are called in it by name, in order. */
export interface Masked {
  readonly text: string;
  readonly epithets: readonly string[];
  readonly others: readonly string[];
}

export interface Mentions {
  /** A paragraph begins: a relative who was named in the one before is spoken of no more, unless the text is about him. */
  begin(): void;
  /** The next sentence of the text, quotations already signs, with its mentions as signs. */
  mask(sentence: string): Masked;
  /** Absent: the text does not show it. */
  readonly gender: Gender | undefined;
  /** What the speaker is said to be, in small letters; and what others are. */
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** He or she of somebody else, by the name that a sentence has; absent: the text does not show it. */
  genderOfOther(name: string): Gender | undefined;
}

/** "Stone's", and in Turkish "Kaya'ya": no subject. */
const possessive = new RegExp(`${signs.speaker}${possessiveEnding}(?!\\p{Lu})`, "gu");
const ownEnding = new RegExp(`${possessiveEnding}$`, "u");
/** Where a clause begins: a relative named there is spoken of, and the surname alone may then be his. */
const begins = /(?:^|[,;:.!?–—\uE002])\s*$/u;
/** "his widow, Ada Stone, said", "the chef Ada Stone": one person. */
const apposed = new RegExp(`${signs.epithet}, ([${signs.speaker}${signs.other}]),(?= \\p{Ll})`, "gu");
const doubled = new RegExp(`${signs.epithet},? (?=[${signs.speaker}${signs.other}])`, "gu");

/** Watches one text. `text`: all of it, to learn whom else it names and whether the speaker is he or she. */
export function createMentions(known: Known, text: string): Mentions {
  const language = languageOf(known.language);
  const people = language?.people;
  const full = [known.speaker, ...known.aliases]
    .filter(name => name !== undefined && name.length > 2 && !isPronoun(name))
    .map(name => name!.trim());
  const named = full
    .filter(name => !isDescription(name))
    .map(withoutOffices)
    .flatMap(withNickname)
    .filter(name => name.length > 1);
  const words = new Set(named.flatMap(name => name.split(/\s+/)));
  const behind = people?.titlesBehind ?? new Set();
  for (const father of patronymicsIn(text, named, people?.patronymics)) words.add(father);
  /** A first name is his alone where nobody else has it. */
  const isAlone = (name: string): boolean => {
    if (!/^\p{Lu}[\p{L}’'-]{2,}$/u.test(name)) return false;
    const followed = text.matchAll(
      new RegExp(`(?<![\\p{L}-])${nameSource(name)}\\s(?<next>\\p{Lu}[\\p{L}’'-]*)`, "gu"),
    );
    return [...followed].every(({ groups }) => {
      const next = groups!.next!.replace(ownEnding, "");
      return words.has(next) || behind.has(next.toLowerCase());
    });
  };
  for (const part of middleNames(text, named)) words.add(part);
  const surnames = named.map(name => name.split(/\s+/).at(-1)!).filter(name => name.length > 1);
  const shorts = [
    ...surnames,
    ...[...words, ...shortForms(text, named)].filter(name => titled(name, text) || isAlone(name)),
  ];
  const names = namePattern([...named, ...shorts]);
  const initials = new Set([...words].map(name => `${name[0]}.`));
  /** "Van Dijk", at the beginning of a sentence, is van Dijk. */
  const ownParts = new Set([...words].map(lowerCase));
  const isInitial = (part: string) => /^(?:\p{Lu}\.){1,3}$/u.test(part) && initials.has(part.slice(0, 2));
  const own = (found: string) => found.split(/\s+/).every(part => ownParts.has(lowerCase(part)) || isInitial(part));
  const ignored = new Set(known.outlets.flatMap(name => name.split(/\s+/)));
  const others = othersOf(text, language, name => own(name) || ignored.has(name));
  const relatives = relativesIn(text, surnames, own);
  // Where a family has the surname, it alone shows nothing.
  const gender = genderOf(text, { names, full: named, shorts, ambiguous: relatives > 0 ? surnames : [], words: people });
  const described = full.filter(isDescription).map(name => withoutArticle(name).toLowerCase());
  const ownCallings = new Set([...described, ...callingsBeside(text, names, language)]);
  const genitive = genitivePattern([...full, ...surnames, ...ownCallings], people?.genitive);
  const genders = gendersOf(text, others, people);
  const othersCallings = callingsBeside(text, others, language);
  for (const age of agesIn(text, language)) if (!ownCallings.has(age)) othersCallings.add(age);
  const titles = callingsIn(known.title ?? "", language);
  if (titles.length === 1 && !othersCallings.has(titles[0]!)) ownCallings.add(titles[0]!);
  const maskEpithets = epithetsOf(new Set([...ownCallings, ...othersCallings]), {
    text,
    language,
    relations: { nouns: [...ownCallings, ...(gender ? (people?.callings?.[gender] ?? []) : [])].filter(noun => !othersCallings.has(noun)), of: possessivesOf(people, gender) },
  });
  const isThey = gender === undefined && isCalledThey(text, names, people);
  const maskPronouns = pronounsOf(people, isThey);
  const anyOther = others ? new RegExp(`${others.source}|${signs.other}`, "gu") : new RegExp(signs.other, "gu");

  /** In a title they have a capital as well. */
  const verbs = new Set(language?.saying?.others.verbs);

  /** Another of the family was named last: "Stone" alone may be either. */
  let relative = false;

  function person(found: string, before: string, after: string): { sign: string; reach: number } | undefined {
    const short = shorts.includes(found);
    const next = /^\s(\p{Lu}[\p{L}’'-]*)/u.exec(after)?.[1];
    if (next !== undefined && !isNeverName(next) && !verbs.has(next.toLowerCase())) return undefined;
    if (/^-\p{L}/u.test(after) || /[\p{L}\p{N}’'-]$/u.test(before)) return undefined;
    const chain = officesBefore(before);
    // "Mr Stone" and "Mrs Stone" in one text: without more, neither is known to be the speaker.
    if (chain.genders.some(shown => shown !== gender)) return { sign: signs.other, reach: chain.reach };
    // "Mum-of-three Ada" is nobody's first name.
    const first = short && (surnames.includes(found) || !words.has(found)) ? firstNameBefore(before) : undefined;
    const other = first !== undefined && !own(first) && !isEpithet(first);
    if (other) {
      if (
        begins.test(
          before.slice(0, before.length - first.length - 1 - officesBefore(before.slice(0, -first.length - 1)).reach),
        )
      )
        relative = true;
      return { sign: signs.other, reach: first.length + 1 };
    }
    if (!short || chain.reach > 0) relative = false;
    const initials = first === undefined ? 0 : (/(?:\p{Lu}\.){1,3} $/u.exec(before)?.[0].length ?? 0);
    // By the first name it is no relative, whoever was named last.
    const isSure = !relative || !surnames.includes(found);
    return { sign: isSure ? signs.speaker : signs.either, reach: Math.max(chain.reach, initials, particlesBefore(before)) };
  }

  /** How far the other parts of the name reach back: "Van der Oever". */
  function particlesBefore(before: string): number {
    let reach = 0;
    for (const word of (before.match(/\S+\s/gu) ?? []).toReversed()) {
      if (!ownParts.has(lowerCase(word.trim()))) break;
      reach += word.length;
    }
    return reach;
  }

  /** "Goalkeeper Stone": no first name. */
  function isEpithet(first: string): boolean {
    return ownCallings.has(first.toLowerCase());
  }

  const isAboutRelatives = relatives > countOf(text, named);

  return {
    begin() {
      if (!isAboutRelatives) relative = false;
    },
    gender,
    own: ownCallings,
    others: othersCallings,
    genderOfOther: name => genders.get(lastWord(name)),
    mask(sentence) {
      const begun = genitive ? sentence.replace(genitive, signs.speakerOwn) : sentence;
      let masked = names === undefined ? begun : replaceMentions(begun, names, person);
      const called: string[] = [];
      masked = masked.replace(anyOther, name => {
        called.push(name === signs.other ? "" : name);
        return signs.other;
      });
      const { text: described, epithets } = maskEpithets(masked);
      masked = described;
      const gone = [...masked.matchAll(doubled)].map(({ index }) => countEpithets(masked.slice(0, index)));
      masked = maskPronouns(masked.replace(apposed, "$1").replace(doubled, ""));
      return {
        text: masked.replace(possessive, signs.speakerOwn),
        epithets: epithets.filter((_, at) => !gone.includes(at)),
        others: called,
      };
    },
  };
}

/** How often a text names others by a first name and one of the surnames. */
function relativesIn(text: string, surnames: readonly string[], own: (found: string) => boolean): number {
  if (surnames.length === 0) return 0;
  const named = new RegExp(`(\\p{Lu}[\\p{L}’'.-]*)\\s(?:${surnames.map(nameSource).join("|")})(?![\\p{L}-])`, "gu");
  return [...text.matchAll(named)].filter(({ 1: first, index }) => {
    return !own(first!) && firstNameBefore(text.slice(Math.max(0, index - 40), index + first!.length + 1)) === first;
  }).length;
}

/** How often a text has one of the names in full. */
function countOf(text: string, names: readonly string[]): number {
  const found = namePattern(names.filter(name => /\s/.test(name)));
  return found === undefined ? 0 : (text.match(found)?.length ?? 0);
}

const articles = new Set(
  languages.flatMap(({ people }) => [people?.definite ?? [], ...(people?.indefinite ?? [])].flat()),
);

/** "the minister", "The Minister", and an office without an article: no name in it. */
export function isDescription(alias: string): boolean {
  const [, first, rest] = /^(\S+)\s+(.*)$/su.exec(alias) ?? [];
  if (first !== undefined && articles.has(first) && /^\p{Ll}/u.test(rest!)) return true;
  if (/^\p{Lu}/u.test(alias) && withoutArticle(alias) !== alias) return true;
  return !/\p{Lu}/u.test(alias) || isTitleOnly(alias);
}

function countEpithets(before: string): number {
  return before.split(new RegExp(`[${signs.epithet}${signs.epithetOwn}]`, "u")).length - 1;
}

/** "Delbert “Buddy” Haskins" is called Delbert Haskins and Buddy Haskins. */
function withNickname(name: string): readonly string[] {
  const found = /^(\S+) [“"'‘(](.+)[”"'’)] (\S.*)$/u.exec(name);
  return found ? [name, `${found[1]} ${found[3]}`, `${found[2]} ${found[3]}`] : [name];
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
