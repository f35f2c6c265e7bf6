/**
 * How far a long reading is, on standard error: on a terminal one line that is written over, elsewhere a line now and then.
 * What is done in a moment shows nothing.
 */
import type { Writable } from "node:stream";

export interface Progress {
  show(line: string): void;
  /** Leaves nothing behind on a terminal. */
  clear(): void;
}

const patienceMs = 500;

export function createProgress(output: Writable, isTerminal: boolean, now = () => performance.now()): Progress {
  const everyMs = isTerminal ? 100 : 2000;
  let next = now() + patienceMs;
  let isShown = false;
  return {
    show(line) {
      if (now() < next) return;
      next = now() + everyMs;
      output.write(isTerminal ? `\r${line}\u001b[K` : `${line}\n`);
      isShown = isTerminal;
    },
    clear() {
      if (isShown) output.write("\r\u001b[K");
      isShown = false;
    },
  };
}
