/**
 * Callings and offices that stand for somebody: "the mayor", "the Finn", "the 34-year-old". Found here, given to somebody where
 * it is known who was spoken of before (voices/chain.ts). "The minister of justice" and "the minister Jonas Hale" are found by
 * nobody: the first is not said to be anybody's, the second is named.
 */
import type { Language } from "../../languages/language.ts";
import { languages } from "../../languages/languages.ts";
import { once } from "../../languages/once.ts";
import { anyOf, wordEnd } from "../../languages/pattern.ts";
import type { PeopleWords } from "../../languages/sections/people.ts";
import { signs } from "../mask.ts";
import { genitivePattern, nameSource } from "../name-pattern.ts";
import { withoutArticle } from "../names.ts";
import { listed } from "./callings.ts";

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
  // To compile a pattern of all that there are takes longer than to read the text with it.
  const written = text.toLowerCase();
  const all = [...new Set([...own, ...commonOf(language)])];
  const held = all.filter(noun => written.includes(/^[^\s'’]*/.exec(noun.toLowerCase())![0]));
  const maskGenitives = genitivesOf(all, { written, words });
  const nouns = held.map(nameSource).sort((a, b) => b.length - a.length);
  const article = words.definite === undefined ? "" : `${words.definite}\\s+`;
  const grammar = anyOf([...(words.otherAdjectives ?? []), ...language.stopWords]);
  const adjective = words.otherAdjectives
    ? `(?<adjectives>(?:(?!${grammar}\\s)[\\p{L}-]+\\s+){0,2}?)`
    : `(?:${anyOf(words.epithetAdjectives ?? [])}\\s+)?`;
  const age = words.age ?? "(?!)";
  // "The Finnish captain" is a captain.
  const callings = language.people ? anyOf(listed(language.people)) : "(?!)";
  const noun = `(?:${nouns.join("|") || "(?!)"})(?!\\s${callings}(?![\\p{L}-]))`;
  // An adjective that tells the age needs a noun, any.
  const aged = words.definite === undefined ? `${age}\\s+\\p{Ll}+` : age;
  const what = `(?<what>(?:${age}\\s+)?${noun}|${aged})`;
  const ending = `(?:${anyOf(words.epithetCase?.endings ?? [])}(?=\\s${anyOf(words.epithetCase?.behind ?? [])}))?`;
  const ofWhat = anyOf(words.ofWhat ?? []);
  const notIts = [...(words.notNow ?? []), ...(words.indefinite ?? [])];
  const other = `(?<!(?<![\\p{L}-])${anyOf(notIts)}\\s|${anyOf(words.adjectiveEndings ?? [])}\\s)`;
  const relation = `${anyOf(relations.of)}\\s+(?<relation>${relations.nouns.map(nameSource).join("|") || "(?!)"})`;
  const many = `(?<many>[\\s-]${anyOf(words.ofHowMany ?? []).replaceAll("\\s+", "[\\s-]")}${wordEnd})?`;
  const behind = `${many}(?<own>['’]s?|${ending})(?![\\p{L}\\p{N}-]|\\s${ofWhat}\\s)`;
  const word = "(?<![\\p{L}\\p{N}-])";
  // The article first: to look back from each word takes long.
  const told = `(?=${article})${word}${other}${article}${adjective}${what}`;
  const found = new RegExp(`${signs.epithetOwn}|(?:${word}${relation}|${told})${behind}`, "giu");
  return sentence => {
    const epithets: string[] = [];
    const { text: begun, noun: genitive } = maskGenitives(sentence);
    const text = begun.replace(found, (all: string, ...rest: unknown[]) => {
      const {
        relation,
        what: calling = relation ?? genitive!,
        own: ending,
        adjectives = "",
        many = "",
      } = rest.at(-1) as Partial<Record<"own" | "what" | "relation" | "adjectives" | "many", string>>;
      const named = `${withoutArticle(calling).toLowerCase()}${many.replaceAll("-", " ")}`;
      // "the Lyon-born chef"; "the Harbour keeper" keeps its capital, and "the Harbour director" is one of several.
      const place = /(?<![\p{L}-])\p{Lu}\p{L}*\s/u.exec(adjectives)?.[0] ?? "";
      if (place !== "" && !callingsOnly.has(named)) return all;
      epithets.push(place + named);
      return ending === "" ? signs.epithet : signs.epithetOwn;
    });
    return { text, epithets };
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

/** Masks a calling in the genitive where that says whose words it is: "по словам певицы". */
function genitivesOf(
  nouns: readonly string[],
  { written, words }: { readonly written: string; readonly words: PeopleWords },
): (sentence: string) => { readonly text: string; readonly noun?: string } {
  const { genitive } = words;
  if (!genitive?.before) return text => ({ text });
  const patterns = nouns
    .filter(noun => noun.length > shortestStem && written.includes(noun.slice(0, -2)))
    .map(noun => ({ noun, found: genitivePattern([noun], genitive)! }));
  return sentence => {
    for (const { noun, found } of patterns) {
      const text = sentence.replace(found, signs.epithetOwn);
      if (text !== sentence) return { text, noun };
    }
    return { text: sentence };
  };
}

/** Letters beyond which the stem of a calling tells it from other words. */
const shortestStem = 4;

/** Callings that need no name beside them, and people by their countries. */
const commonOf = once((language: Language): readonly string[] => {
  const people = [...language.countries.values()].flatMap(({ names }) =>
    names.filter(name => /^(?:(?:South|North|New) )?\p{Lu}\p{Ll}+$/u.test(name)),
  );
  return [...(language.people ? listed(language.people) : []), ...(language.people?.definite ? people : [])];
});
