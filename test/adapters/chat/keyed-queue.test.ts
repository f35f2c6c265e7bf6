import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeyedQueue } from "../../../src/adapters/chat/keyed-queue.ts";

/** A task that ends when told to, and tells when it began. */
function gate(): { readonly task: () => Promise<string>; readonly open: () => void; readonly begun: () => boolean } {
  let begun = false;
  let open: () => void = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  const task = async (): Promise<string> => {
    begun = true;
    await opened;
    return "done";
  };
  return { task, open: () => open(), begun: () => begun };
}

describe("tasks in a keyed queue", () => {
  test("of one chat keep their order, and another chat does not wait for them", async () => {
    const queue = createKeyedQueue({ deadlineMs: 10_000 });
    const [a, b, c] = [gate(), gate(), gate()];
    const first = queue.run("chat 1", a.task);
    const second = queue.run("chat 1", b.task);
    const other = queue.run("chat 2", c.task);
    c.open();
    expect(await other).toBe("done");
    expect([a.begun(), b.begun()]).toEqual([true, false]);
    a.open();
    await first;
    b.open();
    expect(await second).toBe("done");
    expect(await queue.drain(0)).toBe(true);
  });

  test("keep the order of each key whatever the keys and durations are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ key: fc.constantFrom("a", "b", "c"), turns: fc.nat(5) })), async tasks => {
        const queue = createKeyedQueue({ deadlineMs: 10_000 });
        const ended: number[] = [];
        await Promise.all(
          tasks.map(({ key, turns }, n) =>
            queue.run(key, async () => {
              for (let turn = 0; turn < turns; turn++) await Promise.resolve();
              ended.push(n);
            }),
          ),
        );
        for (const key of ["a", "b", "c"]) {
          const mine = ended.filter(n => tasks[n]!.key === key);
          expect(mine).toEqual([...mine].sort((x, y) => x - y));
        }
      }),
    );
  });

  test("that fail give their error to whoever ran them and let the next one run", async () => {
    const queue = createKeyedQueue({ deadlineMs: 10_000 });
    const failed = queue.run("a", async () => {
      throw new Error("no");
    });
    const thrown = queue.run("a", () => {
      throw new Error("at once");
    });
    const next = queue.run("a", async () => "yes");
    await expect(failed).rejects.toThrow("no");
    await expect(thrown).rejects.toThrow("at once");
    expect(await next).toBe("yes");
  });

  test("that hang are aborted at the deadline and let the next one of their key run", async () => {
    const queue = createKeyedQueue({ deadlineMs: 20 });
    let aborted = false;
    const hanging = queue.run("a", signal => {
      signal.addEventListener("abort", () => {
        aborted = true;
      });
      return new Promise(() => {});
    });
    const next = queue.run("a", async () => "yes");
    await expect(hanging).rejects.toMatchObject({ code: "unavailable" });
    expect(aborted).toBe(true);
    expect(await next).toBe("yes");
  });

  test("are waited for when draining, and aborted or never begun when that takes too long", async () => {
    const queue = createKeyedQueue({ deadlineMs: 10_000 });
    const quick = gate();
    const running = queue.run("a", quick.task);
    const drained = queue.drain(10_000);
    quick.open();
    expect(await drained).toBe(true);
    expect(await running).toBe("done");

    const hanging = queue.run("b", () => new Promise(() => {}));
    const behind = gate();
    const outcomes = [hanging, queue.run("b", behind.task)].map(result =>
      expect(result).rejects.toMatchObject({ code: "unavailable" }),
    );
    expect(await queue.drain(10)).toBe(false);
    await Promise.all(outcomes);
    expect(behind.begun()).toBe(false);
  });
});
