/**
 * What a start takes of the processor, read anew and with what was kept; how long the loop stands still meanwhile where the record is
 * read in a thread of its own, as bots read it; and how large the kept file is. Each start is a process of its own.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openRecord } from "../src/app/open-record.ts";
import { startReading } from "../src/app/record-thread.ts";
import { writeRecord } from "./write-record.ts";

/** How a start reads: in this thread as the terminal does, or beside it as bots do. */
export interface StartJob {
  readonly corpus: string;
  readonly keepIn: string;
}

/** Prints a table with a row for each record: folders, and generated ones of so many passages. */
export async function timeStarts(sizes: readonly number[], folders: readonly string[]): Promise<void> {
  const made = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  try {
    console.log(
      "\nto the first answer at a terminal: processor, s     beside the loop: its longest stop, and longest step of the processor, ms",
    );
    console.log("record              anew    kept       ×  file MB    anew    step    kept    step   resident MB");
    const records = [...folders, ...sizes.map(size => writeRecord(join(made, `${size}`), size))];
    for (const corpus of records) console.log(rowFor(corpus, join(made, "state")));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function rowFor(corpus: string, keepIn: string): string {
  rmSync(keepIn, { recursive: true, force: true });
  const [anew, kept] = [terminalMs(corpus, keepIn), terminalMs(corpus, keepIn)];
  const bytes = readdirSync(keepIn).reduce((sum, name) => sum + statSync(join(keepIn, name)).size, 0);
  rmSync(keepIn, { recursive: true });
  const [threadAnew, threadKept] = [inThread({ corpus, keepIn }), inThread({ corpus, keepIn })];
  const cells = [
    (anew / 1000).toFixed(2),
    (kept / 1000).toFixed(2),
    (kept / anew).toFixed(3),
    (bytes / 1_048_576).toFixed(1),
    threadAnew.stopMs.toFixed(0),
    threadAnew.stepMs.toFixed(0),
    threadKept.stopMs.toFixed(0),
    threadKept.stepMs.toFixed(0),
    threadKept.residentMb.toFixed(0),
  ];
  return [corpus.slice(-16).padEnd(16), ...cells.map(cell => cell.padStart(8))].join("");
}

interface InThread {
  /** The longest that the loop stood still, by the clock, and the longest step that held it, of the processor. */
  readonly stopMs: number;
  readonly stepMs: number;
  readonly residentMb: number;
}

/** What this thread alone has had of the processor, where the system tells; else what the clock says. */
function threadMs(): number {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** The program's own start, with one question. */
function terminalMs(corpus: string, keepIn: string): number {
  const code = `process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    process.stderr.write("cpu " + (user + system) / 1000 + "\\n");
  });`;
  const preload = ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
  const { stderr } = spawnSync(process.execPath, [...preload, "bin/onrecord.mjs", "what did she say"], {
    env: { CORPUS_DIR: corpus, STATE_DIR: keepIn },
    encoding: "utf8",
  });
  return Number(/cpu ([\d.]+)/.exec(stderr)?.[1]);
}

function inThread(job: StartJob): InThread {
  const output = execFileSync(
    process.execPath,
    ["--import", "tsx", "bench/main.ts", "--start-in-thread", JSON.stringify(job)],
    { encoding: "utf8" },
  );
  return JSON.parse(output) as InThread;
}

/** In a process of its own: reads a record beside the loop, and prints how long it stood still. */
export async function startInThread({ corpus, keepIn }: StartJob): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const nothing = (): void => undefined;
  const thread = startReading({ folder: corpus, keepIn, warms: true }, { onProgress: nothing, onNotice: nothing });
  const pieces = await thread.pieces;
  const steps: number[] = [];
  let begun = threadMs();
  const { onrecord } = await openRecord(pieces, {
    warms: true,
    pause: async () => {
      steps.push(threadMs() - begun);
      await new Promise(resolve => setImmediate(resolve));
      begun = threadMs();
    },
  });
  steps.push(threadMs() - begun);
  delay.disable();
  await thread.stop();
  await onrecord.close();
  console.log(
    JSON.stringify({
      stopMs: delay.max / 1e6,
      stepMs: Math.max(...steps),
      residentMb: process.memoryUsage().rss / 1_048_576,
    }),
  );
}
