/** Passages that were stored come back as they were: to the last offset, of any form of file, through another thread's copy. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cut, Passage } from "../../../src/core/model.ts";
import { buildRecord } from "../../../src/core/record.ts";
import { restorePassages } from "../../../src/core/stored/restore-passages.ts";
import { storePassages } from "../../../src/core/stored/store-passages.ts";

const comesBack = (passages: readonly Passage[]): void => {
  const stored = structuredClone([...storePassages(passages)]);
  expect(stored.flatMap(restorePassages)).toEqual(passages);
};

const files = [
  {
    path: "mill.md",
    text: '---\ndate: 2023-04-05\nspeaker: Odile Ferrant\n---\n\n## The mill &amp; its weir\n\nThe mill *must* go, said [Odile Ferrant](https://mill.example).\n\nShe added: "We keep &lt;nothing&gt; of it."\n\nNobody else spoke.\n',
  },
  {
    path: "weir.srt",
    text: "1\n00:00:01,250 --> 00:00:04,000\nPETRA HOLT: What of the weir?\n\n2\n00:00:05,500 --> 00:00:09,000\nOLE BRANDT: The weir stays where it is. It always did.\n",
  },
  {
    path: "talks.jsonl",
    text: `${JSON.stringify({
      id: "one",
      speaker: "Ole Brandt",
      turns: [
        { speaker: "Petra Holt", text: "And the bridge?" },
        { speaker: "Ole Brandt", text: "Шлюз открыт. The bridge is shut." },
      ],
    })}\n${JSON.stringify({ id: "two", speaker: "Odile Ferrant", text: "Trains run again. Buses do not." })}\n`,
  },
  {
    path: "labels.txt",
    text: "PETRA HOLT: Why now?\n\nOLE BRANDT: Because the ice is gone. We wait no longer.\n\nAnd there is money.\n\nSTRANGER: No!\n",
  },
  {
    path: "page.html",
    text: "<html><body><article><h1>Toll</h1><p>“The toll ends&nbsp;soon,” Odile Ferrant said &mdash; twice.</p><p>More.</p></article></body></html>",
  },
];

test("of every form of file", () => {
  const { passages } = buildRecord(files);
  expect(new Set(passages.map(({ file }) => file)).size).toBe(files.length);
  expect(passages.some(({ lead }) => lead?.kind === "heading")).toBe(true);
  expect(passages.some(({ lead }) => lead?.kind === "question")).toBe(true);
  expect(passages.some(({ startMs }) => startMs === 1250 || startMs === 5500)).toBe(true);
  expect(passages.some(({ origin }) => origin.strings !== undefined)).toBe(true);
  comesBack(passages);
});

test("with sentences that somebody else says, marked as such", () => {
  const { passages } = buildRecord(files);
  const marked = passages.map(passage => ({
    ...passage,
    sentences: passage.sentences.map((sentence, at) =>
      at === 0 ? { ...sentence, isAnothers: true as const } : sentence,
    ),
  }));
  comesBack(marked);
});

test("of documents, with their pages", () => {
  const text = "The lock is old. It leaks.\n\nNobody mends it.";
  const extracted = {
    kind: "document",
    paragraphs: [
      { start: 0, end: 26, isHeading: false, emphasis: [] },
      { start: 28, end: text.length, isHeading: false, emphasis: [] },
    ],
    leftOut: [],
    places: { unit: "page", starts: [0, 28] },
  } as const;
  const { passages } = buildRecord([{ path: "lock.pdf", text, extracted }]);
  expect(passages[0]?.origin.places).toEqual({ unit: "page", starts: [0, 28] });
  comesBack(passages);
});

/** Any text over any map: pieces that copy, pieces that stand for a reference, gaps, and maps that are wrong. */
const cut: fc.Arbitrary<Cut> = fc
  .record({
    raw: fc.string({ maxLength: 40 }),
    text: fc.string({ maxLength: 40 }),
    steps: fc.array(fc.tuple(fc.nat(5), fc.nat(30), fc.nat(8), fc.nat(8)), { maxLength: 5 }),
    omissions: fc.array(fc.nat(40), { maxLength: 3 }),
  })
  .map(({ raw, text, steps, omissions }) => {
    const pieces: number[] = [];
    let at = 0;
    for (const [gap, rawStart, length, rawLength] of steps) {
      const start = at + gap;
      if (start + length > text.length) break;
      pieces.push(start, rawStart, length, rawLength);
      at = start + length;
    }
    return { file: "a.txt", text, origin: { raw, pieces }, omissions: omissions.sort((a, b) => a - b) };
  });

test("whatever their maps say", () => {
  const { lead: _, ...made } = buildRecord([files[3]!]).passages[0]!;
  const passages = fc.array(fc.tuple(cut, fc.option(cut), fc.nat(3)), { minLength: 1, maxLength: 10 }).map(all =>
    all.map(
      ([own, asked, voice], ordinal): Passage => ({
        ...made,
        ...own,
        ordinal,
        reference: `${made.interview.id}/${ordinal}-2`,
        ...(asked ? { lead: { ...asked, kind: voice > 1 ? "heading" : "question" } } : {}),
        sentences: [{ start: 2, end: 9, voice: (["speaker", "reported", "outlet", "unmarked"] as const)[voice]! }],
      }),
    ),
  );
  fc.assert(fc.property(passages, comesBack), { numRuns: 300 });
});

test("many of them in several batches, an interview never in two", () => {
  const answer = (file: number, at: number): string =>
    Array.from({ length: 20 }, (_, part) => `Lock${file} leaks ${at + part} times a year${file}.`).join(" ");
  const written = Array.from({ length: 6 }, (_, file) => ({
    path: `${file}.txt`,
    text: Array.from({ length: 200 }, (_, at) => `PETRA HOLT: Why ${at}?\n\nOLE BRANDT: ${answer(file, at)}\n\n`).join(
      "",
    ),
  }));
  const { passages } = buildRecord(written);
  const batches = [...storePassages(passages)];
  expect(batches.length).toBeGreaterThan(1);
  const ids = batches.flatMap(({ interviews }) => interviews.map(({ id }) => id));
  expect(ids).toEqual(["0", "1", "2", "3", "4", "5"]);
  expect(batches.flatMap(restorePassages)).toEqual(passages);
});
