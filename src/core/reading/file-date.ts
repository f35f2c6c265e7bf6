/** The date many people put at the head of a file's name: `2024-12-20-rossiya-1.md`. */
import { readDate } from "../text/dates.ts";

/** That date, for a file that says no other; empty where the name has none. */
export function dateOfFile(path: string): { readonly date?: string } {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const date = readDate(/^\d{4}-\d{2}-\d{2}(?!\d)/.exec(name)?.[0] ?? "");
  return date === undefined ? {} : { date };
}
