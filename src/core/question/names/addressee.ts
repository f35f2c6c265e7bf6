/**
 * "to Northern Radio", "in the Harbour 24 interview", "told Stone": whom he was talking to, as a filter. Only names that the record
 * has, and only beside such a word: "about Northern Radio" asks about it, and a harbour is not Harbour 24. A name that is none of
 * them and nearly one is told, and narrows nothing.
 */
import { inAll } from "../../languages/languages.ts";
import type { Range } from "../../model.ts";
import type { Question } from "../../question-model.ts";
import { isOneEdit, isWithinEdits } from "../../text/edit-distance.ts";
import { type PlacedWord, placedWords } from "../../text/fold.ts";
import { type Called, type CalledBy, namesOf } from "./called.ts";

/** Whom they talked to, of the names the record has; the text without it. */
export interface Addressee {
  readonly rest: string;
  readonly outlet?: string;
  readonly interviewer?: string;
  /** The name as it was typed, which may be a word of the topic as well. */
  readonly addressed?: string;
  /** A name where whom they talked to stands, and which of the record it nearly is. */
  readonly nearly?: Question["nearly"];
}

export interface AddresseeParts {
  readonly outlets: readonly string[];
  readonly interviewers: readonly string[];
  /** Whether the record holds a word; whether it names a country or such. */
  readonly knows: (word: string) => boolean;
  readonly names: (word: string) => boolean;
}

const leads = inAll(({ questions }) => questions.addressee.leads);
const weakLeads = inAll(({ questions }) => questions.addressee.weakLeads);
const kinds = inAll(({ questions }) => questions.addressee.kinds);
const behinds = inAll(({ questions }) => questions.addressee.behind);
const determiners = inAll(({ questions }) => questions.addressee.determiners);
const about = inAll(({ questions }) => questions.about);
const kept = inAll(({ questions }) => questions.addressee.kept);
const capital = /^\p{Lu}/u;
const allCapitals = /^\p{Lu}+$/u;
/** Letters of a name from which on one slip is believed, and two. */
const oneSlip = 5;
const twoSlips = 8;
const fewestInitials = 4;
/** What a name may be written in more words than the record has for it. */
const moreWords = 1;

interface Place {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  readonly at: number;
}

/** Makes the reader for a record with these outlets and interviewers. */
export function createAddresseeReader(parts: AddresseeParts): (text: string) => Addressee {
  const called = namesOf(parts);
  if (called.length === 0) return text => ({ rest: text });
  return text => {
    const words = placedWords(text);
    for (let at = 0; at < words.length; at++) {
      const found = addressedAt({ text, words, at }, called);
      if (!found) continue;
      const { kind, name, written, start, end } = found;
      return { rest: without(text, { start, end }), [kind]: name, addressed: written };
    }
    for (let at = 1; at < words.length; at++) {
      const found = leadAt(words, at) && nearlyAt({ text, words, at }, called, parts.knows);
      if (!found) continue;
      const { end } = words[at + found.length - 1]!;
      const { kind, name } = found;
      const written = text.slice(words[at]!.start, end);
      return { rest: without(text, { start: withLead(words, at).start, end }), nearly: { written, kind, name } };
    }
    return absentIn(text, words, parts) ?? { rest: text };
  };
}

/** "What did he tell Le Courrier about tolls": whom the record does not have, right behind the verb and before the topic. */
function absentIn(text: string, words: readonly PlacedWord[], { knows }: AddresseeParts): Addressee | undefined {
  for (let at = 1; at < words.length; at++) {
    const lead = leadAt(words, at);
    if (!lead?.isStrong || !kept.has(lead.folded) || !isCapital(text, words[at])) continue;
    let end = at + 1;
    while (isCapital(text, words[end])) end++;
    const own = words.slice(at, end);
    const isBefore = end === words.length || about.has(words[end]!.folded);
    if (!isBefore || knows(own.at(-1)!.folded)) return undefined;
    const { start } = withLead(words, at);
    const written = text.slice(words[at]!.start, own.at(-1)!.end);
    return {
      rest: without(text, { start, end: own.at(-1)!.end }),
      nearly: { written, kind: "outlet" },
    };
  }
  return undefined;
}

interface Found extends Range {
  readonly kind: CalledBy["kind"];
  readonly name: string;
  readonly written: string;
}

/** The name that begins at a word, where a word beside it says that it is whom they talked to; what of it leaves the text. */
function addressedAt({ text, words, at }: Place, called: readonly Called[]): Found | undefined {
  const lead = leadAt(words, at);
  for (const one of called) {
    const length = lengthAt(words, at, one.joined);
    const [first, last] = [words[at]!, words[at + length - 1]!];
    if (length === 0) continue;
    // A part of a name is written as one: "to Northern", and not "to northern towns".
    const follows = words[at + length];
    const isTyped = capital.test(text.slice(first.start)) || isInitials(one, first.folded);
    if (one.isPart && (!isTyped || isCapital(text, follows))) continue;
    const kind = follows && kinds.has(follows.folded) ? follows : undefined;
    const behind = follows && behinds.has(follows.folded) ? follows : undefined;
    const isWhole = one.kind === "outlet" && !one.isPart && isIn(lead, follows);
    if (!lead?.isStrong && !isWhole && !(lead && kind) && !behind) continue;
    const { start } = withLead(words, at);
    const end = (kind ?? behind ?? last).end;
    return { kind: one.kind, name: one.name, written: text.slice(first.start, last.end), start, end };
  }
  return undefined;
}

/** "Told bbc": no other word is like the initials of a name, however they are typed. */
function isInitials({ name }: Called, word: string): boolean {
  return placedWords(name).some(
    ({ folded, start, end }) => folded === word && end - start > 2 && allCapitals.test(name.slice(start, end)),
  );
}

/** "In Le Courrier", "on Harbour 24 about tolls"; "on Harbour 24" may be about it. */
function isIn(lead: PlacedWord | undefined, follows: PlacedWord | undefined): boolean {
  return lead !== undefined && (!about.has(lead.folded) || (follows !== undefined && about.has(follows.folded)));
}

/** The word before a name, behind which it may be whom they talked to. */
function leadAt(words: readonly PlacedWord[], at: number): (PlacedWord & { readonly isStrong: boolean }) | undefined {
  const before = words[at - 1];
  const lead = before && determiners.has(before.folded) ? words[at - 2] : before;
  if (!lead) return undefined;
  const isStrong = leads.has(lead.folded);
  return isStrong || weakLeads.has(lead.folded) ? { ...lead, isStrong } : undefined;
}

/** The word with its lead; a verb stays where it is: "what did he tell Stone about France". */
function withLead(words: readonly PlacedWord[], at: number): Range {
  const lead = leadAt(words, at);
  const { start, end } = words[at]!;
  return { start: lead === undefined ? start : kept.has(lead.folded) ? lead.end : lead.start, end };
}

/** How many words from a place on are a name, however it is divided: "France24", "Al Jazeera". */
function lengthAt(words: readonly PlacedWord[], at: number, { text, length }: Called["joined"]): number {
  let run = "";
  for (let taken = 1; taken <= length + moreWords && at + taken <= words.length; taken++) {
    run += words[at + taken - 1]!.folded;
    if (run === text) return taken;
    if (run.length >= text.length) break;
  }
  return 0;
}

/** The longest name that the first words nearly are; the record does not hold all of them. */
function nearlyAt(
  { text, words, at }: Place,
  called: readonly Called[],
  knows: (word: string) => boolean,
): (CalledBy & { readonly length: number }) | undefined {
  for (const one of called) {
    const { kind, name, joined } = one;
    const own = words.slice(at, at + joined.length).map(({ folded }) => folded);
    if (own.length !== joined.length || own.every(knows)) continue;
    const { start, end } = words[at]!;
    // "CNNN": initials are short, and tell by their capitals.
    const isOfInitials = allCapitals.test(text.slice(start, end)) && isInitials(one, joined.text);
    const isSlip = isOfInitials && own[0]!.length >= fewestInitials && isOneEdit(own[0]!, joined.text);
    if (isSlip || isNearly(own.join(""), joined.text)) return { kind, name, length: joined.length };
  }
  return undefined;
}

function isNearly(written: string, name: string): boolean {
  if (written.length < oneSlip) return false;
  return isOneEdit(written, name) || (written.length >= twoSlips && isWithinEdits(written, name, 2));
}

function isCapital(text: string, word: PlacedWord | undefined): boolean {
  return word !== undefined && capital.test(text.slice(word.start));
}

function without(text: string, { start, end }: Range): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}
