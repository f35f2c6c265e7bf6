/**
 * YAML as owners write it, front matter and record.yaml: a map in which every value stays text, with the line of each key. Bounded
 * before `yaml` sees a character, because deep nesting ends its stack; without aliases, because a few lines of them can be
 * gigabytes.
 */
import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import type { Entry } from "./metadata.ts";

/** A key whose value may be a map itself. */
export interface YamlEntry extends Entry {
  /** Where the value is a map: its keys, in order. */
  readonly entries?: readonly YamlEntry[];
}

/** Why it cannot be read, and on which line (from 1). */
export interface YamlFault {
  readonly fault: string;
  readonly line: number;
}

/** How deep maps and lists may be nested. */
export const depthLimit = 32;

/** The keys of a map; nothing where the text is no map. */
export function readYaml(yaml: string): readonly YamlEntry[] | YamlFault | undefined {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    schema: "failsafe",
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  const [error] = [...document.errors, ...document.warnings];
  if (error) return { fault: plain(error.message), line: lineOf(error.pos[0]) };
  const { contents } = document;
  try {
    // Throws where an alias stands anywhere.
    document.toJS({ maxAliasCount: 0, mapAsMap: true });
  } catch (cause) {
    return { fault: plain(cause instanceof Error ? cause.message : "unreadable"), line: 1 };
  }
  if (contents === null || (isScalar(contents) && contents.value === "")) return [];
  return isMap(contents) ? entriesOf(contents) : undefined;

  function entriesOf(map: YAMLMap): readonly YamlEntry[] {
    return map.items.map(({ key, value }): YamlEntry => {
      const name = isScalar(key) && typeof key.value === "string" ? key.value : "(no text)";
      const start = (key as Node | null)?.range?.[0] ?? map.range?.[0] ?? 0;
      const node = value as Node | null;
      const plainValue: unknown = node?.toJS(document, { maxAliasCount: 0, mapAsMap: true });
      const entry = { key: name, value: plainValue, line: lineOf(start) };
      return isMap(node) ? { ...entry, entries: entriesOf(node) } : entry;
    });
  }
}

function plain(message: string): string {
  return message.split("\n")[0]!.slice(0, 120);
}

/** How deep a YAML text can nest at most: brackets, dashes in a row, and growing indents. Counts rather too much. */
export function depthOf(yaml: string): number {
  let deepest = 0;
  let brackets = 0;
  const indents: number[] = [];
  for (const line of yaml.split("\n")) {
    const body = line.trimStart();
    if (body === "") continue;
    const indent = line.length - body.length;
    while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
    indents.push(indent);
    let markers = 0;
    while (/^[-?:]\s/.test(body.slice(markers * 2, markers * 2 + 2))) markers++;
    for (const character of body) {
      if (character === "[" || character === "{") brackets++;
      else if ((character === "]" || character === "}") && brackets > 0) brackets--;
      deepest = Math.max(deepest, brackets + indents.length + markers);
    }
  }
  return deepest;
}
