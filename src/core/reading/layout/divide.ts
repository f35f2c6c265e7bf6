/**
 * A body divided at the heads that are somebody's. What is not understood is nobody's: a line that is set like a label and is
 * none of ours ends the speech before it, and what follows belongs to nobody until the next head. Nothing is deleted: what is in
 * no speech stands in the account of the file.
 */
import { inAll } from "../../languages/languages.ts";
import { wholeWords } from "../../languages/pattern.ts";
import type { Range, Stretch } from "../../model.ts";
import { trimmed } from "../../text/paragraphs.ts";
import { endsAsking } from "../../text/sentences.ts";
import { isHeadline } from "../article/headline.ts";
import type { Family, Head } from "../heads/heads.ts";
import type { Line } from "../heads/lines.ts";
import type { Person } from "../heads/persons.ts";
import { asker, type Group, nobody } from "./speeches.ts";

/** A line with the heads it could have. */
export interface MarkedLine {
  readonly line: Line;
  readonly heads: readonly Head[];
}

/** How a body is to be divided. */
export interface Layout {
  readonly families: ReadonlySet<Family>;
  readonly persons: ReadonlyMap<string, Person>;
  /** A line that begins with a dash and has no head is somebody's who asks. */
  readonly dashesAsk: boolean;
}

export interface Divided {
  readonly groups: readonly Group[];
  /** Lines set like a label whose head is nobody we know. */
  readonly unexplained: readonly Line[];
}

/** "Voice-over: Three years later …": up to six words, a colon, and a sentence that begins. */
const labelLike = /^(?=[\p{Lu}\p{Lo}])(?:[^\s:.!?;]{1,30} ){0,5}[^\s:.!?;]{1,30}: +(?=["“«„‘([]?[\p{Lu}\p{Lo}\p{N}])/u;
/** "Break: [22:08]": when it was, and nobody's words. */
const onlyTime = /: [[(]\d{1,2}:\d{2}(?::\d{2})?[\])]$/u;
const leadingDash = /^[-–—―][ \t\u00a0]?(?=[^\s-])/u;
const sentenceWord = wholeWords(inAll(({ transcript }) => transcript?.sentenceWords));

/** Divides the lines; those before the first head stand outside the conversation. */
export function divide(text: string, lines: readonly MarkedLine[], layout: Layout): Divided {
  const groups: Group[] = [];
  const unexplained: Line[] = [];
  const onlyAnswers = new Set(layout.persons.values()).size === 1;
  for (const marked of lines) {
    const { line } = marked;
    const begun = speechAt(text, marked, layout);
    if (begun) groups.push(begun);
    else if (groups.at(-1)?.key === undefined) {
      if (line.part.form !== "heading") goOn(text, line, { groups, key: undefined });
    } else if ((line.opens || line.follows) && labelLike.test(beginning(text, line))) {
      unexplained.push(line);
      groups.push({ key: nobody, pieces: onlyTime.test(beginning(text, line)) ? [] : wordsOf(text, line, line.start) });
    } else placeUnmarked(text, line, { groups, onlyAnswers });
  }
  return { groups, unexplained };
}

/** The speech that begins with this line, where one does. */
function speechAt(text: string, { line, heads }: MarkedLine, layout: Layout): Group | undefined {
  const head = headIn(heads, line, layout);
  if (head) {
    const pieces = wordsOf(text, line, behindDash(text, line, line.start + head.wordsAt));
    const { key } = layout.persons.get(head.key)!;
    return { key, pieces, ...(head.startMs === undefined ? {} : { startMs: head.startMs }) };
  }
  const dash = layout.dashesAsk ? leadingDash.exec(beginning(text, line)) : null;
  return dash ? { key: asker, pieces: wordsOf(text, line, line.start + dash[0].length) } : undefined;
}

/** A line in the conversation that has no mark of its own. */
function placeUnmarked(
  text: string,
  line: Line,
  { groups, onlyAnswers }: { readonly groups: Group[]; readonly onlyAnswers: boolean },
): void {
  const open = groups.at(-1)!;
  const short = beginning(text, line);
  if (line.part.form === "heading" || isHeading(short, line))
    groups.push({ key: nobody, pieces: [], heading: { start: line.start, end: line.end, number: line.part.number } });
  else if (line.part.form === "bold" && wholePart(line)) {
    // Bold between turns is a question where only answers have labels; where those who ask have them too, a headline.
    const asks = onlyAnswers && endsAsking(text, line);
    if (asks) groups.push({ key: asker, pieces: wordsOf(text, line, line.start) });
  } else if (open.pieces.length === 0 && open.key !== nobody) {
    open.pieces.push(...wordsOf(text, line, behindDash(text, line, line.start)));
  } else if (!isLoose(short, line)) goOn(text, line, { groups, key: open.key });
}

/** Enough of a line to tell what it is. */
function beginning(text: string, { start, end }: Line): string {
  return text.slice(start, Math.min(end, start + 200));
}

/** The words of a line from `start` on; what stands before them in it is no omission. */
function wordsOf(text: string, line: Line, start: number): Stretch[] {
  const words = speech(text, { start: Math.min(start, line.end), end: line.end });
  if (words.start === words.end) return [];
  return [{ ...words, number: line.part.number, ...(words.start === line.start ? {} : { labelStart: line.start }) }];
}

/** The head of a line where it is one of the layout's: at the beginning of something, or behind something finished. */
function headIn(heads: readonly Head[], line: Line, { families, persons }: Layout): Head | undefined {
  if (!line.opens && !line.follows)
    return heads.find(
      head =>
        families.has(head.family) &&
        persons.has(head.key) &&
        (head.family === "alone" || (head.beginsSentence && (persons.get(head.key)?.count ?? 0) > 2)),
    );
  return heads.find(head => families.has(head.family) && persons.has(head.key));
}

/** The words of a turn may begin with a dash of their own below their label. */
function behindDash(text: string, line: Line, start: number): number {
  const dash = leadingDash.exec(text.slice(start, Math.min(line.end, start + 5)));
  return dash ? start + dash[0].length : start;
}

/** A line goes on with the open group: in the same paragraph as one stretch with the line before. */
function goOn(
  text: string,
  line: Line,
  { groups, key }: { readonly groups: Group[]; readonly key: string | undefined },
): void {
  const { part } = line;
  const open = groups.at(-1);
  const last = open?.pieces.at(-1);
  const isSamePart = last?.number === part.number && !/\S/u.test(text.slice(last.end, line.start));
  if (open && open.key === key && last && isSamePart) open.pieces[open.pieces.length - 1] = { ...last, end: line.end };
  else if (open && open.key === key && key !== undefined)
    open.pieces.push({ start: line.start, end: line.end, number: part.number });
  else groups.push({ key, pieces: [{ start: line.start, end: line.end, number: part.number }] });
}

function wholePart({ part, start, end }: Line): boolean {
  return start === part.start && end === part.end;
}

/** A line in capitals by itself: the next part of a hearing, a programme. */
export function isHeading(line: string, { opens, end, part }: Line): boolean {
  return (
    opens &&
    end === part.end &&
    line.length < 200 &&
    /\p{Lu}{2}/u.test(line) &&
    line === line.toUpperCase() &&
    /\s/u.test(line) &&
    !/[.!?…:]$/u.test(line)
  );
}

/** A short paragraph without a stop that nobody need have said; what has a subject of its own is a sentence all the same. */
function isLoose(line: string, whole: Line): boolean {
  return wholePart(whole) && isHeadline(line) && !sentenceWord.test(line);
}

/** The words of a speech, without the end of a bold that began before its label: `**Name: words**`. */
function speech(text: string, range: Range): Range {
  const words = trimmed(text, range);
  const marker = text.slice(words.end - 2, words.end);
  if ((marker !== "**" && marker !== "__") || text.indexOf(marker, words.start) < words.end - 2) return words;
  return trimmed(text, { start: words.start, end: Math.max(words.start, words.end - 2) });
}
