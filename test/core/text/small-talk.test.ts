import { describe, expect, test } from "vitest";
import { isCourtesy, isPrelude, leans } from "../../../src/core/text/small-talk.ts";

describe("manners", () => {
  test.each([
    "Thank you very much.",
    "Thank you, Mr. President.",
    "Hello! Good evening, everyone.",
    "You’re welcome.",
    "Спасибо большое.",
    "До свидания!",
    "İyi akşamlar.",
    "Teşekkür ederim.",
    "Xoş gəlmisiniz!",
  ])("%s", words => expect(isCourtesy(words)).toBe(true));

  test.each([
    "Thank you, we closed the port.",
    "Welcome to the harbour.",
    "Good evening?",
    "Thanks, 40.",
    "",
    "Спасибо порту.",
  ])("more than manners: %s", words => expect(isCourtesy(words)).toBe(false));
});

describe("questions that live on the one before", () => {
  test.each(["Why?", "And in France then?", "Почему же это так?", "А во Франции тогда?", "Bəs bu niyə?"])(
    "%s",
    question => expect(leans(question)).toBe(true),
  );
  test.each(["", "What does the harbour cost the town?", "Сколько стоит городу эта гавань?"])("not: %s", question =>
    expect(leans(question)).toBe(false),
  );
});

test("a question of a few short words with a word for an answer only opens the talk", () => {
  expect(isPrelude("Shall we begin?", "Yes.")).toBe(true);
  expect(isPrelude("Shall we begin?", "Yes, with the port.")).toBe(false);
  expect(isPrelude("", "Yes.")).toBe(false);
  expect(isPrelude("When?", "Last year.")).toBe(false);
  expect(isPrelude("Wann?", "Im Juni.")).toBe(false);
  expect(isPrelude("Кто?", "Моя тётя.")).toBe(false);
});
