/**
 * What a person wants → the answer, handed to the outbox. What Telegram adds to a conversation (chat/conversation.ts): who may
 * ask, "typing…" over the chat, buttons whose spinner must stop, deep links, pictures without words, inline queries.
 *
 *   Incoming ──access──▶ conversation ──▶ outbox
 */
import type { Api } from "grammy";
import { splitCommand } from "../../../core/reply/command-text.ts";
import { outOfDate } from "../../../core/reply/commands.ts";
import type { Bot, Reply, Message as Words } from "../../../core/reply/reply.ts";
import { type Answered, createConversations, type Said } from "../../chat/conversation.ts";
import { createDedupe } from "../../chat/dedupe.ts";
import { integerAt } from "../../chat/untrusted-json.ts";
import type { Log } from "../../log/log.ts";
import type { Access } from "../access.ts";
import type { Incoming, Me, Place, Target } from "../receive/read.ts";
import { commandOf } from "../send/buttons.ts";
import type { Outbox } from "../send/outbox.ts";
import { referenceOf } from "./deep-link.ts";
import { alreadyShown, strangerReply, strangerToast, surfaceOf, wordlessReply } from "./notices.ts";
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
  /** Lets the text of questions into the log. */
  readonly logQuestions: boolean;
  /** How long finding an answer may take. */
  readonly answerMs?: number;
}

/** Words or the command of a button, and where they are answered. */
interface Asked {
  readonly place: Place;
  readonly user: number | undefined;
  readonly target: Target;
  readonly message: Words;
}

type Message = Extract<Incoming, { kind: "message" }>;
type Wordless = Extract<Incoming, { kind: "wordless" }>;
type Press = Extract<Incoming, { kind: "press" }>;
type Inline = Extract<Incoming, { kind: "inline" }>;

const hourMs = 3_600_000;

export function createAnswering(parts: AnsweringParts): Answering {
  const { api, bot, me, access, outbox, queries, log, onMove, logQuestions, answerMs } = parts;
  const deadline = answerMs === undefined ? {} : { deadlineMs: answerMs };
  const conversations = createConversations({ bot, log, logQuestions, ...deadline });
  const refused = createDedupe({ limit: 10_000, ttlMs: 24 * hourMs });
  const pressed = createDedupe({ limit: 10_000, ttlMs: hourMs / 6 });
  const albums = createDedupe({ limit: 1000, ttlMs: hourMs });

  /** Answers words or a command with what `send` does. */
  async function answer(
    { place, user, target, message }: Asked,
    send: (answered: Answered) => Promise<boolean>,
  ): Promise<boolean> {
    const said: Said = {
      conversation: conversationOf(target, user),
      order: String(target.chat),
      message,
      place: place.type,
      surface: surfaceOf(place.type, me),
      facts: { chat: place.chat },
      around: (find, signal) => whileTyping(find, { api, target, signal }),
    };
    return (await conversations.answer(said, send)) ?? false;
  }

  /** A reply that needs no looking for, in its turn. */
  async function tell({ target }: Wordless | Message, reply: Reply): Promise<boolean> {
    const ready = async (): Promise<Reply> => reply;
    const send = (found: Reply): Promise<boolean> => outbox.deliver(target, found);
    return (await conversations.inTurn(String(target.chat), ready, send)) ?? false;
  }

  /** One polite sentence a day in private, silence in groups. */
  async function turnAway(incoming: Message | Wordless): Promise<boolean> {
    const { place, user } = incoming;
    if (place.type === "group" || user === undefined || !refused.claim(String(user))) return true;
    return tell(incoming, strangerReply(user));
  }

  function message(incoming: Message): Promise<boolean> {
    const { place, user, target, text } = incoming;
    if (!access.mayAsk(user, place)) return turnAway(incoming);
    return answer({ place, user, target, message: opened(text) }, ({ reply }) => outbox.deliver(target, reply));
  }

  /** A deep link arrives as `/start PAYLOAD`; what is no reference is left out. */
  function opened(text: string): Words {
    const { name, argument = "" } = splitCommand(text) ?? {};
    const reference = name === "start" ? referenceOf(argument, bot.interviewIds()) : undefined;
    return reference === undefined ? { text } : { command: { name: "passage", reference } };
  }

  async function wordless(incoming: Wordless): Promise<boolean> {
    const { place, user, album } = incoming;
    if (!access.mayAsk(user, place)) return turnAway(incoming);
    if (album !== "" && !albums.claim(`${place.chat} ${album}`)) return true;
    return tell(incoming, wordlessReply);
  }

  /** The spinner stops in any case; an answer is a new message, a short notice shows over the button. */
  async function press(incoming: Press): Promise<boolean> {
    const { id, place, target, user, data } = incoming;
    if (!access.mayAsk(user, place)) return queries.toast(id, strangerToast);
    const command = commandOf(incoming, { username: me.username, interviewIds: bot.interviewIds() });
    if (!place || !target || command === undefined) return queries.toast(id, outOfDate);
    const key = `${target.chat} ${integerAt(incoming.message, "message_id")} ${data}`;
    if (!pressed.claim(key)) return queries.toast(id, alreadyShown);
    const release = (): void => pressed.release(key);
    let toast: Promise<true> | undefined;
    const send = ({ reply }: Answered): Promise<boolean> => {
      if (reply.kind === "notice" || reply.kind === "apology") release();
      toast = queries.toast(id, reply.kind === "notice" ? textOf(reply) : undefined);
      return reply.kind === "notice" ? toast : outbox.deliver(target, reply, release);
    };
    const isOut = await answer({ place, user, target, message: { command } }, send);
    await (toast ?? queries.toast(id));
    return isOut;
  }

  async function inline(incoming: Inline): Promise<boolean> {
    const find = (signal: AbortSignal) => queries.find(incoming, signal);
    try {
      const isOut = await conversations.inTurn(`inline ${incoming.id}`, find, found =>
        queries.show(incoming.id, found),
      );
      return isOut ?? false;
    } catch (error) {
      log.error("An inline query could not be answered.", { error });
      return true;
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
      const until = performance.now() + ms;
      const isDone = await conversations.drain(ms);
      return (await outbox.drain(Math.max(0, until - performance.now()))) && isDone;
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
