/**
 * Plain text: facts from `key: value` lines at its head, with or without the fences of front matter, or from the mark of a wire
 * dump; words from the rest. Captions, too.
 */

import { dateOfFile } from "../file-date.ts";
import { idOfFile } from "../ids.ts";
import { readFrontMatter } from "../markdown/front-matter.ts";
import { learned, readFacts } from "../metadata.ts";
import { plainBody } from "../parts.ts";
import type { Reading, TextFile } from "../reader.ts";
import { areCaptions } from "../recording/cues.ts";
import { readBody } from "./body.ts";
import { readCaptions } from "./captions.ts";
import { readHead } from "./text-header.ts";

/** Reads one text file: one interview. */
export function readPlainText(file: TextFile): Reading {
  const { path, text } = file;
  const head = fencedHead(text) ?? { ...readHead(text), where: "head" as const };
  if (areCaptions(text, head.bodyStart)) return readCaptions(file);
  const { facts, defects } = readFacts({ entries: head.entries, file: path, where: head.where, told: file.told });
  const body = readBody({
    ...plainBody(path, text, head.bodyStart),
    facts: learned(facts, dateOfFile(path), "file name"),
    id: idOfFile(path),
    line: 1,
  });
  return { interviews: body.interviews, defects: [...defects, ...body.defects] };
}

/** Front matter that can be read; what only looks like some is text here. */
function fencedHead(text: string) {
  const matter = readFrontMatter(text);
  return "refused" in matter || matter.entries.length === 0 ? undefined : { ...matter, where: "front matter" as const };
}
