/**
 * Messages → Telegram, until they are out or known not to arrive. Each fault has one rule:
 *
 *   429               waits as long as told, this chat alone
 *   no connection     again, until it is back; a call that may have been carried out only a few times while others
 *                     work, since Telegram knows no way to ask and a second copy is the price of losing none
 *   group moved       to its new id
 *   topic gone        once more without it
 *   refused           once more as plain text; then the rest of the answer becomes an apology with a reference, which the log
 *                     has too
 *   no rights to send documents: the person is told where else to ask for them
 *   blocked, deleted  one line in the log for each chat, nothing more
 */
import type { Api } from "grammy";
import type { Reply } from "../../../core/reply/reply.ts";
import { type Wording, wordingOf } from "../../../core/reply/wording/wording.ts";
import { apologize } from "../../chat/apologize.ts";
import { backoffMs, sleep } from "../../chat/backoff.ts";
import { createDedupe } from "../../chat/dedupe.ts";
import { noFilesReply } from "../../chat/no-files.ts";
import { RanOut } from "../../journal/ran-out.ts";
import type { Log } from "../../log/log.ts";
import { type Fault, faultOf } from "../api/fault.ts";
import { handingOver } from "../api/hand-over.ts";
import type { Target } from "../receive/incoming.ts";
import type { CircuitBreaker } from "./circuit-breaker.ts";
import { plainMessage } from "./plain-message.ts";
import { post } from "./post.ts";
import type { Progress } from "./progress.ts";
import { renderReply, type TelegramMessage } from "./render.ts";
import { createSemaphore } from "./semaphore.ts";
import { splitMessage } from "./split-message.ts";

export interface Sender {
  /**
   * Resolves when all is out (true) or known not to arrive (false); rejects with the reason of `signal` where that aborts first, and where
   * another copy of the bot goes on with it.
   */
  send(target: Target, messages: readonly TelegramMessage[], going: Sending): Promise<boolean>;
}

export interface Sending {
  readonly signal: AbortSignal;
  /** Absent: nobody goes on with it after a restart. */
  readonly progress?: Progress;
  /** Of what is sent, for the apology in its place; absent where it is the bot's own. */
  readonly language?: string;
  /** Told the chat and the number of each message of words that is out. */
  readonly onSent?: ((chat: number, message: number) => void) | undefined;
}

export interface SenderParts {
  readonly api: Api;
  readonly log: Log;
  readonly breaker: CircuitBreaker;
  /** A group has become a supergroup. */
  readonly onMove: (from: number, to: number) => void;
  readonly onTokenRefused: (reason: string) => void;
}

type Fate = "sent" | "lost" | "refused" | "no files";

/** Where the messages of an answer go: a group may move on the way, and a topic be gone. */
interface Way {
  /** The chat it is for, as it was asked for. */
  readonly asked: number;
  target: Target;
  moves: number;
  /** Messages that are out. */
  out: number;
  readonly progress?: Progress | undefined;
  readonly onSent: Sending["onSent"];
}

/** What was met so far on the way of one message. */
interface Course {
  failures: number;
  /** Failures after which it may have arrived, while other calls worked. */
  uncertain: number;
  /** Calls that had worked when this one was last tried. */
  successes: number;
}

interface Going {
  readonly course: Course;
  readonly signal: AbortSignal;
}

/** Sends under way at once; as many are in doubt after the process was killed. */
const mostAtOnce = 4;
/** Failures after which a message that may have arrived is not sent again, while other calls work. */
const mostUncertain = 4;
const mostMoves = 3;
const dayMs = 24 * 3_600_000;

export function createSender({ api, log, breaker, onMove, onTokenRefused }: SenderParts): Sender {
  const semaphore = createSemaphore(mostAtOnce);
  const told = createDedupe({ limit: 10_000, ttlMs: dayMs });

  /** Each message stands where the question does; among the comments of a post that is: as an answer to it. */
  async function send(
    target: Target,
    messages: readonly TelegramMessage[],
    { signal, progress, language, onSent }: Sending,
  ): Promise<boolean> {
    const way: Way = { asked: target.chat, target, moves: 0, out: 0, progress, onSent };
    for (const [at, message] of messages.entries()) {
      const { replyTo: _, ...inTopic } = way.target;
      if (at > 0 && way.target.topic !== undefined) way.target = inTopic;
      way.out = at;
      if (progress && at < progress.before) continue;
      const fate = await sendOne(way, message, signal);
      if (fate === "sent") continue;
      if (fate === "refused") await sendApology(way, wordingOf(language), signal);
      if (fate === "no files") await sendInstead(way, noFilesReply(wordingOf(language)), signal);
      return false;
    }
    return true;
  }

  async function sendApology(way: Way, wording: Wording, signal: AbortSignal): Promise<void> {
    const message = "Telegram refused an answer; an apology goes out in its place.";
    await sendInstead(way, apologize(wording, { log, message, chat: way.asked }), signal);
  }

  async function sendInstead(way: Way, reply: Reply, signal: AbortSignal): Promise<void> {
    for (const part of renderReply(reply, "")) await sendOne(way, part, signal);
  }

  async function sendOne(way: Way, message: TelegramMessage, signal: AbortSignal): Promise<Fate> {
    const course: Course = { failures: 0, uncertain: 0, successes: breaker.successes };
    for (;;) {
      await breaker.pass(signal);
      signal.throwIfAborted();
      const fault = await attempt(way, message, signal);
      signal.throwIfAborted();
      if (!fault) return "sent";
      if (await mayGoOn(fault, way, { course, signal })) continue;
      const halves = fault.kind === "too long" ? inHalves(message) : undefined;
      if (halves) return sendHalves(way, halves, signal);
      const plain = fault.kind === "refused" ? plainMessage(message, fault.reason) : undefined;
      if (message.files && fault.kind === "gone") return withoutFiles(fault, way);
      if (!plain) return giveUp(fault, way.target.chat);
      log.error("Telegram refused a message; it goes out as plain text.", { chat: way.asked, reason: fault.reason });
      return sendOne(way, plain, signal);
    }
  }

  /** Waits as the fault demands and notes it in the course; false where trying again is of no use. */
  async function mayGoOn(fault: Fault, way: Way, { course, signal }: Going): Promise<boolean> {
    const { topic, ...withoutTopic } = way.target;
    switch (fault.kind) {
      case "wait":
        log.info("Telegram asks to wait before the next message to a chat.", {
          chat: way.target.chat,
          seconds: fault.ms / 1000,
        });
        await sleep(fault.ms, signal);
        return true;
      case "away":
        if (!fault.certain && breaker.successes > course.successes) course.uncertain += 1;
        course.successes = breaker.successes;
        if (course.uncertain >= mostUncertain) return false;
        course.failures += 1;
        await sleep(backoffMs(course.failures, { leastMs: 100, mostMs: 5000 }), signal);
        return true;
      case "moved":
        onMove(way.target.chat, fault.to);
        way.target = { ...way.target, chat: fault.to };
        way.moves += 1;
        return way.moves < mostMoves;
      case "no topic":
        way.target = withoutTopic;
        return topic !== undefined;
      default:
        return false;
    }
  }

  /** A chat that took the words above them. */
  function withoutFiles({ reason }: Fault, { asked }: Way): Fate {
    log.info("A chat takes no files; the asker is told.", { chat: asked, reason });
    return "no files";
  }

  function giveUp(fault: Fault, chat: number): Fate {
    if (fault.kind === "refused" || fault.kind === "conflict") {
      log.error("Telegram refused a message.", { chat, reason: fault.reason });
      return "refused";
    }
    if (fault.kind === "token") onTokenRefused(fault.reason);
    else if (told.claim(`${chat} ${fault.kind}`)) {
      log.warn("A chat cannot be written to; its answer is dropped.", { chat, reason: fault.reason });
    }
    return "lost";
  }

  /** Nothing where it went well. */
  function attempt({ target, progress, out, onSent }: Way, message: TelegramMessage, signal: AbortSignal) {
    return semaphore.run(async (): Promise<Fault | undefined> => {
      if (progress?.isOurs() === false) throw new RanOut();
      try {
        const sending = (): Promise<number | undefined> => post(api, { target, message }, signal);
        const noted = progress && { noted: progress.noted, note: () => progress.sent(out + 1) };
        const number = await (noted ? handingOver(sending, noted) : sending());
        if (number !== undefined) onSent?.(target.chat, number);
        breaker.worked();
        return undefined;
      } catch (error) {
        progress?.sent(out);
        const fault = faultOf(error);
        if (fault.kind === "away") breaker.failed();
        else breaker.worked();
        return fault;
      }
    });
  }

  async function sendHalves(way: Way, halves: readonly TelegramMessage[], signal: AbortSignal): Promise<Fate> {
    log.error("A message was too long for Telegram and goes out in two.", { chat: way.asked });
    for (const half of halves) {
      const fate = await sendOne(way, half, signal);
      if (fate !== "sent") return fate;
    }
    return "sent";
  }

  return { send };
}

/** The keyboard goes with the second; undefined where there is nothing left to cut. */
function inHalves(message: TelegramMessage): readonly TelegramMessage[] | undefined {
  const halves = message.files ? undefined : splitMessage(message);
  if (!halves) return undefined;
  const { keyboard } = message;
  return [halves[0], { ...halves[1], ...(keyboard ? { keyboard } : {}) }];
}
