/** Which interviews a question goes on from: those that speak most of what was talked about before. */
import type { AbortSignal } from "../abort-signal.ts";
import type { Question } from "../question-model.ts";
import type { Composer } from "./query.ts";
import type { Retriever } from "./retrieve.ts";

/** Passages that are looked at for it: as many as an answer shows. */
const shown = 3;
const topic = new Set(["topic"] as const);

/** Ids of the interviews; nothing where a question does not look for what was talked about before. */
export function createNear(
  compose: Composer,
  retrieve: Retriever,
): (question: Question, signal?: AbortSignal) => Promise<ReadonlySet<string> | undefined> {
  return async (question, signal) => {
    const before = question.words.flatMap(word => (word.role === "context" ? { ...word, role: "topic" as const } : []));
    if (before.length === 0) return undefined;
    const { hits } = await retrieve(await compose({ ...question, words: before }, topic, signal), shown, signal);
    return new Set(hits.slice(0, shown).map(({ passage }) => passage.interview.id));
  };
}
