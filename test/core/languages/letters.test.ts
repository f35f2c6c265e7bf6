/** Words of natural languages are data in src/core/languages: rules elsewhere have no letter outside ASCII but in comments. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Folders and files of src/core that hold to it. */
const held = ["question", "text", "passages/small-talk.ts", "lexicon", "people", "voices", "reading"];
/** Not yet: its names in other languages are to become data too. */
const open = ["lexicon/countries.ts"];

const core = "src/core";
const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
const letter = /[^\P{L}a-zA-Z]/u;

function filesIn(path: string): readonly string[] {
  if (!statSync(join(core, path)).isDirectory()) return [path];
  return readdirSync(join(core, path)).flatMap(name => filesIn(`${path}/${name}`));
}

test.each(held.flatMap(filesIn).filter(file => !open.includes(file)))("%s", file => {
  const code = readFileSync(join(core, file), "utf8").replace(comments, comment => comment.replace(/[^\n]/g, " "));
  expect(code.split("\n").filter(line => letter.test(line))).toEqual([]);
});
