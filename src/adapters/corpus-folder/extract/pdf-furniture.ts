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
  /** It is a number, and no more. */
  readonly isAlone: boolean;
  /** It is the first or the last line of its page. */
  readonly isOutermost: boolean;
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

/**
 * Lines that hold the number of their page: a number alone, or one at either end of a line that is the first or last of its page.
 * Each must be as far from the page's own as those of other pages; small Roman numbers stand before the first page.
 */
function pageNumbers(edges: readonly Edge[], pages: number): readonly Line[] {
  const numbers = edges.flatMap(edge => numbersOf(edge).map(number => ({ ...edge, off: number - edge.page })));
  const counts = new Map<number, Set<number>>();
  for (const { off, page } of numbers) counts.set(off, (counts.get(off) ?? new Set()).add(page));
  const isCounted = ({ off, isAlone, isOutermost }: Edge & { readonly off: number }): boolean => {
    const count = counts.get(off)!.size;
    if (isAlone) return pages > 1 ? count > 1 : off === 0;
    return isOutermost && count >= Math.max(3, pages / 3);
  };
  const roman = edges.filter(({ line, isOutermost }) => isOutermost && /^[ivxl]{1,6}$/.test(wordsOf(line).trim()));
  return [...numbers.filter(isCounted), ...roman].map(({ line }) => line);
}

/** The number of a line that is one, or those at its ends. */
function numbersOf({ line, isAlone }: Edge): readonly number[] {
  const words = wordsOf(line).trim();
  const found = isAlone ? [/\d+/.exec(words)] : [/^\d{1,4}(?=\s)/.exec(words), /(?<=\s)\d{1,4}$/.exec(words)];
  return found.flatMap(match => (match ? [Number(match[0])] : []));
}

function edgesOf(lines: readonly Line[], at: number): readonly Edge[] {
  const heights = [...new Set(lines.map(({ y }) => y))].sort((a, b) => b - a);
  const [top, foot] = [heights.slice(0, outermost), heights.slice(-outermost)];
  return lines.flatMap(line => {
    const words = wordsOf(line).trim();
    const edge = {
      page: at + 1,
      line,
      pattern: words.replace(/\d+/g, "#"),
      isAlone: /^[\s\p{Pd}|[(]*\d{1,4}[\s\p{Pd}|\])]*$/u.test(words),
      isOutermost: line.y === heights[0] || line.y === heights.at(-1),
    };
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
