/** Loaded into the bot before its program: tells, when it is asked, how much of the heap is in use once all garbage is collected. */
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.on("message", () => {
    globalThis.gc();
    process.send(process.memoryUsage());
  });
  process.channel.unref();
}
