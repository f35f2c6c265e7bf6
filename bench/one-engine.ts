/** One engine over one record in a process of its own, so that memory is its own: started by compare.ts, and told what by it. */
import { type RecordAsked, recordFor } from "./asked-record.ts";
import { engines, type Opened } from "./engines.ts";
import { cpuMs } from "./measure.ts";

export interface Job extends RecordAsked {
  readonly engine: string;
}

/** All milliseconds are the processor's but those of walls. */
export interface Figures {
  readonly buildMs: number;
  /** Heap and buffers that the engine holds, the passages not counted. */
  readonly heldMb: number;
  /** Of the process, after all questions. */
  readonly residentMb: number;
  /** Each question asked for the first time, and the least of two times more. */
  readonly first: readonly number[];
  readonly again: readonly number[];
  readonly againWall: readonly number[];
  /** The index alone, of `again`. */
  readonly search: readonly number[];
  /** Two words of the record, and the same in quotation marks. */
  readonly unquoted: readonly number[];
  readonly quoted: readonly number[];
  /** The first passage found for each question; empty for none. */
  readonly found: readonly string[];
}

const mebibyte = 1_048_576;

function heldBytes(): number {
  for (let time = 0; time < 2; time++) (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Nothing where the engine is not installed. */
async function measure(job: Job): Promise<Figures | undefined> {
  const { passages, questions, warmers, pairs } = await recordFor(job);
  const before = heldBytes();
  const { ms: buildMs, made: engine } = await cpuMs(() => engines.get(job.engine)!(passages));
  if (engine === undefined) return undefined;
  const heldMb = (heldBytes() - before) / mebibyte;
  for (const question of warmers) await engine.ask(question);
  const first = [];
  for (const question of questions) first.push((await cpuMs(() => engine.ask(question))).ms);
  const again = [];
  for (const question of questions) again.push(await leastOf(2, question, engine));
  const unquoted = [];
  const quoted = [];
  for (const pair of pairs) {
    unquoted.push((await leastOf(2, pair, engine)).ms);
    quoted.push((await leastOf(2, `"${pair}"`, engine)).ms);
  }
  const residentMb = process.memoryUsage().rss / mebibyte;
  const found = [];
  for (const question of questions) found.push((await engine.first(question)) ?? "");
  return {
    buildMs,
    heldMb,
    residentMb,
    found,
    first,
    again: again.map(({ ms }) => ms),
    againWall: again.map(({ wall }) => wall),
    search: again.map(({ search }) => search),
    unquoted,
    quoted,
  };
}

/** The least of several times asked. */
async function leastOf(times: number, question: string, engine: Opened) {
  const least = { ms: Number.POSITIVE_INFINITY, wall: Number.POSITIVE_INFINITY, search: Number.POSITIVE_INFINITY };
  for (let time = 0; time < times; time++) {
    let search = 0;
    engine.onSearch = ms => {
      search += ms;
    };
    const begun = performance.now();
    const { ms } = await cpuMs(() => engine.ask(question));
    least.wall = Math.min(least.wall, performance.now() - begun);
    least.ms = Math.min(least.ms, ms);
    least.search = Math.min(least.search, search);
  }
  return least;
}

process.once("message", async (job: Job) => {
  process.send!((await measure(job)) ?? {}, () => process.disconnect());
});
