/**
 * Reading JSON that somebody else sent: each step may be missing or of another type, and that is never an error here.
 * A library's types say what a platform means to send, not what arrives.
 */

/** The value below the given keys; undefined where one of them is missing. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

/** The text below the given keys; empty where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = valueAt(value, ...path);
  return typeof found === "string" ? found : "";
}

/** The whole number below the given keys, exact in a double; undefined where there is none. */
export function integerAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = valueAt(value, ...path);
  return typeof found === "number" && Number.isSafeInteger(found) ? found : undefined;
}
