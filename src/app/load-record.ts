/** A folder of interviews → the core, ready to answer, in this thread. */
import { type LoadedRecord, type LoadOptions, openRecord } from "./open-record.ts";
import { readRecord } from "./read-record.ts";

/** Throws OnrecordError `config` where the folder cannot be read. */
export async function loadRecord(folder: string, options: LoadOptions = {}): Promise<LoadedRecord> {
  const { loaded, pieces } = await readRecord(folder, options);
  return loaded ?? openRecord(pieces(), options);
}
