/** The same interview twice is answered once, and the check names it. */
import { expect, test } from "vitest";
import { defectLine } from "../../src/core/reading/check.ts";
import { buildRecord } from "../../src/core/record.ts";
import { expectGrowthWithLength } from "../growth.ts";

const answers = [
  "I began in my mother's kitchen, where the bread was baked at four in the morning and nobody spoke before six.",
  "The first menu had three dishes, because we owned three pots, and two of them had no lid that would fit.",
  "We closed in the winter of the flood, and when we opened again the old guests came back with chairs of their own.",
  "A good cook tastes everything twice, once when it is hot and once when it is cold, and believes the second time.",
  "My daughter wants to be a diver, which I like, since nobody has ever asked a diver to work on a Sunday evening.",
];
const asked = ["How did you begin?", "What did you serve?", "Why did you close?", "What is a good cook?", "And now?"];
const turns = answers.map((answer, at) => [asked[at]!, answer] as const);
const text = turns.map(([asks, says]) => `Ada Stone: ${asks}\n\nMira Solen: ${says}\n`).join("\n");
const page = `<html><head><title>In the kitchen</title></head><body><article><h1>In the kitchen</h1>${turns
  .map(([asks, says]) => `<p><b>Ada Stone:</b> ${asks}</p><p><b>Mira Solen:</b> ${says.replaceAll("'", "&rsquo;")}</p>`)
  .join("")}</article></body></html>`;

function built(files: Readonly<Record<string, string>>) {
  const record = buildRecord(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { today: "2026-01-01" },
  );
  const again = record.defects.map(defectLine).filter(line => line.includes("the same words"));
  return { files: record.interviews.map(({ file }) => file), ids: record.interviews.map(({ id }) => id), again };
}

test("as text and as a page: the first by path is answered", () => {
  expect(built({ "a/talk.txt": text, "b/talk.html": page })).toEqual({
    files: ["a/talk.txt"],
    ids: ["talk"],
    again: [
      'b/talk.html:1: it has the same words as "a/talk.txt", and nothing is answered from it. Take one of the two out of the record',
    ],
  });
});

test("of two the one of which more is known, and it has the name for itself", () => {
  const { files, ids } = built({ "a/talk.txt": text, "b/talk.txt": `date: 2024-03-05\noutlet: Quay TV\n\n${text}` });
  expect([files, ids]).toEqual([["b/talk.txt"], ["talk"]]);
});

test("with a word mended and a remark below, it is the same; with other answers it is another", () => {
  const mended = `${text.replace("three pots", "three pans")}\nThis interview has been edited.\n`;
  const other = text.replace(answers[0]!, "I never began.").replace(answers[3]!, "One who goes home.");
  expect(built({ "a.txt": text, "b.txt": mended, "c.txt": other }).files).toEqual(["a.txt", "c.txt"]);
});

test("several of one file, by their names", () => {
  const line = (id: string, more: object = {}) =>
    JSON.stringify({
      id,
      speaker: "Mira Solen",
      turns: turns.map(([, said]) => ({ speaker: "Mira Solen", text: said })),
      ...more,
    });
  const { ids, again } = built({ "a.jsonl": `${line("one")}\n${line("two", { date: "2024-03-05" })}\n` });
  expect(ids).toEqual(["two"]);
  expect(again).toEqual([
    'a.jsonl:1: interview "one": it has the same words as "two", and nothing is answered from it. Take one of the two out of the record',
  ]);
});

test("a few words may be said twice, a speech on two days, and a draft is no double", () => {
  const short = "Ada Stone: And now?\n\nMira Solen: We open on Sunday.\n\nAda Stone: When?\n\nMira Solen: At six.\n";
  expect(built({ "a.txt": short, "b.txt": short }).files).toHaveLength(2);
  const speech = (date: string) => `kind: speech\nspeaker: Mira Solen\ndate: ${date}\n\n${answers.join("\n\n")}`;
  expect(built({ "a.txt": speech("2024-03-05"), "b.txt": speech("2025-03-05") }).files).toHaveLength(2);
  expect(built({ "a.txt": speech("2024-03-05"), "b.txt": speech("2024") }).files).toEqual(["a.txt"]);
  expect(built({ "a.txt": `draft: true\n\n${text}`, "b.txt": text })).toMatchObject({ files: ["b.txt"], again: [] });
});

test("takes time that grows with the record", () => {
  const line = `${JSON.stringify({ speaker: "Mira Solen", text: answers.join(" ") })}\n`;
  expectGrowthWithLength(line, text => void buildRecord([{ path: "a.jsonl", text }]));
});
