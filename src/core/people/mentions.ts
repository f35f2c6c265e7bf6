/**
 * Finds people in the sentences of one text, in order. Who is named is the speaker or somebody else:
 *
 *   "Ada Stone", "Minister Stone"   the speaker, with the offices before the name
 *   "Ilya Stone", "Stone Street"    a relative, a place: not him
 *   "Stone"                         him, unless a relative was named last
 *
 * Who is meant by "the minister", "she", is not told here: each is a sign of its own.
 */
import { languageOf } from "../languages/languages.ts";
import { anyOf } from "../languages/pattern.ts";
import { alsoCalledOf } from "./aliases.ts";
import { agesIn, callingsBeside, callingsIn } from "./epithets/callings.ts";
import { epithetsOf } from "./epithets/epithets.ts";
import { leadOf } from "./epithets/lead.ts";
import { genderOf, gendersOf, lastWord } from "./gender.ts";
import { signs } from "./mask.ts";
import { genitivePattern, possessiveEnding } from "./name-pattern.ts";
import { withoutArticle } from "./names.ts";
import { firstNameBefore, type Gender, isNeverName, officesBefore } from "./offices.ts";
import { othersOf } from "./other-people.ts";
import { countOf, isDescription, ownNamesOf, relativesIn } from "./own-names.ts";
import { isCalledThey, possessivesOf, pronounsOf } from "./pronouns.ts";

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
/** "A.Stone" */
const joinedInitials = /(?<![\p{L}.])(?:\p{Lu}\.){1,2}$/u;
/** Where a clause begins: a relative named there is spoken of, and the surname alone may then be his. */
const begins = /(?:^|[,;:.!?–—\uE002])\s*$/u;
/** "his widow, Ada Stone, said", "the chef Ada Stone": one person. */
const apposed = new RegExp(
  `${signs.epithet}, ((?:\\p{Lu}[\\p{L}.]* ){0,2}[${signs.speaker}${signs.other}]),(?= \\p{Ll})`,
  "gu",
);
const doubled = new RegExp(`${signs.epithet},? (?=[${signs.speaker}${signs.other}])`, "gu");
const anyEpithet = new RegExp(`[${signs.epithet}${signs.epithetOwn}]`, "u");

/** Watches one text. `text`: all of it, to learn whom else it names and whether the speaker is he or she. */
export function createMentions(known: Known, text: string): Mentions {
  const language = languageOf(known.language);
  const people = language?.people;
  const { full, named, surnames, shorts, words, names, isOwn, isPart } = ownNamesOf([known.speaker, ...known.aliases], {
    text,
    people,
  });
  const ignored = new Set(known.outlets.flatMap(name => name.split(/\s+/)));
  const others = othersOf(text, language, name => isOwn(name) || ignored.has(name));
  const relatives = relativesIn(text, surnames, isOwn);
  // Where a family has the surname, it alone shows nothing.
  const gender = genderOf(text, {
    names,
    full: named,
    shorts,
    ambiguous: relatives > 0 ? surnames : [],
    agreement: language?.saying?.agreement,
    words: people,
  });
  const described = full.filter(isDescription).map(name => withoutArticle(name).toLowerCase());
  const ownCallings = new Set([...described, ...callingsBeside(text, names, language)]);
  const genitive = genitivePattern([...full, ...surnames, ...ownCallings], people?.genitive);
  const genders = gendersOf(text, others, people);
  const othersCallings = callingsBeside(text, others, language);
  for (const age of agesIn(text, language)) if (!ownCallings.has(age)) othersCallings.add(age);
  const titles = callingsIn(known.title ?? "", language);
  if (titles.length === 1 && !othersCallings.has(titles[0]!)) ownCallings.add(titles[0]!);
  const told = { names, others, title: known.title ?? "", own: ownCallings };
  const lead = language && leadOf(text, told, language);
  if (lead && !othersCallings.has(lead.calling)) ownCallings.add(lead.calling);
  for (const calling of [...ownCallings]) {
    if (othersCallings.has(calling)) continue;
    for (const other of alsoCalledOf(calling)) ownCallings.add(withoutArticle(other));
  }
  const maskEpithets = epithetsOf(new Set([...ownCallings, ...othersCallings]), {
    text,
    language,
    relations: {
      nouns: [...ownCallings, ...(gender ? (people?.callings?.[gender] ?? []) : [])].filter(
        noun => !othersCallings.has(noun),
      ),
      of: possessivesOf(people, gender),
    },
  });
  const isThey = gender === undefined && isCalledThey(text, names, people);
  const maskPronouns = pronounsOf(people, isThey);
  // "Nermin Hanım"
  const titled = new RegExp(`${signs.speaker} ${anyOf(people?.titlesBehind ?? [])}(?!\\p{L})`, "giu");
  const anyOther = others ? new RegExp(`${others.source}|${signs.other}`, "gu") : new RegExp(signs.other, "gu");

  // "Stone Arn şehrinde"
  const places = new RegExp(`^\\s\\p{Lu}[\\p{L}-]+ ${anyOf(people?.places ?? [])}(?!\\p{L})`, "u");
  /** In a title they have a capital as well. */
  const verbs = new Set(language?.saying?.others.verbs);

  /** Another of the family was named last: "Stone" alone may be either. */
  let relative = false;

  function person(found: string, before: string, after: string): { sign: string; reach: number } | undefined {
    const short = shorts.includes(found);
    if (isPartOfMore(before, after)) return undefined;
    const chain = officesBefore(before);
    // "Mr Stone" and "Mrs Stone" in one text: without more, neither is known to be the speaker.
    if (chain.genders.some(shown => shown !== gender)) return { sign: signs.other, reach: chain.reach };
    // "Mum-of-three Ada" is nobody's first name.
    const first = short && (surnames.includes(found) || !words.has(found)) ? firstNameBefore(before) : undefined;
    if (first !== undefined && !isOwn(first) && !isEpithet(first)) {
      relative ||= beginsClause(before.slice(0, -first.length - 1));
      return { sign: signs.other, reach: first.length + 1 };
    }
    if (!short || chain.reach > 0) relative = false;
    const joined = joinedInitials.exec(before)?.[0] ?? "";
    if (joined !== "" && !isOwn(joined)) return { sign: signs.other, reach: joined.length };
    const initials = first === undefined ? 0 : (/(?:\p{Lu}\.){1,3} $/u.exec(before)?.[0].length ?? 0);
    // By the first name it is no relative, whoever was named last.
    const isSure = !relative || !surnames.includes(found);
    return {
      sign: isSure ? signs.speaker : signs.either,
      reach: Math.max(chain.reach, initials, joined.length, particlesBefore(before)),
    };
  }

  /** "Stone Street", "Stone-era" */
  function isPartOfMore(before: string, after: string): boolean {
    if (/^-\p{L}/u.test(after) || /[\p{L}\p{N}’'-]$/u.test(before)) return true;
    const next = places.test(after) ? undefined : /^\s(\p{Lu}[\p{L}’'-]*)/u.exec(after)?.[1];
    if (next === undefined || isNeverName(next) || people?.titlesBehind?.has(next.toLowerCase())) return false;
    return !verbs.has(next.toLowerCase());
  }

  /** How far the other parts of the name reach back: "Van der Oever". */
  function particlesBefore(before: string): number {
    let reach = 0;
    for (const word of (before.match(/\S+\s/gu) ?? []).toReversed()) {
      if (!isPart(word.trim())) break;
      reach += word.length;
    }
    return reach;
  }

  /** "Goalkeeper Stone": no first name. */
  function isEpithet(first: string): boolean {
    return ownCallings.has(first.toLowerCase());
  }

  let hasBegun = false;
  /** "A diver" that begins the text, as the speaker. */
  function withoutLead(sentence: string): string {
    const isLead = !hasBegun && lead !== undefined && sentence.startsWith(lead.words);
    hasBegun = true;
    return isLead ? signs.speaker + sentence.slice(lead.words.length) : sentence;
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
    mask(given) {
      const sentence = withoutLead(given);
      const begun = genitive ? sentence.replace(genitive, signs.speakerOwn) : sentence;
      let masked = names === undefined ? begun : replaceMentions(begun, names, person);
      masked = masked.replace(titled, signs.speaker);
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

/** Whether what stands before somebody's offices and name begins a clause. */
function beginsClause(before: string): boolean {
  return begins.test(before.slice(0, before.length - officesBefore(before).reach));
}

function countEpithets(before: string): number {
  return before.split(anyEpithet).length - 1;
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
