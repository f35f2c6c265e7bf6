/**
 * `npm run eval -- FOLDER…`: how good the answers are on any folder of questions. `--absent OTHER` adds another folder's
 * questions as ones that must not be answered; `--index` names the index, as the setting INDEX does; `--wrong` lists what went wrong; `--json` prints everything as JSON.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { indexes } from "../src/app/load-record.ts";
import { OnrecordError } from "../src/core/errors.ts";
import { chartOf } from "./chart.ts";
import { readEvalFolder } from "./folder.ts";
import { evaluate, type Figures } from "./run.ts";
import { tableOf } from "./table.ts";
import { wrongOf } from "./wrong.ts";

const usage = "npm run eval -- FOLDER… [--absent OTHER]… [--index NAME] [--json] [--svg FILE] [--wrong]";

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      absent: { type: "string", multiple: true },
      index: { type: "string" },
      json: { type: "boolean" },
      svg: { type: "string" },
      wrong: { type: "boolean" },
    },
  });
  if (positionals.length === 0) throw new OnrecordError("config", `Name at least one folder: ${usage}`);
  const [, index] = Object.entries(indexes).find(([name]) => name === values.index) ?? [];
  if (values.index !== undefined && !index) throw new OnrecordError("config", `${values.index} is no index: ${usage}`);
  const absent = [];
  for (const other of values.absent ?? []) absent.push(...(await readEvalFolder(other)).questions);
  const all: Figures[] = [];
  for (const name of positionals) {
    const folder = await readEvalFolder(name);
    const onProgress = (done: number, of: number): void => {
      if (process.stderr.isTTY && done % 50 === 0) process.stderr.write(`\r${folder.name}: ${done} of ${of}\u001b[K`);
    };
    const today = new Date().toISOString().slice(0, 10);
    all.push(await evaluate(folder, { absent, today, onProgress, ...(index ? { index } : {}) }));
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }
  if (values.svg !== undefined) writeFileSync(values.svg, chartOf(all));
  console.log(values.json ? JSON.stringify(all) : tableOf(all));
  if (values.wrong) for (const figures of all) console.log(`\n${wrongOf(figures)}`);
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
