/**
 * Question → Answer: query, rank, judge, choose what to show. This is the portable layer: everything it must know of the
 * record (frequencies, corrections, neighbours) it asks through the port, so one code ranks for every index.
 *
 *   question ─compose▶ query ─search▶ candidates ─rank▶ scores ─judge▶ found · close · nothing ─excerpt▶ hits
 */
import type { AbortSignal } from "../abort-signal.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Answer, Hit, Passage, Question, QuestionWord, Scope, Verdict, Voice } from "../model.ts";
import type { PassageReader } from "../search/passage-features.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import { type Composed, createComposer } from "../search/query.ts";
import { rank } from "../search/rank.ts";
import { thresholds, weights } from "../search/weights.ts";
import type { WordCount } from "../search/word-frequency.ts";
import { fold } from "../text/fold.ts";
import { printable } from "../text/printable.ts";
import { assertReceipt, createExcerpter } from "./excerpt.ts";
import type { Nearby } from "./near-topics.ts";

/** The answer with at most `limit` hits (1 to 1000). Rejects with OnrecordError `unavailable` where the index fails. */
export type Lookup = (question: Question, limit: number, signal?: AbortSignal) => Promise<Answer>;

export interface LookupParts {
  readonly index: PassageIndex;
  readonly reader: PassageReader;
  readonly lexicon: Lexicon;
  /** Languages of the record, two letters each. */
  readonly languages: readonly string[];
  readonly scope: Scope;
  /** How common English words are. */
  readonly englishCount?: WordCount;
  /** Topics near a question that the record does hold. */
  readonly nearby: Nearby;
}

/** What a question is searched by: its topic; where it has none, one list more at a time. */
const steps: readonly ReadonlySet<QuestionWord["role"]>[] = [
  new Set(["topic"]),
  new Set(["topic", "asking"]),
  new Set(["topic", "asking", "speaker"]),
];
const silent = new Set<Question["intent"]>(["empty", "greeting", "thanks", "help", "more", "sources"]);

interface Ranked {
  readonly passage: Passage;
  /** What it is judged by; the order is another's matter. */
  readonly score: number;
}

export function createLookup(parts: LookupParts): Lookup {
  const { index, reader, scope, nearby } = parts;
  const compose = createComposer(parts);

  async function candidates(composed: Composed, limit: number, signal?: AbortSignal) {
    const { hits, total } = await index.search(composed.query, Math.max(limit, weights.reranked), signal);
    const best = hits.slice(0, weights.reranked);
    const places = best.flatMap(({ passage }) => {
      const interview = passage.interview.id;
      return [
        { interview, ordinal: passage.ordinal - 1 },
        { interview, ordinal: passage.ordinal + 1 },
      ];
    });
    const around = await index.at(places, signal);
    const surrounded = best.map(({ passage }, at) => ({ passage, around: around.slice(2 * at, 2 * at + 2) }));
    const { terms, meanLength } = composed;
    const scores = rank(terms, surrounded, { reader, meanLength });
    const guess = weights.corrected ** composed.corrected.length;
    // Where the record has words of his, a passage without any is worth a little less.
    const spoken = best.map(({ passage }) => passage.sentences.some(sentence => sentence.voice !== "outlet"));
    const worth = spoken.map(own => (own || !spoken.includes(true) ? 1 : weights.outletOnly));
    const ranked: Ranked[] = best
      .map(({ passage }, at) => ({
        passage,
        order: scores[at]!.order * worth[at]!,
        score: scores[at]!.verdict * guess * worth[at]!,
      }))
      .sort((a, b) => b.order - a.order || (a.passage.reference < b.passage.reference ? -1 : 1));
    // Behind the re-ranked ones the index's order stands, its scores scaled to stay below theirs.
    const last = ranked.at(-1)?.score ?? 0;
    const lastIndexed = best.at(-1)?.score || 1;
    for (const { passage, score } of hits.slice(best.length)) {
      ranked.push({ passage, score: Math.min(last, (last * score) / lastIndexed) });
    }
    const related = ranked.filter(hit => hit.score >= thresholds.close).length;
    // More than the re-ranked ones hold it: then the index's count is the best there is.
    return { ranked, total: related >= weights.reranked ? total : related };
  }

  /**
   * A date that cannot narrow the record (it has no dates, or begins later and speaks of that date) is no filter: it is what
   * happened then that is asked for.
   */
  async function forRecord(question: Question, signal?: AbortSignal): Promise<Question> {
    const { from, to, ...filters } = question.filters;
    const dates = question.words.filter(word => word.role === "date");
    if (dates.length === 0) return question;
    if (scope.from !== undefined) {
      if (to === undefined || to >= scope.from) return question;
      const years = dates.map(word => word.text).filter(text => /^\d{4}$/.test(text));
      const { frequency } = await index.statistics(years, signal);
      if (frequency.includes(0)) return question;
    }
    const words = question.words.map(word => (word.role === "date" ? { ...word, role: "topic" as const } : word));
    return { ...question, words, filters };
  }

  /** The answer to a question as it is understood. `naming`: years that must stand in what is found. */
  async function answerTo(
    question: Question,
    limit: number,
    naming: readonly string[],
    signal?: AbortSignal,
  ): Promise<Answer> {
    const wanted = silent.has(question.intent) ? undefined : steps.find(roles => hasWords(question, roles));
    const empty: Answer = {
      question,
      verdict: "nothing",
      topic: topicOf(question, []),
      hits: [],
      total: 0,
      corrected: [],
      widened: [],
      missing: [],
      near: [],
      scope,
    };
    if (!wanted) return empty;
    const composed = narrowed(await compose(question, wanted, signal), naming);
    let { ranked, total } = await candidates(composed, limit, signal);
    const unheard = ranked.length === 0 && naming.length === 0 ? question.phrases : [];
    if (unheard.length > 0) {
      const loose = { ...composed, query: { ...composed.query, phrases: [] } };
      ({ ranked, total } = await candidates(loose, limit, signal));
    }
    const judged = judge(ranked[0]?.score ?? 0);
    const partly = unheard.length > 0 || question.stranger !== undefined || isPartly(composed);
    const verdict = judged === "found" && partly ? "close" : judged;
    const excerpt = createExcerpter(question, composed.terms, reader);
    const ordered = byDate(question, ranked, passage => excerpt(passage).voice);
    const hits: Hit[] = ordered.slice(0, limit).map(({ passage, score }) => {
      const shown = { passage, score, excerpt: excerpt(passage) };
      assertReceipt(passage, shown.excerpt);
      return shown;
    });
    const missing = [
      ...unheard.map(phrase => `“${phrase}”`),
      ...composed.terms.filter(term => !term.isKnown).map(term => term.written),
    ];
    return {
      ...empty,
      verdict,
      topic: topicOf(question, composed.corrected),
      hits,
      total,
      corrected: composed.corrected,
      widened: composed.widened,
      missing,
      near: verdict === "found" ? [] : await nearby(composed.terms, signal),
    };
  }

  return async (asked, limit, signal) => {
    signal?.throwIfAborted();
    const question = await forRecord(asked, signal);
    const answer = await answerTo(question, limit, [], signal);
    const years = question.words.filter(word => word.role === "date" && /^\d{4}$/.test(word.text));
    if (answer.verdict !== "nothing" || years.length === 0) return answer;
    // "GDP in 2024" may have been said in 2025: passages that name the year, given as said at another time.
    const { from: _, to: __, ...filters } = question.filters;
    const naming = years.map(word => word.text);
    const undated = { ...question, words: question.words.filter(word => word.role !== "date"), filters };
    const elsewhen = await answerTo(undated, limit, naming, signal);
    if (elsewhen.verdict === "nothing") return answer;
    const understood = { ...undated, phrases: [...undated.phrases, ...naming] };
    return { ...elsewhen, question: understood, verdict: "close", elsewhen: true };
  };
}

/** The same query, for passages that name these years. */
function narrowed(composed: Composed, naming: readonly string[]): Composed {
  const { query } = composed;
  return { ...composed, query: { ...query, phrases: [...query.phrases, ...naming.map(year => [year])] } };
}

/** The three states; a word of the topic that is not in the record keeps the score low by its idf. */
function judge(score: number): Verdict {
  if (score >= thresholds.found) return "found";
  return score >= thresholds.close ? "close" : "nothing";
}

/** Whether the record can hold only a part of what is asked: words it does not know, of another language, or guessed. */
function isPartly({ terms, corrected, isForeign }: Composed): boolean {
  const sum = (some: Composed["terms"]): number => some.reduce((mass, term) => mass + term.telling, 0);
  const unknown = terms.filter(term => !term.isKnown);
  const guessed = terms.filter(term => term.isKnown && corrected.some(({ written }) => written === term.written));
  if (unknown.length + guessed.length === terms.length) return true;
  return unknown.length > 0 && (isForeign || sum(unknown) >= thresholds.unknown * sum(terms));
}

/** "When did he last …": his words that answer nearly as well as the best, by date; the rest behind them. */
function byDate(
  question: Question,
  ranked: readonly Ranked[],
  voiceOf: (passage: Passage) => Voice,
): readonly Ranked[] {
  if (question.intent !== "first" && question.intent !== "last") return ranked;
  const enough = Math.max(thresholds.close, 0.6 * (ranked[0]?.score ?? 0));
  const sign = question.intent === "first" ? 1 : -1;
  const dated = ranked.filter(hit => hit.score >= enough && hit.passage.interview.date !== undefined);
  const own = dated.filter(hit => voiceOf(hit.passage) !== "outlet");
  const sorted = (own.length > 0 ? own : dated).toSorted((a, b) => {
    const [x, y] = [a.passage.interview.date ?? "", b.passage.interview.date ?? ""];
    return x === y ? 0 : x < y ? -sign : sign;
  });
  const taken = new Set(sorted);
  return [...sorted, ...ranked.filter(hit => !taken.has(hit))];
}

function hasWords(question: Question, roles: ReadonlySet<QuestionWord["role"]>): boolean {
  return question.phrases.length > 0 || question.words.some(word => roles.has(word.role));
}

/** The topic in the words of the question, with the grammar between its words and with corrections in place. */
function topicOf(question: Question, corrected: Answer["corrected"]): string {
  const repaired = new Map(corrected.map(({ written, searched }) => [fold(written), searched]));
  const { words, phrases } = question;
  const first = words.findIndex(word => word.role === "topic");
  const last = words.findLastIndex(word => word.role === "topic");
  const shown = words
    .slice(Math.max(0, first), last + 1)
    .filter(word => word.role === "topic" || word.role === "stop")
    .map(word => repaired.get(fold(word.text)) ?? word.text);
  return printable([...shown, ...phrases.map(phrase => `“${phrase}”`)].join(" ")).trim();
}
