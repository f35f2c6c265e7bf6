/**
 * Questions that a page sets apart: paragraphs of one style (a class, a tag, italics) of which most ask, with paragraphs of another
 * style after them. Which style it is, each page shows by itself; no list of names is asked.
 */
import type { PageParagraph } from "./paragraphs.ts";

/** So many of a style must ask, and go before a paragraph of another style. */
const asking = 0.6;
const followed = 0.75;
/** How far from the end a question mark may stand: before quotation marks, brackets, an ellipsis. */
const nearEnd = 4;

/** The styles of such questions. */
export function askingStyles(text: string, paragraphs: readonly PageParagraph[]): ReadonlySet<string> {
  const styles = new Map<string, { count: number; asks: number; followed: number }>();
  paragraphs.forEach(({ style, start, end, isHeading }, at) => {
    if (isHeading) return;
    const own = styles.get(style) ?? { count: 0, asks: 0, followed: 0 };
    styles.set(style, own);
    const next = paragraphs[at + 1];
    own.count++;
    if (/[?\u061f\u037e\uff1f]/.test(text.slice(Math.max(start, end - nearEnd), end))) own.asks++;
    if (next !== undefined && next.style !== style) own.followed++;
  });
  const running = paragraphs.filter(({ isHeading }) => !isHeading).length;
  return new Set(
    [...styles]
      .filter(
        ([, own]) =>
          own.count > 1 &&
          own.count < running &&
          own.asks >= own.count * asking &&
          own.followed >= own.count * followed,
      )
      .map(([style]) => style),
  );
}
