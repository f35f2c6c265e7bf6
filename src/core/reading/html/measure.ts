/** How much running text each element of a page holds, and how much of its words are links: what the article is found by. */
import { isBlock, isCell, isHeading, isWordless } from "./elements.ts";
import { attribute, type Element, isElement } from "./tree.ts";

/** What stands in an element, all within included, in characters. */
export interface Measure {
  /** Of running text, and in how many paragraphs. */
  readonly prose: number;
  readonly paragraphs: number;
  readonly words: number;
  readonly linked: number;
  readonly links: number;
}

export interface Measured {
  readonly measures: ReadonlyMap<Element, Measure>;
  /** What nobody sees, and what the caller leaves out; what is around one counts nothing of it. */
  readonly leftOut: ReadonlySet<Element>;
}

type Growing = { -readonly [K in keyof Measure]: Measure[K] };

/** A paragraph of so many characters is running text; labels, buttons and names of pages are shorter. */
const paragraphLength = 40;

/** Measures every element of a page. */
export function measured(page: Element, isLeftOut: (element: Element) => boolean): Measured {
  const measures = new Map<Element, Measure>();
  const leftOut = new Set<Element>();
  const measure = (element: Element): Measure => {
    const own: Growing = { prose: 0, paragraphs: 0, words: 0, linked: 0, links: 0 };
    let running = 0;
    for (const child of element.children) {
      if (isElement(child)) running += add(own, measure(child), child);
      else {
        own.words += child.characters.trim().length;
        running += child.characters.trim().length;
      }
    }
    if (isLink(element)) {
      own.linked = own.words;
      own.links++;
    }
    if (isParagraph(element, page) && running >= paragraphLength) {
      own.prose += running;
      own.paragraphs += linesIn(element) > 2 ? 2 : 1;
    }
    measures.set(element, own);
    const isOut = isWordless(element.name) || isHidden(element) || isLeftOut(element);
    if (isOut) leftOut.add(element);
    return isOut ? nothing : own;
  };
  measure(page);
  return { measures, leftOut };
}

const nothing: Measure = { prose: 0, paragraphs: 0, words: 0, linked: 0, links: 0 };

/** Adds what a child holds; of its words, how many are running text of what is around it. */
function add(own: Growing, inner: Measure, child: Element): number {
  own.prose += inner.prose;
  own.paragraphs += inner.paragraphs;
  own.words += inner.words;
  own.linked += inner.linked;
  own.links += inner.links;
  return isBlock(child.name) || isCell(child.name) ? 0 : inner.words - inner.linked;
}

function isParagraph(element: Element, page: Element): boolean {
  return element === page || isCell(element.name) || (isBlock(element.name) && !isHeading(element.name));
}

/** Whether an element leads to another page; an `<a>` may also only be a place to lead to. */
export function isLink(element: Element): boolean {
  return element.name === "a" && attribute(element, "href") !== "";
}

function linesIn({ children }: Element): number {
  return 1 + children.filter(child => isElement(child) && child.name === "br").length;
}

function isHidden(element: Element): boolean {
  return element.attributes.some(({ name, value }) => {
    if (name === "hidden") return true;
    if (name === "aria-hidden") return value === "true";
    return name === "style" && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value.slice(0, 400));
  });
}
