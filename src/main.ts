/**
 * The composition root: knows everybody, decides nothing that has a name of its own.
 *
 *   arguments, settings ▶ record ▶ check · add · doctor · JSON · one answer · chat platforms · terminal
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programFolder } from "./adapters/corpus-folder/program-folder.ts";
import type { LineParts } from "./adapters/terminal/answer-lines.ts";
import { type CommandLine, readCommandLine, usage } from "./app/command-line.ts";
import { type Config, loadConfig } from "./app/config.ts";
import { exitCodes, failureOf } from "./app/exit.ts";
import { loadRecord } from "./app/load-record.ts";
import type { LoadedRecord } from "./app/open-record.ts";
import { createPlainLog } from "./app/plain-log.ts";
import { createProgress } from "./app/progress.ts";

const { stdin, stdout, stderr } = process;
const tell = (line: string): boolean => stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const line = commandLine();
  if (!line) return exitCodes.usage;
  if (line.mode === "help") return print(usage);
  if (line.mode === "version") return print(version());
  const config = loadConfig();
  for (const warning of config.warnings) tell(warning);
  if (line.mode === "reload") return askBotToReload(config);
  if (line.mode === "doctor") return (await import("./app/doctor.ts")).doctor(config, stdout);
  if (line.mode === "gaps") {
    const { showGaps } = await import("./app/gaps.ts");
    return showGaps(config.stateDir, { output: stdout, tell, questions: line.questions });
  }
  if (line.mode === "check" && line.json) {
    const { checkJson } = await import("./app/check-json.ts");
    return checkJson(line.corpus ?? config.corpusDir, { output: stdout, tell });
  }
  if (line.mode === "index") {
    const { indexRecord } = await import("./app/index-record.ts");
    const { keep: kept, dryRun } = line;
    const parts = { cluster: config.cluster, output: stdout, progress: createProgress(stderr), keep: kept, dryRun };
    return indexRecord(line.corpus ?? config.corpusDir, parts);
  }
  if (line.mode === "check" || line.mode === "add") return keep(line, line.corpus ?? config.corpusDir);
  return answer(line, config);
}

/** What the owner of a record does: check it, add to it. Asks only where somebody sits at the terminal. */
async function keep(line: CommandLine, folder: string): Promise<number> {
  const { verbose, write, yes, paths } = line;
  const { createPrompt } = await import("./app/prompt.ts");
  const prompt = stdin.isTTY && stdout.isTTY ? createPrompt(stdin, stdout) : undefined;
  const parts = { output: stdout, progress: createProgress(stderr), prompt, yes };
  try {
    if (line.mode === "add") return await (await import("./app/add.ts")).addToRecord(paths, folder, parts);
    return await (await import("./app/check-corpus.ts")).checkCorpus(folder, { ...parts, verbose, write });
  } finally {
    prompt?.close();
  }
}

async function askBotToReload({ stateDir }: Config): Promise<number> {
  const { askToReload } = await import("./app/reload-request.ts");
  if (await askToReload(stateDir)) return print("The bot reads the record again; its log says what has changed.");
  tell(`No bot runs with STATE_DIR=${stateDir}.`);
  return exitCodes.internal;
}

/** Everything that needs the record. */
async function answer(line: CommandLine, config: Config): Promise<number> {
  const { mode, question, json, limit } = line;
  const isBot = mode === "start" && question === undefined && !json && !line.terminal && config.platforms.length > 0;
  const folder = line.corpus ?? config.corpusDir;
  if (isBot) {
    const { createRunLog, runAdapters } = await import("./app/run-adapters.ts");
    const onRecord = (record: LoadedRecord): void => mentionDefects(record, folder);
    const { keeps, strict } = line;
    return runAdapters(config, { folder, keeps, isStrict: strict, log: createRunLog(config), onRecord });
  }
  const log = createPlainLog(tell);
  const progress = createProgress(stderr);
  const options = {
    timeZone: config.timeZone,
    onFailure: (reference: string, error: unknown) => log.error("A question failed.", { reference, error }),
  };
  const record = await (config.cluster
    ? (await import("./app/cluster-record.ts")).openFromCluster(config.cluster, options)
    : loadRecord(folder, {
        ...options,
        index: config.index,
        ...(line.keeps ? { keepIn: config.stateDir } : {}),
        onProgress: ({ line }) => progress.show(line),
      }));
  progress.clear();
  mentionDefects(record, folder);
  if (!json) {
    const { lookOf } = await import("./adapters/terminal/window.ts");
    const { language } = config;
    const look = lookOf(stdout, config.colour);
    return talk(question, { bot: record.onrecord.bot, log, output: stdout, look, ...(language ? { language } : {}) });
  }
  const { askJson, askJsonLines } = await import("./app/ask-json.ts");
  const parts = { onrecord: record.onrecord, limit, output: stdout };
  await (question === undefined ? askJsonLines(stdin, parts) : askJson(question, parts));
  return exitCodes.ok;
}

/** One answer, answers to lines piped in, or a chat. */
async function talk(question: string | undefined, parts: LineParts): Promise<number> {
  if (question === undefined && stdin.isTTY) {
    const { createTerminalAdapter } = await import("./adapters/terminal/adapter.ts");
    const terminal = createTerminalAdapter({ ...parts, input: stdin });
    await terminal.start();
    await terminal.done;
    await terminal.stop();
    return exitCodes.ok;
  }
  const { answerLine, answerLines } = await import("./adapters/terminal/answer-lines.ts");
  if (question !== undefined) await answerLine(question, parts);
  else if ((await answerLines(stdin, parts)) === 0) tell("No question came in. npm start -- --help says how to ask.");
  return exitCodes.ok;
}

/** Undefined where it is wrong, which is said. */
function commandLine(): CommandLine | undefined {
  try {
    return readCommandLine(process.argv.slice(2));
  } catch (error) {
    tell(failureOf(error).line);
    return undefined;
  }
}

function mentionDefects({ defects, onrecord }: LoadedRecord, folder: string): void {
  if (onrecord.scope.interviews === 0)
    tell(`There is no interview in "${folder}": put some there, or name another folder.`);
  if (defects.length > 0) tell(`To mend in the record: ${defects.length}. See npm run check-corpus`);
}

function print(text: string): number {
  stdout.write(`${text}\n`);
  return exitCodes.ok;
}

function version(): string {
  const text = readFileSync(join(programFolder, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

// Whoever reads may go away before all is written: `npm start -- … | head`.
stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? exitCodes.ok : exitCodes.internal),
);
stderr.on("error", () => undefined);

try {
  process.exitCode = await main();
} catch (error) {
  const { line, exitCode } = failureOf(error);
  tell(line);
  process.exitCode = exitCode;
}
