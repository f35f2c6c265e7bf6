/** How lists of words are written in the files of languages: one text, white space or line breaks between the entries. */
import type { CountryNames } from "./language.ts";

/** The words of a list, each once. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(word => word !== ""));
}

/** Lines such as `FR: France, French; Paris`: by code, names and, behind the semicolon, capitals. */
export function countryNames(lines: string): ReadonlyMap<string, CountryNames> {
  const countries = new Map<string, CountryNames>();
  for (const line of lines.trim().split("\n")) {
    const [code = "", forms = ""] = line.split(/: */, 2);
    const [names = [], capitals = []] = forms.split("; ").map(list => list.split(", "));
    countries.set(code.trim(), { names, capitals });
  }
  return countries;
}
