/**
 * Words that stand where a speaker's name stands, in any language: who asks, who answers, place holders of machines. They are
 * proof by themselves; names are proved by the whole text (accepted-heads.ts).
 */
import { foreignTranscript } from "../../languages/foreign-labels.ts";
import { inAll } from "../../languages/languages.ts";
import { wholeText } from "../../languages/pattern.ts";
import { nameKey } from "../../people/names.ts";

const askers = keys(inAll(({ transcript }) => transcript?.askers));
const questions = keys([...inAll(({ transcript }) => transcript?.questions), ...foreignTranscript.questions]);
const answerers = keys([...inAll(({ transcript }) => transcript?.answerers), ...foreignTranscript.answerers]);
const nameless = keys(inAll(({ transcript }) => transcript?.nameless));
const nobody = keys(inAll(({ transcript }) => transcript?.nobody));

function keys(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map(nameKey));
}

/** "Q", "Question 3", "Reporter (Reuters)", "Ведущий": who asks, by the word alone. */
export function isAsker(key: string): boolean {
  return questions.has(withoutNumber(key)) || askers.has(key.split(" ", 1)[0]!);
}

/** "A", "Ответ", "Guest 2": who answers, by the word alone. */
export function isAnswerer(key: string): boolean {
  return answerers.has(withoutNumber(key));
}

/** "host", "Quay TV ANCHOR" behind a name: a word for who asks. */
export function isMedia(affiliation: string): boolean {
  return affiliation.split(/[\s,]+/u).some(word => word.length > 1 && isAsker(nameKey(word)));
}

/** "Speaker 2": a place holder that a machine wrote, and nobody's name. */
export function isNameless(key: string): boolean {
  return nameless.has(withoutNumber(key));
}

/** A place holder, or one letter, as it stands for a question or an answer in any language: nobody's name. */
export function isPlaceHolder(key: string): boolean {
  return key.length === 1 || isNameless(key);
}

function withoutNumber(key: string): string {
  return key.replace(/ ?\d{1,3}$/, "");
}

const direction = wholeText(inAll(({ transcript }) => transcript?.directions));

/** What is heard and nobody says: "Laughter", "inaudible 00:59:28". */
export function isDirection(words: string): boolean {
  return direction.test(
    words
      .toLowerCase()
      .replace(/[\d:.!…]+/gu, " ")
      .trim(),
  );
}

/** "Note", "Source": words before a colon that are nobody, not even when they recur. */
export function isNobody(key: string): boolean {
  const [first = ""] = key.split(" ", 1);
  return nobody.has(key) || (first.length > 1 && nobody.has(first));
}
