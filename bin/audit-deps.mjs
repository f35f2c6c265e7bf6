/**
 * What the lockfile would have a machine install, counted, against the numbers of bin/dependency-limits.json, which says why each:
 * reads no network and needs nothing installed. Exit code 1 where one is over its number, with the names that count.
 *
 *   npm run audit-deps             node bin/audit-deps.mjs LOCKFILE
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { permissive, most } = JSON.parse(readFileSync(`${root}bin/dependency-limits.json`, "utf8"));

/** What counts, of one package of the lockfile. */
const counts = {
  packages: () => true,
  "install scripts": ({ hasInstallScript }) => hasInstallScript === true,
  "other licences": ({ license }) => !isPermissive(license),
  "without integrity": ({ integrity, link }) => !integrity && !link,
  "outside a registry": ({ resolved, link }) => link === true || resolved !== undefined,
};

/** One of several terms is enough: "MIT OR Apache-2.0". */
function isPermissive(licence = "") {
  return String(licence)
    .replace(/^\(|\)$/g, "")
    .split(" OR ")
    .some(one => permissive.includes(one));
}

function packagesOf(path) {
  const { lockfileVersion, packages } = JSON.parse(readFileSync(path, "utf8"));
  if (lockfileVersion !== 3 || packages === undefined) throw new Error(`${path} is no lockfile of version 3`);
  return Object.entries(packages)
    .filter(([at]) => at !== "")
    .map(([at, facts]) => ({ name: at.slice(at.lastIndexOf("node_modules/") + "node_modules/".length), ...facts }));
}

const all = packagesOf(process.argv[2] ?? `${root}package-lock.json`);
const rows = Object.entries(counts).map(([what, isOne]) => {
  const found = all.filter(isOne);
  const production = found.filter(({ dev, devOptional }) => !dev && !devOptional);
  const limits = most[what];
  const over = production.length > limits.production ? production : found.length > limits.all ? found : [];
  return { what, production: production.length, all: found.length, limits, over };
});

const print = text => process.stdout.write(`${text}\n`);
const line = (...cells) => print(cells.map((cell, at) => (at ? `${cell}`.padStart(14) : cell.padEnd(20))).join(""));
line("", "production", "at most", "all", "at most");
for (const { what, production, all, limits } of rows) line(what, production, limits.production, all, limits.all);
for (const { what, limits, over } of rows.filter(row => row.over.length > 0)) {
  const names = what === "packages" ? "" : `: ${over.map(({ name }) => name).join(", ")}`;
  print(`Too many ${what}${names}. ${limits.why}`);
  process.exitCode = 1;
}
