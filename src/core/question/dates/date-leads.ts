/** Words before a month or day that say how it narrows: "since May", "до мая". In all languages together. */
import type { Bound } from "../../languages/language.ts";
import { inAll } from "../../languages/languages.ts";
import { anyOf, wholeText, wordStart } from "../../languages/pattern.ts";

const bounds: readonly Bound[] = ["since", "after", "before", "until", "within"];
const leadsOf = new Map(bounds.map(bound => [bound, inAll(({ dates }) => dates.leads[bound])] as const));
const fits = bounds.map(bound => ({ bound, words: wholeText(leadsOf.get(bound) ?? []) }));

/** Source of an expression: leads that make a date of a month, whatever else its name means. */
export const strongLeads = anyOf([...leadsOf.values()].flatMap(leads => [...leads]));
const anyLead = `(?:${strongLeads}|${anyOf(inAll(({ dates }) => dates.weakLeads))})`;
const parts = anyOf(inAll(({ dates }) => dates.parts));
const atEnd = new RegExp(`${wordStart}(${anyLead})\\s+(?:${parts}[\\s-]+)?$`, "iu");

/** How a date behind this word narrows; "within" behind any that says nothing else. */
export function boundOfLead(word: string): Bound {
  return fits.find(({ words }) => words.test(word))?.bound ?? "within";
}

/** The lead at the end of a text, and where it begins; what changes nothing may stand behind it: "since early". */
export function leadAtEnd(text: string): { readonly bound: Bound; readonly start: number } | undefined {
  const found = atEnd.exec(text);
  return found ? { bound: boundOfLead(found[1] ?? ""), start: found.index } : undefined;
}
