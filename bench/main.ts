/**
 * `npm run bench`: how fast a whole question is, how long the index takes to build and how much memory it holds, as ratios to
 * bare MiniSearch (default options, same passages, same questions) in the same run, since machines differ and a ratio does
 * not; then what the chat adapters add, and how fast each stage of reading is. `--size N` (several) sets the numbers of passages,
 * `--corpus DIR` takes a real folder instead, `--hostile` asks what is made to freeze a bot, `--reading` reads and nothing else.
 */
import { parseArgs } from "node:util";
import MiniSearch from "minisearch";
import { createEnglishFrequencies } from "../src/adapters/corpus-folder/english-frequencies.ts";
import { readFolder } from "../src/adapters/corpus-folder/files.ts";
import type { Passage } from "../src/core/model.ts";
import { createOnrecord } from "../src/core/onrecord.ts";
import { buildRecord } from "../src/core/record.ts";
import { timeSlack, timeTelegram } from "./adapters.ts";
import { generatePassages, generateQuestions } from "./generate.ts";
import { hostileQuestions } from "./hostile.ts";
import { timeReading } from "./reading.ts";

interface Timing {
  readonly buildMs: number;
  readonly heapMb: number;
  readonly askMs: readonly number[];
}

const questionsAsked = 300;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: "string", multiple: true },
      corpus: { type: "string" },
      hostile: { type: "boolean" },
      reading: { type: "boolean" },
    },
  });
  if (values.reading) return reading();
  const sizes = (values.size ?? ["1000", "10000", "100000"]).map(Number);
  console.log("passages   ask p50 ms   ask p99 ms   × bare p50   × bare p99   build ms   × bare   heap MB   × bare");
  if (values.corpus !== undefined) {
    const { files } = await readFolder(values.corpus);
    await compare(buildRecord(files).passages);
  } else for (const size of sizes) await compare(generatePassages(size));
  await adapters();
  await reading();
  if (values.hostile) await hostile(generatePassages(50_000));
}

const surface = { prefix: "/", hasButtons: false } as const;

/** The longest that a hostile question takes, of five times asked. */
async function hostile(passages: readonly Passage[]): Promise<void> {
  const onrecord = await openRecord(passages);
  console.log(`\nhostile questions, ${passages.length} passages: worst of five, ms`);
  for (const [name, text] of hostileQuestions(passages)) {
    const times = [];
    for (let time = 0; time < 5; time++) {
      const asked = performance.now();
      await onrecord.bot.reply({ text, place: "private", surface });
      times.push(performance.now() - asked);
    }
    console.log(
      `${name.padEnd(28)}${Math.max(...times)
        .toFixed(0)
        .padStart(6)}`,
    );
  }
}

function reading(): Promise<void> {
  return timeReading(async passages => (await openRecord(passages)).close());
}

function openRecord(passages: readonly Passage[]) {
  const interviews = [...new Map(passages.map(({ interview }) => [interview.id, interview])).values()];
  return createOnrecord({
    interviews,
    passages,
    version: "0000beef",
    today: () => "2026-01-01",
    englishCount: createEnglishFrequencies(),
  });
}

/** What Telegram's and Slack's adapters add to the core's own time, without HTTP. */
async function adapters(): Promise<void> {
  const passages = generatePassages(200);
  const onrecord = await openRecord(passages);
  const question = generateQuestions(passages, 1)[0]!;
  const telegram = await timeTelegram(onrecord.bot, question, 20_000);
  const slack = await timeSlack(onrecord.bot, question, 6_000);
  console.log(`Telegram: ${quantile(telegram, 0.5).toFixed(0)} µs an update (median) on top of the core, in process`);
  console.log(`Slack: ${quantile(slack, 0.5).toFixed(0)} µs a command (median) on top of the core, in process`);
}

async function compare(passages: readonly Passage[]): Promise<void> {
  const questions = generateQuestions(passages, questionsAsked);
  const bare = await timeBare(passages, questions);
  const ours = await timeOurs(passages, questions);
  const cells: readonly (readonly [string, number])[] = [
    [String(passages.length), 8],
    [quantile(ours.askMs, 0.5).toFixed(2), 13],
    [quantile(ours.askMs, 0.99).toFixed(2), 13],
    [(quantile(ours.askMs, 0.5) / quantile(bare.askMs, 0.5)).toFixed(2), 13],
    [(quantile(ours.askMs, 0.99) / quantile(bare.askMs, 0.99)).toFixed(2), 13],
    [ours.buildMs.toFixed(0), 11],
    [(ours.buildMs / bare.buildMs).toFixed(2), 9],
    [ours.heapMb.toFixed(0), 10],
    [(ours.heapMb / bare.heapMb).toFixed(2), 9],
  ];
  console.log(cells.map(([text, width]) => text.padStart(width)).join(""));
}

async function timeOurs(passages: readonly Passage[], questions: readonly string[]): Promise<Timing> {
  const before = heapMb();
  const begun = performance.now();
  const onrecord = await openRecord(passages);
  const buildMs = performance.now() - begun;
  const held = heapMb() - before;
  const ask = async (text: string): Promise<unknown> => onrecord.bot.reply({ text, place: "private", surface });
  const askMs = await timeEach(questions, ask);
  await onrecord.close();
  return { buildMs, heapMb: held, askMs };
}

async function timeBare(passages: readonly Passage[], questions: readonly string[]): Promise<Timing> {
  const before = heapMb();
  const begun = performance.now();
  const engine = new MiniSearch<{ id: string; text: string }>({ fields: ["text"] });
  engine.addAll(passages.map(({ reference, lead, text }) => ({ id: reference, text: `${lead?.text ?? ""} ${text}` })));
  const buildMs = performance.now() - begun;
  const held = heapMb() - before;
  const askMs = await timeEach(questions, async text => engine.search(text));
  return { buildMs, heapMb: held, askMs };
}

async function timeEach(
  questions: readonly string[],
  ask: (text: string) => Promise<unknown>,
): Promise<readonly number[]> {
  for (const question of questions.slice(0, 30)) await ask(question);
  const times: number[] = [];
  for (const question of questions) {
    const asked = performance.now();
    await ask(question);
    times.push(performance.now() - asked);
  }
  return times;
}

/** What is held, after a collection where node runs with --expose-gc. */
function heapMb(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

await main();
