/**
 * What tells a built program from a stale one: dist/ holds a stamp, the hash of all that it was built from. Contents, not times:
 * a checkout or a copy changes times, and an old file put back does not. About 200 files, a few milliseconds.
 *
 *   node bin/dist.mjs clean      before building
 *   node bin/dist.mjs stamp      after it
 *   node bin/dist.mjs check      exit code 1 where dist/ is stale
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}dist/.built-from`;
/** Beside the sources: what decides how they are compiled and what they are run with. */
const settings = ["bin/bundle.mjs", "package-lock.json", "package.json", "tsconfig.build.json", "tsconfig.json"];

/** True where dist/ was built from the sources as they are now. */
export function isBuilt() {
  try {
    return readFileSync(stamp, "utf8") === sourcesHash();
  } catch {
    return false;
  }
}

function sourcesHash() {
  const hash = createHash("sha1");
  const sources = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(root.length))
    .sort();
  for (const file of [...sources, ...settings]) {
    const bytes = readFileSync(root + file);
    hash.update(`${file}:${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex");
}

const [, script, step] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (step === "clean") rmSync(`${root}dist`, { recursive: true, force: true });
  if (step === "stamp") writeFileSync(stamp, sourcesHash());
  if (step === "check") process.exitCode = isBuilt() ? 0 : 1;
}
