/**
 * The same interview twice: in two files, or in two formats. Words are compared, without labels, by stretches of a few in a row; of
 * each interview a few of these are kept, and only interviews that share most of them are compared in full, so that the work grows
 * with the record and not with its square.
 */
import type { Interview, ReadInterview } from "./model.ts";
import { sameInterview as same } from "./reading/weights.ts";

/** Which interviews have the words of another → the one that is kept. */
export function sameWords<Read extends ReadInterview>(reads: readonly Read[]): ReadonlyMap<Read, Read> {
  const groups: { readonly first: Read; readonly members: Read[] }[] = [];
  const byMark = new Map<number, number[]>();
  for (const read of reads) {
    const { marks, stretches } = fingerprint(read);
    if (stretches.length < same.fewest) continue;
    const found = likely(marks, byMark).find(at => isSame(groups[at]!.first, { read, stretches }));
    if (found !== undefined) {
      groups[found]!.members.push(read);
      continue;
    }
    const at = groups.push({ first: read, members: [read] }) - 1;
    for (const mark of marks) {
      const own = byMark.get(mark);
      if (!own) byMark.set(mark, [at]);
      else if (own.length < mostAlike) own.push(at);
    }
  }
  const kept = new Map<Read, Read>();
  for (const { members } of groups) {
    const best = members.reduce((most, one) => (worth(one.interview) > worth(most.interview) ? one : most));
    for (const one of members) if (one !== best) kept.set(one, best);
  }
  return kept;
}

/** What more interviews than these have in common is what they all begin or end with. */
const mostAlike = 20;

/** The interviews that share enough with one, by what is kept of each. */
function likely(marks: readonly number[], byMark: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>();
  for (const mark of marks) for (const at of byMark.get(mark) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return [...shared].filter(([, count]) => count >= same.likely * marks.length).map(([at]) => at);
}

interface Compared<Read> {
  readonly read: Read;
  readonly stretches: Uint32Array;
}

function isSame<Read extends ReadInterview>(first: Read, { read, stretches }: Compared<Read>): boolean {
  const [one, two] = [first.interview, read.interview];
  // A speech can be given twice.
  if (two.kind !== "transcript" && one.kind !== "transcript" && !isOneDay(one.date, two.date)) return false;
  const own = new Set(stretches);
  const other = new Set(fingerprint(first).stretches);
  let shared = 0;
  for (const stretch of other) if (own.has(stretch)) shared++;
  return shared >= same.share * (own.size + other.size - shared);
}

/** Dates as exact as they are: "2024" is no other day than "2024-03-05". */
function isOneDay(one = "", two = ""): boolean {
  return one.startsWith(two) || two.startsWith(one);
}

/** Whose words they are counts most, then how much is known of it. */
function worth({ kind, date, outlet, url, speaker, interviewer }: Interview): number {
  const known = [date, outlet, url, speaker, interviewer].filter(fact => fact !== undefined).length;
  return known + (kind === "transcript" || kind === "speech" ? 10 : 0);
}

interface Fingerprint {
  /** A number for each stretch of words, in order of size. */
  readonly stretches: Uint32Array;
  /** The smallest of them, each once: two texts share these as they share all. */
  readonly marks: readonly number[];
}

function fingerprint({ turns }: ReadInterview): Fingerprint {
  const hashes: number[] = [];
  for (const { heading, source, ranges } of turns) {
    if (heading) continue;
    for (const { start, end } of ranges) {
      const words = source.text.slice(start, end).normalize("NFC").toLowerCase();
      for (const word of words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) hashes.push(hashOf(word));
    }
  }
  const stretches = new Uint32Array(Math.max(0, hashes.length - same.words + 1));
  for (let at = 0; at < stretches.length; at++) {
    let hash = 0;
    for (let word = 0; word < same.words; word++) hash = mixed(hash, hashes[at + word]!);
    stretches[at] = hash;
  }
  stretches.sort();
  const marks: number[] = [];
  for (let at = 0; at < stretches.length && marks.length < same.marks; at++)
    if (stretches[at] !== stretches[at - 1]) marks.push(stretches[at]!);
  return { stretches, marks };
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function mixed(hash: number, next: number): number {
  const both = Math.imul(hash ^ next, 0x85ebca6b);
  return both ^ (both >>> 15);
}
