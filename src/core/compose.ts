/**
 * Question → query: the words a person used become weighted terms the index can look for.
 *
 *   "wepons from Tbilisi"  →  weapon (you wrote "wepons")  ·  tbilisi, or Georgia's code at .5
 *
 * Each word of the question becomes one term with alternatives: its stems in the languages of the record, the codes of
 * names and synonyms, and words of the record that begin alike. A word the record does not hold is corrected where one
 * mistake explains it, but never a name that exists: Iran is not a misspelt Iraq.
 */
import type { AbortSignal } from "./abort-signal.ts";
import { longestTerm, type Token, tokensOf } from "./language/analyzer.ts";
import { fold, foldedWords } from "./language/fold.ts";
import type { Lexicon } from "./language/lexicon.ts";
import { isOneEdit } from "./language/one-edit.ts";
import { stemmerOf } from "./language/stem.ts";
import { transliterations } from "./language/transliterate.ts";
import type { Question, QuestionWord } from "./model.ts";
import { isMisspeltAsking } from "./question/vocabulary.ts";
import type { PassageIndex, Query } from "./search/passage-index.ts";
import { idfOf, type RankedTerm } from "./search/rank.ts";
import { weights } from "./search/weights.ts";

const mostTerms = 24;
/** Words of a question in another language cannot be in the record: they say little against what its names find. */
const untranslated = 0.3;

export interface ComposedTerm extends RankedTerm {
  /** As the question has it: "Tbilisi", "military". */
  readonly written: string;
  /** False where neither the word nor another name of it is in the record. */
  readonly known: boolean;
}

export interface Composed {
  readonly query: Query;
  readonly terms: readonly ComposedTerm[];
  /** The question is in a language the record does not have. */
  readonly foreign: boolean;
  /** Mean number of terms of a passage. */
  readonly meanLength: number;
  readonly corrected: readonly { readonly written: string; readonly searched: string }[];
  readonly widened: readonly { readonly written: string; readonly searched: readonly string[] }[];
}

/** One term before the record was asked about it. */
interface Draft {
  readonly written: string;
  readonly words: string[];
  readonly position: number;
  readonly alternatives: Map<string, number>;
  readonly labels: Set<string>;
  count: number;
}

/** Asks the index what it must know of the record, and composes the query. `languages`: those of the record. */
export async function compose(
  question: Question,
  wanted: ReadonlySet<QuestionWord["role"]>,
  index: PassageIndex,
  lexicon: Lexicon,
  languages: readonly string[],
  signal?: AbortSignal,
): Promise<Composed> {
  const all = draft(question, wanted, lexicon, languages);
  const corrected: { written: string; searched: string }[] = [];
  let statistics = await index.statistics(termsOf(all), signal);
  let frequency = frequencies(all, statistics.frequency);
  let repaired = false;
  const asked = all.filter(
    one => frequencyOf(one, frequency) > 0 || !isMisspeltAsking(one.words[0]!, question.language),
  );
  const drafts = asked.length > 0 ? asked : all;
  const foreign = !languages.includes(question.language);
  for (const one of drafts) {
    if (frequencyOf(one, frequency) > 0) continue;
    const heard = foreign ? await soundingLike(one, question.language, index, signal) : undefined;
    const searched =
      heard ?? (mayBeMisspelt(one, lexicon) ? await correction(one.words[0]!, index, signal) : undefined);
    if (searched === undefined) continue;
    repaired = true;
    if (heard === undefined) corrected.push({ written: one.written, searched });
    else one.labels.add(searched);
    one.words[0] = searched;
    for (const language of languages) {
      const stem = stemmerOf(language)(searched);
      one.alternatives.set(stem, weights.corrected);
    }
    for (const { form } of lexicon.inQuestion(tokensOf(searched, languages[0] ?? "en"), languages[0] ?? "en"))
      seek(one, form);
  }
  for (const one of drafts) {
    if (frequencyOf(one, frequency) > 0) repaired = (await addMates(one, index, languages, signal)) || repaired;
  }
  if (repaired) {
    statistics = await index.statistics(termsOf(drafts), signal);
    frequency = frequencies(drafts, statistics.frequency);
  }
  const terms = drafts.map(one => {
    const held = frequencyOf(one, frequency);
    return {
      written: one.written,
      words: one.words,
      position: one.position,
      alternatives: [...one.alternatives].map(([term, weight]) => ({ term, weight })),
      count: one.count,
      idf: idfOf(held, statistics.passages) * (foreign && held === 0 ? untranslated : 1),
      known: held > 0,
    };
  });
  return {
    query: {
      terms,
      phrases: question.phrases.map(foldedWords),
      excluded: question.excluded.flatMap(word => languages.flatMap(language => firstTerm(word, language))),
      filters: question.filters,
    },
    terms,
    foreign,
    meanLength: statistics.meanLength,
    corrected,
    widened: drafts
      .filter(one => one.labels.size > 0)
      .map(one => ({ written: one.written, searched: [...one.labels] })),
  };
}

/** Words of the wanted roles and of phrases, each once, names of several words as one. */
function draft(
  question: Question,
  wanted: ReadonlySet<QuestionWord["role"]>,
  lexicon: Lexicon,
  languages: readonly string[],
): Draft[] {
  const drafts = new Map<string, Draft>();
  const spoken: { token: Token; written: string; wanted: boolean; position: number }[] = [];
  const read = (text: string, use: boolean): void => {
    for (const token of tokensOf(text, question.language)) {
      if (token.word === "" || token.word.length > longestTerm) continue;
      const written = text.slice(token.start, token.end).replace(/['’]s$/u, "");
      spoken.push({ token, written, wanted: use, position: spoken.length });
    }
  };
  for (const word of question.words) read(word.text, wanted.has(word.role));
  for (const phrase of question.phrases) read(phrase, true);

  const covered = new Set<number>();
  const tokens = spoken.map(one => one.token);
  const seen = new Set([question.language, ...languages]);
  const sightings = [...seen].flatMap(language => lexicon.inQuestion(tokens, language));
  const put = (written: string, words: string[], position: number): Draft | undefined => {
    const key = words.join(" ");
    const known = drafts.get(key);
    if (known) return known;
    if (drafts.size >= mostTerms) return undefined;
    const made: Draft = { written, words, position, alternatives: new Map(), labels: new Set(), count: 1 };
    drafts.set(key, made);
    return made;
  };
  for (const { from, to, form } of sightings) {
    const span = spoken.slice(from, to);
    if (form.kind !== "name" || to - from < 2 || !span.some(one => one.wanted)) continue;
    const made = put(
      span.map(one => one.written).join(" "),
      span.map(({ token }) => token.word),
      from,
    );
    if (!made) continue;
    for (let at = from; at < to; at++) covered.add(at);
    made.alternatives.set(form.code, 1);
    seek(made, form);
  }
  for (const { token, written, wanted: use, position } of spoken) {
    if (!use || covered.has(position)) continue;
    const own = new Map<string, number>();
    for (const language of languages) for (const term of firstTerm(token.word, language, token)) own.set(term, 1);
    if (own.size === 0) continue;
    const made = put(written, [token.word], position);
    if (!made) continue;
    for (const [term, weight] of own) made.alternatives.set(term, weight);
    for (const { from, to, form } of sightings) {
      if (position >= from && position < to && (form.kind === "word" || to - from === 1)) seek(made, form);
    }
  }
  return [...drafts.values()];
}

function seek(
  one: Draft,
  form: { readonly seeks: readonly { code: string; weight: number }[]; readonly label: string },
): void {
  for (const { code, weight } of form.seeks) {
    one.alternatives.set(code, Math.max(weight, one.alternatives.get(code) ?? 0));
  }
  if (fold(form.label) !== one.words.join(" ")) one.labels.add(form.label);
}

function firstTerm(word: string, language: string, token?: Token): readonly string[] {
  // A word in capitals that is grammar in small letters (US, IT) keeps its capitals' meaning in every language.
  const text = token?.upper ? word.toUpperCase() : word;
  const term = tokensOf(text, language)[0]?.term;
  return term ? [term] : [];
}

const termsOf = (drafts: readonly Draft[]): string[] => drafts.flatMap(one => [...one.alternatives.keys()]);

function frequencies(drafts: readonly Draft[], counts: readonly number[]): ReadonlyMap<string, number> {
  return new Map(termsOf(drafts).map((term, at) => [term, counts[at] ?? 0]));
}

/** A term with its alternatives is as frequent as its most frequent one: names stand where their own words stand. */
function frequencyOf(one: Draft, frequency: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const [term, weight] of one.alternatives) {
    if (weight > weights.prefixMate) most = Math.max(most, frequency.get(term) ?? 0);
  }
  return most;
}

function mayBeMisspelt(one: Draft, lexicon: Lexicon): boolean {
  const word = one.words[0] ?? "";
  return (
    one.words.length === 1 && word.length >= 4 && word.length <= 24 && !/\p{N}/u.test(word) && !lexicon.knows(word)
  );
}

async function correction(word: string, index: PassageIndex, signal?: AbortSignal): Promise<string | undefined> {
  const near = await index.near(word, "misspelt", signal);
  // Two slips are believed only where the word begins right.
  const likely = near.filter(
    other => other.word.length >= 3 && (other.word[0] === word[0] || isOneEdit(other.word, word)),
  );
  return (likely.find(other => other.word[0] === word[0]) ?? likely[0])?.word;
}

/** A word of the record that a name from a question in another language sounds like. */
async function soundingLike(
  one: Draft,
  language: string,
  index: PassageIndex,
  signal?: AbortSignal,
): Promise<string | undefined> {
  if (one.words.length > 1) return undefined;
  for (const form of transliterations(one.written, language)) {
    const exact = (await index.near(form.slice(0, -1), "longer", signal)).some(other => other.word === form);
    const word = exact ? form : form.length >= 5 ? await correction(form, index, signal) : undefined;
    if (word !== undefined) return word;
  }
  return undefined;
}

/** Words that share all but the last letter with the term: economy, economic. True where there are any. */
async function addMates(
  one: Draft,
  index: PassageIndex,
  languages: readonly string[],
  signal?: AbortSignal,
): Promise<boolean> {
  const term = one.alternatives.keys().next().value ?? "";
  if (one.words.length > 1 || term.length < 5 || /\p{N}/u.test(term)) return false;
  const prefix = term.slice(0, -1);
  let added = false;
  for (const { word } of await index.near(prefix, "longer", signal)) {
    for (const language of languages) {
      const mate = stemmerOf(language)(word);
      if (one.alternatives.has(mate) || Math.abs(mate.length - term.length) > 4) continue;
      let shared = 0;
      while (shared < term.length && term[shared] === mate[shared]) shared++;
      if (shared < Math.min(term.length, mate.length) - 1) continue;
      one.alternatives.set(mate, (weights.prefixMate * shared) / Math.max(term.length, mate.length));
      added = true;
    }
  }
  return added;
}
