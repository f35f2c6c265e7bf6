/**
 * How far a long reading is, on a terminal: one line of standard error that is written over. What is done in a moment shows
 * nothing, and where nobody looks (a file, a pipe, a service's log) there is nothing to be written over and so nothing at all.
 */
import type { Writable } from "node:stream";

export interface Progress {
  show(line: string): void;
  /** Leaves nothing behind. */
  clear(): void;
}

const patienceMs = 500;
const everyMs = 100;

/** `isTTY`: the output is a terminal, as Node says of its streams. `now`: milliseconds; for tests. */
export function createProgress(
  output: Writable & { readonly isTTY?: boolean },
  now: () => number = () => performance.now(),
): Progress {
  let next = now() + patienceMs;
  let isShown = false;
  return {
    show(line) {
      if (output.isTTY !== true || now() < next) return;
      next = now() + everyMs;
      output.write(`\r${line}\u001b[K`);
      isShown = true;
    },
    clear() {
      if (isShown) output.write("\r\u001b[K");
      isShown = false;
    },
  };
}
