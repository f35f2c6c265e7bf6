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
  /** Documents that hold the bytes. */
  readonly parts: number;
}

const partBytes = 2_000_000;

/** Nothing where the version is not whole, or not there. */
export async function headOf(connection: Connection, words: string): Promise<VersionHead | undefined> {
  const path = `/${words}/_doc/record`;
  const found = await connection.ask<{ _source?: { head: VersionHead } }>({ method: "GET", path, ignore: [404] });
  return found._source?.head;
}

export async function storeRecord(
  bytes: Uint8Array,
  head: Omit<VersionHead, "parts">,
  { connection, words }: { readonly connection: Connection; readonly words: string },
): Promise<void> {
  const parts: Change[] = [];
  for (let from = 0; from < bytes.length; from += partBytes) {
    const part = Buffer.from(bytes.subarray(from, from + partBytes)).toString("base64");
    parts.push({ index: words, id: `part:${parts.length}`, document: { kind: "part", bytes: part } });
  }
  const whole = { index: words, id: "record", document: { kind: "record", head: { ...head, parts: parts.length } } };
  for (const changes of [parts, [whole]]) {
    for (const { id, reason } of await applyChanges(connection, changes)) {
      throw new OnrecordError("refused", `OpenSearch refused ${id}: ${reason}`);
    }
  }
}

export async function storedRecord(connection: Connection, words: string, { parts }: VersionHead): Promise<Uint8Array> {
  const bytes: Buffer[] = [];
  for (let at = 0; at < parts; at++) {
    const path = `/${words}/_doc/part:${at}`;
    const { _source: part } = await connection.ask<{ _source: { bytes: string } }>({
      method: "GET",
      path,
      isWork: true,
    });
    bytes.push(Buffer.from(part.bytes, "base64"));
  }
  return Buffer.concat(bytes);
}
