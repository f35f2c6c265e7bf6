/**
 * Question → Reply: what is asked in plain words, and its further pages. The step above is bot.ts, which knows commands; below
 * are the lookup and the phrasing of what it found. Here is decided what a question goes on from: the text of the one before
 * goes into the reading of this one, and what this one took over is handed on to the next.
 */
import type { AbortSignal } from "../abort-signal.ts";
import type { Lookup } from "../answer/lookup.ts";
import type { Answer, Hit } from "../answer-model.ts";
import type { Example, Interview, Scope } from "../model.ts";
import { present } from "../question/present.ts";
import type { QuestionReader } from "../question/question.ts";
import { isBare } from "../question/typed-words.ts";
import type { Filters, Question } from "../question-model.ts";
import { misreadLines } from "./answer-lines.ts";
import { type AlsoAsked, withAlsoAsked } from "./asking/also-asked.ts";
import { isOnlyFiltered, namesNothing, namingYears } from "./asking/bare.ts";
import { pageAt, pageSize } from "./asking/hits.ts";
import { createInterviewLists } from "./asking/interviews.ts";
import { versionSign } from "./blocks.ts";
import { filesOf } from "./citing/export.ts";
import { type Command, type Judgement, type Page, pageOf } from "./commands.ts";
import { judgedReply, outcomeOf } from "./gaps/gaps.ts";
import { aboutBlocks, lineBlock, type WayIn, welcomeBlocks } from "./help.ts";
import { helpReply, interviewersReply, noticeReply } from "./pages.ts";
import { type AnswerPage, answerReply, nearlyReply, nothingReply } from "./phrasing.ts";
import type { Circumstances, Reply, Surface } from "./reply.ts";
import { filterTexts } from "./wording/filter-texts.ts";
import type { Wording } from "./wording/wording.ts";

export interface AskParts {
  readonly lookup: Lookup;
  readonly questions: QuestionReader;
  /** Newest first. */
  readonly interviews: readonly Interview[];
  /** Those of them that the filters of a question leave. */
  readonly within: (filters: Filters) => readonly Interview[];
  readonly scope: Scope;
  readonly examples: () => Promise<readonly Example[]>;
}

/** Where something was said, and in which words it is answered. */
export interface Situation extends Circumstances {
  readonly wording: Wording;
  /** Every passage is wanted. */
  readonly isAll?: true;
}

export interface Asking {
  /** The reply to a question in plain words, an empty one and small talk included. */
  ask(text: string, where: Situation, signal?: AbortSignal): Promise<Reply>;
  /** Further passages: of the page that is named, else behind the question before. */
  more(page: Page | undefined, where: Situation, signal?: AbortSignal): Promise<Reply>;
  /** What somebody holds of the answer to a question, or of the answer before. */
  judge(judgement: Judgement, of: string | undefined, where: Situation): Reply;
  /** The passages that the answer to this showed, in their order; none where it was none. */
  shownBefore(asked: Command | undefined, signal?: AbortSignal): Promise<readonly Hit[]>;
}

/** From which passage on, and in which words. */
interface Place {
  readonly offset: number;
  /** An answer stands above it already. */
  readonly goesOn?: boolean;
  readonly surface?: Surface;
  readonly wording: Wording;
}

export function createAsking(parts: AskParts): Asking {
  const { lookup, questions, within, scope, examples } = parts;
  const { list, onlyPerson } = createInterviewLists(parts);

  async function ask(text: string, where: Situation, signal?: AbortSignal): Promise<Reply> {
    const before = pageOf(where.previous)?.question;
    const question = where.isAll ? readAll(text) : questions.read(text, before);
    const reply = await replyTo(question, where, signal);
    return withAlsoAsked(reply, othersOf(question), where.wording);
  }

  /** What a message asks beside its first question, read as what goes on from that one. */
  function othersOf(question: Question): readonly AlsoAsked[] {
    const { others = [] } = question;
    const before = others.length > 0 ? questions.canonical(question) : "";
    return others.map(written => ({ written, text: questions.canonical(questions.read(written, before)) }));
  }

  async function replyTo(question: Question, where: Situation, signal?: AbortSignal): Promise<Reply> {
    const { surface, previous, wording } = where;
    const before = pageOf(previous)?.question;
    const { talk } = wording.texts;
    const way = async (): Promise<WayIn> => ({ scope, examples: await examples(), surface });
    switch (question.intent) {
      case "empty":
        return helpReply([lineBlock(talk.needsWord), ...welcomeBlocks(await way(), wording)]);
      case "greeting":
      case "help":
        return helpReply(welcomeBlocks(await way(), wording));
      case "thanks":
      case "farewell":
      case "insult":
      case "identity":
        return helpReply([lineBlock(talk[question.intent])]);
      case "more":
        return more(undefined, where, signal);
      case "sources":
        return list(question, 0, wording);
      case "interviewer": {
        const asked = within(question.filters).filter(
          ({ interviewer, outlet }) => (interviewer ?? outlet) !== undefined,
        );
        if (isBare(question) && asked.length > 0) {
          return interviewersReply({ interviews: asked, narrowedBy: filterTexts(question, wording), scope }, wording);
        }
        break;
      }
      case "count":
        // "How many interviews in 2021": they are counted, and no passages of theirs.
        if (isBare(question) && Object.keys(question.filters).length > 0) return list(question, 0, wording);
    }
    if (question.misread.length > 0 && isBare(question) && Object.keys(question.filters).length === 0) {
      return helpReply([...misreadLines(question, wording), lineBlock(talk.needsWord)]);
    }
    if (question.nearly && isBare(question)) return nearlyReply(question, nearlyAsked(question), wording);
    if (namesNothing(question)) return noticeReply(talk.namesNothing);
    const goesOn = before !== undefined && before !== question.asked;
    const place = { offset: 0, wording, goesOn, surface };
    const reply = await answer(question, place, signal);
    return withAsked(reply, { name: "ask", text: questions.handedOn(question, before) });
  }

  /** "/all quotes on it" says it in its words. */
  function readAll(text: string): Question {
    const said = questions.read(`all ${text}`);
    return said.isAll ? said : forAll(questions.read(text));
  }

  async function more(page: Page | undefined, { previous, wording }: Situation, signal?: AbortSignal): Promise<Reply> {
    const before = pageOf(previous);
    const { talk } = wording.texts;
    if (page === undefined) {
      if (!before) return noticeReply(talk.needsQuestion);
      const offset = before.offset + pageSize;
      const next = questions.read(before.question);
      return withAsked(await answer(next, { offset, wording }, signal), {
        name: "more",
        of: { offset, question: before.question },
      });
    }
    const { offset, version } = page;
    if (version !== undefined && version !== versionSign(scope)) return noticeReply(talk.recordChanged);
    const question = questions.read(page.question, before?.question);
    const handed = { offset, question: questions.handedOn(question, before?.question) };
    return withAsked(await answer(question, { offset, wording }, signal), { name: "more", of: handed });
  }

  /** The interviews with whom is asked for, where nothing else is; else nothing. */
  function noPassage(found: Answer, wording: Wording): Reply {
    const person = onlyPerson(found.question);
    return person ? list(person, 0, wording) : nothingReply(found, wording, nearlyAsked(found.question));
  }

  /** The question to whom the name nearly is. */
  function nearlyAsked({ nearly, ...question }: Question): string | undefined {
    if (nearly?.name === undefined) return undefined;
    return questions.canonical({ ...question, filters: { ...question.filters, [nearly.kind]: nearly.name } });
  }

  async function answer(
    question: Question,
    { offset, wording, goesOn = false, surface }: Place,
    signal?: AbortSignal,
  ): Promise<Reply> {
    if (scope.passages === 0) return helpReply(aboutBlocks(scope, wording));
    if (question.intent === "sources" || isOnlyFiltered(question)) return list(question, offset, wording);
    const { found, pageable, shown, all, remaining } = await pageAt(lookup, { question, offset }, signal);
    const { commands, lists } = wording.texts;
    const outcome = offset > 0 ? {} : { outcome: outcomeOf(found) };
    if (pageable === 0) {
      return offset > 0 ? noticeReply(commands.more.missing) : { ...noPassage(found, wording), ...outcome };
    }
    if (offset >= pageable) return noticeReply(wording.counted(lists.onlyPassages, pageable));
    const { moments = [] } = found;
    const canBeOrdered = question.intent === "ask" && !question.order && moments.length === 0 && remaining > 0;
    const page: AnswerPage = {
      shown,
      offset,
      goesOn,
      remaining,
      canonical: questions.canonical(found.question),
      isJudged: offset === 0 && surface?.takesJudgements === true,
      ...(canBeOrdered ? { newest: questions.canonical({ ...found.question, order: "newest" }) } : {}),
      ...present({ nearly: nearlyAsked(found.question) }),
      ...(found.naming ? { named: questions.canonical(namingYears(found.question, found.naming.years)) } : {}),
    };
    const reply = { ...answerReply(found, page, wording), ...outcome };
    const isWhole = surface?.takesFiles && question.isAll && found.verdict === "found";
    return isWhole ? { ...reply, files: filesOf(found, all, wording) } : reply;
  }

  async function shownBefore(asked: Command | undefined, signal?: AbortSignal): Promise<readonly Hit[]> {
    const page = pageOf(asked);
    return page
      ? (await pageAt(lookup, { question: questions.read(page.question), offset: page.offset }, signal)).shown
      : [];
  }

  function judge(judgement: Judgement, of: string | undefined, { previous, wording }: Situation): Reply {
    const text = of ?? pageOf(previous)?.question;
    if (text === undefined) return noticeReply(wording.texts.gaps.nothingToJudge);
    const question = questions.read(text);
    const judged = { question: questions.canonical(question), language: question.language };
    return judgedReply(judgement, judged, wording);
  }

  return { ask, more, judge, shownBefore };
}

/** As "all quotes on it" asks: counted, and in order. */
function forAll(question: Question): Question {
  return question.intent === "ask" ? { ...question, intent: "count", isAll: true } : question;
}

/** Small talk, lists and notices leave the question before where it is. */
function withAsked(reply: Reply, asked: Command): Reply {
  return reply.kind === "answer" || reply.kind === "nothing" ? { ...reply, asked } : reply;
}
