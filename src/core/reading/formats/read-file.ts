/** Chooses the reader of a file by its ending: the one place that knows which formats there are. */

import { withNamesOf } from "../known-names.ts";
import type { Reading, TextFile } from "../reader.ts";
import { readCaptions } from "./captions.ts";
import { readDocument } from "./document.ts";
import { readHtml } from "./html.ts";
import { readJson, readJsonLines } from "./json-lines.ts";
import { readMail } from "./mail.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlainText } from "./plain-text.ts";
import { readSegmentTable } from "./segment-table.ts";

const readers: ReadonlyMap<string, (file: TextFile) => Reading> = new Map([
  ["md", readMarkdown],
  ["markdown", readMarkdown],
  ["txt", readPlainText],
  ["text", readPlainText],
  ["srt", readCaptions],
  ["vtt", readCaptions],
  ["csv", readSegmentTable],
  ["tsv", readSegmentTable],
  ["jsonl", readJsonLines],
  ["ndjson", readJsonLines],
  ["json", readJson],
  ["html", readHtml],
  ["htm", readHtml],
  ["docx", readDocument],
  ["pdf", readDocument],
  ["eml", readMail],
]);

/** The endings that are read, in lower case, without the dot. */
export const endings: readonly string[] = [...readers.keys()];

/** All interviews of a file. A file of another ending is a defect. Never throws. */
export function readFile(file: TextFile): Reading {
  const ending = file.path.slice(file.path.lastIndexOf(".") + 1).toLowerCase();
  const reader = readers.get(ending);
  if (reader) return withNamesOf(file.told?.people, reader(file));
  const cure = `save it as one of: ${endings.map(name => `.${name}`).join(" ")}`;
  return {
    interviews: [],
    defects: [{ file: file.path, problem: "its format is not read yet", cure, effect: "skipped" }],
  };
}
