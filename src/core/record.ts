/**
 * Files → the record: every interview under a name of its own, all passages, and what is wrong. The one door through
 * which search, terminal, check and tests come to a record.
 */

import type { Defect } from "./errors.ts";
import type { Interview, Passage } from "./model.ts";
import { passagesOf } from "./passages/passages.ts";
import type { People } from "./people/people.ts";
import { checkRecord, sameTwice } from "./reading/check.ts";
import { readFile } from "./reading/formats/read-file.ts";
import { uniqueIds } from "./reading/ids.ts";
import type { RecordFile } from "./reading/owner/record-file.ts";
import type { FoundInterview, TextFile } from "./reading/reader.ts";
import { sameWords } from "./same-words.ts";
import { type NamesHeard, nameSpeakers, type Spoken } from "./speakers/named.ts";
import type { Speakers } from "./speakers/speakers.ts";

/**
 * A record, ready for an index. Interviews without a passage are not in it, nor is one that is there twice; a defect says why. Nor are
 * drafts, and those whose embargo is not over yet: they come in when it is read on that day.
 */
export interface CorpusRecord {
  readonly interviews: readonly Interview[];
  readonly passages: readonly Passage[];
  /** Who is who of those who speak in them. */
  readonly speakers: Speakers;
  /** What that table was made of, as data. */
  readonly heard: NamesHeard;
  /** The first day on which it would be read otherwise, `YYYY-MM-DD`: an embargo ends, a date is no more to come. */
  readonly until?: string;
  readonly defects: readonly Defect[];
}

export interface BuildOptions {
  /** Told after each file how many are done. */
  readonly onProgress?: (files: number) => void;
  /** Told of each interview under its own name with its passages, also of those that have none; and of which it has the words, where it is there twice. */
  readonly onInterview?: (read: FoundInterview, passages: readonly Passage[], kept?: Interview) => void;
  /** What the owner says beside the files (reading/owner/record-file.ts). */
  readonly owner?: RecordFile;
  /** `YYYY-MM-DD`. */
  readonly today?: string;
  /** Passages of files that cannot be read any more, as they were: what the owner says of these files holds for them too. */
  readonly lastGood?: readonly Passage[];
}

/** Reads all files in their order. Never throws. */
export function buildRecord(files: Iterable<TextFile>, options: BuildOptions = {}): CorpusRecord {
  const { owner, today = new Date().toISOString().slice(0, 10) } = options;
  const found: FoundInterview[] = [];
  const faults: Defect[] = [...(owner?.defects ?? [])];
  const paths: string[] = [];
  let people: People | undefined;
  for (const file of files) {
    const told = owner?.factsOf(file.path);
    people ??= told?.people;
    const reading = readFile(told ? { ...file, told } : file);
    for (const interview of reading.interviews) found.push(interview);
    for (const defect of reading.defects) faults.push(defect);
    paths.push(file.path);
    options.onProgress?.(paths.length);
  }
  faults.push(...(owner?.unusedIn(paths) ?? []));
  const again = sameWords(found.filter(({ interview }) => keptBack(interview, today) === undefined));
  const once = found.filter(read => !again.has(read));
  for (const [read, kept] of again) faults.push(sameTwice(read, kept));
  const lastGood = spokenIn(options.lastGood ?? []).filter(({ interview }) =>
    [interview, owner?.factsOf(interview.file) ?? {}].every(facts => keptBack(facts, today) === undefined),
  );
  const ids = new Map<FoundInterview, string>();
  // The names of those that were there before stay theirs.
  const byName = [...lastGood, ...once, ...again.keys()];
  uniqueIds(byName.map(({ interview }) => interview.id)).forEach((id, at) => {
    ids.set(byName[at]!, id);
  });
  const spokenNow = found.map(read => {
    const id = ids.get(read)!;
    const interview = id === read.interview.id ? read.interview : { ...read.interview, id };
    const kept = again.get(read)?.interview;
    return { ...read, interview, kept, passages: passagesOf({ interview, turns: read.turns }) };
  });
  const spoken = [...lastGood, ...spokenNow];
  const answeredFrom = ({ interview, passages, kept }: Spoken & { readonly kept: Interview | undefined }): boolean =>
    passages.length > 0 && !kept && keptBack(interview, today) === undefined;
  const { speakers, heard, named } = nameSpeakers(spoken, { answeredFrom, owners: people?.names.keys() ?? [] });
  const interviews: Interview[] = [];
  const passages: Passage[] = [];
  for (const read of named) {
    options.onInterview?.(read, read.passages, read.kept);
    if (!answeredFrom(read)) continue;
    interviews.push(read.interview);
    for (const passage of read.passages) passages.push(passage);
  }
  const [until] = found.flatMap(({ interview }) => daysAfter(today, interview)).sort();
  const defects = checkRecord(once, faults, today);
  return { interviews, passages, speakers, heard, ...(until === undefined ? {} : { until }), defects };
}

/** The interviews of these passages, as if they had been read. */
function spokenIn(passages: readonly Passage[]) {
  const byInterview = new Map<Interview, Passage[]>();
  for (const passage of passages) {
    const own = byInterview.get(passage.interview);
    if (own) own.push(passage);
    else byInterview.set(passage.interview, [passage]);
  }
  return [...byInterview].map(([interview, own]) => {
    const [source] = own as [Passage];
    return { interview, passages: own, turns: [], line: 1, readFrom: {}, source, kept: undefined };
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
