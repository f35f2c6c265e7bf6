/**
 * The heads that a line may begin with: what stands before its words and may say whose they are. One line can be read in
 * several ways; which way is this file's, and which heads are somebody, the whole file shows (hypotheses.ts).
 *
 *   colon    Name: …   Name (Outlet): …   [00:01:02] Name: …   >> NAME: …      stop      Mr. Stone. …   Q. …
 *   bracket  [SPEAKER_00]: …   (speaker 1) …                                   strike    HOST- …   P.- …
 *   gap      Q    …                                                            alone     Name (with or without a time), the words below
 */
import { inAll } from "../../languages/languages.ts";
import { hasTitle, nameKey, withoutArticle } from "../../people/names.ts";
import { isOffice } from "../../people/offices.ts";
import { isAnswerer, isAsker, isDirection, isNameless } from "./label-words.ts";

export type Family = "colon" | "bracket" | "stop" | "strike" | "gap" | "alone";

export interface Head {
  readonly family: Family;
  /** As written, without markers, brackets and time. */
  readonly name: string;
  /** `nameKey` of the name: what two spellings of it have in common. */
  readonly key: string;
  /** Where the words begin, from the start of the line; behind its end where they stand below. */
  readonly wordsAt: number;
  readonly startMs?: number;
  /** What stands behind it begins with a capital or a sign. */
  readonly beginsSentence: boolean;
}

const longest = 200;
const particles = inAll(({ transcript }) => transcript?.particles);
const from = inAll(({ transcript }) => transcript?.from);
const beforeStop = inAll(({ transcript }) => transcript?.beforeStop);

const time = "\\d{1,2}:\\d{1,2}(?::\\d{2})?(?:[.,]\\d{1,3})?";
const clock = new RegExp(time, "u");
const leadingClock = new RegExp(`^[[(]?${time}[\\])]?[ \\t]{0,4}(?:[-–—|][ \\t]{0,4})?`, "u");
const marker = /^(?:\*\*|__|\*|_)/u;
const bold = "(?:\\*\\*|__|\\*|_)?";
const behindColon = `${bold} ?[:：]${bold}(?=\\s|$|[*_"“«„])\\s*`;
const colonHead = new RegExp(
  `^([\\p{L}][^:：*_\\t]{0,89}?) {0,2}${bold} {0,2}([[(]${time}[\\])]|${time})?${behindColon}`,
  "u",
);
/** With a time the colon needs no space behind it: "Name (00:00:12):We begin." */
const timedHead = new RegExp(`^([\\p{L}][^:：*_\\t(]{0,89}?) ?([[(]${time}[\\])]) ?[:：][ \\t]*(?=\\S)`, "u");
const bracketHead = /^[[(]([^\][()\r\n]{1,40})[\])][:：]?[ \t]+(?=\S)/u;
const stopHead =
  /^((?:\p{Lu}\p{L}{0,2}\. )?\p{Lu}[\p{L}\p{M}’'-]{0,24}(?: \p{Lu}[\p{L}\p{M}’'-]{1,24}){0,3})\.[ \t]+(?=\S)/u;
const strikeHead = /^([\p{L}][^:：\r\n]{0,60}?)(?:\.| )?[-–—][ \t]?(?=[^\s-])/u;
const gapHead = /^(\p{L}[\p{L}.]{0,11})(?:[ ]{3,}|\t)[ \t]*(?=\S)/u;
const aloneHead = new RegExp(
  `^([\\p{L}[(][^:：*_\\t]{0,69}?)${bold}(?:[ \\t,]{1,4}[[(]?${time}[\\])]?)?${bold}\\s*$`,
  "u",
);

/** Every head that a line could have, each family once, the surest first. `text`: the line, which may go on. */
export function headsOf(text: string): readonly Head[] {
  const line = text.length > longest ? text.slice(0, longest) : text;
  let at = /^[\s>]{0,12}/u.exec(line)![0].length;
  const timed = leadingClock.exec(line.slice(at));
  if (timed) at += timed[0].length;
  at += marker.exec(line.slice(at))?.[0].length ?? 0;
  const rest = line.slice(at);
  const found: Head[] = [];
  const add = (family: Family, match: RegExpExecArray | null): void => {
    if (!match) return;
    const name = tidied(match[1]!);
    const key = nameKey(name) || name.toLowerCase();
    if (key === "" || !fits(family, name, match[0])) return;
    const startMs = milliseconds(
      clock.exec(match[2] ?? (family === "alone" ? match[0].slice(match[1]!.length) : "")) ?? timed,
    );
    // "Name: [04:08] words"
    const behind = leadingClock.exec(rest.slice(match[0].length))?.[0].length ?? 0;
    const wordsAt = at + match[0].length + (family === "alone" ? 0 : behind);
    const beginsSentence = !/^\p{Ll}/u.test(line.slice(wordsAt));
    found.push({ family, name, key, wordsAt, beginsSentence, ...(startMs === undefined ? {} : { startMs }) });
  };
  add("colon", colonHead.exec(rest) ?? timedHead.exec(rest));
  add("bracket", bracketHead.exec(rest));
  add("strike", strikeHead.exec(rest));
  add("gap", gapHead.exec(rest));
  add("stop", wordBeforeStop(rest) ?? stopHead.exec(rest));
  if (text.length <= longest) add("alone", aloneHead.exec(rest));
  return found;
}

/** "Q. When?" */
function wordBeforeStop(rest: string): RegExpExecArray | null {
  const word = /^(\p{L}{1,12})\.[ \t]+(?=\S)/u.exec(rest);
  return word && beforeStop.has(word[1]!) ? word : null;
}

function tidied(name: string): string {
  const whole = /^[[(]([^\][()]*)[\])]$/u.exec(name.trim())?.[1] ?? name;
  return whole.trim().replace(/[.]$/u, "").trim();
}

/** Whether a head of that family may look like this. */
function fits(family: Family, name: string, whole: string): boolean {
  const key = nameKey(name);
  const isWord = isAsker(key) || isAnswerer(key) || isNameless(key.replace(/_/g, " "));
  switch (family) {
    case "colon":
      return isWord || isNameLike(name);
    case "bracket":
      return !clock.test(name) && /\p{L}/u.test(name) && !isDirection(name) && name.split(/\s+/u).length <= 5;
    case "stop":
      return (
        beforeStop.has(name) ||
        (/\s/u.test(name) && (hasTitle(name) || isOffice(name.split(/[.\s]/u)[0]!) || withoutArticle(name) !== name))
      );
    case "strike":
      return (
        isNameLike(name) &&
        (isWord || /\S[-–—]/u.test(whole.slice(0, -1)) || name === name.toUpperCase()) &&
        name.split(/\s+/u).length <= 6
      );
    case "gap":
      return isWord || (name === name.toUpperCase() && name.length <= 12);
    case "alone":
      return (isWord || isNameLike(name)) && !/[.!?,;]$/u.test(name) && name.split(/\s+/u).length <= 8;
  }
}

/** At most ten words, each with a capital or a particle ("of", "van", "from"), and no punctuation of a sentence. */
function isNameLike(name: string): boolean {
  if (nameKey(name) === "" || /[!?;"“”«»=<>{}|\\]/u.test(name.replace(/[“"«][^“”"«»]{1,60}[”"»]/gu, " "))) return false;
  const words = name
    .replace(/[([“"«][^)\]”"»]{0,60}[)\]”"»]/gu, " ")
    .split(/[\s,/&]+/u)
    .filter(word => word !== "");
  if (words.length === 0 || words.length > 10) return false;
  const [own = ""] = name.split(/,/u);
  const ownWords = own.trim().split(/\s+/u).length;
  return words.every(
    (word, at) =>
      /^[\p{Lu}\p{Lt}\p{Lo}\p{N}.'’#-]/u.test(word) ||
      (at > 0 && (particles.has(word) || from.has(word) || at >= ownWords)),
  );
}

function milliseconds(found: RegExpExecArray | null): number | undefined {
  const parts = found?.[0].match(/\d+/gu)?.map(Number) ?? [];
  const [first = 0, second = 0, third] = parts;
  if (parts.length < 2) return undefined;
  const hasFraction = /[.,]\d{1,3}/u.test(found![0]);
  const fraction = hasFraction ? Number(`0.${/[.,](\d{1,3})/u.exec(found![0])![1]}`) * 1000 : 0;
  const clockParts = hasFraction ? parts.length - 1 : parts.length;
  const seconds = clockParts === 2 ? first * 60 + second : first * 3600 + second * 60 + (third ?? 0);
  return seconds * 1000 + fraction;
}
