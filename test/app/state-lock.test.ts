/** One bot for each STATE_DIR, through real processes. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockState } from "../../src/app/state-lock.ts";

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "onrecord-")), "state");
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(join(folder, ".."), { recursive: true });
});

const path = () => join(folder, "bot.lock");

/** A process that has the folder; it says so and waits. */
async function holder(): Promise<ChildProcess> {
  const module = JSON.stringify(import.meta.resolve("../../src/app/state-lock.ts"));
  const code = `import { lockState } from ${module}; lockState(${JSON.stringify(folder)}); console.log("held"); setInterval(() => {}, 1000);`;
  const args = ["--import", import.meta.resolve("tsx/esm"), "--input-type=module", "-e", code];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await once(child.stdout!, "data");
  return child;
}

test("a second one is told who has it and what to do, and after a kill nothing is in its way", async () => {
  const child = await holder();
  const fault = {
    code: "config",
    message: expect.stringMatching(RegExp(`process ${child.pid}\\).*STATE_DIR of its own`)),
  };
  expect(() => lockState(folder)).toThrow(expect.objectContaining(fault));
  expect(statSync(path()).mode & 0o777).toBe(0o600);
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
  const unlock = lockState(folder);
  expect(JSON.parse(readFileSync(path(), "utf8"))).toMatchObject({ pid: process.pid });
  unlock();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["a process that is no more", JSON.stringify({ pid: 2 ** 30, startedAt: "1" })],
  ["another process by the same number", JSON.stringify({ pid: process.ppid, startedAt: "1" })],
  ["a process whose start nobody knew", JSON.stringify({ pid: process.ppid })],
  ["one like ourselves, as in a container", JSON.stringify({ pid: process.pid, startedAt: "1" })],
  ["nobody: half of a line", '{"pid":'],
  ["nobody: nothing at all", ""],
])("what is left of %s is taken over", (_, left) => {
  lockState(folder)();
  writeFileSync(path(), left);
  const unlock = lockState(folder);
  expect(JSON.parse(readFileSync(path(), "utf8"))).toMatchObject({ pid: process.pid });
  unlock();
  expect(existsSync(path())).toBe(false);
});

test("what another has taken meanwhile is not taken away", () => {
  const unlock = lockState(folder);
  writeFileSync(path(), "another's");
  unlock();
  expect(readFileSync(path(), "utf8")).toBe("another's");
});

test("where nothing can be written there is nothing to keep apart", () => {
  lockState(folder)();
  writeFileSync(join(folder, "file"), "");
  expect(() => lockState(join(folder, "file"))()).not.toThrow();
});
