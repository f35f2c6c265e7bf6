/**
 * A message → clauses, each with what shows that it asks, whose it is, and what it names. A clause ends at a mark, at a line's
 * end, and before a word that a new one begins with: an interrogative, "did he", "find".
 *
 *   Hi folks, │ can anybody tell me │ what she said about the buses? │ Thanks!
 */
import { detectLanguage } from "../../languages/detect.ts";
import { inAll } from "../../languages/languages.ts";
import type { Range } from "../../model.ts";
import type { Intent } from "../../question-model.ts";
import { type Token, tokensOf } from "../../text/analyzer.ts";
import { sentencesOf } from "../../text/sentences.ts";
import { intentOf } from "../intent.ts";
import type { Familiar } from "../names/familiar-names.ts";
import { type CueReader, type Cues, createCueReader } from "./cues.ts";
import { asking as weights } from "./weights.ts";

/** Places in the text that the clauses were read from. */
export interface Clause extends Range, Cues {
  readonly tokens: readonly Token[];
  /** Numbers of its sentence, and of its part where talk goes on from the sentence without a mark. */
  readonly sentence: number;
  readonly part: number;
  /** A mark stands before it. */
  readonly isMarked: boolean;
  /** A colon ends it, or a comma with nothing behind it in the line; a question mark. */
  readonly isLabel: boolean;
  readonly isAsked: boolean;
  /** Says when, and nothing else. */
  readonly isTime: boolean;
  /** Stands in quotation marks, all of it. */
  readonly isQuoted: boolean;
  /** Asks about the record and needs no topic for it: "who interviewed him". */
  readonly isOfRecord: boolean;
}

/** Where a text in a language says when: its dates, and "now". */
export type TimesIn = (text: string, language: string) => readonly Range[];

const ofRecord: ReadonlySet<Intent> = new Set(["interviewer", "sources"]);
const marks = /[,;:()[\]–—…]|(?<=\s)-(?=\s)/u;
/** Between words, whatever follows: people write small. */
const stops = /[.?!…]\S*\s/;
const abbreviations = inAll(({ sentences }) => [
  ...sentences.goOn,
  ...sentences.goOnBeforeNumber,
  ...sentences.goOnMostly,
]);
/** What stands in quotation marks, with them. */
export const quotedText = /"[^"]{1,300}"|“[^“”"]{1,300}[”"]|«[^«»]{1,300}»|„[^„“”"]{1,300}[“”"]/gu;

/** What is known without asking the index. */
export interface Known {
  readonly familiar: Familiar;
  readonly timesIn: TimesIn;
  /** How many words at the head of a text name somebody of the record. */
  readonly wordsOfName: (text: string, language: string) => number;
}

/** The clauses of a text in order. A line's end ends a sentence. */
export function clausesOf(
  text: string,
  language: string,
  { familiar, timesIn }: Omit<Known, "wordsOfName">,
): readonly Clause[] {
  const clauses = linesOf(text)
    .flatMap(line => sentencesIn(text, line))
    .flatMap(({ start, end }, number) => {
      const sentence = text.slice(start, end);
      const own = detectLanguage(sentence, language);
      const times = timesIn(sentence, own);
      const isTime = (token: Range): boolean => times.some(time => token.start >= time.start && token.end <= time.end);
      const reader = createCueReader(own, familiar, isTime);
      const read = readSentence(sentence, tokensOf(sentence, own), { reader, times });
      return read.map(clause => ({
        ...clause,
        ...movedBy(start, clause),
        start: clause.start + start,
        end: clause.end + start,
        ...(clause.that ? { that: { ...clause.that, end: clause.that.end + start } } : {}),
        ...(clause.wish === undefined ? {} : { wish: clause.wish + start }),
        ...(clause.saidBefore === undefined ? {} : { saidBefore: clause.saidBefore + start }),
        sentence: number + clause.sentence / (sentence.length + 1),
        part: number + clause.part / (sentence.length + 1),
      }));
    });
  const asked = new Set(clauses.filter(({ isAsked }) => isAsked).map(({ part }) => part));
  return clauses.map((clause, at) => {
    const asks = clause.asks + (asked.has(clause.part) ? weights.mark : 0);
    return {
      ...clause,
      asks: isEmbedded(clause, clauses[at - 1], clauses[at - 2]) ? asks - weights.interrogative : asks,
    };
  });
}

interface Reading {
  readonly reader: CueReader;
  readonly times: readonly Range[];
}

/** Its words with places in the text in place of the sentence; those that are said are the same ones. */
function movedBy(start: number, { tokens, said }: Clause): Pick<Clause, "tokens" | "said"> {
  const moved = tokens.map(token => ({ ...token, start: token.start + start, end: token.end + start }));
  const from = said[0] === undefined ? 0 : tokens.indexOf(said[0]);
  return { tokens: moved, said: moved.slice(from, from + said.length) };
}

/** The clauses of a sentence, which may hold several that no mark parts, with places in it. */
function readSentence(text: string, all: readonly Token[], { reader, times }: Reading): readonly Clause[] {
  const tokens = all.filter(({ word }) => word !== "");
  const quoted = [...text.matchAll(quotedText)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const starts = startsIn(text, tokens, { reader, whole: [...quoted, ...times] });
  let [sentence, part] = [0, 0];
  return starts.map(({ at, begins }, number) => {
    const until = starts[number + 1]?.at ?? tokens.length;
    const own = tokens.slice(at, until);
    const start = number === 0 ? 0 : own[0]!.start;
    const end = tokens[until]?.start ?? text.length;
    const behind = text.slice(own.at(-1)!.end, end);
    const cues = reader.cuesOf(own);
    const isOfRecord = asksOfRecord(text, cues);
    if (begins === "sentence") sentence = at;
    if (begins !== "clause") part = at;
    return {
      start,
      end,
      tokens: own,
      sentence,
      part,
      isMarked: number > 0 && marks.test(text.slice(tokens[at - 1]!.end, start)),
      isLabel: /^\s*:/.test(behind) || (until === tokens.length && /^,\s*$/.test(behind)),
      isAsked: behind.includes("?"),
      isTime:
        own.every(
          token => token.term === "" || times.some(({ start, end }) => token.start >= start && token.end <= end),
        ) && own.some(token => times.some(({ start, end }) => token.start >= start && token.end <= end)),
      ...cues,
      isQuoted: quoted.some(range => range.start < own[0]!.start && range.end > own.at(-1)!.end),
      isOfRecord,
      isTalk: cues.isTalk && !isOfRecord,
    };
  });
}

function asksOfRecord(text: string, { said }: Cues): boolean {
  const [first, last] = [said[0], said.at(-1)];
  return first !== undefined && ofRecord.has(intentOf(text.slice(first.start, last!.end)));
}

interface Start {
  readonly at: number;
  readonly begins: "sentence" | "talk" | "clause";
}

/** Where clauses begin, as places of tokens, and what begins with them. */
function startsIn(
  text: string,
  tokens: readonly Token[],
  { reader, whole }: { readonly reader: CueReader; readonly whole: readonly Range[] },
): readonly Start[] {
  return tokens.flatMap((token, at): Start[] => {
    const before = tokens[at - 1];
    if (before === undefined) return [{ at, begins: "sentence" }];
    if (whole.some(({ start, end }) => before.start >= start && token.end <= end)) return [];
    const between = text.slice(before.end, token.start);
    if (endsSentence(before, between, token)) return [{ at, begins: "sentence" }];
    if (reader.beginsTalk(tokens, at)) return [{ at, begins: "talk" }];
    return marks.test(between) || reader.beginsClause(tokens, at) ? [{ at, begins: "clause" }] : [];
  });
}

/** A stop before a word in a small letter; not behind an initial or an abbreviation. */
function endsSentence({ word, start, end }: Token, between: string, next: Token): boolean {
  // "U.S. reaction": its last dot is its own.
  const isDotted = end - start > word.length && between.startsWith(".");
  if (isDotted || !stops.test(between)) return false;
  return !between.startsWith(".") || (!next.capital && word.length > 1 && !abbreviations.has(word));
}

/** "They have no idea what it is": an asking word alone, in the middle of what is said. */
function isEmbedded(
  { isHead, isMarked, asks, part }: Clause,
  before: Clause | undefined,
  first: Clause | undefined,
): boolean {
  // Behind interjections alone it opens the sentence: "um so how many".
  if (before === undefined || before.part !== part || isMarked || before.isTalk || before.said.length === 0)
    return false;
  // "Can you hear me okay good how many": nothing is said between.
  if (first?.isTalk && before.isNominal && before.tells < weights.topical) return false;
  return isHead && asks === weights.interrogative && before.asks === 0;
}

/** How much speaks for a question in all. */
export function scoreOf({ asks, person }: Clause): number {
  return asks - person;
}

function linesOf(text: string): readonly Range[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

function sentencesIn(text: string, { start, end }: Range): readonly Range[] {
  return sentencesOf(text.slice(start, end)).map(range => ({ start: range.start + start, end: range.end + start }));
}
