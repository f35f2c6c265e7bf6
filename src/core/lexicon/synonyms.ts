/**
 * The owner's synonyms, one rule a line, in the Solr format: `weapons, arms, armaments` are the same to a search;
 * `bp => british petroleum` makes a question with the left side find the right side, not the reverse. `#` begins a
 * comment. Words match in any case of letters and in their other forms (weapon, weapons).
 */
import type { Defect } from "../errors.ts";
import type { Form } from "./lexicon.ts";
import { weights } from "./weights.ts";

/** The forms of a synonyms file, and what in it could not be read. `languages` are those of the record; `prefix` begins
 * the codes of its rules, so that two files do not share any. */
export function readSynonyms(
  text: string,
  languages: readonly string[],
  { file = "synonyms.txt", prefix = "0s" }: { readonly file?: string; readonly prefix?: string } = {},
): { readonly forms: readonly Form[]; readonly defects: readonly Defect[] } {
  const forms: Form[] = [];
  const defects: Defect[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, at) => {
    const line = raw.replace(/(^|\s)#.*$/, "").trim();
    if (line === "") return;
    const sides = line.split("=>").map(names);
    const [left = [], right] = sides;
    if (sides.length > 2 || left.length === 0 || (right ? right.length === 0 : left.length < 2)) {
      defects.push({
        file,
        line: at + 1,
        problem: `"${line.slice(0, 60)}" is no synonym rule`,
        cure: "write `word, other word` or `word => what to look for`",
        effect: "skipped",
      });
      return;
    }
    const code = `${prefix}${at + 1}`;
    const seeks = [{ code, weight: right ? weights.wider : weights.synonym }];
    for (const language of languages) {
      const shared = { language, kind: "word" as const };
      const label = (right ?? left)[0] ?? "";
      for (const word of left) forms.push({ ...shared, text: word, code: right ? "" : code, seeks, label });
      for (const word of right ?? []) forms.push({ ...shared, text: word, code, seeks: [], label });
    }
  });
  return { forms, defects };
}

function names(side: string): string[] {
  return side
    .split(",")
    .map(name => name.trim())
    .filter(name => /\p{L}|\p{N}/u.test(name));
}
