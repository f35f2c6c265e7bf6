/**
 * The whole bot, built, killed again and again while it is asked by a platform. What a platform is (a Way) says how questions reach the
 * bot and which were answered; when the kills come is drawn.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { freePort, record, root } from "./built-program.ts";

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
  /** When calls of the bot were eaten by the line (performance.now()). */
  readonly eaten: () => readonly number[];
}

export interface Outcome {
  /** Beyond those that nobody could save: the line ate the call in the moment of a kill, and so nobody was left to hear of it. */
  readonly lost: number;
  readonly doubled: number;
  readonly kills: number;
}

const metricsToken = "a-token-of-16-letters";
/** How far a kill and what it kept the bot from hearing may lie apart, in milliseconds. */
const sameMoment = 250;

/** Asks all, kills when so many answers are out as were drawn, and at last lets the bot finish and end by itself. */
export async function killLoop(way: Way, { main, questions, kills, draw, eaten }: Loop): Promise<Outcome> {
  const stateDir = mkdtempSync(join(tmpdir(), "onrecord-state-"));
  const { PORT = await freePort() } = way.settings;
  const own = { CORPUS_DIR: record, STATE_DIR: stateDir, METRICS_TOKEN: metricsToken };
  const env = { PATH: process.env.PATH ?? "", ...own, ...way.settings, PORT };
  const start = (): ChildProcess => spawn(process.execPath, [main], { cwd: root, env, stdio: "ignore" });
  const killedAt: number[] = [];
  const unheard = (): number =>
    eaten().filter(moment => killedAt.some(kill => Math.abs(kill - moment) < sameMoment)).length;
  let child: ChildProcess | undefined;
  const asking = Array.from({ length: questions - 1 }, (_, n) => way.ask(n));
  const moments = Array.from({ length: kills }, () => Math.floor(draw() * (questions - 1))).sort((a, b) => a - b);
  try {
    for (const moment of moments) {
      child = start();
      await whileItRuns(child, () => way.heard().length >= moment);
      killedAt.push(performance.now());
      await ended(child, "SIGKILL");
    }
    child = start();
    // Its answer shows that it is up and goes on with what is left.
    asking.push(way.ask(questions - 1));
    let marks: readonly unknown[] = [];
    void Promise.all(asking).then(all => {
      marks = all;
    });
    await whileItRuns(child, () => marks.length > 0 && way.isIdle() && heardOf(way).has(marks.at(-1)));
    await whileItRuns(child, async () => (await inHandAt(PORT)) === 0);
    expect(await ended(child, "SIGTERM")).toEqual([0, null]);
    const answers = way.heard().filter(({ isAnswer }) => isAnswer);
    const doubled = answers.length - new Set(answers.map(({ mark }) => mark)).size;
    const missing = marks.filter(mark => !heardOf(way).has(mark)).length;
    return { lost: Math.max(0, missing - unheard()), doubled, kills };
  } finally {
    if (child) await ended(child, "SIGKILL");
    rmSync(stateDir, { recursive: true, force: true });
  }
}

function heardOf(way: Way): ReadonlySet<unknown> {
  return new Set(way.heard().map(({ mark }) => mark));
}

/** Questions that wait, are looked up or are being sent. */
async function inHandAt(port: string): Promise<number> {
  const headers = { authorization: `Bearer ${metricsToken}` };
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers });
  return Number(/^onrecord_in_hand\{.*\} (\d+)$/m.exec(await answer.text())![1]);
}

/** Waits for it, and no longer than the bot runs. */
async function whileItRuns(child: ChildProcess, isSo: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(async () => child.exitCode !== null || (await isSo())).toBe(true);
  expect(child.exitCode, "the bot ended by itself").toBe(null);
}

async function ended(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<readonly unknown[]> {
  if (child.exitCode !== null || child.signalCode !== null) return [child.exitCode, child.signalCode];
  const end = once(child, "exit");
  child.kill(signal);
  return end;
}
