/**
 * The words of a question, each with its role. The topic is what is left when the frame is taken off:
 *
 *   so   what did   the president   say   in Baku   about   the war in Ukraine   please
 *   stop stop stop  speaker         asking  topic   asking  topic … topic        asking
 *
 * Behind a word such as "about" that follows asking words, everything is topic, names of the speaker and words such as
 * "opinion" included. Without one, words of asking and the speaker's names are taken out wherever they stand; lookup.ts
 * goes back to them where nothing else is left.
 */

import type { QuestionWord, WordForm } from "../model.ts";
import { formOf, tokensOf } from "../text/analyzer.ts";
import { fold, foldedWords } from "../text/fold.ts";
import { courtesies, titles, vocabularyOf } from "./vocabulary.ts";

/** Somebody whose words the record holds. */
export interface Speaker {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Roles {
  readonly words: readonly QuestionWord[];
  /** Whose words are asked for by name: a speaker of the record. */
  readonly subject?: string;
  /** Whose words are asked for by name where the record has none of theirs. */
  readonly stranger?: string;
}

interface Word {
  readonly text: string;
  readonly form: WordForm;
  readonly folded: string;
  readonly capital: boolean;
  /** Grammar: no term. */
  readonly stop: boolean;
  role: QuestionWord["role"];
}

interface Naming {
  readonly speaker: string;
  /** Folded. */
  readonly words: readonly string[];
}

/** Makes the reader of roles for a record with these speakers. */
export function createRoleReader(speakers: readonly Speaker[]): (text: string, language: string) => Roles {
  const namings = speakers
    .flatMap(({ name, aliases }) => [name, ...surnamesOf(name), ...aliases].map(text => ({ speaker: name, text })))
    .map(({ speaker, text }): Naming => ({ speaker, words: foldedWords(text).filter(word => word !== "the") }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);

  /** The speakers that the words from `at` on name, and how many words do it. */
  function namedAt(words: readonly Word[], at: number): { readonly speakers: ReadonlySet<string>; length: number } {
    const found = new Set<string>();
    let length = 0;
    for (const naming of namings) {
      if (naming.words.length < length) break;
      if (!naming.words.every((word, step) => words[at + step]?.folded === word)) continue;
      found.add(naming.speaker);
      length = naming.words.length;
    }
    return { speakers: found, length };
  }

  /** Gives the speaker's role to names and titles in the frame; who of them is the one that spoke. */
  function markSpeakers(words: readonly Word[], frame: Frame): ReadonlySet<string> {
    let subject: ReadonlySet<string> = new Set();
    for (let at = 0; at < frame.end; at++) {
      const word = words[at]!;
      const { speakers: named, length } = namedAt(words, at);
      const behind = words[at + length];
      if (length > 0 && behind?.folded !== "of") {
        const spoke = frame.led(at) || frame.asks(at + length) || (frame.pivot >= 0 && at + length === frame.end);
        // Names of all there are, or of the only one, tell nothing apart wherever they stand.
        if (spoke || named.size === speakers.length) {
          for (let step = 0; step < length; step++) words[at + step]!.role = "speaker";
        }
        if (spoke) subject = named;
        at += length - 1;
      } else if (word.role === "topic" && titles.has(word.folded) && words[at + 1]?.folded !== "of") {
        const before = words[at - 1]?.folded ?? "";
        if (frame.led(at) || frame.asks(at + 1) || titles.has(before)) word.role = "speaker";
      }
    }
    return subject;
  }

  return (text, language) => {
    const { asking, about, auxiliaries } = vocabularyOf(language);
    const words = readWords(text, language);
    for (const word of words) word.role = asking.has(word.folded) ? "asking" : word.stop ? "stop" : "topic";
    const pivot = pivotOf(words, about, namedAt);
    const frame: Frame = {
      pivot,
      end: pivot >= 0 ? pivot : words.length,
      led: at => {
        const before = words.slice(0, at).findLast(other => !between.has(other.folded));
        return before !== undefined && auxiliaries.has(before.folded);
      },
      asks: at =>
        words.slice(at).find(other => other.folded !== "ever")?.role === "asking" || words[at]?.folded === "ever",
    };
    const subject = markSpeakers(words, frame);
    const stranger = strangerIn(words, frame);
    if (pivot >= 0) {
      words[pivot]!.role = "asking";
      for (const word of words.slice(pivot + 1)) if (word.role !== "stop") word.role = "topic";
    }
    for (let at = words.length - 1; at > pivot && courtesies.has(words[at]!.folded); at--) words[at]!.role = "asking";
    const [only] = subject.size === 1 && speakers.length > 1 ? subject : [];
    return {
      words: words.map(({ text: written, form, role }) => ({ ...form, text: written, role })),
      ...(only === undefined ? {} : { subject: only }),
      ...(stranger === undefined ? {} : { stranger }),
    };
  };
}

/** The words before the topic, and what stands around a place in them. */
interface Frame {
  /** Place of the word that the topic follows; -1 where there is none. */
  readonly pivot: number;
  /** Where the frame ends: at the pivot, or with the text. */
  readonly end: number;
  /** "did the …": an auxiliary stands before. */
  led(at: number): boolean;
  /** "… ever say": a word of asking follows. */
  asks(at: number): boolean;
}

const between = new Set(["the", "ever"]);

/** "What did Macron say": who is asked for in the speaker's place, and is none of the record. */
function strangerIn(words: readonly Word[], frame: Frame): string | undefined {
  for (let at = 0; at < frame.end; at++) {
    if (words[at]!.role !== "topic" || !words[at]!.capital || !frame.led(at)) continue;
    let end = at + 1;
    while (end < frame.end && words[end]!.capital && words[end]!.role === "topic") end++;
    if (frame.asks(end)) {
      const name = words.slice(at, end).map(word => word.text);
      return name.join(" ");
    }
  }
  return undefined;
}

/** The word the topic follows: behind asking words, or where nothing but grammar and a speaker's name is before it. */
function pivotOf(
  words: readonly Word[],
  about: ReadonlySet<string>,
  namedAt: (words: readonly Word[], at: number) => { readonly length: number },
): number {
  let pivot = -1;
  let asked = false;
  let open = true;
  for (let at = 0; at < words.length - 1; at++) {
    const word = words[at]!;
    const { length } = namedAt(words, at);
    if (length > 0) {
      at += length - 1;
      continue;
    }
    if (
      about.has(word.folded) &&
      (asked || open) &&
      !(word.folded === "of" && !asked) &&
      !(word.folded === "to" && open)
    ) {
      // "On the record about X": the topic follows the last such word.
      const between = words.slice(pivot + 1, at);
      if (pivot < 0 || between.every(other => other.role !== "topic")) pivot = at;
      if (pivot !== at) break;
      asked = true;
    } else if (word.role === "asking") asked = true;
    else if (word.role === "topic" && pivot < 0) open = false;
    else if (word.role === "topic") break;
  }
  return words.slice(pivot + 1).some(word => word.role === "topic" || !word.stop) ? pivot : -1;
}

function readWords(text: string, language: string): Word[] {
  const tokens = tokensOf(text, language);
  return tokens
    .filter(token => token.word !== "")
    .map((token, at) => {
      const raw = text.slice(token.start, token.end);
      const country = fold(raw) === "us" && !token.upper && meansCountry(tokens, at);
      return {
        text: country ? "US" : raw,
        form: formOf(country ? "US" : raw, language),
        folded: token.word,
        capital: token.capital,
        stop: token.term === "" && !country,
        role: "topic",
      };
    });
}

/** "the us", "about us sanctions": typed in small letters, and yet the country. */
function meansCountry(tokens: readonly { readonly word: string; readonly term: string }[], at: number): boolean {
  const before = tokens[at - 1];
  const behind = tokens[at + 1];
  if (before?.word === "the") return true;
  return (
    behind !== undefined && behind.term !== "" && (before === undefined || ["about", "on", "and"].includes(before.word))
  );
}

/** The last word of a name of several: "Mira Solen" is asked for as Solen. */
function surnamesOf(name: string): readonly string[] {
  const words = name.split(/\s+/);
  return words.length > 1 ? words.slice(-1) : [];
}
