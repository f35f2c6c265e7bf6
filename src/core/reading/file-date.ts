/** The date that many people put into a file's name: `2024-12-20-rossiya-1.md`, `solen_2024-07-09.txt`, `studio-20.03.2024.txt`. */
import { readDate } from "../text/dates.ts";

const forms = [/(?<!\d)\d{4}[-_]\d{2}[-_]\d{2}(?!\d)/gu, /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?![\d.]*\d)/gu] as const;

/** That date, for a file that says no other; empty where the name has none, or more than one. */
export function dateOfFile(path: string): { readonly date?: string } {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const written = forms.flatMap(form => name.match(form) ?? []);
  const dates = new Set(written.flatMap(found => readDate(found.replaceAll("_", "-")) ?? []));
  const [date] = dates;
  return date === undefined || dates.size > 1 ? {} : { date };
}

const folderForms = [...forms, /^(?:19|20)\d{2}(?:-\d{2})?$/gu] as const;

/** The date that the innermost folder with one has for its name: `2024`, `2024-03`, `2024-03-05 studio`. */
export function dateOfFolder(path: string): { readonly date?: string } {
  for (const folder of path.split("/").slice(0, -1).reverse()) {
    const written = folderForms.flatMap(form => folder.match(form) ?? []);
    const dates = new Set(written.flatMap(found => readDate(found.replaceAll("_", "-")) ?? []));
    const [date] = dates;
    if (date !== undefined && dates.size === 1) return { date };
  }
  return {};
}
