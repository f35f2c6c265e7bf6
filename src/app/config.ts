/**
 * The settings: the only reader of the environment and of `.env`. All that is wrong is reported at once and stops the start.
 *
 * Lists of who is let in: unset is open, set but empty or malformed is an error, never open. Other settings that are set but
 * empty count as unset, so that a copied .env.example starts.
 */
import { readFileSync, statSync } from "node:fs";
import { parse } from "dotenv";
import type { ConfiguredPlatform } from "../adapters/chat/platform.ts";
import type { LogLevel } from "../adapters/log/log.ts";
import {
  type ConfiguredCluster,
  settingNames as clusterSettings,
  readClusterSettings,
} from "../adapters/opensearch/settings.ts";
import { OnrecordError } from "../core/errors.ts";
import { platforms } from "./platforms.ts";
import { createSettings, type Environment } from "./settings.ts";

export interface Config {
  readonly corpusDir: string;
  readonly stateDir: string;
  readonly host: string;
  readonly port: number;
  /** Lets whoever has it see /metrics; absent: nobody. */
  readonly metricsToken?: string;
  /** Whose day "today" is in a question, as IANA names it; else that of the record, else that of the machine. */
  readonly timeZone?: string;
  /** Which index answers; absent: by the size of the record. */
  readonly index?: IndexName;
  /** The cluster that holds the record; it answers in place of an index in this process. */
  readonly cluster?: ConfiguredCluster;
  readonly logLevel: LogLevel;
  readonly logQuestions: boolean;
  /** False with NO_COLOR, and where the terminal has no styles (TERM=dumb). */
  readonly colour: boolean;
  /** Of the system, such as `ru_RU.UTF-8`: for what a person types on the terminal that shows no language. */
  readonly language?: string;
  /** The chat platforms that are set up; with none, the chat is in the terminal. */
  readonly platforms: readonly ConfiguredPlatform[];
  /** What is not wrong but should be looked at. */
  readonly warnings: readonly string[];
}

/** All settings there are; .env.example says what each is for. */
export const settingNames: readonly string[] = [
  "CORPUS_DIR",
  "STATE_DIR",
  "HOST",
  "PORT",
  "METRICS_TOKEN",
  "TIME_ZONE",
  "INDEX",
  ...clusterSettings,
  ...platforms.flatMap(platform => platform.settingNames),
  "LOG_LEVEL",
  "LOG_QUESTIONS",
];

/** The indexes in this process. */
export type IndexName = "minisearch" | "postings";

const indexNames: readonly IndexName[] = ["minisearch", "postings"];
const levels: readonly LogLevel[] = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** The settings of `.env` in the working folder and of the environment, which goes before it. */
export function loadConfig(file = ".env"): Config {
  const written = readEnvFile(file);
  const config = readConfig({ ...written, ...process.env });
  const holdsSecret = Object.keys(written).some(name => /TOKEN|SECRET|PASSWORD|KEY/.test(name) && written[name]);
  const isOpen = holdsSecret && process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0;
  return isOpen ? { ...config, warnings: [`${file} holds secrets and others can read it: chmod 600 ${file}`] } : config;
}

/** Nothing where there is no file. One that cannot be used is an error: its settings would be silently deaf. */
function readEnvFile(file: string): Environment {
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new OnrecordError("config", `${file}: it cannot be read. Give the bot the right to read it.`, { cause });
  }
  if (/[\0\uFFFD]/.test(text)) throw new OnrecordError("config", `${file}: it is not UTF-8. Save it as UTF-8.`);
  const written = parse(text);
  // Lines without "=" are passed over by the parser: a list of who is let in would be open without a word.
  for (const [at, row] of text.split("\n").entries()) {
    const name = /^\s*(?:export\s+)?(\w+)/.exec(row)?.[1] ?? "";
    if (settingNames.includes(name) && written[name] === undefined) {
      throw new OnrecordError("config", `${file}:${at + 1}: write "=" between ${name} and its value.`);
    }
  }
  return written;
}

/** Throws OnrecordError `config` whose message has a line for each wrong setting. */
export function readConfig(env: Environment): Config {
  const settings = createSettings(env, {
    names: settingNames,
    owners: platforms.map(({ name }) => name.toUpperCase()),
  });
  const { value, shaped, oneOf, number } = settings;
  const timeZone = value("TIME_ZONE");
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    settings.wrong("TIME_ZONE", 'there is no such time zone; write one such as "Europe/Paris", or UTC.');
  }
  const metricsToken = shaped(
    "METRICS_TOKEN",
    /^[\w-]{16,256}$/,
    "write 16 letters, digits, _ or - at least; for instance what this prints: openssl rand -hex 32",
  );
  const index = oneOf("INDEX", indexNames, undefined);
  const cluster = readClusterSettings(settings);
  const configured = platforms.flatMap(platform => platform.configure(settings) ?? []);
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  const config: Config = {
    corpusDir: value("CORPUS_DIR") ?? "corpus",
    stateDir: value("STATE_DIR") ?? ".onrecord",
    host: value("HOST") ?? "127.0.0.1",
    port: number("PORT", 65_535, 3000),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(index === undefined ? {} : { index }),
    ...(cluster === undefined ? {} : { cluster }),
    logLevel: oneOf("LOG_LEVEL", levels, "info" as const),
    logQuestions: shaped("LOG_QUESTIONS", /^[01]$/, "write 1 to let the text of questions into the log, or 0.") === "1",
    colour: !env.NO_COLOR && env.TERM !== "dumb",
    ...(language ? { language } : {}),
    platforms: configured,
    warnings: [],
  };
  const isBlind = (configured.length > 0 || cluster !== undefined) && env.NODE_TLS_REJECT_UNAUTHORIZED === "0";
  const faults = [...settings.faults(), ...(isBlind ? [unverified] : [])];
  if (faults.length > 0) throw new OnrecordError("config", faults.join("\n"));
  return config;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Node's own switch, often left over from a proxy that would not work: tokens would go to whoever answers. */
const unverified =
  "NODE_TLS_REJECT_UNAUTHORIZED: remove it; with 0 anybody on the way can read the tokens. For an authority of your own set NODE_EXTRA_CA_CERTS.";

/** The values that no log and no error may show. */
export function secretsOf({ platforms: configured, metricsToken, cluster }: Config): readonly string[] {
  const own = metricsToken === undefined ? [] : [metricsToken];
  return [...own, ...configured.flatMap(platform => platform.secrets), ...(cluster?.secrets ?? [])];
}
