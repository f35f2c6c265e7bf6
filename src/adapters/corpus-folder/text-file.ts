/** The bytes of a file → its text, decoded or taken out of what it is. */
import type { Defect } from "../../core/errors.ts";
import type { TextFile } from "../../core/reading/reader.ts";
import { declaredEncoding } from "./declared-encoding.ts";
import { decode } from "./decode.ts";
import { type Extractor, extractedEndings } from "./extract/extractor.ts";

/** In small letters, without the dot; empty where the name has none. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1) : "";
}

/** Whether it is no text, by its name. */
export function isDocument(path: string): boolean {
  return extractedEndings.includes(endingOf(path));
}

/** What a file that is no text is taken to pieces with. */
interface Taking {
  readonly bytes: Uint8Array;
  readonly extractor: Extractor;
  readonly defects: Defect[];
}

export async function textFileOf(path: string, taking: Taking): Promise<TextFile | undefined> {
  return isDocument(path) ? extractFile(path, taking) : decodeFile(path, taking.bytes, taking.defects);
}

async function extractFile(path: string, { bytes, extractor, defects }: Taking): Promise<TextFile | undefined> {
  const extraction = await extractor.extract(endingOf(path), bytes);
  if ("problem" in extraction) {
    defects.push({ file: path, ...extraction, effect: "skipped" });
    return undefined;
  }
  for (const warning of extraction.warnings) defects.push({ file: path, ...warning, effect: "warning" });
  return { path, text: extraction.text, extracted: extraction.extracted };
}

function decodeFile(path: string, bytes: Uint8Array, defects: Defect[]): TextFile | undefined {
  const isPage = ["html", "htm"].includes(endingOf(path));
  const decoded = decode(bytes, isPage ? declaredEncoding(bytes) : undefined);
  if ("problem" in decoded) {
    defects.push({ file: path, problem: decoded.problem, cure: decoded.cure, effect: "skipped" });
    return undefined;
  }
  if (decoded.encoding !== undefined) {
    const problem = `it is not UTF-8 and was read as ${decoded.encoding}`;
    defects.push({
      file: path,
      problem,
      cure: "look whether its letters are right, and save it as UTF-8",
      effect: "warning",
    });
  }
  return { path, text: decoded.text };
}
