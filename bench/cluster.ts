/**
 * The record in the cluster of OPENSEARCH_URL: how fast it is loaded and how much room it takes, and what a bot that reads it takes of
 * memory, of the processor and of a person's time, each in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connect } from "../src/adapters/opensearch/connection.ts";
import { removeVersion, storedVersions } from "../src/adapters/opensearch/versions.ts";
import { openFromCluster } from "../src/app/cluster-record.ts";
import { loadConfig } from "../src/app/config.ts";
import { OnrecordError } from "../src/core/errors.ts";
import type { Passage } from "../src/core/model.ts";
import { generatePassages, generateQuestions } from "./generate.ts";
import { cpuMs, quantile } from "./measure.ts";

const questionsAsked = 150;
const surface = { prefix: "/", hasButtons: false } as const;
const megabyte = 1024 * 1024;

function configured(prefix: string) {
  const { cluster } = loadConfig();
  if (!cluster) throw new OnrecordError("config", "OPENSEARCH_URL: name the cluster to measure.");
  return { ...cluster, prefix: `${cluster.prefix}-${prefix}` };
}

/** The program as its owner runs it, and this measuring, as they are built. */
const [program, main] = ["../../../bin/onrecord.mjs", "./main.js"].map(path =>
  fileURLToPath(new URL(path, import.meta.url)),
) as [string, string];

function run(script: string, options: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(process.execPath, ["--expose-gc", script, ...options], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
}

/** Loads, asks and takes away again a generated record of each size. */
export async function timeCluster(sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    const cluster = configured(`bench${size}`);
    const passages = generatePassages(size);
    const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
    writeFileSync(join(folder, "all.jsonl"), linesOf(passages));
    writeFileSync(join(folder, "questions.jsonl"), JSON.stringify(generateQuestions(passages, questionsAsked)));
    const connection = connect(cluster);
    try {
      run(program, ["--index", folder, "--keep", "0"], { OPENSEARCH_INDEX: cluster.prefix });
      const rows = await connection.ask<readonly { readonly "pri.store.size": string }[]>({
        method: "GET",
        path: `/_cat/indices/${cluster.prefix}-*?format=json&bytes=b&h=pri.store.size`,
      });
      const bytes = rows.reduce((sum, row) => sum + Number(row["pri.store.size"]), 0);
      console.log(`${size} passages take ${(bytes / megabyte).toFixed(1)} MB of the cluster`);
      run(main, ["--ask-cluster", `bench${size}`, "--corpus", join(folder, "questions.jsonl")]);
    } finally {
      for (const { indices } of await storedVersions(connection, cluster.prefix))
        await removeVersion(connection, indices);
      await connection.ask({ method: "DELETE", path: `/${cluster.prefix}-lock`, isWork: true, ignore: [404] });
      await connection.close();
      rmSync(folder, { recursive: true });
    }
  }
}

/** What one bot takes: in a fresh process, whole replies one after another. */
export async function askCluster(prefix: string, questions: readonly string[]): Promise<void> {
  const { onrecord } = await openFromCluster(configured(prefix), {});
  const wall: number[] = [];
  const processor: number[] = [];
  for (const text of questions) {
    const begun = performance.now();
    const { ms } = await cpuMs(() => onrecord.bot.reply({ text, place: "private", surface }));
    wall.push(performance.now() - begun);
    processor.push(ms);
  }
  global.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const shares = [0.5, 0.95, 0.99].map(share => quantile(wall, share).toFixed(0));
  console.log(
    `a reply takes p50 ${shares[0]}, p95 ${shares[1]}, p99 ${shares[2]} ms, ${quantile(processor, 0.5).toFixed(1)} ms of the bot's processor (median); ` +
      `the bot holds ${(heapUsed / megabyte).toFixed(0)} MB, ${(rss / megabyte).toFixed(0)} MB resident`,
  );
  await onrecord.close();
}

/** As JSON Lines, an interview a line. */
function linesOf(passages: readonly Passage[]): string {
  const turns = new Map<Passage["interview"], { readonly speaker: string; readonly text: string }[]>();
  for (const { interview, lead, speaker, text } of passages) {
    const own = turns.get(interview) ?? [];
    if (lead) own.push({ speaker: interview.interviewer ?? "Ada Stone", text: lead.text });
    own.push({ speaker: speaker ?? interview.speaker ?? "Mira Solen", text });
    turns.set(interview, own);
  }
  return [...turns]
    .map(([{ id, title, date, outlet, speaker }, own]) =>
      JSON.stringify({ id, title, date, outlet, speaker, turns: own }),
    )
    .join("\n");
}
