/**
 * The mention with which a sentence begins as its subject: behind an opening that is set off by commas ("On Monday, in Arn, S
 * left"), behind its own title, and joined to nobody.
 */
import type { Language } from "../../languages/language.ts";
import { once } from "../../languages/once.ts";
import { anyOf, wordEnd } from "../../languages/pattern.ts";
import { listed } from "../../people/epithets/callings.ts";
import { pattern, type Sign } from "../../people/mask.ts";

export interface MainSubject {
  readonly sign: Sign;
  readonly at: number;
}

export type FindsMainSubject = (sentence: string) => MainSubject | undefined;

/** The rule of a language. */
export const mainSubjectIn = once(({ saying, people }: Language): FindsMainSubject => {
  const { openings = [], notBefore = [], lesser = [], connectives = [], joins = [] } = saying?.subjectVerb ?? {};
  const opens = anyOf([...openings, ...notBefore, ...lesser]);
  // "On Sunday morning S left"
  const apart = `${anyOf(openings)}(?: (?!${anyOf(notBefore)} )[\\p{L}\\p{N}.]+){1,4} (?=<S>)`;
  const opening = pattern(
    `^(?:${anyOf(connectives)},? )?(?:${apart}|${opens}${wordEnd}(?:[^,;:<Q>]{0,80}, ){1,3}|[^,;:<Q>\\uE000-\\uE00B]{1,80}, )?`,
    "i",
  );
  // In a language with an article a small word before the name may be a verb.
  const article = anyOf([people?.definite ?? [], ...(people?.indefinite ?? [])].flat());
  const small =
    people?.definite === undefined
      ? "[\\p{L}\\p{N}’'«»“”.-]+ "
      : `(?:${article}|[\\p{Lu}\\p{N}][\\p{L}\\p{N}’'.-]*|\\p{Ll}+-\\p{Ll}+) `;
  const both = anyOf([...joins, ...(saying?.others.subjectMarks ?? [])]);
  const apposed =
    people?.definite === undefined ? "(?!)" : "(?:[\\p{L}’'-]+ ){0,5}[\\p{L}’'-]+, (?:[\\p{L}’'-]+ ){0,5}(?=<S>[,.])";
  const titled = people?.definite === undefined ? "(?!)" : `(?:[\\p{L}’'-]+ ){0,4}?${anyOf(listed(people))} `;
  // "The Stone campaign"
  const noName = people?.definite === undefined ? "" : `(?<!(?:^|[^\\p{L}])${article} )`;
  const begins = pattern(`^(?:(?:${small}){0,5}?|${titled}|${apposed})${noName}(?<who><S>)(?!['’]| ${both}${wordEnd})`);
  return sentence => {
    const skipped = opening.exec(sentence)?.[0].length ?? 0;
    const found = begins.exec(sentence.slice(skipped));
    return found ? { sign: found.groups!.who as Sign, at: skipped + found[0].length - 1 } : undefined;
  };
});

/**
 * "Marlow equalised": whether a sentence begins with somebody or something of whom no more is known. `names`: words with a capital
 * inside sentences; `grammar`: what has one only where it begins a sentence.
 */
export function namedIn(names: ReadonlySet<string>, grammar: ReadonlySet<string>): (text: string) => boolean {
  return text => {
    const name = /^(?:\p{Lu}[\p{L}-]+['’]s )?(\p{Lu}[\p{L}-]+)(?: (\p{Lu}[\p{L}.-]+)){0,3},? \p{Ll}/u.exec(text);
    if (name === null || grammar.has(name[1]!.toLowerCase())) return false;
    return name[2] !== undefined || names.has(name[1]!);
  };
}

/** "Just look at Bale.": he may be meant by what follows. */
export const presents = pattern("^[^\\uE000-\\uE00B]*<O>[.!…]*$");
