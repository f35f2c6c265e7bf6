/**
 * Web pages: facts from the page's own head, words from its article. What is around the article (menus, lists of links, forms,
 * what nobody sees) is not in the text at all, so it can be nobody's words.
 */

import { dateOfFile } from "../file-date.ts";
import { type Article, findArticle } from "../html/article.ts";
import { pageFacts } from "../html/page-facts.ts";
import { type PageParagraph, writeArticle } from "../html/paragraphs.ts";
import { askingStyles } from "../html/set-apart.ts";
import { type Element, treeOf } from "../html/tree.ts";
import { idOfFile } from "../ids.ts";
import { bothFacts, type Facts, learned, readFacts } from "../metadata.ts";
import { type Body, type Part, withoutNoise } from "../parts.ts";
import type { Reading, TextFile } from "../reader.ts";
import { readBody } from "./body.ts";

/** A paragraph that is all one link is the way to another page, from so many words on; a name may be a link too. */
const wordsOfLink = 4;

/** Reads one page. */
export function readHtml(file: TextFile): Reading {
  const { path, text } = file;
  const page = treeOf(text);
  if (!page) {
    const problem = "the page has too many elements";
    return { interviews: [], defects: [{ file: path, problem, cure: "save its words as text", effect: "skipped" }] };
  }
  const body = readBody({
    ...bodyOfArticle(path, text, findArticle(page)),
    facts: learned(factsOf(file, page), dateOfFile(path), "file name"),
    id: idOfFile(path),
    line: 1,
  });
  return { interviews: body.interviews, defects: body.defects };
}

/** What the page says of itself. A value that cannot be used is nobody's slip to mend, and is passed over. */
function factsOf({ path: file, text, told }: TextFile, page: Element): Facts {
  const { head, page: seen } = pageFacts(text, page);
  const inHead = readFacts({ entries: head, file, where: "page head" });
  const onPage = readFacts({ entries: seen, file, where: "page", told });
  return bothFacts(inHead.facts, onPage.facts);
}

/** The words of an article of a page, with its paragraphs. */
export function bodyOfArticle(file: string, raw: string, article: Article): Body {
  const { source, paragraphs } = writeArticle(file, raw, article);
  const asking = askingStyles(source.text, paragraphs);
  const parts = paragraphs.flatMap((paragraph, at): readonly Part[] => {
    const { start, end, style, emphasis } = paragraph;
    if (isLinkOut(source.text, paragraph)) return [];
    const isApart = paragraph.isBold || asking.has(style);
    const form = paragraph.isHeading ? "heading" : isApart ? "bold" : "text";
    return [{ start, end, number: at + 1, form, style, ...(emphasis.length > 0 ? { emphasis } : {}) }];
  });
  return { source, parts: withoutNoise(source.text, parts) };
}

function isLinkOut(text: string, { start, end, linked, isHeading }: PageParagraph): boolean {
  if (isHeading || linked < (end - start) * 0.9) return false;
  return text.slice(start, end).split(/\s+/).length >= wordsOfLink;
}
