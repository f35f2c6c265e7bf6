/**
 * Answers that wait to be sent, counted for each chat. A chat takes about one message in a second, and where more is asked answers
 * pile up. With long polling and no journal a hundred of them hide what everybody else asks (polling.ts): then only the newest of each
 * chat are kept, fewer each time, and the older ones are left out. Better an honest line to those who flood than silence to all
 * others; and nothing is left out while nobody is held up.
 */
export interface Backlog {
  /** Takes a place behind all others of this chat. */
  join(chat: number): Place;
  /** Others are held up: leaves out what is too much in any chat. `round`: how often in a row that was not enough, from 0. */
  makeRoom(round: number): void;
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

/** After so many rounds nobody waits for what is being sent either. */
const lastRound = 5;

interface Waiting {
  readonly isUnderWay: () => boolean;
  release(): void;
}

export function createBacklog(): Backlog {
  /** Chat → its answers, in the order they came. */
  const chats = new Map<number, Set<Waiting>>();

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
        if (own.size === 0 && chats.get(chat) === own) chats.delete(chat);
      };
      const waiting: Waiting = {
        isUnderWay: () => state === "under way",
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

    makeRoom(round) {
      const most = Math.max(1, mostKept >> round);
      for (const own of chats.values()) {
        const all = [...own];
        const tooMany = all.slice(0, Math.max(0, all.length - most));
        const stuck = round < lastRound ? [] : all.filter(waiting => waiting.isUnderWay());
        for (const waiting of new Set([...tooMany, ...stuck])) waiting.release();
      }
    },
  };
}
