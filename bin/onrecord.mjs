/**
 * Starts the program in this process: the built one where `npm run build` was run on exactly these sources, else the sources
 * themselves, compiled as they are loaded. One process either way, so that signals reach the program and nothing outlives it.
 */
import { isBuilt } from "./dist.mjs";

if (isBuilt()) {
  await import("../dist/program/main.js");
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("../src/main.ts");
}
