/** What a process before took and did not answer: the next one does, once it has a record, since nobody would ask it again. */
import { expect, test } from "vitest";
import { createJournal } from "../../src/adapters/journal/journal.ts";
import { createLog } from "../../src/adapters/log/log.ts";
import { createFakeSlack } from "../fakes/slack.ts";
import { eventPayload, messageEvent } from "../fakes/slack-payloads.ts";
import { startSlack } from "../fakes/slack-run.ts";
import { seenIn } from "../fakes/slack-world.ts";
import { alone, ann, ben } from "../fakes/telegram-people.ts";
import { runTelegram } from "../fakes/telegram-run.ts";

const log = createLog({ level: "silent", secrets: [] });

function gate() {
  let open = (): void => {};
  const ready = new Promise<void>(resolve => {
    open = resolve;
  });
  return { ready, open };
}

test("Telegram: it waits for the record, and what is asked meanwhile does not", async () => {
  const { ready, open } = gate();
  const update = { update_id: 7, ...alone("ferries", ann) };
  const journal = { ...createJournal({ name: "telegram", log }), left: [update] };
  const run = await runTelegram({ journal, ready });
  run.fake.push(alone("Finland", ben));
  await run.sent(1);
  expect(run.texts(ann.id)).toEqual([]);
  open();
  await run.sent(2);
  expect(run.texts(ann.id)[0]).toContain("The ferry to Denmark keeps its berth.");
  await run.stop();
});

test("Slack: it waits for the record, and what is asked meanwhile does not", async () => {
  const { ready, open } = gate();
  const fake = await createFakeSlack();
  const body = eventPayload(messageEvent(fake, "message", "ferries"));
  const journal = { ...createJournal({ name: "slack", log }), left: [body] };
  const chat = await startSlack("http", { fake, journal, ready });
  await chat.say("Finland");
  const [first] = await chat.messages(1);
  expect(seenIn(first!)).toMatch(/^Finland/);
  open();
  const left = (await chat.messages(2))[1]!;
  expect(seenIn(left)).toContain("The ferry to Denmark keeps its berth.");
  await chat.stop();
});
