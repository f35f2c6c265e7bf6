/**
 * The topic as a person would write it: a noun phrase out of the question as it was typed.
 *
 *   "What damage did the port cause to libraries?"   →  damage to libraries, port
 *   "gas to Norway how much bcm"                     →  gas to Norway, bcm
 *
 * Its parts are what stands between words that build the sentence: verbs that help others, pronouns, words that ask. An object that
 * such a verb stands behind has its own verb behind the subject, and takes what follows that verb.
 */
import { languageOf, ownLanguage } from "../languages/languages.ts";
import type { Question, QuestionWord } from "../question-model.ts";
import { fold, foldedWords, placedWords } from "../text/fold.ts";
import { printable } from "../text/printable.ts";

/** A stretch of the topic, by places of words, and what ended it. */
type Part = number[];

const joins = /^(?:[-–/&]|['’]\s?|\s?&\s?)$/;
/** Marks between what is named apart: sentences, points of a list. */
const stops = /^(?!\.\p{L})[^\p{L}]*(?:[?!;:…+|•]|\s[-–—*]\s|\.(?=\s)|\p{N})/u;
const comma = /^,\s*$/;
/** Its last dot is none of the word. */
const dotted = /^\p{L}(?:\.\p{L})+$/u;
const capital = /^\p{Lu}/u;
/** What stands around somebody's words and is none of them. */
const outerMarks = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu;
/** What stands before a word within a sentence. */
const inside = /^[\p{L}\p{N},] $/u;

/** The topic in the words of the question; `written`: each folded word as it is to be shown, where that is not as typed. */
export function topicText(question: Question, written: ReadonlyMap<string, string>): string {
  const { phrases, stranger } = question;
  const named = new Set(foldedWords(stranger ?? ""));
  const all = question.words.map(word => (named.has(word.word) && word.role === "topic" ? asSpeaker(word) : word));
  const words = all.some(({ role }) => role === "topic") ? all : question.words;
  const gaps = gapsIn(question.asked, words);
  const shownAs = (at: number): string => {
    const { text, verb } = words[at]!;
    return verb?.noun ?? written.get(fold(text)) ?? (dotted.test(text) ? `${text}.` : text);
  };
  const textOf = (part: Part): string =>
    part.map((at, place) => (place === 0 ? "" : gapBefore(part, place, gaps)) + shownAs(at)).join("");
  const shown =
    question.claim === undefined
      ? partsOf(words, { gaps, language: question.language }).map(textOf)
      : [`“${question.claim.replace(outerMarks, "")}”`];
  const quoted = phrases.map(phrase => `“${phrase}”`).join(" ");
  return printable([shown.join(", "), quoted].filter(text => text !== "").join(" ")).trim();
}

interface Correction {
  readonly written: string;
  readonly searched: string;
}

/** Corrections as texts of the record write them; and for `topicText` how words of the topic are shown, corrected or with a capital. */
export function asRecordWrites(
  { words }: Question,
  corrections: readonly Correction[],
  texts: readonly string[],
): { readonly corrected: readonly Correction[]; readonly shownAs: ReadonlyMap<string, string> } {
  const typed = words.filter(({ role, capital: isCapital }) => role === "topic" && !isCapital).map(({ word }) => word);
  const capitals = capitalised(new Set([...typed, ...corrections.map(({ searched }) => fold(searched))]), texts);
  const corrected = corrections.map(({ written, searched }) => ({
    written,
    searched: capitals.get(fold(searched)) ?? searched,
  }));
  const repaired = corrected.map(({ written, searched }) => [fold(written), searched] as const);
  return { corrected, shownAs: new Map([...capitals, ...repaired]) };
}

/** Words that these texts always write with a capital, and never only because a sentence begins or a longer name has them. */
function capitalised(wanted: ReadonlySet<string>, texts: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const small = new Set<string>();
  for (const text of texts) {
    const words = placedWords(text);
    const isCapital = (at: number): boolean => at in words && capital.test(text.slice(words[at]!.start));
    const isOthers = (at: number): boolean => isCapital(at) && !wanted.has(words[at]!.folded);
    words.forEach(({ start, end, folded }, at) => {
      if (!wanted.has(folded)) return;
      if (!isCapital(at)) small.add(folded);
      else if (inside.test(text.slice(Math.max(0, start - 2), start)) && !isOthers(at - 1) && !isOthers(at + 1))
        found.set(folded, text.slice(start, end));
    });
  }
  return new Map([...found].filter(([folded]) => !small.has(folded)));
}

function asSpeaker(word: QuestionWord): QuestionWord {
  return { ...word, role: "speaker" };
}

interface Sentence {
  /** What is written before each word. */
  readonly gaps: readonly string[];
  readonly language: string;
}

/** The parts, each from a word of the topic to a word of the topic. */
function partsOf(words: readonly QuestionWord[], { gaps, language }: Sentence): readonly Part[] {
  const { asking = ownLanguage.asking!, questions, sentences } = languageOf(language) ?? ownLanguage;
  const leads = new Set([...questions.about, ...questions.aboutOnceAsked]);
  const isHelping = (at: number): boolean => asking.auxiliaries.has(words[at]!.word) && words[at]!.role !== "topic";
  const isOthers = ({ word }: QuestionWord): boolean =>
    [asking.interrogatives, asking.others, asking.askerSubjects].some(list => list.has(word));
  const breaks = (at: number): boolean => {
    const word = words[at]!;
    if (word.role === "topic") return isPredicate(word);
    // "The opinion of": it leads to the topic. "Tell them about": so it does, and what stands before is none of it.
    return word.role === "stop" ? isHelping(at) || isOthers(word) : !leads.has(word.word) || isPivot(at);
  };
  // "About tolls and about the ferry"
  const isAgain = (at: number): boolean =>
    part.length > 0 && questions.about.has(words[at]!.word) && sentences.connectives.has(words[at - 1]!.word);
  const isPivot = (at: number): boolean => words[at]!.role === "asking" && questions.about.has(words[at]!.word);
  // "Took no part in the war": where nothing is asked, what stands between words of the topic is of it.
  const isAsked = words.some((word, at) => word.role === "stop" && (isHelping(at) || isOthers(word)));
  const [first, last] = [words.findIndex(isTopic), words.findLastIndex(isTopic)];
  const isInside = (at: number): boolean => !isAsked && at > first && at < last && words[at]!.role === "asking";
  const isFirst = words.slice(0, first).every(({ role }) => role === "stop");
  const parts: Ended[] = [];
  let part: Part = [];
  let helped = false;
  const end = (ended?: number): void => {
    const at = trimmed(part, words);
    if (at.length > 0) parts.push({ at, helped, ...(ended === undefined ? {} : { ended }) });
    part = [];
    if (at.length > 0) helped = false;
  };
  words.forEach((word, at) => {
    if (breaks(at) && !(isFirst && isInside(at) && !isPivot(at))) {
      end(at);
      helped ||= isHelping(at);
      return;
    }
    if (
      parted(words[at - 1], gaps[at]!) ||
      (word.verb !== undefined && part.some(place => words[place]!.role === "topic"))
    )
      end();
    if (words[at]!.role === "topic" || !isAgain(at)) part.push(at);
  });
  end();
  return objectFirst(parts, { words, isHelping });
}

interface Ended {
  readonly at: Part;
  /** The place of the word that ended it; behind the last one and a mark there is none. */
  readonly ended?: number;
  /** A verb that helps others stands before it. */
  readonly helped: boolean;
}

interface Grammar {
  readonly words: readonly QuestionWord[];
  readonly isHelping: (at: number) => boolean;
}

/** "What damage did the port cause to libraries": the object takes what follows the verb, and stands first. */
function objectFirst(parts: readonly Ended[], grammar: Grammar): readonly Part[] {
  const { words, isHelping } = grammar;
  const [object, clause, behind] = parts;
  const whole = parts.map(({ at }) => at);
  if (object?.helped !== false || clause?.helped !== true || object.ended === undefined) return whole;
  const [first = 0] = clause.at;
  // "Which contract did she sign in Norway"
  if (words[first]!.verb !== undefined)
    return [[...object.at, ...withPreposition(clause.at.slice(1), grammar)], ...whole.slice(2)];
  const verb = clause.ended === undefined ? undefined : words[clause.ended]!;
  if (verb === undefined || !(isPredicate(verb) || verb.role === "asking" || isHelping(clause.ended!))) return whole;
  return [[...object.at, ...withPreposition(behind?.at ?? [], grammar)], clause.at, ...whole.slice(3)];
}

function isTopic({ role }: QuestionWord): boolean {
  return role === "topic";
}

/** A verb whose subject says what it is about. */
function isPredicate({ verb }: QuestionWord): boolean {
  return verb?.hasSubject === true;
}

/** With the grammar right before it: "to the" libraries. */
function withPreposition(part: Part, { words, isHelping }: Grammar): Part {
  const [first] = part;
  if (first === undefined) return part;
  const places = [...words.keys()].slice(0, first);
  const start = places.findLastIndex(at => words[at]!.role !== "stop" || isHelping(at)) + 1;
  return [...places.slice(start), ...part];
}

/** Without the grammar around it. */
function trimmed(part: Part, words: readonly QuestionWord[]): Part {
  const isTopic = (at: number): boolean => words[at]!.role === "topic";
  const first = part.findIndex(isTopic);
  return first < 0 ? [] : part.slice(first, part.findLastIndex(isTopic) + 1);
}

/** What stands before each word in the text as typed; a space where the word is not found there. */
function gapsIn(asked: string, words: readonly QuestionWord[]): readonly string[] {
  let end = 0;
  return words.map(({ text }) => {
    const at = asked.indexOf(text, end);
    if (at < 0) return " ";
    const gap = asked.slice(end, at);
    end = at + text.length;
    return gap;
  });
}

/** Whether a mark parts a word from the one before: not the dot of "U.S.". */
function parted(before: QuestionWord | undefined, gap: string): boolean {
  return before !== undefined && stops.test(dotted.test(before.text) ? gap.replace(/^\./, "") : gap);
}

/** Hyphens, apostrophes and commas are kept as they are typed; anything else is a space. */
function gapBefore(part: Part, place: number, gaps: readonly string[]): string {
  const isNext = part[place] === part[place - 1]! + 1;
  const gap = gaps[part[place]!]!;
  if (!isNext) return " ";
  return comma.test(gap) ? ", " : joins.test(gap) ? gap : " ";
}
