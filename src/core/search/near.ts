/** Which interviews a question goes on from: those that speak most of what was talked about before. */
import type { AbortSignal } from "../abort-signal.ts";
import type { Question } from "../question-model.ts";
import type { Composer } from "./query.ts";
import type { Retriever } from "./retrieve.ts";
import { thresholds } from "./weights.ts";

/** Passages that are looked at for it: as many as an answer shows. */
const shown = 3;

/** Ids of the interviews; nothing where a question does not look for what was talked about before. */
export function createNear(
  compose: Composer,
  retrieve: Retriever,
): (question: Question, signal?: AbortSignal) => Promise<ReadonlySet<string> | undefined> {
  return async (question, signal) => {
    if (!question.words.some(({ role }) => role === "context")) return undefined;
    const { hits } = await retrieve(await compose(question, new Set(["context"]), signal), shown, signal);
    const first = hits.slice(0, shown).filter(({ score }) => score >= thresholds.found);
    return new Set(first.map(({ passage }) => passage.interview.id));
  };
}
