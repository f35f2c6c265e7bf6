/**
 * `npm run bench -- --growth`: how the time of each stage grows with the length of a file, for files made to be slow. An exponent of
 * 1 is linear, 2 quadratic; a stage that stays below a few milliseconds has none. What grows faster than it should is marked.
 */

import { createOnrecord } from "../src/core/onrecord.ts";
import { passagesOf } from "../src/core/passages/passages.ts";
import { readFile } from "../src/core/reading/formats/read-file.ts";
import type { TextFile } from "../src/core/reading/reader.ts";
import { buildRecord, type CorpusRecord } from "../src/core/record.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { cpuMs } from "./measure.ts";

const kibibyte = 1024;
const lengths = [16, 32, 64, 128].map(size => size * kibibyte);
/** Less than this is noise. */
const measurableMs = 6;
const tooFast = 1.4;

/** Prints a row a shape: what the longest takes in each stage, and the exponent between the lengths. */
export async function timeGrowth(): Promise<void> {
  const stages = ["read", "passages", "record", "index"] as const;
  console.log(`${"file of 128 KiB".padEnd(34)}${stages.map(stage => `${stage} ms   exponent`.padStart(24)).join("")}`);
  for (const [name, make] of hostileTexts) {
    const times: (readonly number[])[] = [];
    for (const length of lengths) times.push(await timesOf(make(length)));
    const cells = stages.map((_, stage) => {
      const spent = times.map(all => all[stage]!);
      const exponent = exponentOf(spent);
      const mark = exponent !== undefined && exponent > tooFast ? " !" : "  ";
      return `${spent.at(-1)!.toFixed(0)}${(exponent?.toFixed(2) ?? "–").padStart(11)}${mark}`.padStart(24);
    });
    console.log(name.padEnd(34) + cells.join(""));
  }
}

/** Processor time of each stage, the better of two. */
async function timesOf(file: TextFile): Promise<readonly number[]> {
  const [one, other] = [await stagesOf(file), await stagesOf(file)];
  return one.map((ms, stage) => Math.min(ms, other[stage]!));
}

async function stagesOf(file: TextFile): Promise<readonly number[]> {
  const read = await cpuMs(() => readFile(file).interviews);
  const passages = await cpuMs(() => read.made.map(passagesOf));
  const record = await cpuMs(() => buildRecord([file]));
  const index = await cpuMs(() => opened(record.made));
  return [read.ms, passages.ms, Math.max(0, record.ms - read.ms - passages.ms), index.ms];
}

async function opened(record: CorpusRecord): Promise<void> {
  const onrecord = await createOnrecord({ ...record, version: "0000beef", today: () => "2026-01-01" });
  await onrecord.close();
}

/** The slope of the times over the lengths, both in logarithms, where they are long enough to be measured. */
function exponentOf(times: readonly number[]): number | undefined {
  const points = times
    .map((ms, at) => ({ ms, x: Math.log(lengths[at]!), y: Math.log(ms) }))
    .filter(({ ms }) => ms >= measurableMs);
  if (points.length < 2) return undefined;
  const mean = (of: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(point => point.x), mean(point => point.y)];
  const rise = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return rise / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
