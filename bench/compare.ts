/**
 * Every engine over the same record and the same questions, each in a process of its own, one after the other: a table of figures and of
 * ratios to MiniSearch, as it comes (`bare`) and with our stop words, words of asking and stems (`careful`), which is the fair one:
 * most of what a bare index finds is grammar. Onrecord's time is that of a whole reply. `same first`: for how many questions an
 * engine finds the same passage first as Onrecord over all postings does.
 */
import { fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { RecordAsked } from "./asked-record.ts";
import { engines } from "./engines.ts";
import { quantile } from "./measure.ts";
import type { Figures, Job } from "./one-engine.ts";

/** What was measured over one record, by engine. */
export interface Compared {
  readonly title: string;
  readonly figures: ReadonlyMap<string, Figures>;
}

const [bare, careful, reference] = ["bare MiniSearch", "careful MiniSearch", "Onrecord, postings"] as const;

type Cell = (figures: Figures, known: ReadonlyMap<string, Figures>) => string;

const columns: readonly (readonly [title: string, cell: Cell])[] = [
  ["first p50", ({ first }) => quantile(first, 0.5).toFixed(2)],
  ["p95", ({ first }) => quantile(first, 0.95).toFixed(2)],
  ["again p50", ({ again }) => quantile(again, 0.5).toFixed(2)],
  ["p95", ({ again }) => quantile(again, 0.95).toFixed(2)],
  ["p99", ({ again }) => quantile(again, 0.99).toFixed(2)],
  ["wall p50", ({ againWall }) => quantile(againWall, 0.5).toFixed(2)],
  ["search p50", ({ search }) => (isWhole(search) ? quantile(search, 0.5).toFixed(2) : "–")],
  ["× bare", ({ again }, known) => ratio(again, known.get(bare)?.again)],
  ["× careful", ({ again }, known) => ratio(again, known.get(careful)?.again)],
  ["quoted ×", ({ search, quoted, unquoted }) => (isWhole(search) ? ratio(quoted, unquoted) : "–")],
  ["same first", ({ found }, known) => shareOf(found, known.get(reference)?.found)],
  ["build s", ({ buildMs }) => (buildMs / 1000).toFixed(1)],
  ["held MB", ({ heldMb }) => heldMb.toFixed(0)],
  ["rss MB", ({ residentMb }) => residentMb.toFixed(0)],
];

/** Prints the table for a record; `without`: engines that are too slow for it. Times in milliseconds of the processor. */
export async function compare(asked: RecordAsked, without: readonly string[] = []): Promise<Compared> {
  const title = `${asked.size} passages${asked.folders.length > 0 ? ", real text" : ""}`;
  const figures = new Map<string, Figures>();
  const skipped: string[] = [];
  for (const engine of engines.keys()) {
    if (without.includes(engine)) continue;
    const measured = await measure({ ...asked, engine });
    if (measured) figures.set(engine, measured);
    else skipped.push(engine);
  }
  console.log(`\n${title.padEnd(24)}${columns.map(([name]) => name.padStart(11)).join("")}`);
  for (const [engine, own] of figures) {
    console.log(engine.padEnd(24) + columns.map(([, cell]) => cell(own, figures).padStart(11)).join(""));
  }
  for (const engine of skipped) console.log(`${engine.padEnd(24)}skipped: npm install --no-save libsql`);
  return { title, figures };
}

/** Whether an engine is a whole of which the search is a part. */
function isWhole(search: Figures["search"]): boolean {
  return quantile(search, 0.5) > 0;
}

function ratio(ours: readonly number[], theirs: readonly number[] | undefined): string {
  return theirs ? (quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(2) : "–";
}

function shareOf(found: readonly string[], wanted: readonly string[] | undefined): string {
  if (!wanted) return "–";
  return `${((100 * found.filter((one, at) => one === wanted[at]).length) / wanted.length).toFixed(0)} %`;
}

/** Nothing where the engine is not installed. Rejects where the process ends before it has measured. */
function measure(job: Job): Promise<Figures | undefined> {
  const worker = new URL(`./one-engine${extname(import.meta.url)}`, import.meta.url);
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(worker), { execArgv: process.execArgv });
    child.once("message", told => resolve(Object.keys(told).length > 0 ? (told as Figures) : undefined));
    child.once("error", reject);
    child.once("exit", code => reject(new Error(`${job.engine} over ${job.size} passages ended with ${code}.`)));
    child.send(job);
  });
}
