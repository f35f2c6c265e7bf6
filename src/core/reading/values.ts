/**
 * Values as people write them into heads, front matter and record.yaml, made safe to keep and to show: one line, of bounded
 * length, never half a character; and the name they may have meant where they slipped.
 */

/** What `shorten` keeps of a value shown in a defect. */
const shownLength = 40;

/** One line without control characters, or nothing where the value is no text or number. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return String(value)
    .slice(0, 4096)
    .replace(/[\s\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ")
    .trim();
}

/** At most `length` characters, never half of one. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/\p{Cs}$/u, "")
    .trimEnd()}…`;
}

/** A value as a defect shows it: one short line. */
export function shorten(text: string): string {
  return cut(textOf(text) ?? "", shownLength);
}

/** A list of names, or names with commas between, each once and of bounded length; nothing where it is neither. */
export function namesOf(value: unknown, length: number): readonly string[] | undefined {
  const parts = typeof value === "string" ? value.split(/[,;\n]/) : value;
  if (!Array.isArray(parts)) return undefined;
  const texts = parts.map(textOf);
  if (!texts.every(text => text !== undefined)) return undefined;
  return [...new Set(texts.filter(text => text !== "").map(text => cut(text, length)))];
}

/** The known name one slip away, where there is one. */
export function nearestOf<Name extends string>(name: string, known: readonly Name[]): Name | undefined {
  return known.find(one => Math.abs(one.length - name.length) <= 2 && distance(one, name) <= (one.length > 4 ? 2 : 1));
}

/** Levenshtein, for words of a dozen letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
