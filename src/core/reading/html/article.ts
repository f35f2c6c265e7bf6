/**
 * Where on a page the article is. It is found by where the running text stands: down from the page's `article` or `main`, or from
 * the page itself, always into the one element that holds nearly all of it. What programs, menus, forms and lists of links
 * hold is not looked at. @mozilla/readability was decided against: it needs a browser's document, rewrites it, and keeps no places.
 */
import { isBlock, isCell } from "./elements.ts";
import { type Measure, type Measured, measured } from "./measure.ts";
import { attribute, childrenOf, type Element } from "./tree.ts";

/** The article of a page. */
export interface Article {
  /** The element that holds it. */
  readonly root: Element;
  /** Offset in the file at which it begins: with its headline, where that stands above it. */
  readonly start: number;
  /** The element that holds its running text; what stands behind it is no part of the article. */
  readonly body: Element;
  /** Elements inside that hold no words of it. */
  readonly leftOut: ReadonlySet<Element>;
}

/** An element that holds this share of the running text is the way to go down. */
const nearlyAll = 0.85;
/** What holds so much of the running text is never left out, whatever it is called. */
const muchOfAll = 0.35;
/** And if names would leave less than this of it, they mean something else on this page. */
const leastLeft = 0.5;

/** Names that pages give, in the tags and in what they call their parts, to what stands around an article. */
const aroundTags = new Set(["nav", "footer", "aside", "form", "dialog", "menu", "search"]);
const aroundRoles = new Set(
  "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist form".split(" "),
);
const aroundNames = new Set(
  "nav navbar navigation menu breadcrumb breadcrumbs sidebar footer share sharing social related recommended recommendations promo newsletter subscribe subscription cookie cookies consent comment comments disqus advert advertisement ads ad sponsored popup modal tags taglist pagination".split(
    " ",
  ),
);

/** Finds the article. `isLeftOut`: what the caller knows to be no words of it. */
export function findArticle(page: Element, isLeftOut: (element: Element) => boolean = () => false): Article {
  const all = measured(page, isLeftOut);
  const byName = leaveOut(page, all, element => isAround(element) || isCalledAround(element));
  const named = measured(page, element => byName.has(element) || isLeftOut(element));
  const isTrusted = named.measures.get(page)!.prose >= all.measures.get(page)!.prose * leastLeft;
  const out = isTrusted ? byName : leaveOut(page, all, isAround);
  const { measures, leftOut } = measured(page, element => out.has(element) || isLeftOut(element));
  const path = pathToText(namedArticle(page, measures) ?? page, measures);
  return { ...headlineAbove(path, leftOut), body: path.at(-1)!, leftOut };
}

/** Down from an element, always into the one that holds nearly all of the running text. One paragraph is no article. */
function pathToText(from: Element, measures: ReadonlyMap<Element, Measure>): readonly Element[] {
  const path = [from];
  for (let above = from; ; ) {
    const most = (measures.get(above)?.prose ?? 0) * nearlyAll;
    const next = childrenOf(above).find(child => {
      const { prose, paragraphs } = measures.get(child)!;
      return paragraphs > 1 && prose >= most;
    });
    if (!next) return path;
    path.push(next);
    above = next;
  }
}

/** What is around by a rule, and the lists of links, unless they hold much of the page's text. */
function leaveOut(page: Element, { measures, leftOut }: Measured, isOut: (element: Element) => boolean): Set<Element> {
  const most = measures.get(page)!.prose * muchOfAll;
  const out = new Set<Element>();
  const look = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (leftOut.has(child)) continue;
      const own = measures.get(child)!;
      const isSmall = own.prose < most || most === 0;
      if (isSmall && (isOut(child) || isListOfLinks(child, own))) out.add(child);
      else look(child);
    }
  };
  look(page);
  return out;
}

function isAround(element: Element): boolean {
  return aroundTags.has(element.name) || aroundRoles.has(attribute(element, "role").toLowerCase());
}

/** By the names that its makers gave it: "related-links", "shareBar". */
function isCalledAround(element: Element): boolean {
  if (!isBlock(element.name) && !isCell(element.name)) return false;
  const called = `${attribute(element, "id")} ${attribute(element, "class")}`.slice(0, 400);
  return called
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(word => aroundNames.has(word));
}

function isListOfLinks({ name }: Element, { words, linked, links }: Measure): boolean {
  return (isBlock(name) || isCell(name)) && links >= 3 && linked > words * 0.6;
}

/** The element that the page itself calls its article or main part, where it holds most of the text. */
function namedArticle(page: Element, measures: ReadonlyMap<Element, Measure>): Element | undefined {
  const whole = measures.get(page)!.prose;
  let found: Element | undefined;
  const look = (element: Element): void => {
    for (const child of childrenOf(element)) {
      const { prose } = measures.get(child) ?? { prose: 0 };
      if (prose * 2 <= whole) continue;
      const role = attribute(child, "role");
      const isNamed = child.name === "article" || child.name === "main" || role === "main" || role === "article";
      if (isNamed || attribute(child, "itemprop") === "articleBody") found = child;
      look(child);
    }
  };
  look(page);
  return found;
}

/** From the text up to the headline above it, so that what stands between them (who is asked, and by whom) is read too. */
function headlineAbove(path: readonly Element[], leftOut: ReadonlySet<Element>): Pick<Article, "root" | "start"> {
  const body = path.at(-1)!;
  for (const root of path.toReversed()) {
    const headline = firstHeadline(root, leftOut);
    if (headline === undefined) continue;
    return headline.start < body.start ? { root, start: headline.start } : { root: body, start: body.start };
  }
  return { root: body, start: body.start };
}

function firstHeadline(element: Element, leftOut: ReadonlySet<Element>): Element | undefined {
  for (const child of childrenOf(element)) {
    if (leftOut.has(child)) continue;
    const found = child.name === "h1" ? child : firstHeadline(child, leftOut);
    if (found) return found;
  }
  return undefined;
}
