/**
 * Answer → Reply: what is said about a topic, and whose words they are. With pages.ts, help.ts and apology.ts, the words the
 * bot itself says; the words of the record come in through quote-block.ts only.
 */

import type { Answer, Hit } from "../answer-model.ts";
import type { Text } from "../languages/sections/texts.ts";
import type { Scope } from "../model.ts";
import { present } from "../question/present.ts";
import type { Question } from "../question-model.ts";
import { printable } from "../text/printable.ts";
import { intentLine, momentLine, namingLine, understood, verdictLine, voiceLine, whoseLine } from "./answer-lines.ts";
import {
  behindDots,
  choices,
  contextChoice,
  footer,
  listed,
  paragraph,
  plain,
  quietLine,
  replyOf,
  scopeText,
  shortened,
  sourcesChoice,
  strong,
  versionSign,
} from "./blocks.ts";
import { quoteOf, sharedLabel } from "./quote-block.ts";
import type { Block, Choice, Reply, Span } from "./reply.ts";
import type { Wording } from "./wording/wording.ts";

/** Passages of one message. */
export const pageSize = 3;

/** The filters as a person would say them, each a part of the heading: "2024", "said to Stone". */
export function filterTexts(question: Question, wording: Wording): readonly string[] {
  const { from, to, speaker, whom, outlet, interviewer, voice } = question.filters;
  const { line, date, texts: all } = wording;
  const { filters } = all;
  const texts: string[] = [];
  if (from !== undefined && to !== undefined) texts.push(periodText(from, to, wording).text);
  else if (from !== undefined) texts.push(line(filters.since, { date: date(from) }));
  else if (to !== undefined) texts.push(line(filters.until, { date: date(to) }));
  if (whom?.isDoubtful && whom.nameless.length > 0) texts.push(line(filters.perhapsBy, { name: whom.name }));
  else if (whom?.isDoubtful)
    texts.push(line(filters.byPerhaps, { labels: listed(whom.labels, wording), name: whom.name }));
  else if (speaker !== undefined) texts.push(line(filters.speaker, { name: speaker }));
  if (outlet !== undefined) texts.push(line(filters.outlet, { name: outlet }));
  if (interviewer !== undefined) texts.push(line(filters.interviewer, { name: interviewer }));
  if (voice !== undefined) texts.push(line(filters.voice, { voice: all.voices.names[voice] }));
  for (const word of question.excluded) texts.push(line(filters.without, { word }));
  return texts.map(text => printable(text));
}

/** Whole years and months by their name, anything else by its ends; and how it stands in a sentence. */
function periodText(
  from: string,
  to: string,
  { line, date, texts: { filters } }: Wording,
): { readonly text: string; readonly inside: Text<"time"> } {
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    if (first === last) return { text: first, inside: filters.inTime };
    return { text: line(filters.years, { from: first, to: last }), inside: filters.fromTime };
  }
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01") && Number(to.slice(8)) >= 28) {
    return { text: date(from.slice(0, 7)), inside: filters.inTime };
  }
  if (from === to) return { text: date(from), inside: filters.onDay };
  return { text: line(filters.days, { from: date(from), to: date(to) }), inside: filters.fromTime };
}

/** Where the filters left nothing: which of them, before what lies outside. */
export function elsewhenLine(
  { elsewhen, question }: Pick<Answer, "elsewhen" | "question">,
  wording: Wording,
): readonly Block[] {
  if (elsewhen === undefined) return [];
  const { from, to, outlet, interviewer } = elsewhen;
  const { atOtherTimes, elsewhere } = wording.texts.filters;
  const isWider = outlet !== question.filters.outlet || interviewer !== question.filters.interviewer;
  const filters = { ...present({ from, to }), ...(isWider ? present({ outlet, interviewer }) : {}) };
  const [first = "", ...rest] = filterTexts({ ...question, excluded: [], filters }, wording);
  const period = from === undefined || to === undefined ? undefined : periodText(from, to, wording);
  const begin = period && /^\d/.test(first) ? wording.line(period.inside, { time: first }) : first;
  const left = strong([begin, ...rest].join(", "));
  return [paragraph(...wording.spans(isWider ? elsewhere : atOtherTimes, { filters: left }))];
}

function headingOf(answer: Answer, page: AnswerPage, wording: Wording): Block {
  const about = answer.topic || answer.question.asked;
  const spans: Span[] = [strong(shortened(about, 150))];
  const texts = [...filterTexts(answer.question, wording), pageText(answer, page, wording)];
  for (const text of texts) if (text !== "") spans.push(plain(` · ${text}`));
  return { type: "heading", spans };
}

export interface AnswerPage {
  /** The passages of this page, and how many come after it. */
  readonly shown: readonly Hit[];
  readonly offset: number;
  readonly remaining: number;
  /** The question as a short text that reads back the same, for buttons. */
  readonly canonical: string;
  /** The question for passages of any time that name its date. */
  readonly named?: string;
  /** The question for the newest first; absent where they are in an order already, or too few for one. */
  readonly newest?: string;
}

/** Found or close: the passages with their citations, and where to go from there. */
export function answerReply(answer: Answer, page: AnswerPage, wording: Wording): Reply {
  const { shown, offset } = page;
  const quotes = shown.map(({ passage, excerpt }) => quoteOf(passage, excerpt));
  const label = sharedLabel(quotes, wording);
  const areMany = quotes.length > 1;
  return replyOf("answer", [
    headingOf(answer, page, wording),
    ...(offset === 0
      ? [understood, whoseLine, voiceLine, elsewhenLine, verdictLine, namingLine]
          .flatMap(line => line(answer, wording))
          .concat(intentLine(answer, shown, wording))
      : []),
    ...(label === undefined ? [] : [quietLine(label)]),
    ...shown.flatMap((hit, at) => [
      ...momentLine(answer, hit, wording),
      {
        ...quotes[at]!,
        ...(areMany ? { number: at + 1 } : {}),
        ...(label === undefined ? {} : { isVoiceSaid: true }),
      },
    ]),
    ...choices(answerChoices(answer, page, wording)),
    ...(offset === 0 && answer.counts === undefined ? [footer(scopeText(answer.scope, wording))] : []),
  ]);
}

/** Around each passage by its number, then to the passages that are not shown. */
function answerChoices(answer: Answer, page: AnswerPage, wording: Wording): readonly Choice[] {
  const { shown, offset, remaining, canonical, named, newest } = page;
  const { buttons: texts } = wording.texts;
  const buttons = shown.map(({ passage }, at) =>
    contextChoice(passage.reference, wording, shown.length > 1 ? String(at + 1) : undefined),
  );
  if (remaining > 0) {
    const of = { offset: offset + shown.length, version: versionSign(answer.scope), question: canonical };
    const label = wording.line(texts.more, { n: String(remaining) });
    const hint = wording.counted(texts.moreHint, remaining);
    buttons.push({ label, hint, command: { name: "more", of } });
  }
  if (offset === 0 && named !== undefined) {
    const years = answer.naming?.years.join(", ") ?? "";
    const hint = wording.line(texts.namingHint, { years });
    buttons.push({ label: wording.line(texts.naming, { years }), hint, command: { name: "ask", text: named } });
  }
  if (offset === 0 && newest !== undefined) {
    const command = { name: "ask", text: newest } as const;
    buttons.push({ label: texts.newest, hint: texts.newestHint, command, called: "newest" });
  }
  return buttons;
}

/** Nothing: what was searched, and what is near. */
export function nothingReply(answer: Answer, wording: Wording): Reply {
  const { stranger } = answer.question;
  const { answers, buttons: labels } = wording.texts;
  const buttons = answer.near.map(topic => ({
    label: shortened(topic, 40),
    hint: shortened(wording.line(labels.nearHint, { topic }), 75),
    command: { name: "ask" as const, text: topic },
  }));
  const filters = filterTexts(answer.question, wording);
  const what = {
    topic: strong(shortened(answer.topic || answer.question.asked, 150)),
    filters: behindDots(filters),
    scope: scopeText(answer.scope, wording),
  };
  const isOfStranger = stranger !== undefined && answer.topic !== stranger;
  return replyOf("nothing", [
    paragraph(
      ...(isOfStranger
        ? wording.spans(answers.nothingFrom, { ...what, name: strong(shortened(stranger)) })
        : wording.spans(answers.nothing, what)),
    ),
    ...understood(answer, wording),
    ...(filters.length > 0 ? [paragraph(plain(answers.filterMay))] : []),
    ...(buttons.length > 0 ? [paragraph(plain(answers.inRecord))] : []),
    ...choices(buttons),
  ]);
}

/** The interviews are asked for, and the filters leave none. */
export function noInterviewReply(question: Question, scope: Scope, wording: Wording): Reply {
  const { noInterview, noInterviewAmong } = wording.texts.answers;
  const filters = behindDots(filterTexts(question, wording));
  const what = { verdict: strong(noInterview), filters, scope: scopeText(scope, wording) };
  return replyOf("nothing", [
    paragraph(...wording.spans(noInterviewAmong, what)),
    ...choices([sourcesChoice(wording)]),
  ]);
}

/** Which of all found a page shows, and in what order: "3 of 10, best first", "4 to 6 of 10"; nothing of a single one. */
function pageText(answer: Answer, page: AnswerPage, { line, counted, number, texts }: Wording): string {
  const { total: found, isMore, question, moments = [] } = answer;
  const { answers, counts } = texts;
  const { offset, shown: hits } = page;
  const shown = hits.length;
  const order = answers.orders[question.order ?? "best"];
  const first = question.intent === "ask" && moments.length === 0 ? `, ${order}` : "";
  const total = isMore ? line(counts.moreThan, { n: number(found) }) : String(found);
  if (offset > 0) {
    const [from, to] = [String(offset + 1), String(offset + shown)];
    return shown === 1 ? line(answers.oneShown, { at: from, total }) : line(answers.rangeShown, { from, to, total });
  }
  if (shown >= found) return found > 1 ? `${counted(counts.passages, found)}${first}` : "";
  return `${line(answers.someShown, { shown: String(shown), total })}${first}`;
}
