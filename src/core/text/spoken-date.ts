/** Dates as people read them, in the language of the bot; shorter dates stay as exact as they are. */
import { ownLanguage } from "../languages/languages.ts";

/** `2024-12-20` → "20 December 2024"; `2024-12` → "December 2024"; `2024` → "2024". */
export function spokenDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  const [name] = (month && ownLanguage.dates.months[Number(month) - 1]) || [];
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
