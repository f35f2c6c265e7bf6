/**
 * A folder → a whole version in the cluster, which nobody reads yet: indexed, compared with what was read, and marked as whole. Of the
 * passages only some are in the memory at any time, however many there are.
 */

import type { Writable } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import { createEnglishFrequencies } from "../adapters/corpus-folder/english-frequencies.ts";
import type { Connection } from "../adapters/opensearch/connection.ts";
import { keptPassage, passageFrom } from "../adapters/opensearch/kept-passage.ts";
import { createOpenSearchIndex } from "../adapters/opensearch/opensearch-index.ts";
import { storeRecord } from "../adapters/opensearch/record-store.ts";
import {
  countPassages,
  keepCopies,
  newVersion,
  removeVersion,
  type StoredVersion,
} from "../adapters/opensearch/versions.ts";
import { type Defect, OnrecordError } from "../core/errors.ts";
import type { Passage } from "../core/model.ts";
import { createOnrecord } from "../core/onrecord.ts";
import { present } from "../core/question/present.ts";
import type { PassageIndex } from "../core/search/passage-index.ts";
import { createSpoken, type HeldRecord } from "../core/stored/held-record.ts";
import { readerFor } from "../core/words-known.ts";
import { addAll, mostUnderway } from "./add-passages.ts";
import { digestOf, type Loaded, onlyChanged } from "./changed-interviews.ts";
import { type BesidePassages, layout, packed } from "./cluster-record.ts";
import { counted } from "./counted.ts";
import { type Learning, type LearntFolder, madeOf } from "./learn-folder.ts";
import { createPace } from "./pace.ts";
import { pastInCluster, pastVersion } from "./past-in-cluster.ts";

export interface LoadingParts extends Learning {
  readonly connection: Connection;
  readonly prefix: string;
  readonly output: Writable;
  /** The version that answers meanwhile. */
  readonly current: StoredVersion | undefined;
}

/** Passages that are compared, and in which examples are looked for, spread over the record. */
const samples = { compared: 50, looked: 2_000 } as const;

/** Takes back what it began where it fails. `before`: what lies there, of which only what changed is sent again. */
export async function loadVersion(read: LearntFolder, parts: LoadingParts, before?: Loaded): Promise<StoredVersion> {
  const version = newVersion(parts.prefix, read.version, Date.now());
  try {
    const began = performance.now();
    const { taken, sent } = await fill(version, read, { ...parts, before });
    const rate = Math.round(sent / ((performance.now() - began) / 1000)).toLocaleString("en");
    const some = before ? `, ${counted(sent, "passage")} sent` : `, ${rate} a second`;
    parts.output.write(`Version ${version.version} is in the cluster: ${counted(taken, "passage")}${some}.\n`);
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
  version: StoredVersion,
  read: LearntFolder,
  parts: LoadingParts & { readonly before: Loaded | undefined },
): Promise<{ readonly taken: number; readonly sent: number }> {
  const { connection, output, progress, tidy, before, current } = parts;
  const { learnt, synonyms } = read;
  const { interviews, speakers, passages: count } = learnt;
  const { indices } = version;
  const words = { interviews, englishCount: createEnglishFrequencies(), ...present({ synonyms: synonyms.text }) };
  const refused = new Set<string>();
  const digests = new Map<string, string>();
  const lines = new Map<string, number>();
  const reader = readerFor(words);
  const indexOf = (indices: StoredVersion["indices"], more = {}): PassageIndex =>
    createOpenSearchIndex(reader, { connection, indices, layout, ...more });
  const index = indexOf(indices, {
    onStep: tidy,
    onRefused: ({ reference, interview: { id, file } }: Passage, reason: string) => {
      refused.add(reference);
      digests.delete(id);
      output.write(`${file}:${lines.get(id)}: OpenSearch refused passage ${reference}: ${reason}\n`);
    },
  });
  const changes = before && (await onlyChanged(index, before, { connection, into: version }));
  const spoken = createSpoken();
  const [compared, looked] = [spreadOver(count, samples.compared), spreadOver(count, samples.looked)];
  const pace = createPace();
  let [done, sent] = [0, 0];
  await addAll(learnt, {
    isBeside: current !== undefined,
    add: changes ? changes.replace : passages => index.add(passages),
    take: ({ found: { interview, line }, passages }) => {
      // Only those that are on their way may be refused.
      lines.set(interview.id, line);
      if (lines.size > mostUnderway) lines.delete(lines.keys().next().value!);
      const digest = digestOf(passages);
      digests.set(interview.id, digest);
      spoken.add(passages);
      for (const passage of passages) for (const sample of [compared, looked]) sample.offer(passage);
      done += passages.length;
      tidy();
      const shown = [`Indexing ${done} of ${count} passages`, pace.of({ done, of: count })];
      progress.show(shown.filter(Boolean).join(": "));
      const isSent = !changes?.isAsBefore(interview.id, digest);
      if (isSent) sent += passages.length;
      return isSent;
    },
  });
  const gone = await changes?.removeRest();
  if (gone) output.write(`Removed ${counted(gone, "interview")}.\n`);
  tidy();
  await index.refresh();
  tidy();
  const taken = count - refused.size;
  const sample = compared.all().filter(({ reference }) => !refused.has(reference));
  await mustLie({ taken, sample }, { connection, index, version });
  const known = before ? [...before.beside.held.words.split("\n"), ...reader.texts()] : reader.texts();
  const held = { passages: taken, spoken: spoken.all(), words: [...new Set(known)].sort().join("\n") };
  const onrecord = await createOnrecord({
    ...words,
    passages: looked.all(),
    held,
    index: () => index,
    speakers,
    version: version.version,
    today: () => read.today,
  });
  const { past, kept } = await pastInCluster(await pastVersion(current, connection), {
    version: version.version,
    index: indices.passages,
    digests,
    count: taken,
    connection,
    get: { now: index.get, before: current ? indexOf(current.indices).get : index.get },
  });
  const beside = { ...besideOf(read, { ...held, examples: await onrecord.examples() }, onrecord.defects), past };
  const head = { passages: taken, of: madeOf(read) };
  const stored = { beside: packed(beside), digests: packed(digests), past: packed(kept) };
  await storeRecord(stored, head, { connection, words: indices.words });
  await keepCopies(connection, indices);
  return { taken, sent };
}

/** What was loaded lies in the cluster, and some of it is looked at. */
async function mustLie(
  { taken, sample }: { readonly taken: number; readonly sample: readonly Passage[] },
  { connection, index, version }: Pick<LoadingParts, "connection"> & { index: PassageIndex; version: StoredVersion },
): Promise<void> {
  const lies = await countPassages(connection, version.indices);
  if (lies !== taken) {
    throw new OnrecordError("unavailable", `Of ${taken} passages ${lies} lie in the cluster: run it again.`);
  }
  const found = await index.get(sample.map(({ reference }) => reference));
  for (const [at, passage] of sample.entries()) {
    if (isAlike(passage, found[at])) continue;
    const { reference } = passage;
    throw new OnrecordError("unavailable", `Passage ${reference} came to lie otherwise in the cluster: run it again.`);
  }
}

function besideOf(
  { version, learnt, synonyms, fingerprint, timezone, today, defects }: LearntFolder,
  held: HeldRecord,
  more: readonly Defect[],
): Omit<BesidePassages, "past"> {
  const { interviews, heard, until } = learnt;
  return {
    version,
    synonyms: synonyms.text,
    source: { fingerprint, timezone, until, broken: [] },
    interviews,
    heard,
    held,
    defects: [...defects, ...synonyms.defects, ...learnt.defects, ...more],
    today,
  };
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
