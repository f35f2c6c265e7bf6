/**
 * The chat adapters whose tokens are set, beside each other, with the one HTTP server: its `/healthz` says that the process
 * lives, `/readyz` how each adapter is. An adapter that cannot start stays down and is said to be; where none is left the
 * process ends. SIGTERM and SIGINT: stop taking, finish what is in hand, exit 0.
 */
import type { ChatAdapter } from "./adapters/adapter.ts";
import { createHttpServer } from "./adapters/http-server.ts";
import { createLog, type Log } from "./adapters/log.ts";
import type { Config } from "./config.ts";
import { OnrecordError } from "./core/errors.ts";
import type { LoadedRecord } from "./load-record.ts";

/** Longer than any adapter may take to finish what is in hand. */
const stopMs = 9_000;

/** The log of a bot that runs: nothing of the settings' secrets gets through it. */
export function createRunLog(config: Config): Log {
  const { telegram, slack } = config;
  const secrets = [
    telegram?.token,
    telegram?.webhook?.secret,
    slack?.botToken,
    slack?.appToken,
    slack?.signingSecret,
  ].filter(secret => secret !== undefined);
  return createLog({ level: config.logLevel, secrets });
}

/** Runs until a signal; resolves with the exit code. Throws OnrecordError `config` where no adapter can start. */
export async function runAdapters(config: Config, { onrecord }: LoadedRecord, log: Log): Promise<number> {
  const { bot, scope } = onrecord;
  const { host, port, logQuestions, telegram, slack } = config;
  const server = createHttpServer({ host, port, log });
  const adapters: ChatAdapter[] = [];
  if (telegram) {
    const { createTelegramAdapter } = await import("./adapters/telegram/adapter.ts");
    adapters.push(createTelegramAdapter({ bot, log, server, logQuestions, ...telegram }));
    if (!telegram.allowedChats && !telegram.allowedUsers) log.info("Telegram: open to everybody who finds the bot.");
  }
  if (slack) {
    const { createSlackAdapter } = await import("./adapters/slack/adapter.ts");
    adapters.push(createSlackAdapter({ bot, log, server, logQuestions, ...slack }));
  }
  const states = () => Object.fromEntries(adapters.map(adapter => [adapter.name, adapter.state()]));
  server.route("GET", "/healthz", async () => ({ status: 200, body: "ok\n" }));
  server.route("GET", "/readyz", async () => {
    const ready = adapters.every(adapter => adapter.state() === "ready");
    return {
      status: ready ? 200 : 503,
      headers: { "content-type": "application/json" },
      body: `${JSON.stringify({ ...states(), record: scope.version })}\n`,
    };
  });

  const signal = nextSignal();
  const served = telegram?.webhook !== undefined || (slack !== undefined && slack.appToken === undefined);
  await startServer(server.start(), served, log);
  const failures = await startAll(adapters, log);
  if (failures.length === adapters.length) {
    await server.stop();
    throw failures[0];
  }
  log.info("Started.", { ...states(), interviews: scope.interviews, passages: scope.passages, record: scope.version });
  log.info(`Stopping: ${await signal}.`);
  await within(
    stopMs,
    Promise.all(adapters.map(adapter => adapter.stop().catch(error => log.error("Stopping", { error })))),
  );
  await server.stop();
  await onrecord.close();
  return 0;
}

/** A port that is taken only matters where a platform calls us there. */
async function startServer(started: Promise<void>, served: boolean, log: Log): Promise<void> {
  try {
    await started;
  } catch (error) {
    if (served) throw error;
    log.warn("No /healthz and /readyz: the HTTP server could not start.", { error });
  }
}

async function startAll(adapters: readonly ChatAdapter[], log: Log): Promise<readonly unknown[]> {
  const outcomes = await Promise.allSettled(adapters.map(adapter => adapter.start()));
  const failures: unknown[] = [];
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.status === "fulfilled") continue;
    const error: unknown = outcome.reason;
    failures.push(error);
    const line = error instanceof OnrecordError ? error.message : "it failed to start";
    log.error(`${adapters[at]!.name} stays down: ${line}`, error instanceof OnrecordError ? {} : { error });
  }
  return failures;
}

/** The name of the first SIGTERM or SIGINT; a second one ends the process at once. */
function nextSignal(): Promise<string> {
  return new Promise(resolve => {
    let asked = false;
    for (const name of ["SIGTERM", "SIGINT"] as const) {
      process.on(name, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve(name);
      });
    }
  });
}

function within(ms: number, work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise(resolve => {
    timer = setTimeout(resolve, ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
