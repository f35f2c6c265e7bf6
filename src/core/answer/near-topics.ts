/**
 * What the record does hold, for an answer that has nothing or little: words of the question that it knows, countries
 * beside the ones asked about, then the names that stand in most passages. All of it comes from the index's own counts.
 */
import type { AbortSignal } from "../abort-signal.ts";
import { neighboursOf } from "../lexicon/countries.ts";
import type { Form } from "../lexicon/lexicon.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import type { ComposedTerm } from "../search/query.ts";
import { nearTopics } from "./weights.ts";

/** At most three topics, each a text that can be asked as it is and finds something. */
export type Nearby = (terms: readonly ComposedTerm[], signal?: AbortSignal) => Promise<readonly string[]>;

/** A name the record holds, and in how many passages. */
export interface HeldName {
  readonly code: string;
  readonly label: string;
  readonly frequency: number;
}

/** The names of the lexicon that the record holds, most frequent first. */
export async function heldNames(forms: readonly Form[], index: PassageIndex): Promise<readonly HeldName[]> {
  const labels = new Map<string, string>();
  for (const form of forms) {
    const code = form.seeks[0]?.code ?? form.code;
    if (form.kind === "name" && code === form.code) labels.set(code, form.label);
  }
  const codes = [...labels.keys()];
  const { frequency } = await index.statistics(codes);
  return codes
    .map((code, at) => ({ code, label: labels.get(code) ?? code, frequency: frequency[at] ?? 0 }))
    .filter(name => name.frequency > 0)
    .sort((a, b) => b.frequency - a.frequency || (a.label < b.label ? -1 : 1));
}

export function createNearby(names: readonly HeldName[]): Nearby {
  return async (terms, signal) => {
    signal?.throwIfAborted();
    const asked = new Set(terms.flatMap(term => term.alternatives.map(({ term: code }) => code)));
    const beside = new Set([...asked].flatMap(neighboursOf));
    const known = terms.filter(term => term.isKnown && !term.isTaken).map(term => term.written);
    const near = names.filter(name => beside.has(name.code) && !asked.has(name.code));
    const others = names.filter(name => !asked.has(name.code));
    return [...new Set([...known, ...near.map(name => name.label), ...others.map(name => name.label)])].slice(
      0,
      nearTopics.most,
    );
  };
}
