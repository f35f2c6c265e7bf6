/** What the README says is so: its commands exist and answer as it shows, its links lead somewhere. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

function run(args: readonly string[], input = "") {
  const env = { ...process.env, NO_COLOR: "1" };
  return spawnSync("npm", ["start", "--silent", "--", ...args], { input, env, encoding: "utf8" });
}

describe("the README", () => {
  test("its first answer is the one it shows", () => {
    const shown = /```text\n\$ npm start -- "([^"]+)"\n\n([\s\S]*?)```/.exec(readme);
    expect(shown).not.toBeNull();
    const [, question = "", answer] = shown!;
    const { status, stdout } = run([question]);
    expect(status).toBe(0);
    expect(stdout.replace(/record [0-9a-f]{8}/, "record …")).toBe(answer);
  });

  test("every script it names is there", () => {
    const named = [...readme.matchAll(/npm run ([a-z-]+)/g)].map(match => match[1]!);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test("every file it links to is there", () => {
    const linked = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(match => match[1]!);
    expect(linked.length).toBeGreaterThan(3);
    for (const file of linked) expect(existsSync(file)).toBe(true);
  });

  test("the fields of its JSON are the fields of the JSON", () => {
    const { status, stdout } = run(["--json", "--limit", "1"], "France\nno such thing as glaciers\n");
    expect(status).toBe(0);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line) as Record<string, unknown>);
    expect(answers).toHaveLength(2);
    for (const field of Object.keys(answers[0]!)) expect(readme).toContain(`\`${field}\``);
    const [passage] = answers[0]!.passages as Record<string, unknown>[];
    for (const field of Object.keys(passage!)) expect(readme).toContain(`\`${field}\``);
  });
});
