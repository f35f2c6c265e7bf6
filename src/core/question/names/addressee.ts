/**
 * "to Northern Radio", "in the Harbour 24 interview", "told Stone": whom he was talking to, as a filter. Only names that the record
 * has, and only behind such a word: "about Northern Radio" asks about it, and a harbour is not Harbour 24.
 */
import { inAll } from "../../languages/languages.ts";
import type { Range } from "../../model.ts";
import { foldedWords, type PlacedWord, placedWords } from "../../text/fold.ts";

/** Whom they talked to, of the names the record has; the text without it. */
export interface Addressee {
  readonly rest: string;
  readonly outlet?: string;
  readonly interviewer?: string;
}

interface Name {
  readonly words: readonly string[];
  readonly name: string;
  readonly kind: "outlet" | "interviewer";
}

const leads = inAll(({ questions }) => questions.addressee.leads);
const weakLeads = inAll(({ questions }) => questions.addressee.weakLeads);
const kinds = inAll(({ questions }) => questions.addressee.kinds);
const determiners = inAll(({ questions }) => questions.addressee.determiners);
const kept = inAll(({ questions }) => questions.addressee.kept);

/** Makes the reader for a record with these outlets and interviewers. */
export function createAddresseeReader(
  outlets: readonly string[],
  interviewers: readonly string[],
): (text: string) => Addressee {
  const names = [
    ...outlets.map((name): Name => ({ words: foldedWords(name), name, kind: "outlet" })),
    ...interviewers.flatMap((name): Name[] => {
      const words = foldedWords(name);
      const whole: Name = { words, name, kind: "interviewer" };
      return words.length > 1 ? [whole, { ...whole, words: words.slice(-1) }] : [whole];
    }),
  ]
    .filter(({ words }) => words.join("").length > 2)
    .sort((a, b) => b.words.length - a.words.length);

  return text => {
    if (names.length === 0) return { rest: text };
    const words = placedWords(text);
    for (let at = 1; at < words.length; at++) {
      const found = addressedAt(words, at, names);
      if (found) return { rest: `${text.slice(0, found.start)} ${text.slice(found.end)}`, [found.kind]: found.name };
    }
    return { rest: text };
  };
}

/** The name that begins at a word, where a lead before it says that it is whom they talked to; what of it leaves the text. */
function addressedAt(words: readonly PlacedWord[], at: number, names: readonly Name[]): (Name & Range) | undefined {
  const lead = words[determiners.has(words[at - 1]!.folded) ? at - 2 : at - 1];
  const strong = lead !== undefined && leads.has(lead.folded);
  if (!lead || !(strong || weakLeads.has(lead.folded))) return undefined;
  const name = names.find(one => one.words.every((word, step) => words[at + step]?.folded === word));
  if (!name) return undefined;
  const behind = words[at + name.words.length];
  const kind = behind && kinds.has(behind.folded) ? behind : undefined;
  if (!strong && !kind) return undefined;
  const last = kind ?? words[at + name.words.length - 1]!;
  // A verb stays where it is: "what did he tell Stone about France".
  return { ...name, start: kept.has(lead.folded) ? lead.end : lead.start, end: last.end };
}
