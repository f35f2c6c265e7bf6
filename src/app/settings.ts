/**
 * Single settings, read by name and shape. Faults are gathered, so that an owner sees all of them at once; a fault has the name
 * and the cure and never the value, which may be a secret.
 */
import { isOneEdit } from "../core/text/edit-distance.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** All there are; .env.example says what each is for. */
export const settingNames = [
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
export type Name = (typeof settingNames)[number];

const ours = /^(?:TELEGRAM|SLACK|CORPUS|OPENSEARCH)_/i;
/** Container platforms set such names for services that run beside, whatever they are called. */
const setByPlatforms = /_SERVICE_|_PORT(?:_|$)/;

/** A wrong setting is noted and reads as unset, except where a standard value is given. */
export interface Settings {
  /** Trimmed; undefined where it is unset or empty. */
  value(name: Name): string | undefined;
  shaped(name: Name, shape: RegExp, cure: string): string | undefined;
  oneOf<T extends string>(name: Name, allowed: readonly T[], standard: T): T;
  /** A whole number from 0 to `most`. */
  number(name: Name, most: number, standard: number): number;
  /** An http or https address without a password and a fragment. */
  address(name: Name, cure: string): string | undefined;
  /** Ids with commas between, each once. Set but empty or malformed is wrong: it must never read as open to all. */
  list(name: Name, shape: RegExp, cure: string): readonly string[] | undefined;
  /** Notes a fault; the first of each name counts. */
  wrong(name: Name, cure: string): undefined;
  isWrong(name: Name): boolean;
  /** One line each: unknown names, then wrong values. */
  faults(): readonly string[];
}

export function createSettings(env: Environment): Settings {
  const found = new Map<Name, string>();
  const value = (name: Name): string | undefined => env[name]?.trim() || undefined;
  const wrong = (name: Name, cure: string): undefined => {
    if (!found.has(name)) found.set(name, cure);
    return undefined;
  };
  return {
    value,
    wrong,
    isWrong: name => found.has(name),
    faults: () => [...unknownNames(env), ...[...found].map(([name, cure]) => `${name}: ${cure}`)],
    shaped(name, shape, cure) {
      const text = value(name);
      return text === undefined || shape.test(text) ? text : wrong(name, cure);
    },
    oneOf(name, allowed, standard) {
      const text = value(name);
      const chosen = allowed.find(one => one === text);
      if (text !== undefined && chosen === undefined) wrong(name, `write one of ${allowed.join(", ")}.`);
      return chosen ?? standard;
    },
    number(name, most, standard) {
      const text = value(name);
      if (text === undefined) return standard;
      if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
      wrong(name, `write a whole number from 0 to ${most}.`);
      return standard;
    },
    address(name, cure) {
      const text = value(name);
      if (text === undefined) return undefined;
      const url = URL.canParse(text) ? new URL(text) : undefined;
      const isGood = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash;
      return isGood ? text : wrong(name, cure);
    },
    list(name, shape, cure) {
      if (env[name] === undefined) return undefined;
      const ids = env[name].split(",").map(id => id.trim());
      if (ids.every(id => shape.test(id))) return [...new Set(ids)];
      return wrong(name, `${cure}, with commas between; to let everybody in, remove the line.`);
    },
  };
}

const known: ReadonlySet<string> = new Set(settingNames);

export function isSettingName(name: string): name is Name {
  return known.has(name);
}

/** Names with our prefixes that we do not know, and misspelt ones: such a setting would be silently deaf. */
function unknownNames(env: Environment): readonly string[] {
  return Object.keys(env)
    .filter(name => !isSettingName(name) && name.includes("_") && !setByPlatforms.test(name))
    .filter(name => ours.test(name) || settingNames.some(one => one === name.toUpperCase() || isOneEdit(one, name)))
    .map(name => `${name}: there is no such setting; did you mean ${nearest(name)}? .env.example lists all of them.`);
}

/** The setting whose name shares most pairs of letters. */
function nearest(name: string): Name {
  const pairs = (text: string): readonly string[] => [...text].slice(1).map((letter, at) => text[at]! + letter);
  const own = new Set(pairs(name.toUpperCase()));
  const likeness = (other: Name): number =>
    pairs(other).filter(pair => own.has(pair)).length / (other.length + name.length);
  return settingNames.reduce((best, one) => (likeness(one) > likeness(best) ? one : best));
}
