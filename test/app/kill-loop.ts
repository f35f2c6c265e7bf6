/**
 * The whole bot, built, killed again and again while it is asked by a platform. What a platform is (a Way) says how questions reach the
 * bot and which were answered; when the kills come is drawn.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const record = fileURLToPath(new URL("../fixtures/record", import.meta.url));
/** Costs next to nothing to answer, so that what is seen is how it is taken and sent. */
export const asked = "/p 2024-03-05-northern-radio/2";

/** The program as `npm run build` makes it, in a folder of its own. */
export function buildProgram(): { readonly main: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-kills-"));
  for (const name of ["bin", "package.json", "package-lock.json"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const out = join(folder, "dist/program");
  execFileSync(process.execPath, [join(root, "bin/bundle.mjs"), out], { cwd: root });
  return { main: join(out, "main.js"), remove: () => rmSync(folder, { recursive: true }) };
}

/** What came out to whoever has this mark: their answer, or that they are to ask again. */
export interface Heard {
  readonly mark: unknown;
  readonly isAnswer: boolean;
}

export interface Way {
  readonly settings: Readonly<Record<string, string>>;
  /** Hands question n over, in whatever time the platform takes, and resolves with the mark of who asked. */
  ask(n: number): Promise<unknown>;
  heard(): readonly Heard[];
  /** Whether the platform has nothing left to hand over. */
  isIdle(): boolean;
}

export interface Loop {
  readonly main: string;
  readonly questions: number;
  readonly kills: number;
  /** From 0 to below 1: when it is killed. */
  readonly draw: () => number;
}

export interface Outcome {
  readonly lost: number;
  readonly doubled: number;
  readonly kills: number;
}

/** Asks all, kills when so many answers are out as were drawn, and at last lets the bot finish and end by itself. */
export async function killLoop(way: Way, { main, questions, kills, draw }: Loop): Promise<Outcome> {
  const stateDir = mkdtempSync(join(tmpdir(), "onrecord-state-"));
  const env = { PATH: process.env.PATH ?? "", CORPUS_DIR: record, PORT: "0", STATE_DIR: stateDir, ...way.settings };
  const start = (): ChildProcess => spawn(process.execPath, [main], { cwd: root, env, stdio: "ignore" });
  let child: ChildProcess | undefined;
  const asking = Array.from({ length: questions - 1 }, (_, n) => way.ask(n));
  const moments = Array.from({ length: kills }, () => Math.floor(draw() * (questions - 1))).sort((a, b) => a - b);
  try {
    for (const moment of moments) {
      child = start();
      await whileItRuns(child, () => way.heard().length >= moment);
      await ended(child, "SIGKILL");
    }
    child = start();
    // Shows that it is up, where all others are answered by now.
    asking.push(way.ask(questions - 1));
    await whileItRuns(child, () => heardOf(way).size >= questions && way.isIdle());
    const marks = await Promise.all(asking);
    expect(await ended(child, "SIGTERM")).toEqual([0, null]);
    const answers = way.heard().filter(({ isAnswer }) => isAnswer);
    const doubled = answers.length - new Set(answers.map(({ mark }) => mark)).size;
    return { lost: marks.filter(mark => !heardOf(way).has(mark)).length, doubled, kills };
  } finally {
    if (child) await ended(child, "SIGKILL");
    rmSync(stateDir, { recursive: true, force: true });
  }
}

function heardOf(way: Way): ReadonlySet<unknown> {
  return new Set(way.heard().map(({ mark }) => mark));
}

/** Waits for it, and no longer than the bot runs. */
async function whileItRuns(child: ChildProcess, isSo: () => boolean): Promise<void> {
  await expect.poll(() => child.exitCode !== null || isSo()).toBe(true);
  expect(child.exitCode, "the bot ended by itself").toBe(null);
}

async function ended(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<readonly unknown[]> {
  if (child.exitCode !== null || child.signalCode !== null) return [child.exitCode, child.signalCode];
  const end = once(child, "exit");
  child.kill(signal);
  return end;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return String(typeof address === "object" ? address?.port : address);
}
