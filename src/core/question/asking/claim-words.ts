/**
 * The words of a claim. All of it is looked for, but for who is said to have said it:
 *
 *   Solen We will rebuild it         a name before it, as labels stand
 *   “We will rebuild it,” Solen said a credit line outside of its marks
 */
import type { QuestionWord, Whom } from "../../question-model.ts";
import { foldedWords } from "../../text/fold.ts";
import { longest } from "../message/cleaned.ts";
import { present } from "../present.ts";
import { type TypedWord, typedWords } from "../typed-words.ts";
import { quotedText } from "./clauses.ts";

export interface ClaimWords {
  readonly words: readonly QuestionWord[];
  /** Who is said to have said it. */
  readonly whom?: Whom;
  /** What they are said to have said. */
  readonly text?: string;
}

/** Who is named first in words, and by how many of them; no words where nobody is. */
export type NamedFirst = (
  words: readonly TypedWord[],
  language: string,
) => { readonly length: number; readonly whom?: Whom };

export function createClaimWords(namedFirst: NamedFirst): (claim: string | undefined, language: string) => ClaimWords {
  /** "Solen We will rebuild it", not "Solen rebuilt it". */
  function labelled(claim: string, language: string): ClaimWords {
    const words = typedWords(cutAt(claim), language);
    const named = namedFirst(words, language);
    const { length, whom } = words[named.length]?.capital ? named : { length: 0 };
    return {
      words: words.map((word, at) => withRole(word, at < length ? "speaker" : word.stop ? "stop" : "topic")),
      text: whom === undefined ? claim : claim.slice(claim.indexOf(words[length]?.text ?? "")),
      ...present({ whom }),
    };
  }

  /** A quotation with somebody of the record in its credit line. */
  function credited(claim: string, language: string): ClaimWords | undefined {
    const { quotation, credit } = creditedIn(claim) ?? { quotation: "", credit: "" };
    const line = typedWords(credit, language);
    const at = line.findIndex((word, place) => word.capital && namedFirst(line.slice(place), language).length > 0);
    if (at < 0) return undefined;
    const { length, whom } = namedFirst(line.slice(at), language);
    const said = typedWords(cutAt(quotation), language);
    const words = [
      ...line.map((word, place) => withRole(word, place >= at && place < at + length ? "speaker" : "asking")),
      ...said.map(word => withRole(word, word.stop ? "stop" : "topic")),
    ];
    return { words, text: quotation, ...present({ whom }) };
  }

  return (claim, language) =>
    claim === undefined ? { words: [] } : (credited(claim, language) ?? labelled(claim, language));
}

/** A text that is a quotation and its credit line; nothing where it only holds a word or two in marks, or has no line. */
export function creditedIn(text: string): { readonly quotation: string; readonly credit: string } | undefined {
  const quotation = (text.match(quotedText) ?? []).map(quoted => quoted.slice(1, -1)).join(" ");
  const credit = text.replace(quotedText, " ").trim();
  const { length } = foldedWords(credit);
  return length > 0 && foldedWords(quotation).length >= length ? { quotation, credit } : undefined;
}

function withRole({ text, form }: TypedWord, role: QuestionWord["role"]): QuestionWord {
  return { ...form, text, role };
}

function cutAt(text: string): string {
  return [...text].slice(0, longest).join("");
}
