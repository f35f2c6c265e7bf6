/**
 * Update → Reply: the command table, and the one place where errors become words. Platforms are not known here; a button
 * is a command typed for the person, so that nothing has to be remembered between two messages.
 */
import type { AbortSignal } from "../abort-signal.ts";
import type { Lookup } from "../answer/lookup.ts";
import { spokenFirst, varied } from "../answer/page-order.ts";
import type { QuotationFinder } from "../answer/quotation-check.ts";
import { OnrecordError } from "../errors.ts";
import type { Answer, Filters, Hit, Interview, Question, Scope } from "../model.ts";
import type { QuestionReader } from "../question/question.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import { thresholds } from "../search/weights.ts";
import { printable } from "../text/printable.ts";
import { spokenDate } from "../text/spoken-date.ts";
import { counted } from "./blocks.ts";
import { aboutBlocks, helpBlocks, lineBlock, privacyBlocks, welcomeBlocks } from "./help.ts";
import {
  apologyReply,
  helpReply,
  interviewersReply,
  noticeReply,
  passagesReply,
  quotationReply,
  sourcesReply,
} from "./pages.ts";
import { answerReply, noInterviewReply, nothingReply, pageSize } from "./phrasing.ts";
import { quoteOf } from "./quote-block.ts";
import type { Bot, Reply, Suggestion, Update } from "./reply.ts";

export interface BotParts {
  readonly lookup: Lookup;
  readonly questions: QuestionReader;
  readonly findQuotation: QuotationFinder;
  readonly index: PassageIndex;
  /** Newest first. */
  readonly interviews: readonly Interview[];
  /** Those of them that the filters of a question leave. */
  readonly within: (filters: Filters) => readonly Interview[];
  readonly scope: Scope;
  readonly examples: readonly string[];
  /** Told of every failure, with the reference the person was given. */
  readonly onFailure?: (reference: string, error: unknown) => void;
}

type Command = (rest: string, update: Update, signal?: AbortSignal) => Promise<Reply>;

const listSize = 12;
/** Passages a person can page through; behind them a narrower question serves better. */
const deepest = 1000;
/** A quotation looked up, or a list, is no question that another one could go on from. */
const otherCommand = /^\s*\/(?!(?:ask|more)(?![a-z_]))/i;
const outOfDate = "This button is out of date, please ask again.";

export function createBot(parts: BotParts): Bot {
  const { lookup, questions, findQuotation, index, interviews, within, scope, examples } = parts;
  let failures = 0;

  const commands: Readonly<Record<string, Command>> = {
    start: async (_, update) => helpReply(welcomeBlocks(scope, examples, update)),
    help: async (_, update) => helpReply(helpBlocks(scope, examples, update)),
    privacy: async () => helpReply(privacyBlocks),
    ask: (rest, update, signal) => ask(rest, update, signal),
    sources: async rest => {
      const offset = Number.parseInt(rest, 10) || 0;
      if (interviews.length === 0) return helpReply(aboutBlocks(scope));
      if (offset < 0 || offset >= interviews.length)
        return noticeReply(`${onlySoMany(interviews.length, "interview")}.`);
      return sourcesReply(interviews, offset, listSize, scope);
    },
    more: async (rest, update, signal) => {
      if (rest === "") return more(update, signal);
      const read = /^(\d{1,15})(?:\.([0-9a-f]{4}))?\s+(\S[\s\S]*)$/.exec(rest);
      if (!read) return noticeReply(outOfDate);
      const [, offset, version, text] = read;
      if (version !== undefined && version !== scope.version.slice(0, 4)) {
        return noticeReply("The record has changed since, please ask again.");
      }
      return answer(questions.read(text!, update.previous), Number(offset), signal);
    },
    quote: async (rest, _, signal) => {
      const words = unquoted(rest);
      if (words === "") return noticeReply("Write the words behind it: /quote “we will rebuild the harbour”");
      return quotationReply(words, await findQuotation(words, signal), scope);
    },
    p: (rest, _, signal) => open(rest, false, signal),
    context: (rest, _, signal) => open(rest, true, signal),
  };

  async function ask(text: string, update: Update, signal?: AbortSignal): Promise<Reply> {
    const question = questions.read(text, update.previous);
    switch (question.intent) {
      case "empty":
        return helpReply([
          lineBlock("I need at least one word to look for."),
          ...welcomeBlocks(scope, examples, update),
        ]);
      case "greeting":
      case "help":
        return helpReply(welcomeBlocks(scope, examples, update));
      case "thanks":
        return helpReply([lineBlock("You are welcome. Ask me anything else about the record.")]);
      case "more":
        return more(update, signal);
      case "sources":
        return list(question);
      case "interviewer": {
        const asked = within(question.filters).filter(interview => interview.interviewer !== undefined);
        return bareOf(question) && asked.length > 0 ? interviewersReply(asked, scope) : answer(question, 0, signal);
      }
      default:
        return answer(question, 0, signal);
    }
  }

  /** "More": behind the first page of the previous question, or behind the page it asked for. */
  async function more({ previous }: Update, signal?: AbortSignal): Promise<Reply> {
    const [, offset, text] = /^\s*\/more\s+(\d{1,15})(?:\.[0-9a-f]{4})?\s+(\S[\s\S]*)$/i.exec(previous ?? "") ?? [];
    const question = text ?? previous?.replace(/^\s*\/ask(?:@\w+)?\s+/i, "");
    if (!question) return noticeReply("Ask a question first, then “more” shows further passages.");
    return answer(questions.read(question), pageSize + Number(offset ?? 0), signal);
  }

  /** The interviews that the question's filters leave. */
  function list(question: Question): Reply {
    const left = within(question.filters);
    return left.length > 0 ? sourcesReply(left, 0, listSize, scope) : noInterviewReply(question, scope);
  }

  async function answer(question: Question, offset: number, signal?: AbortSignal): Promise<Reply> {
    if (scope.passages === 0) return helpReply(aboutBlocks(scope));
    const bare =
      question.phrases.length === 0 && question.words.every(word => word.role === "stop" || word.role === "date");
    if (bare && Object.keys(question.filters).length > 0) return list(question);
    const found = await lookup(question, offset < 90 ? 100 : deepest, signal);
    const pageable = relevant(found);
    if (pageable.length === 0) return offset > 0 ? noticeReply(outOfDate) : nothingReply(found);
    if (offset >= pageable.length) return noticeReply(`${onlySoMany(pageable.length, "passage")} on this.`);
    const byDate = question.intent === "first" || question.intent === "last";
    const order = byDate ? pageable : varied(pageable, pageSize);
    return answerReply(found, {
      shown: order.slice(offset, offset + pageSize),
      offset,
      remaining: Math.max(0, Math.min(found.total, deepest) - offset - pageSize),
      canonical: questions.canonical(found.question),
    });
  }

  function relevant(found: Answer): readonly Hit[] {
    return found.verdict === "nothing" ? [] : found.hits.filter(hit => hit.score >= thresholds.close);
  }

  async function open(reference: string, context: boolean, signal?: AbortSignal): Promise<Reply> {
    if (!reference.includes("/"))
      return noticeReply("Write the reference of a passage behind it, as it stands below an answer.");
    const [chosen] = await index.get([reference.trim()], signal);
    if (!chosen) return noticeReply("That passage is not in the record, or not any more.");
    if (!context) return passagesReply([chosen], chosen, false);
    const interview = chosen.interview.id;
    const [before, after] = await index.at(
      [
        { interview, ordinal: chosen.ordinal - 1 },
        { interview, ordinal: chosen.ordinal + 1 },
      ],
      signal,
    );
    return passagesReply(
      [before, chosen, after].filter(passage => passage !== undefined),
      chosen,
      true,
    );
  }

  async function dispatch(update: Update, signal?: AbortSignal): Promise<Reply> {
    const command = /^\s*\/([a-z_]{1,32})(?:\s+([\s\S]*))?$/i.exec(update.text);
    if (!command) return ask(update.text, update, signal);
    const [, name = "", rest = ""] = command;
    const run = Object.hasOwn(commands, name.toLowerCase()) ? commands[name.toLowerCase()] : undefined;
    if (!run) {
      const line = lineBlock(
        `I do not know /${name}. I know /ask, /quote, /sources, /context, /p, /help and /privacy.`,
      );
      return helpReply([line, ...welcomeBlocks(scope, examples, update)]);
    }
    return run(rest.trim(), update, signal);
  }

  return {
    async reply(update, signal) {
      if (typeof update?.text !== "string") throw new TypeError("update.text must be a string");
      const { previous, ...alone } = update;
      try {
        return await dispatch(previous !== undefined && otherCommand.test(previous) ? alone : update, signal);
      } catch (error) {
        if (signal?.aborted) throw error;
        failures += 1;
        const reference = `${scope.version.slice(0, 4)}-${failures}`;
        parts.onFailure?.(reference, error);
        return apologyReply(reference, error instanceof OnrecordError && error.code === "unavailable");
      }
    },

    async suggest(text, { offset, limit }, signal) {
      if (typeof text !== "string") throw new TypeError("text must be a string");
      // The same hits for every page, or an order by voice would repeat some.
      const found = await lookup(questions.read(text), offset + limit <= 100 ? 100 : deepest, signal);
      const pageable = spokenFirst(relevant(found));
      return {
        suggestions: pageable.slice(offset, offset + limit).map(suggestion),
        total: pageable.length > 0 ? found.total : 0,
      };
    },

    examples: () => examples,
    about: () => aboutBlocks(scope),
    interviewIds: () => interviews.map(interview => interview.id),
  };

  function suggestion({ passage, excerpt }: Hit): Suggestion {
    const { interview, reference } = passage;
    const quote = quoteOf(passage, excerpt);
    const title = [passage.speaker, interview.date && spokenDate(interview.date), interview.outlet].filter(Boolean);
    return {
      reference,
      title: title.length > 0 ? title.join(", ") : reference,
      description: quote.spans.map(span => span.text).join(""),
      reply: { kind: "answer", visibility: "everyone", blocks: [quote] },
    };
  }
}

/** "There is only 1 passage", "There are only 9 passages" */
function onlySoMany(number: number, noun: string): string {
  return `There ${number === 1 ? "is" : "are"} only ${counted(number, noun)}`;
}

/** Whether a question has no topic. */
function bareOf({ phrases, words }: Question): boolean {
  return phrases.length === 0 && !words.some(word => word.role === "topic");
}

/** What stands in quotation marks, or all of it. */
function unquoted(text: string): string {
  const inside = /^["“«„'‘](.*)["”»“'’]$/su.exec(text.trim());
  return printable(inside?.[1] ?? text).trim();
}
