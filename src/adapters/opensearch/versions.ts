/**
 * The versions of a record that lie in a cluster, a pair of indices for each load: which there are, which one answers, and taking old ones
 * away. The one that answers is what the alias points to, whose name is the prefix of all.
 */
import { OnrecordError } from "../../core/errors.ts";
import type { Connection } from "./connection.ts";
import { mappingVersion } from "./mapping.ts";
import { unmark } from "./record-store.ts";
import type { Indices } from "./record-words.ts";

export interface StoredVersion {
  /** Hash of the files. */
  readonly version: string;
  /** Number of the mapping: one of another number is not read. */
  readonly mapping: number;
  readonly indices: Indices;
  /** When it was begun, in milliseconds since 1970. */
  readonly begun: number;
}

/** Each load has names of its own, so that none goes on with what another left. */
export function newVersion(prefix: string, version: string, begun: number): StoredVersion {
  const indices = indicesNamed(`${prefix}-${version}-${mappingVersion}-${begun.toString(36)}`);
  return { version, mapping: mappingVersion, indices, begun };
}

function indicesNamed(name: string): Indices {
  return { passages: `${name}-passages`, words: `${name}-words` };
}

/** The version whose passages lie in that index; nothing where no version is called so. */
function versionOf(index: string, prefix: string): StoredVersion | undefined {
  const own = index.startsWith(`${prefix}-`) ? index.slice(prefix.length + 1) : "";
  const [, version, mapping, begun] = /^([0-9a-f]+)-(\d+)-([0-9a-z]+)-passages$/.exec(own) ?? [];
  if (version === undefined || mapping === undefined || begun === undefined) return undefined;
  const indices = indicesNamed(index.slice(0, -"-passages".length));
  return { version, mapping: Number(mapping), indices, begun: Number.parseInt(begun, 36) };
}

/** The newest first. */
export async function storedVersions(connection: Connection, prefix: string): Promise<readonly StoredVersion[]> {
  const path = `/_cat/indices/${prefix}-*-passages?format=json&h=index`;
  const rows = await connection.ask<readonly { index: string }[]>({ method: "GET", path });
  return rows.flatMap(({ index }) => versionOf(index, prefix) ?? []).sort((a, b) => b.begun - a.begun);
}

/** The one that answers; nothing where none was ever loaded. */
export async function currentVersion(connection: Connection, prefix: string): Promise<StoredVersion | undefined> {
  const [index] = await aliased(connection, prefix);
  return index === undefined ? undefined : versionOf(index, prefix);
}

async function aliased(connection: Connection, prefix: string): Promise<readonly string[]> {
  const path = `/_alias/${prefix}`;
  const found = await connection.ask<Readonly<Record<string, unknown>>>({ method: "GET", path, ignore: [404] });
  return Object.keys(found).filter(index => versionOf(index, prefix) !== undefined);
}

/** In one step, so that there is always one that answers. */
export async function makeCurrent(connection: Connection, prefix: string, { indices }: StoredVersion): Promise<void> {
  const before = await aliased(connection, prefix);
  const actions = [
    ...before.map(index => ({ remove: { index, alias: prefix } })),
    { add: { index: indices.passages, alias: prefix } },
  ];
  await connection.ask({ method: "POST", path: "/_aliases", body: { actions }, isWork: true });
}

/** The words go first: without them nobody takes what is left for a whole record. */
export async function removeVersion(connection: Connection, { passages, words }: Indices): Promise<void> {
  for (const index of [words, passages]) {
    await connection.ask({ method: "DELETE", path: `/${index}`, isWork: true, ignore: [404] });
  }
}

/** The same documents under other names, without any being sent: both lie in the same files until one of them changes. */
export async function cloneVersion(connection: Connection, from: Indices, to: Indices): Promise<void> {
  for (const kind of ["passages", "words"] as const) {
    const [source, target] = [from[kind], to[kind]];
    const block = async (isBlocked: true | null) =>
      connection.ask({
        method: "PUT",
        path: `/${source}/_settings`,
        body: { index: { "blocks.write": isBlocked } },
        isWork: true,
      });
    await block(true);
    const settings = { "index.blocks.write": null, "index.auto_expand_replicas": false, "index.number_of_replicas": 0 };
    await connection.ask({ method: "PUT", path: `/${source}/_clone/${target}`, body: { settings }, isWork: true });
    await block(null);
  }
  await unmark({ connection, words: to.words });
}

/** A copy of all on another node, where there is one; not before all is there, since each copy costs its share of the load. */
export async function keepCopies(connection: Connection, { passages, words }: Indices): Promise<void> {
  const body = { index: { auto_expand_replicas: "0-1" } };
  await connection.ask({ method: "PUT", path: `/${passages},${words}/_settings`, body, isWork: true });
}

/** How many passages lie there. */
export async function countPassages(connection: Connection, { passages }: Indices): Promise<number> {
  const { count, _shards: shards } = await connection.ask<{ count: number; _shards: { failed: number } }>({
    method: "GET",
    path: `/${passages}/_count`,
    isWork: true,
  });
  if (shards.failed > 0) throw new OnrecordError("unavailable", "OpenSearch counted the passages in part only.");
  return count;
}
