/** Text that is safe to show: no control characters, no direction overrides, no lone surrogates, no runs of white space. */

/** What a terminal acts on, whole: a style, a place (CSI), and a title, a link (OSC and its like), where it has its end. */
const control = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]/;
const command =
  /(?:\u001B[\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u0090\u0098\u009C-\u009F]*(?:\u0007|\u001B\\|\u009C)/;
/** Joiners inside words and emoji (U+200C, U+200D) stay. */
const sign =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/u;

/** What nobody sees, or must not act. */
export const invisible = new RegExp([control, command, sign].map(({ source }) => source).join("|"), "gu");
const space = /[\s\u0085]+/g;

/** The text on one line, as it may be shown. White space at the ends stays one space, since spans are joined. */
export function printable(text: string): string {
  return text.replace(invisible, "").replace(space, " ");
}
