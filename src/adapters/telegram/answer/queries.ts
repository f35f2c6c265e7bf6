/**
 * Answers that are no messages: to a pressed button, whose spinner turns until it is told, to an inline query, and to a message in
 * a chat that the bot is only a guest of. All are asked for within seconds and worth nothing later, so they are tried twice at most, and a late one is no fault.
 */
import type { Api } from "grammy";
import type { Bot, Reply } from "../../../core/reply/reply.ts";
import { knownCode } from "../../../core/reply/wording/asker-language.ts";
import { type Wording, wordingOf } from "../../../core/reply/wording/wording.ts";
import { sleep } from "../../chat/backoff.ts";
import type { Conversations } from "../../chat/conversation.ts";
import { createPace } from "../../chat/pace.ts";
import type { Log } from "../../log/log.ts";
import type { Access } from "../access.ts";
import { faultOf } from "../api/fault.ts";
import type { Incoming } from "../receive/incoming.ts";
import { type InlineAnswer, inlineAnswer, plainRow, rowOf } from "./inline.ts";

export interface Queries {
  /** Stops the spinner of a button, with a short line over it where `text` is given. Never rejects; always true, for callers to return. */
  toast(id: string, text?: string): Promise<true>;
  /** What an inline query is answered with: rows, or why there are none for this person. */
  find(query: Extract<Incoming, { kind: "inline" }>, signal: AbortSignal): Promise<InlineAnswer>;
  /** Says something in a chat that the bot is only a guest of. Always true, for callers to return. */
  tellGuest(id: string, reply: Reply): Promise<true>;
  /** Gives the rows to Telegram. Always true, for callers to return. */
  show(id: string, answer: InlineAnswer): Promise<true>;
}

export interface QueriesParts {
  readonly api: Api;
  readonly bot: Bot;
  readonly username: string;
  readonly access: Access;
  readonly log: Log;
}

/** https://core.telegram.org/bots/api#answercallbackquery */
const mostToast = 200;
/** Seconds for which Telegram may give the same rows to the same text; the record may change meanwhile. */
const cacheSeconds = 30;
const againMs = 300;
/** A look-up while somebody types comes with every few letters. */
const typing = { burst: 30, everyMs: 500 };

/** No rows: for who is not let in, and for who types faster than can be looked up. */
function none(language: string | undefined, why: (chats: Wording["texts"]["chats"]) => string): InlineAnswer {
  const text = why(wordingOf(knownCode(language)).texts.chats);
  return { results: [], nextOffset: "", button: { text, start_parameter: "ask" } };
}

export function createQueries({ api, bot, username, access, log }: QueriesParts): Queries {
  const pace = createPace({ here: typing, person: typing, chat: typing });

  /** A query that waited too long is nobody's fault. */
  function tell(message: string, reason: string): void {
    if (/query is too old/i.test(reason)) log.debug(message, { reason });
    else log.warn(message, { reason });
  }

  /** `plainly`: in a form that nothing can be wrong with, where Telegram refuses the first. */
  async function twice(what: string, call: () => Promise<unknown>, plainly?: () => Promise<unknown>): Promise<void> {
    for (const last of [false, true]) {
      try {
        await call();
        return;
      } catch (error) {
        const fault = faultOf(error);
        if (fault.kind === "away" && !last) await sleep(againMs);
        else if (fault.kind === "refused" && !last && plainly) return twice(what, plainly);
        else return tell(`${what} could not be answered.`, fault.reason);
      }
    }
  }

  return {
    async toast(id, text) {
      const options = text ? { text: [...text].slice(0, mostToast).join("") } : {};
      await twice("A pressed button", () => api.answerCallbackQuery(id, options)).catch(error => {
        log.error("A pressed button could not be answered.", { error });
      });
      return true;
    },

    async find(query, signal) {
      if (!access.mayAsk(query.user)) return none(query.language, ({ closed }) => closed);
      const person = String(query.user);
      if (pace.admit({ person, chat: person }) !== "admitted")
        return none(query.language, ({ typeSlower }) => typeSlower);
      return inlineAnswer(query, { bot, username, signal });
    },

    async tellGuest(id, reply) {
      await twice("A guest's message", () => api.answerGuestQuery(id, rowOf(reply, username)));
      return true;
    },

    async show(id, { results, nextOffset, button }) {
      const options = {
        cache_time: cacheSeconds,
        is_personal: access.isRestricted,
        next_offset: nextOffset,
        ...(button ? { button } : {}),
      };
      const plainly = () => api.answerInlineQuery(id, results.map(plainRow), options);
      await twice(
        "An inline query",
        () => api.answerInlineQuery(id, results, options),
        results.length > 0 ? plainly : undefined,
      );
      return true;
    },
  };
}

interface Answering {
  readonly queries: Queries;
  readonly conversations: Conversations;
  readonly log: Log;
}

/** Finds and shows the rows of an inline query, in a turn of its own. False where the bot stopped before; never rejects. */
export async function answerInline(
  incoming: Extract<Incoming, { kind: "inline" }>,
  { queries, conversations, log }: Answering,
): Promise<boolean> {
  const find = (signal: AbortSignal) => queries.find(incoming, signal);
  try {
    const isOut = await conversations.inTurn(`inline ${incoming.id}`, find, found => queries.show(incoming.id, found));
    return isOut ?? false;
  } catch (error) {
    log.error("An inline query could not be answered.", { error });
    return true;
  }
}
