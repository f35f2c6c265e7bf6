/**
 * Builds regular expressions from the phrases of the languages' data, so that no rule writes a word into an expression.
 * A phrase is words with white space between them, in a notation that can be read aloud:
 *
 *   (this|that) one    one of several         [please] list    may be left out, together with its white space
 *   thank*             any letters follow     don't            either apostrophe, straight or curved
 *   when ... last      any words between      ^and             only where the text begins
 *
 * Edges of words are Unicode edges: JavaScript's `\b` and `\w` know ASCII letters only and find no end of a Russian word.
 * What stands in the result is the caller's: `i` for texts as written, none for folded words.
 */

// One behind the other: one class of all three takes twice as long to compile, and nearly every expression has an edge.
/** No letter, mark or digit stands before. */
export const wordStart = "(?<!\\p{L}|\\p{M}|\\p{N})";
/** No letter, mark or digit follows. */
export const wordEnd = "(?!\\p{L}|\\p{M}|\\p{N})";

/** Finds one of the phrases anywhere, as whole words. */
export function wholeWords(phrases: Iterable<string>, flags = "iu"): RegExp {
  return new RegExp(wordStart + anyOf(phrases) + wordEnd, flags);
}

/** Finds one of the phrases, as whole words, where the text begins. */
export function atStart(phrases: Iterable<string>, flags = "iu"): RegExp {
  return new RegExp(`^${anyOf(phrases)}${wordEnd}`, flags);
}

/** Fits a text that is one of the phrases and nothing else. */
export function wholeText(phrases: Iterable<string>, flags = "iu"): RegExp {
  return new RegExp(`^${anyOf(phrases)}$`, flags);
}

/** One of the phrases, as source to build on, in a group of its own; longer ones are tried first. Without phrases it never matches. */
export function anyOf(phrases: Iterable<string>): string {
  const all = [...phrases].map(sourceOf).sort((a, b) => b.length - a.length);
  return all.length === 0 ? "(?!)" : `(?:${all.join("|")})`;
}

const signs: Readonly<Record<string, string>> = { "'": "['\u2019]", "*": "(?:\\p{L}|\\p{M})*" };
const special = /[\\^$.+?{}]/;
const blank = /\s/;
const gap = "...";

/** Where a phrase has been read to. */
interface Reading {
  readonly phrase: string;
  at: number;
}

/** Of each phrase, which are data of the languages: the same ones are asked for by each text that is read. */
const sources = new Map<string, string>();

function sourceOf(phrase: string): string {
  const known = sources.get(phrase);
  if (known !== undefined) return known;
  const first = phrase.startsWith("^");
  const source = (first ? "^" : "") + alternatives({ phrase, at: first ? 1 : 0 }, undefined);
  sources.set(phrase, source);
  return source;
}

/** Sequences with `|` between them, up to the closing bracket, or to the end of the phrase. */
function alternatives(reading: Reading, close: string | undefined): string {
  const read = [sequence(reading)];
  while (next(reading) === "|") {
    reading.at++;
    read.push(sequence(reading));
  }
  if (next(reading) !== close) throw new Error(`"${reading.phrase}": a bracket is missing or too many`);
  reading.at++;
  return read.length === 1 ? read[0]! : `(?:${read.join("|")})`;
}

/** Words with white space between them; those in square brackets take their white space with them. */
function sequence(reading: Reading): string {
  let source = "";
  let space = "";
  for (;;) {
    while (blank.test(next(reading) ?? "")) reading.at++;
    const from = reading.at;
    const { word, optional } = wordOf(reading);
    if (reading.at === from) break;
    if (reading.phrase.slice(from, reading.at) === gap) {
      space &&= "\\s(?:.*\\s)?";
      continue;
    }
    if (!optional) source += space + word;
    else source += space === "" ? `(?:${word}\\s+)?` : `(?:${space}${word})?`;
    if (!optional) space = "\\s+";
  }
  if (space === "") throw new Error(`"${reading.phrase}": no word that must be there`);
  return source;
}

/** Letters and groups without white space between them: `ok[ay]` is one word; `[please]` alone may be left out whole. */
function wordOf(reading: Reading): { readonly word: string; readonly optional: boolean } {
  const parts: string[] = [];
  const inSquares: string[] = [];
  for (let sign = next(reading); sign !== undefined && !/[\s|)\]]/.test(sign); sign = next(reading)) {
    reading.at++;
    if (sign === "(") parts.push(alternatives(reading, ")"));
    else if (sign === "[") {
      inSquares.push(alternatives(reading, "]"));
      parts.push(`(?:${inSquares.at(-1)})?`);
    } else parts.push(signs[sign] ?? sign.replace(special, "\\$&"));
  }
  const [only] = inSquares;
  return parts.length === 1 && only !== undefined
    ? { word: only, optional: true }
    : { word: parts.join(""), optional: false };
}

function next(reading: Reading): string | undefined {
  return reading.phrase[reading.at];
}
