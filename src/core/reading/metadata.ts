/**
 * What an owner writes about an interview (front matter, head lines, JSON fields) made clean: known keys only, each
 * value of its right type or named as a defect and left out. One place for the three formats, so that a date or a title
 * means the same in each.
 */

import { languages } from "../languages/languages.ts";
import type { Defect, Kind } from "../model.ts";
import { readDate } from "../text/dates.ts";
import { cut, namesOf, nearestOf, shorten, textOf } from "./values.ts";

/** What is known of an interview before its words are read. Absent: not said, or not usable. */
export interface Facts {
  readonly title?: string;
  readonly date?: string;
  readonly speaker?: string;
  readonly outlet?: string;
  readonly interviewer?: string;
  readonly url?: string;
  readonly language?: string;
  readonly kind?: Kind;
  readonly aliases: readonly string[];
  /** Where each of them was read; those that are not known are not in it. */
  readonly readFrom: Readonly<Partial<Record<Key, FactPlace>>>;
}

/** Where a fact was read: what the owner wrote (with its line, from 1), or what stands in the file. */
export interface FactPlace {
  readonly where:
    | "front matter"
    | "head"
    | "JSON"
    | "page head"
    | "page"
    | "mail head"
    | "file name"
    | "dateline"
    | "heading"
    | "labels"
    | "text";
  readonly line?: number;
}

/** What is known already, with what was found beside it: a fact that is known stays as it is. */
export function learned(facts: Facts, found: Partial<Omit<Facts, "readFrom">>, where: FactPlace["where"]): Facts {
  const { aliases = [], ...single } = found;
  const added = Object.entries(single).filter(([key, value]) => value !== undefined && facts[key as Key] === undefined);
  const places = added.map(([key]) => [key, { where }] as const);
  if (aliases.length > 0 && facts.aliases.length === 0) places.push(["aliases", { where }]);
  return {
    ...facts,
    ...Object.fromEntries(added),
    aliases: [...new Set([...facts.aliases, ...aliases])],
    readFrom: { ...facts.readFrom, ...Object.fromEntries(places) },
  };
}

/** Facts of two places of a file as one: those of the first hold, each with where it was read. */
export function bothFacts(first: Facts, second: Facts): Facts {
  return {
    ...second,
    ...first,
    aliases: [...new Set([...first.aliases, ...second.aliases])],
    readFrom: { ...second.readFrom, ...first.readFrom },
  };
}

/** One key with its value as written, and the line (from 1) it stands on. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

/** The keys of front matter and head lines, in the order the manual lists them. */
export const knownKeys = [
  "title",
  "date",
  "speaker",
  "outlet",
  "interviewer",
  "url",
  "language",
  "kind",
  "aliases",
] as const;
export type Key = (typeof knownKeys)[number];

const kinds: readonly Kind[] = ["transcript", "article", "digest"];
const languageNames = new Map(languages.flatMap(({ code, names }) => [...names].map(name => [name, code] as const)));
const titleLength = 200;

/** Keys that other programs write, and ours for them. */
const otherKeys = new Map<string, Key>(
  Object.entries({
    guest: "speaker",
    guests: "speaker",
    speakers: "speaker",
    interviewee: "speaker",
    host: "interviewer",
    hosts: "interviewer",
    published: "date",
    publish_date: "date",
    recorded: "date",
    channel: "outlet",
    podcast: "outlet",
    show: "outlet",
    youtube_url: "url",
    link: "url",
    lang: "language",
  }),
);

/** What an owner wrote about an interview, before it is clean. */
export interface Written {
  readonly entries: Iterable<Entry>;
  readonly file: string;
  readonly where: FactPlace["where"];
}

/** The clean facts, and a warning for each value that could not be used. Later entries of one key win. */
export function readFacts({ entries, file, where }: Written): { facts: Facts; defects: readonly Defect[] } {
  const facts: Growing = { aliases: [], readFrom: {} };
  const defects: Defect[] = [];
  for (const { key, value, line } of entries) {
    const warn = (problem: string, cure: string) => defects.push({ file, line, problem, cure, effect: "warning" });
    const written = key.trim().toLowerCase();
    const name = otherKeys.get(written) ?? written;
    if (!isKnown(name)) {
      const near = nearestOf(name, knownKeys);
      warn(`unknown key "${shorten(key)}"`, near ? `did you mean "${near}"?` : `known keys: ${knownKeys.join(", ")}`);
      continue;
    }
    if (value === null || value === undefined || value === "") continue;
    if (name === "aliases") {
      const aliases = namesOf(value, titleLength);
      if (aliases) {
        facts.aliases = aliases;
        facts.readFrom = { ...facts.readFrom, aliases: { where, line } };
      } else warn("aliases are no list of names", 'write them as a list, or with commas: "Aliyev, the head of state"');
      continue;
    }
    const text = textOf(value);
    if (text === undefined) {
      warn(`${name} is no text`, `write it on one line: "${name}: …"`);
      continue;
    }
    if (text === "") continue;
    take({ name, text, warn }, facts);
    if (facts[name] !== undefined) facts.readFrom = { ...facts.readFrom, [name]: { where, line } };
  }
  return { facts, defects };
}

type Growing = { -readonly [K in keyof Facts]: Facts[K] };

interface Value {
  readonly name: Exclude<Key, "aliases">;
  readonly text: string;
  readonly warn: (problem: string, cure: string) => void;
}

function take({ name, text, warn }: Value, facts: Growing): void {
  switch (name) {
    case "title":
      facts.title = cut(text, titleLength);
      return;
    case "date": {
      const date = readDate(text);
      if (date) facts.date = date;
      else warn(`date "${shorten(text)}" is no date of the calendar`, 'write it as "2024-12-20", "2024-12" or "2024"');
      return;
    }
    case "url":
      if (isWebAddress(text)) facts.url = text;
      else warn(`url "${shorten(text)}" is no web address`, "write it in full, beginning with https://");
      return;
    case "language": {
      const language =
        languageNames.get(text.toLowerCase()) ?? /^([a-z]{2})(?:[-_].{0,10})?$/i.exec(text)?.[1]?.toLowerCase();
      if (language) facts.language = language;
      else warn(`language "${shorten(text)}" is not known`, 'write its two letters, such as "en" or "ru"');
      return;
    }
    case "kind": {
      const kind = kinds.find(known => known === text.toLowerCase());
      if (kind) facts.kind = kind;
      else warn(`kind "${shorten(text)}" is not known`, `write one of: ${kinds.join(", ")}`);
      return;
    }
    default:
      facts[name] = cut(text, titleLength);
  }
}

/** Whether a text is an address of the web that can be linked to: http or https, a host, no spaces or quotes. */
function isWebAddress(text: string): boolean {
  return (
    text.length <= 2048 && /^https?:\/\/[^\s/"'<>\\^`{|}:@?#]+(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}]*)?$/i.test(text)
  );
}

function isKnown(name: string): name is Key {
  return (knownKeys as readonly string[]).includes(name);
}
