/** What the README says is so: its commands exist and answer as it shows, its links lead somewhere. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { createLog } from "../src/adapters/log/log.ts";
import { createTerminalAdapter } from "../src/adapters/terminal/adapter.ts";
import { loadRecord } from "../src/app/load-record.ts";

const readme = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

function run(args: readonly string[], input = "") {
  const env = { ...process.env, NO_COLOR: "1" };
  return spawnSync("npm", ["start", "--silent", "--", ...args], { input, env, encoding: "utf8" });
}

/** What is seen where somebody types what the block says is typed: the command, and lines behind "> ". */
async function replay(block: string): Promise<string> {
  const [, folder, question] = /^\$ npm start -- (?:--corpus (\S+) )?"([^"]+)"/.exec(block) ?? [];
  const args = [...(folder === undefined ? [] : ["--corpus", folder]), question ?? ""];
  const seen = question === undefined ? await chat(block.match(/^> .+$/gm) ?? []) : run(args).stdout;
  const command = block.slice(0, block.indexOf("\n"));
  return `${command}\n\n${seen}`;
}

async function chat(lines: readonly string[]): Promise<string> {
  const { onrecord } = await loadRecord("corpus");
  const input = new PassThrough();
  const output = new PassThrough();
  let seen = "";
  output.on("data", chunk => {
    seen += String(chunk);
  });
  const log = createLog({ level: "silent", secrets: [] });
  const terminal = createTerminalAdapter({ bot: onrecord.bot, log, input, output, columns: () => 80, colour: false });
  await terminal.start();
  for (const line of lines) {
    await expect.poll(() => seen).toMatch(/> $/);
    const typed = `${line.slice(2)}\n`;
    seen += typed;
    input.write(typed);
  }
  await terminal.done;
  await terminal.stop();
  return seen;
}

describe("the README", () => {
  /** After a change of the record, `npx vitest run test/readme.test.ts -u` writes the new answers into it. */
  test("its answers and its conversation are what the program says", async () => {
    const parts = readme.split(/(?<=^```text\n)(\$ npm start[\s\S]*?)(?=^```)/m);
    expect(parts.length).toBeGreaterThan(4);
    const answered = [];
    for (const part of parts) answered.push(part.startsWith("$ npm start") ? await replay(part) : part);
    await expect(answered.join("")).toMatchFileSnapshot("../README.md");
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
