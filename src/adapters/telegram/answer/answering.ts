/**
 * What a person wants → the answer, handed to the outbox. For each chat in order, chats beside each other, in two queue: finding
 * the answer has half a minute, and sending it its own time (outbox.ts).
 *
 *   Incoming ──access──▶ lane "prepare" (bot.reply) ──▶ outbox
 */
import { randomBytes } from "node:crypto";
import type { Api } from "grammy";
import { splitCommand, writtenMessage } from "../../../core/reply/command-text.ts";
import { apologyReply } from "../../../core/reply/pages.ts";
import type { Bot, Reply, Message as Words } from "../../../core/reply/reply.ts";
import { createDedupe } from "../../chat/dedupe.ts";
import { createKeyedQueue } from "../../chat/keyed-queue.ts";
import { createLastQuestions } from "../../chat/last-questions.ts";
import { integerAt } from "../../chat/untrusted-json.ts";
import type { Log } from "../../log/log.ts";
import type { Access } from "../access.ts";
import type { Incoming, Me, Place, Target } from "../receive/read.ts";
import { commandOf } from "../send/buttons.ts";
import type { Outbox } from "../send/outbox.ts";
import { referenceOf } from "./deep-link.ts";
import { alreadyShown, staleButton, strangerReply, strangerToast, surfaceOf, wordlessReply } from "./notices.ts";
import type { Queries } from "./queries.ts";
import { whileTyping } from "./typing.ts";

export interface Answering {
  /** True: the answer is out, or known not to arrive, or none is due. False: the bot stopped before. Never rejects. */
  respond(incoming: Incoming): Promise<boolean>;
  /** Lets what is in hand finish within `ms`; what does not is aborted. */
  drain(ms: number): Promise<boolean>;
}

export interface AnsweringParts {
  readonly api: Api;
  readonly bot: Bot;
  readonly me: Me;
  readonly access: Access;
  readonly outbox: Outbox;
  readonly queries: Queries;
  readonly log: Log;
  /** A group has become a supergroup. */
  readonly onMove: (from: number, to: number) => void;
  readonly logQuestions: boolean;
  readonly prepareMs?: number;
}

type Message = Extract<Incoming, { kind: "message" }>;
type Wordless = Extract<Incoming, { kind: "wordless" }>;
type Press = Extract<Incoming, { kind: "press" }>;
type Inline = Extract<Incoming, { kind: "inline" }>;

const hourMs = 3_600_000;

export function createAnswering(parts: AnsweringParts): Answering {
  const { api, bot, me, access, outbox, queries, log, onMove, logQuestions, prepareMs = 30_000 } = parts;
  const preparing = createKeyedQueue({ deadlineMs: prepareMs });
  const questions = createLastQuestions();
  const refused = createDedupe({ limit: 10_000, ttlMs: 24 * hourMs });
  const pressed = createDedupe({ limit: 10_000, ttlMs: hourMs / 6 });
  const albums = createDedupe({ limit: 1000, ttlMs: hourMs });
  let stopping = false;

  /** Finds the answer in its turn and puts it into the lane for sending before the next one of this chat is looked for. */
  async function answer(
    target: Target,
    find: (signal: AbortSignal) => Promise<Reply | undefined>,
    onFailure: () => void = () => {},
  ): Promise<boolean> {
    try {
      const { out } = await preparing.run(String(target.chat), async signal => {
        const reply = await whileTyping(() => find(signal), { api, target, signal });
        signal.throwIfAborted();
        return { out: reply ? outbox.deliver(target, reply, onFailure) : Promise.resolve(true) };
      });
      return await out;
    } catch (error) {
      onFailure();
      return stopping ? false : outbox.deliver(target, apology(error));
    }
  }

  function apology(error: unknown): Reply {
    const reference = randomBytes(3).toString("hex");
    log.error("A question could not be answered.", { reference, error });
    return apologyReply(reference);
  }

  async function ask(words: Words, place: Place, conversation: string, signal: AbortSignal): Promise<Reply> {
    if (logQuestions) log.info("Asked.", { chat: place.chat, text: writtenMessage(words) });
    const previous = questions.recall(conversation);
    const about = previous === undefined ? {} : { previous };
    const update = { ...words, ...about, place: place.type, surface: surfaceOf(place.type, me) };
    const reply = await bot.reply(update, signal);
    if (reply.asked) questions.remember(conversation, reply.asked);
    return reply;
  }

  function mayAsk({ chat, type }: Place, user: number | undefined): boolean {
    return type === "group" ? access.mayAskInGroup(chat, user) : access.mayAskAlone(user);
  }

  /** One polite sentence a day in private, silence in groups. */
  function turnAway({ target, place, user }: Message | Wordless): Promise<boolean> {
    if (place.type === "group" || user === undefined || !refused.claim(String(user))) return Promise.resolve(true);
    return answer(target, async () => strangerReply(user));
  }

  function message(incoming: Message): Promise<boolean> {
    const { place, user, target } = incoming;
    if (!mayAsk(place, user)) return turnAway(incoming);
    const words = opened(incoming.text);
    return answer(target, signal => ask(words, place, conversationOf(target, user), signal));
  }

  /** A deep link arrives as `/start PAYLOAD`; what is no reference is left out. */
  function opened(text: string): Words {
    const { name, argument = "" } = splitCommand(text) ?? {};
    const reference = name === "start" ? referenceOf(argument, bot.interviewIds()) : undefined;
    return reference === undefined ? { text } : { command: { name: "passage", reference } };
  }

  function wordless(incoming: Wordless): Promise<boolean> {
    const { place, user, target, album } = incoming;
    if (!mayAsk(place, user)) return turnAway(incoming);
    if (album !== "" && !albums.claim(`${place.chat} ${album}`)) return Promise.resolve(true);
    return answer(target, async () => wordlessReply);
  }

  /** The spinner stops in any case; an answer is a new message, a short notice shows over the button. */
  async function press(incoming: Press): Promise<boolean> {
    const { id, place, target, user, data } = incoming;
    if (!(place ? mayAsk(place, user) : access.mayAskAlone(user))) return queries.toast(id, strangerToast);
    const command = commandOf(incoming, { username: me.username, interviewIds: bot.interviewIds() });
    if (!place || !target || command === undefined) return queries.toast(id, staleButton);
    const key = `${target.chat} ${integerAt(incoming.message, "message_id")} ${data}`;
    if (!pressed.claim(key)) return queries.toast(id, alreadyShown);
    const release = (): void => pressed.release(key);
    let toast: Promise<boolean> | undefined;
    const find = async (signal: AbortSignal): Promise<Reply | undefined> => {
      const reply = await ask({ command }, place, conversationOf(target, user), signal);
      const brief = reply.kind === "notice" || reply.kind === "apology";
      if (brief) release();
      toast = queries.toast(id, brief ? textOf(reply) : undefined);
      return brief ? undefined : reply;
    };
    const out = await answer(target, find, release);
    await (toast ?? queries.toast(id));
    return out;
  }

  async function inline(incoming: Inline): Promise<boolean> {
    try {
      await preparing.run(`inline ${incoming.id}`, signal => queries.inline(incoming, signal));
      return true;
    } catch (error) {
      if (!stopping) log.error("An inline query could not be answered.", { error });
      return !stopping;
    }
  }

  return {
    respond(incoming) {
      switch (incoming.kind) {
        case "message":
          return message(incoming);
        case "wordless":
          return wordless(incoming);
        case "press":
          return press(incoming);
        case "inline":
          return inline(incoming);
        case "moved":
          onMove(incoming.from, incoming.to);
          return Promise.resolve(true);
      }
    },

    async drain(ms) {
      stopping = true;
      const until = performance.now() + ms;
      const prepared = await preparing.drain(ms);
      const sent = await outbox.drain(Math.max(0, until - performance.now()));
      return prepared && sent;
    },
  };
}

/** Follow-up questions belong to one person in one chat or topic. */
function conversationOf({ chat, topic }: Target, user: number | undefined): string {
  return `${chat} ${topic ?? ""} ${user ?? ""}`;
}

function textOf({ blocks }: Reply): string {
  return blocks.flatMap(block => ("spans" in block ? block.spans.map(span => span.text) : [])).join("");
}
