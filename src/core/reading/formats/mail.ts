/**
 * Mails: subject, sender and date are facts, and the words are the sender's own. What he answers to and his signature are not. Where
 * he answers between the lines of what was asked, the lines he quotes are the questions. Where the mail is a conversation or tells
 * of somebody else, it is read as such, and the sender is nobody in it.
 */
import type { Turn } from "../../model.ts";
import { createSourceWriter } from "../../text/origin/write.ts";
import { quotationsOf } from "../../text/quotation-marks.ts";
import { dateOfFile } from "../file-date.ts";
import { findArticle } from "../html/article.ts";
import { attribute, type Element, treeOf } from "../html/tree.ts";
import { idOfFile } from "../ids.ts";
import { joinedTurns } from "../joined-turns.ts";
import { answersBetween, mailParagraphs, withoutEnd } from "../mail/own-words.ts";
import { type Facts, learned, readFacts } from "../metadata.ts";
import { type Body, type Part, withoutNoise } from "../parts.ts";
import type { FoundInterview, MailExtract, Reading, TextFile } from "../reader.ts";
import { interviewOf, readBody } from "./body.ts";
import { bodyOfArticle } from "./html.ts";

/** A name or a term may stand in quotation marks; so many words are somebody's. */
const quotedWords = 4;

/** Reads one mail. */
export function readMail(file: TextFile): Reading {
  const { path, text, extracted } = file;
  const refuse = (problem: string): Reading => ({
    interviews: [],
    defects: [{ file: path, problem, cure: "save its words as text", effect: "skipped" }],
  });
  if (extracted?.kind !== "mail") return refuse("its words were not taken out of it");
  const body = extracted.isHtml ? htmlBody(path, text) : textBody(file, extracted.from);
  if (!body) return refuse("the mail has too many elements");
  const { isAnswer, ...own } = body;
  const known = learned(factsOf(file, extracted), dateOfFile(path), "file name");
  const facts = isAnswer ? learned(known, { ...senderOf(extracted), kind: "transcript" }, "mail head") : known;
  const { interviews, defects } = readBody({ ...own, facts, id: idOfFile(path), line: 1 });
  const [only, ...more] = interviews;
  if (!only || more.length > 0) return { interviews, defects };
  return { interviews: [withSender(only, own, extracted)], defects };
}

/** What the mail tells of whose the words are: the sender's, or, where it tells of others, published by the sender. */
function withSender(read: FoundInterview, body: Body, mail: MailExtract): FoundInterview {
  const { kind, speaker, outlet } = read.interview;
  if (kind !== "article" || speaker !== undefined || mail.from === undefined) return read;
  if (!quotesSomebody(body)) return statement(read, body, mail);
  if (outlet !== undefined) return read;
  const readFrom = { ...read.readFrom, outlet: { where: "mail head" } } as const;
  return { ...read, interview: { ...read.interview, outlet: mail.from }, readFrom };
}

/** Whether words of somebody else may stand in it, as in a press release: the sender's name is then that of who published it. */
function quotesSomebody({ source, parts }: Body): boolean {
  return parts.some(({ start, end }) => {
    const text = source.text.slice(start, end);
    return quotationsOf(text).ranges.some(
      range => text.slice(range.start, range.end).split(/\s+/).length >= quotedWords,
    );
  });
}

type MailBody = Body & {
  /** The sender answers between the lines of what was asked. */
  readonly isAnswer: boolean;
};

function factsOf({ path: file, told }: TextFile, { subject: title, date }: MailExtract): Facts {
  const written = Object.entries({ title, date });
  const entries = written.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value, line: 1 }]));
  return readFacts({ entries, file, where: "mail head", told }).facts;
}

function senderOf({ from }: MailExtract): Pick<Facts, "speaker"> {
  return from === undefined ? {} : { speaker: from };
}

/** All words the sender's. */
function statement(read: FoundInterview, { source, parts }: Body, mail: MailExtract): FoundInterview {
  const { kind: _, language, id, file, draft, ...known } = read.interview;
  const facts = learned({ ...known, aliases: [], readFrom: read.readFrom }, senderOf(mail), "mail head");
  const turns = parts.map(({ form, start, end, number }): Turn => {
    const ranges = [{ start, end, number }];
    if (form === "heading") return { by: "outlet", heading: true, source, ranges };
    return { by: "speaker", ...(mail.from === undefined ? {} : { name: mail.from }), source, ranges };
  });
  const interview = interviewOf({ facts, kind: "speech", language, id, file });
  const kept = draft ? { ...interview, draft } : interview;
  return { ...read, interview: kept, turns: joinedTurns(turns), readFrom: facts.readFrom };
}

function htmlBody(file: string, raw: string): MailBody | undefined {
  const page = treeOf(raw);
  return page && { ...bodyOfArticle(file, raw, findArticle(page, isQuotedMail)), isAnswer: false };
}

/** What mail programs put around the mail that is answered, and around a signature. */
function isQuotedMail(element: Element): boolean {
  if (element.name === "blockquote" && attribute(element, "type") === "cite") return true;
  const called = `${attribute(element, "id")} ${attribute(element, "class")}`.slice(0, 200).toLowerCase();
  return /(?:[a-z]+[_-](?:quote|extra|cite|signature)\b|divrplyfwdmsg)/.test(called);
}

function textBody({ path: file, text: raw }: TextFile, sender: string | undefined): MailBody {
  const all = withoutEnd(raw, mailParagraphs(raw), sender);
  const isAnswer = answersBetween(raw, all);
  const paragraphs = isAnswer ? all : all.filter(({ isQuoted }) => !isQuoted);
  const writer = createSourceWriter(file, raw);
  const parts = paragraphs.map(({ isQuoted, lines }, at): Part => {
    if (at > 0) writer.part("\n\n");
    const start = writer.length();
    lines.forEach((line, index) => {
      if (index > 0) writer.part("\n");
      writer.copy(line);
    });
    return { start, end: writer.length(), number: at + 1, form: isQuoted ? "bold" : "text" };
  });
  const source = writer.source();
  return { source, parts: withoutNoise(source.text, parts), isAnswer };
}
