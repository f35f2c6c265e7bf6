/**
 * Answer → Reply: what is said about a topic, and whose words they are. With pages.ts, help.ts and apology.ts, the words the
 * bot itself says; the words of the record come in through quote-block.ts only. Renderers call `citation` so that whose words
 * they are reads the same on every platform.
 */

import type { FilePlace } from "../answer/place.ts";
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
  countedTotal,
  footer,
  listed,
  paragraph,
  plain,
  replyOf,
  scopeText,
  shortened,
  sourcesChoice,
  strong,
  versionSign,
} from "./blocks.ts";
import { quoteOf } from "./quote-block.ts";
import type { Block, Choice, Citation, Reply, Span } from "./reply.ts";

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

function headingOf(answer: Answer): Block {
  const about = answer.topic || answer.question.asked;
  const spans: Span[] = [strong(shortened(about, 150))];
  for (const text of filterTexts(answer.question)) spans.push(plain(` · ${text}`));
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
}

/** Found or close: the passages with their citations, and where to go from there. */
export function answerReply(answer: Answer, page: AnswerPage): Reply {
  const { shown, offset, remaining, canonical, named } = page;
  const next = offset + shown.length;
  const buttons: Choice[] = [];
  if (remaining > 0) {
    buttons.push({
      label: `More (${remaining})`,
      hint: `Show the next of ${counted(remaining, "further passage")}`,
      command: { name: "more", of: { offset: next, version: versionSign(answer.scope), question: canonical } },
    });
  }
  shown.forEach(({ passage }, at) => {
    buttons.push(contextChoice(passage.reference, shown.length > 1 ? `Context ${at + 1}` : "Context"));
  });
  if (offset === 0 && named !== undefined) {
    const years = answer.naming?.years.join(", ") ?? "";
    buttons.push({
      label: `On ${years}`,
      hint: `Passages of any time that name ${years}`,
      command: { name: "ask", text: named },
    });
  }
  buttons.push(sourcesChoice);
  return replyOf("answer", [
    headingOf(answer),
    ...(offset === 0
      ? [understood, whoseLine, voiceLine, elsewhenLine, verdictLine, namingLine]
          .flatMap(line => line(answer))
          .concat(intentLine(answer, shown))
      : []),
    ...shown.flatMap(hit => [...momentLine(answer, hit), quoteOf(hit.passage, hit.excerpt)]),
    ...choices(buttons),
    footer(
      `${pageText(offset, shown.length)} of ${countedTotal(answer)} in ${scopeText(answer.scope)} · record ${answer.scope.version}`,
    ),
  ]);
}

/** Nothing: what was searched, and what is near. */
export function nothingReply(answer: Answer): Reply {
  const { stranger } = answer.question;
  const about = answer.topic || answer.question.asked;
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
    ...choices(buttons),
    footer(`record ${answer.scope.version}`),
  ]);
}

/** The interviews are asked for, and the filters leave none. */
export function noInterviewReply(question: Question, scope: Scope): Reply {
  const filters = filterTexts(question).map(text => ` · ${text}`);
  return replyOf("nothing", [
    paragraph(strong("No interview"), plain(`${filters.join("")} among ${scopeText(scope)}.`)),
    ...choices([sourcesChoice]),
    footer(`record ${scope.version}`),
  ]);
}

/** Whose words, as a label beside a quote. A person's words need no more than the name; where it is not sure, nobody is named. */
function voiceLabel({ voice, kind, speaker, outlet }: Citation): string {
  const whom = speaker ?? "The person interviewed";
  switch (voice) {
    case "speaker":
      return whom;
    case "reported":
      return kind === "digest"
        ? `${whom}, summed up by a digest: not a quotation`
        : `${whom}, reported by ${outlet ?? "the outlet"}`;
    case "outlet":
      // A digest tells all of it in words of its own, also what it tells of the speaker.
      if (kind === "digest") return "A digest's own words";
      return `${outlet ?? "The outlet"}'s own words${speaker === undefined ? "" : `, not ${speaker}'s`}`;
    case "unmarked":
      return `From ${sourceName(kind, outlet)}; whose words is not marked`;
  }
}

function sourceName(kind: Citation["kind"], outlet: string | undefined): string {
  if (kind === "transcript") return "the conversation";
  if (kind === "digest") return "a digest";
  return outlet === undefined ? "an article" : `${outlet}'s article`;
}

/** What stands before a quote, said as what it is: "Question: …", "Heading: …"; nothing where there is none. */
export function leadLine({ lead }: Extract<Block, { type: "quote" }>): readonly Span[] {
  if (lead === undefined) return [];
  const label = lead.kind === "question" ? "Question: " : "Heading: ";
  return [{ text: label }, ...lead.spans].map(span => ({ ...span, style: "quiet" }));
}

/** The citation in two lines of spans: whose words; then date, outlet, kind, reference and link. */
export function citation(of: Citation): { readonly label: readonly Span[]; readonly line: readonly Span[] } {
  const date = of.date ? spokenDate(of.date) : "no date";
  const kind = of.kind === "digest" ? "digest" : undefined;
  const facts = [date, of.outlet, kind, of.place && placeText(of.place)].filter(Boolean).join(" · ");
  const line: Span[] = [
    { text: `${facts} · `, style: "quiet" },
    { text: of.reference, style: "code" },
  ];
  if (of.url) line.push({ text: " · ", style: "quiet" }, { text: "source", link: of.url });
  return { label: [{ text: voiceLabel(of) }], line };
}

/** "p. 14", "pp. 14–15", "para. 3". */
function placeText({ unit, first, last }: FilePlace): string {
  const [one, many] = unit === "page" ? ["p.", "pp."] : ["para.", "paras."];
  return first === last ? `${one} ${first}` : `${many} ${first}–${last}`;
}

/** Which hits of all found a page shows: "3" on the first, "4 to 6" or "number 7" on those after it. */
function pageText(offset: number, shown: number): string {
  if (offset === 0) return String(shown);
  return shown === 1 ? `number ${offset + 1}` : `${offset + 1} to ${offset + shown}`;
}
