/**
 * Which heads of a file are somebody: known names, words such as "Q", persons that recur; and beside those who recur, persons
 * that stand once but are set in the same way, with two names, an office or an outlet. "Note:" and "There are three reasons:"
 * are nobody. A wrong yes gives words to a name, a wrong no gives them to nobody.
 */
import { hasTitle, nameKey, samePerson, withoutArticle } from "../../people/names.ts";
import { divisions } from "../weights.ts";
import type { Head } from "./heads.ts";
import { isAnswerer, isAsker, isMedia, isNameless, isNobody } from "./label-words.ts";
import type { Namesakes } from "./namesakes.ts";
import { type Person, personsOf } from "./persons.ts";

/** Names that are known before the text is divided. */
export interface KnownNames {
  /** Who is interviewed, by every name. */
  readonly speakers: readonly string[];
  /** Who asks, the outlet included. */
  readonly interviewers: readonly string[];
  /** The owner names who answers and who asks. */
  readonly bothNamed: boolean;
  /** Names that stand above the conversation, or in the name of the file. */
  readonly mentioned: readonly string[];
  /** The owner says it is a transcript: names then need not recur. */
  readonly declared: boolean;
  /** What stands above it names a guest: "Interview with Ada Stone". */
  readonly hasGuest: boolean;
}

export interface Accepted {
  /** Each key of an accepted head → whom it means. */
  readonly persons: ReadonlyMap<string, Person>;
  /** Somebody is known by name or by a word for who asks or answers: a proof that needs no recurrence. */
  readonly isSure: boolean;
}

/** The accepted heads; none where these are no conversation. */
export function acceptHeads(heads: readonly Head[], known: KnownNames, namesakes: Namesakes): Accepted {
  const all = personsOf(heads, namesakes, known.mentioned);
  const persons = new Set(all.values());
  const asks = [...all.keys()].some(isAsker);
  const media = [...persons].filter(({ affiliation }) => isMedia(affiliation));
  // One line that ends in "…, Quay Media" may stand in any text.
  const areMedia = media.length > 1 || media.some(({ count }) => count > 1);
  const sure = [...persons].filter(
    person => isWord(person, { asks }) || isKnown(person, known) || (areMedia && media.includes(person)),
  );
  const mentioned = [...persons].filter(person => person.count > 1 || isNamed(person, known.mentioned));
  const isSomebody = (person: Person): boolean =>
    !isAnswerer(person.key) && (!isNobody(person.key) || hasTitle(person.name) || isMeant(person));
  const recurring = mentioned.filter(isSomebody);
  const accepted = new Set([...sure, ...recurring]);
  const fromOutlets = [...persons].filter(({ affiliation }) => affiliation !== "");
  // Each journalist asks once, and the answers have no label.
  if (accepted.size === 0 && fromOutlets.length >= divisions.fewestOutlets)
    for (const person of fromOutlets) accepted.add(person);
  if (accepted.size === 0 && !known.declared) return none;
  const inCapitals = [...accepted].some(({ name }) => name.length > 2 && name === name.toUpperCase());
  const total = [...accepted].reduce((sum, { count }) => sum + count, 0);
  if (total < 2 && !known.declared && sure.length === 0) return none;
  for (const person of persons) {
    if (accepted.has(person) || !isSomebody(person)) continue;
    if (known.declared || accepted.size === 1 || isSetAlike(person, { inCapitals })) accepted.add(person);
  }
  return { persons: new Map([...all].filter(([, person]) => accepted.has(person))), isSure: sure.length > 0 };
}

const none: Accepted = { persons: new Map(), isSure: false };

/** Initials that stand for a full name: "SO" is Signe Orr, and begins no sentence here. */
function isMeant({ key, name }: Person): boolean {
  return nameKey(name) !== key && /\s/u.test(name) && !/\s/u.test(key);
}

/** "host: the name of the server" begins with a small letter, and is a setting. */
function isWord({ key, name }: Person, { asks }: { readonly asks: boolean }): boolean {
  if (/^\p{Ll}/u.test(name)) return false;
  return isAsker(key) || (isAnswerer(key) && asks);
}

function isKnown(person: Person, { speakers, interviewers }: KnownNames): boolean {
  return isNamed(person, speakers) || isNamed(person, interviewers);
}

function isNamed({ name }: Person, names: readonly string[]): boolean {
  return names.some(known => samePerson(name, known));
}

/** Somebody who speaks once beside others who recur. */
function isSetAlike({ name, affiliation, key }: Person, { inCapitals }: { readonly inCapitals: boolean }): boolean {
  const isFull = /\s/u.test(nameKey(name)) && withoutArticle(name) === name;
  return (
    isFull || affiliation !== "" || hasTitle(name) || isNameless(key) || (inCapitals && name === name.toUpperCase())
  );
}
