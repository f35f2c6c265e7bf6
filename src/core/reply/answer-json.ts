/** Answer → the JSON object of `--json`: one line a question, for programs. Its shape is documented in docs/json.md. */

import { isLeftOut } from "../answer/excerpt.ts";
import { placeOf } from "../answer/place.ts";
import { linkTo } from "../answer/source-link.ts";
import type { Answer, Hit } from "../answer-model.ts";
import type { Passage } from "../model.ts";
import { rawRangesOf, withinStrings } from "../text/origin/map.ts";

/** Field order is part of the shape: people read these lines too. Absent values are null, never missing. */
export function answerJson(answer: Answer): object {
  const { question, scope } = answer;
  // As asked, also where the passages lie outside of them.
  const { whom, ...filters } = answer.elsewhen ?? question.filters;
  return {
    question: question.asked,
    verdict: answer.verdict,
    topic: answer.topic,
    filters,
    corrected: answer.corrected,
    widened: answer.widened.map(({ isTaken, ...one }) => ({ ...one, ...(isTaken ? { instead: true } : {}) })),
    missing: answer.missing,
    near: answer.near,
    order: question.order ?? null,
    misread: question.misread,
    elsewhen: answer.elsewhen !== undefined,
    missingVoice: answer.missingVoice ?? null,
    naming: namingJson(answer),
    counts: answer.counts ?? null,
    moments: answer.moments ?? [],
    stranger: question.stranger ?? null,
    nearly: question.nearly ?? null,
    others: question.others ?? [],
    unsure: whom?.isDoubtful ? whom.labels : null,
    namesakes: whom?.namesakes ?? [],
    total: answer.total,
    more: answer.isMore ?? false,
    passages: answer.hits.map(passageJson),
    record: {
      interviews: scope.interviews,
      passages: scope.passages,
      from: scope.from ?? null,
      to: scope.to ?? null,
      undated: scope.undated,
      version: scope.version,
    },
  };
}

function namingJson({ naming }: Answer): object | null {
  return naming ? { years: naming.years, total: naming.total, more: naming.isMore ?? false } : null;
}

function passageJson({ passage, excerpt, score }: Hit): object {
  const { interview } = passage;
  const [first, last] = [excerpt.sentences[0], excerpt.sentences.at(-1)];
  return {
    reference: passage.reference,
    interview: {
      id: interview.id,
      title: interview.title,
      date: interview.date ?? null,
      outlet: interview.outlet ?? null,
      kind: interview.kind,
    },
    voice: excerpt.voice,
    speaker: passage.speaker ?? null,
    lead: passage.lead ? { kind: passage.lead.kind, text: passage.lead.text } : null,
    text: passage.text,
    excerpt: excerptText(passage, excerpt.sentences),
    source: sourceJson(passage),
    at: passage.at,
    place: placeOf(passage, { start: first?.start ?? 0, end: last?.end ?? 0 }) ?? null,
    url: linkTo(passage, first) ?? null,
    score: Number(score.toFixed(4)),
  };
}

/** The excerpt's characters as they stand in the text; what is left out between sentences is "[…]". */
function excerptText(passage: Passage, sentences: Hit["excerpt"]["sentences"]): string {
  const { text } = passage;
  let shown = "";
  let behind: number | undefined;
  for (const { start, end } of sentences) {
    if (behind !== undefined)
      shown += isLeftOut(passage, { start: behind, end: start }) ? " […] " : text.slice(behind, start);
    shown += text.slice(start, end);
    behind = end;
  }
  return shown;
}

/** Where the text stands in its file: the stretches it is made of, and the first and last character of them all. */
function sourceJson(passage: Passage): object {
  const whole = rawRangesOf(passage, { start: 0, end: passage.text.length });
  const ranges = passage.origin.strings ? withinStrings(whole, passage.origin.strings) : whole;
  return {
    file: passage.file,
    start: ranges[0]?.start ?? null,
    end: ranges.at(-1)?.end ?? null,
    ranges: ranges.map(({ start, end }) => [start, end]),
  };
}
