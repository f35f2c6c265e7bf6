/**
 * What became of references that older versions of a record had, where it lies in a cluster: as the ledger of a folder says it
 * (corpus-folder/ledger.ts), and kept beside the version, so that all copies of the bot say the same. Only what an interview that
 * changed had otherwise is kept and compared, since nobody holds a record whole here.
 */
import { mostEntries, withWords } from "../adapters/corpus-folder/ledger.ts";
import { pastLines, wordsOfLines } from "../adapters/corpus-folder/past-words.ts";
import type { Connection } from "../adapters/opensearch/connection.ts";
import { fingerprintsBy } from "../adapters/opensearch/fingerprints.ts";
import { mappingVersion } from "../adapters/opensearch/mapping.ts";
import { headOf, storedRecord } from "../adapters/opensearch/record-store.ts";
import type { StoredVersion } from "../adapters/opensearch/versions.ts";
import { entriesFor, type LedgerEntry, pastOf } from "../core/changes/past.ts";
import type { Passage, PastReferences } from "../core/model.ts";
import type { PassageIndex } from "../core/search/passage-index.ts";
import { unpacked } from "./cluster-record.ts";

/** Interviews, and passages, that are looked at together. */
const atOnce = 200;
const mostReworded = 5_000;

/** What the next loader must know. */
export interface KeptPast {
  /** Of references that ever changed. */
  readonly entries: readonly LedgerEntry[];
  /** The words before (past-words.ts). */
  readonly lines: readonly string[];
}

/** The version that answers while another is loaded. */
export interface PastVersion {
  readonly version: string;
  /** Absent where its passages cannot be compared with those of this program. */
  readonly passages?: { readonly index: string; readonly digests: ReadonlyMap<string, string> };
  readonly kept: KeptPast;
}

export interface PresentVersion {
  readonly version: string;
  /** The index of its passages; all are seen. */
  readonly index: string;
  readonly digests: ReadonlyMap<string, string>;
  readonly count: number;
  readonly connection: Connection;
  /** Its passages, and those of the version before. */
  readonly get: Readonly<Record<"now" | "before", PassageIndex["get"]>>;
}

/** Nothing where there is none. */
export async function pastVersion(
  current: StoredVersion | undefined,
  connection: Connection,
): Promise<PastVersion | undefined> {
  const { indices, mapping, version } = current ?? {};
  const head = indices && (await headOf(connection, indices.words));
  if (!indices || !head || version === undefined) return undefined;
  const place = { connection, words: indices.words };
  const part = async (name: "past" | "digests") => unpacked(await storedRecord(name, head, place));
  const kept = head.parts.past > 0 ? ((await part("past")) as KeptPast) : { entries: [], lines: [] };
  if (mapping !== mappingVersion) return { version, kept };
  const digests = (await part("digests")) as ReadonlyMap<string, string>;
  return { version, kept, passages: { index: indices.passages, digests } };
}

export async function pastInCluster(
  before: PastVersion | undefined,
  now: PresentVersion,
): Promise<{ readonly past: PastReferences; readonly kept: KeptPast }> {
  if (!before) return { past: {}, kept: { entries: [], lines: [] } };
  const place = { connection: now.connection, index: now.index };
  const changed = await changedReferences(before, now);
  const noted = new Set(before.kept.entries.map(({ reference }) => reference));
  const known = [
    ...before.kept.entries,
    ...changed
      .filter(([reference]) => !noted.has(reference))
      .map(([reference, fingerprint]) => ({ reference, fingerprint, version: before.version })),
  ];
  const references = [...new Set(known.map(({ reference }) => reference))];
  const present = await fingerprintsBy("reference", references, place);
  const entries = [...known, ...entriesFor(known, present, now.version)].slice(-mostEntries(now.count));
  const prints = [...new Set(entries.map(({ fingerprint }) => fingerprint))].filter(Boolean);
  const places = await fingerprintsBy("fingerprint", prints, place);
  const past = pastOf(entries, new Map([...places, ...present]));
  const reworded = changed.map(([reference]) => reference).filter(reference => present.has(reference));
  const lines = await linesOf(before.kept.lines, reworded, now);
  return { past: withWords(past, wordsOfLines(lines)), kept: { entries, lines } };
}

/** References of the version before that have other words now or none, with the fingerprint of what they were. */
async function changedReferences(
  { passages }: PastVersion,
  { connection, index, digests }: PresentVersion,
): Promise<readonly (readonly [reference: string, fingerprint: string])[]> {
  if (!passages) return [];
  const changed: (readonly [string, string])[] = [];
  const ids = [...passages.digests].filter(([id, digest]) => digests.get(id) !== digest).map(([id]) => id);
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const was = await fingerprintsBy("interview", some, { connection, index: passages.index });
    const is = await fingerprintsBy("interview", some, { connection, index });
    for (const [reference, fingerprint] of was) {
      if (is.get(reference) !== fingerprint) changed.push([reference, fingerprint]);
    }
  }
  return changed;
}

/** The words before, which are few: of very many rewordings at once only some are looked at. */
async function linesOf(
  lines: readonly string[],
  reworded: readonly string[],
  { get }: PresentVersion,
): Promise<readonly string[]> {
  const looked = new Set(reworded.slice(0, mostReworded));
  const [passages, before] = [
    await allOf([...new Set([...wordsOfLines(lines).keys(), ...looked])], get.now),
    await allOf([...looked], get.before),
  ];
  return pastLines(lines, { passages, reworded: new Set(reworded), before });
}

async function allOf(references: readonly string[], get: PassageIndex["get"]): Promise<readonly Passage[]> {
  const passages: Passage[] = [];
  for (let from = 0; from < references.length; from += atOnce) {
    passages.push(...(await get(references.slice(from, from + atOnce))));
  }
  return passages;
}
