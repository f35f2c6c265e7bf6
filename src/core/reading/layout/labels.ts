/**
 * The label a line begins with, if any: `Name:`, `**Name:**`, `[00:01:02] Name:`, `Q.`, `THE PRESIDENT.`,
 * `Name (00:12)` alone on its line. This says only what could be a label; whether it is one, the whole text shows
 * (labelled.ts): "Note: …" looks like a name and is none.
 */
import { nameKey } from "../../people/names.ts";

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

/** Words for who asks; a name or an outlet may follow them: "Reporter (Reuters)", "Moderator Anna Feld". */
const askers = new Set(
  (
    "journalist reporter correspondent interviewer moderator host presenter anchor " +
    "журналист журналистка корреспондент ведущий ведущая модератор интервьюер " +
    "muhabir gazeteci sunucu moderatör spiker jurnalist müxbir aparıcı"
  )
    .split(" ")
    .map(nameKey),
);
/** Words for a question; only a number may follow them. */
const questions = new Set("q question press media вопрос корр soru sual".split(" ").map(nameKey));
const answerers = new Set(
  "a answer interviewee respondent guest ответ гость собеседник cevap yanıt konuk cavab qonaq".split(" ").map(nameKey),
);

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
  return /^(?:speaker|unknown(?: speaker)?|спикер|konusmacı|konusmaci|natiq) ?\d{0,3}$/u.test(key);
}

function withoutNumber(key: string): string {
  return key.replace(/ ?\d{1,3}$/, "");
}

const longest = 160;
const clock = /[[(]?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?[\])]?/;
const leadingClock = new RegExp(`^${clock.source}[ \\t]{0,4}(?:[-–—|][ \\t]{0,4})?`);
const marker = /^(?:\*\*|__|\*|_)/;
const colonName =
  /^([\p{L}][^:：*_\t]{0,69}?) {0,2}(?:\*\*|__|\*|_)?[ ]{0,2}([[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d{2}:\d{2})?(?:\*\*|__|\*|_)? ?[:：](?:\*\*|__|\*|_)?(?=\s|$|[*_"“«„])\s*/u;
const stopName =
  /^(Q|A|Question|Answer|Вопрос|Ответ|В|О|THE \p{Lu}{3,20}|(?:M[RS]{1,2}|DR|PRESIDENT|SECRETARY|MINISTER|GENERAL|SENATOR|AMBASSADOR)\.? \p{Lu}[\p{Lu}'’-]{1,20})(?:\*\*|__|\*|_)?(?:\.| ?[-–—])(?:\*\*|__|\*|_)? {1,3}(?=\S)/u;
const timeAfter =
  /^([\p{L}][^:：*_\t]{0,59}?)(?:\*\*|__)?[ \t]{1,4}[[(]?(\d{1,2}:\d{2}(?::\d{2})?)[\])]?(?:\*\*|__)?\s*$/u;
const particles = new Set(
  "of the and de la le von van der den del della di da du dos das bin ibn al el y e и по при из ve və for at zu".split(
    " ",
  ),
);

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
  const found = match(rest, time !== null);
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

function match(rest: string, timed: boolean) {
  const colon = colonName.exec(rest);
  if (colon) return { name: colon[1]!, time: colon[2], length: colon[0].length, ends: "colon" } as const;
  const stop = stopName.exec(rest);
  if (stop) return { name: stop[1]!, time: undefined, length: stop[0].length, ends: "stop" } as const;
  const after = timeAfter.exec(rest);
  if (after) return { name: after[1]!, time: after[2], length: after[0].length, ends: "time" } as const;
  // "[00:12] Name" alone on its line.
  const alone = timed ? /^([\p{L}][\p{L}\p{M}.'’ -]{0,59})(?:\*\*|__)?\s*$/u.exec(rest) : null;
  return alone ? ({ name: alone[1]!, time: undefined, length: alone[0].length, ends: "time" } as const) : undefined;
}

/** At most eight words, each with a capital or a particle ("of", "van"), and no punctuation of a sentence. */
function isNameLike(name: string): boolean {
  const key = nameKey(name);
  if (key === "" || /[!?;"“”«»=<>{}|\\]/.test(name)) return false;
  if (isAsker(key) || isAnswerer(key)) return true;
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
