/**
 * What an owner writes about an interview (front matter, head lines, JSON fields, record.yaml) made clean: known keys only, each
 * value of its right type or named as a defect and left out. One place for all formats, so that a date or a title means the
 * same in each. What stands in a file itself goes before what record.yaml says of it.
 */
import type { Defect } from "../errors.ts";
import type { Kind } from "../model.ts";
import { samePerson } from "../people/names.ts";
import { nobodyKnown, type People } from "../people/people.ts";
import { type Layout, nameLength, readValue } from "./fact-values.ts";
import { namesOf, nearestOf, shorten, textOf } from "./values.ts";

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
  /** How its turns are marked, where the owner says so. */
  readonly layout?: Layout;
  /** Not to be answered from; `false` where the file itself says that it may be. */
  readonly draft?: boolean;
  /** Not to be answered from before this day, `YYYY-MM-DD`. */
  readonly embargo?: string;
  readonly aliases: readonly string[];
  /** Whom the owner names for the whole record; absent where he names nobody. */
  readonly people?: People;
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
    | "record.yaml"
    | "file name"
    | "folder"
    | "dateline"
    | "heading"
    | "labels"
    | "text";
  readonly line?: number;
}

type Growing = { -readonly [K in keyof Facts]: Facts[K] };

/** What is known already, with what was found beside it and where: a fact that is known stays as it is. */
export function learned(
  facts: Facts,
  found: Partial<Omit<Facts, "readFrom">>,
  from: FactPlace["where"] | FactPlace,
): Facts {
  const { aliases = [], ...single } = found;
  const place = typeof from === "string" ? { where: from } : from;
  const added = Object.entries(single).filter(([key, value]) => value !== undefined && facts[key as Key] === undefined);
  const places = added.map(([key]) => [key, place] as const);
  if (aliases.length > 0 && facts.aliases.length === 0) places.push(["aliases", place]);
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
  "layout",
  "draft",
  "embargo",
] as const;
export type Key = (typeof knownKeys)[number];

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
  /** The keys that may stand there; all of them where none are named. */
  readonly keys?: readonly Key[];
  /** Further keys that may stand there, which others read. */
  readonly beside?: readonly string[];
  /** What record.yaml says of the file (`TextFile.told`); it holds where the entries say nothing else. */
  readonly told?: Facts | undefined;
}

/** The clean facts, and a warning for each value that could not be used. Later entries of one key win. */
export function readFacts(written: Written): { facts: Facts; defects: readonly Defect[] } {
  const { entries, file, where, told } = written;
  const facts: Growing = { aliases: [], readFrom: {} };
  const defects: Defect[] = [];
  for (const entry of entries) {
    const { line } = entry;
    const { facts: found = {}, ...why } = readEntry(entry, written);
    if (why.problem !== undefined) {
      const { problem, cure = "", unknownKey } = why;
      const key = unknownKey === undefined ? {} : { unknownKey };
      defects.push({ file, line, problem, cure, effect: "warning", ...key });
    }
    const places = Object.keys(found).map(key => [key, { where, line }] as const);
    Object.assign(facts, found);
    facts.readFrom = { ...facts.readFrom, ...Object.fromEntries(places) };
  }
  return { facts: told === undefined ? named(facts) : named(together(named(facts), told)), defects };
}

/** What one entry says, and what is wrong with it. */
interface ReadEntry extends Partial<Pick<Defect, "problem" | "cure" | "unknownKey">> {
  readonly facts?: Partial<Facts>;
}

function readEntry({ key, value }: Entry, { keys = knownKeys, beside = [] }: Written): ReadEntry {
  const written = key.trim().toLowerCase();
  const ours = otherKeys.get(written) ?? written;
  const name = keys.find(known => known === ours);
  if (name === undefined) return unknownKey(key, [...keys, ...beside]);
  if (value === null || value === undefined || value === "") return {};
  if (name === "aliases") {
    const aliases = namesOf(value, nameLength);
    if (aliases) return { facts: { aliases } };
    const cure = 'write them as a list, or with commas: "Solen, the mayor"';
    return { problem: "aliases are no list of names", cure };
  }
  const text = typeof value === "boolean" ? String(value) : textOf(value);
  if (text === "") return {};
  if (text !== undefined) return readValue({ name, text });
  return { problem: `${name} is no text`, cure: `write it on one line: "${name}: …"`, facts: keptBack(name) };
}

function unknownKey(written: string, known: readonly string[]): ReadEntry {
  const problem = `unknown key "${shorten(written)}"`;
  const near = nearestOf(written.trim().toLowerCase(), known);
  if (near !== undefined) return { problem, cure: `did you mean "${near}"?`, facts: keptBack(near) };
  return { problem, cure: `known keys: ${known.join(", ")}`, unknownKey: shorten(written) };
}

/** Whoever meant to keep an interview back, and slipped, has kept it back. */
function keptBack(key: string): Partial<Facts> {
  return key === "draft" || key === "embargo" ? { draft: true } : {};
}

/** What is known of a file: its own words first, then what was told of it. */
export function together(own: Facts, told: Facts): Facts {
  const another = own.speaker !== undefined && told.speaker !== undefined && !samePerson(own.speaker, told.speaker);
  const aliases = own.aliases.length > 0 || another ? own.aliases : told.aliases;
  return { ...told, ...own, aliases, readFrom: { ...told.readFrom, ...own.readFrom } };
}

/** Names as the owner's table of people has them, with their other spellings; a layout that says the kind says it. */
function named(facts: Facts): Facts {
  const { people = nobodyKnown, layout, readFrom } = facts;
  const [speaker, interviewer] = [facts.speaker, facts.interviewer].map(name => name && (people.nameOf(name) ?? name));
  const spellings = speaker === undefined ? [] : people.spellingsOf(speaker);
  const told = facts.kind === undefined && (layout === "article" || layout === "speech");
  return {
    ...facts,
    ...(speaker === undefined ? {} : { speaker }),
    ...(interviewer === undefined ? {} : { interviewer }),
    ...(told ? { kind: layout } : {}),
    aliases: [...new Set([...facts.aliases, ...spellings])],
    readFrom: told && readFrom.layout ? { ...readFrom, kind: readFrom.layout } : readFrom,
  };
}
