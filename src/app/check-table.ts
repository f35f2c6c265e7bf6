/** The figures at the end of the check: what the record was read as, and where most of it is lost. */
import type { Understanding } from "../core/account.ts";
import { keptBack } from "../core/learnt-record.ts";
import type { Kind } from "../core/model.ts";
import { counted } from "./counted.ts";

/** Files of which so many are shown. */
const mostWorst = 10;

/** The interviews of each file, in order. */
export function byFile(understood: readonly Understanding[]): ReadonlyMap<string, readonly Understanding[]> {
  const files = new Map<string, Understanding[]>();
  for (const read of understood) {
    const list = files.get(read.interview.file) ?? [];
    files.set(read.interview.file, list);
    list.push(read);
  }
  return files;
}

/** One line a figure. `today`: `YYYY-MM-DD`. */
export function checkTable(understood: readonly Understanding[], today: string): readonly string[] {
  const of = (kind: Kind) => understood.filter(({ interview }) => interview.kind === kind).length;
  const people = new Set(
    understood.flatMap(({ asks, answers, interview }) => [
      ...asks,
      ...answers,
      ...(interview.speaker === undefined ? [] : [interview.speaker]),
    ]),
  );
  const rows: readonly (readonly [string, number | string])[] = [
    ["files", byFile(understood).size],
    ["conversations", of("transcript")],
    ["articles", of("article")],
    ["speeches", of("speech")],
    ["digests", of("digest")],
    ["turns", sum(understood, ({ turns }) => turns)],
    ["people", people.size],
    ["undated", understood.filter(({ interview }) => interview.date === undefined).length],
    ["kept back", keptBackText(understood, today)],
    ["paragraphs nobody's", sum(understood, ({ nobodys }) => nobodys.paragraphs)],
    ["paragraphs in no passage", sum(understood, ({ inNoPassage }) => inNoPassage.paragraphs)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, figure]) => `${name.padEnd(width)}  ${figure}`);
}

/** "2 drafts, 1 under embargo until 2026-03-01"; of several, the first and the last day. */
function keptBackText(understood: readonly Understanding[], today: string): string {
  const kept = understood.flatMap(({ interview }) => keptBack(interview, today) ?? []);
  const drafts = kept.filter(why => why === "draft").length;
  const days = kept.flatMap(why => (why === "draft" ? [] : why.until)).sort();
  const [first, last] = [days[0], days.at(-1)];
  const until = first === last ? `until ${first}` : `until ${first} to ${last}`;
  const texts = [
    drafts > 0 ? counted(drafts, "draft") : "",
    days.length > 0 ? `${days.length} under embargo ${until}` : "",
  ];
  return texts.filter(Boolean).join(", ") || "0";
}

/** The files of which most letters are in no passage or nobody's, the worst first, each with the line where that begins. */
export function worstFiles(files: ReadonlyMap<string, readonly Understanding[]>): readonly string[] {
  const lost = [...files].flatMap(([file, reads]) => {
    const shares = reads.flatMap(({ nobodys, inNoPassage }) => [nobodys, inNoPassage]);
    const letters = sum(shares, share => share.letters);
    const lines = shares.flatMap(({ line }) => line ?? []);
    return letters > 0 ? [{ file, letters, line: Math.min(...lines) }] : [];
  });
  if (lost.length === 0) return [];
  lost.sort((a, b) => b.letters - a.letters || (a.file < b.file ? -1 : 1));
  const shown = lost
    .slice(0, mostWorst)
    .map(({ file, letters, line }) => `${file}:${line}: ${counted(letters, "letter")}`);
  return ["", "In no passage or nobody's, most first:", ...shown];
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
