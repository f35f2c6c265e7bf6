/**
 * Question → query: the words a person used become weighted terms the index can look for.
 *
 *   "wepons from Tbilisi"  →  weapon (you wrote "wepons")  ·  tbilisi, or Georgia's code at .5
 *
 * Each word of the question becomes one term with alternatives: its stems in the languages of the record, the codes of
 * names and synonyms, and words of the record that begin alike. A word the record does not hold is corrected where one
 * mistake explains it, but never a name that exists: Iran is not a misspelt Iraq.
 */
import type { AbortSignal } from "../abort-signal.ts";
import { stemmerOf } from "../languages/stem.ts";
import { capitalSeeksName } from "../lexicon/countries.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Question, QuestionWord } from "../model.ts";
import { isMisspeltAsking } from "../question/vocabulary.ts";
import { tokensOf } from "../text/analyzer.ts";
import { foldedWords } from "../text/fold.ts";
import type { PassageIndex, Query } from "./passage-index.ts";
import { type Draft, draftsOf, firstTerm, seek } from "./query-terms.ts";
import { idfOf, type RankedTerm } from "./rank.ts";
import { addMates, correction, mayBeMisspelt, soundingLike } from "./spelling.ts";
import { weights } from "./weights.ts";
import { blendedIdf, type WordCount } from "./word-frequency.ts";

/** Words of a question in another language cannot be in the record: they say little against what its names find. */
const untranslated = 0.3;

export interface ComposedTerm extends RankedTerm {
  /** As the question has it: "Tbilisi", "military". */
  readonly written: string;
  /** How much it says in this record and in the language at large: what answers are judged by. */
  readonly telling: number;
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

/** Asks the index what it must know of the record, and composes the query. `languages`: those of the record. */
export async function compose(
  question: Question,
  wanted: ReadonlySet<QuestionWord["role"]>,
  index: PassageIndex,
  lexicon: Lexicon,
  languages: readonly string[],
  englishCount: WordCount | undefined,
  signal?: AbortSignal,
): Promise<Composed> {
  const all = draftsOf(question, wanted, lexicon, languages);
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
    // A capital that the record itself names stands for its country less.
    const [own = ""] = one.alternatives.keys();
    if ((frequency.get(own) ?? 0) === 0) continue;
    for (const [term, weight] of one.alternatives) {
      if (weight === capitalSeeksName) one.alternatives.set(term, weight / 2);
    }
  }
  for (const one of drafts) {
    if (frequencyOf(one, frequency) > 0) repaired = (await addMates(one, index, languages, signal)) || repaired;
  }
  if (repaired) {
    statistics = await index.statistics(termsOf(drafts), signal);
    frequency = frequencies(drafts, statistics.frequency);
  }
  const most = idfOf(0, statistics.passages);
  const terms = drafts.map(one => {
    const held = frequencyOf(one, frequency);
    const idf = idfOf(held, statistics.passages) * (foreign && held === 0 ? untranslated : 1);
    const blends = englishCount !== undefined && question.language === "en";
    return {
      written: one.written,
      words: one.words,
      position: one.position,
      alternatives: [...one.alternatives].map(([term, weight]) => ({ term, weight })),
      count: one.count,
      idf,
      telling: blends ? blendedIdf(idf, most, one.words, statistics.passages, englishCount) : idf,
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
