/**
 * `tsx test/opensearch/with-server.ts [--nodes N] [--heap MB] -- COMMAND…`: runs a command with a real OpenSearch beside it, whose address
 * is in OPENSEARCH_URL for the program and in TEST_OPENSEARCH_URL for its tests, and stops it whatever comes. Where it cannot be had the command runs without, and says what it leaves out.
 */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { NoServer } from "./distribution.ts";
import { type Server, startServer } from "./server.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { nodes: { type: "string" }, heap: { type: "string" } },
});

async function server(): Promise<Server | undefined> {
  try {
    return await startServer({ count: Number(values.nodes ?? 1), heap: Number(values.heap ?? 512) });
  } catch (error) {
    if (!(error instanceof NoServer)) throw error;
    process.env.TEST_OPENSEARCH_MISSING = error.message;
    process.stderr.write(`No OpenSearch: ${error.message}\n`);
    return undefined;
  }
}

const [command = "", ...rest] = positionals;
const asked = new AbortController();
// The command hears the signal too, and ends; the server is stopped behind it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => asked.abort());

const running = process.env.TEST_OPENSEARCH_URL === undefined ? await server() : undefined;
try {
  const env = running
    ? { ...process.env, TEST_OPENSEARCH_URL: running.urls.join(","), OPENSEARCH_URL: running.urls.join(",") }
    : process.env;
  const child = spawn(command, rest, { stdio: "inherit", env });
  asked.signal.addEventListener("abort", () => child.kill("SIGTERM"));
  if (asked.signal.aborted) child.kill("SIGTERM");
  process.exitCode = await new Promise<number>(resolve => {
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 130 : 1)));
    child.once("error", () => resolve(127));
  });
} finally {
  await running?.stop();
}
