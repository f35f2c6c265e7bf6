/**
 * Loaded into the bot before its program: tells, when it is asked, how much of the heap is in use once all garbage is collected, and
 * ends with the test that started it.
 */
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.on("message", () => {
    globalThis.gc();
    process.send(process.memoryUsage());
  });
  process.on("disconnect", () => process.exit(1));
  process.channel.unref();
}
