/**
 * A page as a tree of elements and words, each with its place in the file. The tokenizer is the library's; the tree is ours, and
 * rougher than a browser's: what a browser does with badly nested tags takes time by the square of their number, keeps no places,
 * and matters little for paragraphs. Depth and number of elements are bounded, so a hostile page ends in a line of the check.
 */
import { type Token, Tokenizer, TokenizerMode } from "parse5";
import type { Range } from "../../model.ts";
import { ends, isRaw, isVoid, mayLeave } from "./elements.ts";

/** Words between two tags: as they are meant, and where they are written. */
export interface Text extends Range {
  readonly characters: string;
}

/** An element; the page itself is one without a name. */
export interface Element {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** Where its tag begins in the file. */
  readonly start: number;
  readonly children: readonly Node[];
}

export type Node = Text | Element;

export function isElement(node: Node): node is Element {
  return "name" in node;
}

/** The elements in an element, one level down. */
export function childrenOf({ children }: Element): readonly Element[] {
  return children.filter(isElement);
}

/** The value of an attribute, empty where there is none. */
export function attribute(element: Element, name: string): string {
  return element.attributes.find(own => own.name === name)?.value ?? "";
}

/** Tags deeper than this open no element of their own; their words belong to the one around them. */
const deepest = 256;
/** No page that people read has so many. */
const mostElements = 200_000;

interface Open extends Element {
  readonly children: Node[];
}

class TooManyElements extends Error {}

/** The tree of a page; nothing where it has more elements than a page can have. */
export function treeOf(raw: string): Element | undefined {
  const page: Open = { name: "", attributes: [], start: 0, children: [] };
  const open: Open[] = [page];
  let count = 0;
  /** Where the last tag or comment ends. A text that begins with a reference is said to begin behind it: it begins here. */
  let behind = 0;
  /** The tokenizer cuts at white space; what it cuts is one text. */
  let last: { start: number; end: number; characters: string } | undefined;

  function startTag({ tagName: name, attrs: attributes, location }: Token.TagToken): void {
    behind = location!.endOffset;
    if (++count > mostElements) throw new TooManyElements();
    if (name === "plaintext") return;
    const { raw: isRawText, rcdata } = isRaw(name);
    if (isRawText) tokenizer.state = name === "script" ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
    else if (rcdata) tokenizer.state = TokenizerMode.RCDATA;
    const closed = ends(name, open);
    if (closed !== undefined) open.length = closed;
    if (open.length > deepest && !isRawText && !rcdata) return;
    const element: Open = { name, attributes, start: location!.startOffset, children: [] };
    open.at(-1)!.children.push(element);
    if (!isVoid(name)) open.push(element);
  }

  function endTag({ tagName: name, location }: Token.TagToken): void {
    behind = location!.endOffset;
    for (let at = open.length - 1; at > 0; at--) {
      const { name: inner } = open[at]!;
      if (inner === name) {
        open.length = at;
        return;
      }
      if (!mayLeave({ inner, outer: name })) return;
    }
  }

  function words({ chars, location }: Token.CharacterToken): void {
    const { children } = open.at(-1)!;
    const { endOffset: end } = location!;
    if (last !== undefined && last === children.at(-1) && last.end === behind) {
      last.characters += chars;
      last.end = end;
    } else {
      last = { start: behind, end, characters: chars };
      children.push(last);
    }
    behind = end;
  }

  function pass({ location }: Token.CommentToken | Token.DoctypeToken | Token.CharacterToken): void {
    behind = location!.endOffset;
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: startTag,
      onEndTag: endTag,
      onCharacter: words,
      onWhitespaceCharacter: words,
      onNullCharacter: pass,
      onComment: pass,
      onDoctype: pass,
      onEof: () => undefined,
      onParseError: null,
    },
  );
  try {
    tokenizer.write(raw, true);
  } catch (cause) {
    if (cause instanceof TooManyElements) return undefined;
    throw cause;
  }
  return page;
}
