/**
 * Callings and offices that stand for somebody: "the mayor", "the Finn", "the 34-year-old". Found here, given to somebody where
 * it is known who was spoken of before (voices/chain.ts). "The minister of justice" and "the minister Jonas Hale" are found by
 * nobody: the first is not said to be anybody's, the second is named.
 */
import type { Language } from "../../languages/language.ts";
import { languages } from "../../languages/languages.ts";
import { once } from "../../languages/once.ts";
import { anyOf, wordEnd } from "../../languages/pattern.ts";
import type { Phrases } from "../../languages/sections/lists.ts";
import type { PeopleWords } from "../../languages/sections/people.ts";
import { signs } from "../mask.ts";
import { genitivePattern, nameSource } from "../name-pattern.ts";
import { withoutArticle } from "../names.ts";
import { listed } from "./callings.ts";
import { endsAt, type Nouns, nounsOf } from "./nouns.ts";

/** Masks the epithets of a sentence; they are told in order, in small letters and without an article. */
export type MasksEpithets = (sentence: string) => { readonly text: string; readonly epithets: readonly string[] };

interface Told {
  readonly text: string;
  readonly language: Language | undefined;
  /** What nobody but the speaker is to another, and which words say that he is: "his widow". */
  readonly relations: { readonly nouns: readonly string[]; readonly of: readonly string[] };
}

/** `own`: what a text calls somebody, callings and whole descriptions. Its sentences are masked, and no others. */
export function epithetsOf(own: Iterable<string>, { text, language, relations }: Told): MasksEpithets {
  const words = language?.people;
  if (!words) return sentence => ({ text: sentence, epithets: [] });
  const maskGenitives = genitivesOf([...new Set([...own, ...commonOf(language)])], {
    written: text.toLowerCase(),
    words,
  });
  const nouns = [nounsOf(own, byLength), commonNouns(language)];
  const relatives = [nounsOf(relations.nouns, (_, place) => -place)];
  const { begins, behind, findTold } = rulesOf(language);
  const whose = relations.nouns.length > 0 && relations.of.length > 0 ? `${anyOf(relations.of)}\\s+` : "(?!)";
  const [starts, of] = [startsWith(`${begins}|${whose}`), sticky(whose)];

  /** "His widow", at a place where a word begins. */
  function relationAt(at: number, sentence: string): Epithet | undefined {
    const from = endAt(of, at, sentence);
    if (from === undefined) return undefined;
    for (const end of endsAt(from, sentence, relatives)) {
      const found = behindAt(behind, end, sentence);
      if (found) return { ...found, calling: sentence.slice(from, end), adjectives: "" };
    }
    return undefined;
  }

  return sentence => {
    const epithets: string[] = [];
    const { text: begun, noun: genitive } = maskGenitives(sentence);
    let masked = "";
    let from = 0;
    starts.lastIndex = 0;
    for (let start = starts.exec(begun); start; start = starts.exec(begun)) {
      const at = start.index;
      if (start[0] === signs.epithetOwn) {
        epithets.push(withoutArticle(genitive!).toLowerCase());
        continue;
      }
      const found = relationAt(at, begun) ?? findTold(at, begun, nouns);
      // Half of a character would be gone back to, and found again for ever.
      starts.lastIndex = found?.end ?? at + String.fromCodePoint(begun.codePointAt(at)!).length;
      if (!found) continue;
      const named = `${withoutArticle(found.calling).toLowerCase()}${found.many.replaceAll("-", " ")}`;
      // "the Lyon-born chef"; "the Harbour keeper" keeps its capital, and "the Harbour director" is one of several.
      const place = /(?<![\p{L}-])\p{Lu}\p{L}*\s/u.exec(found.adjectives)?.[0] ?? "";
      if (place !== "" && !callingsOnly.has(named)) continue;
      epithets.push(place + named);
      masked += begun.slice(from, at) + (found.ending === "" ? signs.epithet : signs.epithetOwn);
      from = found.end;
    }
    return { text: masked + begun.slice(from), epithets };
  };
}

/** What somebody does, and not which place he holds. */
const callingsOnly = new Set(
  languages.flatMap(({ people }) => Object.values(people?.callings ?? {}).flatMap(all => [...all])),
);
for (const office of languages.flatMap(({ people }) => [
  ...(people?.offices.either ?? []),
  ...(people?.relational ?? []),
]))
  callingsOnly.delete(office);

interface Epithet {
  readonly calling: string;
  /** " of three": how many it has whom the calling tells of. */
  readonly many: string;
  readonly adjectives: string;
  /** What shows that something is his: "'s". */
  readonly ending: string;
  readonly end: number;
}

/** The expressions by which the epithets of a language are found, none of which knows the nouns of a text. */
const rulesOf = once((language: Language) => {
  const words: PeopleWords = language.people!;
  const article = words.definite === undefined ? "" : `${words.definite}\\s+`;
  const adjective = sticky(
    words.otherAdjectives
      ? `(?!${anyOf([...words.otherAdjectives, ...language.stopWords])}\\s)[\\p{L}-]+\\s+`
      : `${anyOf(words.epithetAdjectives ?? [])}\\s+`,
  );
  const age = words.age ?? "(?!)";
  const beforeNoun = sticky(`${age}\\s+`);
  const ending = `(?:${anyOf(words.epithetCase?.endings ?? [])}(?=\\s${anyOf(words.epithetCase?.behind ?? [])}))?`;
  const many = `(?<many>[\\s-]${anyOf(words.ofHowMany ?? []).replaceAll("\\s+", "[\\s-]")}${wordEnd})?`;
  const bounds = `${many}(?<own>['’]s?|${ending})(?![\\p{L}\\p{N}-]|\\s${anyOf(words.ofWhat ?? [])}\\s)`;
  const behind = sticky(bounds);
  // "The Finnish captain" is a captain.
  const behindNoun = sticky(`(?!\\s${anyOf(listed(words))}(?![\\p{L}-]))${bounds}`);
  // An adjective that tells the age needs a noun, any.
  const aged = sticky(`(?<what>${words.definite === undefined ? `${age}\\s+\\p{Ll}+` : age})${bounds}`);
  const notIts = [...(words.notNow ?? []), ...(words.indefinite ?? [])];
  const mayBegin = sticky(`(?<!(?<![\\p{L}-])${anyOf(notIts)}\\s|${anyOf(words.adjectiveEndings ?? [])}\\s)${article}`);

  /** Where a calling may begin behind the article, in the order in which that is tried. */
  function placesFrom(at: number, sentence: string): readonly number[] {
    const next = endAt(adjective, at, sentence);
    if (next === undefined) return [at];
    return words.otherAdjectives ? [at, next, endAt(adjective, next, sentence) ?? []].flat() : [next, at];
  }

  function callingAt(at: number, sentence: string, nouns: readonly Nouns[]): Omit<Epithet, "adjectives"> | undefined {
    for (const from of [endAt(beforeNoun, at, sentence) ?? [], at].flat()) {
      for (const end of endsAt(from, sentence, nouns)) {
        const found = behindAt(behindNoun, end, sentence);
        if (found) return { ...found, calling: sentence.slice(at, end) };
      }
    }
    aged.lastIndex = at;
    const { what, own, many = "" } = aged.exec(sentence)?.groups ?? {};
    return what === undefined ? undefined : { calling: what, many, ending: own!, end: aged.lastIndex };
  }

  return {
    begins: article === "" ? "\\S" : article,
    behind,
    /** "The young chef", at a place where a word begins. */
    findTold(at: number, sentence: string, nouns: readonly Nouns[]): Epithet | undefined {
      const from = endAt(mayBegin, at, sentence);
      if (from === undefined) return undefined;
      for (const place of placesFrom(from, sentence)) {
        const found = callingAt(place, sentence, nouns);
        if (found) return { ...found, adjectives: words.otherAdjectives ? sentence.slice(from, place) : "" };
      }
      return undefined;
    },
  };
});

const startsWith = once(
  (source: string): RegExp => new RegExp(`${signs.epithetOwn}|(?<![\\p{L}\\p{N}-])(?:${source})`, "giu"),
);

/** A pattern that is tried at one place. */
const sticky = once((source: string): RegExp => new RegExp(source, "iuy"));

/** Where a pattern ends that fits at a place. */
function endAt(pattern: RegExp, at: number, sentence: string): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(sentence) ? pattern.lastIndex : undefined;
}

function behindAt(behind: RegExp, at: number, sentence: string): Pick<Epithet, "many" | "ending" | "end"> | undefined {
  behind.lastIndex = at;
  const found = behind.exec(sentence);
  return found ? { many: found.groups!.many ?? "", ending: found.groups!.own!, end: behind.lastIndex } : undefined;
}

/** Longer ones first: "head coach" before "head". */
function byLength(noun: string): number {
  return nameSource(noun).length;
}

/** Masks a calling in the genitive where that says whose words it is: "по словам певицы". */
function genitivesOf(
  nouns: readonly string[],
  { written, words }: { readonly written: string; readonly words: PeopleWords },
): (sentence: string) => { readonly text: string; readonly noun?: string } {
  const { genitive } = words;
  if (!genitive?.before) return text => ({ text });
  const held = nouns.filter(noun => noun.length > shortestStem && written.includes(noun.slice(0, -2)));
  const before = beforeGenitive(genitive.before);
  return sentence => {
    if (!before.test(sentence)) return { text: sentence };
    for (const noun of held) {
      const text = sentence.replace(genitivePattern([noun], genitive)!, signs.epithetOwn);
      if (text !== sentence) return { text, noun };
    }
    return { text: sentence };
  };
}

const beforeGenitive = once((before: Phrases): RegExp => new RegExp(`(?<!\\p{L})${anyOf(before)}\\s`, "iu"));

/** Letters beyond which the stem of a calling tells it from other words. */
const shortestStem = 4;

/** Callings that need no name beside them, and people by their countries. */
const commonOf = once((language: Language): readonly string[] => {
  const people = [...language.countries.values()].flatMap(({ names }) =>
    names.filter(name => /^(?:(?:South|North|New) )?\p{Lu}\p{Ll}+$/u.test(name)),
  );
  return [...(language.people ? listed(language.people) : []), ...(language.people?.definite ? people : [])];
});

const commonNouns = once((language: Language): Nouns => nounsOf(new Set(commonOf(language)), byLength));
