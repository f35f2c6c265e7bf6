/**
 * Starts the program in this process: the built one where `npm run build` was run on exactly these sources, else the sources
 * themselves, compiled as they are loaded. One process either way, so that signals reach the program and nothing outlives it.
 */
import { setFlagsFromString } from "node:v8";
import { isBuilt } from "./dist.mjs";

// A start is short, and optimizing what runs for a moment takes longer than it saves: a function must run eight times as long before.
setFlagsFromString("--interrupt-budget=1000000");

if (isBuilt()) {
  await import("../dist/program/main.js");
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("../src/main.ts");
}
