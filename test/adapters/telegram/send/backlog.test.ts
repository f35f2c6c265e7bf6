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

  test("are all kept while nobody is held up, however many they are", async () => {
    const { fates, places } = fill(createBacklog(), 1, 100);
    await Promise.resolve();
    expect(new Set(fates)).toEqual(new Set(["kept"]));
    expect(places.map(place => place.begin()).every(Boolean)).toBe(true);
  });

  test("are left out, oldest first, where one chat takes the room of others", async () => {
    const backlog = createBacklog();
    const { fates, places } = fill(backlog, 1, 100);
    const others = fill(backlog, 2, 25);
    backlog.makeRoom(0);
    await Promise.resolve();
    expect(fates[0]).toBe("under way");
    expect(new Set(fates.slice(1, 75))).toEqual(new Set(["left out"]));
    expect(new Set(fates.slice(75))).toEqual(new Set(["kept"]));
    expect(places.map(place => place.begin()).filter(Boolean)).toHaveLength(26);
    expect(new Set(others.fates)).toEqual(new Set(["kept"]));
  });

  test("are fewer each time that was not enough, at last one a chat, for which nobody waits", async () => {
    const backlog = createBacklog();
    const { fates } = fill(backlog, 1, 30);
    const quiet = fill(backlog, 2, 1);
    const kept = [];
    for (let round = 0; round < 5; round++) {
      backlog.makeRoom(round);
      await Promise.resolve();
      kept.push(fates.filter(fate => fate === "kept").length);
    }
    expect(kept).toEqual([25, 12, 6, 3, 1]);
    expect(quiet.fates).toEqual(["kept"]);
    backlog.makeRoom(5);
    await Promise.resolve();
    expect([fates.at(-1), quiet.fates[0]]).toEqual(["kept", "under way"]);
  });

  test("that were sent count no more", async () => {
    const backlog = createBacklog();
    const { fates, places } = fill(backlog, 1, 100);
    for (const place of places.slice(0, 80)) {
      place.begin();
      place.end();
    }
    backlog.makeRoom(0);
    await Promise.resolve();
    expect(new Set(fates)).toEqual(new Set(["kept"]));
  });
});
