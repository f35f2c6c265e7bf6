/**
 * The dateline of a news agency at the head of a text: "PARIS, March 3 (AFP) - ", "SKARVIK, Norway, December 20. ",
 * "МОСКВА, 3 марта. /ТАСС/. ". Nobody said it, so the first paragraph begins behind it; the agency and a whole date in
 * it are facts about the text. The place must be in capitals, or the date and the agency must both be there: a sentence
 * that begins with a city is a sentence.
 */
import { isMonth, readDate } from "../../text/dates.ts";

/** How long the dateline is, and what it says. */
export interface Dateline {
  readonly length: number;
  readonly outlet?: string;
  readonly date?: string;
}

const longest = 140;
const place =
  /^(\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3})(?:, (?!\d)(\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30}){0,2}))?/u;
const day = /^,? ?(\p{L}{3,10}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{L}{3,10}\.?(?:,? \d{4})?)(?![\p{L}\d])/u;
/** "(AFP)", "/TASS/", "- Interfax." and ", TARN.": how agencies sign. */
const agencies: readonly RegExp[] = [
  /^[,.]? ?\((?<name>[\p{Lu}][\p{L}\p{N} .&+-]{1,30})\)/u,
  /^[,.]? ?\/(?<name>[\p{Lu}][\p{L}\p{N} .&+-]{1,30})\//u,
  /^[,.]? ?[-–—] (?<name>\p{Lu}[\p{L}\p{N}]{1,20}(?: \p{Lu}[\p{L}\p{N}]{1,20})?)(?=\.)/u,
  /^[,.]? ?, ?(?<name>\p{Lu}{3,12})(?=[.:\s])/u,
];
const end = /^ ?(?:[-–—]{1,2}|[.:])(?:\s+|$)/u;

/** The dateline a paragraph begins with, or nothing. */
export function readDateline(paragraph: string): Dateline | undefined {
  const text = paragraph.slice(0, longest);
  const where = place.exec(text);
  if (!where) return undefined;
  let region = where[2];
  let length = where[0].length;
  // "BAKU, December 20": the month is no region.
  if (region !== undefined && isMonth(region.replace(/\.$/, ""))) {
    length -= region.length + 2;
    region = undefined;
  }
  const when = day.exec(text.slice(length));
  const isDay = when !== null && (when[1]!.match(/\p{L}+/gu) ?? []).some(isMonth);
  if (isDay) length += when[0].length;
  const rest = text.slice(length);
  const who = agencies.map(form => form.exec(rest)).find(found => found !== null);
  if (who) length += who[0].length;
  const capitals = where[1] === where[1]!.toUpperCase() && where[1]!.length > 2;
  if (capitals ? !isDay && !who : !(isDay && who)) return undefined;
  const stop = end.exec(text.slice(length));
  if (!stop) return undefined;
  length += stop[0].length;
  const outlet = who?.groups?.name?.trim();
  const date = isDay ? readDate(when[1]!) : undefined;
  return { length, ...(outlet ? { outlet } : {}), ...(date ? { date } : {}) };
}
