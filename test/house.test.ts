/**
 * Laws of the source tree that neither compiler nor linter holds. (The linter holds: imports of each folder, circles of files,
 * parameters, complexity, lines of a file. See biome.json.)
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Piece, piecesOf } from "./scan.ts";

const src = fileURLToPath(new URL("../src", import.meta.url));
const longestExpression = 150;
const fullestFolder = 14;

interface File {
  /** Below src, with `/`. */
  readonly path: string;
  readonly pieces: readonly Piece[];
}

const files: readonly File[] = (readdirSync(src, { recursive: true }) as string[])
  .filter(name => /(?<!\.d)\.ts$/.test(name))
  .map(name => ({ path: name.split(sep).join("/"), pieces: piecesOf(readFileSync(join(src, name), "utf8")) }));
const core = files.filter(({ path }) => path.startsWith("core/"));

/** Where a law is broken, a line a file. */
function broken(law: (file: File) => readonly number[], all: readonly File[]): readonly string[] {
  return all.flatMap(file => {
    const lines = [...new Set(law(file))];
    return lines.length > 0 ? [`${file.path}:${lines.join(",")}`] : [];
  });
}

describe("the scanner", () => {
  const kinds = (source: string) =>
    piecesOf(source)
      .filter(({ kind }) => kind !== "code")
      .map(({ kind, text }) => `${kind} ${text}`);

  test("tells comments, strings, templates and expressions apart", () => {
    expect(kinds("const a = b / c; // d / e\nf(/[/\"]g/iu, 'h\\'') / 2;")).toEqual([
      "comment // d / e",
      'regex /[/"]g/iu',
      "string 'h\\''",
    ]);
    const template = `\`a \${ { b: \`c}\` } } d\``;
    expect(kinds(`x${template} + /* e\n\` */ "f"`)).toEqual([
      `template ${template}`,
      "comment /* e\n` */",
      'string "f"',
    ]);
  });

  test("leaves nothing out", () => {
    for (const { path, pieces } of files) {
      expect(pieces.map(piece => piece.text).join("")).toBe(readFileSync(join(src, path), "utf8"));
      const comments = pieces.filter(({ kind, text }) => kind === "code" && (text.startsWith("//") || text === "`"));
      expect(comments, path).toEqual([]);
    }
  });
});

test("words of natural languages stand in core/languages: no letter outside ASCII elsewhere in the core", () => {
  const lettersIn = ({ pieces }: File) =>
    pieces.flatMap(({ kind, text, line }) =>
      kind === "comment"
        ? []
        : text.split("\n").flatMap((part, at) => (/[^\P{L}A-Za-z]/u.test(part) ? [line + at] : [])),
    );
  const rules = core.filter(({ path }) => !path.startsWith("core/languages/"));
  expect(broken(lettersIn, rules)).toEqual([]);
});

test(`no expression is longer than ${longestExpression} characters`, () => {
  const longIn = ({ pieces }: File) =>
    pieces.flatMap(piece => (isExpression(piece) && piece.text.length > longestExpression ? [piece.line] : []));
  expect(broken(longIn, files)).toEqual([]);
});

test(`no folder of the core holds more than ${fullestFolder} files`, () => {
  const counts = new Map<string, number>();
  for (const { path } of core) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > fullestFolder)).toEqual([]);
});

test("the folders of the core lie on floors: no arrow runs back", () => {
  const arrows = new Map<string, Set<string>>();
  for (const { path, pieces } of core) {
    for (const imported of importsOf(pieces)) {
      const target = relative(src, normalize(join(src, dirname(path), imported)))
        .split(sep)
        .join("/");
      const [from, to] = [roomOf(path), roomOf(target)];
      if (from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  expect([...arrows.keys()]).toContain("core/answer");
  expect(circlesIn(arrows)).toEqual([]);
});

/**
 * The room that a file belongs to: its trade, the folders inside it included; reading's own folders are rooms. Of the files at the
 * top of the core, the nouns lie below everything and the rest above it.
 */
function roomOf(path: string): string {
  const [, trade = "", ...inside] = path.split("/");
  if (inside.length === 0)
    return /^(?:(?:question-|answer-)?model|errors|abort-signal)\.ts$/.test(trade) ? "core: nouns" : "core: top";
  return trade === "reading" ? dirname(path) : `core/${trade}`;
}

/** Folders in a circle: what is left after taking away, again and again, those that import none of the rest or are imported by none. */
function circlesIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const left = new Map(arrows);
  for (;;) {
    const imported = new Set([...left.values()].flatMap(targets => [...targets]));
    const free = [...left.keys()].filter(from => !imported.has(from) || ![...left.get(from)!].some(to => left.has(to)));
    if (free.length === 0) return [...left.keys()].sort();
    for (const from of free) left.delete(from);
  }
}

function importsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces
    .filter(
      ({ kind, text }, at) =>
        kind === "string" && /^.\./.test(text) && /\b(?:from|import)\s*\(?\s*$/.test(codeBefore(pieces, at)),
    )
    .map(({ text }) => text.slice(1, -1));
}

/** Also a text that one is built from: with a group or a class of letters in it. */
function isExpression({ kind, text }: Piece): boolean {
  return kind === "regex" || ((kind === "string" || kind === "template") && /\(\?[:=!<]|\\[pPsdwb]/.test(text));
}

/** The code just before a piece, as far as it matters here. */
function codeBefore(pieces: readonly Piece[], at: number): string {
  return pieces
    .slice(Math.max(0, at - 8), at)
    .map(({ kind, text }) => (kind === "code" ? text : " ; "))
    .join("");
}
