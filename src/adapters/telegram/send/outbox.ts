/**
 * Replies → out, for each chat in order and chats beside each other. It may take as long as Telegram makes a chat wait, up to the
 * day that Telegram keeps updates itself; what a chat asks faster than that may be left out (backlog.ts).
 *
 *   reply ──render──▶ place in the backlog ──▶ queue of the chat ──▶ sender
 */
import type { Reply } from "../../../core/reply/reply.ts";
import { createKeyedQueue } from "../../chat/keyed-queue.ts";
import type { Log } from "../../log/log.ts";
import { leftOutReply } from "../answer/notices.ts";
import type { Target } from "../receive/read.ts";
import type { Backlog } from "./backlog.ts";
import { renderReply } from "./render.ts";
import type { Sender } from "./sender.ts";

export interface Outbox {
  /**
   * True once nothing is left to do for this reply, false where the bot stopped before. Never rejects, so that nobody has to
   * wait for it. `onFailure`: the person did not get it, and may ask again.
   */
  deliver(target: Target, reply: Reply, onFailure?: () => void): Promise<boolean>;
  /** Lets what is in hand finish within `ms`; what does not is aborted. */
  drain(ms: number): Promise<boolean>;
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

  function send(target: Target, reply: Reply, signal: AbortSignal): Promise<boolean> {
    return sender.send(target, renderReply(reply, username), signal);
  }

  /** Once, for all that is left out before the line is out. */
  function tell({ chat, topic }: Target): void {
    if (telling.has(chat)) return;
    telling.add(chat);
    log.warn("A chat asks faster than Telegram lets it be answered; questions of it are left out.", { chat });
    const target = topic === undefined ? { chat } : { chat, topic };
    queue
      .run(String(chat), signal => send(target, leftOutReply, signal))
      .catch(() => {})
      .finally(() => telling.delete(chat));
  }

  return {
    async deliver(target, reply, onFailure = () => {}) {
      try {
        const place = backlog.join(target.chat);
        const turn = queue.run(String(target.chat), async signal => {
          if (!place.begin()) return;
          if (!(await send(target, reply, signal).finally(place.end))) onFailure();
        });
        const released = place.released.then(how => {
          if (how === "under way") return;
          onFailure();
          tell(target);
        });
        await Promise.race([turn, released]);
        return true;
      } catch (error) {
        if (stopping) return false;
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
