/** The frame of a question: the words before its topic, and what stands around a place in them. */
import { inAll } from "../languages/languages.ts";
import { wholeText } from "../languages/pattern.ts";
import type { QuestionWords } from "../languages/sections/questions.ts";
import type { TypedWord } from "./typed-words.ts";

/** Where the topic begins, and what stands before and behind a word of the frame. */
export interface Frame {
  /** Place of the word that the topic follows; -1 where there is none. */
  readonly pivot: number;
  /** Where the frame ends: at the pivot, or with the text. */
  readonly end: number;
  /** "did the …": an auxiliary stands before. */
  led(at: number): boolean;
  /** "… ever say": a word of asking follows. */
  asks(at: number): boolean;
}

/** How many words from a place on name somebody whose words the record holds; 0 where nobody is named. */
export type NamedLength = (words: readonly TypedWord[], at: number) => number;

const adverbs = inAll(({ questions, sentences }) => [...questions.adverbs, ...sentences.denials]);
const supports = inAll(({ asking }) => asking?.supports);
const pastEndings = [...inAll(({ asking }) => asking?.verbs?.past)];
const verbs = wholeText(inAll(({ saying }) => saying?.verbs));
const subjects = inAll(({ people }) => [
  ...(people?.pronouns?.he.subject ?? []),
  ...(people?.pronouns?.she.subject ?? []),
]);
const between = new Set([...adverbs, ...inAll(({ questions }) => questions.articles)]);

/** The frame of words whose roles are "asking", "stop" and "topic" so far. */
export function frameOf(words: readonly TypedWord[], vocabulary: QuestionWords, namedLength: NamedLength): Frame {
  const pivot = pivotOf(words, vocabulary, namedLength);
  return {
    pivot,
    end: pivot >= 0 ? pivot : words.length,
    led: at => {
      const before = words.slice(0, at).findLast(other => !between.has(other.folded));
      return before !== undefined && vocabulary.auxiliaries.has(before.folded);
    },
    asks: at =>
      adverbs.has(words[at]?.folded ?? "") ||
      words.slice(at).find(other => !adverbs.has(other.folded))?.role === "asking",
  };
}

/** "What did Holm say", or behind the verb where no auxiliary leads: the words that name who is asked for in the speaker's place, and is none of the record. */
export function strangerIn(
  words: readonly TypedWord[],
  frame: Frame,
  { auxiliaries }: QuestionWords,
): readonly TypedWord[] | undefined {
  const hasAuxiliaries = auxiliaries.size > 0;
  for (let at = 0; at < frame.end; at++) {
    if (words[at]!.role !== "topic" || !words[at]!.capital) continue;
    let end = at + 1;
    while (end < frame.end && words[end]!.capital && words[end]!.role === "topic") end++;
    // "Что ему сказал Холм": with nobody else as the subject.
    const isSaid = verbs.test(words[at - 1]?.text ?? "") && !words.some(({ folded }) => subjects.has(folded));
    const isLast = end === words.length && isSaid;
    const isBehindVerb = !hasAuxiliaries && (end === frame.pivot || isLast) && words[at - 1]?.role === "asking";
    if (!isBehindVerb && !(frame.led(at) && frame.asks(end))) continue;
    // "Is Iran mentioned": it is spoken of, and says nothing.
    if (hasAuxiliaries && isParticiple(words, at, end)) continue;
    return words.slice(at, end);
  }
  return undefined;
}

function isParticiple(words: readonly TypedWord[], at: number, end: number): boolean {
  const led = words.slice(0, at).findLast(other => !between.has(other.folded));
  const isHelped = led !== undefined && supports.has(led.folded);
  return !isHelped && pastEndings.some(ending => words[end]?.folded.endsWith(ending));
}

/** The word the topic follows: behind asking words, or where nothing but grammar and a speaker's name is before it. */
function pivotOf(words: readonly TypedWord[], vocabulary: QuestionWords, namedLength: NamedLength): number {
  let pivot = -1;
  let asked = false;
  let open = true;
  for (let at = 0; at < words.length - 1; at++) {
    const word = words[at]!;
    const length = namedLength(words, at);
    if (length > 0) at += length - 1;
    else if (leadsTopic(word, vocabulary, { asked, open })) {
      // "On the record about X": the topic follows the last such word.
      if (pivot >= 0 && words.slice(pivot + 1, at).some(other => other.role === "topic")) break;
      pivot = at;
      asked = true;
    } else if (word.role === "asking") asked = true;
    else if (word.role === "topic" && pivot < 0) open = false;
    else if (word.role === "topic") break;
  }
  return words.slice(pivot + 1).some(word => word.role === "topic" || !word.stop) ? pivot : -1;
}

/** `asked`: a word of asking came before; `open`: no topic did. */
function leadsTopic(
  word: TypedWord,
  { about, aboutOnceAsked }: QuestionWords,
  { asked, open }: { readonly asked: boolean; readonly open: boolean },
): boolean {
  if (aboutOnceAsked.has(word.folded)) return asked;
  return about.has(word.folded) && (asked || open);
}
