/**
 * Answering what people say, once for every platform: in order within a conversation and beside all others, within a
 * deadline, with the question before, and with an apology where nothing can be found. The adapter keeps what is the
 * platform's: who may ask, what shows meanwhile, where an answer goes and how.
 *
 *   Said ──its turn──▶ bot ──▶ send begins ──▶ next turn
 *                       └─ failed, late ─▶ log, apology ──▶ send
 *
 * Sending is not part of the turn: it may take as long as the platform makes it wait, while the next answer is looked for. It
 * only begins in the turn, so that an outbox with an order of its own gets the answers in theirs.
 */
import { present } from "../../core/question/present.ts";
import { writtenMessage } from "../../core/reply/command-text.ts";
import type { Command } from "../../core/reply/commands.ts";
import type { Bot, Message, Reply, Surface } from "../../core/reply/reply.ts";
import { wordingFor } from "../../core/reply/wording/asker-language.ts";
import type { Gaps } from "../gaps/gaps-file.ts";
import type { Log } from "../log/log.ts";
import { apologize } from "./apologize.ts";
import { doneWithin } from "./backoff.ts";
import { createFairTurns } from "./fair-turns.ts";
import { createKeyedQueue } from "./keyed-queue.ts";
import { createLastQuestions, type LastQuestions } from "./last-questions.ts";

/** What a person said, and around it what only the platform knows. */
export interface Said {
  /** Whose questions follow each other: "and Georgia?" goes on from the one before. */
  readonly conversation: string;
  /** Who it is, as nobody else is called: different people are counted. Absent where they cannot be told from others: nothing is counted. */
  readonly asker?: string;
  /** Whoever runs the bot. */
  readonly isOwner?: boolean;
  /** Where answers stand below each other and so come in the order of the questions. Absent: each conversation by itself. */
  readonly order?: string;
  readonly message: Message;
  readonly place: "private" | "group";
  readonly surface: Surface;
  /** The conversation that the question before is looked for in, where there is none in its own: the person's in that place. */
  readonly wider?: string;
  /** The question before, where the platform hands it over; else the one remembered. */
  readonly previous?: Command;
  /** Looks the question before up where nothing of the conversation is remembered. */
  readonly lookBack?: () => Promise<Command | undefined>;
  /** The words of another message that is pointed at; looked up only where they are needed. */
  readonly pointedAt?: string | (() => Promise<string | undefined>);
  /** What the platform tells of the person's language, looked up in its turn; and the language of the message whose button was pressed. */
  readonly language?: string | (() => Promise<string | undefined>);
  readonly spoken?: string;
  /** Stands in the log with the question and with a failure: the chat, the channel. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What the platform does around the finding, such as showing that it types. */
  readonly around?: <T>(find: () => Promise<T>, signal: AbortSignal) => Promise<T>;
}

export interface Answered {
  readonly reply: Reply;
  /** The question before that the reply goes on from, if there was one. */
  readonly previous?: Command;
}

export interface Conversations {
  /**
   * Finds the reply to what was said and resolves with what `send` made of it; undefined where the bot stopped before. Rejects
   * only as `send` does.
   */
  answer<T>(said: Said, send: (answered: Answered) => Promise<T>): Promise<T | undefined>;
  /** The same for whatever else has its turn and its deadline, such as a notice: rejects also as `find` does. */
  inTurn<Found, T>(
    order: string,
    find: (signal: AbortSignal) => Promise<Found>,
    send: (found: Found) => Promise<T>,
  ): Promise<T | undefined>;
  /** A question that another conversation goes on from, such as a thread below its answer. */
  remember(conversation: string, asked: Command): void;
  /** How many are in hand: waiting, looked for or being sent. */
  readonly size: number;
  /** Waits until nothing is in hand: true. After `ms` what is looked for is given up, and what waits never begins: false. */
  drain(ms: number): Promise<boolean>;
}

export interface ConversationParts {
  readonly bot: Bot;
  readonly log: Log;
  /** Lets the text of questions into the log. */
  readonly logQuestions: boolean;
  /** How long finding an answer may take. */
  readonly deadlineMs?: number;
  /** How long the question before is remembered. */
  readonly rememberMs?: number;
  /** Those of all copies of the bot, in place of what this one remembers. */
  readonly questions?: LastQuestions | undefined;
  /** Counts what was asked in vain, and what people hold of answers; absent: nobody does. */
  readonly gaps?: Gaps | undefined;
}

export function createConversations(parts: ConversationParts): Conversations {
  const { bot, log, logQuestions, deadlineMs = 30_000, rememberMs, gaps } = parts;
  const queue = createKeyedQueue({ deadlineMs });
  const { questions = createLastQuestions(rememberMs === undefined ? {} : { keepMs: rememberMs }) } = parts;
  const inHand = new Set<Promise<unknown>>();
  let arrived = 0;
  const turn = createFairTurns(() => arrived);

  function held<T>(work: Promise<T>): Promise<T> {
    inHand.add(work);
    const done = (): void => void inHand.delete(work);
    work.then(done, done);
    return work;
  }

  async function find(said: Said, signal: AbortSignal): Promise<Answered> {
    const { conversation, wider, message, place, pointedAt, spoken } = said;
    const language = await languageOf(said);
    const previous = await previousOf(said);
    const before = previous === undefined ? {} : { previous };
    const pointed = typeof pointedAt === "function" ? await pointedAt() : pointedAt;
    const surface = gaps ? { ...said.surface, takesJudgements: true } : said.surface;
    const told = said.isOwner && place === "private" ? gaps?.report() : undefined;
    const around = present({ pointedAt: pointed || undefined, language, spoken, gaps: told });
    const reply = await bot.reply({ ...message, ...before, ...around, place, surface }, signal);
    signal.throwIfAborted();
    count(said, reply);
    if (reply.asked)
      for (const each of new Set([conversation, wider ?? conversation])) questions.remember(each, reply.asked);
    return { reply, ...before };
  }

  function count({ asker }: Said, { outcome, judged }: Reply): void {
    if (asker !== undefined && (outcome || judged)) gaps?.note({ person: asker, outcome, judged });
  }

  async function previousOf({ conversation, wider, previous, lookBack }: Said): Promise<Command | undefined> {
    const known = previous ?? (await questions.recall(conversation)) ?? (await lookBack?.());
    return known ?? (wider === undefined ? undefined : questions.recall(wider));
  }

  /** Resolves when the sending has begun; undefined where the bot stopped before. */
  async function begin<Found, T>(
    order: string,
    look: (signal: AbortSignal) => Promise<Found>,
    send: (found: Found) => Promise<T>,
  ): Promise<{ readonly out: Promise<T> } | undefined> {
    arrived += 1;
    try {
      return await queue.run(order, async signal => {
        await turn();
        signal.throwIfAborted();
        const found = await look(signal);
        signal.throwIfAborted();
        return { out: send(found) };
      });
    } catch (error) {
      if (queue.isClosed) return undefined;
      throw error;
    }
  }

  async function answer<T>(said: Said, send: (answered: Answered) => Promise<T>): Promise<T | undefined> {
    const { conversation, order = conversation, message, facts, spoken, around = look => look() } = said;
    if (logQuestions) log.info("Asked.", { ...facts, text: writtenMessage(message) });
    const look = (signal: AbortSignal): Promise<Answered> => around(() => find(said, signal), signal);
    const begun = await begin(order, look, send).catch(async error => {
      const language = await languageOf(said);
      const wording = wordingFor({ ...message, ...present({ language, spoken }) });
      const reply = apologize(wording, { ...facts, log, message: "A question could not be answered.", error });
      return { out: send({ reply }) };
    });
    return begun?.out;
  }

  return {
    answer: (said, send) => held(answer(said, send)),
    inTurn: (order, look, send) => held(begin(order, look, send).then(begun => begun?.out)),
    remember: questions.remember,
    get size() {
      return inHand.size;
    },
    async drain(ms) {
      if (await doneWithin(ms, () => inHand)) return true;
      await queue.drain(0);
      return false;
    },
  };
}

async function languageOf({ language }: Said): Promise<string | undefined> {
  return typeof language === "function" ? language() : language;
}
