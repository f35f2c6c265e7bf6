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
import type { Excerpt } from "../answer-model.ts";
import type { Interview, Lead, Passage, Range } from "../model.ts";
import type { PassageIndex, Query } from "../search/passage-index.ts";
import { idfOf } from "../search/word-frequency.ts";
import { tokensOf } from "../text/analyzer.ts";
import { foldedWords, type PlacedWord, placedWords } from "../text/fold.ts";
import { sentencesOf } from "../text/sentences.ts";
import { silentTerms } from "../text/silent-sentences.ts";
import { quotedWords } from "./quoted-words.ts";
import { quotations } from "./weights.ts";

/** Where a quotation stands. */
export type Quotation =
  | { readonly verdict: "absent" }
  /** It is the title of an interview, word for word. */
  | { readonly verdict: "title"; readonly interview: Interview }
  | {
      readonly verdict: "exact" | "close";
      readonly passage: Passage;
      /** The sentences it stands in; marked are the words that agree. */
      readonly excerpt: Excerpt;
      /** Words of the quotation that the record does not have there, and the record's words in that stretch that it lacks. */
      readonly onlyAsked: readonly string[];
      readonly onlyRecord: readonly string[];
      /** What holds it: the passage itself, or what stands before it, which is not the speaker's. */
      readonly place: "passage" | Lead["kind"];
    };

const { mostWords, mostTerms, longestRead, candidates, verbatimCandidates, leadCandidates, closeFrom, fewestWords } =
  quotations;
/** Brackets around it are no words, as all other signs. */
const omission = /…|\.{3}/;

interface Match {
  /** Index of the record's word for each word of the quotation; undefined where they differ. */
  readonly pairs: readonly (number | undefined)[];
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

export type QuotationFinder = (text: string, signal?: AbortSignal) => Promise<Quotation>;

export interface QuotationParts {
  readonly index: PassageIndex;
  /** Languages of the record, two letters each. */
  readonly languages: readonly string[];
  readonly interviews: readonly Interview[];
}

/** A text of a passage in which a quotation may stand. */
interface Place {
  readonly passage: Passage;
  readonly place: "passage" | Lead["kind"];
  readonly words: readonly PlacedWord[];
}

export function createQuotationFinder({ index, languages, interviews }: QuotationParts): QuotationFinder {
  const titles = new Map(interviews.map(interview => [foldedWords(interview.title).join(" "), interview]));

  return async (pasted, signal) => {
    const text = quotedWords(pasted);
    const segments = text
      .split(omission)
      .map(foldedWords)
      .filter(words => words.length > 0);
    const asked = segments.flat().slice(0, mostWords);
    if (asked.length === 0) return { verdict: "absent" };
    const query = await queryFor(text, signal);
    // First where the words stand as they are, then wherever most of the rarer ones do.
    const verbatim = await index.search({ ...query, phrases: segments }, verbatimCandidates, signal);
    const near = await index.search(query, leadCandidates, signal);
    const places = [...verbatim.hits, ...near.hits.slice(0, candidates)].flatMap(hit => placesOf(hit.passage));
    const exact =
      standing(segments, places) ??
      standing(
        segments,
        near.hits.slice(candidates).flatMap(hit => leadOf(hit.passage)),
      );
    if (exact) return found("exact", exact.place, { asked, match: exact.match });
    const titled = titles.get(segments.flat().join(" "));
    if (titled) return { verdict: "title", interview: titled };
    if (asked.length < fewestWords) return { verdict: "absent" };
    let best: { place: Place; match: Match } | undefined;
    for (const place of places) {
      const match = closest(asked, place.words);
      if (match && match.distance < (best?.match.distance ?? Number.POSITIVE_INFINITY)) best = { place, match };
    }
    if (!best || 1 - best.match.distance / asked.length < closeFrom) return { verdict: "absent" };
    return found("close", best.place, { asked, match: best.match });
  };

  /** Its rarer words, and its sentences that have none. */
  async function queryFor(text: string, signal?: AbortSignal): Promise<Query> {
    const read = text.slice(0, longestRead);
    const sentences = sentencesOf(read);
    const all = languages.flatMap(language => {
      const tokens = tokensOf(read, language);
      return [...silentTerms(read, sentences, tokens), ...tokens.flatMap(token => token.term || [])];
    });
    const terms = [...new Set(all)].slice(0, mostWords);
    const { frequency, passages } = await index.statistics(terms, signal);
    const rarest = terms
      .map((term, at) => ({ term, idf: idfOf(frequency[at] ?? 0, passages), known: (frequency[at] ?? 0) > 0 }))
      .filter(({ known }) => known)
      .sort((a, b) => b.idf - a.idf)
      .slice(0, mostTerms);
    return {
      terms: rarest.map(({ term }) => ({ alternatives: [{ term, weight: 1 }], count: 1 })),
      phrases: [],
      excluded: [],
      filters: {},
      sought: [],
    };
  }
}

function placesOf(passage: Passage): readonly Place[] {
  return [{ passage, place: "passage", words: placedWords(passage.text) }, ...leadOf(passage)];
}

function leadOf(passage: Passage): readonly Place[] {
  const { lead } = passage;
  return lead ? [{ passage, place: lead.kind, words: placedWords(lead.text) }] : [];
}

function found(
  verdict: "exact" | "close",
  { passage, place, words }: Place,
  { asked, match }: { readonly asked: readonly string[]; readonly match: Match },
): Quotation {
  const paired = new Set(match.pairs);
  const isOwn = place === "passage";
  const covered = isOwn ? { start: words[match.from]!.start, end: words[match.to]!.end } : { start: 0, end: 1 };
  const touched = passage.sentences.filter(({ start, end }) => start < covered.end && end > covered.start);
  // One voice an excerpt: where a quotation runs over two, the stretch of the first of them is shown.
  const voice = touched[0]?.voice ?? "unmarked";
  const sentences = touched.filter(sentence => sentence.voice === voice).map(({ start, end }) => ({ start, end }));
  const within = (range: Range): boolean =>
    sentences.some(({ start, end }) => range.start >= start && range.end <= end);
  const marks = isOwn ? stretches(words, paired).filter(within) : [];
  const stretch = words.slice(match.from, match.to + 1);
  const isExact = verdict === "exact";
  return {
    verdict,
    passage,
    excerpt: { voice, sentences, marks },
    onlyAsked: isExact ? [] : asked.filter((_, at) => match.pairs[at] === undefined),
    onlyRecord: isExact ? [] : stretch.filter((_, at) => !paired.has(match.from + at)).map(word => word.folded),
    place,
  };
}

/** The agreeing words, neighbours as one range, parted where a sentence may end. */
function stretches(words: readonly PlacedWord[], agreed: ReadonlySet<number | undefined>): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  words.forEach(({ start, end }, at) => {
    const last = ranges.at(-1);
    if (!agreed.has(at)) return;
    if (last && agreed.has(at - 1) && start - last.end === 1) last.end = end;
    else ranges.push({ start, end });
  });
  return ranges;
}

/** The first place where all segments stand. */
function standing(
  segments: readonly (readonly string[])[],
  places: readonly Place[],
): { readonly place: Place; readonly match: Match } | undefined {
  for (const place of places) {
    const match = inOrder(segments, place.words);
    if (match) return { place, match };
  }
  return undefined;
}

/** All segments word for word, one after another. */
function inOrder(segments: readonly (readonly string[])[], words: readonly PlacedWord[]): Match | undefined {
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
function closest(asked: readonly string[], words: readonly PlacedWord[]): Match | undefined {
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
