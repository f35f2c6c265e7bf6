/**
 * What the record does not answer, told without people: what became of a question, and what a reader holds of the answer, go with the
 * reply as data, for whoever counts it; what was counted comes back as a report for the owner.
 */
import type { Answer, Verdict } from "../../answer-model.ts";
import type { Question } from "../../question-model.ts";
import { paragraph, plain, quietLine, replyOf, strong } from "../blocks.ts";
import type { Judgement } from "../commands.ts";
import { noticeReply } from "../pages.ts";
import type { Block, Choice, Reply } from "../reply.ts";
import type { Wording } from "../wording/wording.ts";

/** What became of a question. */
export interface Outcome {
  readonly verdict: Verdict;
  /** Words and phrases that were looked for and are not in the record. */
  readonly missing: readonly string[];
}

/** What a reader holds of the answer to a question. */
export interface Judged {
  readonly judgement: Judgement;
  /** What was asked, in as few words as say it. */
  readonly question: string;
  /** Of the question: two letters. */
  readonly language: string;
}

/** All that was counted, nobody named. */
export interface GapsReport {
  /** The first day, `2026-11-30`. */
  readonly since: string;
  /** Questions by what became of them. */
  readonly outcomes: Readonly<Record<Verdict, number>>;
  readonly judgements: Readonly<Record<Judgement, number>>;
  /** Words that several people missed, most often missed first. */
  readonly words: readonly Gap[];
  /** Questions whose answers were judged wrong, most often first. */
  readonly wrong: readonly (Gap & { readonly language: string })[];
}

/** A word or a question, how often, and the last day. */
interface Gap {
  readonly text: string;
  readonly times: number;
  readonly last: string;
}

/** Lines of each list in a chat; `npm run gaps` prints all. */
const mostListed = 12;

export function outcomeOf({ verdict, missing, topic }: Answer): Outcome {
  return { verdict, missing: verdict === "nothing" && missing.length === 0 ? [topic] : missing };
}

/** Two small buttons below an answer; `question` in as few words as say it. */
export function judgementChoices(question: string, { texts: { gaps } }: Wording): readonly Choice[] {
  return (["right", "wrong"] as const).map(name => ({ ...gaps.buttons[name], command: { name, of: question } }));
}

/** Thanks, and what is kept of it. */
export function judgedReply(
  judgement: Judgement,
  { question, language }: { readonly question: string; readonly language: Question["language"] },
  { texts: { gaps } }: Wording,
): Reply {
  return { ...noticeReply(gaps.thanks[judgement]), judged: { judgement, question, language } };
}

export function gapsReply({ since, outcomes, judgements, words, wrong }: GapsReport, wording: Wording): Reply {
  const { gaps } = wording.texts;
  const { found, close, nothing } = outcomes;
  const figures = { found: String(found), close: String(close), nothing: String(nothing) };
  const { right, wrong: judgedWrong } = judgements;
  const blocks: readonly Block[] = [
    { type: "heading", spans: wording.spans(gaps.since, { date: strong(wording.date(since)) }) },
    paragraph(plain(wording.line(gaps.outcomes, figures))),
    paragraph(plain(wording.line(gaps.judgements, { right: String(right), wrong: String(judgedWrong) }))),
    ...list(words.length > 0 ? gaps.words : gaps.noWords, words),
    ...(wrong.length > 0 ? list(gaps.wrong, wrong) : []),
  ];
  return { ...replyOf("page", blocks), visibility: "asker" };
}

function list(title: string, gaps: readonly Gap[]): readonly Block[] {
  const items = gaps.slice(0, mostListed).map(({ text, times }) => [strong(text), plain(` · ${times}`)]);
  return [quietLine(title), ...(items.length > 0 ? [{ type: "list", items } as const] : [])];
}
