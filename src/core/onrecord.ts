/**
 * The core, put together: passages in, answers out. Everything the parts share (lexicon, reader, index) is made here once.
 */
import type { AbortSignal } from "./abort-signal.ts";
import { createLookup } from "./answer/lookup.ts";
import { createNearby, heldNames } from "./answer/near-topics.ts";
import { createQuotationFinder } from "./answer/quotation-check.ts";
import type { Answer } from "./answer-model.ts";
import type { Defect } from "./errors.ts";
import { examplesFrom } from "./examples.ts";
import { isReadAlike, ownLanguage } from "./languages/languages.ts";
import type { Example, Interview, Passage, PastReferences, Scope, WordForm } from "./model.ts";
import type { Familiar } from "./question/names/familiar-names.ts";
import { createQuestionReader, type QuestionReader } from "./question/question.ts";
import { createBot } from "./reply/bot.ts";
import { exampleText } from "./reply/help.ts";
import type { Bot } from "./reply/reply.ts";
import { wordingOf } from "./reply/wording/wording.ts";
import type { InProcessIndex, StoredIndex } from "./search/in-process/in-process-index.ts";
import { createMiniSearchIndex } from "./search/in-process/minisearch.ts";
import { createPostingsIndex } from "./search/in-process/postings.ts";
import { createPassageReader, type PassageReader } from "./search/passage-features.ts";
import type { PassageIndex } from "./search/passage-index.ts";
import { smallRecord } from "./search/weights.ts";
import { tellingAtLarge, type WordCount } from "./search/word-frequency.ts";
import { speakersOf } from "./speakers/named.ts";
import type { Speakers } from "./speakers/speakers.ts";
import { createLineFinder, type HeldRecord, spokenIn, withinOf } from "./stored/held-record.ts";
import { type EarlierRecord, earlierReadings, type StoredSearch } from "./stored/stored-search.ts";
import { termOf } from "./text/analyzer.ts";
import { wordsKnown } from "./words-known.ts";

export interface OnrecordParts {
  readonly interviews: readonly Interview[];
  readonly passages: readonly Passage[];
  /** Who is who in them, as the record was built; without it, what their names alone show. */
  readonly speakers?: Speakers;
  /** Makes the index, empty, given the record's analyzer. Where none is named, one in this process, by the size of the record. */
  readonly index?: (reader: PassageReader, stored?: StoredIndex) => PassageIndex | InProcessIndex;
  /** What `store` gave of these passages, synonyms and counts of words, so that nothing is analyzed again. */
  readonly stored?: StoredSearch;
  /** Of the record as it was before some of it changed, so that only what changed is analyzed. */
  readonly earlier?: EarlierRecord | undefined;
  /** What `hold` gave of the passages where the index holds them all already: then none are given, or some in which to look for examples. */
  readonly held?: HeldRecord;
  /** Changes with every change of the record; at least 4 characters of 0-9 a-f. */
  readonly version: string;
  /** What became of references of earlier versions; without it, they are only not there. */
  readonly past?: PastReferences;
  /** The owner's synonyms file, as text. */
  readonly synonyms?: string;
  /** How common English words are; without it small records judge by themselves, and any word may be a slip. */
  readonly englishCount?: WordCount;
  /** Today's date, `YYYY-MM-DD`, asked at each question. */
  readonly today: () => string;
  /** Told of every failure behind an apology, with the reference the person was given. */
  readonly onFailure?: (reference: string, error: unknown) => void;
  /** Called now and then while passages are indexed. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Awaited now and then, for whoever else needs the thread. */
  readonly pause?: () => Promise<void>;
}

export interface Onrecord {
  readonly bot: Bot;
  /** The ranking for one question, `limit` from 1 to 1000; `previous`: the one before it, as `handedOn` gives it. */
  find(text: string, options: FindOptions, signal?: AbortSignal): Promise<Answer>;
  /** A question as the next one of its conversation goes on from it: with all that it took over from the one before. */
  handedOn: QuestionReader["handedOn"];
  readonly scope: Scope;
  /** What could not be read of the synonyms file. */
  readonly defects: readonly Defect[];
  /** Nothing where the index is not in this process. */
  store(): StoredSearch | undefined;
  /** Makes ready what the first replies need, so that nobody waits for it. A program that answers once is sooner done without. */
  warm(): Promise<void>;
  /** What somebody who does not know the record may ask it. */
  examples(): Promise<readonly Example[]>;
  close(): Promise<void>;
}

export interface FindOptions {
  readonly limit: number;
  readonly previous?: string;
}

const surface = { prefix: "/", hasButtons: true } as const;
const batch = 2_000;
/** Without its words being read, a passage is taken up in no time. */
const adoptedBatch = 5_000;

export async function createOnrecord(parts: OnrecordParts): Promise<Onrecord> {
  const { passages, stored, held, englishCount = () => 0, pause = async () => undefined } = parts;
  const interviews = [...parts.interviews].sort(newestFirst);
  const { recordLanguages, languages, names, owner, lexicon } = wordsKnown(parts);
  await pause();
  const readWith = JSON.stringify([languages, parts.synonyms]);
  const earlier = parts.earlier?.search.readWith === readWith ? earlierReadings(parts.earlier) : undefined;
  const reader = createPassageReader(lexicon, stored?.vocabulary.split("\n"), earlier);
  await pause();
  const index = await indexOf(parts, reader, pause);
  const scope = scopeOf(interviews, held?.passages ?? passages.length, parts.version);
  const standing = await heldNames(names, index);
  const spoken = recordLanguages.size > 0 ? languages.filter(language => recordLanguages.has(language)) : languages;
  const [language = ownLanguage.code] = spoken;
  const within = withinOf(interviews, held?.spoken ?? spokenIn(passages));
  const holds = createLineFinder(held?.words ?? "");
  const isKnown = (term: string): boolean => reader.numberOf(term) >= 0 || holds(term);
  const familiar = familiarWith({ lexicon, isKnown, englishCount }, spoken);
  const questions = createQuestionReader({
    within,
    ...(spoken.every(other => isReadAlike(other, language)) ? { language } : {}),
    familiar,
    today: parts.today,
    speakers: parts.speakers ?? speakersOf(interviews, passages),
    outlets: [...new Set(interviews.flatMap(interview => interview.outlet ?? []))],
    interviewers: [...new Set(interviews.flatMap(interview => interview.interviewer ?? []))],
  });
  const quotations = createQuotationFinder({ index, languages: spoken, interviews });
  const lookup = createLookup({
    index,
    within,
    lexicon,
    languages: spoken,
    scope,
    nearby: createNearby(standing),
    findExact: quotations.findExact,
    ...(parts.englishCount ? { englishCount: parts.englishCount } : {}),
  });
  let known = stored?.examples ?? held?.examples;
  const examples = async (): Promise<readonly Example[]> => {
    known ??= await examplesFrom({
      interviews,
      passages,
      telling: familiar.telling,
      language,
      isTopic: text => questions.read(text).words.every(({ role }) => role === "topic"),
      verdictOn: async text => (await lookup(questions.read(text), 1)).verdict,
      pause,
    });
    return known;
  };
  const bot = createBot({
    lookup,
    questions,
    findQuotation: quotations.find,
    index,
    interviews,
    within,
    scope,
    examples,
    past: parts.past ?? {},
    isInCluster: held !== undefined,
    ...(parts.onFailure ? { onFailure: parts.onFailure } : {}),
  });
  return {
    bot,
    find: async (text, { limit, previous }, signal) => lookup(questions.read(text, previous), limit, signal),
    handedOn: questions.handedOn,
    scope,
    defects: owner.defects,
    store: () =>
      "store" in index
        ? {
            vocabulary: reader.texts().join("\n"),
            index: index.store(),
            readWith,
            ...(known ? { examples: known } : {}),
          }
        : undefined,
    async warm() {
      const [first] = await examples();
      await pause();
      if (first) await bot.reply({ text: exampleText(first, wordingOf(language)), place: "private", surface });
    },
    examples,
    close: () => index.close(),
  };
}

/** The index with all passages in it. */
async function indexOf(
  { passages, stored, held, index: named, onProgress }: OnrecordParts,
  reader: PassageReader,
  pause: () => Promise<void>,
): Promise<PassageIndex | InProcessIndex> {
  const create = named ?? (passages.length > smallRecord ? createPostingsIndex : createMiniSearchIndex);
  const index = create(reader, stored?.index);
  if (held) return index;
  await pause();
  const adopts = stored && "adopt" in index ? index : undefined;
  const step = adopts ? adoptedBatch : batch;
  for (let from = 0; from < passages.length; from += step) {
    const some = passages.slice(from, from + step);
    if (adopts) adopts.adopt(some);
    else await index.add(some);
    onProgress?.(Math.min(passages.length, from + step), passages.length);
    await pause();
  }
  await index.refresh();
  return index;
}

interface Knowing {
  readonly lexicon: PassageReader["lexicon"];
  readonly isKnown: (term: string) => boolean;
  readonly englishCount: WordCount;
}

/** What the record and the language know of words; no index is asked. */
function familiarWith({ lexicon, isKnown, englishCount }: Knowing, languages: readonly string[]): Familiar {
  const isName = (token: WordForm, language: string): boolean => lexicon.inQuestion([token], language).length > 0;
  return {
    names: isName,
    knows: (token, language) => languages.some(ofRecord => isKnown(termOf(token, ofRecord))) || isName(token, language),
    telling: (token, language) =>
      language === ownLanguage.code && !isName(token, language) ? tellingAtLarge(englishCount(token.word)) : 1,
  };
}

function newestFirst(a: Interview, b: Interview): number {
  const [x, y] = [a.date ?? "", b.date ?? ""];
  if (x !== y) return x < y ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function scopeOf(interviews: readonly Interview[], passages: number, version: string): Scope {
  const dates = interviews.flatMap(interview => interview.date ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    interviews: interviews.length,
    passages,
    undated: interviews.length - dates.length,
    version,
    ...(from !== undefined ? { from } : {}),
    ...(to !== undefined ? { to } : {}),
  };
}
