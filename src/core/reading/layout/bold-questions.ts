/**
 * Interviews without names: the question in bold (or as a heading), the answer plain below it. An article with bold
 * subheadings looks alike ("What happened next?"), so such a text is a conversation only where most bold paragraphs ask
 * and one of them addresses somebody, or where the owner says that it is one. A guide addresses its reader in the same way
 * ("Will your boat be towed?"): a heading is a question only where the owner says who talks to whom, and no text is a
 * conversation in which the speaker is spoken of by name.
 */

import { inAll } from "../../languages/languages.ts";
import { wholeWords } from "../../languages/pattern.ts";
import { isHeadline } from "../article/headline.ts";
import type { KnownNames } from "../heads/accepted-heads.ts";
import type { Part } from "../parts.ts";
import { speaksOf } from "./closing.ts";
import { answerer, asker, type Group } from "./speeches.ts";

const address = wholeWords(inAll(({ transcript }) => transcript?.address));

/** "They say it was a gift." in bold: no headline ends in a full stop. */
function isStatement({ form }: Part, words: string): boolean {
  return form === "bold" && words.endsWith(".") && words.split(/\s+/u).length >= 4;
}

/** The speeches of a text with bold questions; nothing where it has none. */
export function boldGroups(text: string, parts: readonly Part[], known: KnownNames): readonly Group[] | undefined {
  const asked = questionsOf(text, parts, known);
  if (!asked) return undefined;
  const groups: Group[] = [];
  for (const part of parts) {
    const open = groups.at(-1);
    const piece = { start: part.start, end: part.end, number: part.number };
    if (asked.has(part)) {
      if (open?.key === asker) open.pieces.push(piece);
      else groups.push({ key: asker, pieces: [piece] });
    } else if (part.form !== "text") {
      // A headline between answers.
    } else if (open?.key === undefined) {
      groups.push({ key: undefined, pieces: [piece] });
    } else if (open.key === asker) {
      groups.push({ key: answerer, pieces: [piece] });
    } else if (!isHeadline(text.slice(piece.start, Math.min(piece.end, piece.start + 100)))) {
      open.pieces.push(piece);
    }
  }
  const answers = groups.filter(group => group.key === answerer).flatMap(({ pieces }) => pieces.slice(0, 1));
  const isTold = answers.some(({ start, end }) =>
    speaksOf(text.slice(start, Math.min(end, start + 400)), known.speakers),
  );
  return answers.length === 0 || (isTold && !known.declared) ? undefined : groups;
}

/** The paragraphs that are questions; nothing where they are headlines. */
function questionsOf(text: string, parts: readonly Part[], known: KnownNames): ReadonlySet<Part> | undefined {
  const all = parts
    .filter(part => part.form !== "text")
    .map(part => ({ part, words: text.slice(part.start, part.end) }));
  const bold = all.filter(({ part }) => part.form === "bold");
  const isSetInBold = bold.some(({ words }) => words.includes("?"));
  const set = !isSetInBold && (known.declared || known.bothNamed) ? all : bold;
  const questions = set.filter(({ words }) => words.includes("?"));
  if (questions.length === 0) return undefined;
  const asks =
    questions.length > 1 &&
    questions.length * 2 > set.length &&
    (questions.some(({ words }) => address.test(words)) || set.some(({ part, words }) => isStatement(part, words)));
  if (!asks && !known.declared) return undefined;
  return new Set(
    set
      .filter(({ part, words }) => words.includes("?") || (part.form === "bold" && !isHeadline(words)))
      .map(({ part }) => part),
  );
}
