/**
 * The label a line begins with, if any: `Name:`, `**Name:**`, `[00:01:02] Name:`, `Q.`, `THE PRESIDENT.`,
 * `Name (00:12)` alone on its line. This says only what could be a label; whether it is one, the whole text shows
 * (labelled.ts): "Note: …" looks like a name and is none.
 */
import { languages } from "../../languages/languages.ts";
import { nameKey, withoutArticle } from "../../people/names.ts";
import { isOffice } from "../../people/offices.ts";

/** What could be a label at the beginning of a line. */
export interface Label {
  /** As written, without markers and time. */
  readonly name: string;
  /** `nameKey` of the name. */
  readonly key: string;
  /** Where the words begin, from the start of the line. */
  readonly wordsAt: number;
  /** `stop`: ended by a full stop or a dash, which needs more proof than a colon. */
  readonly ends: "colon" | "stop" | "time";
  readonly startMs?: number;
}

const words = languages.flatMap(({ transcript }) => transcript ?? []);
const askers = new Set(words.flatMap(({ askers = [] }) => [...askers]).map(nameKey));
const questions = new Set(words.flatMap(({ questions = [] }) => [...questions]).map(nameKey));
const answerers = new Set(words.flatMap(({ answerers = [] }) => [...answerers]).map(nameKey));
const nameless = new Set(words.flatMap(({ nameless = [] }) => [...nameless]).map(nameKey));
const beforeStop = new Set(words.flatMap(({ beforeStop = [] }) => [...beforeStop]));
const particles = new Set(words.flatMap(({ particles = [] }) => [...particles]));

/** "Q", "Question 3", "Reporter (Reuters)", "Ведущий": who asks, by the word alone. */
export function isAsker(key: string): boolean {
  return questions.has(withoutNumber(key)) || askers.has(key.split(" ", 1)[0]!);
}

/** "A", "Ответ", "Guest 2": who answers, by the word alone. */
export function isAnswerer(key: string): boolean {
  return answerers.has(withoutNumber(key));
}

/** "Speaker 2": a place holder that a machine wrote, and nobody's name. */
export function isNameless(key: string): boolean {
  return nameless.has(withoutNumber(key));
}

function withoutNumber(key: string): string {
  return key.replace(/ ?\d{1,3}$/, "");
}

const longest = 160;
const clock = /[[(]?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?[\])]?/;
const leadingClock = new RegExp(`^${clock.source}[ \\t]{0,4}(?:[-–—|][ \\t]{0,4})?`);
const bold = "(?:\\*\\*|__|\\*|_)";
const marker = new RegExp(`^${bold}`);
const words70 = "[\\p{L}][^:：*_\\t]{0,69}?";
const timeBeforeColon = "([[(]\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])]|\\d{1,2}:\\d{2}:\\d{2})?";
const colonName = new RegExp(
  `^(${words70}) {0,2}${bold}?[ ]{0,2}${timeBeforeColon}${bold}? ?[:：]${bold}?(?=\\s|$|[*_"“«„])\\s*`,
  "u",
);
/** Two words in capitals, or one word, and a full stop or a dash. */
const stopName = new RegExp(
  `^(\\p{Lu}{2,20}\\.? \\p{Lu}[\\p{Lu}'’-]{1,20}|\\p{L}{1,20})${bold}?(?:\\.| ?[-–—])${bold}? {1,3}(?=\\S)`,
  "u",
);
const timeAfter =
  /^([\p{L}][^:：*_\t]{0,59}?)(?:\*\*|__)?[ \t]{1,4}[[(]?(\d{1,2}:\d{2}(?::\d{2})?)[\])]?(?:\*\*|__)?\s*$/u;
const aloneBehindTime = /^([\p{L}][\p{L}\p{M}.'’ -]{0,59})(?:\*\*|__)?\s*$/u;

/** The label a line could begin with. `line` may be longer than what is looked at. */
export function labelAt(line: string): Label | undefined {
  const text = line.length > longest ? line.slice(0, longest) : line;
  let at = /^[\s>]{0,12}/.exec(text)![0].length;
  let time = leadingClock.exec(text.slice(at));
  if (time) at += time[0].length;
  const open = marker.exec(text.slice(at));
  if (open) at += open[0].length;
  if (!time) {
    time = leadingClock.exec(text.slice(at));
    if (time) at += time[0].length;
  }
  const rest = text.slice(at);
  const found = nameAt(rest) ?? (time ? nameAlone(rest) : undefined);
  if (!found) return undefined;
  const name = found.name.trim();
  if (!isNameLike(name)) return undefined;
  const startMs = milliseconds(found.time ? clock.exec(found.time) : time);
  return {
    name,
    key: nameKey(name),
    wordsAt: at + found.length,
    ends: found.ends,
    ...(startMs === undefined ? {} : { startMs }),
  };
}

/** A name as a label may stand at the beginning of a line, markers and times before it taken off. */
interface FoundName {
  readonly name: string;
  readonly time: string | undefined;
  readonly length: number;
  readonly ends: Label["ends"];
}

function nameAt(rest: string): FoundName | undefined {
  const colon = colonName.exec(rest);
  if (colon) return { name: colon[1]!, time: colon[2], length: colon[0].length, ends: "colon" };
  const stop = stopName.exec(rest);
  if (stop && mayEndInStop(stop[1]!)) return { name: stop[1]!, time: undefined, length: stop[0].length, ends: "stop" };
  const after = timeAfter.exec(rest);
  return after ? { name: after[1]!, time: after[2], length: after[0].length, ends: "time" } : undefined;
}

/** "[00:12] Name" alone on its line. */
function nameAlone(rest: string): FoundName | undefined {
  const alone = aloneBehindTime.exec(rest);
  return alone ? { name: alone[1]!, time: undefined, length: alone[0].length, ends: "time" } : undefined;
}

/** "Q", "THE PRESIDENT", "MR. STONE": sentences end in a full stop too, so nothing else is a label before one. */
function mayEndInStop(name: string): boolean {
  if (beforeStop.has(name)) return true;
  const [title, rest] = name.split(/\.? /);
  return rest !== undefined && name === name.toUpperCase() && (withoutArticle(name) !== name || isOffice(title!));
}

/** At most eight words, each with a capital or a particle ("of", "van"), and no punctuation of a sentence. */
function isNameLike(name: string): boolean {
  const key = nameKey(name);
  if (key === "" || /[!?;"“”«»=<>{}|\\]/.test(name)) return false;
  if (isAsker(key) || isAnswerer(key) || isNameless(key)) return true;
  const words = name
    .replace(/[([][^)\]]{0,60}[)\]]/gu, " ")
    .split(/[\s,/&]+/u)
    .filter(word => word !== "");
  if (words.length === 0 || words.length > 8) return false;
  return words.every(
    (word, index) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}.'’#-]/u.test(word) || (index > 0 && particles.has(word)),
  );
}

function milliseconds(parts: RegExpExecArray | null): number | undefined {
  if (!parts) return undefined;
  const [, first, second, third, fraction] = parts;
  const whole =
    third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third);
  return whole * 1000 + (fraction ? Number(fraction.padEnd(3, "0")) : 0);
}
