/** The versions of a record that lie in a cluster: which there are, and taking old ones away. */
import type { Connection } from "./connection.ts";
import { mappingVersion } from "./mapping.ts";
import type { Indices } from "./record-words.ts";

export interface StoredVersion {
  readonly version: string;
  readonly indices: Indices;
  /** When it was begun, in milliseconds since 1970. */
  readonly created: number;
}

/** Another mapping is another index, so that a newer bot never reads what an older one wrote otherwise. */
export function indicesOf(prefix: string, version: string, mapping: number | string = mappingVersion): Indices {
  const name = `${prefix}-${version}-${mapping}`;
  return { passages: `${name}-passages`, words: `${name}-words` };
}

/** Those whose names begin so, the newest first. */
export async function storedVersions(connection: Connection, prefix: string): Promise<readonly StoredVersion[]> {
  const path = `/_cat/indices/${prefix}-*-passages?format=json&h=index,creation.date`;
  const rows = await connection.ask<readonly { index: string; "creation.date": string }[]>({ method: "GET", path });
  return rows
    .flatMap(({ index, "creation.date": created }) => {
      const [, version, mapping] = /^([0-9a-f]+)-(\d+)-passages$/.exec(index.slice(prefix.length + 1)) ?? [];
      if (version === undefined || mapping === undefined) return [];
      return { version, indices: indicesOf(prefix, version, mapping), created: Number(created) };
    })
    .sort((a, b) => b.created - a.created);
}

/** The words go first: without them nobody takes what is left for a whole record. */
export async function removeVersion(connection: Connection, { passages, words }: Indices): Promise<void> {
  for (const index of [words, passages]) {
    await connection.ask({ method: "DELETE", path: `/${index}`, isWork: true, ignore: [404] });
  }
}
