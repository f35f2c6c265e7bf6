/**
 * Replies → out, for each chat in order and chats beside each other. It may take as long as Telegram makes a chat wait, up to the
 * day that Telegram keeps updates itself; what a chat asks faster than that may be left out (backlog.ts).
 *
 *   reply ──render──▶ place in the backlog ──▶ queue of the chat ──▶ sender
 */
import { present } from "../../../core/question/present.ts";
import type { Reply } from "../../../core/reply/reply.ts";
import { type Wording, wordingOf } from "../../../core/reply/wording/wording.ts";
import { createKeyedQueue } from "../../chat/keyed-queue.ts";
import { RanOut } from "../../journal/ran-out.ts";
import type { Log } from "../../log/log.ts";
import { leftOutReply } from "../answer/notices.ts";
import type { Target } from "../receive/incoming.ts";
import type { Backlog } from "./backlog.ts";
import type { Progress } from "./progress.ts";
import { renderReply, type TelegramMessage } from "./render.ts";
import type { Sender } from "./sender.ts";

export interface Outbox {
  /**
   * True once nothing is left to do for this reply, false where the bot stopped before or another copy of it goes on. Never rejects, so that nobody has to
   * wait for it.
   */
  deliver(target: Target, reply: Reply, options?: DeliverOptions): Promise<boolean>;
  /** Lets what is in hand finish within `ms`; what does not is aborted. */
  drain(ms: number): Promise<boolean>;
}

export interface DeliverOptions {
  /** The person did not get it, and may ask again. */
  readonly onFailure?: () => void;
  /** Puts the person into a reply to it. */
  readonly forcesReply?: boolean;
  /** How far it got, for whoever goes on with it after a restart. */
  readonly progress?: Progress;
  /** Told the chat and the number of each message of words that is out. */
  readonly onSent?: (chat: number, message: number) => void;
}

export interface OutboxParts {
  readonly sender: Sender;
  readonly backlog: Backlog;
  readonly username: string;
  readonly log: Log;
}

const dayMs = 24 * 3_600_000;

export function createOutbox({ sender, backlog, username, log }: OutboxParts): Outbox {
  const queue = createKeyedQueue({ deadlineMs: dayMs });
  /** Chats that the line about what was left out is on its way to. */
  const telling = new Set<number>();
  let stopping = false;

  /** Once, for all that is left out before the line is out. */
  function tell(target: Target, wording: Wording): void {
    const { chat } = target;
    if (telling.has(chat)) return;
    telling.add(chat);
    log.warn("A chat asks faster than it can be answered; questions of it are left out.", { chat });
    queue
      .run(String(chat), signal => sender.send(target, renderReply(leftOutReply(wording), username), { signal }))
      .catch(() => {})
      .finally(() => telling.delete(chat));
  }

  return {
    async deliver(target, reply, { onFailure = () => {}, forcesReply = false, progress, onSent } = {}) {
      try {
        const place = backlog.join(target.chat);
        const turn = queue.run(String(target.chat), async signal => {
          if (!place.begin()) return;
          const messages = renderReply(reply, username).map(message => (forcesReply ? forced(message) : message));
          const { language } = reply;
          const sending = { signal, ...present({ progress, language, onSent }) };
          if (!(await sender.send(target, messages, sending).finally(place.end))) onFailure();
        });
        const released = place.released.then(how => {
          if (how === "under way") return;
          onFailure();
          tell(target, wordingOf(reply.language));
        });
        await Promise.race([turn, released]);
        return true;
      } catch (error) {
        if (stopping || error instanceof RanOut) return false;
        log.error("An answer could not be sent.", { chat: target.chat, error });
        onFailure();
        return true;
      }
    },

    drain(ms) {
      stopping = true;
      return queue.drain(ms);
    },
  };
}

function forced({ text, entities }: TelegramMessage): TelegramMessage {
  return { text, entities, forcesReply: true };
}
