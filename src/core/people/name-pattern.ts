/** Names as patterns: whole words only, in the case they are written in, over line ends. */
import { inAll } from "../languages/languages.ts";
import { anyOf } from "../languages/pattern.ts";

/** What stands behind a name and says whose something is, as the source of a pattern: an apostrophe, and "s" in English. */
export const possessiveEnding = `['’]${anyOf(inAll(({ writing }) => writing.possessives))}?`;

/** A pattern for any of the names, the longest first; nothing without names. */
export function namePattern(names: readonly string[]): RegExp | undefined {
  const unique = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (unique.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${unique.map(nameSource).join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** The source of a pattern for one name, without its bounds. */
export function nameSource(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
}
