/** The question before this one: of the same conversation, for ten minutes, bounded. */
import { expect, test } from "vitest";
import { createLastQuestions } from "../../../src/adapters/chat/last-questions.ts";
import type { Command } from "../../../src/core/reply/commands.ts";

const asked = (text: string): Command => ({ name: "ask", text });

test("the last question of a conversation is recalled for ten minutes", () => {
  let now = 0;
  const questions = createLastQuestions({ now: () => now });
  questions.remember("D1", asked("France"));
  questions.remember("D2", asked("Georgia"));
  questions.remember("D1", asked("Denmark"));
  now = 10 * 60_000 - 1;
  expect(questions.recall("D1")).toEqual(asked("Denmark"));
  expect(questions.recall("D2")).toEqual(asked("Georgia"));
  expect(questions.recall("D3")).toBeUndefined();
  now += 1;
  expect(questions.recall("D1")).toBeUndefined();
});

test("only the last thousand conversations are kept", () => {
  const questions = createLastQuestions();
  for (let n = 0; n < 1001; n += 1) questions.remember(`D${n}`, asked("France"));
  expect(questions.recall("D0")).toBeUndefined();
  expect(questions.recall("D1")).toEqual(asked("France"));
});
