/**
 * The laws of a reader, whatever its format: it never throws, points only at words that are there, and reads a file
 * alike whichever machine ended its lines. Each reader calls this with a file name and a way to write lines as a file.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passagesOf } from "../../src/core/passages/passages.ts";
import type { Reading, TextFile } from "../../src/core/reading/reader.ts";
import { standsInFile } from "../../src/core/text/origin/map.ts";

export interface ReaderUnderTest {
  readonly name: string;
  readonly read: (file: TextFile) => Reading;
  /** A path that the reader is chosen for. */
  readonly path: string;
  /** A file of that format that holds these lines of text. */
  readonly write: (lines: readonly string[]) => string;
  /** Files of that format that are cut short, doubled or misspelt: tried beside random strings. */
  readonly broken: readonly string[];
}

/** Lines as files have them: labels, fences, headings, noise, words. */
const line = fc.oneof(
  fc.constantFrom(
    "",
    "",
    "---",
    "title: A title",
    "date: 2020-01-02",
    "# A heading",
    "**Why do you ask?**",
    "Q: Will you come again?",
    "A: In the spring, when the snow is gone.",
    "Ada Stone: I have said so before.",
    "Ada Stone: There is nothing to add.",
    "- Do you agree?",
    "- I do not, and I never did.",
    "He said that the bridge would hold for another year.",
    "<!-- a remark -->",
    "<!-- a remark",
    "Photo: Courier",
    "[00:01:02] Ada Stone: We begin.",
    "…",
    "\uFFFD is lost",
  ),
  fc.string({ unit: "binary", maxLength: 40 }).map(text => text.replace(/[\r\n]/g, " ")),
);
const lines = fc.array(line, { maxLength: 30 });

/** Runs the laws. */
export function readerContract({ name, read, path, write, broken }: ReaderUnderTest): void {
  const wordsOf = (text: string) =>
    read({ path, text }).interviews.flatMap(found =>
      passagesOf(found).map(({ text: words }) => words.replace(/\r\n?/g, "\n")),
    );

  describe(`a reader: ${name}`, () => {
    test("never throws, whatever the file holds", () => {
      const text = fc.oneof(
        lines.map(write),
        fc.string({ unit: "binary" }),
        fc.constantFrom(...broken),
        fc.mixedCase(fc.constantFrom(...broken)),
      );
      fc.assert(fc.property(text, text => void read({ path, text })));
    });

    test("hears what record.yaml says of the file, and keeps its embargo", () => {
      const told = { outlet: "Quay TV", url: "https://a.example/", embargo: "2999-01-01", aliases: [], readFrom: {} };
      const heard = { url: told.url, embargo: told.embargo };
      fc.assert(
        fc.property(lines.map(write), text => {
          for (const { interview } of read({ path, text, told }).interviews) expect(interview).toMatchObject(heard);
        }),
      );
    });

    test("its turns are ranges of their source, in order, and hold words", () => {
      fc.assert(
        fc.property(lines.map(write), text => {
          for (const { interview, turns } of read({ path, text }).interviews) {
            expect(interview.file).toBe(path);
            for (const { source, ranges } of turns) {
              expect(ranges.length).toBeGreaterThan(0);
              ranges.forEach(({ start, end, number }, index) => {
                expect(start).toBeGreaterThanOrEqual(0);
                expect(end).toBeLessThanOrEqual(source.text.length);
                expect(source.text.slice(start, end).trim()).not.toBe("");
                expect(number).toBeGreaterThanOrEqual(1);
                expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.end ?? 0);
              });
            }
            const starts = turns.map(({ ranges }) => ranges[0]!.start);
            expect(starts.toSorted((a, b) => a - b)).toEqual(starts);
          }
        }),
      );
    });

    test("its passages, and what stands before them, stand in the file, letter by letter, and hold no lost letters", () => {
      fc.assert(
        fc.property(lines.map(write), text => {
          for (const found of read({ path, text }).interviews) {
            passagesOf(found).forEach((passage, ordinal) => {
              for (const shown of [passage, ...(passage.lead ? [passage.lead] : [])]) {
                expect(standsInFile(shown, { start: 0, end: shown.text.length })).toBe(true);
                expect(shown.text).not.toContain("\uFFFD");
                if (shown.origin.strings === undefined) expect(shown.origin.raw).toBe(text);
              }
              expect(passage.ordinal).toBe(ordinal);
              expect(passage.sentences.length).toBeGreaterThan(0);
            });
          }
        }),
      );
    });

    test("gives each passage a reference of its own", () => {
      fc.assert(
        fc.property(lines.map(write), text => {
          for (const found of read({ path, text }).interviews) {
            const references = passagesOf(found).map(({ reference }) => reference);
            expect(new Set(references).size).toBe(references.length);
          }
        }),
      );
    });

    test("reads the same words with LF, CRLF and CR", () => {
      fc.assert(
        fc.property(lines, written => {
          const text = write(written);
          const words = wordsOf(text);
          expect(wordsOf(text.replaceAll("\n", "\r\n"))).toEqual(words);
          expect(wordsOf(text.replaceAll("\n", "\r"))).toEqual(words);
        }),
      );
    });
  });
}
