/** One person who floods: told once, and nobody else notices. */
import { afterEach, expect, test } from "vitest";
import { alone, ann, ben, press, typing } from "../../fakes/telegram-people.ts";
import { runTelegram, type TelegramRun } from "../../fakes/telegram-run.ts";

let run: TelegramRun;
afterEach(() => run.stop());

const told = (id: number): number => run.texts(id).filter(text => text.includes("Please slow down")).length;

test("ten of a hundred questions are answered, the person is told once, and another is answered", async () => {
  run = await runTelegram();
  for (let n = 0; n < 100; n++) run.fake.push(alone("/p 2024-03-05-northern-radio/2"));
  run.fake.push(alone("harbour", ben));
  await run.idle();
  expect(run.texts(ann.id).length - told(ann.id)).toBeLessThan(100);
  expect(run.texts(ann.id).length - told(ann.id)).toBeGreaterThanOrEqual(10);
  expect(told(ann.id)).toBe(1);
  expect([run.texts(ben.id).length, told(ben.id)]).toEqual([1, 0]);
});

test("what was asked over hours while the bot was down is answered, all of it", async () => {
  run = await runTelegram({ idle: true });
  for (let n = 0; n < 40; n++) run.fake.push(alone("/p 2024-03-05-northern-radio/2", ann, { date: 1000 + n * 60 }));
  await run.adapter.start();
  await run.idle();
  expect(run.texts(ann.id)).toHaveLength(40);
  expect(told(ann.id)).toBe(0);
});

test("every button stops turning, and whoever types without end is asked to type more slowly", async () => {
  run = await runTelegram();
  const message = { message_id: 5, date: 1, chat: { id: ann.id, type: "private" }, text: "x" };
  for (let n = 0; n < 30; n++) run.fake.push(press("/sources", { ...message, message_id: 100 + n }));
  for (let n = 0; n < 100; n++) run.fake.push(typing("harbour"));
  await run.idle();
  expect(run.fake.toasts).toHaveLength(30);
  expect(run.fake.inlineAnswers).toHaveLength(100);
  expect(JSON.stringify(run.fake.inlineAnswers)).toContain("Please type more slowly");
  expect(run.texts(ann.id).length).toBeLessThan(30);
});
