/**
 * Which sentences of a hit to show, which words to mark, and the receipt: one check that all of it stands in the passage.
 *
 * A sentence counts the idf of the question's terms it holds; a term that stands in every sentence of the passage tells
 * them apart less and counts half; a question for a number or a name prefers a sentence with a digit or a capital. Sentences
 * are not normalised by length: measured, that marks the wrong one more often. An excerpt holds one voice only, so that its
 * label is true of every word: the speaker's own where it answers nearly as well as the best, then reported, then the
 * outlet's.
 */
import type { Excerpt, Passage, Question, Range, Sentence, Voice } from "../model.ts";
import { wantedBy } from "../question/wanted.ts";
import type { PassageReader } from "../search/passage-features.ts";
import type { IndexHit, Reading } from "../search/passage-index.ts";
import type { RankedTerm } from "../search/rank.ts";
import { firstIndex } from "../text/binary-search.ts";
import { standsInFile } from "../text/origin.ts";
import { isBlank } from "../text/paragraphs.ts";
import { leansBack } from "../text/sentences.ts";
import { excerpts } from "./weights.ts";

/** What a sentence should hold that answers a question for a number or a name. */
const signs = { number: /\p{N}/u, name: /\s\p{Lu}/u };

export interface Excerpter {
  /** Whose words an excerpt would hold, without cutting it. */
  voiceOf(hit: Pick<IndexHit, "passage" | "reading">): Voice;
  cut(passage: Passage): Excerpt;
}

export interface ExcerpterParts {
  readonly terms: readonly RankedTerm[];
  /** What the numbers of the hits' readings mean. */
  readonly sought: readonly string[];
  readonly reader: PassageReader;
}

/** Makes excerpts for one question. A hit is weighed by the reading it came with; only what is shown is read again, for its places. */
export function createExcerpter(question: Question, { terms, sought, reader }: ExcerpterParts): Excerpter {
  const mass = terms.reduce((sum, term) => sum + term.idf, 0);
  const wanted = wantedBy(question.asked);
  const extra = wanted && signs[wanted];
  const numbers = new Map(sought.map((text, at) => [text, at + 1]));
  const inHits = meaningsOf(terms, text => numbers.get(text) ?? -1);

  /** How much each sentence of a passage answers. */
  function scoresIn({ sentences, text }: Passage, matches: readonly Match[]): readonly number[] {
    const held = sentences.map(() => new Map<number, number>());
    for (const { sentence, meanings } of matches) {
      for (const { term, weight } of meanings) {
        const found = held[sentence];
        found?.set(term, Math.max(found.get(term) ?? 0, weight));
      }
    }
    const everywhere = terms.map((_, term) => sentences.length > 1 && held.every(found => found.has(term)));
    return sentences.map((sentence, index) => {
      let score = 0;
      for (const [term, weight] of held[index]!)
        score += terms[term]!.idf * weight * (everywhere[term] ? excerpts.everywhere : 1);
      if (score > 0 && extra?.test(text.slice(sentence.start, sentence.end))) score += excerpts.wanted * mass;
      return score;
    });
  }

  return {
    voiceOf({ passage, reading }) {
      const { sentences } = passage;
      const [first] = sentences;
      if (first && sentences.every(sentence => sentence.voice === first.voice)) return first.voice;
      return voiceToShow(sentences, scoresIn(passage, matchesIn(reading, inHits)));
    },
    cut(passage) {
      const reading = reader.read(passage);
      const { places } = reading;
      const matches = matchesIn(reading, meaningsOf(terms, reader.numberOf));
      const scores = scoresIn(passage, matches);
      const voice = voiceToShow(passage.sentences, scores);
      const sentences = choose(passage, voice, scores);
      const marks = matches.map(({ from, to }) => ({ start: places[2 * from]!, end: places[2 * to + 1]! }));
      const isShown = ({ start, end }: Range): boolean =>
        sentences.some(range => start >= range.start && end <= range.end);
      return { voice, sentences, marks: merged(marks).filter(isShown) };
    },
  };
}

/** Number of a term or code → the terms of the question it stands for, with their weights. */
type Meanings = ReadonlyMap<number, readonly { readonly term: number; readonly weight: number }[]>;

function meaningsOf(terms: readonly RankedTerm[], numberOf: (text: string) => number): Meanings {
  const groups = new Map<number, { readonly term: number; readonly weight: number }[]>();
  terms.forEach(({ alternatives }, term) => {
    for (const { term: text, weight } of alternatives) {
      const number = numberOf(text);
      if (number < 0) continue;
      const list = groups.get(number);
      if (list) list.push({ term, weight });
      else groups.set(number, [{ term, weight }]);
    }
  });
  return groups;
}

/** A stretch of the text that stands for terms of the question. */
interface Match {
  /** First and last token. */
  readonly from: number;
  readonly to: number;
  /** Place of the sentence that it begins in. */
  readonly sentence: number;
  readonly meanings: readonly { readonly term: number; readonly weight: number }[];
}

/** The matches of the text, words before names. What stands before the text has none. */
function matchesIn({ terms, codes, sentenceEnds, promptEnd }: Reading, known: Meanings): readonly Match[] {
  const matches: Match[] = [];
  const before = promptEnd > 0 ? 1 : 0;
  const note = (number: number, from: number, to: number): void => {
    const meanings = known.get(number);
    if (!meanings) return;
    const sentence = firstIndex(sentenceEnds.length - 1, at => sentenceEnds[at]! > from) - before;
    matches.push({ from, to, sentence, meanings });
  };
  for (let at = promptEnd; at < terms.length; at++) note(terms[at]!, at, at);
  for (let at = 0; at < codes.length; at += 3) {
    if (codes[at]! >= promptEnd) note(codes[at + 1]!, codes[at]!, codes[at]! + codes[at + 2]! - 1);
  }
  return matches;
}

const byNearness: readonly Voice[] = ["speaker", "reported", "outlet", "unmarked"];

function voiceToShow(sentences: readonly Sentence[], scores: readonly number[]): Voice {
  const best = Math.max(...scores);
  for (const voice of byNearness) {
    const own = sentences.map((sentence, at) => (sentence.voice === voice ? scores[at]! : -1));
    const top = Math.max(...own);
    if (top >= 0 && top >= best * excerpts.voicePreference && (best > 0 || top === best)) return voice;
  }
  return sentences[0]?.voice ?? "outlet";
}

function choose(passage: Passage, voice: Voice, scores: readonly number[]): readonly Range[] {
  const { sentences, text } = passage;
  const own = sentences.flatMap((sentence, at) => (sentence.voice === voice ? [at] : []));
  if (own.length === sentences.length && text.length <= excerpts.shownWhole) return sentences.map(range);
  const ranked = [...own].sort((a, b) => scores[b]! - scores[a]! || a - b);
  const first = ranked[0] ?? 0;
  const chosen = new Set([first]);
  const second = ranked[1];
  if (second !== undefined && scores[first]! > 0 && scores[second]! >= excerpts.secondSentence * scores[first]!)
    chosen.add(second);
  for (const at of [...chosen]) {
    const { start, end } = sentences[at]!;
    const before = sentences[at - 1];
    if (before?.voice === voice && leansBack(text.slice(start, end))) chosen.add(at - 1);
  }
  return [...chosen].sort((a, b) => a - b).map(at => range(sentences[at]!));
}

function range({ start, end }: Range): Range {
  return { start, end };
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Range[] = [];
  for (const next of sorted) {
    const last = kept.at(-1);
    if (last && next.start < last.end) continue;
    kept.push(next);
  }
  return kept;
}

/** The whole passage as excerpts, one for each run of sentences of the same voice: for /p and /context. */
export function voiceRuns(passage: Passage): readonly Excerpt[] {
  const runs: { voice: Voice; sentences: Range[] }[] = [];
  for (const sentence of passage.sentences) {
    const last = runs.at(-1);
    if (last?.voice === sentence.voice) last.sentences.push(range(sentence));
    else runs.push({ voice: sentence.voice, sentences: [range(sentence)] });
  }
  return runs.map(run => ({ ...run, marks: [] }));
}

/** Whether words of the record are left out between two places of its text, so that "[…]" stands there. */
export function isLeftOut({ text, omissions }: Passage, { start, end }: Range): boolean {
  return !isBlank(text, start, end) || omissions.some(place => place > start && place <= end);
}

/**
 * The receipt: throws where anything of the excerpt is not a whole sentence of the passage in its place, of the voice it
 * is given as, or where a character of it, or of what stands before it, is not in the file where its map says. Called before
 * anything is shown; a failure is a mistake of ours, and is never shown.
 */
export function assertReceipt(passage: Passage, excerpt: Excerpt): void {
  const refuse = (problem: string): never => {
    throw new Error(`${passage.reference}: ${problem}`);
  };
  let behind = -1;
  for (const shown of excerpt.sentences) {
    const whole = passage.sentences.find(sentence => sentence.start === shown.start && sentence.end === shown.end);
    if (!whole || whole.voice !== excerpt.voice || shown.start < behind)
      refuse("the excerpt is not made of whole sentences of its passage, in order and voice");
    if (!standsInFile(passage, shown)) refuse("the excerpt does not stand in the file as it is shown");
    behind = shown.end;
  }
  const { lead } = passage;
  if (lead && !standsInFile(lead, { start: 0, end: lead.text.length }))
    refuse("what is shown before the excerpt does not stand in the file");
}
