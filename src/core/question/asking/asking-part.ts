/**
 * First the sentence that asks: of a message, what the question is, by its form. Greetings, thanks, who somebody is and what it is
 * for are no topic, in whatever words; there is no list of them.
 *
 *   Hi folks, can anybody tell me what she said about the buses? Thanks!   ▶  what she said about the buses?
 *
 * Of the clauses that ask and name something the best is taken, with what belongs to it in its sentence. What carries the person
 * who writes is talk. Where nothing asks, a line that only names something is the topic; else the message is left as it is,
 * since it may be somebody's words.
 */
import type { Range } from "../../model.ts";
import { asksForMore, questionsApart } from "../apart/own-questions.ts";
import { wordsOnly } from "../message/words-only.ts";
import {
  claimAskedFor,
  claimBefore,
  claimHeadlined,
  claimInMarks,
  claimLabelled,
  claimMade,
  claimQuoted,
  claimTagged,
  mayBeTheirs,
} from "./claim.ts";
import { type Clause, clausesOf, type Known, quotedText, scoreOf } from "./clauses.ts";
import { saidBehind } from "./credit.ts";
import { behindTalk, isTopic, preferred, topicsIn } from "./topics.ts";
import { asking as weights } from "./weights.ts";

export interface AskingPart {
  readonly text: string;
  /** What may have been the topic and was left out, since the record does not know it. */
  readonly leftOut?: string;
  /** What somebody is said to have said; the text is what stands before it. */
  readonly claim?: string;
  /** Further questions of the message. */
  readonly others?: readonly string[];
}

export type AskingReader = (message: string, language: string) => AskingPart;

export function createAskingReader(known: Known): AskingReader {
  return (message, language) => {
    const text = wordsOnly(message).join("\n");
    const clauses = clausesOf(text, language, known);
    const marked = claimMarked(text, clauses, { language, named: known.wordsOfName(text, language) });
    if (marked) return marked;
    const question = questionIn(clauses);
    if (question && (isSure(question.head, clauses) || !mayBeTheirs(clauses, question.clauses, weights.within))) {
      const [first = [], ...others] = questionsApart(withTimes(clauses, question.clauses));
      const written = others.map(one => text.slice(one[0]!.start, one.at(-1)!.end).trim());
      return { text: joined(text, first), ...(written.length > 0 ? { others: written } : {}) };
    }
    if (question && clauses.every(({ sentence }) => sentence === clauses[0]!.sentence)) return { text };
    const topics = question ? [] : topicsIn(clauses);
    const room = standsApart(clauses, topics) ? weights.apart : weights.within;
    if (topics.length > 0 && !mayBeTheirs(clauses, topics, room)) return topicOf(text, clauses, topics);
    const wished = wishIn(clauses);
    if (wished) return { text: text.slice(wished.wish, wished.end) };
    const made = claimMade(text, clauses);
    return made ? { text: made.frame, claim: made.claim } : { text };
  };
}

/** What is said to have been said, where the message says so. */
function claimMarked(
  text: string,
  clauses: readonly Clause[],
  { language, named }: { readonly language: string; readonly named: number },
): AskingPart | undefined {
  const asked = claimAskedFor(text, clauses) ?? claimInMarks(text, clauses) ?? claimTagged(text, clauses);
  const name = named === 0 ? undefined : clauses.flatMap(({ tokens }) => tokens)[named - 1];
  const headlined = name && claimHeadlined(text, clauses, saidBehind(text, name.end, language));
  const before = asked ?? claimBefore(text, clauses, named) ?? headlined;
  const labelled = before ?? claimLabelled(text, clauses, named);
  const marked = labelled ?? claimQuoted(text, clauses);
  if (marked === undefined) return undefined;
  if (marked.claim === "") return { text: marked.frame };
  if (isPhrase(marked)) return { text: marked.claim };
  return { text: marked.frame, claim: marked.claim, ...(marked.other ? { others: [marked.other] } : {}) };
}

/** What somebody writes that they look for. */
function wishIn(clauses: readonly Clause[]): Clause | undefined {
  const isTalked = clauses.some(({ person }) => person > 0);
  return clauses.find(({ wish, isWishing, names }) => wish !== undefined && names > 0 && (isTalked || isWishing));
}

/** A word or two in quotation marks are to be found as they stand. */
function isPhrase({ claim }: { readonly claim: string }): boolean {
  const [quoted = ""] = claim.match(quotedText) ?? [];
  return (
    quoted !== "" && quoted.split(/\s+/).length < weights.shortestClaim && !/\p{L}/u.test(claim.replace(quoted, ""))
  );
}

/** Whether nothing else stands in the sentences of these. */
function standsApart(clauses: readonly Clause[], chosen: readonly Clause[]): boolean {
  const sentences = new Set(chosen.map(({ sentence }) => sentence));
  return clauses.every(clause => chosen.includes(clause) || !sentences.has(clause.sentence));
}

/** The topic of a message that asks nothing. */
function topicOf(text: string, clauses: readonly Clause[], topics: readonly Clause[]): AskingPart {
  const known = topics.filter(clause => clause.known >= weights.known);
  const chosen = known.length > 0 ? known : topics;
  // Who signs stands in lines of their own behind it.
  const last = text.indexOf("\n", chosen.at(-1)!.end - 1);
  const unknown = topics.filter(clause => !chosen.includes(clause) && (last < 0 || clause.start < last));
  return {
    text: joined(
      text,
      withTimes(clauses, chosen).map(clause => behindTalk(clause, clauses)),
    ),
    ...(unknown.length > 0 ? { leftOut: joined(text, unknown) } : {}),
  };
}

/** With the clauses of their sentences that say when, or are words in marks: "vaccines (2017)", "“my fault”, how often did she say that". */
function withTimes(clauses: readonly Clause[], chosen: readonly Clause[]): readonly Clause[] {
  const sentences = new Set(chosen.map(({ sentence }) => sentence));
  const belongs = ({ isTime, isQuoted, sentence }: Clause): boolean => (isTime || isQuoted) && sentences.has(sentence);
  return clauses.filter(clause => chosen.includes(clause) || belongs(clause));
}

interface Asked {
  /** The clause that asks best. */
  readonly head: Clause;
  /** All that is asked, in order. */
  readonly clauses: readonly Clause[];
}

/** What is asked; nothing where nothing asks. */
function questionIn(clauses: readonly Clause[]): Asked | undefined {
  const asking = clauses.filter(clause => scoreOf(clause) >= weights.least);
  const full = preferred(
    asking.filter(({ content, isOfRecord }) => content > 0 || isOfRecord),
    ({ isOfRecord, isTalk, content }) => !isTalk && (isOfRecord || content > 0),
  );
  const [best] = full.toSorted((a, b) => worthOf(b) - worthOf(a) || b.topic - a.topic);
  if (best?.isTalk && topicsIn(clauses).length > 0) return undefined;
  if (best === undefined) return asking.length === 0 ? undefined : withPointedAt(clauses, asking);
  // "And about Israel?": what has a mark of its own is asked as well.
  const isNear = (clause: Clause): boolean =>
    scoreOf(clause) >= scoreOf(best) - weights.near ||
    (clause.isAsked && !clause.isTalk && (clause.topic >= weights.topical || asksForMore(clause)));
  const isToldOf = (clause: Clause): boolean =>
    clause.known >= weights.known || (clause.isAsked && asksForMore(clause));
  const others = full.filter(clause => clause.part !== best.part && isToldOf(clause) && isNear(clause));
  const kept = new Set(
    [best, ...others].flatMap(head =>
      around(
        head,
        clauses.filter(({ part }) => part === head.part),
      ),
    ),
  );
  return { head: best, clauses: clauses.filter(clause => kept.has(clause)) };
}

/** Whether it asks by its form alone: nothing is said before it in its sentence, or much speaks for it. */
function isSure(head: Clause, clauses: readonly Clause[]): boolean {
  const before = clauses.slice(0, clauses.indexOf(head)).filter(({ sentence }) => sentence === head.sentence);
  const opens = before.every(({ topic }) => topic < weights.topical);
  // "Can you check?" asks for what stands beside it.
  if (head.isTalk && head.names === 0) return false;
  return head.asks >= weights.surely || (opens && (head.asks > weights.interrogative || head.isNominal));
}

/** A question that only points ("what did he say about it?"), with the sentence before it that names something. */
function withPointedAt(clauses: readonly Clause[], asking: readonly Clause[]): Asked | undefined {
  const [head] = asking;
  const named = clauses
    .slice(0, clauses.indexOf(head!))
    .findLast(clause => isTopic([clause]) && clause.known >= weights.known && tellsSomething(clause));
  return named && { head: head!, clauses: clauses.filter(clause => clause === named || asking.includes(clause)) };
}

/** By a word, or by a few common ones: "oil price". */
function tellsSomething({ topic, content }: Clause): boolean {
  return topic >= weights.topical || content >= weights.wholeGreeting;
}

/** What belongs to the clause that asks, of the clauses of its sentence: all beside it up to where talk begins. */
function around(head: Clause, sentence: readonly Clause[]): readonly Clause[] {
  const at = sentence.indexOf(head);
  const behind = sentence.slice(at + 1);
  const end = behind.findIndex(clause => isAside(clause) || (clause.isMarked && isStray(clause)));
  const before = sentence.slice(0, at).reverse();
  const start = before.findIndex((clause, step) => isAside(clause) || !leadsIn(clause, sentence[at - step]!));
  return [
    ...withoutEmpty(start < 0 ? before : before.slice(0, start)),
    head,
    ...withoutEmpty(end < 0 ? behind : behind.slice(0, end)),
  ];
}

/** Talk, unless it asks for something by name: "how do you measure a dam when …". */
function isAside({ isTalk, isHead, known, topic }: Clause): boolean {
  return isTalk && !(isHead && known >= weights.known && topic >= weights.topical);
}

/** The clauses up to the last one that asks or names something. */
function withoutEmpty(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.slice(0, clauses.findLastIndex(({ content, isHead }) => content > 0 || isHead) + 1);
}

/** Names something, and nothing that the record knows. */
function isStray({ content, known, isHead }: Clause): boolean {
  return !isHead && content > 0 && known === 0;
}

/** Whether a clause is a part of what the next one asks. */
function leadsIn(clause: Clause, next: Clause): boolean {
  const { isLabel, isAdverbial, known, tokens, topic } = clause;
  if (isLabel) return false;
  if (clause.isHead) return true;
  if (!next.isMarked) return !isStray(clause) || tokens.length > weights.longestAddress;
  return (
    isAdverbial || (topic >= weights.topical && (known >= weights.known || tokens.length > weights.longestAddress))
  );
}

/** Which of the clauses that ask is the question: what the record knows tells among equals. */
function worthOf(clause: Clause): number {
  return scoreOf(clause) + clause.known / 2 - (clause.isTalk ? weights.talk : 0);
}

/** The text of the clauses; those that stand together as they stand. */
function joined(text: string, clauses: readonly Clause[]): string {
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of withoutFillers(text, clauses)) {
    const last = parts.at(-1);
    if (last?.end === start) last.end = end;
    else parts.push({ start, end });
  }
  return parts.map(({ start, end }) => text.slice(start, end).trim()).join(" ");
}

/** From the first word that is no filler to the last one. */
function withoutFillers(text: string, clauses: readonly Clause[]): readonly Range[] {
  // "The mayor means well": nothing is cut off inside quotation marks, nor with a minus before it: "-and".
  const isFree = (start: number, end: number): boolean => !/["“”«»„]|(?<=\s)-\p{L}/u.test(text.slice(start - 1, end));
  const full = clauses.filter(({ said }) => said.length > 0);
  const [from, to] = [full[0]?.said[0], full.at(-1)?.said.at(-1)];
  return full.map((clause, at) => ({
    start: at === 0 && from !== clause.tokens[0] && isFree(clause.start, from!.start) ? from!.start : clause.start,
    end: at === full.length - 1 && to !== clause.tokens.at(-1) && isFree(to!.end, clause.end) ? to!.end : clause.end,
  }));
}
