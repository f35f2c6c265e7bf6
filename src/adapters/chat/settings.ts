/**
 * How a platform reads its settings: by name and shape, without knowing where they stand. The reader is handed in (app/settings.ts
 * makes it over the environment and `.env`), so that all faults of all platforms are said at once and in one form: the name and
 * the cure, never the value, which may be a secret.
 */

/** A wrong setting is noted and reads as unset, except where a standard value is given. */
export interface Settings<Name extends string = string> {
  /** Trimmed; undefined where it is unset or empty. */
  value(name: Name): string | undefined;
  shaped(name: Name, shape: RegExp, cure: string): string | undefined;
  oneOf<T extends string, Standard>(name: Name, allowed: readonly T[], standard: Standard): T | Standard;
  /** A whole number from 0 to `most`. */
  number(name: Name, most: number, standard: number): number;
  /** An http or https address without a password and a fragment. */
  address(name: Name, cure: string): string | undefined;
  /** Ids with commas between, each once. Set but empty or malformed is wrong: it must never read as open to all. */
  list(name: Name, shape: RegExp, cure: string): readonly string[] | undefined;
  /** Notes a fault; the first of each name counts. */
  wrong(name: Name, cure: string): undefined;
  isWrong(name: Name): boolean;
}
