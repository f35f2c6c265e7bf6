/**
 * Whether the event loop stands still: a timer that comes late tells it. A loop that stands still answers nobody, so /healthz says
 * for a while afterwards that it did, and whoever keeps the process may start it anew when that goes on.
 */

export interface LoopWatch {
  /** The longest standstill of late, in milliseconds, where it was long enough to matter; else 0. */
  stoodStillMs(): number;
  stop(): void;
}

export interface LoopWatchOptions {
  /** Milliseconds that never run backwards; for tests. */
  readonly now?: () => number;
  /** Calls `beat` every so many milliseconds until it is stopped; for tests. */
  readonly every?: (ms: number, beat: () => void) => () => void;
}

const beatMs = 500;
/** Longer than a busy machine makes anybody wait. */
const longMs = 5000;
const rememberMs = 10_000;

export function createLoopWatch({ now = () => performance.now(), every = byTimer }: LoopWatchOptions = {}): LoopWatch {
  let last = now();
  let worst = { ms: 0, at: last };

  function look(): void {
    const at = now();
    const ms = at - last - beatMs;
    if (at - worst.at > rememberMs) worst = { ms: 0, at };
    if (ms >= longMs && ms >= worst.ms) worst = { ms, at };
  }

  const stop = every(beatMs, () => {
    look();
    last = now();
  });
  return {
    stoodStillMs() {
      look();
      return worst.ms;
    },
    stop,
  };
}

function byTimer(ms: number, beat: () => void): () => void {
  const timer = setInterval(beat, ms).unref();
  return () => clearInterval(timer);
}
