/**
 * Who speaks in segments that have no field for it, as captioners mark it in the words: ">>" before each who begins, with or
 * without a name, a dash before each of two in one cue, and a name with a colon before every cue, as meeting tools write.
 * These marks tell that somebody else begins, so what has no name behind one is nobody's. Labels that stand only where the
 * speaker changes are left in the text: the layouts know more of them.
 */
import { inAll } from "../../languages/languages.ts";
import type { Range } from "../../model.ts";
import { nameKey } from "../../people/names.ts";
import { isBlank, linesOf, trimmed } from "../../text/paragraphs.ts";
import { isPause, type Segment, type ToldPiece } from "./segment.ts";

/** Segments cut where somebody else may begin. `told`: by marks that say so, which are then left out. */
export interface Speeches {
  readonly told: boolean;
  readonly pieces: readonly ToldPiece[];
}

/** One line of a segment, with what could tell at its head who speaks. */
interface Line extends Range {
  readonly segment: Segment;
  readonly mark?: "arrows" | "dash";
  readonly label?: string;
  readonly key?: string;
  /** Where the words begin behind a mark alone, and behind mark and label. */
  readonly behindMark: number;
  readonly behindLabel: number;
}

const markAt = /^(?:((?:>|&gt;){2,3})[ \t]*|[-–—‐][ \t]?(?=["“«¿¡'([]{0,2}[\p{Lu}\p{Lo}\p{Lt}\p{N}]))/u;
const labelAt = /^([[(]?\p{L}[^:：[\]\r\n]{0,60}?[\])]?) ?(?::(?=\s|$)|：)[ \t]*/u;
const finished = /[\p{STerm}…:;♪][\p{Pe}\p{Pf}"'’”*]{0,3}$/u;
const particles = inAll(({ transcript }) => transcript?.particles);
const nobody = new Set([...inAll(({ transcript }) => transcript?.nobody)].map(nameKey));
/** From this share of the segments on, a label before each is how the file tells who speaks. */
const most = 0.75;

/** Cuts segments without names into what one person may have said. */
export function speechesOf(text: string, segments: readonly Segment[]): Speeches {
  const lines = segments.flatMap(segment => linesIn(text, segment));
  const names = namesIn(lines);
  const told = isTold(lines, { names, segments: segments.length });
  return { told, pieces: told ? toldPieces(text, lines, names) : plainPieces(text, lines, names) };
}

/** Keys of the labels that are names: those that recur, and those of two words or in capitals. */
function namesIn(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const names = new Set<string>();
  for (const { key, label } of lines) {
    if (key === undefined || label === undefined || nobody.has(key.split(" ", 1)[0]!)) continue;
    if (seen.has(key) || key.includes(" ") || /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(label)) names.add(key);
    seen.add(key);
  }
  return names;
}

function isTold(
  lines: readonly Line[],
  { names, segments }: { readonly names: ReadonlySet<string>; readonly segments: number },
): boolean {
  const arrows = lines.filter(({ mark }) => mark === "arrows");
  if (arrows.length > 1 || arrows.some(({ label }) => label !== undefined)) return true;
  if (lines.filter(({ mark }) => mark === "dash").length > 1) return true;
  const labelled = lines.filter(
    ({ key, segment, start }) => key !== undefined && names.has(key) && start === segment.start,
  );
  return labelled.length > 1 && labelled.length >= segments * most;
}

function toldPieces(text: string, lines: readonly Line[], names: ReadonlySet<string>): readonly ToldPiece[] {
  const pieces: ToldPiece[] = [];
  let name = "";
  let fresh = true;
  let last: Line | undefined;
  for (const line of lines) {
    const { mark, label, key } = line;
    const isName = label !== undefined && key !== undefined && names.has(key);
    const begins = mark !== undefined || isName || (label !== undefined && (!last || isFinished(text, last)));
    const told = isName ? label : begins ? "" : name;
    fresh ||= begins && (told === "" || told !== name);
    name = told;
    const start = isName ? line.behindLabel : begins ? line.behindMark : line.start;
    const goesOn = !fresh && (name !== "" || !last || !isPause(last.segment, line.segment));
    if (start < line.end) {
      add(text, pieces, { ...pieceOf(line, start), name, goesOn });
      fresh = false;
    }
    last = line;
  }
  return pieces;
}

function plainPieces(text: string, lines: readonly Line[], names: ReadonlySet<string>): readonly ToldPiece[] {
  const stops = lines.some(line => isFinished(text, line));
  const pieces: ToldPiece[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const rests = before === undefined || isFinished(text, before);
    const begins = line.label !== undefined && (rests || names.has(line.key ?? ""));
    const pauses = before !== undefined && isPause(before.segment, line.segment) && (rests || !stops);
    add(text, pieces, { ...pieceOf(line, line.start), name: "", goesOn: before !== undefined && !begins && !pauses });
  });
  return pieces;
}

/** Adds a piece; lines of one segment that go on with one another are one, where nothing was taken out between them. */
function add(text: string, pieces: ToldPiece[], piece: ToldPiece): void {
  const last = pieces.at(-1);
  const goesOn = last && piece.goesOn && last.number === piece.number && isBlank(text, last.end, piece.start);
  if (goesOn) pieces[pieces.length - 1] = { ...last, end: piece.end };
  else pieces.push(piece);
}

function pieceOf({ segment, end }: Line, start: number): Omit<ToldPiece, "name"> {
  const { number, startMs } = segment;
  return { start, end, number, ...(startMs === undefined ? {} : { startMs }) };
}

function linesIn(text: string, segment: Segment): readonly Line[] {
  return [...linesOf(text, segment.start, segment.end)].flatMap(written => {
    const line = trimmed(text, written);
    return line.start === line.end ? [] : [{ ...line, ...headOf(text, line), segment }];
  });
}

function headOf(text: string, { start, end }: Range): Omit<Line, "segment" | keyof Range> {
  const head = text.slice(start, Math.min(end, start + 90));
  const found = markAt.exec(head);
  const length = found?.[0].length ?? 0;
  const [whole = "", label = ""] = labelAt.exec(head.slice(length)) ?? [];
  const name = label.replace(/^[[(](.+)[\])]$/u, "$1").trim();
  return {
    behindMark: start + length,
    behindLabel: Math.min(end, start + length + whole.length),
    ...(found ? { mark: found[1] === undefined ? "dash" : "arrows" } : {}),
    ...(isNameLike(name) ? { label: name, key: nameKey(name) } : {}),
  };
}

/** A few words, each with a capital or a particle between capitals; in scripts without capitals, three at most. */
function isNameLike(label: string): boolean {
  if (nameKey(label) === "" || /[!?;"“”«»=<>{}|\\]/u.test(label)) return false;
  const words = label.split(/[\s,/&]+/u).filter(word => word !== "");
  if (words.length > 8 || (words.length > 3 && /\p{Lo}/u.test(label))) return false;
  return words.every(
    (word, at) => /^["'’(.#-]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word) || (at > 0 && particles.has(word)),
  );
}

function isFinished(text: string, { start, end }: Range): boolean {
  return finished.test(text.slice(Math.max(start, end - 8), end));
}
