/**
 * The chat adapters whose tokens are set, beside each other, with the one HTTP server: its `/healthz` says that the process
 * lives, `/readyz` how each adapter is, and how far the record is, which is read meanwhile in a thread of its own. An adapter that
 * cannot start, or whose token is refused later, stays down and is said to be; where none is left the process ends. SIGTERM and SIGINT: stop taking, finish what is in hand, exit 0.
 */
import type { ChatAdapter } from "../adapters/chat/adapter.ts";
import { sleep } from "../adapters/chat/backoff.ts";
import { openGaps } from "../adapters/gaps/gaps-file.ts";
import { createHttpServer, type HttpServer } from "../adapters/http/server.ts";
import { createLogLines } from "../adapters/log/lines.ts";
import { createLog, type Log } from "../adapters/log/log.ts";
import { createCurrentRecord } from "../core/current-record.ts";
import { OnrecordError } from "../core/errors.ts";
import { type Config, secretsOf } from "./config.ts";
import { exitCodes } from "./exit.ts";
import { type KeptInHand, keepInHand } from "./kept-in-hand.ts";
import { createLoopWatch, type LoopWatch } from "./loop-watch.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { readFromCluster } from "./read-from-cluster.ts";
import { type ReadingParts, type ReadingState, readInto } from "./read-into.ts";
import { takeRequests } from "./reload-request.ts";
import { lockState } from "./state-lock.ts";
import { todayIn } from "./today.ts";

/** Longer than any adapter may take to finish what is in hand. */
const stopMs = 9_000;
const lingerMs = 500;
/** How long a question waits for a record that is still being read: most are there by then. */
const patienceMs = 5_000;
/** A person who means it presses again later than a wrapper passes a signal on. */
const sameSignalMs = 500;

/** The log of a bot that runs, and what is measured from its start on. */
export interface RunLog extends Log {
  /** Lines that nobody read. */
  dropped(): number;
  readonly metrics?: Metrics;
}

/** Nothing of the settings' secrets gets through it. */
export function createRunLog(config: Config): RunLog {
  const lines = createLogLines(process.stderr);
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config), write: lines.write });
  if (config.metricsToken === undefined) return { ...log, dropped: lines.dropped };
  const metrics = createMetrics();
  return { ...metrics.counted(log), dropped: lines.dropped, metrics };
}

export interface RunParts extends ReadingParts {
  readonly log: RunLog;
}

/**
 * Runs until a signal; resolves with the exit code. Throws OnrecordError `config` where no adapter can start, no record is, or another
 * bot has the folder for what is kept.
 */
export async function runAdapters(config: Config, parts: RunParts): Promise<number> {
  const unlock = lockState(config.stateDir);
  try {
    return await run(config, parts);
  } finally {
    unlock();
  }
}

async function run(config: Config, parts: RunParts): Promise<number> {
  const { log } = parts;
  const { metrics, dropped } = log;
  const ending = nextEnding(log);
  const current = createCurrentRecord({
    patience: () => sleep(patienceMs),
    onFailure: (reference, error) => log.warn("A question came before the record.", { reference, error }),
  });
  const reading = config.cluster
    ? readFromCluster(current, config.cluster, { ...parts, timeZone: config.timeZone })
    : readInto(current, config, parts);
  const reload = (): void => void reading.reload();
  // From here on a terminal that hangs up ends nothing.
  process.on("SIGHUP", reload);
  const requests = takeRequests(config.stateDir, reload);
  const server = createHttpServer({ host: config.host, port: config.port, log });
  const bot = metrics?.measured(current.bot) ?? current.bot;
  const gaps = await openGaps({ folder: config.stateDir, log, today: () => todayIn(config.timeZone) });
  const chatParts = { bot, log, server, gaps, logQuestions: config.logQuestions };
  const inHand = config.platforms.map(platform => keepInHand(config, platform, log));
  const adapters = await Promise.all(
    config.platforms.map((platform, at) => {
      const { journal, shared } = inHand[at]!;
      return platform.create({ ...chatParts, journal, shared, ready: current.arrived });
    }),
  );
  const stopAll = (): Promise<unknown> =>
    within(
      stopMs,
      Promise.all(adapters.map(adapter => adapter.stop().catch(error => log.error("Stopping", { error })))),
    );
  routeHealth(server, { adapters, inHand, state: reading.state, loop: createLoopWatch() });
  if (metrics && config.metricsToken !== undefined) {
    server.route(metrics.route(config.metricsToken, { adapters, record: () => reading.state().read, dropped }));
  }
  await startServer(server, config, log);
  const starting = startAll(adapters, log);
  starting.then(
    () => log.info("Started.", statesOf(adapters)),
    () => {},
  );
  // A signal need not wait for a platform that does not answer.
  const { why, exitCode } = await Promise.race([ending, starting.then(noneLeft), reading.fault]).catch(async error => {
    requests.stop();
    await stopAll();
    await Promise.all([server.stop(), reading.stop(), gaps?.close(), ...inHand.map(kept => kept.close())]);
    throw error;
  });
  log.info(`Stopping: ${why}.`);
  requests.stop();
  await stopAll();
  await server.stop();
  await Promise.all([gaps?.close(), ...inHand.map(kept => kept.close())]);
  await reading.stop();
  await current.onrecord?.close();
  // Only where something of a platform's library still holds the process.
  setTimeout(() => process.exit(exitCode), lingerMs).unref();
  return exitCode;
}

/** When no adapter that started is left: their tokens were revoked, as the log says, and whoever keeps the process shall see it. */
async function noneLeft(started: readonly ChatAdapter[]): Promise<Ending> {
  await Promise.all(started.map(adapter => adapter.down ?? new Promise<never>(() => {})));
  return { why: "no platform is left", exitCode: exitCodes.config };
}

function statesOf(adapters: readonly ChatAdapter[]): Readonly<Record<string, string>> {
  return Object.fromEntries(adapters.map(adapter => [adapter.name, adapter.state()]));
}

interface Healthy {
  readonly adapters: readonly ChatAdapter[];
  readonly inHand: readonly KeptInHand[];
  readonly state: () => ReadingState;
  readonly loop: LoopWatch;
}

function routeHealth(server: HttpServer, { adapters, inHand, state, loop }: Healthy): void {
  const alive = async () => {
    const ms = loop.stoodStillMs();
    return ms === 0 ? { status: 200, body: "ok\n" } : { status: 503, body: `stood still for ${Math.round(ms)} ms\n` };
  };
  server.route({ method: "GET", path: "/healthz", handler: alive });
  const handler = async () => {
    const isReachable = inHand.every(kept => kept.isReachable());
    const isReady = isReachable && adapters.every(adapter => adapter.state() === "ready");
    const { read, record } = state();
    return {
      status: read && isReady ? 200 : 503,
      headers: { "content-type": "application/json" },
      body: `${JSON.stringify({ ...statesOf(adapters), record: isReachable ? record : "not reachable" })}\n`,
    };
  };
  server.route({ method: "GET", path: "/readyz", handler });
}

/** A port that is taken only matters where a platform calls us there. */
async function startServer(server: HttpServer, { platforms }: Config, log: Log): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    if (platforms.some(({ isCalled }) => isCalled)) throw error;
    log.warn("No /healthz and /readyz: the HTTP server could not start.", { error });
  }
}

/** Starts them side by side and gives those that did. Throws where none could; says which stays down where another runs. */
async function startAll(adapters: readonly ChatAdapter[], log: Log): Promise<readonly ChatAdapter[]> {
  const outcomes = await Promise.allSettled(adapters.map(adapter => adapter.start()));
  const failures = outcomes.flatMap((outcome, at) =>
    outcome.status === "rejected" ? [{ name: adapters[at]!.name, error: outcome.reason as unknown }] : [],
  );
  if (failures.length === adapters.length) throw joined(failures.map(failure => failure.error));
  for (const { name, error } of failures) log.error(`${name} stays down: ${(error as Error).message}`, { error });
  return adapters.filter((_, at) => outcomes[at]!.status === "fulfilled");
}

/** One error with a line for each, where an owner can mend them; a mistake of the program as it is. */
function joined(errors: readonly unknown[]): unknown {
  const mistake = errors.find(error => !(error instanceof OnrecordError));
  if (mistake !== undefined || errors.length === 1) return mistake ?? errors[0];
  return new OnrecordError("config", errors.map(error => (error as OnrecordError).message).join("\n"), {
    cause: errors[0],
  });
}

interface Ending {
  readonly why: string;
  readonly exitCode: number;
}

/**
 * The first SIGTERM or SIGINT, or an error that nobody caught: then the process is in an unknown state, and ends in order for
 * its keeper to start it anew. A second signal ends it at once, unless it is the first one over again: Ctrl-C and systemd send it
 * to all processes, and a wrapper such as tsx passes its own on. A promise that failed unseen is logged, and no reason to end.
 */
function nextEnding(log: Log): Promise<Ending> {
  process.on("unhandledRejection", error => log.error("A promise failed that nobody waits for.", { error }));
  return new Promise(resolve => {
    let endingSince: number | undefined;
    for (const why of ["SIGTERM", "SIGINT"] as const) {
      process.on(why, () => {
        endingSince ??= performance.now();
        if (performance.now() - endingSince > sameSignalMs) process.exit(1);
        resolve({ why, exitCode: exitCodes.ok });
      });
    }
    process.on("uncaughtException", error => {
      log.error("An error that nobody caught.", { error });
      resolve({ why: "an error that nobody caught", exitCode: exitCodes.internal });
    });
  });
}

function within(ms: number, work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise(resolve => {
    timer = setTimeout(resolve, ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
