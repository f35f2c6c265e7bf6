/**
 * `npm run index`: loads a record into the cluster beside the versions that are there, so that a bot which starts with the same files
 * finds it ready. Bots that answer from an older version go on with it; how many old ones stay is said by `--keep`.
 */
import type { Writable } from "node:stream";
import { type Connection, connect } from "../adapters/opensearch/connection.ts";
import { countedIn } from "../adapters/opensearch/record-words.ts";
import type { ConfiguredCluster } from "../adapters/opensearch/settings.ts";
import { indicesOf, removeVersion, storedVersions } from "../adapters/opensearch/versions.ts";
import { OnrecordError } from "../core/errors.ts";
import { counted } from "./counted.ts";
import { loadRecord } from "./load-record.ts";
import type { Progress } from "./progress.ts";

export interface IndexOptions {
  readonly cluster: ConfiguredCluster | undefined;
  readonly output: Writable;
  readonly progress: Progress;
  /** How many older versions stay. */
  readonly keep: number;
  /** Says what would be done, and changes nothing. */
  readonly dryRun: boolean;
}

export async function indexRecord(folder: string, options: IndexOptions): Promise<0> {
  const { cluster } = options;
  if (!cluster) throw new OnrecordError("config", "OPENSEARCH_URL: name the cluster that shall hold the record.");
  const connection = connect(cluster);
  try {
    const version = await load(folder, connection, { ...options, cluster });
    const older = (await storedVersions(connection, cluster.prefix)).filter(stored => stored.version !== version);
    for (const { version: old, indices } of older.slice(options.keep)) {
      if (!options.dryRun) await removeVersion(connection, indices);
      options.output.write(`${options.dryRun ? "Would remove" : "Removed"} version ${old}.\n`);
    }
  } finally {
    await connection.close();
  }
  return 0;
}

/** Loads the record and compares what came to be there with it; gives its version. */
async function load(
  folder: string,
  connection: Connection,
  { cluster, output, progress, dryRun }: IndexOptions & { readonly cluster: ConfiguredCluster },
): Promise<string> {
  const { onrecord } = await loadRecord(folder, {
    onProgress: ({ line }) => progress.show(line),
    ...(dryRun ? {} : { cluster }),
  });
  progress.clear();
  const { version, passages } = onrecord.scope;
  await onrecord.close();
  const indices = indicesOf(cluster.prefix, version);
  if (dryRun) {
    const isThere = (await countedIn(connection, indices.words)) !== undefined;
    output.write(`${isThere ? "Is there" : "Would load"}: version ${version}, ${counted(passages, "passage")}.\n`);
    return version;
  }
  const stored = await countedIn(connection, indices.words);
  if (stored !== passages) {
    await removeVersion(connection, indices);
    throw new OnrecordError(
      "unavailable",
      `Of ${passages} passages ${stored ?? 0} came to lie in the cluster: it is taken back; run it again.`,
    );
  }
  output.write(`Version ${version} is in the cluster: ${counted(passages, "passage")}.\n`);
  return version;
}
