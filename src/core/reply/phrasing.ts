/**
 * Answer → Reply: what is said about a topic, and whose words they are. With pages.ts, help.ts and apology.ts, the words the
 * bot itself says; the words of the record come in through quote-block.ts only.
 */

import type { Answer, Hit } from "../answer-model.ts";
import type { Scope } from "../model.ts";
import { present } from "../question/present.ts";
import type { Filters, Question } from "../question-model.ts";
import { spokenDate } from "../text/dates.ts";
import { printable } from "../text/printable.ts";
import {
  intentLine,
  momentLine,
  namingLine,
  nearlyLine,
  understood,
  verdictLine,
  voiceLine,
  voiceNames,
  whoseLine,
} from "./answer-lines.ts";
import {
  choices,
  contextChoice,
  counted,
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

/** Passages of one message. */
export const pageSize = 3;

/** The filters as a person would say them, each a part of the heading: "2024", "said to Stone". */
export function filterTexts(question: Question): readonly string[] {
  const { from, to, speaker, whom, outlet, interviewer, voice } = question.filters;
  const texts: string[] = [];
  if (from !== undefined && to !== undefined) texts.push(periodText(from, to));
  else if (from !== undefined) texts.push(`since ${spokenDate(from)}`);
  else if (to !== undefined) texts.push(`until ${spokenDate(to)}`);
  if (whom?.isDoubtful && whom.nameless.length > 0) texts.push(`perhaps said by ${whom.name}`);
  else if (whom?.isDoubtful) texts.push(`said by ${listed(whom.labels)}, perhaps ${whom.name}`);
  else if (speaker !== undefined) texts.push(`with ${speaker}`);
  if (outlet !== undefined) texts.push(`in ${outlet}`);
  if (interviewer !== undefined) texts.push(`said to ${interviewer}`);
  if (voice !== undefined) texts.push(`in ${voiceNames[voice]}`);
  for (const word of question.excluded) texts.push(`without “${word}”`);
  return texts.map(text => printable(text));
}

/** Whole years and months by their name, anything else by its ends. */
function periodText(from: string, to: string): string {
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    return first === last ? first : `${first} to ${last}`;
  }
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01") && Number(to.slice(8)) >= 28) {
    return spokenDate(from.slice(0, 7));
  }
  return from === to ? spokenDate(from) : `${spokenDate(from)} to ${spokenDate(to)}`;
}

/** Where the filters left nothing: which of them, before what lies outside. */
export function elsewhenLine({ elsewhen, question }: Pick<Answer, "elsewhen" | "question">): readonly Block[] {
  if (elsewhen === undefined) return [];
  const { from, to, outlet, interviewer } = elsewhen;
  const isWider = outlet !== question.filters.outlet || interviewer !== question.filters.interviewer;
  const left = {
    ...question,
    excluded: [],
    filters: { ...present({ from, to }), ...(isWider ? present({ outlet, interviewer }) : {}) },
  };
  const texts = filterTexts(left).map((text, at) =>
    at === 0 && /^\d/.test(text) ? `${timeWord(elsewhen)} ${text}` : text,
  );
  return [
    paragraph(plain("Nothing "), strong(texts.join(", ")), plain(isWider ? "; elsewhere:" : "; at other times:")),
  ];
}

/** "In 2024", "on 5 May 2024", "from 2019 to 2021". */
function timeWord({ from = "", to = "" }: Filters): string {
  if (from === to) return "on";
  return / to /.test(periodText(from, to)) ? "from" : "in";
}

/** What a question that leans on the one before took over from it: "on France". */
function carriedText({ words }: Question): string {
  const carried = words.filter(({ role }) => role === "context").map(({ text }) => text);
  return carried.length === 0 ? "" : printable(shortened(`on ${carried.join(" ")}`, 80));
}

/** What is asked about, without the mark behind it. */
function aboutOf({ topic, question: { asked } }: Answer): string {
  return topic || asked.replace(/[\s.?!]+$/, "") || asked;
}

function headingOf(answer: Answer, { shown, offset }: AnswerPage): Block {
  const about = aboutOf(answer);
  const spans: Span[] = [strong(shortened(about, 150))];
  const { question } = answer;
  const texts = [carriedText(question), ...filterTexts(question), pageText(answer, offset, shown.length)];
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
  /** The question to whom the one that is named nearly is. */
  readonly nearly?: string;
  /** The question for the newest first; absent where they are in an order already, or too few for one. */
  readonly newest?: string;
}

/** Found or close: the passages with their citations, and where to go from there. */
export function answerReply(answer: Answer, page: AnswerPage): Reply {
  const { shown, offset } = page;
  const quotes = shown.map(({ passage, excerpt }) => quoteOf(passage, excerpt));
  const label = sharedLabel(quotes);
  const areMany = quotes.length > 1;
  return replyOf("answer", [
    headingOf(answer, page),
    ...(offset === 0
      ? [understood, whoseLine, voiceLine, elsewhenLine, verdictLine, namingLine]
          .flatMap(line => line(answer))
          .concat(intentLine(answer, shown))
      : []),
    ...(label === undefined ? [] : [quietLine(label)]),
    ...shown.flatMap((hit, at) => [
      ...momentLine(answer, hit),
      {
        ...quotes[at]!,
        ...(areMany ? { number: at + 1 } : {}),
        ...(label === undefined ? {} : { isVoiceSaid: true }),
      },
    ]),
    ...choices(answerChoices(answer, page)),
    ...(offset === 0 && answer.counts === undefined ? [footer(scopeText(answer.scope))] : []),
  ]);
}

/** Around each passage by its number, then to the passages that are not shown. */
function answerChoices(answer: Answer, page: AnswerPage): readonly Choice[] {
  const { shown, offset, remaining, canonical, named, newest, nearly } = page;
  const buttons = shown.map(({ passage }, at) =>
    contextChoice(passage.reference, shown.length > 1 ? String(at + 1) : "Context"),
  );
  if (remaining > 0) {
    const of = { offset: offset + shown.length, version: versionSign(answer.scope), question: canonical };
    const hint = `Show the next of ${counted(remaining, "further passage")}`;
    buttons.push({ label: `More (${remaining})`, hint, command: { name: "more", of } });
  }
  if (offset === 0) buttons.push(...nearlyChoices(answer.question, nearly));
  if (offset === 0 && named !== undefined) {
    const years = answer.naming?.years.join(", ") ?? "";
    const hint = `Passages of any time that name ${years}`;
    buttons.push({ label: `On ${years}`, hint, command: { name: "ask", text: named } });
  }
  if (offset === 0 && newest !== undefined) {
    const hint = "The same passages by date, the newest first";
    buttons.push({ label: "Newest first", hint, command: { name: "ask", text: newest }, called: "newest" });
  }
  return buttons;
}

/** The name that is nearly the one that is asked for. */
function nearlyChoices({ nearly }: Question, text: string | undefined): readonly Choice[] {
  if (nearly === undefined || text === undefined) return [];
  const hint = shortened(`Ask for ${nearly.name}`, 75);
  return [{ label: shortened(nearly.name, 40), hint, command: { name: "ask", text } }];
}

/** Nothing but whom they talked to is asked for, by a name that the record nearly has. */
export function nearlyReply(question: Question, text: string): Reply {
  return replyOf("nothing", [...nearlyLine(question), ...choices(nearlyChoices(question, text))]);
}

/** Nothing: what was searched, and what is near; `nearly` as in a page. */
export function nothingReply(answer: Answer, nearly?: string): Reply {
  const { stranger } = answer.question;
  const about = aboutOf(answer);
  const buttons = answer.near.map(topic => ({
    label: shortened(topic, 40),
    hint: shortened(`Ask about ${topic}`, 75),
    command: { name: "ask" as const, text: topic },
  }));
  const filters = filterTexts(answer.question);
  return replyOf("nothing", [
    paragraph(
      plain("Nothing on "),
      strong(shortened(about, 150)),
      ...(stranger === undefined || answer.topic === stranger ? [] : [plain(" from "), strong(shortened(stranger))]),
      plain(`${filters.map(text => ` · ${text}`).join("")} in ${scopeText(answer.scope)}.`),
    ),
    ...understood(answer),
    ...(filters.length > 0 ? [paragraph(plain("The filter may be what left nothing: ask again without it."))] : []),
    ...(buttons.length > 0 ? [paragraph(plain("In the record:"))] : []),
    ...choices([...nearlyChoices(answer.question, nearly), ...buttons]),
  ]);
}

/** The interviews are asked for, and the filters leave none. */
export function noInterviewReply(question: Question, scope: Scope): Reply {
  const filters = filterTexts(question).map(text => ` · ${text}`);
  return replyOf("nothing", [
    paragraph(strong("No interview"), plain(`${filters.join("")} among ${scopeText(scope)}.`)),
    ...choices([sourcesChoice]),
  ]);
}

/** Which of all found a page shows, and in what order: "3 of 10, best first", "4 to 6 of 10"; nothing of a single one. */
function pageText({ total, isMore, question, moments = [] }: Answer, offset: number, shown: number): string {
  const order = question.order ?? "best";
  const first = question.intent === "ask" && moments.length === 0 ? `, ${order} first` : "";
  const of = isMore ? `more than ${total.toLocaleString("en-US")}` : String(total);
  if (offset > 0) return shown === 1 ? `number ${offset + 1} of ${of}` : `${offset + 1} to ${offset + shown} of ${of}`;
  if (shown >= total) return total > 1 ? `${counted(total, "passage")}${first}` : "";
  return `${shown} of ${of}${first}`;
}
