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

import { inAll, languageOf, ownLanguage } from "../languages/languages.ts";
import type { QuestionWords } from "../languages/sections/questions.ts";
import type { Intent, Question, QuestionWord, Whom } from "../question-model.ts";
import type { Speakers } from "../speakers/speakers.ts";
import { type Frame, frameOf, strangerIn } from "./frame.ts";
import { type According, accordingIn } from "./names/according.ts";
import type { NamedAt } from "./names/named.ts";
import type { NearSpeaker, NearSpeakerIn } from "./names/near-speaker.ts";
import { present } from "./present.ts";
import { markDenied, markWished, persons } from "./roles/spoken.ts";
import { type TypedWord, typedWords } from "./typed-words.ts";
import { courtesies, titles, vocabularyOf } from "./vocabulary.ts";

/** The words of a question with their roles, and whose words are asked for. */
export interface Roles {
  readonly words: readonly QuestionWord[];
  /** Whose words are asked for by name: a speaker of the record, or whoever may be one. */
  readonly subject?: Whom;
  /** Whose words are asked for by name where the record has none of theirs. */
  readonly stranger?: string;
  /** Whose name that of who is asked for nearly is. */
  readonly nearly?: Question["nearly"];
}

/** A longer text is no list of what to look for. */
const mostLoose = 8;
const hesitations = inAll(({ asking }) => asking?.hesitations);
const indefinites = inAll(({ questions }) => questions.indefinites);
const emptyWords = inAll(({ questions: { indefinites: nobody, further, lightVerbs } }) => [
  ...nobody,
  ...further,
  ...lightVerbs,
]);
const auxiliaries = inAll(({ asking }) => (asking?.infinitiveAuxiliaries.size ? asking.auxiliaries : []));
const belonging = inAll(({ questions }) => questions.belonging);

/** Makes the reader of roles for a record with these speakers. */
export function createRoleReader(
  speakers: Speakers,
  {
    namedAtIn,
    nearSpeakerIn,
  }: { readonly namedAtIn: (language: string) => NamedAt; readonly nearSpeakerIn: NearSpeakerIn },
): (text: string, language: string, intent: Intent) => Roles {
  const { length: many } = speakers.all;

  /** Gives the speaker's role to names and titles in the frame; who of them is the one that spoke. */
  function markSpeakers(words: readonly TypedWord[], frame: Frame, { namedAt, vocabulary }: Naming): Whom | undefined {
    let subject: Whom | undefined;
    for (let at = 0; at < frame.end; at++) {
      const { speakers: named, length, whom, isOffice = false, isFirst = false } = namedAt(words, at);
      if (length === 0 || isOwner(words[at + length]) || (isFirst && !isName(words, at, frame))) {
        if (isSpeakersTitle(words, at, { frame, vocabulary })) words[at]!.role = "speaker";
        continue;
      }
      const spoke = isSubject(frame, at, length);
      // Names of all there are, or of the only one, tell nothing apart wherever they stand.
      if (spoke || (named.size === many && !isOffice)) {
        for (const word of words.slice(at, at + length)) word.role = "speaker";
      }
      if (spoke && !(isOffice && subject)) subject = whom;
      at += length - 1;
    }
    return subject;
  }

  /** A name that does not stand where a subject does, and yet can be nothing else: "bridge Mira Solen", "Mira Solen köprü ne dedi". */
  function markLoose(words: readonly TypedWord[], frame: Frame, { namedAt, intent }: Naming): Whom | undefined {
    for (let at = 0; at < frame.end; at++) {
      const { length, whom, isOffice, isFirst } = namedAt(words, at);
      if (length === 0 || !whom || isOffice || isOwner(words[at + length])) continue;
      if (isFirst && !words[at]!.capital) continue;
      if (intent !== "interviewer" && !isLoose(words, frame, { at, length })) continue;
      for (const word of words.slice(at, at + length)) word.role = "speaker";
      return whom;
    }
    return undefined;
  }

  /** Somebody whom the record names where it does not know who speaks is no stranger to it. */
  function markStranger(own: readonly TypedWord[] | undefined): Pick<Roles, "subject" | "stranger" | "nearly"> {
    if (!own) return {};
    const stranger = own.map(word => word.text).join(" ");
    const subject = speakers.stranger(stranger);
    if (subject.nameless.length === 0) return { stranger };
    for (const word of own) word.role = "speaker";
    return { subject };
  }

  /** Nobody else's words are looked for by a name that is nearly theirs. */
  function markNear(near: NearSpeaker | undefined): Pick<Roles, "subject" | "stranger" | "nearly"> | undefined {
    if (near === undefined) return undefined;
    for (const word of near.own) word.role = "speaker";
    return near.isOther ? { stranger: near.nearly.written } : { nearly: near.nearly };
  }

  /** "Что сказала Солен": who stands behind the verb, where the record has them. */
  function markSaid(
    own: readonly TypedWord[] | undefined,
    { namedAt }: Naming,
  ): Pick<Roles, "subject" | "stranger" | "nearly"> | undefined {
    const { length, whom } = own ? namedAt(own, 0) : { length: 0 };
    if (whom === undefined) return undefined;
    for (const word of own!.slice(0, length)) word.role = "speaker";
    return { subject: whom };
  }

  return (text, language, intent) => {
    const vocabulary = vocabularyOf(language);
    const words = typedWords(text, language).filter(({ folded }) => !hesitations.has(folded));
    const { interrogatives } = (languageOf(language) ?? ownLanguage).asking ?? ownLanguage.asking!;
    for (const word of words) word.role = interrogatives.has(word.folded) ? "stop" : roleOf(word, vocabulary.asking);
    const naming = { namedAt: namedAtIn(language), intent, vocabulary };
    const { namedAt } = naming;
    markDenied(words, language);
    markWished(words, language, namedAt);
    const according = accordingIn(words, namedAt);
    markAccording(according);
    const rest = words.filter(word => !according?.said.includes(word) && !according?.name.includes(word));
    const frame = frameOf(rest, vocabulary, (all, at) => {
      const { length, isFirst } = namedAt(all, at);
      return isFirst && !all[at]!.capital ? 0 : length;
    });
    const known = according?.whom ?? markSpeakers(rest, frame, naming) ?? markLoose(rest, frame, naming);
    const own = known ? undefined : (according?.name ?? strangerIn(rest, frame, vocabulary));
    const near = known ? undefined : nearSpeakerIn(rest, frame);
    const {
      subject = known,
      stranger,
      nearly,
    } = known ? {} : (markSaid(own, naming) ?? markNear(near) ?? markStranger(own));
    markTopic(rest, frame);
    // The words of the only one there is need no narrowing, unless it may be somebody else who is meant, or nothing else is asked.
    const isBare = words.every(({ role }) => role !== "topic");
    const narrows = many > 1 || isBare || subject?.labels.length === 0;
    return {
      words: words.map(({ text: written, form, role }) => ({ ...form, text: written, role })),
      ...present({ subject: narrows ? subject : undefined, stranger, nearly }),
    };
  };
}

function roleOf({ folded, stop }: TypedWord, asking: ReadonlySet<string>): QuestionWord["role"] {
  if (asking.has(folded)) return "asking";
  if (stop) return "stop";
  return emptyWords.has(folded) ? "asking" : "topic";
}

function markAccording(according: According | undefined): void {
  for (const word of according?.said ?? []) word.role = "asking";
  if (according?.whom) for (const word of according.name) word.role = "speaker";
}

/** All behind the word that the topic follows is topic, but for courtesies at the end. */
function markTopic(words: readonly TypedWord[], { pivot }: Frame): void {
  if (pivot >= 0) {
    words[pivot]!.role = "asking";
    for (const word of words.slice(pivot + 1, inversionBehind(words, pivot))) if (isOfTopic(word)) word.role = "topic";
  }
  for (let at = words.length - 1; at > pivot && courtesies.has(words[at]!.folded); at--) words[at]!.role = "asking";
}

/** "Re the quay: has she said …": where a topic is followed by a question of its own. */
function inversionBehind(words: readonly TypedWord[], pivot: number): number {
  const at = words.findIndex(
    ({ folded }, place) =>
      place > pivot + 1 &&
      auxiliaries.has(folded) &&
      persons.has(words[place + 1]?.folded ?? "") &&
      words.slice(pivot + 1, place).some(({ role }) => role === "topic"),
  );
  return at < 0 ? words.length : at;
}

/** "About anything" is about nothing. */
function isOfTopic({ role, folded }: TypedWord): boolean {
  return role !== "stop" && !indefinites.has(folded);
}

interface Naming {
  readonly namedAt: NamedAt;
  readonly vocabulary: QuestionWords;
  readonly intent: Intent;
}

/** A name before everything else where words of asking stand last; a whole name at one end of words that ask nothing. */
function isLoose(
  words: readonly TypedWord[],
  frame: Frame,
  { at, length }: { readonly at: number; readonly length: number },
) {
  if (words.length > mostLoose) return false;
  const isFirst = words.slice(0, at).every(({ role }) => role === "stop");
  const rest = words.slice(at + length).filter(({ role }) => role !== "stop");
  if (isFirst && rest.length > 0 && rest.at(-1)!.role === "asking") return true;
  const isLast = at + length === words.length && words.slice(0, at).every(({ role }) => role !== "asking");
  return length > 1 && frame.pivot < 0 && rest.length + at > 0 && (isFirst || isLast);
}

/** Whether a name stands where whoever spoke does. */
function isSubject(frame: Frame, at: number, length: number): boolean {
  return frame.led(at) || frame.asks(at + length) || (frame.pivot >= 0 && at + length === frame.end);
}

/** Whether a first name is one: written so, or in the only place that a name can have. */
function isName(words: readonly TypedWord[], at: number, frame: Frame): boolean {
  return words[at]!.capital || (frame.led(at) && frame.asks(at + 1));
}

/** A title in the place of the one who spoke, or behind another title; not "the president of France". */
function isSpeakersTitle(
  words: readonly TypedWord[],
  at: number,
  { frame, vocabulary }: { readonly frame: Frame; readonly vocabulary: QuestionWords },
): boolean {
  const word = words[at]!;
  if (word.role !== "topic" || !titles.has(word.folded) || isOwner(words[at + 1])) return false;
  if (isBesideVerb(words, at, vocabulary)) return true;
  return frame.led(at) || frame.asks(at + 1) || titles.has(words[at - 1]?.folded ?? "");
}

/** Where no auxiliary leads a subject, it stands right behind the verb, or before all where the verb is last. */
function isBesideVerb(words: readonly TypedWord[], at: number, { auxiliaries }: QuestionWords): boolean {
  if (auxiliaries.size > 0) return false;
  const isFirst = words.slice(0, at).every(({ role }) => role === "stop") && words.at(-1)!.role === "asking";
  return words[at - 1]?.role === "asking" || isFirst;
}

function isOwner(word: TypedWord | undefined): boolean {
  return word !== undefined && belonging.has(word.folded);
}
