/**
 * Question → Answer: query, ranking, verdict, order. This is the portable layer: everything it must know of the record it
 * asks through the index's port, so one code ranks for every index.
 *
 *   question ─compose▶ query ─retrieve▶ ranked hits ─judge▶ found · close · nothing
 *
 * What is shown of a hit is cut when it is looked at: a page shows three of a hundred.
 */
import type { AbortSignal } from "../abort-signal.ts";
import type { Answer, Verdict } from "../answer-model.ts";
import type { Scope } from "../model.ts";
import { admits, doubtful } from "../question/filter.ts";
import { present } from "../question/present.ts";
import { asRecordWrites, topicText } from "../question/topic-text.ts";
import { askedByName, withoutContext } from "../question/typed-words.ts";
import type { Question } from "../question-model.ts";
import { askedOnce } from "../search/asked-once.ts";
import { createNear } from "../search/near.ts";
import { type Composed, type ComposerParts, createComposer, narrowed, withoutPhrases } from "../search/query.ts";
import { createRetriever, type RankedHit, type Retrieved } from "../search/retrieve.ts";
import { foldedWords } from "../text/fold.ts";
import { withoutDenials } from "./claims/denials.ts";
import { premiseIn } from "./claims/premise.ts";
import { checkedClaim, lookedUp, standingOf } from "./claims/standing.ts";
import { type CounterParts, createCounter } from "./counting.ts";
import { createExcerpter, type Excerpter } from "./excerpt.ts";
import { hitOf } from "./excerpts/hit.ts";
import { isPartly, verdictOf } from "./judge.ts";
import type { Nearby } from "./near-topics.ts";
import { byDate, byVoice, inVoice } from "./page-order.ts";
import type { QuotationFinder } from "./quotation-check.ts";
import { searchedBy } from "./searched-by.ts";
import { momentsOf, withMoments } from "./then-and-now.ts";
import { order } from "./weights.ts";

/** The answer with at most `limit` hits (1 to 1000). Rejects with OnrecordError `unavailable` where the index fails. */
export type Lookup = (question: Question, limit: number, signal?: AbortSignal) => Promise<Answer>;

export interface LookupParts extends ComposerParts, CounterParts {
  readonly scope: Scope;
  /** Topics near a question that the record does hold. */
  readonly nearby: Nearby;
  readonly findExact: QuotationFinder;
}

const counting = new Set<Question["intent"]>(["count", "change"]);
/** Hits that show how the record writes a word. */
const spelledBy = 3;
const year = /^\d{4}$/;

interface Asked {
  readonly question: Question;
  readonly limit: number;
  /** Years that must stand in what is found. */
  readonly naming: readonly string[];
}

interface Weighed extends Omit<Asked, "naming"> {
  readonly excerpter: Excerpter;
}

export function createLookup(parts: LookupParts): Lookup {
  return (...asked) => createOneLookup({ ...parts, index: askedOnce(parts.index) })(...asked);
}

/** For one question. */
function createOneLookup(parts: LookupParts): Lookup {
  const { index, lexicon, scope, nearby, findExact } = parts;
  const compose = createComposer(parts);
  const retrieve = createRetriever(index);
  const near = createNear(compose, retrieve);
  const count = createCounter(parts);

  /**
   * A date that cannot narrow the record or order it is no filter: the record has no dates or only one; or it begins later and
   * speaks of that date, so that it may be what happened then that is asked for.
   */
  async function forRecord(question: Question, signal?: AbortSignal): Promise<Question> {
    const { from, to, ...filters } = question.filters;
    const dates = question.words.filter(word => word.role === "date");
    if (dates.length === 0) return question;
    if (scope.from !== undefined && scope.from !== scope.to) {
      const years = yearsOf(question);
      if (to === undefined || to >= scope.from || !question.isDateUnsure || years.length === 0) return question;
      // What is asked of its words goes the same way.
      const wanted = searchedBy(question);
      const [{ frequency }] = await Promise.all([
        index.statistics(years, signal),
        wanted && compose(question, wanted, signal),
      ]);
      if (frequency.includes(0)) return question;
    }
    const words = question.words.map(word => (word.role === "date" ? { ...word, role: "topic" as const } : word));
    return { ...question, words, filters };
  }

  /** The hits of a query, by the voice that is asked for. */
  async function hitsFor(composed: Composed, asked: Weighed, signal?: AbortSignal): Promise<Retrieved> {
    const { question, limit, excerpter } = asked;
    const deep = question.intent === "change" ? Math.max(limit, order.overTime) : limit;
    if (question.filters.voice === undefined) return retrieve(composed, deep, signal);
    return inVoice(await retrieve(composed, Math.max(deep, order.voiced), signal), excerpter);
  }

  /** The answer to a question as it is understood. */
  async function answerTo({ question, limit, naming }: Asked, signal?: AbortSignal): Promise<Answer> {
    const wanted = searchedBy(question);
    if (!wanted) return nothingOn(question, scope);
    const counts = counting.has(question.intent) && naming.length === 0;
    // What does not wait for each other is asked at the same time: where the index is far, in the same request.
    const [query, before, quotations] = await Promise.all([
      compose(question, wanted, signal),
      near(question, signal),
      lookedUp(question, findExact, signal),
    ]);
    const composed = { ...narrowed(query, naming), near: before };
    const excerpter = createExcerpter(question, { terms: composed.terms, sought: composed.query.sought, lexicon });
    const search = (what: Composed) => hitsFor(what, { question, limit, excerpter }, signal);
    const [strict, counted] = await Promise.all([search(composed), counts ? count(composed, signal) : undefined]);
    const unheard = strict.hits.length === 0 && naming.length === 0 ? question.phrases : [];
    const ranked = unheard.length > 0 ? await search(withoutPhrases(composed)) : strict;
    const claimed = { hits: ranked.hits, preferred: composed.preferred };
    const checked = checkedClaim(question, claimed, quotations);
    const { standing } = checked;
    const hits = byVoice(question, checked.hits, excerpter.voiceOf);
    const { isMore } = ranked;
    const total = Math.max(ranked.total, standing === "asked" ? 1 : 0);
    const lacking = premiseIn(question, hits, composed);
    const topics = withoutDenials(composed.terms, question.language);
    const isWhole = unheard.length + lacking.length === 0 && !isInPart(question, composed);
    const verdict = verdictOn(hits, standing === undefined ? isWhole : standing === "asked");
    const cut = hits.map(hit => hitOf(hit, excerpter));
    const { corrected, shownAs } = asRecordWrites(
      question,
      composed.corrected,
      hits.slice(0, spelledBy).map(({ passage }) => passage.text),
    );
    const moments = question.intent === "change" ? momentsOf(cut) : [];
    const ordered = withMoments(moments, byDate(question.order, cut));
    return {
      ...nothingOn(question, scope),
      verdict,
      topic: topicText(question, shownAs),
      hits: ordered.slice(0, limit),
      total,
      ...(isMore ? { isMore } : {}),
      corrected,
      widened: composed.widened,
      missing: [
        ...(question.leftOut === undefined ? [] : [question.leftOut]),
        ...unheard.map(phrase => `“${phrase}”`),
        ...topics.filter(term => !term.isKnown).map(term => term.written),
        ...lacking,
      ],
      ...standingOf(checked),
      near: verdict === "found" ? [] : await nearby(topics, signal),
      ...present({ counts: counted, apart: lacking[0] }),
      ...(moments.length > 0 ? { moments } : {}),
    };
  }

  /** Within the filters; where they leave nothing, outside of them: a filter never ends in silence. */
  async function atAnyTime(question: Question, limit: number, signal?: AbortSignal): Promise<Answer> {
    const { from, to, outlet, interviewer, ...others } = question.filters;
    const isDated = from !== undefined || to !== undefined;
    const naming = datesAsYears(question);
    const undated = { ...question, words: question.words.filter(word => word.role !== "date") };
    const anyTime = { ...undated, filters: { ...present({ outlet, interviewer }), ...others } };
    // "GDP in 2024" may have been said in 2025, of 2024.
    const [answer, named] = await Promise.all([
      answerTo({ question, limit, naming: [] }, signal),
      naming.length > 0 ? answerTo({ question: anyTime, limit, naming }, signal) : undefined,
    ]);
    if (answer.verdict !== "nothing") {
      if (!named) return answer;
      const { total, isMore, verdict } = named;
      return verdict === "nothing" ? answer : { ...answer, naming: { years: naming, total, ...present({ isMore }) } };
    }
    const relaxed = [
      ...(naming.length > 0 ? [{ question: anyTime, naming }] : []),
      ...(isDated ? [{ question: anyTime, naming: [] }] : []),
      ...(outlet !== undefined || interviewer !== undefined
        ? [{ question: { ...undated, filters: others }, naming: [] }]
        : []),
    ];
    for (const asked of relaxed) {
      const elsewhen = await answerTo({ ...asked, limit }, signal);
      if (elsewhen.verdict === "nothing") continue;
      const understood = { ...asked.question, phrases: [...asked.question.phrases, ...asked.naming] };
      return { ...elsewhen, question: understood, verdict: "close", elsewhen: question.filters };
    }
    return answer;
  }

  /** What is asked of whom they talked to; where that is nothing, whatever names them: "the quarrel with Stone". */
  async function ofAddressed(question: Question, limit: number, signal?: AbortSignal): Promise<Answer> {
    const answer = await atAnyTime(question, limit, signal);
    const isWithin = answer.verdict !== "nothing" && answer.elsewhen === undefined;
    if (question.addressed === undefined || isWithin) return answer;
    const named = await answerTo({ question: askedByName(question), limit, naming: [] }, signal);
    const within = admits(question.filters);
    const hits = named.hits.filter(({ passage }) => !within.passage(passage));
    const words = new Set(foldedWords(hits[0]?.passage.text ?? ""));
    const isNamed =
      named.missing.length === 0 &&
      named.verdict !== "nothing" &&
      foldedWords(question.addressed).every(word => words.has(word));
    const total = named.total - named.hits.length + hits.length;
    return isNamed ? { ...named, hits, total, verdict: "close", elsewhen: question.filters } : answer;
  }

  /** By whom it surely is; else by whoever it may be. */
  async function byAnyone(question: Question, limit: number, signal?: AbortSignal): Promise<Answer> {
    const answer = await ofAddressed(question, limit, signal);
    const filters = answer.verdict === "nothing" ? doubtful(question.filters) : undefined;
    if (filters === undefined) return answer;
    const unsure = await ofAddressed({ ...question, filters }, limit, signal);
    return unsure.verdict === "nothing" ? answer : { ...unsure, verdict: "close" };
  }

  return async (asked, limit, signal) => {
    signal?.throwIfAborted();
    const whole = await forRecord(asked, signal);
    const leaning = await byAnyone(whole, limit, signal);
    // A topic of its own beats what was talked about before.
    const question = leaning.verdict === "nothing" && !whole.leans ? withoutContext(whole) : whole;
    const answer = question === whole ? leaning : await byAnyone(question, limit, signal);
    const { voice, ...filters } = question.filters;
    if (answer.verdict !== "nothing" || voice === undefined) return answer;
    const inOthers = await byAnyone({ ...question, filters }, limit, signal);
    return inOthers.verdict === "nothing" ? answer : { ...inOthers, verdict: "close", missingVoice: voice };
  };
}

/** What holds a part of what is asked is close at best. */
function verdictOn(hits: readonly RankedHit[], isWhole: boolean): Verdict {
  const judged = verdictOf(hits[0]?.score ?? 0);
  return judged === "found" && !isWhole ? "close" : judged;
}

function isInPart({ stranger, leftOut, isForeign }: Question, composed: Composed): boolean {
  return stranger !== undefined || leftOut !== undefined || isForeign === true || isPartly(composed);
}

function nothingOn(question: Question, scope: Scope): Answer {
  const topic = topicText(question, new Map());
  const nothing = { hits: [], total: 0, corrected: [], widened: [], missing: [], near: [] };
  return { question, verdict: "nothing", topic, ...nothing, scope };
}

/** The years of a date that may be what is spoken of, and not when. */
function datesAsYears(question: Question): readonly string[] {
  const { from, to } = question.filters;
  return question.isDateUnsure && (from !== undefined || to !== undefined) ? yearsOf(question) : [];
}

/** The years a question names as its date. */
function yearsOf({ words }: Question): readonly string[] {
  return words.filter(word => word.role === "date" && year.test(word.text)).map(word => word.text);
}
