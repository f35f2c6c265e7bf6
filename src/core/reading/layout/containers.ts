/**
 * Several interviews in one file: parted by lines that are the same but for a number that counts them ("TALK 1", "TALK 2"), alone in
 * their paragraph or at its head. Each part is read for itself, so that nobody's words go on into the next interview.
 */
import { linesOf, trimmed } from "../../text/paragraphs.ts";
import type { Body, Part } from "../parts.ts";

interface Opening {
  /** Place of the part that it opens. */
  readonly part: number;
  readonly number: number;
}

/** The bodies of the interviews of a file; the body itself where it is one. */
export function interviewsIn(body: Body): readonly Body[] {
  const { source, parts } = body;
  const openings = new Map<string, Opening[]>();
  parts.forEach((part, at) => {
    const [line] = linesOf(source.text, part.start, part.end);
    if (!line) return;
    const words = source.text.slice(line.start, Math.min(line.end, line.start + 100)).trim();
    const counted = /^(\p{L}[\p{L} ]{2,30}) ?#?(\d{1,3})$/u.exec(words);
    if (!counted) return;
    const key = counted[1]!.trim().toLowerCase();
    const own = openings.get(key) ?? [];
    if (own.length === 0) openings.set(key, own);
    own.push({ part: at, number: Number(counted[2]) });
  });
  const series = [...openings.values()].find(isSeries);
  if (!series) return [body];
  const first = series[0]!.part;
  return series.map(({ part }, at) => {
    const end = series[at + 1]?.part ?? parts.length;
    const own = parts.slice(at === 0 ? 0 : part, end);
    return {
      source,
      parts:
        at === 0
          ? [...parts.slice(0, first), ...withoutFirstLine(body, own.slice(first))]
          : withoutFirstLine(body, own),
    };
  });
}

/** Counted from 1 without a gap, and not a list: each has some text below it. */
function isSeries(openings: readonly Opening[]): boolean {
  return (
    openings.length > 1 &&
    openings.every(({ number }, at) => number === at + 1) &&
    openings.every(({ part }, at) => at === 0 || part - openings[at - 1]!.part > 1)
  );
}

function withoutFirstLine({ source }: Body, [first, ...rest]: readonly Part[]): readonly Part[] {
  if (!first) return rest;
  const [line] = linesOf(source.text, first.start, first.end);
  const range = trimmed(source.text, { start: line?.end ?? first.end, end: first.end });
  return range.start < range.end ? [{ ...first, ...range }, ...rest] : rest;
}
