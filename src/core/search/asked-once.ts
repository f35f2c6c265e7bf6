/**
 * The index as one question asks it. Where a filter leaves nothing, the same words are searched without it: what the record knows of
 * them is asked once, since each call may be a way to a cluster and back.
 */
import type { PassageIndex } from "./passage-index.ts";

export function askedOnce(index: PassageIndex): PassageIndex {
  return { ...index, facts: remembered(index.facts), statistics: remembered(index.statistics) };
}

function remembered<Given, Options extends readonly unknown[], Made>(
  call: (given: Given, ...options: Options) => Promise<Made>,
): (given: Given, ...options: Options) => Promise<Made> {
  const known = new Map<string, Promise<Made>>();
  return (given, ...options) => {
    const key = JSON.stringify(given);
    const made = known.get(key) ?? call(given, ...options);
    known.set(key, made);
    return made;
  };
}
