/** How lists of words are written in the files of languages: one text, white space between the words. */

/** The words of a list, each once. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(word => word !== ""));
}
