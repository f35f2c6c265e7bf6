/**
 * Lines of the log → a stream that nobody may be reading. Node writes to a pipe in one piece and stands still until there is room;
 * a log that is not read would stop the bot. Here the pipe takes what it can, a bounded rest waits, and what is over it is dropped
 * and counted; the next line that gets through says how many were.
 */
import type { Writable } from "node:stream";

export interface LogLines {
  /** With its line break. Returns at once and never throws. */
  write(line: string): void;
  /** Lines dropped so far. */
  dropped(): number;
}

/** Some thousand lines. */
const standardBytes = 1024 * 1024;

export function createLogLines(stream: Writable, mostBytes = standardBytes): LogLines {
  let dropped = 0;
  let told = 0;
  unblock(stream);

  function hasRoomFor(line: string): boolean {
    return !stream.destroyed && stream.writableLength + Buffer.byteLength(line) <= mostBytes;
  }

  return {
    write(line) {
      const lost = dropped - told;
      const text = lost === 0 ? line : `${lossLine(lost)}${line}`;
      if (!hasRoomFor(text)) {
        dropped += 1;
        return;
      }
      told = dropped;
      stream.write(text);
    },
    dropped: () => dropped,
  };
}

function lossLine(lines: number): string {
  const time = new Date().toISOString();
  const msg = "Lines of the log were dropped, since nobody read them.";
  return `${JSON.stringify({ level: "warn", time, lines, msg })}\n`;
}

/** Of a pipe of the process; Node has no public name for it. A file and a terminal stay as they are. */
function unblock(stream: Writable): void {
  const handle = (stream as { readonly _handle?: { setBlocking?: (isBlocking: boolean) => void } })._handle;
  const isPipe = !("isTTY" in stream && stream.isTTY === true);
  if (isPipe) handle?.setBlocking?.(false);
}
