/**
 * The patterns by which record.yaml names files: `*` any letters but a stroke, `?` one of them, `**` any folders, `{a,b}` one of
 * several; a backslash before a sign takes it as it is. Small enough to be written here: the packages for it read far more
 * (negation, character classes), and a file's name may hold such signs.
 */

/** A pattern, ready to be tried on paths below the record's folder. */
export interface Glob {
  fits(path: string): boolean;
  /** How exact it is: of two that fit one path, the greater says more about it. */
  readonly exactness: number;
}

/** A pattern without wildcards is more exact than any with one. */
const whole = 1e6;
const special = /[\\*?{},]/g;

/** Reads a pattern. A brace that is never closed stands for itself. */
export function globOf(written: string): Glob {
  const pattern = written.normalize("NFC").replace(/^\.?\/+/, "");
  const { source, literal, wild } = translate(pattern);
  const expression = new RegExp(`^${source}$`, "u");
  return {
    fits: path => expression.test(path.normalize("NFC")),
    exactness: wild ? literal : whole,
  };
}

/** The pattern that fits one path and nothing else. */
export function globOfPath(path: string): string {
  return path.replace(special, "\\$&");
}

function translate(pattern: string): {
  readonly source: string;
  readonly literal: number;
  readonly wild: boolean;
} {
  let source = "";
  let literal = 0;
  let wild = false;
  let open = 0;
  const take = (part: string): void => {
    source += part;
    wild = true;
  };
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]!;
    if (pattern.startsWith("**/", at)) {
      take("(?:[^/]+/)*");
      at += 2;
    } else if (pattern.startsWith("**", at)) {
      take(".*");
      at += 1;
    } else if (sign === "*") take("[^/]*");
    else if (sign === "?") take("[^/]");
    else if (sign === "{" && pattern.includes("}", at)) {
      take("(?:");
      open++;
    } else if (sign === "}" && open > 0) {
      take(")");
      open--;
    } else if (sign === "," && open > 0) take("|");
    else {
      const letter = sign === "\\" && at + 1 < pattern.length ? pattern[++at]! : sign;
      source += letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
      literal++;
    }
  }
  return { source: source + ")".repeat(open), literal, wild };
}
