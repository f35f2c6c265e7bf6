/** A folder → a whole version in the cluster, which nobody reads yet: indexed, compared with what was read, and marked as whole. */

import type { Writable } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import type { Connection } from "../adapters/opensearch/connection.ts";
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
import type { Passage } from "../core/model.ts";
import type { PassageIndex } from "../core/search/passage-index.ts";
import { type BuiltRecord, buildFromFolder } from "./build-record.ts";
import { layout, packRecord } from "./cluster-record.ts";
import { counted } from "./counted.ts";
import type { LoadOptions } from "./open-record.ts";
import { createPace } from "./pace.ts";
import { programHash } from "./program.ts";
import type { Progress } from "./progress.ts";

export interface LoadingParts {
  readonly connection: Connection;
  readonly prefix: string;
  readonly output: Writable;
  readonly progress: Progress;
}

interface Begun {
  readonly version: StoredVersion;
  readonly index: PassageIndex;
}

/** Passages that are compared, spread over the record. */
const compared = 50;

/** Takes back what it began where it fails. */
export async function loadVersion(folder: string, parts: LoadingParts): Promise<StoredVersion> {
  const { connection, prefix, output, progress } = parts;
  const refused = new Map<Passage, string>();
  const lines = new Map<string, number>();
  const began = performance.now();
  let begun: Begun | undefined;
  const indexOf: LoadOptions["indexOf"] = hash => reader => {
    const version = newVersion(prefix, hash, Date.now());
    const onRefused = (passage: Passage, reason: string): void => void refused.set(passage, reason);
    begun = {
      version,
      index: createOpenSearchIndex(reader, { connection, indices: version.indices, layout, onRefused }),
    };
    return begun.index;
  };
  try {
    const built = await buildFromFolder(folder, {
      indexOf,
      onInterview: ({ interview, line }) => lines.set(interview.id, line),
      onProgress: shownOn(progress),
    }).finally(() => progress.clear());
    for (const [{ reference, interview }, reason] of refused) {
      output.write(
        `${interview.file}:${lines.get(interview.id)}: OpenSearch refused passage ${reference}: ${reason}\n`,
      );
    }
    await finish(built, { ...parts, ...begun!, refused });
    const { version } = begun!;
    const taken = built.record.passages.length - refused.size;
    const rate = Math.round(taken / ((performance.now() - began) / 1000)).toLocaleString("en");
    output.write(`Version ${version.version} is in the cluster: ${counted(taken, "passage")}, ${rate} a second.\n`);
    return version;
  } catch (error) {
    // Where this fails too, the next load does it.
    if (begun) await removeVersion(connection, begun.version.indices).catch(() => undefined);
    throw error;
  }
}

function shownOn(progress: Progress): NonNullable<LoadOptions["onProgress"]> {
  const pace = createPace();
  return ({ line, indexed }) => progress.show([line, indexed && pace.of(indexed)].filter(Boolean).join(": "));
}

interface Finishing extends LoadingParts, Begun {
  readonly refused: ReadonlyMap<Passage, string>;
}

async function finish(
  built: BuiltRecord,
  { connection, version: { indices }, index, refused }: Finishing,
): Promise<void> {
  const taken = built.record.passages.filter(passage => !refused.has(passage));
  const lies = await countPassages(connection, indices);
  if (lies !== taken.length) {
    throw new OnrecordError("unavailable", `Of ${taken.length} passages ${lies} lie in the cluster: run it again.`);
  }
  const step = Math.max(1, Math.ceil(taken.length / compared));
  const sample = taken.filter((_, at) => at % step === 0);
  const found = await index.get(sample.map(({ reference }) => reference));
  for (const [at, passage] of sample.entries()) {
    if (isAlike(passage, found[at])) continue;
    const { reference } = passage;
    throw new OnrecordError("unavailable", `Passage ${reference} came to lie otherwise in the cluster: run it again.`);
  }
  const head = { passages: taken.length, of: madeOf(built) };
  await storeRecord(await packRecord(built, refused.size), head, { connection, words: indices.words });
  await keepCopies(connection, indices);
}

/** All that is shown of it. */
function isAlike(one: Passage, other: Passage | undefined): boolean {
  const shown = ({ reference, text, lead, interview, speaker, sentences }: Passage) =>
    [reference, text, lead?.text, interview, speaker, sentences] as const;
  return other !== undefined && isDeepStrictEqual(shown(one), shown(other));
}

function madeOf({ loaded: { source, today } }: BuiltRecord): VersionHead["of"] {
  const { fingerprint, timezone = "", until = "" } = source;
  return { program: programHash(), record: fingerprint, timezone, from: today, until };
}
