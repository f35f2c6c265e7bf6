/**
 * record.yaml, in which the owner of a record says what its files do not: who the people are, whose outlet it is, which files are
 * drafts. Everything is checked as front matter is. What it says holds for a file where the file itself says nothing: first the
 * most exact pattern below `files`, of equals the last; then what stands at the top.
 *
 *   record.yaml ──▶ RecordFile ── factsOf(path) ──▶ TextFile.told ──▶ readFacts
 *
 * Where it cannot be read and may hold a draft or an embargo, the whole record is kept back: too late is mended in a minute.
 */
import type { Defect } from "../../errors.ts";
import { createPeople, nobodyKnown, type People } from "../../people/people.ts";
import { nameLength } from "../fact-values.ts";
import { type Facts, type Key, knownKeys, readFacts, together } from "../metadata.ts";
import { cut, namesOf, shorten, textOf } from "../values.ts";
import { depthLimit, depthOf, readYaml, type YamlEntry } from "../yaml.ts";
import { type Glob, globOf } from "./glob.ts";

/** What the owner says beside the files. */
export interface RecordFile {
  /** Where the record is at home: a name such as `Europe/Paris`. */
  readonly timezone?: string;
  readonly defects: readonly Defect[];
  /** What is told of a file, by its path below the record's folder. */
  factsOf(path: string): Facts;
  /** A warning for each pattern that fits none of the record's files. */
  unusedIn(paths: readonly string[]): readonly Defect[];
}

/** Its name, at the top of the record's folder. */
export const recordFileName = "record.yaml";

const sizeLimit = 1024 * 1024;
/** What can be said of all files alike. */
const folderKeys: readonly Key[] = [
  "speaker",
  "outlet",
  "interviewer",
  "language",
  "kind",
  "layout",
  "draft",
  "embargo",
];
const beside = ["people", "files", "timezone"];
const nothing: Facts = { aliases: [], readFrom: {} };
const keptBack: Facts = { ...nothing, draft: true, readFrom: { draft: { where: "record.yaml" } } };
/** Keys that keep a file back stand in what cannot be read. */
const hiding = /\b(?:draft|embargo)\b/i;

const allKeptBack = "it may name drafts, so nothing is answered from the record until then";

/** A pattern with what it says. */
interface Override {
  readonly glob: Glob;
  readonly facts: Facts;
  readonly written: string;
  readonly line: number;
}

/** Reads record.yaml. Never throws. */
export function readRecordFile(text: string): RecordFile {
  const yaml = text.replace(/\r\n?/g, "\n");
  const read = yaml.length > sizeLimit ? tooLarge : depthOf(yaml) > depthLimit ? tooDeep : (readYaml(yaml) ?? noMap);
  if ("fault" in read) return unreadable(yaml, read);
  const defects: Defect[] = [];
  const warn: Warn = (line, problem, cure) =>
    defects.push({ file: recordFileName, line, problem, cure, effect: "warning" });
  const under = (name: string) => read.filter(({ key }) => key.trim().toLowerCase() === name);
  const people = peopleOf(under("people"), warn);
  const overrides = under("files").flatMap(entry => overridesIn(entry, { warn, defects }));
  const timezone = timezoneOf(under("timezone"), warn);
  const rest = read.filter(({ key }) => !beside.includes(key.trim().toLowerCase()));
  const ofOneFile = rest.filter(({ key }) => isOfOneFile(key));
  for (const { key, line } of ofOneFile)
    warn(line, `"${key}" is said of one file`, 'write it below "files:", under that file\'s name');
  const entries = rest.filter(entry => !ofOneFile.includes(entry));
  const top = readFacts({ entries, file: recordFileName, where: "record.yaml", keys: folderKeys, beside });
  defects.push(...top.defects);
  return {
    ...(timezone === undefined ? {} : { timezone }),
    defects,
    factsOf: path => {
      const said = overrides
        .filter(({ glob }) => glob.fits(path))
        .sort((a, b) => a.glob.exactness - b.glob.exactness)
        .reduce((known, { facts }) => together(facts, known), top.facts);
      return people === nobodyKnown ? said : { ...said, people };
    },
    unusedIn: paths =>
      overrides
        .filter(({ glob }) => !paths.some(path => glob.fits(path)))
        .map(({ written, line }) => ({
          file: recordFileName,
          line,
          problem: `"${shorten(written)}" fits no file of the record`,
          cure: "write the file's path below the folder, or a pattern such as 2024/*.txt or **/*.txt",
          effect: "warning",
        })),
  };
}

type Warn = (line: number, problem: string, cure: string) => void;

const tooLarge = { fault: "it is over 1 MiB", line: 1 };
const tooDeep = { fault: `it is nested over ${depthLimit} deep`, line: 1 };
const noMap = { fault: "it holds no `key: value` lines", line: 1 };

function unreadable(yaml: string, { fault, line }: { readonly fault: string; readonly line: number }): RecordFile {
  const hides = hiding.test(yaml);
  const cure = "correct the line, or put the value in quotes";
  const defect: Defect = {
    file: recordFileName,
    line,
    problem: `it cannot be read: ${fault}`,
    cure: hides ? `${cure}; ${allKeptBack}` : cure,
    effect: "skipped",
  };
  return hides ? unreadRecordFile([defect]) : { defects: [defect], factsOf: () => nothing, unusedIn: () => [] };
}

/** A file that nobody could read, with why: all of the record is kept back, because any of it may be a draft. */
export function unreadRecordFile(defects: readonly Defect[]): RecordFile {
  return { defects, factsOf: () => keptBack, unusedIn: () => [] };
}

function isOfOneFile(key: string): boolean {
  const name = key.trim().toLowerCase();
  return knownKeys.some(known => known === name) && !folderKeys.some(known => known === name);
}

/** `people:` name → its other spellings. */
function peopleOf(entries: readonly YamlEntry[], warn: Warn): People {
  const cure = 'write each person with the other spellings of the name: "Mira Solen: [SOLEN, the mayor]"';
  const names = new Map<string, readonly string[]>();
  for (const { value, line, entries: people } of entries) {
    if (people === undefined && value !== "") warn(line, "people are no names with their spellings", cure);
    for (const person of people ?? []) {
      const name = cut(textOf(person.key) ?? "", nameLength);
      const spellings = person.value === "" ? [] : namesOf(person.value, nameLength);
      if (name === "" || spellings === undefined)
        warn(person.line, `the spellings of "${shorten(name)}" are no list of names`, cure);
      else names.set(name, spellings);
    }
  }
  if (names.size === 0) return nobodyKnown;
  const known = createPeople(names);
  for (const person of entries.flatMap(entry => entry.entries ?? [])) {
    for (const spelling of names.get(cut(textOf(person.key) ?? "", nameLength)) ?? []) {
      if (known.nameOf(spelling) !== undefined) continue;
      const problem = `"${shorten(spelling)}" is a spelling of two people, and is taken for neither`;
      warn(person.line, problem, "leave it to one of them, or say in the file who speaks");
    }
  }
  return known;
}

/** `files:` pattern → what holds for the files that it fits. */
function overridesIn(
  { value, line, entries }: YamlEntry,
  { warn, defects }: { readonly warn: Warn; readonly defects: Defect[] },
): readonly Override[] {
  const cure = 'write "files:", and below it a pattern with its keys: "2024/*.txt: { outlet: Harbour Radio }"';
  if (entries === undefined) {
    if (value === "") return [];
    const hides = hiding.test(JSON.stringify(value));
    warn(line, "files are no patterns with their keys", hides ? `${cure}; ${allKeptBack}` : cure);
    return hides ? [{ glob: globOf("**"), facts: keptBack, written: "**", line }] : [];
  }
  return entries.flatMap((entry): readonly Override[] => {
    const { key, line, value, entries } = entry;
    if (entries === undefined) {
      if (value === "") return [];
      const hides = hiding.test(JSON.stringify(value));
      const kept = hides ? `${cure}; until it is, it counts as a draft` : cure;
      warn(line, `what is said of "${shorten(key)}" is no list of keys`, kept);
      return hides ? [{ glob: globOf(key), facts: keptBack, written: key, line }] : [];
    }
    const read = readFacts({ entries, file: recordFileName, where: "record.yaml" });
    defects.push(...read.defects);
    return [{ glob: globOf(key), facts: read.facts, written: key, line }];
  });
}

function timezoneOf(entries: readonly YamlEntry[], warn: Warn): string | undefined {
  for (const { value, line } of entries) {
    const name = textOf(value) ?? "";
    if (isTimezone(name)) return name;
    if (name !== "" || typeof value !== "string")
      warn(line, `timezone "${shorten(name)}" is not known`, 'write it as "Europe/Paris"');
  }
  return undefined;
}

function isTimezone(name: string): boolean {
  try {
    return name !== "" && new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
