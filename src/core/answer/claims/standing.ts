/**
 * "Did she say that …": an answer to a claim is found only where a sentence of it stands in the record word for word, and close
 * otherwise. That something like it was said is no confirmation, and a verdict must not read as one.
 */
import type { AbortSignal } from "../../abort-signal.ts";
import type { Standing } from "../../answer-model.ts";
import type { Passage } from "../../model.ts";
import { admits } from "../../question/filter.ts";
import type { Question } from "../../question-model.ts";
import type { Composed } from "../../search/query.ts";
import type { RankedHit } from "../../search/retrieve.ts";
import { foldedWords } from "../../text/fold.ts";
import { sentencesOf } from "../../text/sentences.ts";
import type { QuotationFinder } from "../quotation-check.ts";
import { claims } from "../weights.ts";

export interface CheckedClaim {
  /** The passages that hold a sentence of it first. */
  readonly hits: readonly RankedHit[];
  /** Whether all that was looked up stands in the record, and by whom; absent where the question holds no claim. */
  readonly standing?: Standing | "none";
}

/** What is said of where a claim stands. */
export function standingOf({ standing }: CheckedClaim): { readonly standing?: Standing } {
  return standing === undefined || standing === "none" ? {} : { standing };
}

/** Looks a claim up sentence by sentence. Nothing where the question holds none. */
export async function checkedClaim(
  { claim, words, stranger }: Question,
  { hits, preferred }: { readonly hits: readonly RankedHit[]; readonly preferred: Composed["preferred"] | undefined },
  { find, signal }: { readonly find: QuotationFinder; readonly signal?: AbortSignal | undefined },
): Promise<CheckedClaim> {
  if (claim === undefined) return { hits };
  const sentences = sentencesOf(claim).map(({ start, end }) => claim.slice(start, end));
  // The longer ones first: "it's a mess" stands in many places, and may stand where they do.
  const long = sentences
    .map(text => ({ text, words: foldedWords(text) }))
    .filter(({ words: { length } }) => length >= claims.fewestWords)
    .slice(0, claims.sentences)
    .sort((a, b) => b.words.length - a.words.length);
  const standing: RankedHit[] = [];
  let stand = 0;
  // "Did she say that": what an outlet tells is not hers.
  const isAsked = words.some(({ role }) => role === "asking");
  const isHis = preferred ? admits(preferred).passage : () => true;
  // Who has no words in the record did not say these.
  let areHis = stranger === undefined;
  for (const sentence of long) {
    if (standing.some(({ passage }) => holds(passage, sentence.words))) {
      stand++;
      continue;
    }
    const quotation = await find(sentence.text, signal);
    if (quotation.verdict !== "exact" || quotation.place !== "passage") continue;
    stand++;
    standing.push({ passage: quotation.passage, score: claims.standing, stands: true });
    areHis &&= isHis(quotation.passage) && !(isAsked && quotation.excerpt.voice === "outlet");
  }
  const references = new Set(standing.map(({ passage }) => passage.reference));
  return {
    hits: [...standing, ...hits.filter(({ passage }) => !references.has(passage.reference))],
    standing: long.length === 0 || stand < long.length ? "none" : areHis ? "asked" : "another",
  };
}

/** Whether words stand in a passage as they are, one behind another, and all of it is in one voice. */
function holds({ text, sentences }: Passage, words: readonly string[]): boolean {
  const isInOne = sentences.every(({ voice }) => voice === sentences[0]?.voice);
  return isInOne && ` ${foldedWords(text).join(" ")} `.includes(` ${words.join(" ")} `);
}
