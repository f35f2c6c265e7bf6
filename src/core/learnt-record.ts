/**
 * What a record is as a whole is known only when all of it was read: who is who, what is there twice, which names are taken. So it is read
 * to learn that, and of each interview little is kept; and once more, one interview after another, for its passages. In memory what was
 * read is kept for the second time; a record that is larger than that is read again.
 *
 *   files ─▶ interviews as far as they must be known together ─▶ names, doubles, people ─▶ files again ─▶ interviews with their passages
 */
import type { Defect } from "./errors.ts";
import type { Interview, Passage, ReadInterview } from "./model.ts";
import { passagesOf } from "./passages/passages.ts";
import type { People } from "./people/people.ts";
import { type Checked, checkedIn, checkRecord, sameTwice } from "./reading/check.ts";
import { readFile } from "./reading/formats/read-file.ts";
import { uniqueIds } from "./reading/ids.ts";
import type { RecordFile } from "./reading/owner/record-file.ts";
import type { FoundInterview, Reading, TextFile } from "./reading/reader.ts";
import { type Print, printOf, sameWords } from "./same-words.ts";
import {
  type NamesHeard,
  nameSpeakers,
  renamed,
  renamedInterview,
  type Speaking,
  speakingIn,
} from "./speakers/named.ts";
import type { Speakers } from "./speakers/speakers.ts";

/** Files that can be looked at more than once. */
export interface TextFiles {
  readonly length: number;
  at(place: number): TextFile | undefined;
}

export interface LearnOptions {
  /** Told after each file how many are done. */
  readonly onProgress?: (files: number) => void;
  /** What the owner says beside the files (reading/owner/record-file.ts). */
  readonly owner?: RecordFile;
  /** `YYYY-MM-DD`. */
  readonly today?: string;
  /** Passages of files that cannot be read any more, as they were: what the owner says of these files holds for them too. */
  readonly lastGood?: readonly Passage[];
}

export interface LearntRecord {
  /** Those that are answered from. */
  readonly interviews: readonly Interview[];
  /** How many passages they have. */
  readonly passages: number;
  /** Who is who of those who speak in them. */
  readonly speakers: Speakers;
  /** What that table was made of, as data. */
  readonly heard: NamesHeard;
  /** The first day on which it would be read otherwise, `YYYY-MM-DD`: an embargo ends, a date is no more to come. */
  readonly until: string | undefined;
  readonly defects: readonly Defect[];
  /** All interviews in their order, by the names of the whole record. */
  readonly read: () => Iterable<WholeInterview>;
}

export interface WholeInterview {
  readonly found: FoundInterview;
  readonly passages: readonly Passage[];
  /** That which has the same words, and is answered from in its place. */
  readonly kept: Interview | undefined;
  readonly isAnswered: boolean;
}

/** What is kept of an interview while the others are read. */
interface Seen extends Checked, Speaking {
  readonly print: Print;
  readonly passages: number;
  /** Where it is read again. */
  readonly again: () => Read;
}

/** An interview as its file has it. */
interface Read {
  readonly found: FoundInterview;
  readonly passages: readonly Passage[];
}

/** Reads all files in their order. Never throws. `keeps`: what was read of them stays in memory. */
export function learnRecord(files: TextFiles, options: LearnOptions & { readonly keeps?: true } = {}): LearntRecord {
  const steps = learnInSteps(files, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, file by file: gives how many are done, for whoever else needs the thread. */
export function* learnInSteps(
  files: TextFiles,
  options: LearnOptions & { readonly keeps?: true } = {},
): Generator<number, LearntRecord> {
  const { owner, today = new Date().toISOString().slice(0, 10) } = options;
  const seen: Seen[] = [];
  const faults: Defect[] = [...(owner?.defects ?? [])];
  const paths = new Set<string>();
  let people: People | undefined;
  const reader = createReader(files, options);
  for (let at = 0; at < files.length; at++) {
    const { path, reading } = reader.file(at);
    people ??= owner?.factsOf(path).people;
    for (const nth of reading.interviews.keys()) seen.push(seenIn(() => reader.interview(at, nth)));
    for (const defect of reading.defects) faults.push(defect);
    paths.add(path);
    options.onProgress?.(at + 1);
    yield at + 1;
  }
  faults.push(...(owner?.unusedIn([...paths]) ?? []));
  const wordsOf = (read: Pick<Seen, "again">): ReadInterview => read.again().found;
  const doubles = sameWords(
    seen.filter(({ interview }) => keptBack(interview, today) === undefined),
    wordsOf,
  );
  const once = seen.filter(read => !doubles.has(read));
  for (const [read, kept] of doubles) faults.push(sameTwice(read, kept));
  const before = spokenIn(options.lastGood ?? []).filter(({ interview }) =>
    [interview, owner?.factsOf(interview.file) ?? {}].every(facts => keptBack(facts, today) === undefined),
  );
  // The names of those that were there before stay theirs.
  const byName = [...before, ...once, ...doubles.keys()];
  const ids = new Map<Seen, string>();
  uniqueIds(byName.map(({ interview }) => interview.id)).forEach((id, at) => {
    ids.set(byName[at]!, id);
  });
  const all = [...before, ...seen].map(read => {
    const { uses, hasNameless, passages, again } = read;
    const id = ids.get(read)!;
    const interview = id === read.interview.id ? read.interview : { ...read.interview, id };
    const kept = doubles.get(read)?.interview;
    const isAnswered = passages > 0 && !kept && keptBack(interview, today) === undefined;
    return { interview, uses, hasNameless, passages, again, kept, isAnswered };
  });
  const { heard, speakers, namesIn } = nameSpeakers(all, {
    answeredFrom: ({ isAnswered }) => isAnswered,
    owners: people?.names.keys() ?? [],
    wordsOf,
  });
  const named = all.map(read => renamedInterview(read.interview, namesIn(read)));
  const [until] = seen.flatMap(({ interview }) => daysAfter(today, interview)).sort();

  function* read(): Generator<WholeInterview> {
    for (const [at, one] of all.entries()) {
      const { found, passages } = one.again();
      const { interview, kept, isAnswered } = one;
      const own = interview.id === found.interview.id ? passages : passagesOf({ interview, turns: found.turns });
      const whole = renamed({ ...found, interview, passages: own }, { interview: named[at]!, nameOf: namesIn(one) });
      yield { found: whole, passages: whole.passages, kept, isAnswered };
    }
  }

  return {
    interviews: named.filter((_, at) => all[at]!.isAnswered),
    passages: all.reduce((sum, { isAnswered, passages }) => sum + (isAnswered ? passages : 0), 0),
    speakers,
    heard,
    until,
    defects: checkRecord(once, faults, today),
    read,
  };
}

/** Reads files, and what was read last once. */
function createReader(files: TextFiles, { owner, keeps }: LearnOptions & { readonly keeps?: true }) {
  interface ReadFile {
    readonly path: string;
    readonly reading: Reading;
    readonly passages: (readonly Passage[] | undefined)[];
  }
  const kept: ReadFile[] = [];
  let last: { readonly at: number; readonly read: ReadFile } | undefined;

  function file(at: number): ReadFile {
    if (last?.at === at) return last.read;
    let read = kept[at];
    if (!read) {
      const text = files.at(at)!;
      const told = owner?.factsOf(text.path);
      read = { path: text.path, reading: readFile(told ? { ...text, told } : text), passages: [] };
    }
    if (keeps) kept[at] = read;
    last = { at, read };
    return read;
  }

  return {
    file,
    interview(at: number, nth: number): Read {
      const { reading, passages } = file(at);
      const found = reading.interviews[nth]!;
      passages[nth] ??= passagesOf(found);
      return { found, passages: passages[nth] };
    },
  };
}

function seenIn(again: () => Read): Seen {
  const { found, passages } = again();
  const { interview } = found;
  const speaking = speakingIn({ interview, passages });
  return { ...checkedIn(found), ...speaking, print: printOf(found), passages: passages.length, again };
}

/** The interviews of these passages, as if they had been read. */
function spokenIn(passages: readonly Passage[]): readonly Seen[] {
  const byInterview = new Map<Interview, Passage[]>();
  for (const passage of passages) {
    const own = byInterview.get(passage.interview);
    if (own) own.push(passage);
    else byInterview.set(passage.interview, [passage]);
  }
  return [...byInterview].map(([interview, own]) => {
    const [source] = own as [Passage];
    return seenIn(() => ({ found: { interview, turns: [], line: 1, readFrom: {}, source }, passages: own }));
  });
}

/** Days to come on which an interview is read otherwise. */
function daysAfter(today: string, { date = "", embargo = "" }: Interview): readonly string[] {
  return [date, embargo].filter(day => day > today);
}

/** Why nothing is answered from an interview on a day: a draft, or the day on which its embargo ends. */
export function keptBack(
  { draft, embargo }: { readonly draft?: boolean; readonly embargo?: string },
  today: string,
): "draft" | { readonly until: string } | undefined {
  if (draft) return "draft";
  return embargo !== undefined && today < embargo ? { until: embargo } : undefined;
}
