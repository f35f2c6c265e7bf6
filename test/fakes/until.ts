/** Waits for something to become so, and fails with what was waited for where it does not. */
export async function until(what: string, isSo: () => boolean, deadlineMs = 8000): Promise<void> {
  const end = performance.now() + deadlineMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
