/** A thread of the program, built or from its sources. */
import { Worker, type WorkerOptions } from "node:worker_threads";

/** `script`: by the name that it has where it is built. From the sources it needs what compiles them, as the program itself does. */
export function startThread(script: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(script, options);
  const source = script.href.replace(/\.js$/, ".ts");
  const [from, to] = [import.meta.resolve("tsx/esm/api"), source].map(address => JSON.stringify(address));
  const code = `import(${from}).then(({ register }) => { register(); return import(${to}); })`;
  return new Worker(code, { ...options, eval: true });
}
