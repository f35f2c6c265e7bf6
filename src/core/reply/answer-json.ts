/** Answer → the JSON object of `--json`: one line a question, for programs. Its shape is documented in the README. */

import { linkTo } from "../answer/source-link.ts";
import type { Answer, Hit, Passage } from "../model.ts";
import { rawRangesOf, withinStrings } from "../text/origin.ts";

/** Field order is part of the shape: people read these lines too. Absent values are null, never missing. */
export function answerJson(answer: Answer): object {
  const { question, scope } = answer;
  return {
    question: question.asked,
    verdict: answer.verdict,
    topic: answer.topic,
    filters: question.filters,
    corrected: answer.corrected,
    widened: answer.widened,
    missing: answer.missing,
    near: answer.near,
    elsewhen: answer.elsewhen ?? false,
    stranger: question.stranger ?? null,
    total: answer.total,
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

function passageJson({ passage, excerpt, score }: Hit): object {
  const { interview } = passage;
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
    excerpt: excerptText(passage.text, excerpt.sentences),
    source: sourceJson(passage),
    at: passage.at,
    url: linkTo(passage, excerpt.sentences[0]) ?? null,
    score: Number(score.toFixed(4)),
  };
}

/** The excerpt's characters as they are in the file; what is left out between sentences is "[…]". */
function excerptText(text: string, sentences: Hit["excerpt"]["sentences"]): string {
  let shown = "";
  let behind = -1;
  for (const { start, end } of sentences) {
    const gap = behind < 0 ? "" : text.slice(behind, start);
    shown += /\S/.test(gap) ? " […] " : gap;
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
