/**
 * A date for an interview that has none: what its file's name and its first lines hold. Only proposed, with its reason, for the
 * owner to say yes to: a date at the head of a page may be that of the page. Where the lines hold several, none is proposed.
 */
import type { Source } from "../../model.ts";
import { readDate, withLatinDigits } from "../../text/dates.ts";
import { linesOf } from "../../text/paragraphs.ts";

/** A date, and where it stands. */
export interface DateCandidate {
  readonly date: string;
  /** Where it stands, as a person would say it: "line 7", "the file's name". */
  readonly where: string;
}

const headLines = 15;
const longestLine = 400;

/** Forms in which a whole date stands in a line; each is then read as any other date. */
const inWords: readonly RegExp[] = [
  /(?<!\d)\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/gu,
  /(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)/gu,
  /(?<!\d)\d{1,2}\.?(?:\p{L}{2}|[\u00ba\u00aa])? (?:\p{L}{2} )?\p{L}{3,12}\.?,? (?:\p{L}{2} )?\d{4}(?!\d)/gu,
  /(?<!\p{L})\p{L}{3,12}\.? \d{1,2}(?:\p{L}{2})?,? \d{4}(?!\d)/gu,
];
const compact = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/gu;

/** The date that an interview may have; nothing where nothing shows one, or several. */
export function dateCandidate({ file, origin }: Source, today: string): DateCandidate | undefined {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const [own, ...others] = new Set(datesIn(name.replace(/[_ ]+/g, " ").replace(compact, "$1-$2-$3"), today));
  if (own !== undefined && others.length === 0) return { date: own, where: "the file's name" };
  if (origin.strings !== undefined) return undefined;
  const found = new Map<string, number>();
  let number = 0;
  for (const { start, end } of linesOf(origin.raw)) {
    if (++number > headLines) break;
    const line = origin.raw.slice(start, Math.min(end, start + longestLine));
    for (const date of datesIn(line, today)) if (!found.has(date)) found.set(date, number);
  }
  const [[date, line] = [], ...more] = found;
  return date === undefined || more.length > 0 ? undefined : { date, where: `line ${line}` };
}

function datesIn(text: string, today: string): readonly string[] {
  const written = inWords.flatMap(form => [...withLatinDigits(text).matchAll(form)].map(([found]) => found));
  return written.flatMap(found => {
    const date = readDate(plain(found));
    return date?.length === 10 && date <= today ? [date] : [];
  });
}

/** "2016.01.22" and "22-01-2016" in the forms that readDate knows. */
function plain(found: string): string {
  if (/^\d{4}/.test(found)) return found.replace(/[./]/g, "-");
  return found.replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, "$1/$2/$3");
}
