/**
 * YAML front matter: found, bounded, and read as plain text values (reading/yaml.ts). A front-matter
 * package was decided against: the common ones run code after "---js" and hide an error the second time.
 */
import { linesOf } from "../../text/paragraphs.ts";
import type { Entry } from "../metadata.ts";
import { depthLimit, depthOf, readYaml } from "../yaml.ts";

/** Front matter and where the body begins; or why the file cannot be read, and on which line (from 1). */
export type FrontMatter = { readonly entries: readonly Entry[]; readonly bodyStart: number } | Refused;

interface Refused {
  readonly refused: string;
  readonly cure: string;
  readonly line: number;
}

const sizeLimit = 64 * 1024;
const none: FrontMatter = { entries: [], bodyStart: 0 };

/** Reads the front matter of a Markdown file. A file without one (or with a rule as its first line) is all body. */
export function readFrontMatter(text: string): FrontMatter {
  const found = findFences(text);
  if (found === undefined) return none;
  if ("refused" in found) return found;
  const { yaml, bodyStart } = found;
  if (yaml.length > sizeLimit) {
    return { refused: "the front matter is over 64 KiB", cure: "keep only the known keys in it", line: 1 };
  }
  if (depthOf(yaml) > depthLimit) {
    return { refused: "the front matter is nested over 32 deep", cure: "write plain `key: value` lines", line: 1 };
  }
  const values = parse(yaml);
  if (values === undefined) return none;
  if ("refused" in values) return values;
  return { entries: values.entries, bodyStart };
}

/** The lines between `---` and `---`. Nothing where the first line is no fence. */
function findFences(text: string): { yaml: string; bodyStart: number } | Refused | undefined {
  const lines = linesOf(text);
  const first = lines.next().value;
  if (!first) return undefined;
  const fence = text.slice(first.start, Math.min(first.end, first.start + 40)).trimEnd();
  const language = /^(?:---[a-z][\w-]{0,15}|\+\+\+)$/i.test(fence);
  if (fence !== "---" && !language) return undefined;
  let bodyStart: number | undefined;
  let yamlStart: number | undefined;
  let yamlEnd = first.end;
  let looksLikeKeys = false;
  let inHead = true;
  for (const line of lines) {
    yamlStart ??= line.start;
    if (isFence(text, line)) {
      bodyStart = line.end;
      break;
    }
    if (inHead) {
      const start = text.slice(line.start, Math.min(line.end, line.start + 60));
      if (start.trim() === "") inHead = false;
      else if (/^[A-Za-z_][\w -]{0,30}:(?:\s|$)/.test(start)) looksLikeKeys = true;
    }
    yamlEnd = line.end;
  }
  if (language && (bodyStart !== undefined || fence === "+++")) {
    return { refused: "only YAML front matter is read", cure: 'begin the file with a line of just "---"', line: 1 };
  }
  if (bodyStart === undefined) {
    if (!looksLikeKeys) return undefined;
    return { refused: "the front matter is not closed", cure: 'put a line of just "---" after it', line: 1 };
  }
  return { yaml: text.slice(yamlStart ?? bodyStart, yamlEnd).replace(/\r\n?/g, "\n"), bodyStart };
}

function isFence(text: string, line: { start: number; end: number }): boolean {
  if (line.end - line.start > 40) return false;
  const words = text.slice(line.start, line.end).trimEnd();
  return words === "---" || words === "..." || words === "+++";
}

/** Nothing: what stands between the fences is no `key: value` map but text, so the fences are rules. */
function parse(yaml: string): { entries: readonly Entry[] } | Refused | undefined {
  const read = readYaml(yaml);
  if (read === undefined) return undefined;
  if ("fault" in read) {
    const cure = "correct the line, or put the value in quotes";
    return { refused: `the front matter is no YAML: ${read.fault}`, cure, line: read.line + 1 };
  }
  // The fence is the file's first line.
  return { entries: read.map(({ key, value, line }) => ({ key, value, line: line + 1 })) };
}
