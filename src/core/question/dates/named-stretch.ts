/** A date that stands alone, as the value of an operator: 2024, 2024-05, 2019..2021, "last year". */
import { ownLanguage } from "../../languages/languages.ts";
import { datesIn } from "./dates-in-text.ts";
import { boundOf, type Stretch } from "./period.ts";
import { timeTokens } from "./time-words.ts";

/** Undefined where the text is no date, or one and something else. */
export function namedStretch(text: string, today: string): Stretch | undefined {
  const [from, to] = [boundOf(text, "from"), boundOf(text, "to")];
  if (from !== undefined && to !== undefined) return { from, to };
  // "march-2021", "last_year"
  const tokens = timeTokens(text.replace(/_/g, " "), today, ownLanguage.code);
  const [date, other] = datesIn(tokens, today);
  const isAll = date !== undefined && other === undefined && date.first === 0 && date.end === tokens.length;
  return isAll && !date.reading.broken ? date.reading : undefined;
}
