/** Questions that interviews answer, and no passages: which there are, whose they are, of what time. */
import type { Interview, Scope } from "../../model.ts";
import { doubtful } from "../../question/filter.ts";
import type { QuestionReader } from "../../question/question.ts";
import { isBare } from "../../question/typed-words.ts";
import type { Filters, Question } from "../../question-model.ts";
import { versionSign } from "../blocks.ts";
import type { Command } from "../commands.ts";
import { noticeReply, sourcesReply } from "../pages.ts";
import { elsewhenLine, noInterviewReply } from "../phrasing.ts";
import type { Reply } from "../reply.ts";
import { filterTexts } from "../wording/filter-texts.ts";
import type { Wording } from "../wording/wording.ts";

export interface InterviewListParts {
  readonly questions: QuestionReader;
  /** The interviews that the filters of a question leave. */
  readonly within: (filters: Filters) => readonly Interview[];
  readonly scope: Scope;
}

export interface InterviewLists {
  /** The interviews that the question's filters leave, from one of them on. */
  list(asked: Question, offset: number, wording: Wording): Reply;
  /** The question narrowed to somebody, a time or whom they told, where it asks for nothing else: those interviews are what there is. */
  onlyPerson(question: Question): Question | undefined;
}

export function createInterviewLists({ questions, within, scope }: InterviewListParts): InterviewLists {
  function list(asked: Question, offset: number, wording: Wording): Reply {
    const own = within(asked.filters);
    const filters = (own.length === 0 ? doubtful(asked.filters) : undefined) ?? asked.filters;
    const question = { ...asked, filters };
    const interviews = filters === asked.filters ? own : within(filters);
    if (interviews.length === 0) return noInterview(question, wording);
    if (offset >= interviews.length) return onlyInterviews(interviews.length, wording);
    const narrowedBy = filterTexts(question, wording);
    const isWhole = narrowedBy.length === 0;
    const canonical = questions.canonical(question);
    const from = (next: number): Command =>
      isWhole
        ? { name: "sources", offset: next }
        : { name: "more", of: { offset: next, version: versionSign(scope), question: canonical } };
    return sourcesReply({ interviews, offset, narrowedBy, from, scope }, wording);
  }

  function onlyPerson(question: Question): Question | undefined {
    const topic = question.words.filter(({ role }) => role === "topic" || role === "date").map(({ text }) => text);
    if (question.phrases.length > 0 || question.stranger !== undefined) return undefined;
    const meant = topic.length === 0 ? question : questions.read(`speaker:"${topic.join(" ")}"`);
    const { filters } = meant;
    const isNarrowed = isBare(question) && Object.keys(filters).length > 0;
    return (filters.speaker !== undefined || isNarrowed) && within(filters).length > 0
      ? { ...question, filters }
      : undefined;
  }

  /** None in that time: those of other times. */
  function noInterview(question: Question, wording: Wording): Reply {
    const { from: _, to: __, ...filters } = question.filters;
    const others = within(filters);
    if (others.length === 0 || Object.keys(filters).length === Object.keys(question.filters).length) {
      return noInterviewReply(question, scope, wording);
    }
    const anyTime = { ...question, filters };
    const reply = list(anyTime, 0, wording);
    const line = elsewhenLine({ elsewhen: question.filters, question: anyTime }, wording);
    return { ...reply, blocks: [...line, ...reply.blocks] };
  }

  return { list, onlyPerson };
}

/** "There are only 9 interviews." */
export function onlyInterviews(number: number, wording: Wording): Reply {
  return noticeReply(wording.counted(wording.texts.lists.onlyInterviews, number));
}
