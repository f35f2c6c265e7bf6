/** What the README and the pages on its questions and its JSON say is so: commands answer as they show, fields are there, pictures are today's. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { pictures } from "../docs/pictures/draw.ts";
import { createLog } from "../src/adapters/log/log.ts";
import { createTerminalAdapter } from "../src/adapters/terminal/adapter.ts";
import { loadRecord } from "../src/app/load-record.ts";

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
  const look = () => ({ columns: 80, colour: false, links: "whole" }) as const;
  const terminal = createTerminalAdapter({ bot: onrecord.bot, log, input, output, look });
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

/** After a change of the record, `npx vitest run test/readme.test.ts -u` writes the new answers into the pages, and new pictures. */
describe("what is shown", () => {
  test.each([
    { page: "README.md", blocks: 1 },
    { page: "docs/asking.md", blocks: 4 },
  ])("$page: answers and conversations are what the program says", async ({ page, blocks }) => {
    const parts = readFileSync(page, "utf8").split(/(?<=^```text\n)(\$ npm start[\s\S]*?)(?=^```)/m);
    expect(parts).toHaveLength(2 * blocks + 1);
    const answered = [];
    for (const part of parts) answered.push(part.startsWith("$ npm start") ? await replay(part) : part);
    await expect(answered.join("")).toMatchFileSnapshot(`../${page}`);
  });

  test("the pictures are of today's answers", async () => {
    for (const [name, svg] of await pictures()) await expect(svg).toMatchFileSnapshot(`../docs/pictures/${name}`);
  });

  test("the README fits on a few screens", () => {
    expect(readFileSync("README.md", "utf8").split("\n").length).toBeLessThanOrEqual(150);
  });
});

describe("the page on JSON", () => {
  const page = readFileSync("docs/json.md", "utf8");

  test("has the fields of the JSON", () => {
    const { status, stdout } = run(["--json", "--limit", "1"], "France\nno such thing as glaciers\n");
    expect(status).toBe(0);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line) as Record<string, unknown>);
    expect(answers).toHaveLength(2);
    for (const field of Object.keys(answers[0]!)) expect(page).toContain(`\`${field}\``);
    const [passage] = answers[0]!.passages as Record<string, unknown>[];
    for (const field of Object.keys(passage!)) expect(page).toContain(`\`${field}\``);
  });
});
