/**
 * Answers that wait to be sent, counted for each chat. A chat that Telegram makes us wait for (429) takes about one message in a
 * second, and whoever writes faster than that piles up answers there. With long polling a hundred of them hide what everybody
 * else asks (polling.ts): then only the newest of such a chat are kept, and the older ones are left out. Better an honest line
 * to one who floods than silence to all others; and nothing is left out while nobody is held up.
 */
export interface Backlog {
  /** Takes a place behind all others of this chat. */
  join(chat: number): Place;
  /** Telegram does not take anything for this chat for so long. */
  wait(chat: number, ms: number): void;
  /** Others are held up: leaves out what is too much in chats that wait. */
  makeRoom(): void;
}

export interface Place {
  /** Resolves when nobody shall wait for this answer any more: it is left out, or under way at last. */
  readonly released: Promise<"left out" | "under way">;
  /** Its turn has come. False where it was left out before. */
  begin(): boolean;
  end(): void;
}

/** A quarter of what polling sees at once. */
const mostKept = 25;

interface Waiting {
  release(): void;
}

export function createBacklog(now: () => number = () => performance.now()): Backlog {
  /** Chat → its answers, in the order they came. */
  const chats = new Map<number, Set<Waiting>>();
  const waitsUntil = new Map<number, number>();

  return {
    join(chat) {
      const own = chats.get(chat) ?? new Set();
      chats.set(chat, own);
      let state: "waiting" | "left out" | "under way" = "waiting";
      let settle: (how: "left out" | "under way") => void = () => {};
      const released = new Promise<"left out" | "under way">(resolve => {
        settle = resolve;
      });
      const end = (): void => {
        own.delete(waiting);
        if (own.size > 0 || chats.get(chat) !== own) return;
        chats.delete(chat);
        waitsUntil.delete(chat);
      };
      const waiting: Waiting = {
        release() {
          if (state === "waiting") state = "left out";
          settle(state);
          end();
        },
      };
      own.add(waiting);
      return {
        released,
        begin() {
          if (state === "waiting") state = "under way";
          return state === "under way";
        },
        end,
      };
    },

    wait(chat, ms) {
      waitsUntil.set(chat, now() + ms);
    },

    makeRoom() {
      for (const [chat, own] of chats) {
        if ((waitsUntil.get(chat) ?? 0) <= now()) continue;
        for (const waiting of [...own].slice(0, Math.max(0, own.size - mostKept))) waiting.release();
      }
    },
  };
}
