/** How lists are written in the files of languages: one text, so that a list stays as readable as a sentence. */

/** Single words to compare with. */
export type Words = ReadonlySet<string>;

/** One or several words each, in the notation of pattern.ts. */
export type Phrases = readonly string[];

/** How a country is spoken of beside the name that the runtime has for it. */
export interface CountryNames {
  /** As written in running text: the name that headings say, other names, people, adjectives. */
  readonly names: readonly string[];
  /** Cities that stand for its government ("Paris refused"). */
  readonly capitals: readonly string[];
}

/** The words of a list with white space between them, each once. */
export function words(list: string): Words {
  return new Set(list.split(/\s+/).filter(word => word !== ""));
}

/** The phrases of a list with commas or line ends between them, in the notation of pattern.ts. */
export function phrases(list: string): Phrases {
  return list.split(/[,\n]/).flatMap(phrase => phrase.trim() || []);
}

/** Lists of words with commas or line ends between them, in order. */
export function lists(list: string): readonly (readonly string[])[] {
  return phrases(list).map(one => one.split(/\s+/));
}

/** What stands for each letter: `ж=zh ь=`. */
export function pairs(list: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...words(list)].map(pair => pair.split("=")));
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
