/** What is added to a record in the engine and taken away. Nothing of it is seen before `refresh`. */
import type { AbortSignal } from "../../core/abort-signal.ts";
import { OnrecordError } from "../../core/errors.ts";
import type { PassageReader } from "../../core/search/passage-features.ts";
import type { PassageIndex } from "../../core/search/passage-index.ts";
import { applyChanges, type Change, type Refused } from "./bulk.ts";
import type { Connection } from "./connection.ts";
import { documentOf, idOf, type Kept } from "./documents.ts";
import { indexedIn } from "./kept-reading.ts";
import { type Layout, passagesIndex, wordsIndex } from "./mapping.ts";
import { type Listed, listed } from "./queries.ts";
import { countAgain, type Indices, type Touched } from "./record-words.ts";

export interface IndexParts {
  readonly connection: Connection;
  readonly indices: Indices;
  /** How indices are made that are not there yet. */
  readonly layout: Layout;
  /** Told of passages that the engine would not take; without it, such a passage is an error. */
  readonly onRefused?: (refused: Refused) => void;
}

/** Documents that one request reads or writes. */
const atOnce = 1_000;

export function createWriter(
  reader: PassageReader,
  { connection, indices, layout, onRefused }: IndexParts,
): Pick<PassageIndex, "add" | "remove" | "refresh"> {
  const touched: Touched = { word: new Set(), term: new Set() };
  let made: Promise<void> | undefined;

  /** Makes both indices where they are not there yet, once. */
  function make(): Promise<void> {
    made ??= (async () => {
      await makeIndex(indices.passages, passagesIndex(layout));
      await makeIndex(indices.words, wordsIndex(layout));
    })();
    return made;
  }

  async function makeIndex(name: string, body: object): Promise<void> {
    const { status } = await connection.ask<{ status?: number }>({ method: "GET", path: `/${name}`, ignore: [404] });
    if (status !== 404) return;
    const asked = { method: "PUT", path: `/${name}`, body, isWork: true, ignore: [400] } as const;
    const { error } = await connection.ask<{ error?: { type: string; reason: string } }>(asked);
    // Another copy was quicker.
    if (error === undefined || error.type === "resource_already_exists_exception") return;
    throw new OnrecordError("refused", `OpenSearch made no index ${name}: ${error.type}: ${error.reason}`);
  }

  function touch({ reading }: Pick<Kept, "reading">): void {
    const { words, terms } = indexedIn(reading);
    for (const word of words) touched.word.add(word);
    for (const term of terms) touched.term.add(term);
  }

  async function change(changes: Iterable<Change>, signal?: AbortSignal): Promise<void> {
    for (const refused of await applyChanges(connection, changes, signal)) {
      if (!onRefused) throw new OnrecordError("refused", `OpenSearch refused ${refused.id}: ${refused.reason}`);
      onRefused(refused);
    }
  }

  async function show(index: string, signal?: AbortSignal): Promise<void> {
    await connection.ask({ method: "POST", path: `/${index}/_refresh`, isWork: true }, signal);
  }

  return {
    async add(passages, signal) {
      await make();
      for (let from = 0; from < passages.length; from += atOnce) {
        const some = passages.slice(from, from + atOnce);
        const ids = some.map(({ reference }) => idOf(reference));
        const path = `/${indices.passages}/_mget?_source_includes=kept.reading`;
        const { docs } = await connection.ask<{ docs: readonly { _source?: { kept: Kept } }[] }>(
          { method: "POST", path, body: { ids }, isWork: true },
          signal,
        );
        for (const { _source: before } of docs) if (before) touch(before.kept);
        const changes = some.map((passage, at) => {
          const document = documentOf(passage, reader);
          touch(document.kept);
          return { index: indices.passages, id: ids[at]!, document };
        });
        await change(changes, signal);
      }
    },

    async remove(interviewIds, signal) {
      await make();
      const body = listed({ terms: { interview: [...interviewIds] } }, atOnce, "kept.reading");
      for (;;) {
        await show(indices.passages, signal);
        const [found] = await connection.search<Listed>([{ index: indices.passages, body }], signal);
        const gone = found!.hits.hits;
        if (gone.length === 0) return;
        for (const { _source: before } of gone) touch(before.kept);
        await change(
          gone.map(({ _id: id }) => ({ index: indices.passages, id })),
          signal,
        );
      }
    },

    async refresh(signal) {
      await make();
      await show(indices.passages, signal);
      await countAgain(touched, { connection, indices }, signal);
      await show(indices.words, signal);
    },
  };
}
