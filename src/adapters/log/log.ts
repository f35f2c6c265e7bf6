/**
 * The one way to the log: JSON lines, on pino. Secrets never reach it, whatever is logged: libraries put the bot's token
 * into the text and the fields of their errors, so the redaction is here and not at each call. Redacted value by value
 * before pino writes, which keeps every line valid JSON.
 *
 * An error becomes its name, code, message and causes; its stack only at debug. Fields that libraries hang on errors
 * (a request with its headers, a payload with what somebody asked) are left out.
 */
import { type DestinationStream, pino } from "pino";
import { createLogLines } from "./lines.ts";
import { createRedactor, type Redact } from "./redact.ts";

export type LogLevel = "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";

/** Facts are small data beside the message: ids, counts, durations, an error. Logging never throws. */
export interface Log {
  debug(message: string, facts?: Readonly<Record<string, unknown>>): void;
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
  error(message: string, facts?: Readonly<Record<string, unknown>>): void;
}

export interface LogSettings {
  readonly level: LogLevel;
  /** Values that must not be seen: tokens, signing secrets, passwords. */
  readonly secrets: readonly string[];
  /** Gets each line with its line break; standard error where absent. */
  readonly write?: (line: string) => void;
}

const deepest = 6;
const mostItems = 50;
const mostLetters = 4000;

export function createLog({ level, secrets, write }: LogSettings): Log {
  const redact = createRedactor(secrets);
  const destination: DestinationStream = write ? { write } : createLogLines(process.stderr);
  const look: Look = { redact, stacks: level === "debug" || level === "trace" };
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } },
    destination,
  );

  function line(at: "debug" | "info" | "warn" | "error") {
    return (message: string, facts?: Readonly<Record<string, unknown>>): void => {
      try {
        if (!logger.isLevelEnabled(at)) return;
        logger[at]((plain(facts ?? {}, look) ?? {}) as object, redact(String(message).slice(0, mostLetters)));
      } catch {
        fallback(destination);
      }
    };
  }
  return { debug: line("debug"), info: line("info"), warn: line("warn"), error: line("error") };
}

/** Says at least that something was to be said; where even that fails, nobody could read it. */
function fallback(destination: DestinationStream): void {
  try {
    destination.write('{"level":"error","msg":"A log line could not be written."}\n');
  } catch {}
}

/** How facts are written: with what taken out, and whether errors show their stack. */
interface Look {
  readonly redact: Redact;
  readonly stacks: boolean;
}

/** A fact as plain data of bounded size, every text redacted. */
function plain(value: unknown, look: Look, depth = 0): unknown {
  const { redact } = look;
  switch (typeof value) {
    case "string":
      return redact(value.length > mostLetters ? `${value.slice(0, mostLetters)}…` : value);
    case "number":
    case "boolean":
      return value;
    case "bigint":
      return String(value);
    case "object":
      break;
    default:
      return undefined;
  }
  if (value === null) return null;
  if (depth >= deepest) return "…";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  if (value instanceof Error) return plainError(value, look, depth);
  if (Array.isArray(value)) return value.slice(0, mostItems).map(item => plain(item, look, depth + 1));
  return Object.fromEntries(
    Object.keys(value)
      .slice(0, mostItems)
      .map(key => [redact(key), plain(field(value, key), look, depth + 1)]),
  );
}

function plainError(error: Error, look: Look, depth: number): unknown {
  const plainly = (value: unknown): unknown => plain(value, look, depth + 1);
  const code = field(error, "code") ?? field(error, "error_code");
  // grammY keeps the cause of a failed connection in `error`, Slack's clients in `original`.
  const cause = field(error, "cause") ?? field(error, "error") ?? field(error, "original");
  return {
    name: plainly(field(error, "name")),
    ...(typeof code === "string" || typeof code === "number" ? { code: plainly(code) } : {}),
    message: plainly(field(error, "message")),
    ...(cause instanceof Error || typeof cause === "string" ? { cause: plainly(cause) } : {}),
    ...(look.stacks ? { stack: plainly(field(error, "stack")) } : {}),
  };
}

/** A property, or nothing where its getter throws. */
function field(object: object, key: string): unknown {
  try {
    return (object as Readonly<Record<string, unknown>>)[key];
  } catch {
    return undefined;
  }
}
