/**
 * Names of months in languages that are not ours, from the runtime's own tables: a date is read without knowing the language of the text.
 * What is one month in one language and another in the next ("listopad") is none.
 */
const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const year = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2000, month, 15)));

/** Made when it is first asked for: the tables take a tenth of a second, and most records never need them. */
let known: ReadonlyMap<string, number> | undefined;

/** The month's number from 1; nothing where the word, in small letters, is no month's name in full. */
export function foreignMonth(word: string): number | undefined {
  known ??= monthsOfAll();
  return known.get(word) || undefined;
}

function monthsOfAll(): ReadonlyMap<string, number> {
  const codes = Intl.DateTimeFormat.supportedLocalesOf(letters.flatMap(one => letters.map(other => one + other)));
  const found = new Map<string, number>();
  for (const code of codes) {
    for (const form of [{ month: "long" }, { month: "long", day: "numeric" }] as const) {
      const names = new Intl.DateTimeFormat(`${code}-u-ca-gregory`, { ...form, timeZone: "UTC" });
      year.forEach((date, at) => {
        const name =
          names
            .formatToParts(date)
            .find(({ type }) => type === "month")
            ?.value.toLowerCase() ?? "";
        const other = found.get(name);
        if (/^\p{L}{3,}$/u.test(name)) found.set(name, other === undefined || other === at + 1 ? at + 1 : 0);
      });
    }
  }
  return found;
}
