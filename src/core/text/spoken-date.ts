/** Dates as people read them; shorter dates stay as exact as they are. */
const months = "January February March April May June July August September October November December".split(" ");

/** `2024-12-20` → "20 December 2024"; `2024-12` → "December 2024"; `2024` → "2024". */
export function spokenDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = month ? months[Number(month) - 1] : undefined;
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
