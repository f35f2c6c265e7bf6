/** What "today" is: told by the setting, whatever the machine says. And what a bot has done before it says that it is ready. */
import { expect, test } from "vitest";
import { loadRecord } from "../../src/app/load-record.ts";
import { todayIn } from "../../src/app/today.ts";
import { createPostingsIndex } from "../../src/core/search/in-process/postings.ts";

test("today is the day in the time zone that is set", async () => {
  // 25 hours apart: never the same day.
  const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago"];
  const days = [];
  for (const timeZone of zones) {
    const { onrecord } = await loadRecord("test/fixtures/record", { timeZone });
    const before = todayIn(timeZone);
    const { elsewhen } = await onrecord.find("what did she say today about the harbour", { limit: 1 });
    const after = todayIn(timeZone);
    expect([before, after]).toContain(elsewhen?.from);
    days.push(elsewhen?.from);
    await onrecord.close();
  }
  expect(days[0]).not.toBe(days[1]);
});

test.each([true, false])("only a record that warms up has searched before anybody asks: %s", async warms => {
  let searches = 0;
  const { onrecord } = await loadRecord("test/fixtures/record", {
    warms,
    indexOf: () => (reader, stored) => {
      const index = createPostingsIndex(reader, stored);
      return {
        ...index,
        search(...asked) {
          searches += 1;
          return index.search(...asked);
        },
      };
    },
  });
  expect(searches > 0).toBe(warms);
  await onrecord.close();
});
