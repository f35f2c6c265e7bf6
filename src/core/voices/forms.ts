/** The forms of attribution that a language has, in the order in which they are tried. Each is built once, from its data. */
import type { Language } from "../languages/language.ts";
import type { FormOf, ReadsActs } from "./acts.ts";
import { besideQuotationOf, clauseOf } from "./clause.ts";
import { finalOf } from "./final.ts";
import { accordingToOf, labelOf, whoSaysOf } from "./phrases.ts";

const all: readonly FormOf[] = [accordingToOf, besideQuotationOf, clauseOf, whoSaysOf, labelOf, finalOf];
const kept = new Map<Language, readonly ReadsActs[]>();

export function formsIn(language: Language): readonly ReadsActs[] {
  const known = kept.get(language) ?? all.flatMap(form => form(language) ?? []);
  kept.set(language, known);
  return known;
}
