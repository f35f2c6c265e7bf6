/**
 * Which names are those of outlets, and who by their words asks for which outlet: "Jonas Pell, editor-in-chief of Kestrel
 * Television". By words that outlets have in their names, by what stands beside the name, by quotation marks and capitals;
 * no list of outlets, which would be one country's.
 */
import { languages } from "../languages/languages.ts";
import { anyOf, wholeWords, wordEnd } from "../languages/pattern.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
import { possessiveEnding } from "./name-pattern.ts";
import { withoutArticle } from "./names.ts";
import { isOffice } from "./offices.ts";

/** Who asks, and for whom; absent: not said. */
export interface Partner {
  readonly interviewer?: string;
  readonly outlet?: string;
}

const outletWord = wholeWords(
  languages.flatMap(({ people }) => [...(people?.introductions?.outlets?.words ?? [])]),
  "u",
);
/** "Prairie Radio's Sam Ortiz" */
const possessed = new RegExp(`^(.{2,60})${possessiveEnding} (\\p{Lu}[\\p{L}’-]+ \\p{Lu}[\\p{L}’-]+)$`, "u");
/** In quotation marks, all in capitals, or round the clock. */
const outletForm = /^[“"«]|^\p{Lu}{2,}[\p{Lu}\p{N} -]*$|24/u;

/** Whether a name is an outlet's by its form or one of its words. */
export function isOutlet(name: string): boolean {
  const bare = withoutArticle(name.trim());
  return outletWord.test(bare) || outletForm.test(bare);
}

/** By whom or for whom: a person is followed by an office or "of the …", an outlet says so itself. */
export function partnerOf(partner: string, after: string, words: PeopleWords): Partner {
  const outlets = words.introductions?.outlets;
  // What it is stands before its name, as "газета" does.
  const called = /^\p{Ll}{4,} (?<name>[“"«]?\p{Lu}.*)$/u.exec(partner.trim())?.groups?.name;
  if (called !== undefined) return { outlet: withoutQuotationMarks(called) };
  const name = withoutQuotationMarks(withoutArticle(partner.trim())).replace(/[.,]$/, "");
  const owned = possessed.exec(name);
  if (owned) return { outlet: owned[1]!, interviewer: owned[2]! };
  const saysSo = new RegExp(`^\\s*${anyOf(outlets?.behind ?? [])}${wordEnd}`, "iu");
  if (isOutlet(partner) || saysSo.test(after)) return { outlet: name };
  if (!/^\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’.-]*){1,2}$/u.test(name)) return {};
  const of = [...(outlets?.of ?? [])];
  const described = /^,?\s*[\p{L}-]/u.test(after) && (after.match(/[\p{L}-]+/gu) ?? []).slice(0, 4).some(isOffice);
  if (!described && !new RegExp(`^\\s?${anyOf(of)} `, "u").test(after)) return {};
  const outlet = outletIn(after, [...of, ...(outlets?.at ?? [])], words);
  return { interviewer: name, ...(outlet === undefined ? {} : { outlet }) };
}

/** "editor-in-chief of Kestrel Television", "a reporter at “The Gazette”". */
function outletIn(after: string, at: readonly string[], { definite }: PeopleWords): string | undefined {
  const article = definite === undefined ? "" : `(?:${definite} )?`;
  const quoted = '[“"«](?<quoted>[^”"»]{2,60})[”"»]';
  const named = "(?<named>(?:\\p{Lu}[\\p{L}\\p{N}-]+ ?){1,4})";
  const groups = new RegExp(`${anyOf(at)} ${article}(?:${quoted}|${named})`, "u").exec(after)?.groups;
  return (groups?.quoted ?? groups?.named)?.trim();
}

function withoutQuotationMarks(name: string): string {
  return name.replace(/^[“"«]|[”"»]$/gu, "");
}
