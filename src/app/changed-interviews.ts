/**
 * Which interviews of a record are not as they lie in a cluster. What they look like there hangs on the whole record (a name that another
 * file shows to be longer), so each is made as it would be loaded, and what it comes to is compared; only the changed ones are sent.
 */
import { createHash } from "node:crypto";
import type { Connection } from "../adapters/opensearch/connection.ts";
import { keptPassage } from "../adapters/opensearch/kept-passage.ts";
import { headOf, storedRecord, type VersionHead } from "../adapters/opensearch/record-store.ts";
import { cloneVersion, type StoredVersion } from "../adapters/opensearch/versions.ts";
import type { Passage } from "../core/model.ts";
import type { PassageIndex } from "../core/search/passage-index.ts";
import { type BesidePassages, besidePassages, unpacked } from "./cluster-record.ts";

/** What lies in the cluster already. */
export interface Loaded {
  readonly version: StoredVersion;
  readonly head: VersionHead;
  readonly beside: BesidePassages;
  /** Interview → what its passages came to. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Of how many interviews passages are removed at a time. */
const removed = 100;
const digestLength = 16;

/** Nothing where it was loaded by another program, or with other words of the owner's: then every passage is another. */
export async function loadedBefore(
  version: StoredVersion | undefined,
  connection: Connection,
  alike: { readonly program: string; readonly words: string },
): Promise<Loaded | undefined> {
  const head = version && (await headOf(connection, version.indices.words));
  if (!head || head.of.program !== alike.program || head.of.words !== alike.words) return undefined;
  const { words } = version.indices;
  const digests = unpacked(await storedRecord("digests", head, { connection, words })) as ReadonlyMap<string, string>;
  return { version, head, beside: await besidePassages(connection, words), digests };
}

/** What the passages of an interview come to in the cluster. */
export function digestOf(passages: readonly Passage[]): string {
  const hash = createHash("sha256");
  for (const passage of passages) hash.update(JSON.stringify(keptPassage(passage)));
  return hash.digest("base64url").slice(0, digestLength);
}

/** The index as one to which only what changed is added; `isAsBefore` is asked once for each interview. */
export async function onlyChanged(
  index: PassageIndex,
  { version: { indices }, digests }: Loaded,
  { connection, into }: { readonly connection: Connection; readonly into: StoredVersion },
) {
  await cloneVersion(connection, indices, into.indices);
  const gone = new Set(digests.keys());
  return {
    isAsBefore(id: string, digest: string): boolean {
      gone.delete(id);
      return digests.get(id) === digest;
    },
    async replace(passages: readonly Passage[]): Promise<void> {
      await index.remove([...new Set(passages.map(({ interview }) => interview.id))]);
      await index.add(passages);
    },
    /** Takes away those that were not asked for. */
    async removeRest(): Promise<number> {
      const ids = [...gone];
      for (let from = 0; from < ids.length; from += removed) await index.remove(ids.slice(from, from + removed));
      return ids.length;
    },
  };
}
