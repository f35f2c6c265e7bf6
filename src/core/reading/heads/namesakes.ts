/**
 * Who else has a name in common with a label: where a text speaks of Hillary Clinton, "CLINTON" is not for sure the Bill Clinton who
 * has said something, too. Two people of one surname stay two.
 */
import { nameKey } from "../../people/names.ts";
import { isNeverName, isOffice } from "../../people/offices.ts";

/** Surname → the first names that stand before it in a text, as keys. */
export type Namesakes = ReadonlyMap<string, ReadonlySet<string>>;

/** Within a sentence: at its beginning every word has a capital. */
const fullName = /(?<=[\p{Ll},] )(\p{Lu}\p{Ll}{1,20}) (\p{Lu}\p{L}{2,30})(?!\p{L})/gu;

/** The namesakes of these names in a text. */
export function namesakesIn(text: string, names: Iterable<string>): Namesakes {
  const wanted = new Set([...names].flatMap(name => nameKey(name).split(" ").slice(-1)));
  const found = new Map<string, Set<string>>();
  if (wanted.size === 0) return found;
  for (const [, first = "", last = ""] of text.matchAll(fullName)) {
    const surname = nameKey(last);
    if (!wanted.has(surname) || isOffice(first) || isNeverName(first)) continue;
    const own = found.get(surname);
    if (own) own.add(nameKey(first));
    else found.set(surname, new Set([nameKey(first)]));
  }
  return found;
}
