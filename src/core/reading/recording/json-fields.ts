/** Values of JSON looked at with care: only an object's own fields, whatever it says of itself. */
import { type Entry, knownKeys } from "../metadata.ts";

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The field of an object; nothing where it has none of its own by that name. */
export function fieldOf(record: Fields, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The value a text is; nothing where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an object says of an interview. */
export function entriesOf(record: Fields, line: number): readonly Entry[] {
  return knownKeys.filter(key => Object.hasOwn(record, key)).map(key => ({ key, value: record[key], line }));
}
