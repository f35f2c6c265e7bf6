/** What a chat's window holds, the same for every platform: parts of text, quotations and buttons, and how they are drawn one below the other. */
import { drawRow, escaped, type Row, type Run, round, rowsOf, widthIn } from "./text.ts";

export type Part =
  | { readonly type: "text" | "quote" | "small"; readonly runs: readonly Run[] }
  | { readonly type: "buttons"; readonly labels: readonly string[] };

/** Colours of a theme. */
export interface Theme {
  readonly ground: string;
  readonly bubble: string;
  readonly own: string;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  readonly quote: string;
  readonly button: string;
  readonly line: string;
}

interface Look {
  readonly theme: Theme;
  /** Size of letters, pixels. */
  readonly size: number;
  readonly width: number;
  /** A bar at the left of quotations, with or without a ground. */
  readonly isQuoteFilled: boolean;
  /** Buttons share the whole width, or are as wide as their words. */
  readonly areButtonsWide: boolean;
}

export interface Drawn {
  readonly svg: string;
  readonly height: number;
}

const leading = 1.4;
const gap = 8;

/** Parts one below the other, their upper left corner at x, y. */
export function drawParts(parts: readonly Part[], at: { x: number; y: number }, look: Look): Drawn {
  let height = 0;
  const svg = parts.map((part, index) => {
    if (index > 0) height += isTight(parts[index - 1]!, part) ? 2 : gap;
    const drawn = draw(part, { x: at.x, y: at.y + height }, look);
    height += drawn.height;
    return drawn.svg;
  });
  return { svg: svg.join("\n"), height };
}

/** What stands above and below a quotation belongs to it. */
function isTight(before: Part, behind: Part): boolean {
  return before.type === "quote" || behind.type === "quote";
}

function draw(part: Part, at: { x: number; y: number }, look: Look): Drawn {
  if (part.type === "buttons") return drawButtons(part.labels, at, look);
  const { theme, width } = look;
  const size = part.type === "small" ? look.size - 2 : look.size;
  const inset = part.type === "quote" ? 12 : 0;
  const rows = rowsOf(part.runs, width - inset - 4, size);
  const height = rows.length * size * leading;
  const colour = part.type === "small" ? theme.quiet : theme.text;
  const bar = part.type === "quote" ? quoteBar({ ...at, height, width }, look) : "";
  return { svg: bar + drawRows(rows, { x: at.x + inset, y: at.y, size, colour }), height };
}

function drawRows(rows: readonly Row[], at: { x: number; y: number; size: number; colour: string }): string {
  return rows.map((row, index) => drawRow(row, { ...at, y: at.y + at.size * (index * leading + 1.05) })).join("");
}

function quoteBar(
  box: { x: number; y: number; width: number; height: number },
  { theme, isQuoteFilled }: Look,
): string {
  const { x, y, width } = box;
  const height = round(box.height + 2);
  const ground = isQuoteFilled
    ? `<rect x="${x}" y="${round(y)}" width="${width}" height="${height}" rx="4" fill="${theme.quote}"/>`
    : "";
  return `${ground}<rect x="${x}" y="${round(y)}" width="3" height="${height}" rx="1.5" fill="${isQuoteFilled ? theme.accent : theme.line}"/>`;
}

function drawButtons(labels: readonly string[], { x, y }: { x: number; y: number }, look: Look): Drawn {
  const { theme, size, width, areButtonsWide } = look;
  const height = size * 2.1;
  const wide = (width - gap * (labels.length - 1)) / labels.length;
  let left = x;
  const svg = labels.map(label => {
    const words = widthIn({ text: label, bold: true }, size);
    const room = areButtonsWide ? wide : words + 24;
    const box = `<rect x="${round(left)}" y="${round(y)}" width="${round(room)}" height="${round(height)}" rx="6" fill="${theme.button}" stroke="${theme.line}"/>`;
    const text = drawRow([{ text: label, bold: true }], {
      x: left + (room - words) / 2,
      y: y + height / 2 + size * 0.36,
      size,
      colour: areButtonsWide ? theme.accent : theme.text,
    });
    left += room + gap;
    return box + text;
  });
  return { svg: svg.join(""), height };
}

/** The whole picture; `title` is read out by screen readers. */
export function picture(size: { width: number; height: number }, title: string, body: string): string {
  const { width, height } = size;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${round(height)}" viewBox="0 0 ${width} ${round(height)}" font-family="-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif" role="img">
<title>${escaped(title)}</title>
${body}
</svg>
`;
}
