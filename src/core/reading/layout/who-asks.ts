/**
 * Who of those who speak is interviewed, and who asks. What the owner wrote decides first, then what stands above the text
 * ("Interview with …, by …"), then words like "Q" and outlets and offices behind a name, and only for names nobody knows what they do:
 * how much each says, who begins, who asks questions. A wrong "asks" loses somebody's words and a wrong "answers" only shows a
 * host, so in doubt a name answers. A man who asks rhetorical questions is no interviewer while most of the words are his.
 */
import { inAll } from "../../languages/languages.ts";
import { anyOf } from "../../languages/pattern.ts";
import { hasTitle, isTitleOnly, nameKey, samePerson } from "../../people/names.ts";
import { isOffice } from "../../people/offices.ts";
import { isAnswerer, isAsker, isMedia, isPlaceHolder } from "../heads/label-words.ts";
import type { NamesAbove } from "../heads/names-above.ts";
import type { Facts } from "../metadata.ts";
import { asking as weights } from "../weights.ts";
import { answerer, asker } from "./speeches.ts";

/** Whose turn it is; `name` is the interview's speaker where the label means him, else the label. */
export interface Role {
  readonly by: "speaker" | "interviewer";
  readonly name?: string;
}

/** What one name did in a text. */
export interface SpokenPart {
  readonly key: string;
  /** The name alone. */
  readonly name: string;
  /** The outlet or office that stands with it somewhere. */
  readonly affiliation: string;
  /** Who spoke first has 0. */
  readonly order: number;
  turns: number;
  /** Letters, and those behind the first turn of all: who opens says more than his part. */
  words: number;
  later: number;
  /** Turns with a question mark in them. */
  asks: number;
}

/** Between the names of several who ask together. */
const between = new RegExp(`[;/&]| ${anyOf(inAll(({ people }) => people?.and))} `, "u");

/** What is known of the people beside the turns. */
export interface KnownPeople {
  readonly facts: Facts;
  readonly names: NamesAbove;
}

/** Nobody stands above the turns. */
export const nobodyAbove: NamesAbove = { guests: [], heard: [], hosts: [], mentioned: [], text: "" };

/** The role of each key. */
export function rolesOf(parts: readonly SpokenPart[], known: KnownPeople): ReadonlyMap<string, Role> {
  const { facts } = known;
  const roles = new Map<string, Role>();
  const rest: SpokenPart[] = [];
  for (const part of parts) {
    const role = toldRole(part, known);
    if (role) roles.set(part.key, role);
    else rest.push(part);
  }
  const told = [...roles.values()];
  const spoken = told.some(role => role.by === "speaker");
  const asked = told.some(role => role.by === "interviewer");
  const isHeard = parts.some(({ name }) => known.names.heard.some(guest => samePerson(name, guest)));
  const asking = whoAsks(rest, { spoken, asked, isTold: facts.speaker !== undefined, isHeard, all: parts, roles });
  const nameless: SpokenPart[] = [];
  for (const part of rest) {
    const { key, name } = part;
    if (asking.has(part)) roles.set(key, isPlaceHolder(key) ? { by: "interviewer" } : { by: "interviewer", name });
    else if (isPlaceHolder(key) || isTitleOnly(name)) nameless.push(part);
    else roles.set(key, speakerRole(fullName(name, known)));
  }
  // "THE PRESIDENT" and "Speaker 2" are the person the file is about, where there is one of them and nobody else is.
  const [only, ...more] = nameless;
  for (const { key, name } of nameless) {
    const isOnly = only !== undefined && more.length === 0;
    const own = !spoken && isOnly ? facts.speaker : undefined;
    const unknown = isPlaceHolder(key) && facts.speaker === undefined && isOnly;
    roles.set(key, speakerRole(own ?? (unknown ? undefined : name)));
  }
  return roles;
}

/** The role that the owner, the lines above or a word tell; nothing where only the turns can. */
function toldRole(part: SpokenPart, { facts, names }: KnownPeople): Role | undefined {
  const { key, name, affiliation } = part;
  const own = (facts.speaker === undefined ? [] : [facts.speaker]).concat(facts.aliases);
  if (key === asker) return { by: "interviewer" };
  if (key === answerer || isAnswerer(key)) return speakerRole(facts.speaker);
  if (own.some(known => samePerson(name, known))) return speakerRole(facts.speaker ?? name);
  if (isAsker(key)) return { by: "interviewer" };
  const guest = names.guests.find(known => samePerson(name, known));
  if (guest !== undefined) return speakerRole(guest.includes(" ") ? guest : name);
  const host = names.hosts.find(known => samePerson(name, known));
  if (host !== undefined || isInterviewer(name, facts) || isMedia(affiliation))
    return { by: "interviewer", name: host ?? name };
  if (hasOffice(affiliation)) return speakerRole(name);
  return undefined;
}

function speakerRole(name: string | undefined): Role {
  return name === undefined ? { by: "speaker" } : { by: "speaker", name };
}

/** "PRESIDENT MARLOW" is called Oda Marlow above. */
function fullName(name: string, { names }: KnownPeople): string {
  const label = name.toLowerCase();
  const fitting = names.mentioned.filter(
    known => samePerson(name, known) || names.text.includes(`${label} ${known.toLowerCase()}`),
  );
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? only : name;
}

function isInterviewer(name: string, facts: Facts): boolean {
  if (facts.interviewer?.split(between).some(known => samePerson(name, known))) return true;
  const outlet = nameKey(facts.outlet ?? "").split(" ");
  const words = nameKey(name).split(" ");
  return outlet[0] !== "" && words[0] !== "" && words.every(word => outlet.includes(word));
}

function hasOffice(affiliation: string): boolean {
  return affiliation.split(/[\s,]+/u).some(word => isOffice(word));
}

interface Setting {
  readonly spoken: boolean;
  readonly asked: boolean;
  /** The owner says who is interviewed. */
  readonly isTold: boolean;
  /** Headings name who is heard next: a title then says nothing about who answers. */
  readonly isHeard: boolean;
  readonly all: readonly SpokenPart[];
  readonly roles: ReadonlyMap<string, Role>;
}

/** Among names nobody knows, those who ask. Somebody is left to answer, unless a speaker is known already. */
function whoAsks(
  rest: readonly SpokenPart[],
  { spoken, asked, isTold, isHeard, all, roles }: Setting,
): ReadonlySet<SpokenPart> {
  const main = mainSpeaker(all) ?? toldSpeaker(all, roles) ?? onlyNamed(all);
  const isTaken = main !== undefined && roles.get(main.key)?.by === "interviewer";
  const [other] = rest;
  // Of two, one is told to be interviewed: the other asks.
  if (isTold && all.length === 2 && rest.length === 1 && spoken && other && !hasTitle(other.name))
    return new Set([other]);
  const isWhole = sumOf(all, "turns") >= weights.wholeConversation && all.length > 2;
  const isLarge = (part: SpokenPart): boolean => isWhole && part.words > weights.thirdOfThree * sumOf(all, "words");
  if (main && !isTaken)
    return new Set(
      rest.filter(part => part !== main && (isHeard || !hasTitle(part.name)) && isBeside(part, main) && !isLarge(part)),
    );
  const speech = all.find(part => part.words > weights.ownSpeech * sumOf(all, "words") && part.asks * 2 < part.turns);
  const asking = new Set(
    rest.filter(
      part =>
        (isHeard || !hasTitle(part.name)) && (part.affiliation !== "" || part.asks * 2 >= part.turns) && !isLarge(part),
    ),
  );
  // Journalists who ask once each: the answers have no label.
  if (
    spoken ||
    speech ||
    (asking.size === rest.length && rest.every(({ affiliation, turns }) => affiliation !== "" && turns === 1))
  )
    return asking;
  const [first, second] = rest;
  if (rest.length === 2 && first && second && !asked && asking.size !== 1) return new Set([moreAsking(first, second)]);
  if (asking.size === rest.length && rest.length > 0) {
    const longest = rest.reduce((most, part) => (part.words > most.words ? part : most));
    asking.delete(longest);
  }
  return asking;
}

function sumOf(parts: readonly SpokenPart[], key: "turns" | "words" | "later"): number {
  return parts.reduce((sum, part) => sum + part[key], 0);
}

/** Who says most of it, and is therefore no interviewer; nobody where no share can be believed. */
function mainSpeaker(parts: readonly SpokenPart[]): SpokenPart | undefined {
  const turns = sumOf(parts, "turns");
  const letters = sumOf(parts, "later");
  if (turns < 4 || parts.length < 2) return undefined;
  return parts.find(part => {
    if (part.later <= weights.mostWords * letters || part.turns < 2) return false;
    if (part.turns >= weights.wholeConversation && part.asks > weights.alwaysAsks * part.turns) return false;
    const others = parts.filter(other => other !== part);
    return part.order > 0 || turns >= weights.wholeConversation || others.some(({ key }) => isPlaceHolder(key));
  });
}

/** Of those who are told to answer, who says most, where nearly half of it is his. */
function toldSpeaker(parts: readonly SpokenPart[], roles: ReadonlyMap<string, Role>): SpokenPart | undefined {
  const letters = sumOf(parts, "words");
  return parts.find(part => roles.get(part.key)?.by === "speaker" && part.words > weights.nearHalf * letters);
}

/** The one with a name among place holders. */
function onlyNamed(parts: readonly SpokenPart[]): SpokenPart | undefined {
  const named = parts.filter(({ key, turns }) => !isPlaceHolder(key) && turns > 1);
  const [only] = named;
  return named.length === 1 && parts.some(({ key }) => isPlaceHolder(key)) ? only : undefined;
}

/** Somebody who asks, or says little beside the main speaker, more than once. */
function isBeside(part: SpokenPart, main: SpokenPart): boolean {
  return (
    part.affiliation !== "" ||
    part.asks * 2 >= part.turns ||
    ((part.asks > 0 || part.turns > 1) && part.later / part.turns < (weights.shorterThan * main.later) / main.turns)
  );
}

function moreAsking(first: SpokenPart, second: SpokenPart): SpokenPart {
  if (hasTitle(first.name) !== hasTitle(second.name)) return hasTitle(first.name) ? second : first;
  const turns = first.turns + second.turns;
  if (
    turns >= weights.wholeConversation &&
    Math.max(first.later, second.later) > weights.longerBy * Math.min(first.later, second.later)
  )
    return first.later < second.later ? first : second;
  const by = first.asks / first.turns - second.asks / second.turns;
  if (Math.abs(by) > weights.moreBy) return by > 0 ? first : second;
  return first.words <= second.words ? first : second;
}
