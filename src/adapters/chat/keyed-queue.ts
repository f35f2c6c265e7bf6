/**
 * Order within a conversation, independence between conversations. Tasks of one key run one after another in the order
 * they came; tasks of other keys run beside them. A task that hangs is aborted at the deadline and its queue goes on, so
 * that one poisoned message can hold up a chat for seconds at most.
 *
 *   chat 1:  ──a──▶──b──▶
 *   chat 2:  ──c──▶            (c does not wait for a)
 */
import { OnrecordError } from "../../core/errors.ts";
import { doneWithin } from "./backoff.ts";

export interface KeyedQueue {
  /** Runs the task when all before it under this key are done; settles as the task does, or rejects at the deadline. */
  run<T>(key: string, task: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Waits until nothing is in hand: true. After `ms` what still runs is aborted and what waits never begins: false. */
  drain(ms: number): Promise<boolean>;
  /** What was in hand was given up: tasks are refused from now on. */
  readonly isClosed: boolean;
}

export function createKeyedQueue({ deadlineMs }: { readonly deadlineMs: number }): KeyedQueue {
  /** Key → the end of its last task. Empty ones are removed. */
  const tails = new Map<string, Promise<void>>();
  const running = new Set<AbortController>();
  let isClosed = false;

  async function withDeadline<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (isClosed) throw stopped();
    const controller = new AbortController();
    const { signal } = controller;
    running.add(controller);
    const timer = setTimeout(() => {
      controller.abort(new OnrecordError("unavailable", `not done within ${deadlineMs / 1000} s`));
    }, deadlineMs);
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    try {
      return await Promise.race([task(signal), aborted]);
    } finally {
      clearTimeout(timer);
      running.delete(controller);
    }
  }

  return {
    get isClosed() {
      return isClosed;
    },

    run(key, task) {
      const before = tails.get(key) ?? Promise.resolve();
      const result = before.then(() => withDeadline(task));
      const tail = result.then(
        () => {},
        () => {},
      );
      tails.set(key, tail);
      tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return result;
    },

    async drain(ms) {
      if (await doneWithin(ms, () => tails.values())) return true;
      isClosed = true;
      for (const controller of running) controller.abort(stopped());
      return false;
    },
  };
}

function stopped(): OnrecordError {
  return new OnrecordError("unavailable", "the bot is stopping");
}
