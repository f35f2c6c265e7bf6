/** What became of references that were printed once (model.ts): found out when a record is read, of what is known of those before it. */
import type { Past, PastReferences } from "../model.ts";

/** From one version of the record on, a reference has these words. */
export interface LedgerEntry {
  readonly reference: string;
  /** The same for the same words; empty where it has none any more. */
  readonly fingerprint: string;
  readonly version: string;
}

/** `entries`: oldest first; `now`: reference → fingerprint, as the record is. */
export function pastOf(entries: readonly LedgerEntry[], now: ReadonlyMap<string, string>): PastReferences {
  const places = new Map<string, string>();
  for (const [reference, fingerprint] of now) if (!places.has(fingerprint)) places.set(fingerprint, reference);
  const histories = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const history = histories.get(entry.reference);
    if (history) history.push(entry);
    else histories.set(entry.reference, [entry]);
  }
  const past: Record<string, Past> = {};
  for (const [reference, history] of histories) {
    const became = pastOfOne(history, now.get(reference) ?? "", places);
    if (became) past[reference] = became;
  }
  return past;
}

/** Nothing where it has the words that it always had. */
function pastOfOne(
  history: readonly LedgerEntry[],
  fingerprint: string,
  places: ReadonlyMap<string, string>,
): Past | undefined {
  const before = history.findLast(entry => entry.fingerprint !== "" && entry.fingerprint !== fingerprint);
  if (!before) return undefined;
  const { version } = history[history.indexOf(before) + 1] ?? before;
  const to = places.get(before.fingerprint);
  const elsewhere = to === undefined ? {} : { to };
  if (fingerprint !== "") return { kind: "reworded", version, ...elsewhere };
  return to === undefined ? { kind: "withdrawn", version } : { kind: "moved", version, to };
}

/** What is to be added to the entries so that they say how the record is. */
export function entriesFor(
  known: readonly LedgerEntry[],
  now: ReadonlyMap<string, string>,
  version: string,
): readonly LedgerEntry[] {
  const last = new Map(known.map(({ reference, fingerprint }) => [reference, fingerprint]));
  const gone = [...last].filter(([reference, fingerprint]) => fingerprint !== "" && !now.has(reference));
  const others = [...now].filter(([reference, fingerprint]) => last.get(reference) !== fingerprint);
  return [...gone.map(([reference]) => [reference, ""] as const), ...others].map(([reference, fingerprint]) => ({
    reference,
    fingerprint,
    version,
  }));
}
