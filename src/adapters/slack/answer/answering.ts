/**
 * From a question to its answer on the way: the one place where a question is accepted (`take`), and the one where its
 * answer is known to be out (the end of `answer`). Questions of one conversation are answered in order; others do not wait.
 *
 *   Asked ──dedupe? let in?──▶ bot ──▶ Reply ──render──▶ outbox ──▶ out, or the person and the log are told why not
 */
import { randomBytes } from "node:crypto";
import { commandIn, writtenMessage } from "../../../core/reply/command-text.ts";
import type { Command } from "../../../core/reply/commands.ts";
import { apologyReply, noticeReply, unavailableReply } from "../../../core/reply/pages.ts";
import type { Bot, Message, Reply, ReplyKind } from "../../../core/reply/reply.ts";
import { sleep } from "../../chat/backoff.ts";
import type { Dedupe } from "../../chat/dedupe.ts";
import { createKeyedQueue } from "../../chat/keyed-queue.ts";
import { createLastQuestions } from "../../chat/last-questions.ts";
import type { Log } from "../../log/log.ts";
import type { Access } from "../access.ts";
import type { Fault } from "../api/fault.ts";
import type { Asked, Shared } from "../receive/read.ts";
import type { Outbox } from "../send/outbox.ts";
import { renderReply } from "../send/render.ts";
import { createFairTurns } from "./fair-turns.ts";
import { surface } from "./home.ts";
import { shareValue } from "./share-value.ts";

export interface Answering {
  /** Accepts a question: returns at once and never throws. Nothing, or one taken before, is left alone. */
  take(asked: Asked | Shared | undefined): void;
  /** True while so much is in hand that more had better come later, or nothing more is taken. */
  busy(): boolean;
  /** Takes nothing new and waits for what is in hand; false where something was given up. */
  close(ms: number): Promise<boolean>;
}

export interface AnsweringParts {
  readonly bot: Bot;
  readonly outbox: Outbox;
  readonly dedupe: Dedupe;
  readonly access: Access;
  readonly log: Log;
  /** Puts the words of questions into the log. */
  readonly logQuestions: boolean;
}

/** A reply, and the question before that was given to the core with it. */
interface Replied {
  readonly reply: Reply;
  readonly previous?: Command;
}

const deadlineMs = 30_000;
const mostInHand = 5000;
const shareable: readonly ReplyKind[] = ["answer", "nothing", "page"];

export function createAnswering({ bot, outbox, dedupe, access, log, logQuestions }: AnsweringParts): Answering {
  const queue = createKeyedQueue({ deadlineMs });
  const turn = createFairTurns(() => taken);
  const lastQuestions = createLastQuestions();
  const inHand = new Set<Promise<void>>();
  let taken = 0;
  let closed = false;

  async function handle(asked: Asked | Shared): Promise<void> {
    const refusal = access(asked.place);
    if (refusal !== undefined) return tell(asked, noticeReply(refusal));
    if ("message" in asked) return share(asked);
    const conversation = conversationOf(asked);
    const { reply, previous } = await replyTo(asked, () => lastQuestions.recall(conversation));
    if (reply.asked) lastQuestions.remember(conversation, reply.asked);
    if (asked.audience === "everyone" && reply.visibility === "everyone") return post(asked, reply);
    const shared = asked.audience === "asker" && shareable.includes(reply.kind);
    const command = commandIn(asked);
    return tell(asked, reply, shared && command.name !== "misread" ? shareValue(command, previous) : undefined);
  }

  /** The core's reply, in the order of the conversation; an apology where it does not come in time. */
  async function replyTo(asked: Asked, before: () => Command | undefined): Promise<Replied> {
    const place = asked.place.direct || asked.audience === "asker" ? ("private" as const) : ("group" as const);
    const said: Message = "command" in asked ? { command: asked.command } : { text: asked.text };
    const update = { ...said, place, surface };
    try {
      return await queue.run(conversationOf(asked), async signal => {
        await turn();
        const previous = before();
        if (previous === undefined) return { reply: await bot.reply(update, signal) };
        return { reply: await bot.reply({ ...update, previous }, signal), previous };
      });
    } catch (error) {
      return { reply: apology(error) };
    }
  }

  function apology(error: unknown): Reply {
    const reference = randomBytes(3).toString("hex");
    log.error("A question could not be answered.", { reference, error });
    return unavailableReply(reference);
  }

  async function post(asked: Asked, reply: Reply): Promise<void> {
    const { channel, user, thread } = asked.place;
    const since = asked.since ? { since: asked.since } : {};
    const address = { channel: channel ?? user, ...(thread ? { thread } : {}), ...since };
    const fault = await outbox.post(address, renderReply(reply), keyOf(asked));
    // A button under an answer that was shared where the bot is no member: who pressed it gets the answer all the same.
    if (fault?.kind === "place" && asked.place.responseUrl) return tell(asked, reply);
    await settle(asked, fault);
  }

  /** For the asker's eyes only. */
  async function tell(asked: Asked, reply: Reply, share?: string): Promise<void> {
    const messages = renderReply(reply, share === undefined ? {} : { share });
    await settle(asked, await outbox.postEphemeral(asked.place, messages, keyOf(asked)));
  }

  /** The same answer for everyone, with who shared it; then the button goes. */
  async function share(asked: Shared): Promise<void> {
    const { place, message, previous } = asked;
    const once = `shared ${place.channel} ${message || keyOf(asked)}`;
    if (!dedupe.claim(once)) return;
    const { reply } = await replyTo(asked, () => previous);
    if (!shareable.includes(reply.kind)) return tell(asked, reply);
    const messages = renderReply(reply, { sharedBy: place.user });
    const address = { channel: place.channel ?? place.user, ...(place.thread ? { thread: place.thread } : {}) };
    let fault = await outbox.post(address, messages, once);
    if (fault?.kind === "place") fault = await outbox.respond(place, messages, "public");
    if (fault) {
      dedupe.release(once);
      return settle(asked, fault);
    }
    const left = renderReply(reply).slice(-1);
    const kept = await outbox.respond(place, left, "in place");
    if (kept) log.debug("The share button could not be taken away.", { code: kept.code });
  }

  /** Tells the log and, where one can still be reached, the person. */
  async function settle({ place }: Asked, fault: Fault | undefined): Promise<void> {
    if (fault === undefined) return log.debug("Answered.", { channel: place.channel });
    const reference = randomBytes(3).toString("hex");
    const facts = { reference, channel: place.channel, ...fault };
    if (fault.kind === "later" || fault.kind === "token") {
      log.error("An answer was given up: Slack did not take it for too long.", facts);
      return;
    }
    log.error("Slack refused an answer.", facts);
    const told = fault.kind === "place" ? noticeReply(fault.place) : apologyReply(reference);
    const silent = await outbox.postEphemeral(place, renderReply(told), `told ${reference}`);
    if (silent) log.error("The asker could not be told either.", { reference, code: silent.code });
  }

  return {
    take(asked) {
      if (closed || asked === undefined || !asked.keys.every(key => dedupe.claim(key))) return;
      taken += 1;
      if (logQuestions) log.info("Asked.", { channel: asked.place.channel, text: writtenMessage(asked) });
      const work = handle(asked).catch(error => {
        for (const key of asked.keys) dedupe.release(key);
        log.error("A question was lost.", { channel: asked.place.channel, error });
      });
      inHand.add(work);
      void work.finally(() => inHand.delete(work));
    },

    busy: () => closed || inHand.size >= mostInHand,

    async close(ms) {
      closed = true;
      const inTime = new AbortController();
      const late = sleep(ms, inTime.signal).then(() => !inTime.signal.aborted);
      const isLate = await Promise.race([Promise.all(inHand).then(() => false), late]);
      inTime.abort();
      if (!isLate) return true;
      log.warn("Stopped before every answer was out.", { answers: inHand.size });
      await Promise.all([queue.drain(0), outbox.drain(0)]);
      return false;
    },
  };
}

/** Questions that follow each other: of a thread or direct message, or of one person where nobody else sees them. */
function conversationOf({ place, audience }: Asked): string {
  const { channel = "", user, thread = "" } = place;
  return audience === "asker" ? `${channel} ${user}` : `${channel || user} ${thread}`;
}

/** The most lasting of the keys: the same for every delivery of the question. */
function keyOf({ keys }: Asked): string {
  return keys.at(-1) ?? randomBytes(16).toString("hex");
}
