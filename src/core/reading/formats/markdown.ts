/** Markdown with YAML front matter, or without: facts from the front matter, words from the body. */

import { dateOfFile } from "../file-date.ts";
import { idOfFile } from "../ids.ts";
import { readFrontMatter } from "../markdown/front-matter.ts";
import { markdownBody } from "../markdown/markdown-body.ts";
import { learned, readFacts } from "../metadata.ts";
import type { Reading, TextFile } from "../reader.ts";
import { readBody } from "./body.ts";

/** Reads one Markdown file: one interview, or none where its front matter cannot be read. */
export function readMarkdown(file: TextFile): Reading {
  const { path, text } = file;
  const matter = readFrontMatter(text);
  if ("refused" in matter) {
    const { refused: problem, cure, line } = matter;
    return { interviews: [], defects: [{ file: path, line, problem, cure, effect: "skipped" }] };
  }
  const { facts, defects } = readFacts({ entries: matter.entries, file: path, where: "front matter", told: file.told });
  const body = readBody({
    ...markdownBody(path, text, matter.bodyStart),
    facts: learned(facts, dateOfFile(path), "file name"),
    id: idOfFile(path),
    line: 1,
  });
  return { interviews: body.interviews, defects: [...defects, ...body.defects] };
}
