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
import { type Clause, clausesOf, type Familiar } from "./clauses.ts";
import { asking as weights } from "./weights.ts";
import { wordsOnly } from "./words-only.ts";

export interface AskingPart {
  readonly text: string;
  /** Something that may have been the topic was left out: the answer is close at best. */
  readonly isUnsure: boolean;
}

export type AskingReader = (message: string, language: string) => AskingPart;

export function createAskingReader(familiar: Familiar): AskingReader {
  return (message, language) => {
    const text = wordsOnly(message).join("\n");
    const clauses = clausesOf(text, language, familiar);
    const asking = questionsIn(clauses);
    const chosen = asking.length > 0 ? asking : topicsIn(clauses);
    if (chosen === undefined) return { text, isUnsure: false };
    const isUnsure = asking.length === 0 && clauses.some(clause => mayBeTopic(clause) && !chosen.includes(clause));
    return { text: joined(text, chosen), isUnsure };
  };
}

/** The clauses of what is asked, in order; none where nothing asks. */
function questionsIn(clauses: readonly Clause[]): readonly Clause[] {
  const asking = clauses.filter(clause => scoreOf(clause) >= weights.least);
  const full = asking.filter(({ content }) => content > 0);
  const [best] = full.toSorted((a, b) => scoreOf(b) + b.known / 2 - scoreOf(a) - a.known / 2);
  if (best === undefined) return asking.length === 0 ? [] : withPointedAt(clauses, asking);
  const others = full.filter(
    clause =>
      clause.sentence !== best.sentence &&
      clause.known >= weights.known &&
      scoreOf(clause) >= scoreOf(best) - weights.near,
  );
  const heads = [best, ...others];
  const kept = new Set(
    heads.flatMap(head =>
      around(
        head,
        clauses.filter(({ sentence }) => sentence === head.sentence),
      ),
    ),
  );
  return clauses.filter(clause => kept.has(clause));
}

/** A question that only points ("what did he say about it?"), with the sentence before it that names something. */
function withPointedAt(clauses: readonly Clause[], asking: readonly Clause[]): readonly Clause[] {
  const first = clauses.indexOf(asking[0]!);
  const named = clauses.slice(0, first).findLast(clause => mayBeTopic(clause) && clause.known >= weights.known);
  return named === undefined ? [] : clauses.filter(clause => clause === named || asking.includes(clause));
}

/** What belongs to the clause that asks, of the clauses of its sentence. */
function around(head: Clause, sentence: readonly Clause[]): readonly Clause[] {
  const at = sentence.indexOf(head);
  const kept = [head];
  for (const clause of sentence.slice(at + 1)) {
    if (clause.person > 0 || isStray(clause)) break;
    if (clause.content === 0 && !clause.isHead) continue;
    kept.push(clause);
  }
  for (const clause of sentence.slice(0, at).reverse()) {
    if (clause.person > 0) break;
    if (clause.content === 0 ? clause.isHead : leadsIn(clause)) kept.push(clause);
  }
  return kept;
}

/** Names something, and nothing that the record knows. */
function isStray({ content, known, isHead }: Clause): boolean {
  return !isHead && content > 0 && known === 0;
}

/** Whether a clause before the one that asks is a part of what is asked. */
function leadsIn({ isLabel, isAdverbial, known, isNominal, topic }: Clause): boolean {
  if (isLabel) return false;
  return isAdverbial || (isNominal && known >= weights.known && topic >= weights.topical);
}

/** The clauses that only name something, where others are talk; nothing where the message is to be left as it is. */
function topicsIn(clauses: readonly Clause[]): readonly Clause[] | undefined {
  const named = clauses.filter(mayBeTopic);
  const talk = clauses.filter(clause => clause.person > 0 || !clause.isNominal);
  if (named.length === 0 || talk.length + named.length === 0) return undefined;
  const known = named.filter(clause => clause.known >= weights.known);
  return known.length > 0 ? known : named;
}

function mayBeTopic({ content, person, isNominal, tokens }: Clause): boolean {
  return content > 0 && person === 0 && isNominal && tokens.length <= weights.longestTopic;
}

function scoreOf({ asks, person }: Clause): number {
  return asks - person;
}

/** The text of the clauses; those that stand together as they stand. */
function joined(text: string, clauses: readonly Range[]): string {
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of clauses) {
    const last = parts.at(-1);
    if (last?.end === start) last.end = end;
    else parts.push({ start, end });
  }
  return parts.map(({ start, end }) => text.slice(start, end).trim()).join(" ");
}
