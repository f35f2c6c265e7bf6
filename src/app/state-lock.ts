/**
 * One bot for each STATE_DIR: two would each write the journal as if it were theirs, and lose what the other keeps. A file names the
 * process that has the folder, by its number and the time it started, since numbers are given again: what a killed process left
 * holds nobody up. Where the system does not tell when a process started, nobody is kept out.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { OnrecordError } from "../core/errors.ts";

/** Who comes at the same moment is met at the second try; what is there and cannot be read, at each. */
const mostTries = 3;

/** Takes the folder and gives what lets go of it. Throws OnrecordError `config` where another process that runs has it. */
export function lockState(folder: string): () => void {
  const path = join(folder, "bot.lock");
  const own = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) });
  const isTaken = (): boolean => take(path, own);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let tries = 1; !isTaken() && tries < mostTries; tries += 1);
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    // A folder that cannot be written has nothing to protect, and the journal says so.
  }
  return () => {
    if (read(path) === own) rmSync(path, { force: true });
  };
}

/** False where somebody came between. */
function take(path: string, own: string): boolean {
  const before = read(path);
  if (before !== undefined && isAlive(before)) {
    const { pid } = JSON.parse(before) as { readonly pid: number };
    throw new OnrecordError(
      "config",
      `STATE_DIR: another bot (process ${pid}) is running with "${dirname(path)}"; stop it, or give this one a STATE_DIR of its own.`,
    );
  }
  if (before !== undefined) remove(path, before);
  try {
    writeFileSync(path, own, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Takes away what was found, and nothing that has come into its place since. */
function remove(path: string, found: string): void {
  const aside = `${path}.${process.pid}`;
  renameSync(path, aside);
  if (read(aside) === found) rmSync(aside);
  else renameSync(aside, path);
}

/** Whether the process that wrote it still runs. */
function isAlive(written: string): boolean {
  try {
    const { pid, startedAt } = JSON.parse(written) as { readonly pid: number; readonly startedAt?: string };
    return startedAt !== undefined && pid !== process.pid && startOf(pid) === startedAt;
  } catch {
    return false;
  }
}

/** When a process started, as the system counts it; undefined where none runs by that number, or nobody says. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") {
      // The name, in brackets, may hold anything; the state is the first behind it.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
      return /^[ZX]$/.test(fields[0]!) ? undefined : fields[19];
    }
    const options = { encoding: "utf8", env: { LC_ALL: "C", PATH: "/bin:/usr/bin" }, stdio: "pipe" } as const;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], options).trim() || undefined;
  } catch {
    return undefined;
  }
}
