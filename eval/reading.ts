/**
 * How files are read, without a question: what each folder's files were taken for, how much of them is nobody's, and what can be seen
 * to be wrong without knowing the right answer: lines like labels inside a turn, marks in passages, people who answer in a whole file and ask
 * in its opening, licences and lists of changes that became conversations.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readFolder } from "../src/adapters/corpus-folder/files.ts";
import { understandingOf } from "../src/core/account.ts";
import { OnrecordError } from "../src/core/errors.ts";
import type { Kind, Passage, Turn } from "../src/core/model.ts";
import { readFile } from "../src/core/reading/formats/read-file.ts";
import { isDirection } from "../src/core/reading/heads/label-words.ts";
import type { FoundInterview, TextFile } from "../src/core/reading/reader.ts";
import { buildRecord } from "../src/core/record.ts";
import { rawRangesOf } from "../src/core/text/origin/map.ts";
import { linesOf } from "../src/core/text/paragraphs.ts";

/** What a folder's files were read as. */
export interface ReadingFigures {
  readonly name: string;
  readonly files: number;
  readonly kinds: Readonly<Record<Kind, number>>;
  /** The share of the stretches of conversations that are nobody's, 0 to 1. */
  readonly unknown: number;
  readonly undated: number;
  /** `file: line` of what is set like a label and stands inside a turn. */
  readonly labelLike: readonly string[];
  /** `reference: words` of passages that hold times, signs of captions or stage directions. */
  readonly marks: readonly string[];
}

/** Who answers in a whole file and asks in its first turns. */
export interface Openings {
  readonly name: string;
  readonly cuts: number;
  /** `file, first 6 turns: name`. */
  readonly turned: readonly string[];
}

/** Texts in which nobody speaks, and those that were read as a conversation all the same. */
export interface Negatives {
  readonly name: string;
  readonly files: number;
  readonly conversations: readonly string[];
}

/** Reads a folder as the bot does. Throws OnrecordError `config` where it cannot be read. */
export async function measureReading(folder: string): Promise<ReadingFigures> {
  const { files, owner } = await readFolder(folder);
  const kinds: Record<Kind, number> = { transcript: 0, article: 0, digest: 0, speech: 0 };
  const labelLike: string[] = [];
  const marks: string[] = [];
  let undated = 0;
  let stretches = 0;
  let unknown = 0;
  const onInterview = (read: FoundInterview, passages: readonly Passage[]): void => {
    const { interview, turns } = read;
    kinds[interview.kind]++;
    if (interview.date === undefined) undated++;
    if (interview.kind === "transcript") stretches += turns.reduce((sum, { ranges }) => sum + ranges.length, 0);
    unknown += understandingOf(read, passages).nobodys.paragraphs;
    labelLike.push(...turns.flatMap(turn => labelsInside(turn).map(line => `${interview.file}: ${line}`)));
    marks.push(...passages.flatMap(({ reference, text }) => marksIn(text).map(words => `${reference}: ${words}`)));
  };
  buildRecord(files, { onInterview, ...(owner ? { owner } : {}) });
  return {
    name: basename(folder),
    files: files.length,
    kinds,
    unknown: stretches === 0 ? 0 : unknown / stretches,
    undated,
    labelLike,
    marks,
  };
}

const label =
  /^(?:[[(]?[\d:.]{4,12}[\])]? )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?: ?[([][^()[\]]{1,40}[)\]])?: /u;

/** Lines of a turn, behind its first, that begin as a label would. */
function labelsInside({ by, source, ranges }: Turn): readonly string[] {
  if (by !== "speaker" && by !== "interviewer") return [];
  return ranges.flatMap(({ start, end }, at) => {
    const lines = [...linesOf(source.text, start, end)].slice(at === 0 ? 1 : 0);
    return lines.map(line => source.text.slice(line.start, line.end).trim()).filter(line => label.test(line));
  });
}

const signs = /-->|>> |\*\*|<\/?[a-z]{1,8}>|[[(]\d{1,2}:\d{2}(?::\d{2})?[\])]/gu;
const brackets = /[[(]([^()[\]]{1,40})[\])]/gu;

function marksIn(text: string): readonly string[] {
  const directions = [...text.matchAll(brackets)].flatMap(([whole, inside = ""]) =>
    isDirection(inside) ? [whole] : [],
  );
  return [...(text.match(signs) ?? []), ...directions];
}

/** Reads every conversation again up to its first so many turns. Files that are no text cannot be cut. */
export async function measureOpenings(folder: string, lengths: readonly number[]): Promise<Openings> {
  const { files } = await readFolder(folder);
  const turned: string[] = [];
  let cuts = 0;
  for (const file of files.filter(({ extracted }) => extracted === undefined)) {
    const [whole, ...more] = readFile(file).interviews;
    if (whole?.interview.kind !== "transcript" || more.length > 0) continue;
    const answer = namesOf(whole.turns, "speaker");
    for (const length of lengths) {
      const text = openingOf(whole, length);
      if (text === undefined) continue;
      cuts++;
      const asks = readFile({ ...file, text }).interviews.flatMap(({ turns }) => [...namesOf(turns, "interviewer")]);
      turned.push(...asks.filter(name => answer.has(name)).map(name => `${file.path}, first ${length} turns: ${name}`));
    }
  }
  return { name: basename(folder), cuts, turned };
}

function namesOf(turns: readonly Turn[], by: Turn["by"]): ReadonlySet<string> {
  return new Set(turns.flatMap(turn => (turn.by === by ? (turn.name ?? []) : [])));
}

/** The file up to the line on which the turn behind those begins; nothing where it has no more. */
function openingOf({ turns, source }: FoundInterview, length: number): string | undefined {
  const next = turns.filter(({ by }) => by === "speaker" || by === "interviewer")[length]?.ranges[0];
  if (!next || source.origin.strings) return undefined;
  const [raw] = rawRangesOf(source, next);
  return raw && source.origin.raw.slice(0, source.origin.raw.lastIndexOf("\n", raw.start) + 1);
}

const proseName =
  /^(?:read.?me|change|history|news|licen[cs]e|copying|copyright|notice|authors|contribut|security|todo|code_of)/i;
const mostBytes = 1_000_000;

/** Reads what a machine holds of texts about programs: README, CHANGELOG, LICENSE and their like, wherever they lie in the folder. */
export function measureNegatives(folder: string): Negatives {
  const files = proseBelow(folder);
  const conversations = files
    .filter(file => readFile(file).interviews.some(({ interview }) => interview.kind === "transcript"))
    .map(({ path }) => path);
  return { name: folder, files: files.length, conversations };
}

function proseBelow(folder: string): readonly TextFile[] {
  const entries = entriesOf(folder).filter(entry => entry.isFile() && proseName.test(entry.name));
  const paths = entries.map(entry => join(entry.parentPath, entry.name)).sort();
  return paths.flatMap((path): readonly TextFile[] => {
    const ending = /\.[a-z]{1,10}$/i.exec(path)?.[0].toLowerCase();
    if (ending !== undefined && ![".md", ".markdown", ".txt", ".rst"].includes(ending)) return [];
    const text = readFileSync(path, "utf8");
    if (text.length > mostBytes || text.trim() === "") return [];
    return [{ path: ending === ".md" || ending === ".markdown" ? path : `${path}.txt`, text }];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw new OnrecordError("config", `"${folder}" cannot be read. Name a folder.`, { cause });
  }
}
