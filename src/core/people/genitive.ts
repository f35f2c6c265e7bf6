/**
 * The speaker in the genitive, where only that can stand: "По словам министра Анны Луниной", "Səlimovun sözlərinə görə".
 * Everywhere else a mention must be in the nominative, in which alone it can be the subject of a verb of saying. Endings,
 * not stems: a stem would take a man's words for those of a woman of the same family.
 */
import { nameSource } from "./name-pattern.ts";

/** A pattern for names or offices in the genitive, right where it says whose words; nothing without names. */
export function genitivePattern(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const russian = names.map(name => name.split(/\s+/).map(russianGenitive).join("\\s+"));
  const turkic = names.map(name => `${nameSource(name)}['’]?(?:s?[ıiuü]?n[ıiuü]n|n?[ıiuü]n)`);
  return new RegExp(
    `(?<=(?<!\\p{L})(?:по\\s(?:словам|мнению|оценке|данным)|со\\sслов)\\s)(?:${russian.join("|")})(?![\\p{L}-])` +
      `|(?<![\\p{L}-]|\\p{L}\\s)(?:${turkic.join("|")})(?=\\s(?:sözlərinə|dediyinə|fikrincə|sözlerine)(?!\\p{L}))`,
    "giu",
  );
}

/** A man's and a woman's forms differ: "Лунина" is of Лунин, "Луниной" of Лунина. */
function russianGenitive(word: string): string {
  const stem = nameSource(word.slice(0, -1));
  if (/[иыо]й$/u.test(word)) return `(?:${nameSource(word.slice(0, -2))}[ое]го|${stem}я)`;
  if (/[йь]$/u.test(word)) return `${stem}[яи]`;
  if (/ая$/u.test(word)) return `${nameSource(word.slice(0, -2))}ой`;
  if (/[ая]$/u.test(word)) return `(?:${nameSource(word)}|${stem}(?:ы|и|ой|ей))`;
  return /[бвгджзклмнпрстфхцчшщ]$/u.test(word) ? `${nameSource(word)}а` : nameSource(word);
}
