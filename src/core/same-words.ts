/**
 * The same interview twice: in two files, or in two formats. Words are compared, without labels, by stretches of a few in a row; of
 * each interview a few of these are kept, and only interviews that share most of them are compared in full, so that the work grows
 * with the record and not with its square.
 */
import type { Interview, ReadInterview } from "./model.ts";
import { sameInterview as same } from "./reading/weights.ts";

/** What is kept of an interview's words. */
export interface Print {
  /** The smallest of the numbers of its stretches, rising: two texts share these as they share all. */
  readonly marks: Uint32Array;
  /** How many stretches there are. */
  readonly stretches: number;
}

interface Printed {
  readonly interview: Interview;
  readonly print: Print;
}

/** Which interviews have the words of another → the one that is kept. Few are asked for their words again. */
export function sameWords<Read extends Printed>(
  reads: readonly Read[],
  wordsOf: (read: Read) => ReadInterview,
): ReadonlyMap<Read, Read> {
  const groups: { readonly first: Read; readonly members: Read[] }[] = [];
  const table = createMarkTable();
  for (const read of reads) {
    const { marks, stretches } = read.print;
    if (stretches < same.fewest) continue;
    const found = likely(marks, table.holding(marks), at => groups[at]!.first.print.marks).find(at => {
      const { first } = groups[at]!;
      return mayBeSame(first.interview, read.interview) && isSame(wordsOf(first), wordsOf(read));
    });
    if (found !== undefined) groups[found]!.members.push(read);
    else table.add(marks, groups.push({ first: read, members: [read] }) - 1);
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
/** Marks by which an interview is found: two that share most of theirs share one of these. */
const listedMarks = same.marks / 2;

/** Numbers of interviews by their marks, in two arrays, since a record of millions of passages has millions of marks. */
function createMarkTable() {
  let keys = new Uint32Array(1024);
  /** Counted from 1; 0 is a free place. */
  let numbers = new Int32Array(1024);
  let used = 0;

  function put(mark: number, number: number): void {
    let alike = 0;
    let at = mark & (keys.length - 1);
    for (; numbers[at] !== 0; at = (at + 1) & (keys.length - 1)) if (keys[at] === mark && ++alike === mostAlike) return;
    keys[at] = mark;
    numbers[at] = number;
    used++;
  }

  function grow(): void {
    const [before, own] = [keys, numbers];
    keys = new Uint32Array(2 * before.length);
    numbers = new Int32Array(2 * before.length);
    used = 0;
    for (let at = 0; at < before.length; at++) if (own[at] !== 0) put(before[at]!, own[at]!);
  }

  return {
    add(marks: Uint32Array, number: number): void {
      for (const mark of marks.subarray(0, listedMarks)) {
        if (2 * used >= keys.length) grow();
        put(mark, number + 1);
      }
    },
    /** The interviews that were added with one of these marks. */
    holding(marks: Uint32Array): ReadonlySet<number> {
      const found = new Set<number>();
      for (const mark of marks) {
        let at = mark & (keys.length - 1);
        for (; numbers[at] !== 0; at = (at + 1) & (keys.length - 1)) if (keys[at] === mark) found.add(numbers[at]! - 1);
      }
      return found;
    },
  };
}

/** Those of some interviews that share enough with one, by what is kept of each. */
function likely(
  marks: Uint32Array,
  found: ReadonlySet<number>,
  marksOf: (at: number) => Uint32Array,
): readonly number[] {
  return [...found].filter(at => sharedBy(marks, marksOf(at)) >= same.likely * marks.length).sort((a, b) => a - b);
}

function sharedBy(some: Uint32Array, others: Uint32Array): number {
  let shared = 0;
  for (let at = 0, other = 0; at < some.length && other < others.length; ) {
    if (some[at] === others[other]) shared++;
    if (some[at]! <= others[other]!) at++;
    else other++;
  }
  return shared;
}

function mayBeSame(one: Interview, two: Interview): boolean {
  // A speech can be given twice.
  return two.kind === "transcript" || one.kind === "transcript" || isOneDay(one.date, two.date);
}

function isSame(one: ReadInterview, two: ReadInterview): boolean {
  const own = new Set(stretchesOf(one));
  const other = new Set(stretchesOf(two));
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

export function printOf(read: ReadInterview): Print {
  const stretches = stretchesOf(read);
  const marks: number[] = [];
  for (let at = 0; at < stretches.length && marks.length < same.marks; at++)
    if (stretches[at] !== stretches[at - 1]) marks.push(stretches[at]!);
  return { marks: Uint32Array.from(marks), stretches: stretches.length };
}

/** A number for each stretch of words, in order of size. */
function stretchesOf({ turns }: ReadInterview): Uint32Array {
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
  return stretches.sort();
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
