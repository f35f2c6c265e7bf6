/** Making one takes longer than all else that a date of a question needs. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Today, `YYYY-MM-DD`: where the record is at home, else where the machine is and the people who ask. */
export function todayIn(timezone: string | undefined): string {
  if (timezone === undefined) return here(new Date());
  const parts = formatFor(timezone).formatToParts(new Date());
  const part = (type: string): string => parts.find(one => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** By the machine's own clock, which needs no tables. */
function here(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map(part => `${part}`.padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

function formatFor(timezone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      timeZone: timezone,
    });
  formats.set(timezone, format);
  return format;
}
