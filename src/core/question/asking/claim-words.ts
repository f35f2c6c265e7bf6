/**
 * The words of a claim. All of it is looked for, but for who is said to have said it:
 *
 *   Solen We will rebuild it         a name before it, as labels stand
 *   “We will rebuild it,” Solen said a credit line outside of its marks
 */
import type { QuestionWord, Whom } from "../../question-model.ts";
import { tokensOf } from "../../text/analyzer.ts";
import { foldedWords } from "../../text/fold.ts";
import { beginning } from "../message/cleaned.ts";
import type { First } from "../names/whom.ts";
import { present } from "../present.ts";
import { type TypedWord, typedWords } from "../typed-words.ts";
import { titles, vocabularyOf } from "../vocabulary.ts";
import { quotedText } from "./clauses.ts";
import { saidBehind } from "./credit.ts";

export interface ClaimWords {
  readonly words: readonly QuestionWord[];
  /** Who is said to have said it. */
  readonly whom?: Whom;
  /** What they are said to have said. */
  readonly text?: string;
}

/** Who is named first in words, and by how many of them; no words where nobody is. */
export type NamedFirst = (words: readonly TypedWord[], language: string) => First;

export function createClaimWords(namedFirst: NamedFirst): (claim: string | undefined, language: string) => ClaimWords {
  /** "Solen We will rebuild it", "Solen says we will rebuild it", not "Solen rebuilt it". */
  function labelled(claim: string, language: string): ClaimWords {
    const text = beginning(claim);
    const words = typedWords(text, language);
    const tokens = tokensOf(text, language).filter(({ word }) => word !== "");
    const { length, whom } = namedFirst(words, language);
    const name = tokens[length - 1];
    const headline = name && saidBehind(text, name.end, language);
    const label = words[length]?.capital ? { start: tokens[length]!.start, end: text.length } : undefined;
    const said = headline ?? label;
    if (whom === undefined || said === undefined) return { words: words.map(asWord), text: claim };
    return {
      words: words.map((word, at) => {
        const { start, end } = tokens[at]!;
        if (at < length) return withRole(word, "speaker");
        return start >= said.start && end <= said.end
          ? asWord(word)
          : withRole(word, word.capital ? "topic" : "asking");
      }),
      text: text.slice(said.start, said.end).replace(/^[\s,]+|[\s,]+$/g, ""),
      whom,
    };
  }

  /** A quotation with its credit line: somebody of the record, or nobody by name. */
  function credited(claim: string, language: string): ClaimWords | undefined {
    const { quotation, credit } = creditedIn(claim) ?? { quotation: "", credit: "" };
    const line = typedWords(credit, language);
    const firsts = line.map((word, place) => ({ word, place, ...namedFirst(line.slice(place), language) }));
    const named = firsts.find(({ word, length, isFirst }) => length > 0 && (word.capital || !isFirst));
    if (quotation === "" || (named === undefined && !line.every(word => isCredit(word, credit, language))))
      return undefined;
    const { place: at, length, whom } = named ?? { place: 0, length: 0 };
    const said = typedWords(beginning(quotation), language);
    const words = [
      ...line.map((word, place) => withRole(word, place >= at && place < at + length ? "speaker" : "asking")),
      ...said.map(asWord),
    ];
    return { words, text: quotation, ...present({ whom }) };
  }

  return (claim, language) =>
    claim === undefined ? { words: [] } : (credited(claim, language) ?? labelled(claim, language));
}

/** "Forwarded: “…”, said the president": names nobody. */
function isCredit({ text, folded, stop }: TypedWord, credit: string, language: string): boolean {
  const { asking } = vocabularyOf(language);
  return stop || asking.has(folded) || titles.has(folded) || credit.startsWith(`${text}:`);
}

/** A text that is a quotation and its credit line; nothing where it only holds a word or two in marks, or has no line. */
export function creditedIn(text: string): { readonly quotation: string; readonly credit: string } | undefined {
  const quotation = (text.match(quotedText) ?? []).map(quoted => quoted.slice(1, -1)).join(" ");
  const credit = text.replace(quotedText, " ").trim();
  const { length } = foldedWords(credit);
  return length > 0 && foldedWords(quotation).length >= length ? { quotation, credit } : undefined;
}

function asWord(word: TypedWord): QuestionWord {
  return withRole(word, word.stop ? "stop" : "topic");
}

function withRole({ text, form }: TypedWord, role: QuestionWord["role"]): QuestionWord {
  return { ...form, text, role };
}
