/**
 * What is wrong with the record as a whole, and how a defect is put into one line: file, line, problem, cure. The same
 * lines are shown by the check and at start-up.
 */
import type { Defect } from "../errors.ts";
import type { Interview } from "../model.ts";
import { uniqueIds } from "./ids.ts";
import type { FoundInterview } from "./reader.ts";
import { shorten } from "./values.ts";

/** From this many of one kind in one file on, they are told as one. */
const many = 5;
/** So many keys of a folder are named, and so many files. */
const mostKeys = 12;
const mostFiles = 3;

/** What is looked at of an interview that was read. */
export interface Checked extends Pick<FoundInterview, "interview" | "line"> {
  /** Somebody but the interviewer says something. */
  readonly hasWords: boolean;
  readonly lostLetters: boolean;
}

export function checkedIn({ interview, line, turns }: FoundInterview): Checked {
  return {
    interview,
    line,
    hasWords: turns.some(({ by, heading }) => by !== "interviewer" && !heading),
    lostLetters: turns.some(({ source, ranges }) =>
      ranges.some(({ start, end }) => source.text.slice(start, end).includes("\uFFFD")),
    ),
  };
}

/**
 * All defects: those the readers found, and what only shows in the whole: no text, date or speaker, a date to come, a
 * name twice. In the order of the files. `today` is `YYYY-MM-DD`.
 */
export function checkRecord(
  reads: readonly Checked[],
  defects: readonly Defect[],
  today = new Date().toISOString().slice(0, 10),
): readonly Defect[] {
  const ids = uniqueIds(reads.map(({ interview }) => interview.id));
  const found = reads.flatMap((read, index) => checkInterview(read, ids[index]!, today));
  return gather(alikeInFolder(byFolder([...defects, ...found])));
}

/** One line for a person: `a.md:3: problem. cure`. */
export function defectLine({ file, line, problem, cure, effect }: Defect): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${problem}${effect === "skipped" ? " (skipped)" : ""}. ${cure.slice(0, 1).toUpperCase()}${cure.slice(1)}`;
}

/** An interview with the words of another, which is kept. */
export function sameTwice(
  { interview, line }: Pick<FoundInterview, "interview" | "line">,
  { interview: kept }: Pick<FoundInterview, "interview">,
): Defect {
  const other = kept.file === interview.file ? `"${shorten(kept.id)}"` : `"${kept.file}"`;
  const problem = `${whichOne(interview)}it has the same words as ${other}, and nothing is answered from it`;
  return { file: interview.file, line, problem, cure: "take one of the two out of the record", effect: "warning" };
}

/** In a file of one interview the file's name says which. */
function whichOne({ file, id }: Interview): string {
  return /\.(?:jsonl|ndjson|json)$/i.test(file) ? `interview "${shorten(id)}": ` : "";
}

function checkInterview(
  { interview, line, hasWords, lostLetters }: Checked,
  id: string,
  today: string,
): readonly Defect[] {
  const { file, date, speaker } = interview;
  const place = { file, line };
  const name = whichOne(interview);
  if (!hasWords) {
    return [
      {
        ...place,
        problem: `${name}there is no text`,
        cure: "write the words of the interview below its head",
        effect: "skipped",
      },
    ];
  }
  const found: Defect[] = [];
  const warn = (problem: string, cure: string, effect: Defect["effect"] = "warning") =>
    found.push({ ...place, problem: name + problem, cure, effect });
  if (date === undefined)
    warn("there is no date", 'add "date: 2024-12-20" (or the like) at its head, or in record.yaml');
  else if (date > today) warn(`the date ${date} is still to come`, "correct the date");
  if (speaker === undefined) warn("there is no speaker", 'add "speaker: …", the name of who is interviewed');
  if (id !== interview.id)
    warn(
      `the name "${shorten(interview.id)}" is there twice; this one is called "${shorten(id)}"`,
      "give each a name of its own",
    );
  if (lostLetters) {
    warn(
      "letters were lost when the text was saved (�); the passages with them are left out",
      "take the text from its source again",
      "partly",
    );
  }
  return found;
}

/** Files of one making have the same keys of their own: one line a folder. A folder of one such file is told as it is. */
function byFolder(defects: readonly Defect[]): readonly Defect[] {
  const folders = new Map<string, Defect[]>();
  for (const defect of defects) {
    if (defect.unknownKey === undefined) continue;
    const list = folders.get(folderOf(defect.file)) ?? [];
    folders.set(folderOf(defect.file), list);
    list.push(defect);
  }
  const told = new Set<string>();
  return defects.flatMap((defect): readonly Defect[] => {
    const folder = folderOf(defect.file);
    const list = defect.unknownKey === undefined ? [] : folders.get(folder)!;
    const files = new Set(list.map(({ file }) => file)).size;
    if (files < 2) return [defect];
    if (told.has(folder)) return [];
    told.add(folder);
    const { unknownKey: _, line: __, ...rest } = defect;
    return [{ ...rest, file: folder || "./", problem: `unknown keys in ${files} files: ${keysOf(list)}` }];
  });
}

/** What many files of a folder want alike ("there is no date") is one thing to mend there, in record.yaml. */
function alikeInFolder(defects: readonly Defect[]): readonly Defect[] {
  const alike = new Map<string, Defect[]>();
  const whatOf = ({ problem }: Defect): string => problem.replace(/^interview "[^"]*": /u, "");
  const keyOf = (defect: Defect): string => `${folderOf(defect.file)}\n${whatOf(defect)}`;
  for (const defect of defects) {
    if (defect.effect !== "warning") continue;
    const list = alike.get(keyOf(defect)) ?? [];
    alike.set(keyOf(defect), list);
    list.push(defect);
  }
  return defects.flatMap((defect): readonly Defect[] => {
    const list = defect.effect === "warning" ? alike.get(keyOf(defect))! : [];
    const files = [...new Set(list.map(({ file }) => file))];
    if (files.length < many) return [defect];
    if (defect !== list[0]) return [];
    const { line: _, ...rest } = defect;
    const folder = folderOf(defect.file);
    const shown = files.slice(0, mostFiles).map(file => file.slice(folder.length));
    const others = files.length > shown.length ? ` and ${files.length - shown.length} more` : "";
    const problem = `${whatOf(defect)} in ${files.length} files (${shown.join(", ")}${others})`;
    return [{ ...rest, file: folder || "./", problem }];
  });
}

/** With a stroke at its end; empty for the record itself. */
function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}

/** "guest (14), channel (12)", the commonest first. */
function keysOf(defects: readonly Defect[]): string {
  const counts = new Map<string, number>();
  for (const { unknownKey = "" } of defects) counts.set(unknownKey, (counts.get(unknownKey) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = sorted.slice(0, mostKeys).map(([key, count]) => `"${key}" (${count})`);
  return shown.join(", ") + (sorted.length > mostKeys ? ` and ${sorted.length - mostKeys} more` : "");
}

/** A thousand records without a date are one thing to mend, not a thousand lines to read. */
function gather(defects: readonly Defect[]): readonly Defect[] {
  const alike = new Map<string, Defect[]>();
  const keyOf = ({ file, problem, effect }: Defect) => [file, effect, problem.replace(/"[^"]*"|\d+/g, "")].join("\n");
  for (const defect of defects) {
    const group = alike.get(keyOf(defect));
    if (group) group.push(defect);
    else alike.set(keyOf(defect), [defect]);
  }
  const files = new Map<string, Defect[]>();
  for (const group of alike.values()) {
    const told =
      group.length < many
        ? group
        : [
            ...group.slice(0, 1),
            { ...group[1]!, problem: `${group.length - 1} more of this kind, from here on: ${group[1]!.problem}` },
          ];
    const list = files.get(group[0]!.file) ?? [];
    files.set(group[0]!.file, list);
    list.push(...told);
  }
  return [...files.values()].flatMap(list => list.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
}
