/** A name that a preposition puts into another case, as it is called: "Интервью с …" has it declined, and labels and answers do not. */
import { languages } from "../../languages/languages.ts";

const cases = languages.flatMap(({ transcript }) => transcript?.guestCase ?? []);

/** The name behind a phrase in its nominative, word for word; the name itself where the phrase declines nothing. */
export function nominativeOf(name: string, phrase: string): string {
  const last = phrase.toLowerCase().split(/\s+/u).at(-1)!;
  const declined = cases.find(({ behind }) => behind.has(last));
  if (!declined) return name;
  const { endings, shortest } = declined;
  const nominative = (word: string): string => {
    if (word.length < shortest) return word;
    const ending = endings.find(({ of }) => [...of].some(end => word.toLowerCase().endsWith(end)));
    if (!ending) return word;
    const added = word === word.toUpperCase() ? ending.add.toUpperCase() : ending.add;
    return word.slice(0, word.length - ending.cut) + added;
  };
  return name.split(" ").map(nominative).join(" ");
}
