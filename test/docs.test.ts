/** What the documents point to is there: files of the repository, scripts, and each other. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const documents = [
  "CONTRIBUTING.md",
  "DEPLOY.md",
  "DESIGN.md",
  "README.md",
  "SECURITY.md",
  ...readdirSync("docs")
    .filter(name => name.endsWith(".md"))
    .map(name => `docs/${name}`),
];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

describe.each(documents)("%s", document => {
  const text = readFileSync(document, "utf8");
  /** What a guide tells to write is not there yet: it has a name in capitals. */
  const paths = [...text.matchAll(/(?<![\w/.-])((?:src|test|docs|bin|corpus)\/[\w./-]*[\w/])/g)]
    .map(([, path]) => path!)
    .filter(path => !/\bNAME\b|\bLANG\b/.test(path));
  const links = [...text.matchAll(/(?:\]\(|src(?:set)?=")(?!https?:)([^)"#]+)/g)].map(([, path]) =>
    join(dirname(document), path!),
  );

  test("names no file that is not there", () => {
    expect([...paths, ...links].filter(path => !existsSync(path))).toEqual([]);
  });

  test("names no script that is not there", () => {
    const named = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name!);
    expect(named.filter(name => scripts[name] === undefined)).toEqual([]);
  });
});

test("each requirement of ASVS in SECURITY.md names where it is met and a test that shows it", () => {
  const rows = readFileSync("SECURITY.md", "utf8")
    .split("\n")
    .filter(line => /^\| V\d/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  const row =
    /^\| V\d+\.\d+\.\d+(?:, V\d+\.\d+\.\d+)* \| .+ \| `(?:src|bin)\/.+` \| (?:`test\/[\w./-]+\.test\.ts`(?:, )?)+ \|$/;
  expect(rows.filter(line => !row.test(line))).toEqual([]);
});
