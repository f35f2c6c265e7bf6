/**
 * How far a long reading is: one line on a terminal that is written over, and nothing left of it. Where nobody watches, in a file
 * or a pipe, nothing is said: a line now and then would depend on the speed of the machine, and the answer comes anyway.
 */
import type { Writable } from "node:stream";

export interface Progress {
  show(line: string): void;
  /** Takes the line away. */
  clear(): void;
}

const patienceMs = 500;
const everyMs = 100;

/** For an output that is no terminal. */
export const noProgress: Progress = { show: () => undefined, clear: () => undefined };

/** For a terminal. What is done in a moment shows nothing. */
export function createProgress(terminal: Writable, now = () => performance.now()): Progress {
  let next = now() + patienceMs;
  let isShown = false;
  return {
    show(line) {
      if (now() < next) return;
      next = now() + everyMs;
      terminal.write(`\r${line}\u001b[K`);
      isShown = true;
    },
    clear() {
      if (isShown) terminal.write("\r\u001b[K");
      isShown = false;
    },
  };
}
