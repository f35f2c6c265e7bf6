/**
 * The composition root: knows everybody, decides nothing that has a name of its own.
 *
 *   arguments, settings ▶ record ▶ check · doctor · JSON · one answer · Telegram and Slack · terminal
 */
import { readFileSync } from "node:fs";
import { readCommandLine, usage } from "./command-line.ts";
import { loadConfig } from "./config.ts";
import { OnrecordError } from "./core/errors.ts";
import { type LoadedRecord, loadRecord } from "./load-record.ts";

const exitCodes = { ok: 0, usage: 2, failure: 70, config: 78 } as const;
const { stdin, stdout, stderr } = process;
const tell = (line: string): boolean => stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const line = readCommandLine(process.argv.slice(2));
  if (line.mode === "help") return print(usage);
  if (line.mode === "version") return print(version());
  const config = loadConfig();
  for (const warning of config.warnings) tell(warning);
  if (line.mode === "doctor") return (await import("./doctor.ts")).doctor(config, stdout);

  const asked = line.question !== undefined;
  const runs = !asked && !line.json && !line.terminal && line.mode === "start" && (config.telegram || config.slack);
  const log = runs ? (await import("./run-adapters.ts")).createRunLog(config) : undefined;
  const record = await loadRecord(line.corpus ?? config.corpusDir, {
    onProgress: progress,
    onFailure: (reference, error) =>
      log ? log.error("A question failed", { reference, error }) : tell(`${reference}: ${(error as Error).message}`),
  });
  if (stderr.isTTY) stderr.write("\r\u001b[K");
  if (line.mode === "check") {
    const { text, exitCode } = (await import("./check-corpus.ts")).checkReport(record);
    print(text);
    return exitCode;
  }
  mentionDefects(record);
  if (line.json) {
    const { askJson, askJsonLines } = await import("./ask-json.ts");
    const parts = { onrecord: record.onrecord, limit: line.limit, output: stdout };
    await (asked ? askJson(line.question ?? "", parts) : askJsonLines(stdin, parts));
    return exitCodes.ok;
  }
  if (log) return (await import("./run-adapters.ts")).runAdapters(config, record, log);
  return talk(record, line.question, config.colour);
}

/** One answer, answers to lines piped in, or a chat. */
async function talk({ onrecord }: LoadedRecord, question: string | undefined, colours: boolean): Promise<number> {
  const colour = colours && stdout.isTTY === true;
  const columns = (): number => stdout.columns || 80;
  const { answerLines } = await import("./adapters/terminal/answer-lines.ts");
  const parts = { bot: onrecord.bot, output: stdout, columns, colour };
  if (question !== undefined) await answerLines({ ...parts, input: single(question) });
  else if (!stdin.isTTY) await answerLines({ ...parts, input: stdin });
  else {
    const { createTerminalAdapter } = await import("./adapters/terminal/adapter.ts");
    const terminal = createTerminalAdapter({ ...parts, input: stdin });
    await terminal.start();
    await terminal.done;
    await terminal.stop();
  }
  return exitCodes.ok;
}

async function* single(question: string): AsyncGenerator<string> {
  yield `${question}\n`;
}

function mentionDefects({ defects, onrecord }: LoadedRecord): void {
  if (onrecord.scope.interviews === 0) tell("The record is empty: put interviews into the corpus folder.");
  if (defects.length > 0) tell(`To mend in the record: ${defects.length}. See npm run check-corpus`);
}

function progress(line: string): void {
  stderr.write(stderr.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
}

function print(text: string): number {
  stdout.write(`${text}\n`);
  return exitCodes.ok;
}

function version(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

// Whoever reads may go away before all is written: `npm start -- … | head`.
stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : exitCodes.failure));

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof OnrecordError)) throw error;
  tell(error.message);
  process.exitCode = error.code === "config" ? exitCodes.config : exitCodes.failure;
}
