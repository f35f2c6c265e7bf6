/**
 * The settings: the only reader of the environment. All that is wrong is reported at once, each with its name and cure and
 * never with its value, and stops the start; a misspelt name is as wrong as a bad value, since it would be silently deaf.
 *
 * Lists of who is let in: unset is open, set but empty or malformed is an error, never open. Other settings that are set but
 * empty count as unset, so that a copied .env.example starts.
 */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { config as readDotenv } from "dotenv";
import { OnrecordError } from "./core/errors.ts";
import { isOneEdit } from "./core/language/one-edit.ts";

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot?: string;
  readonly webhook?: { readonly url: string; readonly secret: string };
  readonly allowedChats?: readonly string[];
  readonly allowedUsers?: readonly string[];
}

export interface SlackConfig {
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly apiUrl?: string;
  readonly allowedChannels?: readonly string[];
  readonly allowedTeams?: readonly string[];
}

export interface Config {
  readonly corpusDir: string;
  readonly stateDir: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  readonly logQuestions: boolean;
  /** False with NO_COLOR. */
  readonly colour: boolean;
  readonly telegram?: TelegramConfig;
  readonly slack?: SlackConfig;
  /** What is not wrong but should be looked at. */
  readonly warnings: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

const names = [
  "CORPUS_DIR",
  "STATE_DIR",
  "HOST",
  "PORT",
  "TELEGRAM_BOT_TOKEN",
  "TELEGRAM_API_ROOT",
  "TELEGRAM_WEBHOOK_URL",
  "TELEGRAM_WEBHOOK_SECRET",
  "TELEGRAM_ALLOWED_CHATS",
  "TELEGRAM_ALLOWED_USERS",
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_API_URL",
  "SLACK_ALLOWED_CHANNELS",
  "SLACK_ALLOWED_TEAMS",
  "LOG_LEVEL",
  "LOG_QUESTIONS",
] as const;
type Name = (typeof names)[number];
const ours = /^(?:TELEGRAM|SLACK|CORPUS|OPENSEARCH)_/;
/** Container platforms set such names for services that run beside, whatever they are called. */
const setByPlatforms = /_SERVICE_|_PORT(?:_|$)/;
const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** The settings of `.env` in the working folder and of the environment, which goes before it. */
export function loadConfig(): Config {
  const file = resolve(".env");
  const { parsed = {} } = readDotenv({ path: file, quiet: true, processEnv: {} });
  const config = readConfig({ ...parsed, ...process.env });
  const secret = Object.keys(parsed).some(name => /TOKEN|SECRET/.test(name) && parsed[name]);
  const open = secret && process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0;
  return open
    ? { ...config, warnings: [...config.warnings, ".env holds secrets and others can read it: chmod 600 .env"] }
    : config;
}

/** Throws OnrecordError `config` whose message has a line for each wrong setting. */
export function readConfig(env: Environment): Config {
  const settings = createSettings(env);
  const { value, shaped, wrong } = settings;
  const logLevel = levels.find(level => level === (value("LOG_LEVEL") ?? "info"));
  if (!logLevel) wrong("LOG_LEVEL", `write one of ${levels.join(", ")}.`);
  const logQuestions = shaped(
    "LOG_QUESTIONS",
    /^[01]$/,
    "write 1 to let the text of questions into the log, or remove it.",
  );
  const telegram = readTelegram(settings);
  const slack = readSlack(settings);
  const port = settings.number("PORT", 65_535, 3000);
  const faults = [...unknownNames(env), ...settings.faults()];
  if (faults.length > 0) throw new OnrecordError("config", faults.join("\n"));
  return {
    corpusDir: value("CORPUS_DIR") ?? "corpus",
    stateDir: value("STATE_DIR") ?? ".onrecord",
    host: value("HOST") ?? "127.0.0.1",
    port,
    logLevel: logLevel ?? "info",
    logQuestions: logQuestions === "1",
    colour: !env.NO_COLOR,
    warnings: [],
    ...(telegram ? { telegram } : {}),
    ...(slack ? { slack } : {}),
  };
}

function readTelegram({ shaped, list, address, wrong, faulty }: Settings): TelegramConfig | undefined {
  const token = shaped(
    "TELEGRAM_BOT_TOKEN",
    /^\d+:[\w-]{3,}$/,
    "this is no token of @BotFather; one looks like 123456:ABC-DEF.",
  );
  const apiRoot = address("TELEGRAM_API_ROOT", "write the http or https address of a Bot API server.");
  const url = address(
    "TELEGRAM_WEBHOOK_URL",
    "write the public https address that Telegram shall call, without password and fragment.",
  );
  const secret = shaped(
    "TELEGRAM_WEBHOOK_SECRET",
    /^[\w-]{1,256}$/,
    "write 1 to 256 letters, digits, _ or -; for instance what this prints: openssl rand -hex 32",
  );
  const allowedChats = list("TELEGRAM_ALLOWED_CHATS", /^-?\d{1,20}$/, "write ids of chats, such as -1001234567890");
  const allowedUsers = list("TELEGRAM_ALLOWED_USERS", /^\d{1,20}$/, "write ids of users, such as 123456789");
  if (url !== undefined && apiRoot === undefined && !isPublic(new URL(url))) {
    wrong("TELEGRAM_WEBHOOK_URL", "Telegram calls public https addresses only, on port 443, 80, 88 or 8443.");
  }
  if (url !== undefined && secret === undefined && !faulty("TELEGRAM_WEBHOOK_SECRET")) {
    wrong("TELEGRAM_WEBHOOK_SECRET", "it is required with TELEGRAM_WEBHOOK_URL: anybody could speak as Telegram.");
  }
  if (url !== undefined && token === undefined && !faulty("TELEGRAM_BOT_TOKEN")) {
    wrong("TELEGRAM_BOT_TOKEN", "it is missing, and TELEGRAM_WEBHOOK_URL needs it.");
  }
  if (token === undefined) return undefined;
  return {
    token,
    ...(apiRoot === undefined ? {} : { apiRoot: apiRoot.replace(/\/+$/, "") }),
    ...(url === undefined || secret === undefined ? {} : { webhook: { url, secret } }),
    ...(allowedChats ? { allowedChats } : {}),
    ...(allowedUsers ? { allowedUsers } : {}),
  };
}

function readSlack({ shaped, list, address, wrong, faulty }: Settings): SlackConfig | undefined {
  const botToken = shaped("SLACK_BOT_TOKEN", /^xox(?:b|e\.xoxb)-\S+$/, "this is no bot token; one begins with xoxb-.");
  const appToken = shaped("SLACK_APP_TOKEN", /^xapp-\S+$/, "this is no app-level token; one begins with xapp-.");
  const signingSecret = shaped(
    "SLACK_SIGNING_SECRET",
    /^[\w-]{8,}$/,
    "write the signing secret of the app's Basic Information page.",
  );
  const apiUrl = address("SLACK_API_URL", "write the http or https address of a Web API root, with its /api/.");
  const allowedChannels = list(
    "SLACK_ALLOWED_CHANNELS",
    /^(?:[CGD][A-Z0-9]{2,}|im)$/,
    "write ids of channels such as C0123456789, or im",
  );
  const allowedTeams = list(
    "SLACK_ALLOWED_TEAMS",
    /^[TE][A-Z0-9]{2,}$/,
    "write ids of workspaces, such as T0123456789",
  );
  const receives = appToken !== undefined || signingSecret !== undefined;
  if (botToken !== undefined && !receives && !faulty("SLACK_APP_TOKEN") && !faulty("SLACK_SIGNING_SECRET")) {
    wrong("SLACK_APP_TOKEN", "SLACK_BOT_TOKEN needs it (Socket Mode), or SLACK_SIGNING_SECRET (HTTP).");
  }
  if (botToken === undefined && receives && !faulty("SLACK_BOT_TOKEN")) {
    wrong("SLACK_BOT_TOKEN", "it is missing, and the other Slack settings need it.");
  }
  if (botToken === undefined) return undefined;
  return {
    botToken,
    ...(appToken === undefined ? {} : { appToken }),
    ...(signingSecret === undefined ? {} : { signingSecret }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(allowedChannels ? { allowedChannels } : {}),
    ...(allowedTeams ? { allowedTeams } : {}),
  };
}

type Settings = ReturnType<typeof createSettings>;

/** Readers of single settings that note what is wrong; a wrong one reads as unset. */
function createSettings(env: Environment) {
  const found = new Map<Name, string>();
  const value = (name: Name): string | undefined => env[name]?.trim() || undefined;
  const wrong = (name: Name, cure: string): undefined => {
    if (!found.has(name)) found.set(name, cure);
    return undefined;
  };
  return {
    value,
    wrong,
    faulty: (name: Name): boolean => found.has(name),
    faults: (): readonly string[] => [...found].map(([name, cure]) => `${name}: ${cure}`),
    shaped(name: Name, shape: RegExp, cure: string): string | undefined {
      const text = value(name);
      return text === undefined || shape.test(text) ? text : wrong(name, cure);
    },
    list(name: Name, shape: RegExp, cure: string): readonly string[] | undefined {
      if (env[name] === undefined) return undefined;
      const ids = env[name].split(",").map(id => id.trim());
      if (ids.every(id => shape.test(id))) return [...new Set(ids)];
      return wrong(name, `${cure}, with commas between; to let everybody in, remove the line.`);
    },
    address(name: Name, cure: string): string | undefined {
      const text = value(name);
      if (text === undefined) return undefined;
      const url = URL.canParse(text) ? new URL(text) : undefined;
      const good = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash;
      return good ? text : wrong(name, cure);
    },
    number(name: Name, most: number, standard: number): number {
      const text = value(name);
      if (text === undefined) return standard;
      if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
      wrong(name, `write a whole number from 0 to ${most}.`);
      return standard;
    },
  };
}

/** Names with our prefixes that we do not know, and misspelt ones. */
function unknownNames(env: Environment): readonly string[] {
  const known = new Set<string>(names);
  return Object.keys(env)
    .filter(name => !known.has(name) && name.includes("_") && !setByPlatforms.test(name))
    .filter(name => ours.test(name) || names.some(one => isOneEdit(one, name)))
    .map(name => `${name}: there is no such setting; did you mean ${nearest(name)}? .env.example lists all of them.`);
}

/** The setting whose name shares most pairs of letters. */
function nearest(name: string): Name {
  const pairs = (text: string): readonly string[] => [...text].slice(1).map((letter, at) => text[at]! + letter);
  const own = new Set(pairs(name));
  const likeness = (other: Name): number =>
    pairs(other).filter(pair => own.has(pair)).length / (other.length + name.length);
  return names.reduce((best, one) => (likeness(one) > likeness(best) ? one : best));
}

/** What Telegram can reach from outside. */
function isPublic({ protocol, hostname, port }: URL): boolean {
  const closed =
    /^(?:localhost|.*\.(?:local|localhost|internal)|127\..*|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|169\.254\..*|0\..*|\[.*)$/i;
  return protocol === "https:" && ["", "80", "88", "8443"].includes(port) && !closed.test(hostname);
}
