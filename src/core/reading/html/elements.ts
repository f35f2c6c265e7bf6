/** What the names of elements mean: which parts words, which holds none, which one ends which. Names are the standard's. */

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

const voids = names(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);
const rawText = names("script style xmp iframe noembed noframes");
const escapable = names("title textarea");
const headings = names("h1 h2 h3 h4 h5 h6");
const blocks = names(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset head header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody tfoot thead tr ul caption search",
);
const cells = names("td th");
/** Nobody reads them: programs, pictures, controls, and what stands in for them. */
const wordless = names(
  "script style noscript template svg math canvas audio video object embed iframe noembed noframes xmp map button select input textarea datalist progress meter figcaption title head link meta rt rp",
);
const emphasis = names("b strong i em u mark cite dfn");
const bold = names("b strong");

export const isVoid = (name: string): boolean => voids.has(name);
export const isHeading = (name: string): boolean => headings.has(name);
export const isCell = (name: string): boolean => cells.has(name);
/** Whether words before it and in it are not of one paragraph. Cells of a row are. */
export const isBlock = (name: string): boolean => blocks.has(name) || headings.has(name);
export const isWordless = (name: string): boolean => wordless.has(name);
export const isEmphasis = (name: string): boolean => emphasis.has(name);
export const isBold = (name: string): boolean => bold.has(name);

/** How what stands in an element is written: without tags, or without tags but with references. */
export function isRaw(name: string): { readonly raw: boolean; readonly rcdata: boolean } {
  return { raw: rawText.has(name), rcdata: escapable.has(name) };
}

/** Which open elements a tag ends, though nothing closes them, and what keeps it from looking further out. */
const endings: ReadonlyMap<string, { readonly ended: ReadonlySet<string>; readonly within: ReadonlySet<string> }> =
  new Map([
    ["li", { ended: names("li"), within: names("ul ol menu dir") }],
    ["dt", { ended: names("dt dd"), within: names("dl") }],
    ["dd", { ended: names("dt dd"), within: names("dl") }],
    ["tr", { ended: names("tr td th caption"), within: names("table") }],
    ["td", { ended: names("td th"), within: names("tr table") }],
    ["th", { ended: names("td th"), within: names("tr table") }],
    ["tbody", { ended: names("tbody thead tfoot tr"), within: names("table") }],
    ["tfoot", { ended: names("tbody thead tfoot tr"), within: names("table") }],
    ["option", { ended: names("option"), within: names("select datalist") }],
    ["a", { ended: names("a"), within: names("td th table") }],
    ["body", { ended: names("head"), within: names("html") }],
  ]);
const paragraph = {
  ended: names("p"),
  within: names("td th table caption object button li dd dt blockquote div section article"),
};

/** How many of the open elements, outermost first, are left when a tag of this name begins; nothing where it ends none. */
export function ends(name: string, open: readonly { readonly name: string }[]): number | undefined {
  const own = endings.get(name);
  let left: number | undefined;
  for (const { ended, within } of [...(isBlock(name) ? [paragraph] : []), ...(own ? [own] : [])]) {
    for (let at = (left ?? open.length) - 1; at > 0 && !within.has(open[at]!.name); at--) {
      if (ended.has(open[at]!.name)) left = at;
    }
  }
  return left;
}

/** Whether the end of an outer element also ends an inner one that is still open: a bold that ends inside a paragraph ends no paragraph. */
export function mayLeave({ inner, outer }: { readonly inner: string; readonly outer: string }): boolean {
  if (inner === "table" || isCell(inner)) return outer === "table" || isBlock(outer) || isCell(outer);
  return isBlock(outer) || isCell(outer) || !isBlock(inner);
}
