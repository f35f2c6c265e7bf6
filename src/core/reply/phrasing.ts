/**
 * Answer → Reply: what is said about a topic, and whose words they are. With pages.ts, help.ts and apology.ts, the words the
 * bot itself says; the words of the record come in through quote-block.ts only.
 */

import type { Answer, Hit } from "../answer-model.ts";
import type { Scope } from "../model.ts";
import { present } from "../question/present.ts";
import { isFaint } from "../question/typed-words.ts";
import type { Question } from "../question-model.ts";
import { printable } from "../text/printable.ts";
import {
  intentLine,
  momentLine,
  namingLine,
  nearlyLine,
  understood,
  verdictLine,
  voiceLine,
  whoseLine,
} from "./answer-lines.ts";
import { labelLines } from "./asking/label-lines.ts";
import {
  behindDots,
  choices,
  contextChoice,
  footer,
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
import { judgementChoices } from "./gaps/gaps.ts";
import { inOnePlace, quoteOf } from "./quote-block.ts";
import type { Block, Choice, Reply, Span } from "./reply.ts";
import { filterTexts, periodText } from "./wording/filter-texts.ts";
import type { Wording } from "./wording/wording.ts";

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
  const begin = period && first === period.text ? wording.line(period.inside, { time: first }) : first;
  const left = strong([begin, ...rest].join(", "));
  return [paragraph(...wording.spans(isWider ? elsewhere : atOtherTimes, { filters: left }))];
}

/** What a question that leans on the one before took over from it: "on France". */
function carriedText(question: Question, { line, texts }: Wording): string {
  const carried = question.words
    .filter(word => word.role === "context" && !isFaint(word, question))
    .map(({ text }) => text);
  if (carried.length === 0) return "";
  return printable(shortened(line(texts.answers.carried, { topic: carried.join(" ") }), 80));
}

/** What is asked about, without the mark behind it. */
function aboutOf({ topic, question: { asked } }: Answer): string {
  return topic || asked.replace(/[\s.?!]+$/, "") || asked;
}

function headingOf(answer: Answer, page: AnswerPage, wording: Wording): Block {
  const spans: Span[] = [strong(shortened(aboutOf(answer), 150))];
  const { question } = answer;
  const texts = [carriedText(question, wording), ...filterTexts(question, wording), pageText(answer, page, wording)];
  for (const text of texts) if (text !== "") spans.push(plain(` · ${text}`));
  return { type: "heading", spans };
}

export interface AnswerPage {
  /** The passages of this page, and how many come after it. */
  readonly shown: readonly Hit[];
  readonly offset: number;
  readonly remaining: number;
  /** What was searched stands in an answer before it, and it is found all the same. */
  readonly goesOn: boolean;
  /** The question as a short text that reads back the same, for buttons. */
  readonly canonical: string;
  /** The question for passages of any time that name its date. */
  readonly named?: string;
  /** The question to whom the one that is named nearly is. */
  readonly nearly?: string;
  /** What people hold of it is counted. */
  readonly isJudged: boolean;
  /** The question for the newest first; absent where they are in an order already, or too few for one. */
  readonly newest?: string;
}

/** Found or close: the passages with their citations, and where to go from there. */
export function answerReply(answer: Answer, page: AnswerPage, wording: Wording): Reply {
  const { shown, offset } = page;
  const { moments = [] } = answer;
  const quotes = shown.map(({ passage, excerpt }) => quoteOf(passage, excerpt));
  const labels = labelLines(quotes, wording);
  const areMany = quotes.length > 1;
  const numbered = quotes.map((quote, at) => ({
    ...quote,
    ...(areMany ? { number: at + 1 } : {}),
    ...(labels === undefined ? {} : { isVoiceSaid: true }),
  }));
  // Where nothing stands between them, quotes of one interview say when and where once.
  const placed = moments.length > 0 ? numbered : inOnePlace(numbered);
  return replyOf("answer", [
    headingOf(answer, page, wording),
    ...(offset === 0
      ? [understood, whoseLine, voiceLine, elsewhenLine, verdictLine, namingLine]
          .flatMap(line => line(answer, wording))
          .concat(intentLine(answer, shown, wording))
      : []),
    ...shown.flatMap((hit, at) => {
      const label = labels?.[at];
      return [
        ...(label === undefined ? [] : [quietLine(label)]),
        ...momentLine(answer, hit, wording),
        label === undefined ? placed[at]! : numbered[at]!,
      ];
    }),
    ...choices(answerChoices(answer, page, wording)),
    ...(saysScope(answer, page) ? [footer(scopeText(answer.scope, wording))] : []),
  ]);
}

/** What was searched, where that is news: not on a further page, nor where it was said and nothing is missing. */
function saysScope({ counts, verdict, missing }: Answer, { offset, goesOn }: AnswerPage): boolean {
  return offset === 0 && counts === undefined && !(goesOn && verdict === "found" && missing.length === 0);
}

/** Around each passage by its number, then to the passages that are not shown. */
function answerChoices(answer: Answer, page: AnswerPage, wording: Wording): readonly Choice[] {
  const { shown, offset, remaining, canonical, named, newest, nearly, isJudged } = page;
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
  if (offset === 0) buttons.push(...nearlyChoices(answer.question, nearly, wording));
  if (offset === 0 && named !== undefined) {
    const years = answer.naming?.years.join(", ") ?? "";
    const hint = wording.line(texts.namingHint, { years });
    buttons.push({ label: wording.line(texts.naming, { years }), hint, command: { name: "ask", text: named } });
  }
  if (offset === 0 && newest !== undefined) {
    const command = { name: "ask", text: newest } as const;
    buttons.push({ label: texts.newest, hint: texts.newestHint, command, called: "newest" });
  }
  if (isJudged) buttons.push(...judgementChoices(canonical, wording));
  return buttons;
}

/** The name that is nearly the one that is asked for. */
function nearlyChoices({ nearly }: Question, text: string | undefined, { line, texts }: Wording): readonly Choice[] {
  if (nearly?.name === undefined || text === undefined) return [];
  const hint = shortened(line(texts.buttons.nearHint, { topic: nearly.name }), 75);
  return [{ label: shortened(nearly.name, 40), hint, command: { name: "ask", text } }];
}

/** Nothing but whom they talked to is asked for, by a name that the record nearly has. */
export function nearlyReply(question: Question, text: string | undefined, wording: Wording): Reply {
  return replyOf("nothing", [...nearlyLine(question, wording), ...choices(nearlyChoices(question, text, wording))]);
}

/** Nothing: what was searched, and what is near; `nearly` as in a page. */
export function nothingReply(answer: Answer, wording: Wording, nearly?: string): Reply {
  const { stranger } = answer.question;
  const { answers, buttons: labels } = wording.texts;
  const buttons = answer.near.map(topic => ({
    label: shortened(topic, 40),
    hint: shortened(wording.line(labels.nearHint, { topic }), 75),
    command: { name: "ask" as const, text: topic },
  }));
  const filters = filterTexts(answer.question, wording);
  const what = {
    topic: strong(shortened(aboutOf(answer), 150)),
    filters: behindDots(filters),
    scope: scopeText(answer.scope, wording),
  };
  const isOfStranger = stranger !== undefined && answer.topic !== stranger;
  return replyOf("nothing", [
    paragraph(
      ...(isOfStranger
        ? wording.spans(answers.nothingFrom, { ...what, name: strong(shortened(stranger)) })
        : wording.spans(answer.question.claim === undefined ? answers.nothing : answers.nothingLike, what)),
    ),
    ...understood(answer, wording),
    // Whose words a claim is narrows nothing.
    ...(filters.length > (answer.question.claim === undefined ? 0 : 1) ? [paragraph(plain(answers.filterMay))] : []),
    ...(buttons.length > 0 ? [paragraph(plain(answers.inRecord))] : []),
    ...choices([...nearlyChoices(answer.question, nearly, wording), ...buttons]),
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
