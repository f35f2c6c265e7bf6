/**
 * What people hold of an answer, by reactions to it. Telegram tells the number of a message and nothing else of it, so which question a
 * message answers is remembered as the last question is: in memory, for ten minutes. The buttons below an answer need none of this.
 */
import type { Reply } from "../../../core/reply/reply.ts";
import type { Conversations } from "../../chat/conversation.ts";
import type { Pace } from "../../chat/pace.ts";
import type { Access } from "../access.ts";
import type { Incoming, Me, Target } from "../receive/incoming.ts";
import type { DeliverOptions, Outbox } from "../send/outbox.ts";
import { surfaceOf } from "./notices.ts";

export interface Judging {
  /** Sends a reply, and remembers which question its messages answer. */
  deliver(target: Target, reply: Reply, options: DeliverOptions): Promise<boolean>;
  /** Counted without a word, where it is on an answer. */
  reaction(reaction: Extract<Incoming, { kind: "reaction" }>): Promise<boolean>;
}

export interface JudgingParts {
  readonly conversations: Conversations;
  readonly outbox: Outbox;
  readonly access: Access;
  readonly pace: Pace;
  readonly me: Me;
  /** Whether anybody counts. */
  readonly isCounted: boolean;
}

export function createJudging({ conversations, outbox, access, pace, me, isCounted }: JudgingParts): Judging {
  return {
    deliver(target, reply, options) {
      const { asked, outcome } = reply;
      if (!isCounted || !asked || !outcome) return outbox.deliver(target, reply, options);
      const onSent = (chat: number, message: number): void =>
        conversations.remember(conversationOf(chat, message), asked);
      return outbox.deliver(target, reply, { ...options, onSent });
    },

    async reaction({ place, user, message, judgement }) {
      const person = { person: String(user), chat: String(place.chat) };
      if (!isCounted || !access.mayAsk(user, place) || pace.admit(person) !== "admitted") return true;
      const said = {
        conversation: conversationOf(place.chat, message),
        asker: `telegram ${user}`,
        message: { command: { name: judgement } },
        place: place.type,
        surface: surfaceOf(place.type, me),
        facts: { chat: place.chat },
      };
      return (await conversations.answer(said, async () => true)) ?? false;
    },
  };
}

/** Of one message of the bot's. */
function conversationOf(chat: number, message: number): string {
  return `${chat} answer ${message}`;
}
