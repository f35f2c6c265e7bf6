/** "typing…" shows while an answer is looked for, and only where that takes a while. */
import type { Api } from "grammy";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whileTyping } from "../../../../src/adapters/telegram/answer/typing.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How often it was shown, and the end of the work. */
function start(signal = new AbortController().signal, topic?: number) {
  const shown: unknown[] = [];
  const sendChatAction = async (...call: unknown[]): Promise<never> => {
    shown.push(call);
    throw new Error("no rights");
  };
  let end: () => void = () => {};
  const work = new Promise<void>(resolve => {
    end = resolve;
  });
  const target = { chat: 7, ...(topic === undefined ? {} : { topic }) };
  const done = whileTyping(() => work, { api: { sendChatAction } as unknown as Api, target, signal });
  return { shown, done, end: () => end() };
}

test("a quick answer shows nothing", async () => {
  const { shown, done, end } = start();
  await vi.advanceTimersByTimeAsync(499);
  end();
  await done;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown).toEqual([]);
});

test("a slow one shows it, again and again until it is there; that it fails is nobody's trouble", async () => {
  const { shown, done, end } = start(undefined, 3);
  await vi.advanceTimersByTimeAsync(500);
  expect(shown).toEqual([[7, "typing", { message_thread_id: 3 }]]);
  await vi.advanceTimersByTimeAsync(9000);
  expect(shown).toHaveLength(3);
  end();
  await done;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown).toHaveLength(3);
});

test("one that is given up shows nothing more", async () => {
  const stop = new AbortController();
  const { shown } = start(stop.signal);
  await vi.advanceTimersByTimeAsync(500);
  stop.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown).toHaveLength(1);
});
