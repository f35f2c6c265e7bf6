/**
 * Every engine over the same record and the same questions, each in a process of its own, one after the other: a table of figures and of
 * ratios to MiniSearch, as it comes (`bare`) and with our stop words, words of asking and stems (`careful`), which is the fair one:
 * most of what a bare index finds is grammar. Onrecord's time is that of a whole reply.
 */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { RecordAsked } from "./asked-record.ts";
import { engines } from "./engines.ts";
import { quantile } from "./measure.ts";
import type { Figures, Job } from "./one-engine.ts";

const columns = [
  "first p50",
  "p95",
  "again p50",
  "p95",
  "wall p50",
  "search p50",
  "× bare",
  "× careful",
  "quoted ×",
  "build s",
  "held MB",
  "rss MB",
];
const [bare, careful] = ["bare MiniSearch", "careful MiniSearch"] as const;

/** Prints the table for a record; `without`: engines that are too slow for it. */
export async function compare(asked: RecordAsked, without: readonly string[] = []): Promise<void> {
  const title = `${asked.size} passages${asked.folders.length > 0 ? ", real text" : ""}`;
  console.log(`\n${title.padEnd(24)}${columns.map(column => column.padStart(11)).join("")}`);
  const known = new Map<string, Figures>();
  for (const engine of engines.keys()) {
    if (without.includes(engine)) continue;
    const figures = await measured({ ...asked, engine });
    known.set(engine, figures);
    const times = (other: string): string => ratio(figures.again, known.get(other)?.again);
    const isWhole = quantile(figures.search, 0.5) > 0;
    const cells = [
      ...[0.5, 0.95].map(share => quantile(figures.first, share).toFixed(2)),
      ...[0.5, 0.95].map(share => quantile(figures.again, share).toFixed(2)),
      quantile(figures.againWall, 0.5).toFixed(2),
      isWhole ? quantile(figures.search, 0.5).toFixed(2) : "–",
      times(bare),
      times(careful),
      isWhole ? ratio(figures.quoted, figures.unquoted) : "–",
      (figures.buildMs / 1000).toFixed(1),
      figures.heldMb.toFixed(0),
      figures.residentMb.toFixed(0),
    ];
    console.log(engine.padEnd(24) + cells.map(cell => cell.padStart(11)).join(""));
  }
}

function ratio(ours: readonly number[], theirs: readonly number[] | undefined): string {
  return theirs ? (quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(2) : "–";
}

/** Rejects where the process ends before it has measured. */
function measured(job: Job): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("./one-engine.ts", import.meta.url)), { execArgv: process.execArgv });
    child.once("message", figures => resolve(figures as Figures));
    child.once("error", reject);
    child.once("exit", code => reject(new Error(`${job.engine} over ${job.size} passages ended with ${code}.`)));
    child.send(job);
  });
}
