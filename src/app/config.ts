/**
 * The settings: the only reader of the environment and of `.env`. All that is wrong is reported at once and stops the start.
 *
 * Lists of who is let in: unset is open, set but empty or malformed is an error, never open. Other settings that are set but
 * empty count as unset, so that a copied .env.example starts.
 */
import { readFileSync, statSync } from "node:fs";
import { parse } from "dotenv";
import type { LogLevel } from "../adapters/log/log.ts";
import { OnrecordError } from "../core/errors.ts";
import { createSettings, type Environment, isSettingName, type Settings } from "./settings.ts";

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
  readonly logLevel: LogLevel;
  readonly logQuestions: boolean;
  /** False with NO_COLOR, and where the terminal has no styles (TERM=dumb). */
  readonly colour: boolean;
  readonly telegram?: TelegramConfig;
  readonly slack?: SlackConfig;
  /** What is not wrong but should be looked at. */
  readonly warnings: readonly string[];
}

const levels: readonly LogLevel[] = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** The settings of `.env` in the working folder and of the environment, which goes before it. */
export function loadConfig(file = ".env"): Config {
  const written = readEnvFile(file);
  const config = readConfig({ ...written, ...process.env });
  const holdsSecret = Object.keys(written).some(name => /TOKEN|SECRET/.test(name) && written[name]);
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
    if (isSettingName(name) && written[name] === undefined) {
      throw new OnrecordError("config", `${file}:${at + 1}: write "=" between ${name} and its value.`);
    }
  }
  return written;
}

/** Throws OnrecordError `config` whose message has a line for each wrong setting. */
export function readConfig(env: Environment): Config {
  const settings = createSettings(env);
  const { value, shaped, oneOf, number } = settings;
  const telegram = readTelegram(settings);
  const slack = readSlack(settings);
  const config: Config = {
    corpusDir: value("CORPUS_DIR") ?? "corpus",
    stateDir: value("STATE_DIR") ?? ".onrecord",
    host: value("HOST") ?? "127.0.0.1",
    port: number("PORT", 65_535, 3000),
    logLevel: oneOf("LOG_LEVEL", levels, "info"),
    logQuestions: shaped("LOG_QUESTIONS", /^[01]$/, "write 1 to let the text of questions into the log, or 0.") === "1",
    colour: !env.NO_COLOR && env.TERM !== "dumb",
    warnings: [],
    ...(telegram ? { telegram } : {}),
    ...(slack ? { slack } : {}),
  };
  const online = telegram !== undefined || slack !== undefined;
  const faults = [...settings.faults(), ...(online && env.NODE_TLS_REJECT_UNAUTHORIZED === "0" ? [unverified] : [])];
  if (faults.length > 0) throw new OnrecordError("config", faults.join("\n"));
  return config;
}

/** Node's own switch, often left over from a proxy that would not work: tokens would go to whoever answers. */
const unverified =
  "NODE_TLS_REJECT_UNAUTHORIZED: remove it; with 0 anybody on the way can read the tokens. For an authority of your own set NODE_EXTRA_CA_CERTS.";

/** The values that no log and no error may show. */
export function secretsOf({ telegram, slack }: Config): readonly string[] {
  const values = [telegram?.token, telegram?.webhook?.secret, slack?.botToken, slack?.appToken, slack?.signingSecret];
  return values.filter(value => value !== undefined);
}

function readTelegram({ shaped, list, address, wrong, isWrong }: Settings): TelegramConfig | undefined {
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
  if (url !== undefined && secret === undefined && !isWrong("TELEGRAM_WEBHOOK_SECRET")) {
    wrong("TELEGRAM_WEBHOOK_SECRET", "it is required with TELEGRAM_WEBHOOK_URL: anybody could speak as Telegram.");
  }
  if (url !== undefined && token === undefined && !isWrong("TELEGRAM_BOT_TOKEN")) {
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

function readSlack({ shaped, list, address, wrong, isWrong }: Settings): SlackConfig | undefined {
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
  if (botToken !== undefined && !receives && !isWrong("SLACK_APP_TOKEN") && !isWrong("SLACK_SIGNING_SECRET")) {
    wrong("SLACK_APP_TOKEN", "SLACK_BOT_TOKEN needs it (Socket Mode), or SLACK_SIGNING_SECRET (HTTP).");
  }
  if (botToken === undefined && receives && !isWrong("SLACK_BOT_TOKEN")) {
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

/** What Telegram can reach from outside. */
function isPublic({ protocol, hostname, port }: URL): boolean {
  const closed =
    /^(?:localhost|.*\.(?:local|localhost|internal)|127\..*|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|169\.254\..*|0\..*|\[.*)$/i;
  return protocol === "https:" && ["", "80", "88", "8443"].includes(port) && !closed.test(hostname);
}
