/**
 * The record in the cluster of OPENSEARCH_URL: how fast it is loaded and how much room it takes, and what a bot that reads it takes of
 * memory, of the processor and of a person's time, each in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Connection, connect } from "../src/adapters/opensearch/connection.ts";
import { removeVersion, storedVersions } from "../src/adapters/opensearch/versions.ts";
import { openFromCluster } from "../src/app/cluster-record.ts";
import { loadConfig } from "../src/app/config.ts";
import { OnrecordError } from "../src/core/errors.ts";
import type { Passage } from "../src/core/model.ts";
import { generateQuestions, streamPassages } from "./generate.ts";
import { cpuMs, quantile } from "./measure.ts";

const questionsAsked = 300;
/** Asked before anything is measured: the compiler's time is nobody's. */
const warming = 200;
/** Passages that questions are made of. */
const mostAskedOf = 2_000;
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

/** Writes at its end what a process took, and what it told of itself. */
const saying = `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processor = (userCPUTime + systemCPUTime) / 1e6;
  const taken = { seconds: process.uptime(), processor, mostMb: maxRSS / 1024, ...globalThis.toldOfCluster };
  process.getBuiltinModule("fs").writeFileSync(process.env.BENCH_TAKEN, JSON.stringify(taken));
})`;

/** In seconds and megabytes. */
interface Taken {
  readonly seconds: number;
  readonly processor: number;
  readonly mostMb: number;
}

interface Asked extends Taken {
  readonly wall: readonly number[];
  readonly bot: readonly number[];
  readonly heapMb: number;
  readonly residentMb: number;
}

function run<Made extends Taken>(
  script: string,
  options: readonly string[],
  { taken, ...env }: { readonly taken: string } & Readonly<Record<string, string>>,
): Made {
  const node = ["--expose-gc", "--import", `data:text/javascript,${encodeURIComponent(saying)}`];
  const { status } = spawnSync(process.execPath, [...node, script, ...options], {
    stdio: "inherit",
    env: { ...process.env, ...env, BENCH_TAKEN: taken },
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
  return JSON.parse(readFileSync(taken, "utf8")) as Made;
}

/** Milliseconds that the nodes took of their processors until now. */
async function clusterMs(connection: Connection): Promise<number> {
  const { nodes } = await connection.ask<{
    nodes: Readonly<Record<string, { process: { cpu: { total_in_millis: number } } }>>;
  }>({ method: "GET", path: "/_nodes/stats/process" });
  return Object.values(nodes).reduce((sum, { process: own }) => sum + own.cpu.total_in_millis, 0);
}

const columns =
  "| passages | load | loader's processor, memory at most | in the cluster | a reply p50, p95, p99 | processor of bot, of cluster | bot's heap, resident |";

/** Loads, asks and takes away again a generated record of each size. */
export async function timeCluster(sizes: readonly number[]): Promise<void> {
  const table: string[] = [columns, columns.replaceAll(/[^|]+/g, "---")];
  for (const size of sizes) {
    const cluster = configured(`bench${size}`);
    const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
    const asked = writeRecord(size, join(folder, "all.jsonl"));
    writeFileSync(join(folder, "questions.jsonl"), JSON.stringify(asked));
    const connection = connect(cluster);
    try {
      const taken = join(folder, "..", `${basename(folder)}.taken`);
      const load = run(program, ["--index", folder, "--keep", "0"], { OPENSEARCH_INDEX: cluster.prefix, taken });
      const rows = await connection.ask<readonly { readonly "pri.store.size": string }[]>({
        method: "GET",
        path: `/_cat/indices/${cluster.prefix}-*?format=json&bytes=b&h=pri.store.size`,
      });
      const bytes = rows.reduce((sum, row) => sum + Number(row["pri.store.size"]), 0);
      const before = await clusterMs(connection);
      const questions = join(folder, "questions.jsonl");
      const answers = run<Asked>(main, ["--ask-cluster", `bench${size}`, "--corpus", questions], { taken });
      const ofCluster = ((await clusterMs(connection)) - before) / (questionsAsked + warming);
      rmSync(taken);
      table.push(rowOf({ size, load, bytes, answers, ofCluster }));
    } finally {
      for (const { indices } of await storedVersions(connection, cluster.prefix))
        await removeVersion(connection, indices);
      await connection.ask({ method: "DELETE", path: `/${cluster.prefix}-lock`, isWork: true, ignore: [404] });
      await connection.close();
      rmSync(folder, { recursive: true });
    }
  }
  console.log(`\n${table.join("\n")}`);
}

interface Row {
  readonly size: number;
  readonly load: Taken;
  readonly bytes: number;
  readonly answers: Asked;
  /** Milliseconds of a question. */
  readonly ofCluster: number;
}

function rowOf({ size, load, bytes, answers, ofCluster }: Row): string {
  const { wall, bot, heapMb, residentMb } = answers;
  const shares = [0.5, 0.95, 0.99].map(share => quantile(wall, share).toFixed(0)).join(", ");
  const cells = [
    size.toLocaleString("en"),
    `${load.seconds.toFixed(0)} s`,
    `${load.processor.toFixed(0)} s, ${load.mostMb.toFixed(0)} MB`,
    `${(bytes / megabyte).toFixed(0)} MB`,
    `${shares} ms`,
    `${quantile(bot, 0.5).toFixed(1)}, ${ofCluster.toFixed(1)} ms`,
    `${heapMb.toFixed(0)}, ${residentMb.toFixed(0)} MB`,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What one bot takes: in a fresh process, whole replies one after another. */
export async function askCluster(prefix: string, questions: readonly string[]): Promise<void> {
  const { onrecord } = await openFromCluster(configured(prefix), {});
  const wall: number[] = [];
  const processor: number[] = [];
  for (const [at, text] of questions.entries()) {
    const begun = performance.now();
    const { ms } = await cpuMs(() => onrecord.bot.reply({ text, place: "private", surface }));
    if (at < warming) continue;
    wall.push(performance.now() - begun);
    processor.push(ms);
  }
  global.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const told: Omit<Asked, keyof Taken> = {
    wall,
    bot: processor,
    heapMb: heapUsed / megabyte,
    residentMb: rss / megabyte,
  };
  Object.assign(globalThis, { toldOfCluster: told });
  await onrecord.close();
}

/** Writes a record as JSON Lines, an interview a line; gives questions on it. */
function writeRecord(size: number, path: string): readonly string[] {
  const file = openSync(path, "w");
  const step = Math.max(1, Math.floor(size / mostAskedOf));
  const askedOf: Passage[] = [];
  let own: Passage[] = [];
  const end = (): void => void (own.length > 0 && writeSync(file, `${lineOf(own)}\n`));
  let at = 0;
  for (const passage of streamPassages(size)) {
    if (at++ % step === 0) askedOf.push(passage);
    if (own.length > 0 && own[0]!.interview.id !== passage.interview.id) {
      end();
      own = [];
    }
    own.push(passage);
  }
  end();
  closeSync(file);
  return generateQuestions(askedOf, questionsAsked + warming);
}

function lineOf(passages: readonly Passage[]): string {
  const { id, title, date, outlet, speaker } = passages[0]!.interview;
  const turns = passages.flatMap(({ lead, speaker: by, text }) => [
    ...(lead ? [{ speaker: "Ada Stone", text: lead.text }] : []),
    { speaker: by ?? speaker, text },
  ]);
  return JSON.stringify({ id, title, date, outlet, speaker, turns });
}
