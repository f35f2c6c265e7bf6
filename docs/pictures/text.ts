/**
 * Styled text → lines that fit a width → SVG. There is no font to measure with, so widths are those of a common sans-serif
 * in thousandths of its size, and `textLength` has whatever font is there fill them exactly.
 */

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
}

/** Runs of one line on the screen. */
export type Row = readonly Run[];

/** Letters by how wide they are; what stands nowhere is as wide as "e". */
const widths: readonly (readonly [width: number, letters: string])[] = [
  [222, "ijl'|"],
  [278, " .,:;/!ft[]I·"],
  [333, "()-r`"],
  [500, "cksvxyzJ"],
  [611, "FTZ+=<>~"],
  [667, "ABEKPSVXY&"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "mM%"],
  [944, "W—…"],
];
const others = 556;
const emoji = 1250;
const boldIsWider = 1.06;

const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map(letter => [letter, width] as const)));

/** Width of a run in pixels. */
export function widthIn({ text, bold }: Run, size: number): number {
  const sum = [...text].reduce((all, letter) => all + (widthOf.get(letter) ?? widthOfOther(letter)), 0);
  return ((sum * size) / 1000) * (bold ? boldIsWider : 1);
}

function widthOfOther(letter: string): number {
  return /\p{Emoji_Presentation}/u.test(letter) ? emoji : others;
}

/** The runs broken at spaces and line breaks into rows of at most `width` pixels; a longer word stands alone. */
export function rowsOf(runs: readonly Run[], width: number, size: number): readonly Row[] {
  const rows: Run[][] = [[]];
  let used = 0;
  for (const run of runs) {
    for (const word of run.text.match(/\n| |[^ \n]+/g) ?? []) {
      const piece = { ...run, text: word };
      const wide = widthIn(piece, size);
      if (word === "\n" || (word !== " " && used > 0 && used + wide > width)) {
        rows.push([]);
        used = 0;
      }
      if (word === "\n" || (word === " " && used === 0)) continue;
      rows.at(-1)!.push(piece);
      used += wide;
    }
  }
  return rows.map(joined);
}

/** Neighbours of one style as one run. */
function joined(row: Row): Row {
  const runs: Run[] = [];
  for (const run of row) {
    const last = runs.at(-1);
    const isAlike = last && last.bold === run.bold && last.italic === run.italic && last.colour === run.colour;
    if (isAlike) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

/** A row as SVG, its base line at `y`. */
export function drawRow(row: Row, at: { x: number; y: number; size: number; colour: string }): string {
  let x = at.x;
  return row
    .map(run => {
      const wide = widthIn(run, at.size);
      const start = x;
      x += wide;
      if (run.text.trim() === "") return "";
      const style = `${run.bold ? ' font-weight="700"' : ""}${run.italic ? ' font-style="italic"' : ""}`;
      const place = `x="${round(start)}" y="${round(at.y)}" font-size="${at.size}" textLength="${round(wide)}"`;
      const fill = `fill="${run.colour ?? at.colour}"${style}`;
      return `<text ${place} lengthAdjust="spacingAndGlyphs" xml:space="preserve" ${fill}>${escaped(run.text)}</text>`;
    })
    .join("");
}

export const round = (pixels: number): number => Math.round(pixels * 10) / 10;

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, letter => references[letter]!);
}
