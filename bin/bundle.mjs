/**
 * Writes the program and its threads as a few files, with the libraries of every start in them: to find, read and link five hundred
 * modules takes longer than to answer. What one platform or one kind of document needs stays where it is, and is loaded by itself.
 * The folder may be named: node bin/bundle.mjs [FOLDER].
 */
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const threads = { "record-worker": "src/app/record-worker.ts", worker: "src/adapters/corpus-folder/extract/worker.ts" };

const bundle = await rolldown({
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  input: { main: "src/main.ts", ...threads },
  platform: "node",
  external: [/^#/, "@opensearch-project/opensearch", "@slack/bolt", "grammy", "pino", "prom-client", "undici", "unpdf"],
});
await bundle.write({ dir: process.argv[2] ?? "dist/program" });
await bundle.close();
