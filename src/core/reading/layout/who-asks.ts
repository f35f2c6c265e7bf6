/**
 * Who of those who speak is interviewed, and who asks. What the owner wrote decides first (speaker, aliases,
 * interviewer, outlet), then words like "Q" and "Ведущий", and only for names nobody knows what they do: who asks
 * questions, and short ones, is the interviewer. A name with an office ("Prime Minister …") never is.
 */

import { inAll } from "../../languages/languages.ts";
import { anyOf } from "../../languages/pattern.ts";
import { hasAffiliation, hasTitle, isTitleOnly, nameKey, samePerson } from "../../people/names.ts";
import type { Facts } from "../metadata.ts";
import { isAnswerer, isAsker, isNameless } from "./labels.ts";
import { answerer, asker } from "./speeches.ts";

/** Whose turn it is; `name` is the interview's speaker where the label means him, else the label. */
export interface Role {
  readonly by: "speaker" | "interviewer";
  readonly name?: string;
}

/** What one name did in a text. */
export interface SpokenPart {
  readonly key: string;
  /** As labelled first. */
  readonly name: string;
  turns: number;
  words: number;
  /** Turns with a question mark in them. */
  asks: number;
}

/** Between the names of several who ask together. */
const between = new RegExp(`[;/&]| ${anyOf(inAll(({ people }) => people?.and ?? []))} `, "u");

/** The role of each key. */
export function rolesOf(parts: readonly SpokenPart[], facts: Facts): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const own = (facts.speaker === undefined ? [] : [facts.speaker]).concat(facts.aliases);
  const rest: SpokenPart[] = [];
  for (const part of parts) {
    const { key, name } = part;
    if (key === asker) roles.set(key, { by: "interviewer" });
    else if (key === answerer || isAnswerer(key)) roles.set(key, speakerRole(facts.speaker));
    else if (own.some(known => samePerson(name, known))) roles.set(key, speakerRole(facts.speaker ?? name));
    else if (isAsker(key)) roles.set(key, { by: "interviewer" });
    else if (isInterviewer(name, facts)) roles.set(key, { by: "interviewer", name });
    else rest.push(part);
  }
  const spoken = [...roles.values()].some(role => role.by === "speaker");
  const asked = [...roles.values()].some(role => role.by === "interviewer");
  const asking = whoAsks(rest, { spoken, asked });
  const nameless: SpokenPart[] = [];
  for (const part of rest) {
    const { key, name } = part;
    if (asking.has(part)) roles.set(key, isNameless(key) ? { by: "interviewer" } : { by: "interviewer", name });
    else if (isNameless(key) || isTitleOnly(name)) nameless.push(part);
    else roles.set(key, speakerRole(name));
  }
  // "THE PRESIDENT" and "Speaker 2" are the person the file is about, where there is one of them and nobody else is.
  const [only, ...more] = nameless;
  for (const { key, name } of nameless) {
    const own = !spoken && only && more.length === 0 ? facts.speaker : undefined;
    const unknown = isNameless(key) && facts.speaker === undefined && more.length === 0;
    roles.set(key, speakerRole(own ?? (unknown ? undefined : name)));
  }
  return roles;
}

function speakerRole(name: string | undefined): Role {
  return name === undefined ? { by: "speaker" } : { by: "speaker", name };
}

function isInterviewer(name: string, facts: Facts): boolean {
  if (facts.interviewer?.split(between).some(known => samePerson(name, known))) return true;
  const outlet = nameKey(facts.outlet ?? "").split(" ");
  const words = nameKey(name).split(" ");
  return outlet[0] !== "" && words[0] !== "" && words.every(word => outlet.includes(word));
}

/** Among names nobody knows, those who ask. Somebody is left to answer, unless a speaker is known already. */
function whoAsks(
  rest: readonly SpokenPart[],
  { spoken, asked }: { readonly spoken: boolean; readonly asked: boolean },
): ReadonlySet<SpokenPart> {
  const asking = new Set(
    rest.filter(part => !hasTitle(part.name) && (hasAffiliation(part.name) || part.asks * 2 >= part.turns)),
  );
  if (spoken) return asking;
  const [first, second] = rest;
  if (rest.length === 2 && first && second && !asked && asking.size !== 1) return new Set([moreAsking(first, second)]);
  if (asking.size === rest.length && rest.length > 0) {
    const longest = rest.reduce((most, part) => (part.words > most.words ? part : most));
    asking.delete(longest);
  }
  return asking;
}

function moreAsking(first: SpokenPart, second: SpokenPart): SpokenPart {
  if (hasTitle(first.name) !== hasTitle(second.name)) return hasTitle(first.name) ? second : first;
  const by = first.asks / first.turns - second.asks / second.turns;
  if (Math.abs(by) > 0.1) return by > 0 ? first : second;
  return first.words <= second.words ? first : second;
}
