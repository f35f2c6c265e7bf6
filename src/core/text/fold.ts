/**
 * One written form for words that differ only in case or accents: "İstanbul" → "istanbul", "déjà" → "deja",
 * "Gəncə" → "gence". Folding works on single words, so that the offsets of a token in its text never move.
 *
 * Only the marks U+0300 to U+036F are dropped: other scripts write vowels as marks, and dropping those would merge
 * different words. Russian й keeps its breve, since "йод" without it is another word; ё is written е by most people.
 */

const letters: Readonly<Record<string, string>> = {
  ı: "i",
  ə: "e",
  ß: "ss",
  ø: "o",
  ł: "l",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ё: "е",
};
const plain = /^[a-z0-9]*$/;
const special = /[ıəßøłæœđðþё]/g;
const marks = /[\u0300-\u036f]/g;
/** Some letters stand for a mark on a space (ﹳ): the space is no part of the word. */
const space = /\s/g;
const brevis = /и\u0306/g;

/** The word in lower case without accents. May be longer than the word by a letter or two (ß, æ). */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(space, "")
    .replace(brevis, "й")
    .replace(marks, "")
    .replace(special, letter => letters[letter] ?? letter);
}

const runs = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded, in order: what two texts must share to be the same words. */
export function foldedWords(text: string): readonly string[] {
  return (text.match(runs) ?? []).map(fold);
}
