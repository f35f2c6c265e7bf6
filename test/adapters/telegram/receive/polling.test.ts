/** When long polling says that what is in hand hides newer updates: as often as nothing of it went on. */
import type { Api } from "grammy";
import { expect, test } from "vitest";
import { createLog } from "../../../../src/adapters/log/log.ts";
import type { Intake } from "../../../../src/adapters/telegram/receive/intake.ts";
import { createPolling } from "../../../../src/adapters/telegram/receive/polling.ts";

const looks = 4;

/** What is told over four looks at a hundred updates, of which the first is done before each next look, or never. */
async function toldWhere(goesOn: boolean): Promise<readonly number[]> {
  const told: number[] = [];
  const ended = new AbortController();
  const waiting = new Map<number, (done: boolean) => void>();
  let first = 1;
  const getUpdates = async ({ offset = 0 }: { readonly offset?: number }) => {
    first = Math.max(first, offset);
    return Array.from({ length: 100 }, (_, at) => ({ update_id: first + at }));
  };
  const accept = (update: unknown): Promise<boolean> =>
    new Promise(resolve => waiting.set((update as { readonly update_id: number }).update_id, resolve));
  const polling = createPolling({
    api: { getUpdates } as unknown as Api,
    intake: { size: 0, accept, keep: async () => "not kept" } as unknown as Intake,
    log: createLog({ level: "silent", secrets: [] }),
    onReachable: () => {},
    onTokenRefused: () => {},
    onFull(round) {
      told.push(round);
      if (told.length === looks) ended.abort();
      if (goesOn) waiting.get(first)?.(true);
    },
  });
  await polling.run(ended.signal);
  return told;
}

test("a window that goes on is full anew each time", async () => expect(await toldWhere(true)).toEqual([0, 0, 0, 0]));

test("one in which nothing is done is full for the first, the second, the third time", async () =>
  expect(await toldWhere(false)).toEqual([0, 1, 2, 3]));
