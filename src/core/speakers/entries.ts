/** The names that a record uses, those together that differ only in case, marks and titles. */
import { type Spelling, spellingOf } from "./spelling.ts";

/** A name that the record uses for somebody. */
export interface NameUse {
  readonly name: string;
  /** Of the text, two letters. */
  readonly language: string;
  /** What else the text calls them. */
  readonly aliases?: readonly string[];
  /** They are only known to ask. Whoever answers may still bear the same surname. */
  readonly asks?: boolean;
}

/** All that has one key. */
export interface Entry {
  readonly spelling: Spelling;
  /** What is left of it without a calling before it (shorter-names.ts). */
  readonly shorter?: Spelling;
  /** As they are written, each with how often. */
  readonly labels: Map<string, number>;
  readonly aliases: Set<string>;
  /** The owner names somebody so. */
  readonly isTold: boolean;
  /** Words that are not a question stand below it. */
  speaks: boolean;
}

/** What is known of names before they are compared. */
export interface KnownNames {
  /** Full names that the owner tells apart, however alike they are. */
  readonly owners?: Iterable<string>;
  /** Long name → the short one of the same person. */
  readonly shorter?: ReadonlyMap<string, string>;
}

/** The entries, full names before those that may be short for them. */
export function entriesOf(
  uses: Iterable<NameUse>,
  { owners: told = [], shorter = new Map() }: KnownNames,
): readonly Entry[] {
  const toldKeys = new Set([...told].map(name => spellingOf(name, "").key));
  const entries = new Map<string, Entry>();
  for (const { name, language, aliases = [], asks = false } of uses) {
    const spelling = spellingOf(name, language);
    // A label without a name is like no other.
    const key = spelling.key === "" ? `/${name}` : spelling.key;
    const short = shorter.get(name);
    const entry = entries.get(key) ?? {
      spelling,
      ...(short === undefined ? {} : { shorter: spellingOf(short, language) }),
      labels: new Map(),
      aliases: new Set(),
      isTold: toldKeys.has(spelling.key),
      speaks: false,
    };
    entries.set(key, entry);
    if (!asks) entry.labels.set(name, (entry.labels.get(name) ?? 0) + 1);
    else if (!entry.labels.has(name)) entry.labels.set(name, 0);
    for (const alias of aliases) entry.aliases.add(alias);
    entry.speaks ||= !asks;
  }
  return [...entries.values()].sort(fullestFirst);
}

/** Whether one of the labels is the full name and nothing else. */
export function hasPlainLabel({ spelling, labels }: Entry): boolean {
  return spelling.isFull && [...labels.keys()].some(label => label.split(/\s+/).length === spelling.words.length);
}

/** The labels, as a name is best written first: without a title, not all in capitals, as most texts have it. */
export function bestLabels({ spelling, labels }: Entry): readonly string[] {
  const ways = [...labels].map(([label, count]) => ({
    label,
    faults: (label.split(/\s+/).length > spelling.words.length ? 2 : 0) + (label === label.toUpperCase() ? 1 : 0),
    count,
  }));
  ways.sort((a, b) => a.faults - b.faults || b.count - a.count || (a.label < b.label ? -1 : 1));
  return ways.map(({ label }) => label);
}

function fullestFirst(a: Entry, b: Entry): number {
  if (a.isTold !== b.isTold) return a.isTold ? -1 : 1;
  const [x, y] = [a.spelling, b.spelling];
  if (x.isFull !== y.isFull) return x.isFull ? -1 : 1;
  return y.words.length - x.words.length || y.key.length - x.key.length || (x.key < y.key ? -1 : 1);
}
