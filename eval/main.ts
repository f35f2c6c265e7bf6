/**
 * `npm run eval -- FOLDER…`: how good the answers are on any folder of questions. `--absent OTHER` adds another folder's
 * questions as ones that must not be answered; `--talk WRAPPERS` measures what talk around the questions costs; `--wrong` lists what went wrong; `--json` prints everything as JSON.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { OnrecordError } from "../src/core/errors.ts";
import { chartOf } from "./chart.ts";
import { readEvalFolder } from "./folder.ts";
import { evaluate, type Figures, withForms } from "./run.ts";
import { tableOf } from "./table.ts";
import { lossTable, readWrappers, wrapped } from "./talk.ts";
import { wrongOf } from "./wrong.ts";

const usage = "npm run eval -- FOLDER… [--absent OTHER]… [--talk WRAPPERS] [--json] [--svg FILE] [--wrong]";

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      absent: { type: "string", multiple: true },
      json: { type: "boolean" },
      talk: { type: "string" },
      svg: { type: "string" },
      wrong: { type: "boolean" },
    },
  });
  if (positionals.length === 0) throw new OnrecordError("config", `Name at least one folder: ${usage}`);
  const absent = [];
  for (const other of values.absent ?? []) absent.push(...(await readEvalFolder(other)).questions);
  const all: Figures[] = [];
  const wrappers = values.talk === undefined ? undefined : readWrappers(values.talk);
  for (const name of positionals) {
    const read = await readEvalFolder(name);
    const folder = wrappers ? wrapped(read, wrappers) : read;
    const onProgress = (done: number, of: number): void => {
      if (process.stderr.isTTY && done % 50 === 0) process.stderr.write(`\r${folder.name}: ${done} of ${of}\u001b[K`);
    };
    all.push(await evaluate(folder, { absent, today: new Date().toISOString().slice(0, 10), onProgress }));
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }
  if (values.svg !== undefined) writeFileSync(values.svg, chartOf(all));
  console.log(values.json ? JSON.stringify(all) : wrappers ? lossTable(all) : tableOf(all.flatMap(withForms)));
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
