/**
 * What stands on the pages of a PDF and belongs to none of its text: page heads, feet, page numbers. They are found by recurring:
 * among the outermost lines, at the same height, with the same words but for their numbers; or as numbers that count the pages.
 */
import type { Line } from "./pdf-lines.ts";

/** So many lines at the top and at the foot of a page are looked at. */
const outermost = 2;
/** Heights that differ by less are the same. */
const sameHeight = 4;

interface Edge {
  readonly page: number;
  readonly line: Line;
  readonly isTop: boolean;
  /** The words with each number as one sign. */
  readonly pattern: string;
}

/** The lines of all pages that are furniture. */
export function furnitureOf(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const edges = pages.flatMap(edgesOf);
  const alike = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = `${edge.isTop} ${edge.pattern}`;
    const group = alike.get(key) ?? [];
    alike.set(key, group);
    group.push(edge);
  }
  const written = pages.filter(lines => lines.length > 0).length;
  const least = written <= 4 ? Math.max(2, written / 2) : Math.max(3, written / 4);
  const furniture = new Set<Line>();
  for (const group of alike.values()) {
    for (const edge of group) {
      const near = group.filter(({ line }) => Math.abs(line.y - edge.line.y) < sameHeight);
      if (new Set(near.map(({ page }) => page)).size >= least) furniture.add(edge.line);
    }
  }
  for (const line of pageNumbers(edges, written)) furniture.add(line);
  return furniture;
}

/** Lines that are a number alone, each as far from its page's own as the others. */
function pageNumbers(edges: readonly Edge[], pages: number): readonly Line[] {
  const numbers = edges.flatMap(({ page, line }) => {
    const number = /^[\s\p{Pd}|[(]*(\d{1,4})[\s\p{Pd}|\])]*$/u.exec(wordsOf(line))?.[1];
    return number === undefined ? [] : [{ line, off: Number(number) - page }];
  });
  const counts = new Map<number, number>();
  for (const { off } of numbers) counts.set(off, (counts.get(off) ?? 0) + 1);
  const least = Math.min(2, pages);
  return numbers.filter(({ off }) => counts.get(off)! >= least && (pages > 1 || off === 0)).map(({ line }) => line);
}

function edgesOf(lines: readonly Line[], at: number): readonly Edge[] {
  const heights = [...new Set(lines.map(({ y }) => y))].sort((a, b) => b - a);
  const [top, foot] = [heights.slice(0, outermost), heights.slice(-outermost)];
  return lines.flatMap(line => {
    const edge = { page: at + 1, line, pattern: wordsOf(line).replace(/\d+/g, "#").trim() };
    return [
      ...(top.includes(line.y) ? [{ ...edge, isTop: true }] : []),
      ...(foot.includes(line.y) ? [{ ...edge, isTop: false }] : []),
    ];
  });
}

/** The words of a line, with a space where its pieces are apart. */
export function wordsOf({ pieces }: Pick<Line, "pieces">): string {
  return pieces
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ");
}
