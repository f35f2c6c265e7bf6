/**
 * How much the tests do that wear the bot out: a little in each run of the tests, much by `npm run soak` (vitest.soak.config.ts), which
 * prints a table in the end. QUESTIONS, KILLS, STEPS, RELOADS, SEND_MS, UPDATES, NODES, DOWN_SECONDS and SEED in the environment
 * overrule; what is drawn is drawn from the seed.
 */
import { appendFileSync } from "node:fs";

export const isSoak = process.env.SOAK === "1";
export const seed = Number(process.env.SEED) || 7;

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

export interface Row {
  /** What was done to the bot. */
  readonly what: string;
  readonly due: string;
  readonly measured: string;
}

/** A row of the table (table.ts). */
export function tell(row: Row): void {
  if (process.env.SOAK_TABLE) appendFileSync(process.env.SOAK_TABLE, `${JSON.stringify(row)}\n`);
}
