/**
 * What a person wants → the answer, handed to the outbox. What Telegram adds to a conversation (chat/conversation.ts): who may
 * ask, "typing…" over the chat, buttons whose spinner must stop, deep links, albums, a command without its question, inline queries.
 *
 *   Incoming ──access──▶ conversation ──▶ outbox
 */
import type { Api } from "grammy";
import { present } from "../../../core/question/present.ts";
import type { Command } from "../../../core/reply/commands.ts";
import type { Bot, Reply, Message as Words } from "../../../core/reply/reply.ts";
import { knownCode, wordingFor } from "../../../core/reply/wording/asker-language.ts";
import { wordingOf } from "../../../core/reply/wording/wording.ts";
import { type Answered, createConversations, type Said } from "../../chat/conversation.ts";
import { createOnce } from "../../chat/once.ts";
import { createPace } from "../../chat/pace.ts";
import type { Shared } from "../../chat/shared.ts";
import { integerAt } from "../../chat/untrusted-json.ts";
import type { Gaps } from "../../gaps/gaps-file.ts";
import type { Log } from "../../log/log.ts";
import type { Access } from "../access.ts";
import type { Asked, Incoming, Me, Place, Sender, Target } from "../receive/incoming.ts";
import { askedIn, commandOf, languageSaid } from "../send/buttons.ts";
import type { DeliverOptions, Outbox } from "../send/outbox.ts";
import type { Progress } from "../send/progress.ts";
import { createAlbums } from "./albums.ts";
import { conversationOf, lacksQuestion, opened } from "./asked.ts";
import { createJudging } from "./judging.ts";
import {
  askBackReply,
  elsewhereReply,
  slowDownReply,
  strangerReply,
  surfaceOf,
  textOf,
  wordlessReply,
} from "./notices.ts";
import { answerInline, type Queries } from "./queries.ts";
import { whileTyping } from "./typing.ts";

export interface Answering {
  /** True: the answer is out, or known not to arrive, or none is due. False: the bot stopped before. Never rejects. */
  respond(incoming: Incoming, progress: Progress): Promise<boolean>;
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
  readonly shared?: Shared | undefined;
  readonly gaps?: Gaps | undefined;
  /** How long finding an answer may take. */
  readonly answerMs?: number;
  /** How long the pictures of an album may come apart. */
  readonly albumMs?: number;
}

/** Words or the command of a button, and where they are answered. */
interface Question {
  readonly place: Place;
  readonly asker: number | undefined;
  readonly target: Target;
  readonly message: Words;
  readonly previous: Command | undefined;
  readonly pointedAt?: string | undefined;
  readonly language?: string | undefined;
  readonly spoken?: string | undefined;
}

type Wordless = Extract<Incoming, { kind: "wordless" }>;
type Elsewhere = Extract<Incoming, { kind: "elsewhere" }>;
type Press = Extract<Incoming, { kind: "press" }>;

const hourMs = 3_600_000;
/** "Within about a second", and the way here. */
const standardAlbumMs = 1500;

export function createAnswering(parts: AnsweringParts): Answering {
  const {
    api,
    bot,
    me,
    access,
    outbox,
    queries,
    log,
    onMove,
    logQuestions,
    shared,
    gaps,
    answerMs,
    albumMs = standardAlbumMs,
  } = parts;
  const deadline = answerMs === undefined ? {} : { deadlineMs: answerMs };
  const conversations = createConversations({
    bot,
    log,
    logQuestions,
    ...deadline,
    questions: shared?.questions,
    gaps,
  });
  const pace = createPace();
  const judging = createJudging({ conversations, outbox, access, pace, me, isCounted: gaps !== undefined });
  const refused = createOnce("refused", 24 * hourMs, shared);
  const pressed = createOnce("pressed", hourMs / 6, shared);
  const toldElsewhere = createOnce("elsewhere", 24 * hourMs, shared);
  const stopping = new AbortController();
  const albums = createAlbums({ waitMs: albumMs, signal: stopping.signal });

  const known = () => ({ username: me.username, interviewIds: bot.interviewIds() });

  /** Answers words or a command with what `send` does. */
  async function answer(question: Question, send: (answered: Answered) => Promise<boolean>): Promise<boolean> {
    const { place, asker, target, message, previous, pointedAt, language, spoken } = question;
    const said: Said = {
      conversation: conversationOf(target, asker),
      ...present({ asker: asker === undefined ? undefined : `telegram ${asker}` }),
      isOwner: access.isOwner(asker),
      order: String(target.chat),
      message,
      ...present({ previous, pointedAt, language, spoken }),
      place: place.type,
      surface: surfaceOf(place.type, me),
      facts: { chat: place.chat },
      around: (find, signal) => whileTyping(find, { api, target, signal }),
    };
    return (await conversations.answer(said, send)) ?? false;
  }

  /** A reply that needs no looking for, in its turn. */
  async function tell(target: Target, reply: Reply, options: DeliverOptions): Promise<boolean> {
    const ready = async (): Promise<Reply> => reply;
    const send = (found: Reply): Promise<boolean> => outbox.deliver(target, found, options);
    return (await conversations.inTurn(String(target.chat), ready, send)) ?? false;
  }

  /** One polite sentence a day in private, silence in groups. */
  async function turnAway({ place, user, target, language }: Sender, progress: Progress): Promise<boolean> {
    if (place.type === "group" || user === undefined) return true;
    if (!progress.again && !(await refused.claim(String(user)))) return true;
    return tell(target, strangerReply(user, wordingOf(knownCode(language))), { progress });
  }

  /** Undefined where it may be asked now, else what became of it. Who cannot be told from others shares the pace of the chat. */
  function slowDown(sender: Sender, progress: Progress): Promise<boolean> | undefined {
    const { place, asker = place.chat, target, saidAt, language } = sender;
    const said = { person: String(asker), chat: String(place.chat), ...(saidAt === undefined ? {} : { saidAt }) };
    const admission = progress.again ? "admitted" : pace.admit(said);
    if (admission === "admitted") return undefined;
    if (admission === "passed over") return Promise.resolve(true);
    return tell(target, slowDownReply(wordingOf(knownCode(language))), { progress });
  }

  async function message(incoming: Asked, progress: Progress): Promise<boolean> {
    const { place, user, asker, target, previous, pointedAt, language } = incoming;
    if (!access.mayAsk(user, place)) return turnAway(incoming, progress);
    if (!albums.takeWords(incoming)) return true;
    const leftOut = slowDown(incoming, progress);
    if (leftOut) return leftOut;
    if (lacksQuestion(incoming))
      return tell(target, askBackReply(wordingFor(incoming)), { forcesReply: true, progress });
    const words = "text" in incoming ? opened(incoming.text, known()) : { command: incoming.command };
    const question = { place, asker, target, message: words, previous, pointedAt, language };
    return answer(question, ({ reply }) => judging.deliver(target, reply, { progress }));
  }

  async function wordless(incoming: Wordless, progress: Progress): Promise<boolean> {
    const { place, user, target, language } = incoming;
    if (!access.mayAsk(user, place)) return turnAway(incoming, progress);
    if (!(await albums.takeWordless(incoming))) return !stopping.signal.aborted;
    return slowDown(incoming, progress) ?? tell(target, wordlessReply(wordingOf(knownCode(language))), { progress });
  }

  /** Once a day, where nobody called for the bot; each time where somebody did. */
  async function elsewhere({ target, guestQuery, language }: Elsewhere, progress: Progress): Promise<boolean> {
    const reply = elsewhereReply(me.username, wordingOf(knownCode(language)));
    if (guestQuery !== undefined) return queries.tellGuest(guestQuery, reply);
    const isFirst = progress.again || (await toldElsewhere.claim(`${target.business} ${target.chat}`));
    return isFirst ? tell(target, reply, { progress }) : true;
  }

  /** The spinner stops in any case; an answer is a new message, a short notice shows over the button. */
  async function press(incoming: Press, progress: Progress): Promise<boolean> {
    const { id, place, target, user, data, language } = incoming;
    const spoken = languageSaid(incoming.message);
    const { chats, commands, talk } = wordingOf(spoken ?? knownCode(language)).texts;
    if (!access.mayAsk(user, place)) return queries.toast(id, `${chats.closed}.`);
    const presser = { person: String(user), chat: String(place?.chat ?? user) };
    const admission = progress.again ? "admitted" : pace.admit(presser);
    if (admission !== "admitted") return queries.toast(id, admission === "to be told" ? talk.slowDown : undefined);
    const command = commandOf(incoming, known());
    if (!place || !target || command === undefined) return queries.toast(id, commands.more.missing);
    const own = command.name === "right" || command.name === "wrong" ? ` ${user}` : "";
    const key = `${target.chat} ${integerAt(incoming.message, "message_id")} ${data}${own}`;
    if (!progress.again && !(await pressed.claim(key))) return queries.toast(id, chats.alreadyShown);
    const release = (): void => pressed.release(key);
    let toast: Promise<true> | undefined;
    const send = ({ reply }: Answered): Promise<boolean> => {
      if (reply.kind === "notice" || reply.kind === "apology") release();
      toast = queries.toast(id, reply.kind === "notice" ? textOf(reply) : undefined);
      return reply.kind === "notice" ? toast : judging.deliver(target, reply, { onFailure: release, progress });
    };
    const previous = askedIn(incoming.message, me.username);
    const question = { place, asker: user, target, message: { command }, previous, language, spoken };
    const isOut = await answer(question, send);
    await (toast ?? queries.toast(id));
    return isOut;
  }

  return {
    respond(incoming, progress) {
      switch (incoming.kind) {
        case "message":
          return message(incoming, progress);
        case "wordless":
          return wordless(incoming, progress);
        case "elsewhere":
          return elsewhere(incoming, progress);
        case "press":
          return press(incoming, progress);
        case "inline":
          return answerInline(incoming, { queries, conversations, log });
        case "reaction":
          return judging.reaction(incoming);
        case "moved":
          onMove(incoming.from, incoming.to);
          return Promise.resolve(true);
      }
    },

    async drain(ms) {
      stopping.abort();
      const until = performance.now() + ms;
      const isDone = await conversations.drain(ms);
      return (await outbox.drain(Math.max(0, until - performance.now()))) && isDone;
    },
  };
}
