/** A record that lies in a cluster: what is stored beside its passages, and the core that answers from them; no folder is read for it. */
import { deserialize, serialize } from "node:v8";
import { gunzipSync, gzipSync } from "node:zlib";
import { createEnglishFrequencies } from "../adapters/corpus-folder/english-frequencies.ts";
import { type Connection, connect } from "../adapters/opensearch/connection.ts";
import { mappingVersion } from "../adapters/opensearch/mapping.ts";
import { createOpenSearchIndex } from "../adapters/opensearch/opensearch-index.ts";
import { headOf, storedRecord } from "../adapters/opensearch/record-store.ts";
import type { ConfiguredCluster } from "../adapters/opensearch/settings.ts";
import { currentVersion, type StoredVersion } from "../adapters/opensearch/versions.ts";
import { OnrecordError } from "../core/errors.ts";
import type { Interview } from "../core/model.ts";
import { createOnrecord, type Onrecord } from "../core/onrecord.ts";
import { speakersIn } from "../core/speakers/named.ts";
import { createLineFinder, type HeldRecord } from "../core/stored/held-record.ts";
import { type LoadedRecord, type LoadOptions, partsOf, type RestOfRecord } from "./open-record.ts";

/** All of a record but its passages. */
export interface BesidePassages extends Omit<RestOfRecord, "search"> {
  readonly interviews: readonly Interview[];
  readonly held: HeldRecord;
}

/** Of an index while it is loaded. */
export const layout = { shards: 1, replicas: 0 } as const;

/** As bytes. */
export function packed(value: object): Uint8Array {
  return gzipSync(serialize(value));
}

export function unpacked(bytes: Uint8Array): unknown {
  return deserialize(gunzipSync(bytes));
}

export interface FromCluster {
  readonly connection: Connection;
  readonly prefix: string;
}

/** The version that answers. Rejects with OnrecordError where there is none that this program reads, or the cluster does not answer. */
export async function readableVersion({ connection, prefix }: FromCluster): Promise<StoredVersion> {
  const current = await currentVersion(connection, prefix);
  if (!current) {
    throw new OnrecordError("unavailable", `The cluster holds no record "${prefix}" yet: load one with npm run index.`);
  }
  if (current.mapping === mappingVersion) return current;
  const cure = "load it anew with npm run index of this version.";
  throw new OnrecordError(
    "unavailable",
    `The record "${prefix}" was loaded by another version of this program: ${cure}`,
  );
}

/** The record that answers in a cluster. Rejects with OnrecordError where there is none, or the cluster does not answer. */
export async function openFromCluster(cluster: ConfiguredCluster, options: OpenOptions): Promise<LoadedRecord> {
  const connection = connect(cluster);
  return openVersion(await readableVersion({ connection, prefix: cluster.prefix }), { ...options, connection });
}

type OpenOptions = Pick<LoadOptions, "timeZone" | "onFailure" | "pause">;

/** Closing what it gives closes the connection. */
export async function openVersion(
  { indices }: StoredVersion,
  { connection, ...options }: OpenOptions & Pick<FromCluster, "connection">,
): Promise<LoadedRecord> {
  const { interviews, held, heard, defects, today, ...facts } = await besidePassages(connection, indices.words);
  const isHeld = createLineFinder(held.words);
  const indexOf: LoadOptions["indexOf"] = () => reader =>
    createOpenSearchIndex(reader, { connection, indices, layout, isHeld });
  const onrecord = await createOnrecord({
    ...partsOf({ ...options, indexOf }, facts),
    interviews,
    passages: [],
    held,
    speakers: speakersIn(heard),
    englishCount: createEnglishFrequencies(),
    ...(options.pause ? { pause: options.pause } : {}),
  });
  const { bot } = onrecord;
  const timed: Onrecord = {
    ...onrecord,
    bot: {
      ...bot,
      reply: (update, signal) => connection.inTime(() => bot.reply(update, signal)),
      suggest: (text, page, signal) => connection.inTime(() => bot.suggest(text, page, signal)),
    },
    find: (text, how, signal) => connection.inTime(() => onrecord.find(text, how, signal)),
  };
  return { onrecord: timed, defects, today, passages: [], source: facts.source };
}

export async function besidePassages(connection: Connection, words: string): Promise<BesidePassages> {
  const cure = "load it anew with npm run index.";
  const head = await headOf(connection, words);
  if (!head) throw new OnrecordError("unavailable", `The record in the cluster is not whole: ${cure}`);
  const bytes = await storedRecord("beside", head, { connection, words });
  try {
    return unpacked(bytes) as BesidePassages;
  } catch (cause) {
    const message = `What lies in the cluster beside the passages cannot be read by this Node: ${cure}`;
    throw new OnrecordError("unavailable", message, { cause });
  }
}
