/**
 * `npm run index`: loads a record into the cluster beside the version that answers, and lets it answer in one step once it is whole. So
 * whoever asks meanwhile is answered by the version before, and a load that was cut off is nothing that anybody reads: the next one
 * takes it away.
 */
import type { Writable } from "node:stream";
import { fingerprintOfAny } from "../adapters/corpus-folder/spool-folder.ts";
import { connect } from "../adapters/opensearch/connection.ts";
import { lockRecord } from "../adapters/opensearch/lock.ts";
import { headOf } from "../adapters/opensearch/record-store.ts";
import type { ConfiguredCluster } from "../adapters/opensearch/settings.ts";
import {
  currentVersion,
  makeCurrent,
  removeVersion,
  type StoredVersion,
  storedVersions,
} from "../adapters/opensearch/versions.ts";
import { OnrecordError } from "../core/errors.ts";
import { loadedBefore } from "./changed-interviews.ts";
import { counted } from "./counted.ts";
import { analyzedBy, learnFolder } from "./learn-folder.ts";
import { type LoadingParts, loadVersion } from "./load-version.ts";
import { programHash } from "./program.ts";
import type { Progress } from "./progress.ts";
import { holdsOn } from "./read-record.ts";
import { createTidier } from "./small-heap.ts";

export interface IndexOptions {
  readonly cluster: ConfiguredCluster | undefined;
  readonly output: Writable;
  readonly progress: Progress;
  /** How many older versions stay. */
  readonly keep: number;
  /** Sends only what is not in the cluster as it is. */
  readonly changed: boolean;
  /** Says what would be done, and changes nothing. */
  readonly dryRun: boolean;
}

const patientMs = 60_000;
const wholly = "No version is there that this program loaded with the same words of yours: all passages are sent.";

type Loading = IndexOptions & Omit<LoadingParts, "current">;

export async function indexRecord(folder: string, options: IndexOptions): Promise<0> {
  const { cluster, dryRun } = options;
  if (!cluster) throw new OnrecordError("config", "OPENSEARCH_URL: name the cluster that shall hold the record.");
  // Who loads has time.
  const connection = connect({ ...cluster, deadlineMs: patientMs });
  const loading = { ...options, connection, prefix: cluster.prefix, tidy: createTidier() };
  try {
    if (dryRun) await foresee(folder, loading);
    else await load(folder, loading);
  } finally {
    await connection.close();
  }
  return 0;
}

async function foresee(folder: string, loading: Loading): Promise<void> {
  const { connection, prefix, output, keep } = loading;
  const current = await currentVersion(connection, prefix);
  const isCurrent = await isUpToDate(current, folder, loading);
  if (!isCurrent) {
    const { version, learnt, spool } = await learnFolder(folder, loading);
    spool.close();
    output.write(`Would load version ${version}: ${counted(learnt.passages, "passage")}.\n`);
  }
  for (const { version } of await surplus(isCurrent ? keep + 1 : keep, loading)) {
    output.write(`Would remove version ${version}.\n`);
  }
}

async function load(folder: string, loading: Loading): Promise<void> {
  const { connection, prefix, output, keep } = loading;
  const lock = await lockRecord(connection, prefix);
  try {
    const current = await currentVersion(connection, prefix);
    for (const { indices, head } of await stored(loading)) {
      if (!head && indices.words !== current?.indices.words) await removeVersion(connection, indices);
    }
    if (!(await isUpToDate(current, folder, loading))) {
      const read = await learnFolder(folder, loading);
      const before = loading.changed ? await loadedBefore(current, connection, analyzedBy(read)) : undefined;
      if (loading.changed && !before) output.write(`${wholly}\n`);
      const loaded = await loadVersion(read, { ...loading, current }, before).finally(() => read.spool.close());
      await lock.check();
      await makeCurrent(connection, prefix, loaded);
      output.write(`Version ${loaded.version} answers now.\n`);
    }
    for (const { version, indices } of await surplus(keep + 1, loading)) {
      await removeVersion(connection, indices);
      output.write(`Removed version ${version}.\n`);
    }
  } finally {
    await lock.release();
  }
}

/** Whether what answers was made of the same files, by the same program, for today. */
async function isUpToDate(
  current: StoredVersion | undefined,
  folder: string,
  { connection, output }: Loading,
): Promise<boolean> {
  const head = current && (await headOf(connection, current.indices.words));
  if (!current || !head || head.of.program !== programHash() || !holdsOn(head.of)) return false;
  if (head.of.record !== (await fingerprintOfAny(folder))) return false;
  output.write(`Version ${current.version} answers already: ${counted(head.passages, "passage")}.\n`);
  return true;
}

async function stored({ connection, prefix }: Loading) {
  const versions = await storedVersions(connection, prefix);
  return Promise.all(
    versions.map(async version => ({ ...version, head: await headOf(connection, version.indices.words) })),
  );
}

/** The whole versions beyond the newest ones; never the one that answers. */
async function surplus(stay: number, loading: Loading): Promise<readonly StoredVersion[]> {
  const current = await currentVersion(loading.connection, loading.prefix);
  const whole = (await stored(loading)).filter(({ head }) => head !== undefined);
  return whole.slice(stay).filter(({ indices }) => indices.words !== current?.indices.words);
}
