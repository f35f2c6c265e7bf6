/**
 * "A diver who was lost in a cave has told of it. Jonas Pell, 34, …": news begins with what somebody is, and names him in a sentence
 * behind. The speaker is meant where the title says the same, or the text says elsewhere that he is one.
 */
import type { Language } from "../../languages/language.ts";
import { anyOf } from "../../languages/pattern.ts";
import { listed } from "./callings.ts";

/** How far behind the beginning he is named. */
const farthest = 600;

export interface Lead {
  /** The words with which the text begins: "A diver". */
  readonly words: string;
  readonly calling: string;
}

interface Told {
  /** What he is called by name, and everybody else. */
  readonly names: RegExp | undefined;
  readonly others: RegExp | undefined;
  readonly title: string;
  /** What he is said to be. */
  readonly own: ReadonlySet<string>;
}

/** What a text begins with that is the speaker; nothing where that is not sure. */
export function leadOf(text: string, { names, others, title, own }: Told, language: Language): Lead | undefined {
  const { people, saying } = language;
  if (people?.definite === undefined || !names) return undefined;
  const before = text.slice(0, farthest).split(new RegExp(names.source, "u"), 1)[0]!;
  const isNamedNext = before.length < farthest && /[.!?”"]\s+$/.test(before);
  if (!isNamedNext || (others && new RegExp(others.source, "u").test(before))) return undefined;
  const relative = anyOf(saying?.subjectVerb?.relative ?? []);
  const calling = `${anyOf(listed(people))}(?= )|[\\p{L}-]+(?= ${relative} )`;
  const articles = anyOf([people.definite, ...(people.indefinite ?? [])]);
  const found = new RegExp(`^${articles} (?:[\\p{L}-]+ ){0,2}?(?<calling>${calling})`, "iu").exec(before);
  if (!found) return undefined;
  const told = found.groups!.calling!.toLowerCase();
  const isTitle = new RegExp(`(?<![\\p{L}-])${told}(?![\\p{L}-])`, "iu").test(title);
  return isTitle || own.has(told) ? { words: found[0], calling: told } : undefined;
}
