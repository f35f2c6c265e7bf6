/**
 * Abbreviations that mean the same in any record, as the languages list them. Nothing there is a matter of opinion or of
 * one country; what is belongs to the owner's synonyms file.
 */
import { languages } from "../languages/languages.ts";
import type { Form } from "./lexicon.ts";
import { readSynonyms } from "./synonyms.ts";

/** The forms of all languages' abbreviations. */
export function abbreviationForms(): readonly Form[] {
  return languages.flatMap(
    ({ code, abbreviations = "" }) => readSynonyms(abbreviations, [code], { prefix: `0t${code}` }).forms,
  );
}
