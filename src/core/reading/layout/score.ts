/**
 * How well a division explains a text. Where nobody in it is known and no word says who asks, it must look like a conversation in every
 * respect: turns of sentences, questions among them, several voices, little that is not understood. Documentation, lists of changes
 * and licences are full of labels, and nobody speaks in them.
 */
import type { Range } from "../../model.ts";
import { lengthOf } from "../../text/paragraphs.ts";
import { asksNearEnd, endsAsking } from "../../text/sentences.ts";
import type { Family } from "../heads/heads.ts";
import { divisions, explains } from "../weights.ts";
import type { Divided } from "./divide.ts";
import { asker, type Group, nobody } from "./speeches.ts";

/** What is known of a division beside its speeches. */
export interface Proof {
  /** Somebody in it is known, or the owner says that it is a transcript: it need not prove itself. */
  readonly isTold: boolean;
  readonly families: ReadonlySet<Family>;
  readonly dashesAsk: boolean;
  /** All that is known of who speaks is one word each: "Deprecated" and "Added" are set like that, too. */
  readonly areWords: boolean;
}

/** The score of a division, above 0; nothing where it is refused. */
export function scoreOf(text: string, divided: Divided, proof: Proof): number | undefined {
  const { groups, unexplained } = divided;
  const spoken = groups.filter(({ key, pieces }) => key !== undefined && key !== nobody && pieces.length > 0);
  if (spoken.length === 0) return undefined;
  const whole = spoken.filter(({ pieces }) => isSentence(text, pieces)).length / spoken.length;
  if (whole < divisions.sentences) return undefined;
  if (!proof.isTold && !provesItself(text, { spoken, groups }, proof)) return undefined;
  if (proof.dashesAsk && !asksByDashes(text, spoken)) return undefined;
  const speakers = new Set(spoken.map(({ key }) => key));
  const changes = spoken.filter(({ key }, at) => at > 0 && key !== spoken[at - 1]!.key).length;
  const alternation = spoken.length > 1 ? changes / (spoken.length - 1) : 0;
  return (
    explains.spoken * (lettersOf(spoken) / Math.max(1, lettersOf(groups))) +
    explains.alternation * alternation +
    explains.sentences * whole +
    explains.length * (Math.min(spoken.length, explains.longEnough) / explains.longEnough) +
    explains.person * Math.min(speakers.size, explains.mostPersons) -
    unexplained.length / spoken.length
  );
}

/** What a conversation shows whose people nobody knows. */
function provesItself(
  text: string,
  { spoken, groups }: Record<"spoken" | "groups", readonly Group[]>,
  { families, areWords }: Proof,
): boolean {
  const speakers = new Set(spoken.map(({ key }) => key));
  const questions = spoken.filter(({ pieces }) => pieces.some(piece => asksNearEnd(text, piece))).length;
  // Who speaks at which time is in no list; names that stand alone on their lines look like headings.
  const isTimed = spoken.filter(({ startMs }) => startMs !== undefined).length * 2 >= spoken.length;
  const isWeak = families.has("alone") && !isTimed;
  const share = isWeak ? divisions.questionsOfWeak : divisions.questions;
  const ofWords = divisions.questionsOfWords * Math.min(spoken.length, explains.longEnough);
  const fewest = Math.max(share * spoken.length, ...(areWords ? [ofWords, divisions.fewestOfWords] : []));
  const answers = spoken.filter(({ key, pieces }) => key !== asker && pieces.length > 1).length;
  const speeches = spoken.length + answers + Math.min(questions, 1);
  const unknown = groups.filter(({ key, pieces }) => key === nobody && pieces.length > 0);
  const longest = spoken.reduce((most, { pieces }) => Math.max(most, lengthOf(pieces)), 0);
  const isOneSpeech = spoken.length > 1 && spoken.length < divisions.fewestSpeeches;
  return (
    speakers.size > 1 &&
    speeches >= divisions.fewestSpeeches &&
    (isTimed || questions >= fewest) &&
    unknown.length <= divisions.unknown * spoken.length &&
    (!isWeak || recurring(spoken) > 1) &&
    !(isOneSpeech && longest > divisions.oneSpeech * lettersOf(spoken))
  );
}

/** How many people speak more than once. */
function recurring(spoken: readonly Group[]): number {
  const turns = new Map<string | undefined, number>();
  for (const { key } of spoken) turns.set(key, (turns.get(key) ?? 0) + 1);
  return [...turns.values()].filter(count => count > 1).length;
}

/** Whether the lines with a dash are the questions: a list has dashes too. */
function asksByDashes(text: string, spoken: readonly Group[]): boolean {
  const asked = spoken.filter(({ key }) => key === asker);
  const asking = asked.filter(({ pieces }) => pieces.some(piece => endsAsking(text, piece)));
  return (
    asked.length >= divisions.fewestDashes &&
    asked.length >= divisions.dashShare * spoken.length &&
    asking.length >= divisions.dashesAsk * asked.length
  );
}

function lettersOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { pieces }) => sum + lengthOf(pieces), 0);
}

/** Four words or a stop at the end: a list of short values is no conversation. */
function isSentence(text: string, pieces: readonly Range[]): boolean {
  const { start, end } = pieces.at(-1)!;
  const words = text.slice(start, Math.min(end, start + 200)).split(/\s+/u).length;
  return words >= 4 || /[.!?…]["”’»)\]]?$/u.test(text.slice(Math.max(start, end - 3), end));
}
