/** JSON that is safe to look at: what acts on a terminal or turns the direction of a line is written as \uXXXX, and reads the same. */

/** JSON itself writes C0 so and half letters; the rest are DEL, C1, breaks of lines, and what nobody sees. */
const acting = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;

/** Without a line break. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(acting, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
