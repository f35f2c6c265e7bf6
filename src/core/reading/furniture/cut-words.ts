/** Words that the end of a line cuts at a hyphen: whether it is their own ("twenty-two") or the line's ("engi-neers"). */
import { inAll } from "../../languages/languages.ts";

const hyphened = inAll(({ transcript }) => transcript?.hyphened);

/** The words of a text in small letters, those with hyphens as one. */
export function hyphenedWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu));
}

/** Whether a word that is cut behind `head` keeps its hyphen. `words`: those of the text elsewhere. */
export function keepsHyphen(head: string, tail: string, words: ReadonlySet<string>): boolean {
  const [first, last] = [head.toLowerCase(), tail.toLowerCase()];
  if (words.has(first + last)) return false;
  return hyphened.has(first) || words.has(`${first}-${last}`);
}
