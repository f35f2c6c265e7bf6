/**
 * Question → Answer: query, ranking, verdict, order. This is the portable layer: everything it must know of the record it
 * asks through the index's port, so one code ranks for every index.
 *
 *   question ─compose▶ query ─retrieve▶ ranked hits ─judge▶ found · close · nothing
 *
 * What is shown of a hit is cut when it is looked at: a page shows three of a hundred.
 */
import type { AbortSignal } from "../abort-signal.ts";
import type { Answer, Hit, Question, QuestionWord, Scope } from "../model.ts";
import { doubtful } from "../question/filter.ts";
import { type Composed, type ComposerParts, createComposer } from "../search/query.ts";
import { createRetriever, type RankedHit } from "../search/retrieve.ts";
import { fold } from "../text/fold.ts";
import { printable } from "../text/printable.ts";
import { assertReceipt, createExcerpter, type Excerpter } from "./excerpt.ts";
import { isPartly, verdictOf } from "./judge.ts";
import type { Nearby } from "./near-topics.ts";
import { byDate } from "./page-order.ts";

/** The answer with at most `limit` hits (1 to 1000). Rejects with OnrecordError `unavailable` where the index fails. */
export type Lookup = (question: Question, limit: number, signal?: AbortSignal) => Promise<Answer>;

export interface LookupParts extends ComposerParts {
  readonly scope: Scope;
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
const year = /^\d{4}$/;

interface Asked {
  readonly question: Question;
  readonly limit: number;
  /** Years that must stand in what is found. */
  readonly naming: readonly string[];
}

export function createLookup(parts: LookupParts): Lookup {
  const { index, lexicon, scope, nearby } = parts;
  const compose = createComposer(parts);
  const retrieve = createRetriever(index);

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
      const { frequency } = await index.statistics(yearsOf(question), signal);
      if (frequency.includes(0)) return question;
    }
    const words = question.words.map(word => (word.role === "date" ? { ...word, role: "topic" as const } : word));
    return { ...question, words, filters };
  }

  /** The answer to a question as it is understood. */
  async function answerTo({ question, limit, naming }: Asked, signal?: AbortSignal): Promise<Answer> {
    const wanted = silent.has(question.intent) ? undefined : steps.find(roles => hasWords(question, roles));
    if (!wanted) return nothingOn(question, scope);
    const composed = narrowed(await compose(question, wanted, signal), naming);
    const strict = await retrieve(composed, limit, signal);
    const unheard = strict.hits.length === 0 && naming.length === 0 ? question.phrases : [];
    const { hits, total, isMore } =
      unheard.length > 0 ? await retrieve(withoutPhrases(composed), limit, signal) : strict;
    const judged = verdictOf(hits[0]?.score ?? 0);
    const isPart = unheard.length > 0 || question.stranger !== undefined || isPartly(composed);
    const verdict = judged === "found" && isPart ? "close" : judged;
    const excerpter = createExcerpter(question, { terms: composed.terms, sought: composed.query.sought, lexicon });
    const ordered = byDate(
      question.intent,
      hits.map(hit => hitOf(hit, excerpter)),
    );
    return {
      ...nothingOn(question, scope),
      verdict,
      topic: topicOf(question, composed.corrected),
      hits: ordered.slice(0, limit),
      total,
      ...(isMore ? { isMore } : {}),
      corrected: composed.corrected,
      widened: composed.widened,
      missing: [
        ...unheard.map(phrase => `“${phrase}”`),
        ...composed.terms.filter(term => !term.isKnown).map(term => term.written),
      ],
      near: verdict === "found" ? [] : await nearby(composed.terms, signal),
    };
  }

  /** Within the time asked for; else passages that name its year. */
  async function atAnyTime(question: Question, limit: number, signal?: AbortSignal): Promise<Answer> {
    const answer = await answerTo({ question, limit, naming: [] }, signal);
    const naming = yearsOf(question);
    if (answer.verdict !== "nothing" || naming.length === 0) return answer;
    // "GDP in 2024" may have been said in 2025: passages that name the year, given as said at another time.
    const { from: _, to: __, ...filters } = question.filters;
    const undated = { ...question, words: question.words.filter(word => word.role !== "date"), filters };
    const elsewhen = await answerTo({ question: undated, limit, naming }, signal);
    if (elsewhen.verdict === "nothing") return answer;
    const understood = { ...undated, phrases: [...undated.phrases, ...naming] };
    return { ...elsewhen, question: understood, verdict: "close", elsewhen: true };
  }

  return async (asked, limit, signal) => {
    signal?.throwIfAborted();
    const question = await forRecord(asked, signal);
    const answer = await atAnyTime(question, limit, signal);
    const filters = answer.verdict === "nothing" ? doubtful(question.filters) : undefined;
    if (filters === undefined) return answer;
    const unsure = await atAnyTime({ ...question, filters }, limit, signal);
    return unsure.verdict === "nothing" ? answer : { ...unsure, verdict: "close" };
  };
}

function nothingOn(question: Question, scope: Scope): Answer {
  const topic = topicOf(question, []);
  const nothing = { hits: [], total: 0, corrected: [], widened: [], missing: [], near: [] };
  return { question, verdict: "nothing", topic, ...nothing, scope };
}

/** A hit whose voice and excerpt are made when they are first looked at. */
function hitOf(ranked: RankedHit, excerpter: Excerpter): Hit {
  const { passage, score } = ranked;
  let excerpt: Hit["excerpt"] | undefined;
  let voice: Hit["voice"] | undefined;
  return {
    passage,
    score,
    get voice() {
      voice ??= excerpter.voiceOf(ranked);
      return voice;
    },
    get excerpt() {
      if (!excerpt) {
        const cut = excerpter.cut(passage);
        assertReceipt(passage, cut);
        excerpt = cut;
      }
      return excerpt;
    },
  };
}

/** The years a question names as its date. */
function yearsOf({ words }: Question): readonly string[] {
  return words.filter(word => word.role === "date" && year.test(word.text)).map(word => word.text);
}

/** The same query, for passages that name these years. */
function narrowed(composed: Composed, naming: readonly string[]): Composed {
  const { query } = composed;
  return { ...composed, query: { ...query, phrases: [...query.phrases, ...naming.map(year => [year])] } };
}

function withoutPhrases(composed: Composed): Composed {
  return { ...composed, query: { ...composed.query, phrases: [] } };
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
