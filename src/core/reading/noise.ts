/**
 * What a web page leaves in a text dump and nobody said: photo credits, share buttons, font-size signs, "read also",
 * cookie lines. A paragraph is noise only as a whole and only when it is short, because a sentence lost is worse than a
 * credit kept: "Copyright is the question of our time." stays.
 */
import { inAll } from "../languages/languages.ts";
import { anyOf, wordEnd, wordStart } from "../languages/pattern.ts";
import type { PageWords } from "../languages/sections/page.ts";
import { lowerCase } from "../people/names.ts";
import { isMonth, readDate } from "../text/dates.ts";

const longest = 240;

/** What all languages have in one list of theirs, in lower case. */
function all(list: keyof PageWords): readonly string[] {
  return [...inAll(({ page }) => page?.[list])].map(lowerCase);
}

function any(list: keyof PageWords): string {
  return anyOf(all(list));
}

/** How often it was read, and in which unit. */
const count = `\\d[\\d\\s.,]{0,12}${any("units")}?`;

/**
 * Single lines that are never part of the record, in lower case. Each is anchored at both ends or asks for a sign no
 * sentence has.
 */
const lines: readonly RegExp[] = [
  `^${any("credits")} ?(?::|©|\\/|\\(c\\)).{0,120}$`,
  "^(?:©|\\(c\\)|ⓒ).{0,160}$",
  `^${any("copyright")} ?(?:©|\\(c\\)|\\d{4}).{0,160}$`,
  `^${any("rights")}${wordEnd}.{0,80}$`,
  `^${any("cookies")}${wordEnd}.{0,200}$`,
  `^${any("further")} ?(?:[:»>→|].{0,200}|[-–—] .{0,200})?$`,
  `^${any("invitations")}${wordEnd}.{0,60}${wordStart}${any("channels")}${wordEnd}.{0,60}$`,
  `^${any("lines")} ?(?:\\.{1,3}|…)?$`,
  `^${any("counters")} ?[:(|-]? ?${count}\\)?$`,
  `^${count} ${any("counters")}$`,
  `^\\d{1,3}[ -]${any("minutes")}$`,
  `^${any("readingTime")} ?:? ?\\d{1,3}.{0,12}$`,
  `^${any("tags")} ?:.{0,220}$`,
  "^(?:#[\\p{L}\\p{N}_]{1,40}[ ,]{0,3}){1,20}$",
  // Markdown: an image alone, a link definition.
  "^!\\[[^\\]]{0,200}\\]\\([^)]{0,500}\\)$",
  "^\\[[^\\]]{1,80}\\]: ?<?(?:[a-z]{2,10}:|www\\.|\\.{0,2}/|#)\\S{1,500}$",
].map(source => new RegExp(source, "u"));
/** "Photo by Ada Stone": a capital name behind it, and no full stop. */
const creditBy = new RegExp(`^${any("creditsBy")} (?=\\S)`, "iu");
const capitalName = /^\p{Lu}[^.!?]{0,79}$/u;

const shareWords = new Set(all("share"));
const shareAlone = new Set(all("shareAlone"));
const stampWords = new Set(all("stamps"));

/** Whether a whole paragraph is what a page leaves around an article. Every line of it must be. */
export function isNoise(paragraph: string): boolean {
  if (paragraph.length > longest) return false;
  const written = paragraph
    .split(/\r\n?|\n/)
    .map(plain)
    .filter(line => line !== "");
  return written.every(line => !/\p{L}|\p{N}/u.test(line) || isNoiseLine(line));
}

function isNoiseLine(line: string): boolean {
  const lower = lowerCase(line);
  return (
    lines.some(rule => rule.test(lower)) || isCredit(line) || isButtons(lower) || isFontSize(line) || isStamp(line)
  );
}

/** A line without the Markdown around it: links give their text, emphasis and list marks go. */
function plain(line: string): string {
  return line
    .replace(/(?<!!)\[([^\][]{0,120})\]\([^()]{0,400}\)/g, "$1")
    .replace(/^[\s>*_•·|-]{1,12}(?=[^\s>*_•·|-])/u, "")
    .replace(/[\s*_|]{1,12}$/u, "")
    .trim();
}

function isCredit(line: string): boolean {
  const by = creditBy.exec(line);
  return by !== null && capitalName.test(line.slice(by[0].length));
}

function isButtons(lower: string): boolean {
  const words = lower.split(/[\s|/,•·]+/u).filter(word => word !== "");
  return words.length <= 16 && words.every(word => shareWords.has(word)) && words.some(word => shareAlone.has(word));
}

/** "A- A A+": the reader's font-size buttons, with a Latin or a Cyrillic letter. */
function isFontSize(line: string): boolean {
  const signs = line.replace(/\s/g, "");
  return /^[Aa\u0410\u0430+−–-]{2,8}$/u.test(signs) && (signs.match(/[A\u0410]/gu)?.length ?? 0) >= 2;
}

/** A date or a time and nothing else, with or without "Published". A bare number is one too. */
function isStamp(line: string): boolean {
  if (line.length > 80 || !/\d/.test(line)) return false;
  if (readDate(line)) return true;
  const words = line.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.length <= 8 && words.every(word => stampWords.has(lowerCase(word)) || isMonth(word));
}
