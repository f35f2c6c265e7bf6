/** The date that many people put into a file's name: `2024-03-05-northern-radio.md`, `solen_2024-07-09.txt`, `studio-20.03.2024.txt`. */
import { readDate } from "../text/dates.ts";

const forms = [
  /(?<!\d)\d{4}[-_]\d{2}[-_]\d{2}(?!\d)/gu,
  /(?<!\d)(?:19|20)\d{6}(?!\d)/gu,
  /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?![\d.]*\d)/gu,
  /(?<![\d-])\d{1,2}-\d{1,2}-\d{4}(?![\d-]*\d)/gu,
] as const;

/** That date, for a file that says no other; empty where the name has none, or more than one. */
export function dateOfFile(path: string): { readonly date?: string } {
  return onlyDate(path.slice(path.lastIndexOf("/") + 1), forms);
}

/** The one date that a name has in these forms. */
function onlyDate(name: string, among: readonly RegExp[]): { readonly date?: string } {
  const written = among.flatMap(form => name.match(form) ?? []);
  const [date, ...more] = new Set(written.flatMap(found => readDate(plain(found)) ?? []));
  return date === undefined || more.length > 0 ? {} : { date };
}

/** "20160122", "2016_01_22" and "22-01-2016" in the forms that readDate knows. */
function plain(found: string): string {
  return found
    .replaceAll("_", "-")
    .replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3")
    .replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, "$1/$2/$3");
}

const folderForms = [...forms, /^(?:19|20)\d{2}(?:-\d{2})?$/gu] as const;

/** The date that the innermost folder with one has for its name: `2024`, `2024-03`, `2024-03-05 studio`. */
export function dateOfFolder(path: string): { readonly date?: string } {
  for (const folder of path.split("/").slice(0, -1).reverse()) {
    const found = onlyDate(folder, folderForms);
    if (found.date !== undefined) return found;
  }
  return {};
}
