/**
 * `npm run eval -- FOLDER…`: how good the answers are on any folder of questions. `--absent OTHER` adds another folder's
 * questions as ones that must not be answered; `--talk WRAPPERS` measures what talk around the questions costs; `--index` names the
 * index, as the setting INDEX does, or opensearch for the cluster of OPENSEARCH_URL; `--against` another one, to list where their answers
 * differ; `--wrong` lists what went wrong; `--json` prints everything as JSON.
 * A folder's `conversations.jsonl` measures how questions go on from each other (conversations.ts).
 * `--reading` measures instead how the files of the folders are read; `--openings` reads each conversation again up to its first turns,
 * `--negatives OTHER` a folder of texts in which nobody speaks.
 * `--voices FILE|FOLDER` measures whose words each sentence of labelled articles is said to be.
 * `--dates FILE` measures how dates are read (dates.ts), as asked on the day `--today`.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createPassingIndex } from "../src/adapters/opensearch/passing-index.ts";
import { loadConfig } from "../src/app/config.ts";
import { indexes } from "../src/app/open-record.ts";
import { OnrecordError } from "../src/core/errors.ts";
import type { OnrecordParts } from "../src/core/onrecord.ts";
import { chartOf } from "./chart.ts";
import {
  type ConversationFigures,
  conversationsFile,
  conversationsTable,
  evaluateConversations,
  wrongConversations,
} from "./conversations.ts";
import { datesTable, readDatedQuestions } from "./dates.ts";
import { readEvalFolder } from "./folder.ts";
import { parityOf } from "./parity.ts";
import { measureNegatives, measureOpenings, measureReading } from "./reading.ts";
import { evaluate, type Figures, withForms } from "./run.ts";
import { readingTable, tableOf } from "./table.ts";
import { lossTable, readWrappers, wrapped } from "./talk.ts";
import { readArticles } from "./voices/articles.ts";
import { judge } from "./voices/judge.ts";
import { voicesTable, wrongVoices } from "./voices/table.ts";
import { wrongOf } from "./wrong.ts";

const usage = `npm run eval -- FOLDER… [--absent OTHER]… [--index NAME [--against NAME]] [--talk WRAPPERS] [--json] [--svg FILE] [--wrong]
npm run eval -- --reading [FOLDER…] [--openings] [--negatives OTHER]… [--json]
npm run eval -- --voices FILE|FOLDER [--wrong]
npm run eval -- --dates FILE [--today DAY]`;
/** Turns of an opening. */
const openings = [6, 10, 20];

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      absent: { type: "string", multiple: true },
      against: { type: "string" },
      dates: { type: "string" },
      index: { type: "string" },
      json: { type: "boolean" },
      talk: { type: "string" },
      svg: { type: "string" },
      today: { type: "string" },
      voices: { type: "string" },
      wrong: { type: "boolean" },
      reading: { type: "boolean" },
      openings: { type: "boolean" },
      negatives: { type: "string", multiple: true },
    },
  });
  if (values.reading) return reading(positionals, values);
  if (values.voices !== undefined) {
    const judged = readArticles(values.voices).flatMap(judge);
    console.log(voicesTable(judged));
    if (values.wrong) console.log(`\n${wrongVoices(judged)}`);
    return 0;
  }
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (values.dates !== undefined) {
    console.log(datesTable(readDatedQuestions(values.dates), today));
    return 0;
  }
  if (positionals.length === 0) throw new OnrecordError("config", `Name at least one folder: ${usage}`);
  const [index, against] = [indexNamed(values.index), indexNamed(values.against)];
  const absent = [];
  for (const other of values.absent ?? []) absent.push(...(await readEvalFolder(other)).questions);
  const [conversed, asked] = [conversationsFile, "questions.jsonl"].map(file =>
    positionals.filter(name => existsSync(join(name, file))),
  ) as [string[], string[]];
  const conversations: ConversationFigures[] = [];
  for (const name of conversed)
    conversations.push(await evaluateConversations(name, { today, ...(index ? { index } : {}) }));
  const all: Figures[] = [];
  const parities: string[] = [];
  const wrappers = values.talk === undefined ? undefined : readWrappers(values.talk);
  for (const name of positionals) {
    if (conversed.includes(name) && !asked.includes(name)) continue;
    const read = await readEvalFolder(name);
    const folder = wrappers ? wrapped(read, wrappers) : read;
    const onProgress = (done: number, of: number): void => {
      if (process.stderr.isTTY && done % 50 === 0) process.stderr.write(`\r${folder.name}: ${done} of ${of}\u001b[K`);
    };
    const figures = await evaluate(folder, { absent, today, onProgress, ...(index ? { index } : {}) });
    all.push(figures);
    if (against)
      parities.push(parityOf(figures, await evaluate(folder, { absent, today, onProgress, index: against })));
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }
  if (values.svg !== undefined) writeFileSync(values.svg, chartOf(all));
  if (values.json) console.log(JSON.stringify(conversed.length > 0 ? [...all, ...conversations] : all));
  else {
    if (all.length > 0) console.log(wrappers ? lossTable(all) : tableOf(all.flatMap(withForms)));
    if (conversations.length > 0) console.log(conversationsTable(conversations));
  }
  for (const parity of parities) console.log(`\n${parity}`);
  if (values.wrong) {
    for (const figures of all) console.log(`\n${wrongOf(figures)}`);
    for (const figures of conversations) console.log(`\n${wrongConversations(figures)}`);
  }
  return 0;
}

/** The index of that name; nothing without a name. */
function indexNamed(name: string | undefined): OnrecordParts["index"] {
  if (name === undefined) return undefined;
  if (name === "opensearch") {
    const { cluster } = loadConfig();
    if (!cluster) throw new OnrecordError("config", "OPENSEARCH_URL: name the cluster to measure.");
    return reader => createPassingIndex(reader, { ...cluster, prefix: `${cluster.prefix}-eval` });
  }
  const [, index] = Object.entries(indexes).find(([known]) => known === name) ?? [];
  if (!index) throw new OnrecordError("config", `${name} is no index: ${usage}`);
  return index;
}

interface ReadingOptions {
  readonly openings?: boolean;
  readonly negatives?: readonly string[];
  readonly json?: boolean;
}

async function reading(folders: readonly string[], options: ReadingOptions): Promise<number> {
  const { negatives = [] } = options;
  if (folders.length + negatives.length === 0) throw new OnrecordError("config", `Name at least one folder: ${usage}`);
  const read = await Promise.all(folders.map(measureReading));
  const cut = options.openings ? await Promise.all(folders.map(folder => measureOpenings(folder, openings))) : [];
  const other = negatives.map(measureNegatives);
  if (options.json) {
    console.log(JSON.stringify({ read, openings: cut, negatives: other }));
    return 0;
  }
  const lists = [
    ...read.map(({ name, labelLike }) => ({ head: `${name}: labels inside turns`, found: labelLike })),
    ...read.map(({ name, marks }) => ({ head: `${name}: marks in passages`, found: marks })),
    ...cut.map(({ name, cuts, turned }) => ({ head: `${name}: ${cuts} openings, who answers asks in`, found: turned })),
    ...other.map(({ name, files, conversations }) => ({
      head: `${name}: ${files} texts in which nobody speaks, conversations`,
      found: conversations,
    })),
  ];
  if (read.length > 0) console.log(readingTable(read));
  for (const { head, found } of lists) console.log([`\n${head}: ${found.length}`, ...found].join("\n  "));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const expected = error instanceof OnrecordError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
  if (!expected) throw error;
  console.error(`${(error as Error).message}`);
  process.exitCode = 2;
}
