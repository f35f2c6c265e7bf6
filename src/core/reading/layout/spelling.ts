/** How a name in capitals is written where people read it: "AYLİN DEMİR" is "Aylin Demir" somewhere in its text, without the office. */
import { nameKey } from "../../people/names.ts";
import { isOffice } from "../../people/offices.ts";

const inSmallLetters = /(?<!\p{L})\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}\p{Ll}[\p{L}’'-]*){1,4}/gu;
const lookedThrough = 20_000;

/** The name as the text has it in small letters; the name itself where it is in none. */
export function spelledAsIn(text: string, name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name;
  const wanted = withoutOffices(name);
  if (wanted.length < 2) return name;
  for (const [found] of text.slice(0, lookedThrough).matchAll(inSmallLetters)) {
    const words = found.split(" ");
    for (let from = 0; from + wanted.length <= words.length; from++) {
      const spelled = words.slice(from, from + wanted.length);
      if (spelled.every((word, at) => nameKey(word) === nameKey(wanted[at]!))) return spelled.join(" ");
    }
  }
  return name;
}

function withoutOffices(name: string): readonly string[] {
  const words = name.split(/\s+/u);
  return words.slice(words.findLastIndex(word => isOffice(word.replace(/\.$/u, ""))) + 1);
}
