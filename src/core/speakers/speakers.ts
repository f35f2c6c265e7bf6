/**
 * Who is who over the whole record: one table of those whose words it holds. A short label ("PETRI", "R. Petri", "Mayor Petri") is
 * whoever of all full names it fits alone, in any alphabet; where it fits two, or none, its owner is not known, and the words
 * below it stay the label's. Names are looked up by word, so that many people cost no more than each of them does.
 */

import { aliasesOf } from "../people/aliases.ts";
import { wordsWithoutTitles } from "../people/names.ts";
import { isDescription } from "../people/own-names.ts";
import type { Whom } from "../question-model.ts";
import { bestLabels, type Entry, entriesOf, hasPlainLabel, type KnownNames, type NameUse } from "./entries.ts";
import { createNameIndex, type NameIndex } from "./name-index.ts";
import type { NamelessWith } from "./nameless.ts";
import { isSame, mayBe, type Spelling, spellingOf } from "./spelling.ts";

/** Somebody whose words the record holds: a person, or a label whose owner is not known. */
export interface Speaker {
  readonly name: string;
  /** All names below which their words stand. */
  readonly labels: readonly string[];
  /** What else texts call them. */
  readonly aliases: readonly string[];
  /** The offices before their names: "the mayor". */
  readonly offices: readonly string[];
}

/** The table. */
export interface Speakers {
  readonly all: readonly Speaker[];
  /** The full name of whom a label means, where it is known, else the label; a full name stays as it is. */
  nameOf(label: string): string;
  /** Whether a label may be short for a full name here, and it is not known for which. */
  isDoubtful(label: string): boolean;
  /** Whose words are asked for by a name in that language; nothing where it is nobody's here. */
  whoIs(name: string, language: string): Whom | undefined;
  /** The same of a name that is nobody's here: without labels, but words of nobody known may be theirs. */
  stranger(name: string): Whom;
}

/** One person, or a label of nobody known, with all that is called so: the fullest first. */
interface Person {
  readonly entries: Entry[];
  readonly isKnown: boolean;
}

/** The table of these names. */
export function createSpeakers(
  uses: Iterable<NameUse>,
  names: KnownNames = {},
  namelessWith: NamelessWith = () => [],
): Speakers {
  const known = createNameIndex<Person>();
  const unknown = createNameIndex<Person>();
  const persons: Person[] = [];
  const owner = new Map<string, { readonly person: Person; readonly entry: Entry }>();
  const doubtful = new Set<string>();

  function take(entry: Entry): void {
    const { same, isOpen } = meantBy(entry, known);
    const person = same ?? { entries: [], isKnown: (entry.shorter ?? entry.spelling).isFull };
    if (!same) persons.push(person);
    for (const one of withShorter(entry)) {
      person.entries.push(one);
      if (!same || entry.shorter) (person.isKnown ? known : unknown).add(person, one.spelling);
    }
    for (const label of entry.labels.keys()) {
      owner.set(label, { person, entry });
      if (isOpen && !person.isKnown) doubtful.add(label);
    }
  }

  for (const entry of entriesOf(uses, names)) if (entry.spelling.isFull || entry.speaks) take(entry);

  function whoIs(name: string, language: string): Whom | undefined {
    const asked = spellingOf(name, language);
    const near = known.near(asked).filter(speaks);
    const same = near.filter(person => means(asked, person));
    const longer = near.filter(person => !same.includes(person) && endsWith(person, asked));
    const unsure = [...unknown.near(asked).filter(person => mayMean(asked, person)), ...longer];
    const exact = same.filter(({ entries }) => entries.some(({ spelling }) => spelling.key === asked.key));
    const meant = exact.length > 0 ? exact : same;
    // "Petri" asks for all that is labelled so; "Rada Petri" for more than such a label tells.
    const own = asked.isFull ? [] : unsure.filter(({ entries }) => !isShorter(entries[0]!.spelling, asked));
    const [only, ...more] = meant;
    if (only === undefined) {
      const rest = unsure.filter(person => !own.includes(person));
      return unsure.length === 0 ? undefined : whom(own[0] ? nameIn(own[0]) : name, own, { perhaps: rest });
    }
    if (more.length > 0) return whom(name, [...meant, ...own], { namesakes: meant });
    const others = unknown
      .near(only.entries[0]!.spelling)
      .filter(({ entries }) => mayMean(entries[0]!.spelling, only) && mayBe(entries[0]!.spelling, asked));
    const perhaps = [...same.filter(person => person !== only), ...longer, ...others];
    return whom(nameIn(only), [only], { perhaps });
  }

  return {
    all: persons.filter(speaks).map(person => ({
      name: nameIn(person),
      labels: labelsIn(person),
      aliases: [...new Set(person.entries.flatMap(({ aliases }) => [...aliases]))],
      offices: [...new Set(person.entries.flatMap(({ labels }) => officesIn(labels.keys())))],
    })),
    nameOf: label => {
      const { person, entry } = owner.get(label) ?? {};
      if (!person?.isKnown) return label;
      if (entry!.shorter) return nameIn(person);
      const surname = entry!.spelling.words.at(-1)!.plain;
      const full = person.entries.find(({ spelling }) => spelling.isFull && isIn(surname, spelling));
      return bestLabels(entry!.spelling.isFull ? entry! : (full ?? entry!))[0]!;
    },
    isDoubtful: label => doubtful.has(label),
    whoIs: (name, language) => {
      const found = whoIs(name, language);
      const called = found && [found.name, ...found.namesakes].flatMap(one => namelessWith(one));
      return found && { ...found, nameless: [...new Set(called)] };
    },
    stranger: name => ({ ...whom(name, []), nameless: namelessWith(name) }),
  };
}

/** Whom of those who are known a name means, where it can be nobody else; open where it may mean one of them. */
function meantBy(entry: Entry, known: NameIndex<Person>): { readonly same?: Person; readonly isOpen: boolean } {
  const spelling = entry.shorter ?? entry.spelling;
  const near = entry.isTold ? [] : known.of(spelling);
  if (near === undefined) return { isOpen: true };
  const may = near.filter(person => mayMean(spelling, person));
  const [same, ...more] = may.filter(person => means(spelling, person) && (spelling.isFull || speaks(person)));
  const isSure = more.length === 0 && (spelling.isFull || may.length === 1);
  return { ...(same && isSure ? { same } : {}), isOpen: may.length > 0 };
}

/** The entry, and one without labels for the short name that is known to be the same. */
function withShorter(entry: Entry): readonly Entry[] {
  const { shorter } = entry;
  return shorter ? [entry, { ...entry, spelling: shorter, labels: new Map(), speaks: false }] : [entry];
}

/** "the mayor" of "Mayor Ada Stone". */
function officesIn(labels: Iterable<string>): readonly string[] {
  return [...labels].flatMap(label => {
    const words = label.split(/\s+/);
    const name = words.slice(-wordsWithoutTitles(label).length);
    return name.length < words.length ? aliasesOf(name.join(" "), label).filter(isDescription) : [];
  });
}

function whom(
  name: string,
  own: readonly Person[],
  {
    perhaps = [],
    namesakes = [],
  }: { readonly perhaps?: readonly Person[]; readonly namesakes?: readonly Person[] } = {},
): Whom {
  return {
    name,
    labels: own.flatMap(labelsIn),
    perhaps: perhaps.flatMap(labelsIn),
    namesakes: namesakes.map(nameIn).sort(),
    nameless: [],
  };
}

function mayMean(spelling: Spelling, { entries, isKnown }: Person): boolean {
  return entries.some(known => (known.spelling.isFull || !isKnown) && mayBe(spelling, known.spelling));
}

function means(spelling: Spelling, { entries }: Person): boolean {
  return entries.some(known => known.spelling.isFull && isSame(spelling, known.spelling));
}

/** Whether a full name has more before it here: a calling, or the first name of another. */
function endsWith({ entries }: Person, { key, isFull }: Spelling): boolean {
  return isFull && entries.some(known => known.spelling.key.endsWith(` ${key}`));
}

function speaks({ entries }: Person): boolean {
  return entries.some(entry => entry.speaks);
}

function isShorter(one: Spelling, other: Spelling): boolean {
  return one.words.length < other.words.length;
}

function isIn(word: string, { words }: Spelling): boolean {
  return words.some(({ plain }) => plain === word);
}

/** The name of the fullest entry that speaks, one that is written without a title where there is one. */
function nameIn({ entries }: Person): string {
  const speaking = entries.filter(entry => entry.speaks);
  const plain = speaking.filter(hasPlainLabel);
  const named = plain.find(entry => !entry.shorter) ?? plain[0] ?? speaking[0] ?? entries[0]!;
  return bestLabels(named)[0]!;
}

function labelsIn({ entries }: Person): readonly string[] {
  return entries.filter(entry => entry.speaks).flatMap(bestLabels);
}
