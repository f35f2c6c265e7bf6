/**
 * Copies files into the corpus folder. Nothing that is there is ever written over: a file of the same bytes is there already, one
 * of other bytes keeps its name. Folders keep their name, so that two of them do not mix.
 */
import { mkdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { endings } from "../../core/reading/formats/read-file.ts";
import { isBesideTheRecord } from "./beside.ts";
import { limitOf } from "./files.ts";
import { type Entry, listFolder } from "./list-folder.ts";
import { readBounded } from "./read-bounded.ts";
import { shownPath } from "./shown-path.ts";

/** What became of one file. */
export type Copied =
  /** It is in the record now, or was before, under this path below its folder. */
  | { readonly from: string; readonly file: string; readonly isNew: boolean }
  /** It is not in the record. */
  | { readonly from: string; readonly problem: string; readonly cure: string };

/** A file to copy, and its path below the corpus folder. */
interface Wanted {
  readonly from: string;
  readonly root: string;
  readonly entry: Entry;
  readonly to: string;
}

/** Copies files, and all files of folders that can be interviews, in their order. */
export async function copyInto(folder: string, paths: readonly string[]): Promise<readonly Copied[]> {
  const root = await realpath(folder);
  const copied: Copied[] = [];
  for (const path of paths) {
    for (const wanted of await wantedIn(path)) copied.push("problem" in wanted ? wanted : await copyOne(root, wanted));
  }
  return copied;
}

async function wantedIn(path: string): Promise<readonly (Wanted | Extract<Copied, { problem: string }>)[]> {
  const real = await realpath(resolve(path)).catch(() => undefined);
  if (real === undefined) return [{ from: path, problem: "there is no such file", cure: "look how it is spelt" }];
  const name = basename(resolve(path));
  if (!(await stat(real)).isDirectory()) {
    const bytes = Buffer.from(real);
    const entry = { path: bytes, shown: shownPath(Buffer.from(name)), real: bytes };
    return [wantedOr({ from: path, root: dirname(real), entry, to: name }, name)];
  }
  const { entries, defects } = await listFolder(real, path);
  return [
    ...defects.map(({ file, problem, cure }) => ({ from: join(path, file), problem, cure })),
    ...entries
      .filter(({ shown }) => !isBesideTheRecord(shown))
      .map(entry => {
        const below = entry.path.toString("utf8");
        return wantedOr({ from: join(path, entry.shown), root: real, entry, to: `${name}/${below}` }, entry.shown);
      }),
  ];
}

function wantedOr(wanted: Wanted, shown: string): Wanted | Extract<Copied, { problem: string }> {
  const ending = shown.slice(shown.lastIndexOf(".") + 1).toLowerCase();
  const known = `save its words as one of: ${endings.map(one => `.${one}`).join(" ")}`;
  if (!endings.includes(ending)) return { from: wanted.from, problem: "its format is not read", cure: known };
  if (!isBesideTheRecord(wanted.to)) return wanted;
  return { from: wanted.from, problem: "a file of that name is no interview", cure: "give it another name" };
}

async function copyOne(root: string, { from, root: source, entry, to }: Wanted): Promise<Copied> {
  const file = shownPath(Buffer.from(to));
  if (entry.real.toString("utf8") === join(root, to)) return { from, file, isNew: false };
  const content = await readBounded(source, entry, limitOf(entry.shown));
  if ("problem" in content) return { from, ...content };
  const target = join(root, to);
  try {
    await mkdir(dirname(target), { recursive: true });
    const above = await realpath(dirname(target));
    if (above !== root && !above.startsWith(root + sep)) {
      return {
        from,
        problem: "its place in the record is a link that leaves it",
        cure: "give the folder another name",
      };
    }
    await writeFile(target, content.bytes, { flag: "wx" });
    return { from, file, isNew: true };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code !== "EEXIST") return { from, problem: `it cannot be copied (${message})`, cure: "look at the folder" };
    const there = await readFile(target).catch(() => undefined);
    if (there?.equals(content.bytes)) return { from, file, isNew: false };
    return { from, problem: `another file is in the record as ${file}`, cure: "give this one another name" };
  }
}
