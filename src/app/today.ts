/** Making one takes longer than all else that a date of a question needs. */
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

/** Today, `YYYY-MM-DD`: where the record is at home, else where the machine is and the people who ask. */
export function todayIn(timezone: string | undefined): string {
  const parts = formatFor(timezone).formatToParts(new Date());
  const part = (type: string): string => parts.find(one => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

function formatFor(timezone: string | undefined): Intl.DateTimeFormat {
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      ...(timezone === undefined ? {} : { timeZone: timezone }),
    });
  formats.set(timezone, format);
  return format;
}
