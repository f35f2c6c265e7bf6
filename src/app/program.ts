/** Which program this is: what one version read of a record, another may read otherwise. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The same for the same code, libraries, Node and its tables of names. */
export function programHash(): string {
  const { node, icu = "", cldr = "", unicode = "" } = process.versions;
  return createHash("sha1").update([codeHash(), node, icu, cldr, unicode].join()).digest("hex");
}

/** Where it is built, the hash of all that it was built from lies beside it (bin/dist.mjs). */
function codeHash(): string {
  const root = new URL("../", import.meta.url);
  try {
    return readFileSync(new URL(".built-from", root), "utf8");
  } catch {
    const hash = createHash("sha1").update(readFileSync(new URL("../package-lock.json", root)));
    const names = readdirSync(root, { recursive: true }) as string[];
    for (const name of names.filter(one => /\.[jt]s$/.test(one)).sort()) {
      hash.update(name).update(readFileSync(fileURLToPath(root) + name));
    }
    return hash.digest("hex");
  }
}
