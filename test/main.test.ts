/** The program as it is started: what goes to which output, and with which code it ends. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../bin/onrecord.mjs", import.meta.url));
const record = fileURLToPath(new URL("fixtures/record", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "onrecord-main-"));
mkdirSync(join(scratch, "empty"));
afterAll(() => rmSync(scratch, { recursive: true }));

interface Run {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Closes the output after its first characters, as `head` does. */
  readonly hangUp?: boolean;
}

/** Runs it to its end. */
async function run(args: readonly string[], { input = "", env = {}, cwd = scratch, hangUp = false }: Run = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", CORPUS_DIR: record, ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", chunk => {
    stdout += String(chunk);
    if (hangUp) child.stdout.destroy();
  });
  child.stderr.on("data", chunk => {
    stderr += String(chunk);
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>(resolve => child.once("close", resolve));
  return { code, stdout, stderr };
}

describe("what is wrong is one plain line on standard error, and no answer", () => {
  test.each([
    ["an unknown option", ["--frobnicate"], {}, 2, "--frobnicate"],
    ["a limit out of range", ["--limit", "0", "x"], {}, 2, "--limit"],
    ["a folder that is not there", ["--corpus", "no/such/folder", "x"], {}, 78, "no/such/folder"],
    ["a wrong setting", ["x"], { env: { PORT: "high" } }, 78, "PORT: "],
  ])("%s", async (_, args, options: Run, code, name) => {
    const run_ = await run(args, options);
    expect(run_.code).toBe(code);
    expect(run_.stdout).toBe("");
    expect(run_.stderr).toMatch(/^[^\n]+\n$/);
    expect(run_.stderr).toContain(name);
  });

  test("every wrong setting has its line, those of .env too", async () => {
    const cwd = mkdtempSync(join(scratch, "env-"));
    writeFileSync(join(cwd, ".env"), "LOG_LEVEL=loud\nSLACK_TOKEN=xoxb-canary\n");
    const { code, stderr } = await run(["x"], { cwd, env: { PORT: "-1" } });
    expect(code).toBe(78);
    expect(stderr.trimEnd().split("\n")).toHaveLength(3);
    expect(stderr).not.toContain("canary");
  });
});

describe("one question, or many", () => {
  test("an answer for each line on standard output, nothing beside it", async () => {
    const { code, stdout, stderr } = await run([], { input: "harbour\nand Denmark?\nglaciers" });
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^harbour\b[\s\S]*\nDenmark\b[\s\S]*\nNothing on glaciers /);
    expect(stdout).not.toContain("\u001b");
  });

  test("no question at all is said, and is no failure", async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(/^No question came in\. .*\n$/);
  });

  test("an empty record is said, with the folder", async () => {
    const { code, stdout, stderr } = await run(["--corpus", "empty", "harbour"]);
    expect(code).toBe(0);
    expect(stdout).toContain("No texts are loaded yet");
    expect(stderr).toMatch(/^There is no interview in "empty".*\n$/);
  });

  test("a reader that goes away ends it without a word", async () => {
    const { code, stderr } = await run([], { input: "harbour\n".repeat(3000), hangUp: true });
    expect(code).toBe(0);
    expect(stderr).toBe("");
  });

  test("JSON is alone on standard output, defects are told beside it", async () => {
    const folder = mkdtempSync(join(scratch, "record-"));
    writeFileSync(
      join(folder, "a.txt"),
      "date: 2024-01-01\nspeaker: Mira Solen\n\nStone: And the lighthouse?\n\nSolen: It stays.\n",
    );
    writeFileSync(join(folder, "b.pages"), "x");
    writeFileSync(join(folder, "c.md"), "");
    writeFileSync(join(folder, "d.txt"), " \n");
    writeFileSync(join(folder, "synonyms.txt"), "lighthouse, beacon\n=>\n");
    const broken = Buffer.from([...Buffer.from("beacon "), 0xff, 0xfe, 10]);
    const { code, stdout, stderr } = await run(["--json", "--corpus", folder], { input: broken });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "found", total: 1, record: { interviews: 1 } });
    expect(stderr).toBe("To mend in the record: 4. See npm run check-corpus\n");
    const check = await run(["--check", "--corpus", folder]);
    expect(check.code).toBe(1);
    expect(check.stdout).toMatch(
      /^b\.pages: .*\nc\.md:1: there is no text.*\nd\.txt:1: there is no text.*\nsynonyms\.txt:2: .*\n1 interview, 2024, 1 passage, .*: 4 to mend, 3 of them/,
    );
  });
});

test("--help and --version need neither settings nor a record", async () => {
  const env = { PORT: "high", CORPUS_DIR: "no/such/folder" };
  expect(await run(["--help"], { env })).toMatchObject({ code: 0, stderr: "" });
  expect((await run(["--version"], { env })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
