/** What work takes of the processor, and what is held of the memory: on a machine that others use too, wall time tells little. */

/** Milliseconds of the processor's time, all threads together, and what was made. */
export async function cpuMs<Made>(
  work: () => Made | Promise<Made>,
): Promise<{ readonly ms: number; readonly made: Made }> {
  const begun = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(begun);
  return { ms: (user + system) / 1000, made };
}

/** The value below which a share of all lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
