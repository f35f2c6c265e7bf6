/**
 * What a person asked → the answer on its way. What Slack adds to a conversation (chat/conversation.ts): deliveries that come
 * twice, who is let in, whether everybody or only the asker sees the answer, the button that shares it, and what the person is
 * told where Slack does not take it.
 *
 *   Incoming ──taken before? let in?──▶ conversation ──▶ outbox ──▶ out, or the person and the log are told why not
 */
import { commandIn } from "../../../core/reply/command-text.ts";
import { pageOf } from "../../../core/reply/commands.ts";
import { noticeReply } from "../../../core/reply/pages.ts";
import type { Bot, Reply, ReplyKind } from "../../../core/reply/reply.ts";
import { inWording, type Wording } from "../../../core/reply/wording/wording.ts";
import { createConversations, type Said } from "../../chat/conversation.ts";
import type { Dedupe } from "../../chat/dedupe.ts";
import { createOnce } from "../../chat/once.ts";
import { createPace } from "../../chat/pace.ts";
import type { Shared } from "../../chat/shared.ts";
import type { Gaps } from "../../gaps/gaps-file.ts";
import type { Journal } from "../../journal/journal.ts";
import { RanOut } from "../../journal/ran-out.ts";
import type { Log } from "../../log/log.ts";
import type { Access } from "../access.ts";
import type { Fault } from "../api/fault.ts";
import type { LanguageOf } from "../api/languages.ts";
import { type Asked, lastingKey, type Question, type Reaction, type Share } from "../receive/read.ts";
import type { Mark, Outbox } from "../send/outbox.ts";
import { renderReply } from "../send/render.ts";
import { toldBy, wordingOfAsker } from "./asker-language.ts";
import { conversationOf, ownConversation, ownMark } from "./conversation-of.ts";
import { createSendFiles, withFilesLine } from "./files.ts";
import { surface } from "./home.ts";
import { askerOf, createJudging } from "./judging.ts";
import { createSettle } from "./settle.ts";
import { shareValue } from "./share-value.ts";
import type { LookAtAnswer, LookAtThread, Thread } from "./thread.ts";

export interface Answering {
  /** Accepts a question: returns at once and never throws. One taken before is left alone. */
  take(asked: Asked): void;
  /** Counts what somebody holds of an answer. Never rejects. */
  react(reaction: Reaction): Promise<void>;
  /** How many are waiting, looked up or being sent. */
  inHand(): number;
  /** True while so much is in hand that more had better come later, or nothing more is taken. */
  isBusy(): boolean;
  /** Takes nothing new and waits for what is in hand; false where something was given up. */
  drain(ms: number): Promise<boolean>;
}

export interface AnsweringParts {
  readonly bot: Bot;
  readonly outbox: Outbox;
  readonly dedupe: Dedupe;
  /** Told what is done. */
  readonly journal: Journal;
  readonly access: Access;
  readonly lookAtThread: LookAtThread;
  readonly lookAtAnswer: LookAtAnswer;
  readonly languageOf: LanguageOf;
  /** Whether files can be sent. */
  readonly takesFiles: () => boolean;
  readonly log: Log;
  /** Puts the words of questions into the log. */
  readonly logQuestions: boolean;
  readonly shared?: Shared | undefined;
  readonly gaps?: Gaps | undefined;
  readonly owners?: readonly string[] | undefined;
}

const mostInHand = 5000;
const dayMs = 24 * 3_600_000;
const shareable: readonly ReplyKind[] = ["answer", "nothing", "page"];

export function createAnswering(parts: AnsweringParts): Answering {
  const { bot, outbox, dedupe, journal, access, lookAtThread, languageOf, log, logQuestions, shared, gaps } = parts;
  const conversations = createConversations({ bot, log, logQuestions, questions: shared?.questions, gaps });
  const sharedOnce = createOnce("shared", dayMs, shared);
  const pace = createPace();
  const sendFiles = createSendFiles({ outbox, log });
  const settle = createSettle({ outbox, languageOf, log });
  const judging = createJudging({ conversations, dedupe, access, pace, lookAtAnswer: parts.lookAtAnswer });
  let isStopping = false;

  /** Undefined where the bot stopped before. */
  async function handle(asked: Asked): Promise<true | undefined> {
    const { user, channel = user } = asked.place;
    const admission = asked.again ? "admitted" : pace.admit({ person: user, chat: channel });
    if (admission === "to be told") return say(asked, ({ texts }) => texts.talk.slowDown);
    if (admission === "passed over") return true;
    const refusal = access(asked.place);
    if (refusal !== undefined) return say(asked, refusal);
    // To a message without words; to the bot's name in a canvas or a list, and to what is newer than this program.
    const unread = ({ texts }: Wording): string =>
      asked.kind === "unread" && asked.isMessage ? texts.talk.wordless : texts.chats.unreadable;
    if (asked.kind === "unread") return say(asked, unread);
    return asked.kind === "share" ? share(asked) : answer(asked);
  }

  /** A sentence for the asker, in its turn. */
  async function say(asked: Asked, sentence: (wording: Wording) => string): Promise<true | undefined> {
    const ready = async (): Promise<Reply> => {
      const wording = await wordingOfAsker(asked, languageOf);
      return inWording(noticeReply(sentence(wording)), wording);
    };
    const whose = { order: conversationOf(asked), person: askerOf(asked.place.user) };
    return conversations.inTurn(whose, ready, reply => tell(asked, reply));
  }

  async function answer(asked: Question): Promise<true | undefined> {
    const thread = onlyOnce(() => lookAtThread(asked.place));
    const isBare = "text" in asked && asked.text === "";
    const pointedAt = asked.pointedAt ?? (isBare ? async () => (await thread())?.opening : undefined);
    const { user } = asked.place;
    const said: Said = {
      ...saidIn(asked),
      asker: askerOf(user),
      isOwner: parts.owners?.includes(user) === true,
      ...("text" in asked ? { lookBack: async () => (await thread())?.asked } : {}),
      ...(pointedAt ? { pointedAt } : {}),
    };
    return conversations.answer(said, ({ reply, previous }) => {
      if (asked.audience === "everyone" && reply.visibility === "everyone") return post(asked, reply);
      const command = commandIn(asked);
      const isForAll = reply.visibility === "everyone" && shareable.includes(reply.kind);
      const canShare = asked.audience === "asker" && isForAll && command.name !== "misread";
      return tell(asked, reply, canShare ? shareValue(command, previous) : undefined);
    });
  }

  function saidIn(asked: Question | Share): Said {
    return {
      conversation: conversationOf(asked),
      wider: ownConversation(asked),
      ...toldBy(asked, languageOf),
      place: asked.place.direct || asked.audience === "asker" ? "private" : "group",
      surface: { ...surface, takesFiles: parts.takesFiles() },
      facts: { channel: asked.place.channel },
    };
  }

  /** Nothing more goes out once another copy of the bot may go on with it. */
  function whileOurs(asked: Asked): Required<Pick<Mark, "isOurs">> {
    return { isOurs: () => journal.isOurs(lastingKey(asked)) };
  }

  async function post(asked: Asked, reply: Reply): Promise<true | undefined> {
    const { channel, user, thread } = asked.place;
    const since = asked.since ? { since: asked.since } : {};
    const address = { channel: channel ?? user, ...since };
    const mark = { ...ownMark(asked), ...whileOurs(asked), ...markOf(asked, reply) };
    const messages = renderReply(reply);
    const fault = await outbox.post(thread ? { ...address, thread } : address, messages, mark);
    if (fault?.code === "thread_not_found") return postWithoutThread(asked, reply);
    // A button under an answer that was shared where the bot is no member: who pressed it gets the answer all the same.
    if (fault?.kind === "place" && asked.place.responseUrl) return tell(asked, reply);
    if (!fault) await sendFiles(asked, reply);
    return settle(asked, fault);
  }

  /** What an answer carries of its question: for whoever answers it in a thread of its own, now or after a restart. */
  function markOf({ place: { channel, user, thread } }: Asked, { asked }: Reply): Partial<Mark> {
    if (asked === undefined || !pageOf(asked)) return {};
    const remember = (ts: string): void => conversations.remember(`${channel ?? user} ${ts}`, asked);
    return { asked, ...(thread ? {} : { onPosted: remember }) };
  }

  /** Once more, where the thread is gone: beside it where two talk, and else for the asker alone. */
  async function postWithoutThread(asked: Asked, reply: Reply): Promise<true> {
    const { thread: _, ...rest } = asked.place;
    const place = { ...rest, threaded: false };
    const messages = renderReply(reply);
    const mark = { ...ownMark(asked), ...whileOurs(asked) };
    return settle({ ...asked, place }, await outbox.postEphemeral(place, messages, mark));
  }

  /** For the asker's eyes only. */
  async function tell(asked: Asked, reply: Reply, share?: string): Promise<true | undefined> {
    const messages = renderReply(withFilesLine(asked, reply), share === undefined ? {} : { share });
    const fault = await outbox.postEphemeral(asked.place, messages, { ...ownMark(asked), ...whileOurs(asked) });
    if (!fault) await sendFiles(asked, reply);
    return settle(asked, fault);
  }

  /** The same answer for everyone, with who shared it; then the button goes. It belongs to no conversation but its own. */
  async function share(asked: Share): Promise<true | undefined> {
    const once = `shared ${asked.place.channel} ${asked.message || lastingKey(asked)}`;
    if (!asked.again && !(await sharedOnce.claim(once))) return true;
    const before = asked.previous ? { previous: asked.previous } : {};
    return conversations.answer({ ...saidIn(asked), ...before, conversation: once }, async ({ reply }) => {
      if (!shareable.includes(reply.kind)) return tell(asked, reply);
      const fault = await postShared(asked, reply, once);
      if (fault) sharedOnce.release(once);
      await settle(asked, fault);
      if (!fault) await Promise.all([takeButtonAway(asked, reply), sendFiles(asked, reply)]);
      return true;
    });
  }

  async function postShared(asked: Share, reply: Reply, key: string): Promise<Fault | undefined> {
    const { place, again } = asked;
    const messages = renderReply(reply, { sharedBy: place.user });
    const address = { channel: place.channel ?? place.user, ...(place.thread ? { thread: place.thread } : {}) };
    const fault = await outbox.post(address, messages, { key, ...whileOurs(asked), ...(again ? { again } : {}) });
    return fault?.kind === "place" ? outbox.respond(place, messages, "public") : fault;
  }

  async function takeButtonAway({ place }: Share, reply: Reply): Promise<void> {
    const kept = await outbox.respond(place, renderReply(reply).slice(-1), "in place");
    if (kept) log.debug("The share button could not be taken away.", { code: kept.code });
  }

  return {
    take(asked) {
      if (isStopping || journal.isDone(lastingKey(asked)) || !asked.keys.every(key => dedupe.claim(key))) return;
      const release = (): void => {
        for (const key of asked.keys) dedupe.release(key);
        journal.leave(lastingKey(asked));
      };
      const settled = handle(asked).then(isDone => (isDone ? journal.done(lastingKey(asked)) : release()));
      settled.catch(error => {
        release();
        // What is in the journal is answered at the next start.
        if (isStopping || error instanceof RanOut) return;
        journal.done(lastingKey(asked));
        log.error("A question was lost.", { channel: asked.place.channel, error });
      });
    },

    react: async reaction => (gaps ? judging(reaction) : undefined),
    inHand: () => conversations.size,
    isBusy: () => isStopping || conversations.size >= mostInHand,

    async drain(ms) {
      isStopping = true;
      if (await conversations.drain(ms)) return true;
      log.warn("Stopped before every answer was out.", { answers: conversations.size });
      await outbox.drain(0);
      return false;
    },
  };
}

/** The same promise for every call. */
function onlyOnce(look: () => Promise<Thread | undefined>): () => Promise<Thread | undefined> {
  let looked: Promise<Thread | undefined> | undefined;
  return () => {
    looked ??= look();
    return looked;
  };
}
