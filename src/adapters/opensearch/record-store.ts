/**
 * What a bot must know of a record beside its passages, as bytes in the index of words; and the head of a version, which is written last:
 * a version without it is not whole.
 */
import { OnrecordError } from "../../core/errors.ts";
import { applyChanges, type Change } from "./bulk.ts";
import type { Connection } from "./connection.ts";

/** What is known of a whole version. */
export interface VersionHead {
  /** Passages that are there. */
  readonly passages: number;
  /** By names: the state of the folder, the program that read it, the days for which it was read so. */
  readonly of: Readonly<Record<string, string>>;
  /** Documents that hold the bytes, by what these are. */
  readonly parts: Readonly<Record<StoredPart, number>>;
}

/** `beside`: what a bot reads; `digests`: of each interview, and `past`: what is known of older references, for the next loader. */
export type StoredPart = (typeof parts)[number];

const parts = ["beside", "digests", "past"] as const;

interface Place {
  readonly connection: Connection;
  readonly words: string;
}

const partBytes = 2_000_000;

/** Nothing where the version is not whole, or not there. */
export async function headOf(connection: Connection, words: string): Promise<VersionHead | undefined> {
  const path = `/${words}/_doc/record`;
  const found = await connection.ask<{ _source?: { head: VersionHead } }>({ method: "GET", path, ignore: [404] });
  return found._source?.head;
}

/** Makes a version whole. */
export async function storeRecord(
  stored: Readonly<Record<StoredPart, Uint8Array>>,
  head: Omit<VersionHead, "parts">,
  { connection, words }: Place,
): Promise<void> {
  const partsOf = (name: StoredPart): readonly Change[] => {
    const parts: Change[] = [];
    for (let from = 0; from < stored[name].length; from += partBytes) {
      const bytes = Buffer.from(stored[name].subarray(from, from + partBytes)).toString("base64");
      parts.push({ index: words, id: `${name}:${parts.length}`, document: { kind: "part", bytes } });
    }
    return parts;
  };
  const changed = parts.map(partsOf);
  const counts = Object.fromEntries(parts.map((name, at) => [name, changed[at]!.length]));
  const whole = { index: words, id: "record", document: { kind: "record", head: { ...head, parts: counts } } };
  for (const changes of [...changed, [whole]]) {
    for (const { id, reason } of await applyChanges(connection, changes)) {
      throw new OnrecordError("refused", `OpenSearch refused ${id}: ${reason}`);
    }
  }
}

export async function storedRecord(name: StoredPart, head: VersionHead, place: Place): Promise<Uint8Array> {
  const bytes: Buffer[] = [];
  for (let at = 0; at < head.parts[name]; at++) {
    const path = `/${place.words}/_doc/${name}:${at}`;
    const { _source: part } = await place.connection.ask<{ _source: { bytes: string } }>({
      method: "GET",
      path,
      isWork: true,
    });
    bytes.push(Buffer.from(part.bytes, "base64"));
  }
  return Buffer.concat(bytes);
}

/** Takes the mark of a whole version away. */
export async function unmark({ connection, words }: Place): Promise<void> {
  await connection.ask({ method: "DELETE", path: `/${words}/_doc/record`, isWork: true, ignore: [404] });
}
