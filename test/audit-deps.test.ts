/** npm run audit-deps, over the project's own lockfile and over broken ones. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "onrecord-audit-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Facts = Readonly<Record<string, unknown>>;
const good: Facts = { version: "1.0.0", integrity: "sha512-AA==", license: "MIT" };

function audit(packages?: Readonly<Record<string, Facts>>, lockfileVersion = 3) {
  const path = join(folder, "lock.json");
  if (packages) writeFileSync(path, JSON.stringify({ lockfileVersion, packages: { "": {}, ...packages } }));
  const args = ["bin/audit-deps.mjs", ...(packages ? [path] : [])];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  return { status, lines: stdout.trimEnd().split("\n") };
}

test("what is installed here is within the numbers", () => {
  const { status, lines } = audit();
  expect(lines).toHaveLength(6);
  expect(status).toBe(0);
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: object };
  expect(lines[1]!.split(/ +/).at(-2)).toBe(String(Object.keys(packages).length - 1));
});

test("what only development needs is not counted as production", () => {
  const { status, lines } = audit({ "node_modules/a": good, "node_modules/b": { ...good, dev: true } });
  expect(lines[1]!.split(/ +/).filter((_, at) => at % 2 === 1)).toEqual(["1", "2"]);
  expect(status).toBe(0);
});

test.each<[string, Facts, string]>([
  ["a script at installation", { hasInstallScript: true }, "Too many install scripts: bad."],
  ["terms that ask for more", { license: "AGPL-3.0" }, "Too many other licences: bad."],
  ["no terms at all", { license: undefined }, "Too many other licences: bad."],
  ["no checksum", { integrity: undefined }, "Too many without integrity: bad."],
  ["a repository in place of a registry", { resolved: "git+ssh://git@host.example/bad.git#1" }, "Too many outside a"],
  ["a folder in its place", { link: true, integrity: undefined }, "Too many outside a registry: bad."],
])("%s is named", (_, facts, told) => {
  const { status, lines } = audit({ "node_modules/x/node_modules/bad": { ...good, ...facts } });
  expect(lines.slice(6).join("\n")).toContain(told);
  expect(lines).toHaveLength(7);
  expect(status).toBe(1);
});

test("one of two permissive terms is enough", () => {
  expect(audit({ "node_modules/a": { ...good, license: "(AGPL-3.0 OR MIT)" } }).status).toBe(0);
});

test("too many packages are too many, in production and in all", () => {
  const many = (count: number, facts: Facts) =>
    audit(Object.fromEntries(Array.from({ length: count }, (_, n) => [`node_modules/p${n}`, { ...good, ...facts }])));
  expect(many(200, {}).lines.at(-1)).toMatch(/^Too many packages\. /);
  expect(many(200, { dev: true }).status).toBe(0);
  expect(many(500, { dev: true }).status).toBe(1);
});

test("what is no lockfile of the form that is read passes for nothing", () => {
  expect(audit({}, 1).status).toBe(1);
});
