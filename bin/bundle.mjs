/**
 * Writes the program and its threads as a few files, with the libraries of every start in them: to find, read and link five hundred
 * modules takes longer than to answer. What one platform or one kind of document needs stays where it is, and is loaded by itself.
 * How common English words are is written beside them. The folder may be named: node bin/bundle.mjs [FOLDER].
 */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const folder = resolve(process.argv[2] ?? "dist/program");
const data = { "english-frequencies": "src/adapters/corpus-folder/english-frequencies.ts" };
const threads = { "record-worker": "src/app/record-worker.ts", worker: "src/adapters/corpus-folder/extract/worker.ts" };

const bundle = await rolldown({
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  input: { main: "src/main.ts", ...threads, ...data },
  platform: "node",
  external: [/^#/, "@opensearch-project/opensearch", "@slack/bolt", "grammy", "pino", "prom-client", "undici", "unpdf"],
});
await bundle.write({ dir: folder });
await bundle.close();

const { englishFrequencies } = await import(pathToFileURL(resolve(folder, "english-frequencies.js")).href);
await writeFile(resolve(folder, "english-frequencies.txt"), englishFrequencies());
