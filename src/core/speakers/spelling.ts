/**
 * A name as it is compared with others of the whole record: the words without titles, as written and by their sound. Within one
 * alphabet letters tell people apart (Petrov, Petrova); across two only the sound is there to go by, and it must agree.
 */
import { latinOf } from "../lexicon/transliterate.ts";
import { wordsWithoutTitles } from "../people/names.ts";
import { fold } from "../text/fold.ts";

/** A word of a name. */
interface SpelledWord {
  /** Lower case, without marks. */
  readonly plain: string;
  /** As it sounds in Latin letters, roughly; empty where nothing is known of the letters. */
  readonly sound: string;
  /** What the sound was made of: words of one alphabet are not compared by it. */
  readonly alphabet: "plain" | "marked" | "other";
}

/** A name, read once. */
export interface Spelling {
  /** The same for all that differ only in case, marks and titles; empty where there is nothing but a title. */
  readonly key: string;
  readonly words: readonly SpelledWord[];
  /** A first name and a surname at least; of a label with a number it is not known. */
  readonly isFull: boolean;
}

/** Spellings of one sound in Latin letters, as different languages write it; in this order. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ""],
  [/dzh/g, "j"],
  [/kh/g, "h"],
  [/sch/g, "sh"],
  [/ph/g, "f"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/ck?(?!h)/g, "k"],
  [/(?<=[^scz])h/g, ""],
  [/[yj]/g, "i"],
  [/(.)\1+/g, "$1"],
];
const vowels = /[aeiou]/g;
const endsInVowel = /[aeiou]$/;

/** A name of a text in that language, two letters. */
export function spellingOf(name: string, language: string): Spelling {
  const words = wordsWithoutTitles(name).map(({ key, lower }) => spelled(key, lower, language));
  const full = words.filter(({ plain }) => plain.length > 1).length;
  return { key: words.map(({ plain }) => plain).join(" "), words, isFull: full > 1 && !/\p{N}/u.test(name) };
}

function spelled(plain: string, lower: string, language: string): SpelledWord {
  const latin = latinOf(lower, language) ?? fold(lower);
  const alphabet = latin === plain ? "plain" : /^\p{Script=Latin}/u.test(lower) ? "marked" : "other";
  return { plain, sound: sounds.reduce((sound, [written, heard]) => sound.replace(written, heard), latin), alphabet };
}

/** Under what a name is looked up: two that may mean one person have one of these in common for each word. */
export function lookUpsOf({ words }: Spelling): readonly (readonly string[])[] {
  return words
    .filter(({ plain }) => plain.length > 1)
    .map(({ plain, sound }) => (sound === "" ? [plain] : [plain, `/${skeletonOf(sound)}`]));
}

/** The first letters of a full name, or all of the letters that stand for one; nothing of other names. */
export function initialsOf({ words, isFull }: Spelling): string | undefined {
  const stand = words.length > 1 && words.every(({ plain }) => plain.length === 1);
  return isFull || stand ? words.map(({ plain, sound }) => (sound || plain)[0]).join("") : undefined;
}

/** Whether a name may be short for another, or the other for it: all words of the shorter are in the longer, or its initials. */
export function mayBe(one: Spelling, other: Spelling): boolean {
  const [shorter, longer] = byLength(one, other);
  if (shorter.words.length === 0) return false;
  if (shorter.words.every(({ plain }) => plain.length === 1)) {
    return initialsOf(shorter) !== undefined && initialsOf(shorter) === initialsOf(longer);
  }
  return shorter.words.every(word => longer.words.some(known => agree(word, known)));
}

/**
 * Whether a name is that of another by its form: the surname, and before it the same first name or its initial. More of the name
 * ("Rada M. Petri") stands between the two; of full names the surname may stand first.
 */
export function isSame(one: Spelling, other: Spelling): boolean {
  if (!mayBe(one, other)) return false;
  const [{ words: short }, { words: long }] = byLength(one, other);
  const [first, last, lastKnown] = [short[0]!, short.at(-1)!, long.at(-1)!];
  if (one.isFull && other.isFull) {
    if (!short.some(word => long.some(known => isExact(word, known)))) return false;
    if (short.length === long.length) return true;
    if (!agree(last, lastKnown)) return false;
    // A surname alone has nothing beside it that would tell one sound from the next.
  } else if (last.plain.length === 1 || !isExact(last, lastKnown)) return false;
  return short.length === 1 || (agree(first, long[0]!) && inOrder(short, long));
}

function inOrder(short: readonly SpelledWord[], long: readonly SpelledWord[]): boolean {
  let next = 0;
  for (const word of long) if (next < short.length && agree(short[next]!, word)) next++;
  return next === short.length;
}

function byLength(one: Spelling, other: Spelling): readonly [Spelling, Spelling] {
  return one.words.length <= other.words.length ? [one, other] : [other, one];
}

/** Whether two words may be the same, or one the initial of the other. */
function agree(one: SpelledWord, other: SpelledWord): boolean {
  if (isExact(one, other)) return true;
  const [short, long] = one.plain.length <= other.plain.length ? [one, other] : [other, one];
  if (short.plain.length === 1) return long.plain.startsWith(short.plain) || long.sound.startsWith(short.sound || " ");
  if (one.alphabet === other.alphabet || one.sound === "" || other.sound === "") return false;
  return (
    skeletonOf(one.sound) === skeletonOf(other.sound) && endsInVowel.test(one.sound) === endsInVowel.test(other.sound)
  );
}

/** Whether two words are the same, by their letters or, across alphabets, by every sound. */
function isExact(one: SpelledWord, other: SpelledWord): boolean {
  if (one.plain === other.plain) return true;
  return one.alphabet !== other.alphabet && one.sound !== "" && one.sound === other.sound;
}

/** What vowels, written in many ways, leave of a sound. */
function skeletonOf(sound: string): string {
  return sound.replace(vowels, "") || sound;
}
