/**
 * "Did he say that?": a quotation somebody has → where the record holds it. Exact means the same words in the same order;
 * case, punctuation, quotation marks and dashes do not matter, omissions marked "…" may stand between. Anything else is at
 * best close, with every differing word named: a paraphrase is never called exact.
 *
 *   asked    we will  never   rebuild the     harbour
 *   record   We will  ——————  rebuild the old harbour.      close: without "never", with "old"
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
import { closest, inOrder, type Match } from "./quotations/match.ts";
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

const { mostWords, mostTerms, longestRead, candidates, verbatimCandidates, closeFrom, fewestWords } = quotations;
/** Brackets around it are no words, as all other signs. */
const omission = /…|\.{3}/;

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

/** `find` looks for what is like it too, `findExact` only for where it stands word for word. */
export function createQuotationFinder({ index, languages, interviews }: QuotationParts): {
  readonly find: QuotationFinder;
  readonly findExact: QuotationFinder;
} {
  const titles = new Map(interviews.map(interview => [foldedWords(interview.title).join(" "), interview]));

  async function find(pasted: string, signal?: AbortSignal): Promise<Quotation> {
    const text = quotedWords(pasted);
    const segments = segmentsOf(text);
    const asked = segments.flat().slice(0, mostWords);
    if (asked.length === 0) return { verdict: "absent" };
    const query = queryFor(await rarestOf(termsOf(text), signal));
    // Where the words stand as they are, and wherever most of the rarer ones do.
    const [verbatim, near, led] = await Promise.all([
      index.search({ ...query, phrases: segments }, verbatimCandidates, signal),
      index.search(query, candidates, signal),
      index.search({ ...query, phrases: segments, phrasesIn: "lead" }, verbatimCandidates, signal),
    ]);
    const places = [...verbatim.hits, ...near.hits].flatMap(hit => placesOf(hit.passage));
    const leads = led.hits.flatMap(hit => leadOf(hit.passage));
    const exact = standing(segments, places) ?? standing(segments, leads);
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
  }

  async function findExact(pasted: string, signal?: AbortSignal): Promise<Quotation> {
    const text = quotedWords(pasted);
    const segments = segmentsOf(text);
    const asked = segments.flat();
    if (asked.length === 0 || asked.length > mostWords) return { verdict: "absent" };
    const query = queryFor(termsOf(text).slice(0, mostTerms));
    const { hits } = await index.search({ ...query, phrases: segments }, verbatimCandidates, signal);
    const exact = standing(
      segments,
      hits.flatMap(hit => placesOf(hit.passage)),
    );
    return exact ? found("exact", exact.place, { asked, match: exact.match }) : { verdict: "absent" };
  }

  /** Its words in the languages of the record, and its sentences that have none. */
  function termsOf(text: string): readonly string[] {
    const read = text.slice(0, longestRead);
    const sentences = sentencesOf(read);
    const all = languages.flatMap(language => {
      const tokens = tokensOf(read, language);
      return [...silentTerms(read, sentences, tokens), ...tokens.flatMap(token => token.term || [])];
    });
    return [...new Set(all)].slice(0, mostWords);
  }

  async function rarestOf(terms: readonly string[], signal?: AbortSignal): Promise<readonly string[]> {
    const { frequency, passages } = await index.statistics(terms, signal);
    return terms
      .map((term, at) => ({ term, idf: idfOf(frequency[at] ?? 0, passages), known: (frequency[at] ?? 0) > 0 }))
      .filter(({ known }) => known)
      .sort((a, b) => b.idf - a.idf)
      .slice(0, mostTerms)
      .map(({ term }) => term);
  }

  return { find, findExact };
}

/** The folded words of each stretch without an omission. */
function segmentsOf(text: string): readonly (readonly string[])[] {
  return text
    .split(omission)
    .map(foldedWords)
    .filter(words => words.length > 0);
}

function queryFor(terms: readonly string[]): Query {
  return {
    terms: terms.map(term => ({ alternatives: [{ term, weight: 1 }], count: 1 })),
    phrases: [],
    excluded: [],
    filters: {},
    sought: [],
  };
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
