/**
 * A folder → a whole version in the cluster, which nobody reads yet: indexed, compared with what was read, and marked as whole. Of the
 * passages only some are in the memory at any time, however many there are.
 */

import type { Writable } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import { createEnglishFrequencies } from "../adapters/corpus-folder/english-frequencies.ts";
import { spoolFolder } from "../adapters/corpus-folder/spool-folder.ts";
import type { Connection } from "../adapters/opensearch/connection.ts";
import { keptPassage, passageFrom } from "../adapters/opensearch/kept-passage.ts";
import { createOpenSearchIndex } from "../adapters/opensearch/opensearch-index.ts";
import { storeRecord, type VersionHead } from "../adapters/opensearch/record-store.ts";
import {
  countPassages,
  keepCopies,
  newVersion,
  removeVersion,
  type StoredVersion,
} from "../adapters/opensearch/versions.ts";
import { OnrecordError } from "../core/errors.ts";
import { type LearntRecord, learnInSteps, type TextFiles } from "../core/learnt-record.ts";
import type { Passage } from "../core/model.ts";
import { createOnrecord, readerFor } from "../core/onrecord.ts";
import { createSpoken } from "../core/stored/held-record.ts";
import { layout, packRecord } from "./cluster-record.ts";
import { counted } from "./counted.ts";
import { createPace } from "./pace.ts";
import { programHash } from "./program.ts";
import type { Progress } from "./progress.ts";
import { todayIn } from "./today.ts";

export interface LoadingParts {
  readonly connection: Connection;
  readonly prefix: string;
  readonly output: Writable;
  readonly progress: Progress;
  /** Called now and then, so that the memory stays small (small-heap.ts). */
  readonly tidy: () => void;
}

/** Passages that are compared, and in which examples are looked for, spread over the record. */
const samples = { compared: 50, looked: 2_000 } as const;
/** Passages that are sent to the index at a time. */
const batch = 500;
/** Batches on their way: while the cluster takes one the next is made. */
const underway = 2;

/** A folder that was read as far as it must be known as a whole. */
export type LearntFolder = Awaited<ReturnType<typeof learnFolder>>;

/** `spool` is to be closed. Throws OnrecordError `config` where the folder cannot be read. */
export async function learnFolder(folder: string, { progress, tidy }: Pick<LoadingParts, "progress" | "tidy">) {
  const { spool, owner, ...read } = await spoolFolder(folder, {
    onProgress: (done, of) => progress.show(`Reading ${done} of ${of} files`),
  });
  try {
    const today = todayIn(owner?.timezone);
    const learnt = await inSteps(spool, { progress, tidy, today, ...(owner ? { owner } : {}) });
    progress.clear();
    return { ...read, spool, today, timezone: owner?.timezone, learnt };
  } catch (error) {
    spool.close();
    throw error;
  }
}

/** With the thread free between files: a lock is to be held meanwhile. */
async function inSteps(
  files: TextFiles,
  { progress, tidy, ...options }: Parameters<typeof learnInSteps>[1] & Pick<LoadingParts, "progress" | "tidy">,
): Promise<LearntRecord> {
  const steps = learnInSteps(files, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    tidy();
    progress.show(`Learning who speaks: part ${value} of ${files.length}`);
    await new Promise(resolve => setImmediate(resolve));
  }
}

/** Takes back what it began where it fails. */
export async function loadVersion(read: LearntFolder, parts: LoadingParts): Promise<StoredVersion> {
  const version = newVersion(parts.prefix, read.version, Date.now());
  try {
    const began = performance.now();
    const { taken } = await fill(version, read, parts);
    const rate = Math.round(taken / ((performance.now() - began) / 1000)).toLocaleString("en");
    parts.output.write(`Version ${version.version} is in the cluster: ${counted(taken, "passage")}, ${rate} a second.\n`);
    return version;
  } catch (error) {
    // Where this fails too, the next load does it.
    await removeVersion(parts.connection, version.indices).catch(() => undefined);
    throw error;
  } finally {
    parts.progress.clear();
  }
}

async function fill(
  { version, indices }: StoredVersion,
  { learnt, synonyms, ...read }: LearntFolder,
  { connection, output, progress, tidy }: LoadingParts,
): Promise<{ readonly taken: number }> {
  const { interviews, speakers, heard, passages: count } = learnt;
  const englishCount = createEnglishFrequencies();
  const words = { interviews, englishCount, ...(synonyms.text === undefined ? {} : { synonyms: synonyms.text }) };
  const lines = new Map<string, number>();
  const refused = new Set<string>();
  const reader = readerFor(words);
  const index = createOpenSearchIndex(reader, {
    connection,
    indices,
    layout,
    onStep: tidy,
    onRefused: ({ reference, interview }, reason) => {
      refused.add(reference);
      output.write(`${interview.file}:${lines.get(interview.id)}: OpenSearch refused passage ${reference}: ${reason}\n`);
    },
  });
  const spoken = createSpoken();
  const [compared, looked] = [spreadOver(count, samples.compared), spreadOver(count, samples.looked)];
  const pace = createPace();
  await addAll(learnt, {
    add: passages => index.add(passages),
    onInterview: ({ found: { interview, line }, passages }) => {
      // Only those that are on their way may be refused.
      lines.set(interview.id, line);
      if (lines.size > 2 * batch * underway) lines.delete(lines.keys().next().value!);
      spoken.add(passages);
      for (const passage of passages) for (const sample of [compared, looked]) sample.offer(passage);
    },
    onAdded: done => {
      tidy();
      progress.show([`Indexing ${done} of ${count} passages`, pace.of({ done, of: count })].filter(Boolean).join(": "));
    },
  });
  tidy();
  await index.refresh();
  tidy();
  const taken = count - refused.size;
  const lies = await countPassages(connection, indices);
  if (lies !== taken) {
    throw new OnrecordError("unavailable", `Of ${taken} passages ${lies} lie in the cluster: run it again.`);
  }
  const sample = compared.all().filter(({ reference }) => !refused.has(reference));
  const found = await index.get(sample.map(({ reference }) => reference));
  for (const [at, passage] of sample.entries()) {
    if (isAlike(passage, found[at])) continue;
    const { reference } = passage;
    throw new OnrecordError("unavailable", `Passage ${reference} came to lie otherwise in the cluster: run it again.`);
  }
  const held = { passages: taken, spoken: spoken.all(), words: [...reader.texts()].sort().join("\n") };
  const onrecord = await createOnrecord({
    ...words,
    passages: looked.all(),
    held,
    index: () => index,
    speakers,
    version,
    today: () => read.today,
  });
  const { fingerprint, timezone, today } = read;
  const { until } = learnt;
  const beside = packRecord({
    version,
    synonyms: synonyms.text,
    source: { fingerprint, timezone, until, broken: [] },
    past: {},
    interviews,
    heard,
    held: { ...held, examples: await onrecord.examples() },
    defects: [...read.defects, ...synonyms.defects, ...learnt.defects, ...onrecord.defects],
    today,
  });
  const of: VersionHead["of"] = {
    program: programHash(),
    record: fingerprint,
    timezone: timezone ?? "",
    from: today,
    until: until ?? "",
  };
  await storeRecord(beside, { passages: taken, of }, { connection, words: indices.words });
  await keepCopies(connection, indices);
  return { taken };
}

interface Adding {
  readonly add: (passages: readonly Passage[]) => Promise<void>;
  /** Told of each interview that is answered from, before its passages are added. */
  readonly onInterview: (read: ReturnType<LearntRecord["read"]> extends Iterable<infer Whole> ? Whole : never) => void;
  readonly onAdded: (done: number) => void;
}

/** All passages, some at a time. */
async function addAll(learnt: LearntRecord, { add, onInterview, onAdded }: Adding): Promise<void> {
  const adding: Promise<void>[] = [];
  let some: Passage[] = [];
  let done = 0;
  const send = async (): Promise<void> => {
    const sent = some;
    some = [];
    adding.push(
      add(sent).then(() => {
        done += sent.length;
        onAdded(done);
      }),
    );
    // What fails is told where it is waited for.
    adding.at(-1)!.catch(() => undefined);
    if (adding.length >= underway) await adding.shift();
  };
  for (const read of learnt.read()) {
    if (!read.isAnswered) continue;
    onInterview(read);
    for (const passage of read.passages) some.push(passage);
    if (some.length >= batch) await send();
  }
  if (some.length > 0) await send();
  await Promise.all(adding);
}

/** Some of so many passages, spread over all of them. */
function spreadOver(count: number, most: number) {
  const step = Math.max(1, Math.ceil(count / most));
  const chosen: Passage[] = [];
  let at = 0;
  return {
    offer(passage: Passage): void {
      // Without its file, which may be large.
      if (at++ % step === 0) chosen.push(passageFrom(keptPassage(passage)));
    },
    all: (): readonly Passage[] => chosen,
  };
}

/** All that is shown of it. */
function isAlike(one: Passage, other: Passage | undefined): boolean {
  const shown = ({ reference, text, lead, interview, speaker, sentences }: Passage) =>
    [reference, text, lead?.text, interview, speaker, sentences] as const;
  return other !== undefined && isDeepStrictEqual(shown(one), shown(other));
}
