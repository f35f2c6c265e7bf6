/**
 * `npm run bench`: whole questions against MiniSearch alone, in the processor's time, since machines differ and are shared: ratios of one
 * run tell something. Then what the chat adapters add, and how fast each stage of reading is. What else it measures: `usage`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createEnglishFrequencies } from "../src/adapters/corpus-folder/english-frequencies.ts";
import type { Passage } from "../src/core/model.ts";
import { createOnrecord } from "../src/core/onrecord.ts";
import { timeSlack, timeTelegram } from "./adapters.ts";
import { chartOf } from "./chart.ts";
import { askCluster, timeCluster } from "./cluster.ts";
import { type Compared, compare } from "./compare.ts";
import { engines } from "./engines.ts";
import { generatePassages, generateQuestions } from "./generate.ts";
import { timeGrowth } from "./growth.ts";
import { hostileQuestions } from "./hostile.ts";
import { cpuMs, quantile } from "./measure.ts";
import { timeReading } from "./reading.ts";
import { type StartJob, startInThread, timeStarts } from "./start.ts";

const usage = `npm run bench -- …     whole questions, the adapters, and the stages of reading

  --size N…      the numbers of passages
  --index-only   the first table and nothing else
  --without E…   engines that are left out: ${[...engines.keys()].join(" · ")}
  --corpus DIR…  folders with questions, as for npm run eval: real text, grown to the sizes out of its own sentences
  --svg FILE     draws the first table

Instead of that, and nothing else:
  --hostile      asks what is made to freeze a bot; --size as above
  --growth       reads what is made to be slow, and prints exponents
  --reading      reads
  --index opensearch   loads and asks the cluster of OPENSEARCH_URL; --size as above
  --start        starts, read anew and with what was kept, and tells how long the loop stands still meanwhile;
                 with --size, and --corpus for folders as they are
  --help         says this`;

const questionsAsked = 150;

/** Undefined where the line is wrong, which is said. */
function commandLine() {
  try {
    return readLine();
  } catch (error) {
    console.error(`${(error as Error).message.replace(/\.?$/, ".")} See npm run bench -- --help`);
    process.exitCode = 2;
    return undefined;
  }
}

function readLine() {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean" },
      size: { type: "string", multiple: true },
      corpus: { type: "string", multiple: true },
      svg: { type: "string" },
      without: { type: "string", multiple: true },
      "index-only": { type: "boolean" },
      hostile: { type: "boolean" },
      growth: { type: "boolean" },
      reading: { type: "boolean" },
      start: { type: "boolean" },
      index: { type: "string" },
      "ask-cluster": { type: "string" },
      "start-in-thread": { type: "string" },
    },
  });
  const unknown = values.without?.find(name => !engines.has(name));
  if (unknown !== undefined) throw new Error(`There is no engine "${unknown}".`);
  const size = values.size?.find(one => !/^[1-9]\d*$/.test(one));
  if (size !== undefined) throw new Error(`--size takes a number of passages, and "${size}" is none.`);
  if ((values.index ?? "opensearch") !== "opensearch") throw new Error("--index takes opensearch and nothing else.");
  return values;
}

async function main(): Promise<void> {
  const values = commandLine();
  if (!values) return;
  if (values.help) return console.log(usage);
  const job = values["start-in-thread"];
  if (job !== undefined) return startInThread(JSON.parse(job) as StartJob);
  const asked = values["ask-cluster"];
  if (asked !== undefined) return askCluster(asked, JSON.parse(await readFile(values.corpus![0]!, "utf8")));
  if (values.index === "opensearch") return timeCluster((values.size ?? ["10000", "100000"]).map(Number));
  if (values.start) return timeStarts((values.size ?? ["10000", "50000"]).map(Number), values.corpus ?? ["corpus"]);
  if (values.reading) return reading();
  if (values.growth) return timeGrowth();
  if (values.hostile) {
    for (const size of values.size ?? ["25000", "50000"]) await hostile(generatePassages(Number(size)));
    return;
  }
  const { size: sizes = ["1000", "10000", "100000"], corpus: folders = [] } = values;
  const tables: Compared[] = [];
  for (const size of sizes) {
    tables.push(await compare({ size: Number(size), questions: questionsAsked, folders }, values.without));
  }
  if (values.svg !== undefined) await writeFile(values.svg, chartOf(tables));
  if (values["index-only"]) return;
  await adapters();
  await reading();
}

const surface = { prefix: "/", hasButtons: false } as const;

/** What a hostile question takes of the processor, the least of three times asked; each is one block of the event loop at most. */
async function hostile(passages: readonly Passage[]): Promise<void> {
  const onrecord = await openRecord(passages);
  console.log(`\nhostile questions, ${passages.length} passages: processor, ms`);
  for (const [name, text] of hostileQuestions(passages)) {
    const times: number[] = [];
    for (let time = 0; time < 3; time++) {
      times.push((await cpuMs(() => onrecord.bot.reply({ text, place: "private", surface }))).ms);
    }
    console.log(
      name.padEnd(28) +
        Math.min(...times)
          .toFixed(0)
          .padStart(6),
    );
  }
}

function reading(): Promise<void> {
  return timeReading(async passages => (await openRecord(passages)).close());
}

async function openRecord(passages: readonly Passage[]) {
  const interviews = [...new Map(passages.map(({ interview }) => [interview.id, interview])).values()];
  const onrecord = await createOnrecord({
    interviews,
    passages,
    version: "0000beef",
    today: () => "2026-01-01",
    englishCount: createEnglishFrequencies(),
  });
  await onrecord.warm();
  return onrecord;
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

await main();
