/** What is noise around an article, and above all what is none: a sentence lost is worse than a credit kept. */
import { expect, test } from "vitest";
import { isNoise } from "../../../../src/core/reading/noise.ts";

test.each([
  "Copyright is the question of our time.",
  "Photo by a friend of the family.",
  "We used cookies for lunch.",
  "Read also means to listen.",
  "Share the harbour with the fishermen.",
  "All rights reservedly spoken of are old.",
  "Все права защищеныя.",
  "Подпишитесь под этим письмом.",
  "Реклама у нас дорогая.",
  "Fotoğraf çok eski.",
  "Paylaşmak güzeldir.",
  "Bizi izləyin və dinləyin.",
  "In 2024 we said no.",
])("a sentence stays: %s", text => expect(isNoise(text)).toBe(false));

test.each([
  "© TARN, 2024",
  "#harbour #fees",
  "![a quay](quay.png)",
  "[1]: https://example.org/quay",
  "A- A A+",
  "А- А А+",
  "12.03.2024",
  "March 12th, 14:05",
  "Loading…",
  "Все права защищены. Перепечатка запрещена.\nПодписывайтесь на наш канал",
])("what a page leaves goes: %s", text => expect(isNoise(text)).toBe(true));
