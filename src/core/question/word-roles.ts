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

import { inAll } from "../languages/languages.ts";
import type { QuestionWord, Whom } from "../model.ts";
import type { Speakers } from "../speakers/speakers.ts";
import { type Frame, frameOf, strangerIn } from "./frame.ts";
import { createNamedAt, type NamedAt } from "./named.ts";
import { present } from "./present.ts";
import { type TypedWord, typedWords } from "./typed-words.ts";
import { courtesies, titles, vocabularyOf } from "./vocabulary.ts";

/** The words of a question with their roles, and whose words are asked for. */
export interface Roles {
  readonly words: readonly QuestionWord[];
  /** Whose words are asked for by name: a speaker of the record, or whoever may be one. */
  readonly subject?: Whom;
  /** Whose words are asked for by name where the record has none of theirs. */
  readonly stranger?: string;
}

const hesitations = inAll(({ asking }) => asking?.hesitations);
const belonging = inAll(({ questions }) => questions.belonging);

/** Makes the reader of roles for a record with these speakers. */
export function createRoleReader(speakers: Speakers): (text: string, language: string) => Roles {
  const namedAtIn = createNamedAt(speakers);
  const { length: many } = speakers.all;

  /** Gives the speaker's role to names and titles in the frame; who of them is the one that spoke. */
  function markSpeakers(words: readonly TypedWord[], frame: Frame, namedAt: NamedAt): Whom | undefined {
    let subject: Whom | undefined;
    for (let at = 0; at < frame.end; at++) {
      const { speakers: named, length, whom } = namedAt(words, at);
      if (length === 0 || isOwner(words[at + length])) {
        if (isSpeakersTitle(words, at, frame)) words[at]!.role = "speaker";
        continue;
      }
      const spoke = frame.led(at) || frame.asks(at + length) || (frame.pivot >= 0 && at + length === frame.end);
      // Names of all there are, or of the only one, tell nothing apart wherever they stand.
      if (spoke || named.size === many) {
        for (const word of words.slice(at, at + length)) word.role = "speaker";
      }
      if (spoke) subject = whom;
      at += length - 1;
    }
    return subject;
  }

  return (text, language) => {
    const vocabulary = vocabularyOf(language);
    const words = typedWords(text, language).filter(({ folded }) => !hesitations.has(folded));
    for (const word of words) word.role = vocabulary.asking.has(word.folded) ? "asking" : word.stop ? "stop" : "topic";
    const namedAt = namedAtIn(language);
    const frame = frameOf(words, vocabulary, (all, at) => namedAt(all, at).length);
    const subject = markSpeakers(words, frame, namedAt);
    const stranger = strangerIn(words, frame);
    if (frame.pivot >= 0) {
      words[frame.pivot]!.role = "asking";
      for (const word of words.slice(frame.pivot + 1)) if (word.role !== "stop") word.role = "topic";
    }
    for (let at = words.length - 1; at > frame.pivot && courtesies.has(words[at]!.folded); at--) {
      words[at]!.role = "asking";
    }
    // The words of the only one there is need no narrowing, unless it may be somebody else who is meant.
    const narrows = many > 1 || subject?.labels.length === 0;
    return {
      words: words.map(({ text: written, form, role }) => ({ ...form, text: written, role })),
      ...present({ subject: narrows ? subject : undefined, stranger }),
    };
  };
}

/** A title in the place of the one who spoke, or behind another title; not "the president of France". */
function isSpeakersTitle(words: readonly TypedWord[], at: number, frame: Frame): boolean {
  const word = words[at]!;
  if (word.role !== "topic" || !titles.has(word.folded) || isOwner(words[at + 1])) return false;
  return frame.led(at) || frame.asks(at + 1) || titles.has(words[at - 1]?.folded ?? "");
}

function isOwner(word: TypedWord | undefined): boolean {
  return word !== undefined && belonging.has(word.folded);
}
