/**
 * "Did he say that?": a quotation somebody has → where the record holds it. Exact means the same words in the same order;
 * case, punctuation, quotation marks and dashes do not matter, omissions marked "…" may stand between. Anything else is at
 * best close, with every differing word named: a paraphrase is never called exact.
 *
 *   asked    we will  never   rebuild the     harbour
 *   record   We will  ——————  rebuild the old harbour.      close: without "never", with "old"
 *
 * The closest stretch is found by edit distance over words, its ends free in the passage (Sellers' algorithm).
 */
import type { AbortSignal } from "../abort-signal.ts";
import type { Excerpt, Passage, Range } from "../model.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import { idfOf } from "../search/rank.ts";
import { tokensOf } from "../text/analyzer.ts";
import { fold, foldedWords } from "../text/fold.ts";

/** Where a quotation stands. */
export type Quotation =
  | { readonly verdict: "absent" }
  | {
      readonly verdict: "exact" | "close";
      readonly passage: Passage;
      /** The sentences it stands in; marked are the words that agree. */
      readonly excerpt: Excerpt;
      /** Words of the quotation that the record does not have there, and the record's words in that stretch that it lacks. */
      readonly onlyAsked: readonly string[];
      readonly onlyRecord: readonly string[];
      /** It is the interviewer's question that holds it, not the answer. */
      readonly asked: boolean;
    };

const mostWords = 200;
const mostTerms = 24;
const candidates = 60;
/** Share of the quotation's words that must agree for "close". */
const closeFrom = 0.6;
const fewestWords = 3;
const omission = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*/u;
const runs = /[\p{L}\p{M}\p{N}]+/gu;

interface Word extends Range {
  readonly folded: string;
}

interface Match {
  /** Index of the record's word for each word of the quotation; undefined where they differ. */
  readonly pairs: readonly (number | undefined)[];
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

export type QuotationFinder = (text: string, signal?: AbortSignal) => Promise<Quotation>;

export function createQuotationFinder(index: PassageIndex, languages: readonly string[]): QuotationFinder {
  return async (text, signal) => {
    const segments = text
      .split(omission)
      .map(foldedWords)
      .filter(words => words.length > 0);
    const asked = segments.flat().slice(0, mostWords);
    if (asked.length === 0) return { verdict: "absent" };
    const passages = await likely(text, signal);
    for (const passage of passages) {
      for (const source of ["text", "prompt"] as const) {
        const match = inOrder(segments, wordsOf(passage[source] ?? ""));
        if (match) return found("exact", passage, source, asked, match);
      }
    }
    if (asked.length < fewestWords) return { verdict: "absent" };
    let best: { passage: Passage; source: "text" | "prompt"; match: Match } | undefined;
    for (const passage of passages) {
      for (const source of ["text", "prompt"] as const) {
        const match = closest(asked, wordsOf(passage[source] ?? ""));
        if (match && match.distance < (best?.match.distance ?? Number.POSITIVE_INFINITY))
          best = { passage, source, match };
      }
    }
    if (!best || 1 - best.match.distance / asked.length < closeFrom) return { verdict: "absent" };
    return found("close", best.passage, best.source, asked, best.match);
  };

  /** Passages that hold most of its rarer words. */
  async function likely(text: string, signal?: AbortSignal): Promise<readonly Passage[]> {
    const all = languages.flatMap(language =>
      tokensOf(text.slice(0, 4_000), language).flatMap(token => token.term || []),
    );
    const terms = [...new Set(all)].slice(0, mostWords);
    const { frequency, passages } = await index.statistics(terms, signal);
    const rarest = terms
      .map((term, at) => ({ term, idf: idfOf(frequency[at] ?? 0, passages), known: (frequency[at] ?? 0) > 0 }))
      .filter(({ known }) => known)
      .sort((a, b) => b.idf - a.idf)
      .slice(0, mostTerms);
    const query = {
      terms: rarest.map(({ term }) => ({ alternatives: [{ term, weight: 1 }], count: 1 })),
      phrases: [],
      excluded: [],
      filters: {},
    };
    const { hits } = await index.search(query, candidates, signal);
    return hits.map(hit => hit.passage);
  }
}

function found(
  verdict: "exact" | "close",
  passage: Passage,
  source: "text" | "prompt",
  asked: readonly string[],
  match: Match,
): Quotation {
  const words = wordsOf(passage[source] ?? "");
  const paired = new Set(match.pairs);
  const inAnswer = source === "text";
  const covered = inAnswer ? { start: words[match.from]!.start, end: words[match.to]!.end } : { start: 0, end: 1 };
  const touched = passage.sentences.filter(({ start, end }) => start < covered.end && end > covered.start);
  // One voice an excerpt: where a quotation runs over two, the stretch of the first of them is shown.
  const voice = touched[0]?.voice ?? "outlet";
  const sentences = touched.filter(sentence => sentence.voice === voice).map(({ start, end }) => ({ start, end }));
  const within = (range: Range): boolean =>
    sentences.some(({ start, end }) => range.start >= start && range.end <= end);
  const marks = inAnswer ? stretches(words, paired).filter(within) : [];
  const stretch = words.slice(match.from, match.to + 1);
  return {
    verdict,
    passage,
    excerpt: { voice, sentences, marks },
    onlyAsked: verdict === "exact" ? [] : asked.filter((_, at) => match.pairs[at] === undefined),
    onlyRecord:
      verdict === "exact" ? [] : stretch.filter((_, at) => !paired.has(match.from + at)).map(word => word.folded),
    asked: !inAnswer,
  };
}

/** The agreeing words, neighbours as one range, parted where a sentence may end. */
function stretches(words: readonly Word[], agreed: ReadonlySet<number | undefined>): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  words.forEach(({ start, end }, at) => {
    const last = ranges.at(-1);
    if (!agreed.has(at)) return;
    if (last && agreed.has(at - 1) && start - last.end === 1) last.end = end;
    else ranges.push({ start, end });
  });
  return ranges;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(runs)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }));
}

/** All segments word for word, one after another. */
function inOrder(segments: readonly (readonly string[])[], words: readonly Word[]): Match | undefined {
  const pairs: number[] = [];
  let from = 0;
  for (const segment of segments) {
    let at = from;
    while (at + segment.length <= words.length && !segment.every((word, step) => words[at + step]!.folded === word))
      at++;
    if (at + segment.length > words.length) return undefined;
    for (let step = 0; step < segment.length; step++) pairs.push(at + step);
    from = at + segment.length;
  }
  return { pairs, from: pairs[0]!, to: pairs.at(-1)!, distance: 0 };
}

/** The stretch of words with the fewest wrong, missing and extra ones. */
function closest(asked: readonly string[], words: readonly Word[]): Match | undefined {
  const [rows, columns] = [asked.length, words.length];
  if (columns === 0) return undefined;
  const width = columns + 1;
  const cost = new Uint16Array((rows + 1) * width);
  for (let row = 1; row <= rows; row++) {
    cost[row * width] = row;
    for (let column = 1; column <= columns; column++) {
      const same = asked[row - 1] === words[column - 1]!.folded ? 0 : 1;
      const above = (row - 1) * width + column;
      cost[row * width + column] = Math.min(
        cost[above - 1]! + same,
        cost[above]! + 1,
        cost[row * width + column - 1]! + 1,
      );
    }
  }
  let end = 1;
  for (let column = 1; column <= columns; column++) {
    if (cost[rows * width + column]! < cost[rows * width + end]!) end = column;
  }
  const pairs: (number | undefined)[] = new Array(rows).fill(undefined);
  let [row, column] = [rows, end];
  while (row > 0 && column > 0) {
    const here = cost[row * width + column]!;
    const same = asked[row - 1] === words[column - 1]!.folded;
    if (here === cost[(row - 1) * width + column - 1]! + (same ? 0 : 1)) {
      if (same) pairs[row - 1] = column - 1;
      row--;
      column--;
    } else if (here === cost[(row - 1) * width + column]! + 1) row--;
    else column--;
  }
  const agreed = pairs.filter(pair => pair !== undefined);
  if (agreed.length === 0) return undefined;
  return { pairs, from: agreed[0]!, to: agreed.at(-1)!, distance: cost[rows * width + end]! };
}
