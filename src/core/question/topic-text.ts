/**
 * The topic as a person would write it: a noun phrase out of the question as it was typed.
 *
 *   "What damage did the port cause to libraries?"   →  damage to libraries, port
 *   "gas to Norway how much bcm"                     →  gas to Norway, bcm
 *
 * Its parts are what stands between words that build the sentence: verbs that help others, pronouns, words that ask. An object that
 * such a verb stands behind has its own verb behind the subject, and takes what follows that verb.
 */
import { inAll, languageOf, ownLanguage } from "../languages/languages.ts";
import type { Question, QuestionWord } from "../question-model.ts";
import { fold, foldedWords, placedWords } from "../text/fold.ts";
import { printable } from "../text/printable.ts";

/** A stretch of the topic, by places of words, and what ended it. */
type Part = number[];

const joins = /^(?:[-–/&]|['’]\s?|\s?&\s?)$/;
const stops = /[?!;:…]/;
/** Its last dot is none of the word. */
const dotted = /^\p{L}(?:\.\p{L})+$/u;
const capital = /^\p{Lu}/u;
/** What stands before a word within a sentence. */
const inside = /^[\p{L}\p{N},] $/u;
/** A subject and its verb. */
const shortestClause = 2;
const articles = inAll(({ questions }) => questions.articles);

/** The topic in the words of the question; `written`: each folded word as it is to be shown, where that is not as typed. */
export function topicText(question: Question, written: ReadonlyMap<string, string>): string {
  const { phrases, stranger } = question;
  const named = new Set(foldedWords(stranger ?? ""));
  const all = question.words.map(word => (named.has(word.word) && word.role === "topic" ? asSpeaker(word) : word));
  const words = all.some(({ role }) => role === "topic") ? all : question.words;
  const gaps = gapsIn(question.asked, words);
  const shownAs = (at: number): string => {
    const { text } = words[at]!;
    return written.get(fold(text)) ?? (dotted.test(text) ? `${text}.` : text);
  };
  const textOf = (part: Part): string =>
    part.map((at, place) => (place === 0 ? "" : gapBefore(part, place, gaps)) + shownAs(at)).join("");
  const whole = [trimmed([...words.keys()], words)].filter(isSome);
  const parts = question.claim === undefined ? partsOf(words, { gaps, language: question.language }) : whole;
  const shown = parts.map(textOf);
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
  const { asking = ownLanguage.asking!, questions } = languageOf(language) ?? ownLanguage;
  const leads = new Set([...questions.about, ...questions.aboutOnceAsked]);
  const isHelping = (at: number): boolean => asking.auxiliaries.has(words[at]!.word) && words[at]!.role !== "topic";
  const breaks = (at: number): boolean => {
    const { role, word } = words[at]!;
    if (role === "topic") return false;
    if (role !== "stop") return !leads.has(word);
    return isHelping(at) || [asking.interrogatives, asking.others, asking.askerSubjects].some(list => list.has(word));
  };
  const parts: Part[] = [[]];
  const helped: boolean[] = [false];
  words.forEach((_, at) => {
    if (breaks(at)) {
      if (parts.at(-1)!.some(place => words[place]!.role === "topic")) parts.push([]);
      else parts[parts.length - 1] = [];
      helped[parts.length - 1] = (helped[parts.length - 1] ?? false) || isHelping(at);
      return;
    }
    if (stops.test(gaps[at]!) && parts.at(-1)!.length > 0) parts.push([]);
    parts.at(-1)!.push(at);
  });
  const kept = parts.map(part => trimmed(part, words));
  const [from = 0, to = 0] = [kept[0]![0], kept[0]!.at(-1)];
  const lead = words.slice(0, from).findLast(({ word }) => !articles.has(word));
  const isPassive = to + 1 < words.length && isHelping(to + 1);
  const isInfinitive = lead !== undefined && asking.infinitiveAuxiliaries.has(lead.word);
  if (isInfinitive && !isPassive) kept.splice(0, 1, ...withoutVerb(kept[0]!, words));
  const inverted = asking.asksInside
    ? -1
    : kept.findIndex((part, at) => at > 0 && part.length > 0 && helped[at] === true);
  if (inverted === 1 && kept[0]!.length > 0) return [...withObject(parts, words), ...kept.slice(3)].filter(isSome);
  return kept.filter(isSome);
}

/** "damage", "the port cause to libraries": the object with what follows the verb, and the subject without the verb. */
function withObject(
  [object = [], clause = [], behind]: readonly Part[],
  words: readonly QuestionWord[],
): readonly Part[] {
  const first = clause.findIndex(at => words[at]!.role === "topic");
  const length = clause.slice(first).findIndex(at => words[at]!.role !== "topic" && !articles.has(words[at]!.word));
  const end = length < 0 ? clause.length : first + length;
  // A verb that is none of the topic has ended the clause.
  const isVerbless = end === clause.length && behind !== undefined;
  const subject = clause.slice(first, isVerbless ? end : end - 1);
  const rest = isVerbless ? behind : [...clause.slice(end), ...(behind ?? [])];
  return [[...trimmed(object, words), ...untilTopic(rest, words)], trimmed(subject, words)];
}

/** "the tide", "in Norway" of "did the tide turn in Norway"; whole where it is not plain which word is the verb. */
function withoutVerb(part: Part, words: readonly QuestionWord[]): readonly Part[] {
  const ended = part.findIndex(at => words[at]!.role !== "topic");
  const length = ended < 0 ? part.length : ended;
  const isPlain = ended < 0 ? length === shortestClause : length >= shortestClause;
  if (!isPlain || words[part[length - 1]!]!.capital) return [part];
  return [part.slice(0, length - 1), trimmed(part.slice(length), words)];
}

/** Without the grammar behind it. */
function untilTopic(part: Part, words: readonly QuestionWord[]): Part {
  return part.slice(0, part.findLastIndex(at => words[at]!.role === "topic") + 1);
}

function isSome(part: Part): boolean {
  return part.length > 0;
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

/** Hyphens and apostrophes are kept as they are typed; anything else is a space. */
function gapBefore(part: Part, place: number, gaps: readonly string[]): string {
  const isNext = part[place] === part[place - 1]! + 1;
  const gap = gaps[part[place]!]!;
  return isNext && joins.test(gap) ? gap : " ";
}
