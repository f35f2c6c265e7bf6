/**
 * File names as they are shown, logged and cited: one line, whatever bytes they hold. Names come as bytes because not
 * all of them are UTF-8; a byte that is none is written \xd4, a control character \n or \x1b.
 */
import { invalidUtf8 } from "./utf8.ts";

/** A path below the corpus folder, for people. Two different paths are never shown alike. */
export function shownPath(path: Buffer): string {
  const text = invalidUtf8(path).first < 0 ? path.toString("utf8") : bytewise(path);
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, escapeCharacter);
}

function bytewise(path: Buffer): string {
  let shown = "";
  for (const byte of path) shown += byte < 0x80 ? String.fromCharCode(byte) : hex(byte);
  return shown;
}

function escapeCharacter(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const code = character.codePointAt(0)!;
  return code < 0x100 ? hex(code) : `\\u{${code.toString(16)}}`;
}

function hex(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, "0")}`;
}
