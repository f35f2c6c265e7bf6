import { describe, expect, test } from "vitest";
import { createGiveWay } from "../../src/app/add-passages.ts";

describe("a load beside a version that answers", () => {
  /** The pauses behind batches of 100 that take so long each. */
  async function pausesBehind(...took: readonly number[]): Promise<readonly number[]> {
    let now = 0;
    const pauses: number[] = [];
    const giveWay = createGiveWay(
      async ms => pauses.push(ms),
      () => now,
    );
    for (const ms of took) {
      await giveWay(100, async () => {
        now += ms;
      });
    }
    return pauses;
  }

  test("pauses for what each batch takes longer than the quickest", async () => {
    expect(await pausesBehind(100, 100, 150, 400, 100)).toEqual([50, 300]);
    expect(await pausesBehind(400, 100, 400)).toEqual([300]);
  });

  test("and not for ever", async () => {
    expect(await pausesBehind(100, 60_000)).toEqual([5_000]);
  });
});
