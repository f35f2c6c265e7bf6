/**
 * Single settings, read by name and shape (the reader that adapters/chat/settings.ts describes). Faults are gathered, so that an
 * owner sees all of them at once; a fault has the name and the cure and never the value, which may be a secret.
 *
 * Which names there are is told by whoever reads them: the program's own stand in config.ts, those of a platform in its folder.
 */
import type { Settings } from "../adapters/chat/settings.ts";
import { isOneEdit } from "../core/text/edit-distance.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Container platforms set such names for services that run beside, whatever they are called. */
const setByPlatforms = /_SERVICE_|_PORT(?:_|$)/;

/** Beginnings that are ours beside those of the platforms. */
const reserved = ["CORPUS", "OPENSEARCH"];

export interface GatheredSettings extends Settings {
  /** One line each: unknown names, then wrong values. */
  faults(): readonly string[];
}

/** `owners`: the word before the first underscore of names that are ours, known or not: `TELEGRAM`. */
export interface KnownSettings {
  readonly names: readonly string[];
  readonly owners: readonly string[];
}

export function createSettings(env: Environment, known: KnownSettings): GatheredSettings {
  const found = new Map<string, string>();
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;
  const wrong = (name: string, cure: string): undefined => {
    if (!found.has(name)) found.set(name, cure);
    return undefined;
  };
  return {
    value,
    wrong,
    isWrong: name => found.has(name),
    faults: () => [...unknownNames(env, known), ...[...found].map(([name, cure]) => `${name}: ${cure}`)],
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

/** Names that begin as ours do and that we do not know, and misspelt ones: such a setting would be silently deaf. */
function unknownNames(env: Environment, { names, owners }: KnownSettings): readonly string[] {
  const isOurs = (name: string): boolean => [...reserved, ...owners].includes(name.split("_", 1)[0]!.toUpperCase());
  return Object.keys(env)
    .filter(name => !names.includes(name) && name.includes("_") && !setByPlatforms.test(name))
    .filter(name => isOurs(name) || names.some(one => one === name.toUpperCase() || isOneEdit(one, name)))
    .map(name => {
      const meant = nearest(name, names);
      return `${name}: there is no such setting; did you mean ${meant}? .env.example lists all of them.`;
    });
}

/** The setting whose name shares most pairs of letters. */
function nearest(name: string, names: readonly string[]): string {
  const pairs = (text: string): readonly string[] => [...text].slice(1).map((letter, at) => text[at]! + letter);
  const own = new Set(pairs(name.toUpperCase()));
  const likeness = (other: string): number =>
    pairs(other).filter(pair => own.has(pair)).length / (other.length + name.length);
  return names.reduce((best, one) => (likeness(one) > likeness(best) ? one : best));
}
