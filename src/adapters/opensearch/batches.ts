/** One request at a time for all that wait for it, in the order they came; whoever comes meanwhile goes with the next. */
interface Waiting<Item, Result> {
  readonly item: Item;
  readonly settle: (result: Result) => void;
  readonly fail: (error: unknown) => void;
}

/** `send` gives a result for each item; where it rejects, each of them does. */
export function createBatches<Item, Result>(send: (items: readonly Item[]) => Promise<readonly Result[]>, most = 500) {
  let waiting: Waiting<Item, Result>[] = [];
  let isRunning = false;

  async function work(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await send(batch.map(({ item }) => item));
        for (const [at, { settle }] of batch.entries()) settle(results[at]!);
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    isRunning = false;
  }

  return (item: Item): Promise<Result> =>
    new Promise((settle, fail) => {
      waiting.push({ item, settle, fail });
      if (!isRunning) void work();
    });
}
