/**
 * How updates reach a bot: kept until confirmed by an offset, or posted to its webhook, the next of a chat only after 2xx,
 * again after a failure at once and then ever later (`Retry-After` obeyed). Delays of Telegram are shortened.
 */
import type { Update } from "grammy/types";

export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

export interface UpdateQueue {
  push(update: Update): void;
  /** What is not confirmed yet, from `offset`; waits for something to come. Undefined: somebody else began to ask. */
  take(offset: number, limit: number, waitMs: number): Promise<readonly Update[] | undefined>;
  setWebhook(webhook: Webhook | undefined): void;
  readonly pending: readonly Update[];
  stop(): void;
}

const longestRetryMs = 400;

/** `host`: where posts really go, whatever host the webhook's address names. */
export function createUpdateQueue(host: () => string): UpdateQueue {
  let pending: Update[] = [];
  let asking: ((updates: readonly Update[] | undefined) => void) | undefined;
  let webhook: Webhook | undefined;
  const posting = new Set<string>();
  const waits = new Set<AbortController>();
  let stopped = false;

  /** Answers whoever waits, as far as there is something for them. */
  let wake: () => void = () => {};

  async function post(lane: string): Promise<void> {
    if (posting.has(lane)) return;
    posting.add(lane);
    for (let failures = 0; webhook && !stopped; ) {
      const update = pending.find(each => laneOf(each) === lane);
      if (!update) break;
      const { ok, retryMs } = await postOne(update, webhook);
      if (ok) pending = pending.filter(each => each !== update);
      failures = ok ? 0 : failures + 1;
      if (!ok && failures > 1)
        await until(signal => pause(retryMs ?? Math.min(longestRetryMs, 20 * 2 ** failures), signal));
    }
    posting.delete(lane);
  }

  /** Something that takes time and ends with the fake. */
  async function until<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const wait = new AbortController();
    waits.add(wait);
    try {
      return await work(wait.signal);
    } finally {
      waits.delete(wait);
    }
  }

  async function postOne(update: Update, to: Webhook): Promise<{ readonly ok: boolean; readonly retryMs?: number }> {
    try {
      const answer = await until(signal =>
        fetch(`${host()}${new URL(to.url).pathname}`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": to.secret },
          body: JSON.stringify(update),
          signal,
        }),
      );
      await answer.arrayBuffer();
      const after = answer.headers.get("retry-after");
      return { ok: answer.ok, ...(after === null ? {} : { retryMs: Math.min(longestRetryMs, Number(after) * 10) }) };
    } catch {
      return { ok: false };
    }
  }

  return {
    get pending() {
      return pending;
    },
    push(update) {
      pending.push(update);
      wake();
      if (webhook) void post(laneOf(update));
    },
    take(offset, limit, waitMs) {
      asking?.(undefined);
      if (offset > 0) pending = pending.filter(update => update.update_id >= offset);
      const ready = (): readonly Update[] => pending.slice(0, limit);
      if (ready().length > 0 || waitMs === 0) return Promise.resolve(ready());
      return new Promise(resolve => {
        const settle = (updates: readonly Update[] | undefined): void => {
          clearTimeout(timer);
          asking = undefined;
          wake = () => {};
          resolve(updates);
        };
        const timer = setTimeout(() => settle([]), waitMs);
        asking = settle;
        wake = () => settle(ready());
      });
    },
    setWebhook(to) {
      webhook = to;
      if (to) for (const update of pending) void post(laneOf(update));
    },
    stop() {
      stopped = true;
      for (const wait of waits) wait.abort();
      asking?.([]);
    },
  };
}

/** Messages keep their order within a chat, presses and inline queries within a person. */
function laneOf(update: Update): string {
  const person = update.callback_query?.from.id ?? update.inline_query?.from.id;
  return update.message ? `chat ${update.message.chat.id}` : `person ${person}`;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
