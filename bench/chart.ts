/** The table as a picture: a bar for each engine and record, as long as a question asked again takes, in steps of ten. */
import type { Compared } from "./compare.ts";
import { quantile } from "./measure.ts";

const row = 22;
const left = 190;
const width = 480;
/** Milliseconds at the left end and at the right one. */
const [least, most] = [0.1, 1000];

export function chartOf(tables: readonly Compared[]): string {
  const lines: string[] = [];
  let y = 24;
  for (const { title, figures } of tables) {
    lines.push(label({ x: 8, y, anchor: "start", weight: "bold" }, title));
    for (const [engine, { again }] of figures) {
      y += row;
      const ms = quantile(again, 0.5);
      const length = placeOf(ms) - left;
      const colour = engine.startsWith("Onrecord") ? "#2a6f97" : "#adb5bd";
      lines.push(
        label({ x: left - 8, y, anchor: "end" }, engine),
        `<rect x="${left}" y="${y - 12}" width="${length.toFixed(1)}" height="15" fill="${colour}"/>`,
        label({ x: left + length + 6, y, anchor: "start" }, `${ms.toFixed(2)} ms`),
      );
    }
    y += 2 * row;
  }
  const size = `width="${left + width + 90}" height="${y}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="12">\n<title>A question asked again, median, milliseconds of the processor, in steps of ten</title>\n<rect ${size} fill="white"/>\n${lines.join("\n")}\n</svg>\n`;
}

function placeOf(ms: number): number {
  const share = Math.log(Math.min(most, Math.max(least, ms)) / least) / Math.log(most / least);
  return left + width * share;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly weight?: "normal" | "bold";
}

function label({ x, y, anchor, weight = "normal" }: Place, text: string): string {
  return `<text x="${x.toFixed(0)}" y="${y}" text-anchor="${anchor}" font-weight="${weight}">${text}</text>`;
}
