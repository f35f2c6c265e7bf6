/**
 * Names written by the sound of another language, in Latin letters as English texts have them: "Макрон" → "makron",
 * "Vaşinqton" → "vashington". Rough on purpose: what is left between it and the record's spelling (macron, washington) is a
 * letter, and words of the record one letter away are asked for next. Only names survive this; other words do not translate.
 */
import type { Language, Transliteration } from "../languages/language.ts";
import { languageOf, languages } from "../languages/languages.ts";

const marks = /[\u0300-\u036f]/g;
const caseEnding = /['\u2019].*$/u;
/** A script that only some languages have, and the first of them that says how it becomes Latin. */
const byScript = languages
  .filter(({ writing }) => writing.script !== "Latin" && writing.transliteration)
  .map(language => ({ language, letters: new RegExp(`\\p{Script=${language.writing.script}}`, "u") }));

/** The word as it stands in Latin letters, in lower case; nothing where the language has no rules here. */
export function latinOf(word: string, code: string): string | undefined {
  const lower = word.toLowerCase();
  const rules = languageFor(lower, code)?.writing.transliteration;
  return rules && spelt(lower, rules);
}

/** The word in Latin letters, in lower case, in the forms it may have; empty where the language has no rules here. */
export function transliterations(word: string, code: string): readonly string[] {
  const lower = word.toLowerCase();
  const language = languageFor(lower, code);
  const rules = language?.writing.transliteration;
  if (!language || !rules) return [];
  const name = language.writing.caseEndings.size > 0 ? lower.replace(caseEnding, "") : lower;
  const forms = [spelt(name, rules), spelt(withoutEnding(name, rules), rules)];
  return [...new Set([...forms, ...forms.map(form => asForeign(form, rules))])].filter(form => form.length >= 3);
}

/** Whose rules hold for a word of a text in that language: its letters may be another's. */
function languageFor(lower: string, code: string): Language | undefined {
  return byScript.find(({ letters }) => letters.test(lower))?.language ?? languageOf(code);
}

/** Without the longest case ending, where enough of a name is left. */
function withoutEnding(word: string, { endings }: Transliteration): string {
  if (word.length <= 5) return word;
  for (let length = word.length - 1; length > 0; length--) {
    if (endings.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}

/** "bayden" as "biden": by letters that its language has for sounds of others. */
function asForeign(form: string, { foreign = {} }: Transliteration): string {
  return Object.entries(foreign).reduce((text, [letters, other]) => text.replaceAll(letters, other), form);
}

function spelt(word: string, { letters }: Transliteration): string {
  const latin = [...word].map(letter => letters[letter] ?? letter).join("");
  return latin.normalize("NFKD").replace(marks, "");
}
