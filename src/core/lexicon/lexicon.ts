/**
 * Names that mean the same: France, French, Paris, Франция, Fransa; and the owner's synonyms. Each entry has a code, a
 * term of its own that is indexed at the place where one of its forms stands, so that a question with another form of it
 * finds the passage by one exact term. Widening at indexing costs a question nothing and works in any index that takes
 * terms as they are; the alternative, adding every form to every question, was measured to blur the ranking.
 *
 * Forms are matched as whole words, in their language also when inflected. A name must begin with a capital letter in a
 * passage (Turkey, not turkey); in a question people type it as they like.
 */

import { caseEndingsOf, inAll } from "../languages/languages.ts";
import { uncutStemmerOf } from "../languages/stem.ts";
import type { WordForm } from "../model.ts";
import { typedWordsOf } from "../text/analyzer.ts";

/** One written form of an entry. */
export interface Form {
  readonly text: string;
  readonly language: string;
  /** `name`: capitalised in texts; `word`: any case of letters, inflected. */
  readonly kind: "name" | "word";
  /** The term indexed where it stands, such as `0fr`. Empty: recognised in questions only. */
  readonly code: string;
  /** What a question with this form looks for beside its own words: codes with weights below 1. */
  readonly seeks: readonly { readonly code: string; readonly weight: number }[];
  /** Names the entry in the heading: "France". */
  readonly label: string;
}

/** A form found: tokens `from` to `to` (exclusive). */
export interface Sighting {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
}

export interface Lexicon {
  /** Forms in a passage, longest first at each place, several where one form has several meanings. */
  inText(tokens: readonly WordForm[], language: string): readonly Sighting[];
  /** Forms in a question, also when typed in small letters. */
  inQuestion(tokens: readonly WordForm[], language: string): readonly Sighting[];
  /** True where the folded word is part of a known name, or a word of the language: it is never taken for a typing error. */
  knows(word: string): boolean;
}

interface Entry {
  readonly form: Form;
  /** Folded. */
  readonly words: readonly string[];
  /** "US": means nothing in small letters. */
  readonly shortCapitals: boolean;
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

/** How a text is looked through: in which language, and which tokens may be a name there. */
interface Reading {
  readonly language: string;
  readonly admits: (token: WordForm, entry: Entry) => boolean;
}

/** A token of a text in a language. */
interface Place {
  readonly from: number;
  readonly language: string;
}

/** What is grammar in any language means no country when it is typed in small letters: us. */
const grammar = inAll(({ stopWords }) => stopWords);

/** Words remembered for each language with the entries that may begin at them; most begin none. */
const remembered = 100_000;
const none: readonly Entry[] = [];

/** What the inflected forms of a folded word have in common. */
function keyOf(word: string, language: string): string {
  return caseEndingsOf(language).size > 0 ? word : uncutStemmerOf(language)(word);
}

/** Names of countries are the same forms in each lexicon, and their words are found once. */
const entries = new WeakMap<Form, Entry>();

function entryOf(form: Form): Entry {
  let entry = entries.get(form);
  if (!entry) {
    const typed = typedWordsOf(form.text, form.language);
    const words = typed.map(({ word }) => word);
    entry = { form, words, shortCapitals: typed.length === 1 && typed[0]!.upper && words[0]!.length <= 2 };
    entries.set(form, entry);
  }
  return entry;
}

/** Builds the lexicon; forms of the same text may belong to several entries. `isWord`: what is a word beside the forms. */
export function createLexicon(forms: readonly Form[], isWord?: (word: string) => boolean): Lexicon {
  const all = forms.map(entryOf).filter(({ words }) => words.length > 0);
  const byWord = grouped(all, ({ words }) => words[0]!);
  const known = new Set(all.flatMap(({ form, words }) => (form.kind === "name" ? words : [])));
  const byKey = new Map<string, Entries>();
  const beginnings = new Map<string, Map<string, readonly Entry[]>>();

  /** The entries of a language by their first word's key. Stems are made for the languages that are met, not for all. */
  function keysOf(language: string): Entries {
    let keys = byKey.get(language);
    if (!keys) {
      const own = all.filter(({ form }) => form.language === language);
      keys = grouped(own, ({ words }) => keyOf(words[0]!, language));
      byKey.set(language, keys);
    }
    return keys;
  }

  /** Entries that may begin at a word, the longest first. A word may be one name as it stands and another inflected. */
  function beginningAt(word: string, language: string): readonly Entry[] {
    const exact = byWord.get(word);
    const endings = caseEndingsOf(language);
    if (endings.size === 0) return exact ?? keysOf(language).get(keyOf(word, language)) ?? none;
    for (let cut = 1; cut <= 3 && word.length - cut >= 4; cut++) {
      const base = endings.has(word.slice(-cut)) ? byWord.get(word.slice(0, -cut)) : undefined;
      if (base) return longestFirst([...(exact ?? none), ...base]);
    }
    return exact ?? none;
  }

  function candidates(word: string, language: string): readonly Entry[] {
    const memory = beginnings.get(language) ?? new Map<string, readonly Entry[]>();
    beginnings.set(language, memory);
    let found = memory.get(word);
    if (!found) {
      found = beginningAt(word, language);
      if (memory.size >= remembered) memory.clear();
      memory.set(word, found);
    }
    return found;
  }

  /** The longest entries that stand at a token: more than one where a form has several meanings. */
  function entriesAt(tokens: readonly WordForm[], from: number, { language, admits }: Reading): readonly Entry[] {
    const token = tokens[from]!;
    if (token.word === "") return none;
    const found: Entry[] = [];
    for (const entry of candidates(token.word, language)) {
      if (entry.words.length < (found[0]?.words.length ?? 0)) break;
      if (admits(token, entry) && standsAt(entry, tokens, { from, language })) found.push(entry);
    }
    return found;
  }

  function scan(tokens: readonly WordForm[], reading: Reading): readonly Sighting[] {
    const sightings: Sighting[] = [];
    for (let from = 0; from < tokens.length; ) {
      const found = entriesAt(tokens, from, reading);
      const to = from + (found[0]?.words.length ?? 1);
      found.forEach(({ form }, at) => {
        // "Fransa" is Turkish and Azerbaijani: one name of one country, seen once.
        const isNew = found.findIndex(other => other.form.code === form.code) === at;
        if (isNew) sightings.push({ from, to, form });
      });
      from = to;
    }
    return sightings;
  }

  return {
    inText: (tokens, language) => scan(tokens, { language, admits: admittedInText }),
    inQuestion: (tokens, language) =>
      scan(tokens, { language, admits: (token, entry) => admittedInQuestion(token, entry, isWord) }),
    knows: word => known.has(word) || isWord?.(word) === true,
  };
}

/** Whether the words of an entry follow each other from a token on. */
function standsAt({ form, words }: Entry, tokens: readonly WordForm[], { from, language }: Place): boolean {
  if (from + words.length > tokens.length) return false;
  const inflected = form.language === language ? language : undefined;
  return words.every((word, at) => isWordOf(word, tokens[from + at]!, inflected));
}

/** Whether a token is a word of an entry: as it stands, or inflected where the entry is in the `language` of the text. */
function isWordOf(word: string, token: WordForm, language: string | undefined): boolean {
  if (token.word === word) return true;
  if (language === undefined) return false;
  const endings = caseEndingsOf(language);
  if (endings.size === 0) return keyOf(token.word, language) === keyOf(word, language);
  return token.word.startsWith(word) && endings.has(token.word.slice(word.length));
}

function admittedInText(token: WordForm, { form, shortCapitals }: Entry): boolean {
  if (form.kind === "word") return true;
  return shortCapitals ? token.upper : token.capital;
}

/** People type names as they like. */
function admittedInQuestion(token: WordForm, entry: Entry, isWord: ((word: string) => boolean) | undefined): boolean {
  if (admittedInText(token, entry)) return true;
  // A name of another language may be a word of this one: "Grenade".
  if (entry.form.code === "" && entry.form.kind === "name" && isWord?.(token.word) !== false) return false;
  if (entry.shortCapitals) return !grammar.has(token.word);
  // "груз" (a load) has the stem of "Грузия": in small letters all but the last letter of the name must be there.
  return token.word.startsWith((entry.words[0] ?? "").slice(0, -1));
}

/** Entries by a word of theirs, the longest first. */
function grouped(all: readonly Entry[], keyOf: (entry: Entry) => string): Entries {
  const groups = new Map<string, Entry[]>();
  for (const entry of all) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  for (const group of groups.values()) longestFirst(group);
  return groups;
}

function longestFirst(some: Entry[]): Entry[] {
  return some.sort((a, b) => b.words.length - a.words.length);
}
