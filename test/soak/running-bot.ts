/** The built bot as a process of its own, as it runs in production, and what can be seen of it from outside. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildProgram, freePort, record, root } from "../app/built-program.ts";

export interface RunningBot {
  /** Where it listens. */
  readonly origin: string;
  readonly stateDir: string;
  /** Bytes in use once all garbage is collected. */
  memory(): Promise<{ readonly heapUsed: number; readonly external: number; readonly rss: number }>;
  signal(name: NodeJS.Signals): void;
  stop(): Promise<void>;
}

export interface BotParts {
  readonly settings: Readonly<Record<string, string>>;
  readonly corpus?: string;
  /** What it logs is in a pipe that nobody reads; else its errors are shown. */
  readonly isLogUnread?: boolean;
}

const gauge = new URL("gauge.mjs", import.meta.url).href;

/** Resolves when its record is read. */
export async function runBot({ settings, corpus = record, isLogUnread = false }: BotParts): Promise<RunningBot> {
  const program = buildProgram();
  const stateDir = mkdtempSync(join(tmpdir(), "onrecord-state-"));
  const port = await freePort();
  const { PATH = "" } = process.env;
  const env = { PATH, CORPUS_DIR: corpus, PORT: port, STATE_DIR: stateDir, LOG_LEVEL: "error", ...settings };
  const output = isLogUnread ? "pipe" : "inherit";
  const child = spawn(process.execPath, ["--expose-gc", "--import", gauge, program.main], {
    cwd: root,
    env,
    stdio: ["ignore", output, output, "ipc"],
  });
  const origin = `http://127.0.0.1:${port}`;
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  await ready(origin, hasEnded);
  return {
    origin,
    stateDir,
    async memory() {
      child.send("memory");
      const [told] = await once(child, "message");
      return told;
    },
    signal: name => void child.kill(name),
    async stop() {
      if (!hasEnded()) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      rmSync(stateDir, { recursive: true, force: true });
      program.remove();
    },
  };
}

async function ready(origin: string, hasEnded: () => boolean): Promise<void> {
  for (;;) {
    if (hasEnded()) throw new Error("the bot ended by itself");
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** A helper of the tests in a process of its own, which is handed a job and tells what came of it. */
export async function inOwnProcess<Job extends object, Told>(file: string, job: Job): Promise<Told> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL(file, import.meta.url))],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  child.send(job);
  const [told] = await once(child, "message");
  return told as Told;
}
