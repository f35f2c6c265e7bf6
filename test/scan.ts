/**
 * A source file of TypeScript in pieces: comments, strings, templates, regular expressions, and the code between. Enough of a
 * scanner for laws about the text of the sources; what the pieces mean is left to the linter and the compiler.
 */

export interface Piece {
  readonly kind: "comment" | "string" | "template" | "regex" | "code";
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const starts: readonly (readonly [Piece["kind"], RegExp])[] = [
  ["comment", /\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ["string", /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/y],
  ["regex", /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y],
];
const space = /\s+/y;
const word = /[\p{L}\p{N}_$]+/uy;
/** Behind these a stroke begins an expression; behind a name, a number or a bracket that closes it divides. */
const beforeExpression = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|of|in|throw|await|yield|else|do))$/;

/** The pieces of a source, in order, together all of it. A template's `${…}` is part of the template. */
export function piecesOf(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let line = 1;
  let at = 0;
  let before = "";
  const take = (kind: Piece["kind"], text: string): void => {
    pieces.push({ kind, text, line });
    line += text.split("\n").length - 1;
    at += text.length;
    if (kind !== "comment" && text.trim() !== "") before = kind === "code" ? text : "x";
  };
  while (at < source.length) {
    const found = source[at] === "`" ? undefined : starts.find(([kind, pattern]) => matches(kind, pattern));
    if (source[at] === "`") take("template", source.slice(at, endOfTemplate(source, at)));
    else if (found) take(found[0], textAt(found[1]));
    else take("code", textAt(space) || textAt(word) || source[at]!);
  }
  return pieces;

  function matches(kind: Piece["kind"], pattern: RegExp): boolean {
    if (kind === "regex" && !beforeExpression.test(before)) return false;
    return textAt(pattern) !== "";
  }

  function textAt(pattern: RegExp): string {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? "";
  }
}

/** Behind the back quote that ends the template which begins here; templates inside its `${…}` are walked over. */
function endOfTemplate(source: string, from: number): number {
  let depth = 0;
  for (let at = from + 1; at < source.length; at++) {
    const sign = source[at];
    if (sign === "\\") at++;
    else if (sign === "`" && depth === 0) return at + 1;
    else if (sign === "`") at = endOfTemplate(source, at) - 1;
    else if (sign === "$" && source[at + 1] === "{") depth++;
    else if (sign === "}" && depth > 0) depth--;
  }
  return source.length;
}
