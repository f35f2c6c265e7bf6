/**
 * The head of a plain text file: `Title: …`, `Date: …` lines up to the first blank line, and the mark a wire dump begins
 * with. Read only where it cannot be anything else: a transcript too begins with `Name: words`, and its first question
 * must not become a fact about the file.
 */

import { readDate } from "../../text/dates.ts";
import { linesOf } from "../../text/paragraphs.ts";
import { type Entry, knownKeys } from "../metadata.ts";

/** What stands above the body, and where the body begins; no entries and 0 where there is no head. */
export interface Head {
  readonly entries: readonly Entry[];
  readonly bodyStart: number;
}

const keyValue = /^\s{0,3}([\p{L}_-]{2,20}) ?:[ \t]*(.{0,400})$/u;
const wireMark = /^\s{0,8}date[ \t]{1,4}(\d{4}-\d{2}(?:-\d{2})?)(?:[ \t]+|$)/i;
/** Keys that are labels of turns as well; alone they make no head. */
const labels: ReadonlySet<string> = new Set(["speaker", "interviewer"]);

/** Reads the head of a plain text file. */
export function readHead(text: string): Head {
  return readWireMark(text) ?? readKeys(text) ?? { entries: [], bodyStart: 0 };
}

function readWireMark(text: string): Head | undefined {
  const mark = wireMark.exec(text.slice(0, 60));
  if (!mark || !readDate(mark[1]!)) return undefined;
  return { entries: [{ key: "date", value: mark[1], line: 1 }], bodyStart: mark[0].length };
}

function readKeys(text: string): Head | undefined {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 500));
    if (words.trim() === "") {
      if (entries.length === 0) return undefined;
      return [...seen].every(key => labels.has(key)) && !entries.every(isName)
        ? undefined
        : { entries, bodyStart: line.end };
    }
    const match = keyValue.exec(words);
    const key = match?.[1]?.toLowerCase() ?? "";
    const known = (knownKeys as readonly string[]).includes(key);
    if (!match || seen.has(key) || (entries.length === 0 && !known)) return undefined;
    seen.add(key);
    entries.push({ key: match[1]!, value: match[2]!.trim(), line: entries.length + 1 });
  }
  return undefined;
}

/** Whether a value reads like a name rather than like a sentence somebody spoke. */
function isName({ value }: Entry): boolean {
  const text = String(value);
  return text !== "" && text.split(/\s+/).length <= 8 && !/[.!?…]$/.test(text);
}
