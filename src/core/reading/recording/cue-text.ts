/**
 * The words of cues: tags, positions and signs of captions left out, each voice for itself, and what a rolling caption repeats
 * from the cue before read once.
 */
import type { Range, Source } from "../../model.ts";
import { textOffsetOf } from "../../text/origin/map.ts";
import { betweenGaps, type FileStretch, sourceOf } from "../../text/origin/write.ts";
import { linesOf, trimmed } from "../../text/paragraphs.ts";
import type { Cue } from "./cues.ts";
import type { Segment } from "./segment.ts";

/** `<i>`, `<c.yellow>`, `<00:01.500>`, `{\an8}`, and characters that are spelt out. */
const tags = /<(?:\/?[a-z][^<>]{0,300}|[\d:.]{5,15})>|\{\\[^{}]{0,100}\}|&(?:nbsp|lrm|rlm);|(?<=&)amp;/giu;
const voice = /^<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)>$/iu;

/** What one voice says in a cue. */
interface Spoken extends Range {
  readonly cue: Cue;
  readonly name?: string;
}

/** The clean text of all cues, and its segments. Where the file knows voices, a cue without one names nobody. */
export function wordsOf(
  file: string,
  raw: string,
  cues: readonly Cue[],
): { source: Source; segments: readonly Segment[] } {
  const spoken: Spoken[] = [];
  const stretches: FileStretch[] = [];
  for (const cue of cues) {
    const gaps = [...raw.slice(cue.start, cue.end).matchAll(tags)].map(({ 0: tag, index }) => ({
      start: cue.start + index,
      end: cue.start + index + tag.length,
      ...spaceFor(tag),
    }));
    for (const own of voicesOf(raw, cue, gaps)) spoken.push(own);
    for (const own of betweenGaps(cue, [{ start: cue.start, end: cue.start, instead: "\n" }, ...gaps]))
      stretches.push(own);
  }
  const source = sourceOf(file, raw, stretches);
  const told = spoken.some(({ name }) => name !== undefined);
  const segments = spoken.flatMap(({ cue, name, ...range }): readonly Segment[] => {
    const words = trimmed(source.text, {
      start: textOffsetOf(source, range.start),
      end: textOffsetOf(source, range.end),
    });
    if (words.start >= words.end) return [];
    const { number, startMs, endMs } = cue;
    return [{ ...words, number, startMs, endMs, ...(told ? { name: name ?? "" } : {}) }];
  });
  return { source, segments: told ? segments : withoutRepeats(source.text, segments) };
}

/** What a person sees where some tags stand. */
function spaceFor(tag: string): Pick<FileStretch, "instead"> {
  if (/^<br/iu.test(tag)) return { instead: "\n" };
  return /^&nbsp/iu.test(tag) ? { instead: " " } : {};
}

function voicesOf(raw: string, cue: Cue, gaps: readonly Range[]): readonly Spoken[] {
  const found: Spoken[] = [];
  let from = cue.start;
  let name: string | undefined;
  const close = (end: number) => {
    if (end > from) found.push({ start: from, end, cue, ...(name === undefined ? {} : { name }) });
  };
  for (const { start, end } of gaps) {
    const tag = raw.slice(start, end);
    const opened = voice.exec(tag)?.[1]?.replaceAll("&amp;", "&").replace(/\s+/gu, " ").trim();
    if (opened === undefined && !/^<\/v>$/iu.test(tag)) continue;
    close(start);
    name = opened === "" ? undefined : opened;
    from = end;
  }
  close(cue.end);
  return found;
}

/** Without the lines that a cue takes over from the one before, in a file where most cues do so. */
function withoutRepeats(text: string, segments: readonly Segment[]): readonly Segment[] {
  let before: readonly string[] = [];
  let repeating = 0;
  const fresh = segments.flatMap((segment): readonly Segment[] => {
    const lines = [...linesOf(text, segment.start, segment.end)].filter(({ start, end }) =>
      /\S/u.test(text.slice(start, end)),
    );
    const written = lines.map(({ start, end }) => text.slice(start, end).trim().replace(/\s+/gu, " "));
    const again = repeated(before, written);
    before = written;
    if (again > 0) repeating++;
    const first = lines[again];
    return first ? [{ ...segment, ...trimmed(text, { start: first.start, end: segment.end }) }] : [];
  });
  return repeating > 1 && repeating * 2 >= segments.length - 1 ? fresh : segments;
}

/** How many lines at the beginning are the last ones of the cue before. */
function repeated(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length, longestRoll); count > 0; count--) {
    if (lines.slice(0, count).every((line, at) => line === before[before.length - count + at])) return count;
  }
  return 0;
}

/** No caption shows more lines at a time. */
const longestRoll = 4;
