/**
 * Whether the time for a text grows with its length or runs away, on any machine: a text four times as long may take up to ten
 * times as long (quadratic: sixteen). The processor's time is measured, of which other programs take none, and the best of
 * a few tries counts.
 */
import { expect } from "vitest";

const short = 25_000;
const times = 4;
const bound = 10;
const tries = 5;

/** `work` is given texts made of the unit, of 25,000 and 100,000 characters. */
export function expectGrowthWithLength(unit: string, work: (text: string) => void): void {
  const made = (length: number): string => unit.repeat(length / unit.length);
  const [less, more] = [made(short), made(short * times)];
  let best = Number.POSITIVE_INFINITY;
  for (let left = tries; left > 0 && best > bound; left--) {
    const [before, after] = [spentUs(() => work(less)), spentUs(() => work(more))];
    best = Math.min(best, after / Math.max(before, 2000));
  }
  expect(best, `${JSON.stringify(unit)}, ${times} times as long`).toBeLessThan(bound);
}

function spentUs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
