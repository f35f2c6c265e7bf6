import { describe, expect, test } from "vitest";
import { createBacklog } from "../../../../src/adapters/telegram/send/backlog.ts";

describe("answers that wait", () => {
  /** Places of one chat, the first of which is being sent, and what becomes of each. */
  function fill(backlog: ReturnType<typeof createBacklog>, chat: number, count: number) {
    const fates: string[] = Array.from({ length: count }, () => "kept");
    const places = fates.map((_, at) => {
      const place = backlog.join(chat);
      place.released.then(how => {
        fates[at] = how;
      });
      return place;
    });
    places[0]!.begin();
    return { fates, places };
  }

  test("are all kept while their chat need not wait, however many they are", async () => {
    const backlog = createBacklog(() => 0);
    const { fates } = fill(backlog, 1, 100);
    backlog.makeRoom();
    await Promise.resolve();
    expect(new Set(fates)).toEqual(new Set(["kept"]));
  });

  test("are left out, oldest first, where one chat that has to wait takes the room of others", async () => {
    const backlog = createBacklog(() => 0);
    const { fates, places } = fill(backlog, 1, 100);
    const others = fill(backlog, 2, 25);
    for (const chat of [1, 2]) backlog.wait(chat, 1000);
    backlog.makeRoom();
    await Promise.resolve();
    expect(fates[0]).toBe("under way");
    expect(new Set(fates.slice(1, 75))).toEqual(new Set(["left out"]));
    expect(new Set(fates.slice(75))).toEqual(new Set(["kept"]));
    expect(places.map(place => place.begin()).filter(Boolean)).toHaveLength(26);
    expect(new Set(others.fates)).toEqual(new Set(["kept"]));
  });

  test("are kept again once the wait is over", async () => {
    let time = 0;
    const backlog = createBacklog(() => time);
    backlog.wait(1, 1000);
    const { fates } = fill(backlog, 1, 100);
    time = 1000;
    backlog.makeRoom();
    await Promise.resolve();
    expect(new Set(fates)).toEqual(new Set(["kept"]));
  });
});
