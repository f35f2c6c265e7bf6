/**
 * Starts the program in this process: the built one where `npm run build` was run on exactly these sources, else the sources
 * themselves, compiled as they are loaded by what only development brings. One process either way, so that signals reach the program
 * and nothing outlives it.
 */
import { setFlagsFromString } from "node:v8";
import { isBuilt } from "./dist.mjs";

/** As src/app/exit.ts has it for what its owner has to set right. */
const configExit = 78;

// A start is short, and optimizing what runs for a moment takes longer than it saves: a function must run eight times as long before.
// In a bot, which runs for long, that costs a tenth of each question, so it is as V8 has it again after a minute.
setFlagsFromString("--interrupt-budget=1000000");
setTimeout(() => setFlagsFromString("--interrupt-budget=135168"), 60_000).unref();
// Nearly all expressions are used more than once: to compile each as bytecode first, and then again, is a tenth of a start.
setFlagsFromString("--no-regexp-tier-up");

if (isBuilt()) {
  await import("../dist/program/main.js");
} else {
  const compiler = await import("tsx/esm/api").catch(() => undefined);
  if (compiler) {
    compiler.register();
    await import("../src/main.ts");
  } else {
    process.stderr.write(
      "This is not built, and tsx is not there to run it from its sources: npm ci && npm run build\n",
    );
    process.exitCode = configExit;
  }
}
