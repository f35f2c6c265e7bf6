/**
 * `npm start -- --reload` → the running bot: a file in STATE_DIR, which the bot takes away. A signal by a number kept in a file was
 * decided against: the number may be another program's by now, and SIGHUP ends most of them.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { unlink } from "node:fs/promises";
import { join } from "node:path";
import { sleep } from "../adapters/chat/backoff.ts";

const lookEveryMs = 1_000;
const patienceMs = 5_000;
const stepMs = 100;

function requestIn(stateDir: string): string {
  return join(stateDir, "reload");
}

/** Asks for it; whether a bot took it. Throws what the file system throws. */
export async function askToReload(stateDir: string): Promise<boolean> {
  const path = requestIn(stateDir);
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  writeFileSync(path, "", { mode: 0o600 });
  for (let waited = 0; waited < patienceMs; waited += stepMs) {
    await sleep(stepMs);
    if (!existsSync(path)) return true;
  }
  // Nobody shall find it later.
  return !(await taken(path));
}

/** Looks for it from now on; one that was left before is none. */
export function takeRequests(stateDir: string, onRequest: () => void): { stop(): void } {
  const path = requestIn(stateDir);
  try {
    rmSync(path, { force: true });
  } catch {
    // Then it is none that could be taken either.
  }
  const timer = setInterval(async () => {
    if (await taken(path)) onRequest();
  }, lookEveryMs);
  return { stop: () => clearInterval(timer) };
}

async function taken(path: string): Promise<boolean> {
  return unlink(path).then(
    () => true,
    () => false,
  );
}
