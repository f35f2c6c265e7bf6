/**
 * What was asked a moment ago is asked again: a question is tried within its filters and without, a page is turned. While the record
 * is the same the answer is, so the last few are kept.
 */
import type { AbortSignal } from "../../core/abort-signal.ts";
import type { PassageIndex } from "../../core/search/passage-index.ts";

const kept = { facts: 64, statistics: 64, search: 8 };

export function rememberingIndex(index: PassageIndex): PassageIndex {
  const memories: Map<string, unknown>[] = [];

  function remembered<Asked extends readonly unknown[], Made>(
    ask: (...asked: [...Asked, (AbortSignal | undefined)?]) => Promise<Made>,
    most: number,
  ): (asked: Asked, signal?: AbortSignal) => Promise<Made> {
    const memory = new Map<string, unknown>();
    memories.push(memory);
    return async (asked, signal) => {
      signal?.throwIfAborted();
      const key = JSON.stringify(asked);
      const known = memory.get(key) as Made | undefined;
      memory.delete(key);
      const made = known ?? (await ask(...asked, signal));
      memory.set(key, made);
      const [oldest] = memory.keys();
      if (memory.size > most) memory.delete(oldest!);
      return made;
    };
  }

  const forget = (): void => {
    for (const memory of memories) memory.clear();
  };
  const facts = remembered(index.facts, kept.facts);
  const statistics = remembered(index.statistics, kept.statistics);
  const search = remembered(index.search, kept.search);
  return {
    ...index,
    facts: (words, signal) => facts([words], signal),
    statistics: (terms, signal) => statistics([terms], signal),
    search: (query, limit, signal) => search([query, limit], signal),
    async refresh(signal) {
      await index.refresh(signal);
      forget();
    },
  };
}
