/**
 * How much the tests do that wear the bot out: a little in each run of the tests, much by `npm run soak` (vitest.soak.config.ts).
 * QUESTIONS, KILLS, STEPS, SEND_MS, UPDATES, NODES, DOWN_SECONDS and SEED in the environment overrule; what is drawn is drawn from the seed, which is printed.
 */
import { afterAll } from "vitest";

export const isSoak = process.env.SOAK === "1";
export const seed = Number(process.env.SEED) || (isSoak ? Date.now() % 2 ** 31 : 7);

/** `name`: of the setting that overrules both. */
export function amount(name: string, { short, long }: { readonly short: number; readonly long: number }): number {
  return Number(process.env[name]) || (isSoak ? long : short);
}

/** The same numbers for the same seed, each from 0 to below 1. */
export function drawn(from = seed): () => number {
  let state = from;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Lines for whoever soaks, printed when the file is done. */
export function createReport(): (line: string) => void {
  const lines: string[] = [];
  afterAll(() => {
    if (isSoak) process.stdout.write(`${[`seed ${seed}`, ...lines].join("\n")}\n`);
  });
  return line => void lines.push(line);
}
