/**
 * Dates as people write them in front matter, file names and datelines, brought to `2024-12-20`, `2024-12` or `2024`:
 * as exact as the source is, never more. A day that is not in the calendar, and an order of numbers that can be read in
 * two ways (03/04/2024), give nothing; the reader then says so. chrono-node is not used here: it guesses, and it knows
 * neither Turkish nor Azerbaijani months.
 */
const months: readonly (readonly string[])[] = [
  ["january", "jan", "января", "январь", "янв", "ocak", "oca", "yanvar", "yan"],
  ["february", "feb", "февраля", "февраль", "фев", "şubat", "şub", "fevral", "fev"],
  ["march", "mar", "марта", "март", "мар", "mart"],
  ["april", "apr", "апреля", "апрель", "апр", "nisan", "nis", "aprel"],
  ["may", "мая", "май", "mayıs"],
  ["june", "jun", "июня", "июнь", "июн", "haziran", "haz", "iyun", "iyn"],
  ["july", "jul", "июля", "июль", "июл", "temmuz", "tem", "iyul", "iyl"],
  ["august", "aug", "августа", "август", "авг", "ağustos", "ağu", "avqust", "avq"],
  ["september", "sept", "sep", "сентября", "сентябрь", "сент", "сен", "eylül", "eyl", "sentyabr", "sen"],
  ["october", "oct", "октября", "октябрь", "окт", "ekim", "eki", "oktyabr", "okt"],
  ["november", "nov", "ноября", "ноябрь", "ноя", "нояб", "kasım", "kas", "noyabr", "noy"],
  ["december", "dec", "декабря", "декабрь", "дек", "aralık", "ara", "dekabr", "dek"],
];
const monthNumber = new Map(months.flatMap((names, index) => names.map(name => [name, index + 1] as const)));

/** In small letters, as `tidy` makes them. */
const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[t ]\d{2}:\d{2}.{0,20})?$/;
const numbers = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?(\p{L}{3,12})\.? (\d{4})$/u;
const monthFirst = /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u;
const monthOnly = /^(\p{L}{3,12})\.? (\d{4})$/u;

/** A date in the record's form, or nothing where the text is no date or could mean two. */
export function readDate(written: string): string | undefined {
  const text = tidy(written);
  const isoParts = iso.exec(text);
  if (isoParts) return assemble(isoParts[1], isoParts[2], isoParts[3]);
  const numeric = numbers.exec(text);
  if (numeric) return fromNumbers(numeric);
  const day = dayFirst.exec(text);
  if (day) return assemble(day[3], month(day[2]), day[1]);
  const first = monthFirst.exec(text);
  if (first) return assemble(first[3], month(first[1]), first[2]);
  const only = monthOnly.exec(text);
  return only ? assemble(only[2], month(only[1]), undefined) : undefined;
}

/** Whether a word names a month in one of the record's languages, in full or cut short. */
export function isMonth(word: string): boolean {
  return month(word) !== "";
}

function tidy(written: string): string {
  return written
    .slice(0, 60)
    .toLowerCase()
    .replaceAll(",", " ")
    .replaceAll("i̇", "i")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?(?:г\.|года?|yıl[ıi]|il|-ci il)$/u, "");
}

/** Points part day and month; strokes do so in one country and month and day in another, so they must leave no doubt. */
function fromNumbers(parts: RegExpExecArray): string | undefined {
  const [, first = "", sign, second = "", year] = parts;
  if (sign === "." || Number(first) > 12) return assemble(year, second, first);
  if (Number(second) > 12 || first === second) return assemble(year, first, second);
  return undefined;
}

/** The month's number, "" where the word is no month: a date with it is then refused. */
function month(word: string | undefined): string {
  return String(monthNumber.get((word ?? "").toLowerCase().replaceAll("i̇", "i")) ?? "");
}

function assemble(
  year: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): string | undefined {
  const y = Number(year);
  if (!(y >= 1000 && y <= 2999)) return undefined;
  if (monthText === undefined) return String(y);
  const m = Number(monthText);
  if (!(m >= 1 && m <= 12)) return undefined;
  const head = `${y}-${String(m).padStart(2, "0")}`;
  if (dayText === undefined) return head;
  const d = Number(dayText);
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return d >= 1 && d <= last ? `${head}-${String(d).padStart(2, "0")}` : undefined;
}
