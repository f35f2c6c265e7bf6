/** Text that is safe to show: no control characters, no direction overrides, no lone surrogates, no runs of white space. */

/** What nobody sees, or must not act. Joiners inside words and emoji (U+200C, U+200D) stay. */
export const invisible =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/gu;
const space = /[\s\u0085]+/g;

/** The text on one line, as it may be shown. White space at the ends stays one space, since spans are joined. */
export function printable(text: string): string {
  return text.replace(invisible, "").replace(space, " ");
}
