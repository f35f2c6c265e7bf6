/**
 * What else a text calls its speaker, as it introduces him itself: the surname, the office with the name ("Mayor
 * Solen"), and the office alone where the text uses it for somebody ("the mayor", "the head of state"). Only what
 * stands in the text counts, and an office only where it stands right before his name: an alias too many would give him
 * the words of another.
 */
import { inAll, languages } from "../languages/languages.ts";
import { anyOf, wholeWords } from "../languages/pattern.ts";
import { nameSource } from "./name-pattern.ts";
import { lowerCase, withoutArticle } from "./names.ts";
import { isOffice, languageOfOffice, officesBefore } from "./offices.ts";

const people = languages.flatMap(language => language.people ?? []);
const notNow = wholeWords(inAll(({ people }) => people?.notNow));
const notAlone = new Set([...inAll(({ people }) => people?.notAlone)].map(lowerCase));
const wholeOffices = [...inAll(({ people }) => people?.wholeOffices)];
const alsoCalled = people.flatMap(({ alsoCalled = [] }) => alsoCalled);
/** "of justice", "Stone": it goes on, so it may be somebody else's office. */
const goesOn = new RegExp(
  `^\\s+(?:${anyOf(people.flatMap(({ ofWhat = [] }) => [...ofWhat].slice(0, 1)))}\\s|\\p{Lu})`,
  "u",
);
const appositions = people.flatMap(({ definite, ofWhat }) =>
  definite && ofWhat ? appositionOf(definite, [...ofWhat]) : [],
);

/** The other names of a person in a text, the longest first; without the name itself. */
export function aliasesOf(name: string, text: string): readonly string[] {
  const words = name.split(/\s+/);
  const surname = words.at(-1)!;
  const found = new Set<string>();
  const offices = new Set<string>();
  const mention = new RegExp(
    `(?<![\\p{L}-])(?:${[name, surname].map(nameSource).join("|")})(?![\\p{L}-]|\\s\\p{Lu})`,
    "gu",
  );
  for (const { 0: called, index } of text.matchAll(mention)) {
    const before = text.slice(Math.max(0, index - 120), index);
    const { reach } = officesBefore(before);
    const title = before
      .slice(before.length - reach)
      .replace(/\s+/g, " ")
      .trim();
    const apposed = apposition(before, text.slice(index + called.length, index + called.length + 80));
    if (apposed !== undefined && !notNow.test(apposed)) for (const office of officesIn(apposed)) offices.add(office);
    if (called === surname && words.length > 1 && (reach > 0 || !/\p{Lu}[\p{L}.]*\s$/u.test(before)))
      found.add(surname);
    if (reach === 0 || notNow.test(title) || title.split(" ").length > 5) continue;
    const own = officesIn(title);
    if (own.length === 0) continue;
    found.add(`${withoutArticle(title)} ${called.replace(/\s+/g, " ")}`);
    for (const office of own) offices.add(office);
  }
  for (const office of offices) {
    found.add(office);
    for (const alias of alsoCalledOf(office)) if (isUsed(alias, text)) found.add(alias);
  }
  found.delete(name);
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** "Ada Stone, the president of Orlena, …" and "The president of Orlena, Ada Stone, …": the office. */
function apposition(before: string, behind: string): string | undefined {
  for (const { first, second } of appositions) {
    const found = second.exec(behind) ?? (/^[,.]/.test(behind) ? first.exec(before) : null);
    const office = found?.groups?.office;
    if (office !== undefined && isOffice(office.split(" ").at(-1)!)) return office;
  }
  return undefined;
}

function appositionOf(
  definite: string,
  ofWhat: readonly string[],
): { readonly first: RegExp; readonly second: RegExp } {
  const words = "(?<office>(?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+?)";
  const office = `${definite} ${words}(?: ${ofWhat[0]} [^,.;:]{1,50})?`;
  return { first: new RegExp(`(?<!\\p{L})${office}, $`, "iu"), second: new RegExp(`^, ${office},`, "iu") };
}

/** "Transport Minister" → "the transport minister", "the minister"; "Mr" → nothing. */
function officesIn(title: string): readonly string[] {
  const lower = withoutArticle(title.toLowerCase()).split(" ");
  const last = lower.findLastIndex(isOffice);
  const office = lower[last];
  if (office === undefined || notAlone.has(lowerCase(office))) return [];
  const definite = languageOfOffice(office)?.definite;
  // "President of the Republic of Orlena": the office, not the country.
  const whole = lower.slice(0, last + 1).join(" ");
  const called = wholeOffices.some(several => endsWith(whole, several)) ? [whole] : [whole, office];
  return [...new Set(called.map(name => (definite === undefined ? name : `${definite} ${name}`)))];
}

/** What else the holder of an office is called. */
export function alsoCalledOf(office: string): readonly string[] {
  const bare = withoutArticle(office);
  return alsoCalled.find(({ offices }) => offices.some(name => endsWith(bare, name)))?.others ?? [];
}

/** Whether the last words of a title are that office. */
function endsWith(title: string, office: string): boolean {
  return title === office || title.endsWith(` ${office}`);
}

/** Whether a text says it: without a name or "of" behind it. */
function isUsed(alias: string, text: string): boolean {
  // Not one pattern: ignoring case, \p{Lu} would match any letter.
  const uses = text.matchAll(new RegExp(`(?<![\\p{L}-])${nameSource(alias)}(?![\\p{L}-])`, "giu"));
  return [...uses].some(({ 0: use, index }) => !goesOn.test(text.slice(index + use.length, index + use.length + 10)));
}
