/**
 * "Did she say that …": what somebody is said to have said, and the frame around it. All of a claim is what is looked for: names and
 * dates in it are words, and narrow nothing.
 */
import { inAll } from "../../languages/languages.ts";
import type { Range } from "../../model.ts";
import { foldedWords } from "../../text/fold.ts";
import { otherBehind } from "../apart/own-questions.ts";
import { creditedIn } from "./claim-words.ts";
import { type Clause, quotedText, scoreOf } from "./clauses.ts";
import { asking as weights } from "./weights.ts";

/** Clauses that a frame may run over: a name may have commas. */
const longestFrame = 3;
/** Words that ask of what "this" stands for: "is that an actual quote". */
const longestTag = 6;
/** Words of "right?" behind a claim; of "she said something about". */
const longestMark = 2;
const longestLead = 5;
const indefinites = inAll(({ questions }) => questions.indefinites);
const about = inAll(({ questions }) => questions.about);
const saying = inAll(({ questions }) => questions.asking);

export interface Claim {
  /** "did she say that"; empty where the message is the claim. */
  readonly frame: string;
  readonly claim: string;
  /** What is asked behind it. */
  readonly other?: string;
}

/** The claim of a message that asks for one. */
export function claimAskedFor(text: string, clauses: readonly Clause[]): Claim | undefined {
  for (const [at, clause] of clauses.entries()) {
    if (
      (scoreOf(clause) < weights.least && !clause.isPredicate) ||
      !(clause.isPredicate || clause.isHead || clause.asks > weights.mark || clause.says || clause.that?.isSaid)
    )
      continue;
    const that = thatBehind(clauses.slice(at, at + longestFrame).filter(({ part }) => part === clause.part));
    if (that === undefined || isAskedBehind(clauses, that.end)) continue;
    const topic = topicBehind(clauses, that.end);
    if (topic) return { frame: text.slice(topic.start, topic.end).trim(), claim: "" };
    const other = otherBehind(clauses, that.end);
    const line = text.slice(that.end, other?.end ?? tagOf(clauses, that.end)?.start).split("\n", 1)[0]!;
    const asked = line.lastIndexOf("?");
    const claim = (asked < 0 ? line : line.slice(0, asked)).replace(/^[\s,:]+|[\s,–—-]+$/g, "");
    if (!isClaim(claim)) continue;
    const claimed = { frame: text.slice(clause.start, that.end), claim };
    return other?.names ? { ...claimed, other: text.slice(other.start).trim() } : claimed;
  }
  return undefined;
}

/** "I think she said something about tolls": what that is is not told, and only its topic is. */
function topicBehind(clauses: readonly Clause[], end: number): Range | undefined {
  const clause = clauses.find(({ tokens }) => tokens.some(({ start }) => start >= end));
  const own = clause?.tokens.filter(({ start }) => start >= end).slice(0, longestLead) ?? [];
  const at = own.findIndex(({ word }, place) => indefinites.has(word) && about.has(own[place + 1]?.word ?? ""));
  return clause && at > 0 && saying.has(own[at - 1]!.word) ? { start: own[at + 1]!.start, end: clause.end } : undefined;
}

/** "…, right?": behind a claim a word or two that name nothing ask whether it is so. */
function tagOf(clauses: readonly Clause[], end: number): Clause | undefined {
  const tag = clauses.at(-1)!;
  const isTag = tag.isAsked && tag.isMarked && tag.tokens.length <= longestMark && tag.topic < weights.topical;
  return isTag && tag.start > end ? tag : undefined;
}

/** Where "that" and "what" are one word: "скажите, что она говорила о мосте" asks what she said. */
function isAskedBehind(clauses: readonly Clause[], end: number): boolean {
  const that = clauses.find(clause => clause.start <= end && clause.end > end);
  const behind = clauses.filter(clause => clause.part === that?.part && clause.end > end);
  return that?.isHead === true && that.that?.isSaid === false && behind.some(({ wish }) => wish !== undefined);
}

/** "…olduğunu söyledi mi?": the claim before the verb; in the frame who is named first, in so many words. */
export function claimBefore(text: string, clauses: readonly Clause[], label: number): Claim | undefined {
  const last = clauses.find(({ saidBefore }) => saidBefore !== undefined);
  if (last === undefined) return undefined;
  const sentence = clauses.filter(one => one.sentence === last.sentence);
  const { start } = sentence[0]!;
  const isNamed = label > 0 && sentence[0] === clauses[0];
  const from = start + (isNamed ? (sentence.flatMap(({ tokens }) => tokens)[label]?.start ?? 0) : 0);
  const claim = text.slice(from, last.saidBefore).trim();
  const frame = text.slice(start, from) + text.slice(last.saidBefore, last.end);
  return isClaim(claim) ? { frame, claim } : undefined;
}

function isClaim(text: string): boolean {
  return /\p{L}{2}.*\s.*\p{L}{2}/u.test(text);
}

/** Of the clauses of one sentence: the "that" behind a word of saying. */
function thatBehind(clauses: readonly Clause[]): Clause["that"] {
  const behind = (is: (before: Clause) => boolean): Clause | undefined =>
    clauses.find(({ that }, at) => that?.isSaid || (that !== undefined && at > 0 && is(clauses[at - 1]!)));
  const found = behind(({ says }) => says) ?? behind(({ isPredicate }) => isPredicate);
  return found?.that;
}

/** "Solen says the quay will go", "Solen: the quay will go": what a headline says that somebody said, where nothing asks. */
export function claimHeadlined(text: string, clauses: readonly Clause[], said: Range | undefined): Claim | undefined {
  if (said === undefined) return undefined;
  // Where "that" and "what" are one word, it asks nothing here.
  const isThat = ({ start, end }: Clause): boolean =>
    start < said.start && said.start < end && said.end === text.length;
  if (clauses.some(clause => clause.isAsked || (scoreOf(clause) >= weights.least && !isThat(clause)))) return undefined;
  const behind = clauses.filter(({ start, end }) => end > said.start && start < said.end);
  const { length } = behind.flatMap(({ tokens }) => tokens).filter(({ start }) => start >= said.start);
  // "Solen: harbour, noise" is a list.
  const isTopic = behind.every(({ isNominal }) => isNominal) && (behind.length > 1 || length < weights.shortestClaim);
  return isTopic || length < weights.shortestHeadline ? undefined : { frame: "", claim: text };
}

/** "Solen We will rebuild it": what stands behind somebody's name as it does behind a label, where it says something and asks nothing. */
export function claimLabelled(text: string, clauses: readonly Clause[], label: number): Claim | undefined {
  if (label === 0 || clauses.some(({ isAsked }) => isAsked)) return undefined;
  const [first] = clauses;
  const behind = first!.tokens.length > label ? clauses : clauses.slice(1);
  if (behind.length === 0 || scoreOf(behind[0]!) >= weights.least) return undefined;
  const begun = clauses.flatMap(({ tokens }) => tokens)[label]!;
  if (!begun.capital) return undefined;
  const isSentence =
    begun.term === "" || behind.some(clause => !clause.isNominal && clause.sentence === first!.sentence);
  const says = isSentence || behind.some(asserts);
  return says ? allOf(text, clauses) : undefined;
}

/** "“She sold it”, Solen said": a quotation and who said it, where nothing asks. */
export function claimQuoted(text: string, clauses: readonly Clause[]): Claim | undefined {
  const { quotation } = creditedIn(text) ?? { quotation: "" };
  const isLong = foldedWords(quotation).length >= weights.shortestClaim;
  const isCredit = ({ says, start, end }: Clause): boolean =>
    says && !quotation.includes(text.slice(start, end).trim());
  const isSaidSo = clauses.some(isCredit) && clauses.every(clause => scoreOf(clause) < weights.least);
  return isLong && isSaidSo ? { frame: "", claim: text } : undefined;
}

/** Says something of what the record knows. */
export function asserts({ isNominal, asks, topic }: Clause): boolean {
  return !isNominal && asks === 0 && topic >= weights.topical;
}

/** "She sold the ferry. True?": what a few words behind it ask about, where they name nothing and ask for nothing but whether it is so. */
export function claimTagged(text: string, clauses: readonly Clause[]): Claim | undefined {
  const tag = clauses.at(-1);
  const rest = clauses.slice(0, -1);
  if (!tag?.isAsked || tag.asks >= weights.surely + weights.mark / 4) return undefined;
  const points = tag.points && tag.tokens.length <= longestTag;
  if (!points && tag.tokens.length > longestFrame) return undefined;
  const isTold = points ? rest.some(({ topic }) => topic >= weights.topical) : rest.some(tells);
  const isTheirs = points ? rest.every(({ isTalk, isHead }) => !isTalk && !isHead) : rest.every(isSaid);
  const claim = text.slice(0, tag.start).trim();
  // "He didn't say anything on tolls, did he?" asks of the tolls.
  const isWished = ({ wish, says, isHead }: Clause): boolean => wish !== undefined && says && !isHead;
  const wished = tag.content === 0 && !tag.isTalk ? rest.find(isWished) : undefined;
  if (wished) return { frame: text.slice(wished.wish, wished.end).trim(), claim: "" };
  if (tag.topic >= weights.topical || !isTold || !isTheirs) return undefined;
  return isClaim(claim) ? { frame: text.slice(tag.start), claim } : undefined;
}

/** What stands in marks, where nothing beside it is asked about or told: "can you verify: “…” (Solen, Northern Radio)". */
export function claimInMarks(text: string, clauses: readonly Clause[]): Claim | undefined {
  const [quoted, ...others] = text.matchAll(quotedText);
  if (quoted === undefined || others.length > 0) return undefined;
  const [start, end] = [quoted.index, quoted.index + quoted[0].length];
  const isBeside = (clause: Clause): boolean => clause.end <= start + 1 || clause.start >= end;
  const isWord = ({ start: from }: { readonly start: number }): boolean => from >= start && from < end;
  const words = clauses.flatMap(({ tokens }) => tokens).filter(isWord).length;
  // "Solen, Northern Radio" stands behind it as its credit.
  const isCredit = ({ isNominal, tokens }: Clause): boolean =>
    isNominal && tokens.every(one => one.capital || !/\p{L}/u.test(one.word));
  const beside = clauses.filter(isBeside);
  // Where nothing beside it asks, what stands there may say whose it is.
  const isAskedOf = beside.some(({ isTalk, isHead }) => isTalk || isHead);
  if (words < weights.shortestClaim || !isAskedOf) return undefined;
  if (!beside.every(clause => clause.isTalk || clause.topic < weights.topical || isCredit(clause))) return undefined;
  return { frame: "", claim: quoted[0].slice(1, -1).trim() };
}

function tells({ isNominal, says, topic }: Clause): boolean {
  return (says || !isNominal) && topic >= weights.topical;
}

/** Neither asks nor is the writer's, unless it tells what somebody says; in "said that" is nothing that asks. */
function isSaid({ asks, that, isTalk, says, isHead }: Clause): boolean {
  return (!isTalk || (says && !isHead)) && (asks === 0 || that !== undefined);
}

/** The message as a claim, where it asserts something: it has verbs, and what tells something in it is no talk. */
export function claimMade(text: string, clauses: readonly Clause[]): Claim | undefined {
  // "Did anyone else see it" asks, whoever is asked.
  if (clauses[0]?.isHead && clauses[0].asks >= weights.least) return undefined;
  const isQuestion = ({ isHead, asks, isTalk, content }: Clause): boolean =>
    isHead && !isTalk && content > 0 && asks >= weights.surely;
  if (clauses.some(isQuestion)) return undefined;
  if (clauses.every(({ isNominal }) => isNominal)) return undefined;
  // "Can you check?" behind it is none of it.
  const last = clauses.findLast(({ isTalk, names, asks }) => !isTalk || names > 0 || asks === 0);
  return last && allOf(text.slice(0, last.end).trim(), clauses);
}

function allOf(text: string, clauses: readonly Clause[]): Claim | undefined {
  const words = clauses.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const names = clauses.some(({ content }) => content > 0);
  return names && words >= weights.shortestClaim ? { frame: "", claim: text } : undefined;
}

/** How much the rest of a message may name, as shares of what the chosen clauses do: told, and of the person who writes. */
export interface Room {
  readonly told: number;
  readonly talked: number;
}

/** Whether the rest of a message names so much that the record knows that all of it may be somebody's words. */
export function mayBeTheirs(clauses: readonly Clause[], chosen: readonly Clause[], room: Room): boolean {
  const rest = clauses.filter(clause => !chosen.includes(clause));
  const [talk, told] = [rest.filter(({ isTalk }) => isTalk), rest.filter(({ isTalk }) => !isTalk)];
  const named = namedIn(chosen);
  return namedIn(told) > room.told * named || namedIn(talk) > room.talked * named;
}

function namedIn(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { names }) => sum + names, 0);
}
