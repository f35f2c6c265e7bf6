/**
 * A message without what is no words: links, addresses, people addressed, marks of lists, quoted lines, the
 * head of a forwarded mail, what stands below a signature's line. Emoji and their codes become dashes: they part what stands around them.
 */
import { inAll } from "../../languages/languages.ts";
import { anyOf, wordStart } from "../../languages/pattern.ts";
import { placedWords } from "../../text/fold.ts";

const links = /(?:[a-z][a-z0-9+.-]{0,15}:\/\/|www\.)[^\s<>]+/giu;
const addresses = /[^\s<>@|]+@[^\s<>@|]+\.\p{L}{2,}/gu;
const mentions = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/gu;
/** `:wave:`, `:+1:`, `:man-shrugging::skin-tone-2:`. */
const codes = /(?<!\S)(?::[a-z0-9_+][a-z0-9_+-]*:)+(?!\S)/giu;
const emoji = /(?:(?:\p{Extended_Pictographic}|\p{RI}|\p{EMod}|\u{20e3}|\u{fe0f}|\u{200d})\s*)+/gu;
const digitsAndSigns = /^[\p{N}#*©®™\s]*$/u;
const lineEnd = /\r\n?|\n/;
const listMark = /^[ \t]*(?:[-*•▪◦‣–—#]+|\p{N}{1,2}[.)]|\([\p{N}]{1,2}\))[ \t]+/u;
const quotedLine = /^[ \t]*>/;
const signatureLine = /^--[ \t]*$/;
const headLine = /^\p{Lu}[\p{L}-]{1,19}:[ \t]+\S/u;
const leads = inAll(({ questions }) => questions.about);
const talkers = inAll(({ asking }) => [...(asking?.addressed ?? []), ...(asking?.askerSubjects ?? [])]);
const verbs = inAll(({ questions }) => questions.asking);
const dictated = new RegExp(`${wordStart}${anyOf(inAll(({ asking }) => asking?.spokenMarks))}[\\s\\p{P}]*$`, "iu");

/** "About, you know, the bridge": behind a preposition stands no clause, so that one of whom talks is none of the sentence. */
function withoutAsides(line: string): string {
  const words = placedWords(line);
  const at = words.findIndex(({ folded }, place) => {
    const [pronoun, verb] = [words[place + 1]?.folded ?? "", words[place + 2]];
    return (
      leads.has(folded) && talkers.has(pronoun) && verb !== undefined && verbs.has(verb.folded) && place + 3 in words
    );
  });
  return at < 0 ? line : `${line.slice(0, words[at]!.end)} ${line.slice(words[at + 2]!.end).replace(/^[\s,]+/, "")}`;
}

/** The lines that are left, without blank ones. Quoted lines stay where there are no others. */
export function wordsOnly(message: string): readonly string[] {
  const text = message
    .replace(links, " ")
    .replace(addresses, " ")
    .replace(mentions, " ")
    .replace(codes, " – ")
    .replace(emoji, signs => (digitsAndSigns.test(signs) ? signs : " – "));
  const lines = withoutHead(untilSignature(text.split(lineEnd)));
  const own = lines.filter(line => !quotedLine.test(line));
  const kept = own.some(hasWords) ? own : lines.map(line => line.replace(/^[ \t>]+/, ""));
  return kept
    .map(line => line.replace(listMark, "").replace(dictated, "").trim())
    .map(withoutAsides)
    .filter(hasWords);
}

/** The quoted lines of a message that says something of its own beside them; else empty. */
export function quotedIn(message: string): string {
  const lines = message.split(lineEnd);
  const isOwn = lines.some(line => !quotedLine.test(line) && hasWords(line));
  const quoted = lines.filter(line => quotedLine.test(line)).map(line => line.replace(/^[ \t>]+/, ""));
  return isOwn ? quoted.join("\n").trim() : "";
}

function untilSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line, index) => signatureLine.test(line) && lines.slice(0, index).some(hasWords));
  return at < 0 ? lines : lines.slice(0, at);
}

/** Two lines or more such as "Subject: request", with a blank one behind them. */
function withoutHead(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(line => line.trim() === "");
  const isHead = end >= 2 && lines.slice(0, end).every(line => headLine.test(line)) && lines.slice(end).some(hasWords);
  return isHead ? lines.slice(end) : lines;
}

function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}
