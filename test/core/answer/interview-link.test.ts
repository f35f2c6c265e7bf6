/** Which interview an address is of. */
import { expect, test } from "vitest";
import { createInterviewLinks } from "../../../src/core/answer/interview-link.ts";
import type { Interview } from "../../../src/core/model.ts";

const interview = (id: string, url?: string): Interview =>
  ({ id, title: id, kind: "transcript", language: "en", ...(url ? { url } : {}) }) as Interview;
const interviews = [
  interview("none"),
  interview("page", "https://www.radio.example/Talk/Solen"),
  interview("query", "https://tv.example/watch?v=AbC&t=30s"),
  interview("other", "https://tv.example/watch?v=abc"),
  interview("plain", "radio.example"),
];
const links = createInterviewLinks(interviews);
const at = (text: string): string | undefined => links.at(text)?.id;

test.each([
  ["https://www.radio.example/Talk/Solen", "page"],
  ["http://radio.example/Talk/Solen/", "page"],
  ["RADIO.example/Talk/Solen#:~:text=the%20harbour", "page"],
  [" <https://radio.example/Talk/Solen> ", "page"],
  ["https://radio.example/Talk/Solen?utm_source=x&fbclid=1", "page"],
  ["https://tv.example/watch?v=AbC", "query"],
  ["https://tv.example/watch?feature=x&v=AbC", undefined],
  ["https://tv.example/watch?v=abc&t=9", "other"],
  ["https://tv.example/watch?v=ABC", undefined],
  ["https://radio.example/talk/solen", undefined],
  ["https://radio.example", "plain"],
  ["see https://radio.example/Talk/Solen", undefined],
  ["Solen", undefined],
  ["", undefined],
])("%j is of %s", (text, id) => {
  expect(at(text)).toBe(id);
});

test("a text of any length is looked at in one pass", () => {
  for (const text of [
    "<".repeat(1e5),
    `https://${"a".repeat(1e5)}`,
    " ".repeat(1e5),
    `${"(".repeat(5e4)}x${")".repeat(5e4)}`,
  ]) {
    expect(at(text)).toBeUndefined();
  }
});
