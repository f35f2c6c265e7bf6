/**
 * "Why did she promise the bridge?" takes for granted that she did. What answers must hold that verb, under any of its forms, near
 * another word of the question: in the same sentence or the next one. Else the answer is close, and says what is missing.
 */
import { stemmerOf } from "../../languages/stem.ts";
import { irregularForms } from "../../lexicon/irregular.ts";
import type { Question } from "../../question-model.ts";
import type { Composed } from "../../search/query.ts";
import type { RankedHit } from "../../search/retrieve.ts";
import { thresholds } from "../../search/weights.ts";
import { tokensOf } from "../../text/analyzer.ts";
import { claims } from "../weights.ts";

/** The verb that is taken for granted where no hit that answers holds it near the rest of the question; nothing else. */
export function premiseIn(
  { premise, language }: Question,
  hits: readonly RankedHit[],
  { terms, query }: Pick<Composed, "terms" | "query">,
): readonly string[] {
  const verb = terms.find(({ words, isKnown }) => isKnown && words[0] === premise);
  const others = terms.filter(term => term !== verb && term.isKnown);
  if (verb === undefined || others.length === 0) return [];
  const numbers = new Map(query.sought.map((text, at) => [text, at + 1]));
  const topic = new Set(others.flatMap(one => one.alternatives.flatMap(({ term }) => numbers.get(term) ?? [])));
  const otherForms = premise === undefined ? [] : irregularForms(premise, language);
  const verbs = new Set([...verb.alternatives.map(({ term }) => term), ...otherForms.map(stemmerOf(language))]);
  const answering = hits.filter(({ score }) => score >= thresholds.found).slice(0, claims.premised);
  const isHeld = answering.length === 0 || answering.some(hit => isNear(hit, verbs, topic));
  return isHeld ? [] : [verb.written];
}

/** Whether the verb stands in a sentence of a hit that holds a word of the topic, or in one beside it. */
function isNear({ reading, passage }: RankedHit, verbs: ReadonlySet<string>, topic: ReadonlySet<number>): boolean {
  if (reading === undefined) return true;
  const { terms, codes, sentenceEnds } = reading;
  const { lead, text, interview } = passage;
  const isLed = reading.promptEnd > 0;
  const hasVerb = (at: number): boolean => {
    const { start, end } = passage.sentences[isLed ? at - 1 : at] ?? { start: 0, end: 0 };
    const words = isLed && at === 0 ? (lead?.text ?? "") : text.slice(start, end);
    return tokensOf(words, interview.language).some(({ term }) => verbs.has(term));
  };
  const hasTopic = sentenceEnds.map((end, at) => {
    const start = sentenceEnds[at - 1] ?? 0;
    const isNamed = codes.some(
      (place, code) => code % 3 === 0 && place >= start && place < end && topic.has(codes[code + 1]!),
    );
    return isNamed || terms.slice(start, end).some(number => topic.has(number));
  });
  return hasTopic.some((_, at) => hasTopic.slice(Math.max(0, at - 1), at + 2).includes(true) && hasVerb(at));
}
