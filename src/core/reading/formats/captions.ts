/** Captions: SubRip (.srt) and WebVTT (.vtt), also saved as text. Facts from head lines above the first cue, words from the cues. */

import type { Defect } from "../../errors.ts";
import { linesOf, trimmed } from "../../text/paragraphs.ts";
import { dateOfFile, dateOfFolder } from "../file-date.ts";
import { idOfFile } from "../ids.ts";
import { type Entry, learned, readFacts } from "../metadata.ts";
import type { Reading, TextFile } from "../reader.ts";
import { wordsOf } from "../recording/cue-text.ts";
import { cuesOf, isWebVtt } from "../recording/cues.ts";
import { textOf } from "../values.ts";
import { readSegments } from "./segments.ts";
import { readHead } from "./text-header.ts";

const told = { pieces: "cues", cure: 'write who speaks before the words: "Ada Stone: …"' };

const cure = 'write above each cue when it is shown: "00:00:01,000 --> 00:00:04,000"';

/** Reads one file of captions: one interview. */
export function readCaptions({ path, text, told: ofFile }: TextFile): Reading {
  const head = isWebVtt(text) ? { entries: vttEntries(text), bodyStart: 0 } : readHead(text);
  const { cues, headEnd, unread } = cuesOf(text, head.bodyStart);
  if (cues.length === 0) {
    const isEmpty = !/\S/u.test(text);
    const defect: Defect = {
      file: path,
      problem: isEmpty ? "there is no text" : "there is no cue in it",
      cure,
      effect: "skipped",
    };
    return { interviews: [], defects: [defect] };
  }
  const { facts, defects } = readFacts({ entries: head.entries, file: path, where: "head", told: ofFile });
  const dated = learned(learned(facts, dateOfFile(path), "file name"), dateOfFolder(path), "folder");
  const title = isWebVtt(text) ? undefined : titleIn(text, { start: head.bodyStart, end: headEnd });
  const { source, segments } = wordsOf(path, text, cues);
  const read = readSegments(source, segments, {
    facts: learned(dated, title === undefined ? {} : { title }, "heading"),
    id: idOfFile(path),
    line: 1,
    told,
  });
  const problem = "the times of the cue cannot be read";
  const lost = unread.map((line): Defect => ({ file: path, line, problem, cure, effect: "skipped" }));
  return { interviews: [read.interview], defects: [...lost, ...defects, ...read.defects] };
}

/** "Language: en" in the head of a WebVTT file, as video sites write it. */
function vttEntries(text: string): readonly Entry[] {
  let line = 0;
  for (const { start, end } of linesOf(text)) {
    line++;
    const [, value] =
      /^Language:[ \t]*([a-z]{2})(?:-[a-z0-9]{1,8}){0,3}[ \t]*$/iu.exec(text.slice(start, Math.min(end, start + 60))) ??
      [];
    if (value !== undefined) return [{ key: "language", value, line }];
    if (start === end) break;
  }
  return [];
}

/** What stands in one line above the first cue. */
function titleIn(text: string, head: { readonly start: number; readonly end: number }): string | undefined {
  const { start, end } = trimmed(text, head);
  const title = start < end && end - start <= 200 ? textOf(text.slice(start, end)) : undefined;
  return title === "" || /[\r\n]/.test(text.slice(start, end)) ? undefined : title;
}
