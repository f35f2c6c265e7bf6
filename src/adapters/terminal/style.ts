/** Styles and links of a terminal as escape codes: only where they are asked for, and each ends what it begins. */

const codes = {
  heading: [1, 22],
  strong: [1, 22],
  quiet: [2, 22],
  code: [36, 39],
  link: [4, 24],
  /** Whose words, told apart at a glance: his own, reported, the outlet's, not marked. */
  speaker: [32, 39],
  reported: [33, 39],
  outlet: [35, 39],
  unmarked: [34, 39],
} as const;

export type Style = keyof typeof codes;
export type Paint = (text: string, style: Style | undefined) => string;

/** Leaves texts as they are; for where colour is not asked for. */
export const plain: Paint = text => text;

/** A text without a style, and an empty one, stays as it is. */
export const paint: Paint = (text, style) => {
  if (style === undefined || text === "") return text;
  const [begin, end] = codes[style];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
};

/** A text that opens an address where it is pressed (OSC 8). The address must hold no control characters. */
export function hyperlink(text: string, address: string): string {
  return `\u001b]8;;${address}\u0007${text}\u001b]8;;\u0007`;
}
