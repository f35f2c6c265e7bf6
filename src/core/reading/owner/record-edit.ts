/**
 * New lines in record.yaml, as text: what the owner said yes to goes below `files`, under the name of its file. What he wrote
 * himself stays as it is, comments too; a key that is there already is never written over.
 */
import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import type { Key } from "../metadata.ts";
import { globOfPath } from "./glob.ts";

/** What is to be said of one file. */
export interface Addition {
  /** Its path below the record's folder. */
  readonly file: string;
  readonly facts: Readonly<Partial<Record<Key, string>>>;
  /** Why, as a comment beside it. */
  readonly why?: string;
}

/** The new text; or why there is none. */
export type Edited = { readonly text: string } | { readonly problem: string };

/** The text of record.yaml (empty where there is none yet) with the additions in it. */
export function withAdditions(text: string, additions: readonly Addition[]): Edited {
  const document = parseDocument(text, { schema: "failsafe", prettyErrors: false });
  const [error] = document.errors;
  if (error) return { problem: error.message.split("\n")[0]! };
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !isEmpty(contents)) return { problem: "it holds no `key: value` lines" };
  if (!isMap(contents)) document.contents = document.createNode({}) as unknown as typeof contents;
  const root = document.contents as unknown as YAMLMap;
  const there = root.get("files", true);
  if (there !== undefined && !isMap(there) && !isEmpty(there)) return { problem: "what it says under files is no map" };
  if (!isMap(there)) root.set("files", document.createNode({}));
  const files = root.get("files", true) as unknown as YAMLMap;
  for (const { file, facts, why } of additions) {
    const key = globOfPath(file);
    const known = files.get(key, true);
    if (isMap(known)) {
      for (const [name, value] of Object.entries(facts)) if (!known.has(name)) known.set(name, value);
    } else if (known === undefined || isEmpty(known)) {
      const node = document.createNode(facts, { flow: true });
      if (why !== undefined) node.comment = ` ${why}`;
      files.set(key, node);
    } else return { problem: `what it says of "${file}" is no map` };
  }
  return { text: document.toString({ lineWidth: 0, flowCollectionPadding: true }) };
}

/** Nothing is written behind a key. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && (node.value === null || node.value === ""));
}
