/**
 * Messages → Telegram, until they are out or known not to arrive. Each fault has one rule:
 *
 *   429               waits as long as told, this chat alone
 *   no connection     again, until it is back; a call that may have been carried out only a few times while others
 *                     work, since Telegram knows no way to ask and a second copy is the price of losing none
 *   group moved       to its new id
 *   refused           the rest of the answer becomes an apology with a reference, which the log has too
 *   blocked, deleted  one line in the log for each chat, nothing more
 */
import { randomBytes } from "node:crypto";
import type { Api } from "grammy";
import { apologyReply } from "../../../core/reply/pages.ts";
import { backoffMs, sleep } from "../../chat/backoff.ts";
import { createDedupe } from "../../chat/dedupe.ts";
import type { Log } from "../../log/log.ts";
import { apiSignal } from "../api/api.ts";
import { type Fault, faultOf } from "../api/fault.ts";
import type { Target } from "../receive/read.ts";
import type { CircuitBreaker } from "./circuit-breaker.ts";
import type { FormattedText } from "./formatted-text.ts";
import { renderReply, type TelegramMessage } from "./render.ts";
import { createSemaphore } from "./semaphore.ts";
import { splitMessage } from "./split-message.ts";

export interface Sender {
  /**
   * Resolves when all is out (true) or known not to arrive (false); rejects with the reason of `signal` where that aborts first.
   */
  send(target: Target, messages: readonly TelegramMessage[], signal: AbortSignal): Promise<boolean>;
}

export interface SenderParts {
  readonly api: Api;
  readonly log: Log;
  readonly breaker: CircuitBreaker;
  /** A group has become a supergroup. */
  readonly onMove: (from: number, to: number) => void;
  /** Nothing can be sent to a chat for so long. */
  readonly onWait: (chat: number, ms: number) => void;
  readonly onTokenRefused: (reason: string) => void;
}

type Fate = "sent" | "lost" | "refused";

/** Sends under way at once; as many answers may come twice after the process was killed. */
const mostAtOnce = 4;
/** Failures after which a message that may have arrived is not sent again, while other calls work. */
const mostUncertain = 4;
const mostMoves = 3;
const dayMs = 24 * 3_600_000;

export function createSender({ api, log, breaker, onMove, onWait, onTokenRefused }: SenderParts): Sender {
  const semaphore = createSemaphore(mostAtOnce);
  const told = createDedupe({ limit: 10_000, ttlMs: dayMs });

  async function send(target: Target, messages: readonly TelegramMessage[], signal: AbortSignal): Promise<boolean> {
    for (const [at, message] of messages.entries()) {
      const { replyTo: _, ...further } = target;
      const fate = await sendOne(at === 0 ? target : further, message, signal);
      if (fate === "sent") continue;
      if (fate === "refused") await apologize(target, signal);
      return false;
    }
    return true;
  }

  async function apologize(target: Target, signal: AbortSignal): Promise<void> {
    const reference = randomBytes(3).toString("hex");
    log.error("Telegram refused an answer; an apology goes out in its place.", { chat: target.chat, reference });
    for (const message of renderReply(apologyReply(reference), "")) await sendOne(target, message, signal);
  }

  async function sendOne(target: Target, message: TelegramMessage, signal: AbortSignal): Promise<Fate> {
    let chat = target.chat;
    let moves = 0;
    let failures = 0;
    let uncertain = 0;
    let successes = breaker.successes;
    for (;;) {
      await breaker.pass(signal);
      signal.throwIfAborted();
      const fault = await attempt({ ...target, chat }, message, signal);
      signal.throwIfAborted();
      switch (fault?.kind) {
        case undefined:
          return "sent";
        case "wait":
          log.info("Telegram asks to wait before the next message to a chat.", { chat, seconds: fault.ms / 1000 });
          onWait(target.chat, fault.ms);
          await sleep(fault.ms, signal);
          continue;
        case "away":
          if (!fault.certain && breaker.successes > successes) uncertain += 1;
          successes = breaker.successes;
          if (uncertain < mostUncertain) {
            failures += 1;
            await sleep(backoffMs(failures, { leastMs: 100, mostMs: 5000 }), signal);
            continue;
          }
          break;
        case "moved":
          onMove(chat, fault.to);
          chat = fault.to;
          moves += 1;
          if (moves < mostMoves) continue;
          break;
        case "too long": {
          const halves = splitMessage(message);
          if (halves) return sendHalves({ ...target, chat }, message, halves, signal);
          break;
        }
        case "refused":
        case "conflict":
          log.error("Telegram refused a message.", { chat, reason: fault.reason });
          return "refused";
        case "token":
          onTokenRefused(fault.reason);
          return "lost";
        case "gone":
          break;
      }
      if (told.claim(`${chat} ${fault.kind}`)) {
        log.warn("A chat cannot be written to; its answer is dropped.", { chat, reason: fault.reason });
      }
      return "lost";
    }
  }

  /** Nothing where it went well. */
  function attempt(target: Target, message: TelegramMessage, signal: AbortSignal): Promise<Fault | undefined> {
    return semaphore.run(async () => {
      try {
        await api.sendMessage(target.chat, message.text, optionsOf(target, message), apiSignal(signal));
        breaker.worked();
        return undefined;
      } catch (error) {
        const fault = faultOf(error);
        if (fault.kind === "away") breaker.failed();
        else breaker.worked();
        return fault;
      }
    });
  }

  async function sendHalves(
    target: Target,
    { keyboard }: TelegramMessage,
    [first, second]: readonly [FormattedText, FormattedText],
    signal: AbortSignal,
  ): Promise<Fate> {
    log.error("A message was too long for Telegram and goes out in two.", {
      chat: target.chat,
      length: first.text.length,
    });
    const fate = await sendOne(target, first, signal);
    return fate === "sent" ? sendOne(target, { ...second, ...(keyboard ? { keyboard } : {}) }, signal) : fate;
  }

  return { send };
}

/** Structured through and through: entities, no link previews, an answer also to a message deleted meanwhile. */
function optionsOf(
  { topic, replyTo }: Target,
  { entities, keyboard }: TelegramMessage,
): Parameters<Api["sendMessage"]>[2] {
  return {
    link_preview_options: { is_disabled: true },
    ...(entities.length > 0 ? { entities: [...entities] } : {}),
    ...(keyboard ? { reply_markup: keyboard } : {}),
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    ...(replyTo === undefined ? {} : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  };
}
