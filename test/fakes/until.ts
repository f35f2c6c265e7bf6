/** Ends what never happens; nothing depends on how long it takes. */
const patienceMs = 100_000;

/** Waits for something to become so, and fails with what was waited for where it does not. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
