/**
 * What is counted of questions and answers, and how nobody is found in it:
 *
 *   waiting   a word that one or two people missed: a digest of it, and a mark for each of them
 *   words     one that three missed: the word itself, and no marks any more
 *   wrong     questions whose answers were judged wrong, which whoever presses the button is told
 *
 * A mark is two digits of a digest of word and person, so in every 256 people there is about one with the same: it tells that somebody
 * else missed the word, nearly always, and never who. The digests are made with a key of the file's own, so nothing of one word
 * is found again at another. Pure: the same notes give the same tally.
 */
import { createHmac } from "node:crypto";
import type { Verdict } from "../../core/answer-model.ts";
import type { Judgement } from "../../core/reply/commands.ts";
import type { GapsReport, Judged, Outcome } from "../../core/reply/gaps/gaps.ts";

/** As it lies in the file; what was seen last stands last in each list. Days are `2026-11-30`. */
export interface Tally {
  readonly key: string;
  readonly since: string;
  readonly outcomes: Readonly<Record<Verdict, number>>;
  readonly judgements: Readonly<Record<Judgement, number>>;
  /** `text` is the digest of the word. */
  readonly waiting: readonly (Seen & { readonly marks: readonly string[] })[];
  readonly words: readonly Seen[];
  readonly wrong: readonly (Seen & { readonly language: string })[];
}

interface Seen {
  readonly text: string;
  readonly times: number;
  readonly last: string;
}

/** What somebody did, and when. */
export interface Note {
  /** Whoever it was, in any form that is theirs alone; only digests of it are made. */
  readonly person: string;
  readonly day: string;
  readonly outcome?: Outcome | undefined;
  readonly judged?: Judged | undefined;
}

const fewestPeople = 3;
const longestWord = 60;
const longestQuestion = 300;
/** Beyond it the one that was seen longest ago goes. */
const most = { waiting: 2000, words: 500, wrong: 300 } as const;
const keptDays = { waiting: 30, words: 365, wrong: 365 } as const;
const dayMs = 24 * 3_600_000;

export function emptyTally(key: string, day: string): Tally {
  return {
    key,
    since: day,
    outcomes: { found: 0, close: 0, nothing: 0 },
    judgements: { right: 0, wrong: 0 },
    waiting: [],
    words: [],
    wrong: [],
  };
}

/** The tally that a text holds; undefined where it is none. */
export function tallyIn(text: string): Tally | undefined {
  try {
    const read = JSON.parse(text) as Tally;
    const { key, since, outcomes, judgements, waiting, words, wrong } = read;
    const isWhole =
      /^[\da-f]{64}$/.test(key) &&
      isDay(since) &&
      [outcomes.found, outcomes.close, outcomes.nothing, judgements.right, judgements.wrong].every(Number.isInteger) &&
      [...waiting, ...words, ...wrong].every(isSeen) &&
      waiting.every(({ marks }) => marks.every(mark => typeof mark === "string")) &&
      wrong.every(({ language }) => typeof language === "string");
    return isWhole ? read : undefined;
  } catch {
    return undefined;
  }
}

function isSeen({ text, times, last }: Seen): boolean {
  return typeof text === "string" && Number.isInteger(times) && isDay(last);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

export function noted(tally: Tally, note: Note): Tally {
  const { outcome, judged, day } = note;
  const counted = outcome === undefined ? tally : withOutcome(tally, { ...note, outcome });
  return withoutOld(judged === undefined ? counted : withJudgement(counted, judged, day), day);
}

function withOutcome(tally: Tally, { outcome, person, day }: Note & { readonly outcome: Outcome }): Tally {
  const { verdict, missing } = outcome;
  const outcomes = { ...tally.outcomes, [verdict]: tally.outcomes[verdict] + 1 };
  const words = new Set(missing.map(word => word.trim().toLowerCase()));
  return [...words]
    .filter(word => word.length <= longestWord && /[\p{L}\p{N}]/u.test(word))
    .reduce((all, word) => withWord(all, { word, person, day }), { ...tally, outcomes });
}

interface Missed {
  readonly word: string;
  readonly person: string;
  readonly day: string;
}

function withWord(tally: Tally, { word, person, day }: Missed): Tally {
  const { key, waiting, words } = tally;
  if (words.some(({ text }) => text === word)) return { ...tally, words: again(words, { text: word, last: day }) };
  const text = digestOf(key, word).slice(0, 16);
  const before = waiting.find(entry => entry.text === text)?.marks ?? [];
  const marks = [...new Set([...before, digestOf(key, JSON.stringify([word, person])).slice(0, 2)])];
  const others = waiting.filter(entry => entry.text !== text);
  const times = (waiting.find(entry => entry.text === text)?.times ?? 0) + 1;
  if (marks.length < fewestPeople) return { ...tally, waiting: [...others, { text, times, last: day, marks }] };
  return { ...tally, waiting: others, words: [...words, { text: word, times, last: day }] };
}

function withJudgement(tally: Tally, { judgement, question, language }: Judged, day: string): Tally {
  const judgements = { ...tally.judgements, [judgement]: tally.judgements[judgement] + 1 };
  if (judgement === "right" || question.length > longestQuestion) return { ...tally, judgements };
  return { ...tally, judgements, wrong: again(tally.wrong, { text: question, last: day, language }) };
}

/** Once more, behind all others. */
function again<S extends Seen>(list: readonly S[], entry: Omit<S, "times">): readonly S[] {
  const times = (list.find(({ text }) => text === entry.text)?.times ?? 0) + 1;
  return [...list.filter(({ text }) => text !== entry.text), { ...entry, times } as S];
}

/** What is too old goes, and what is too much. */
function withoutOld(tally: Tally, day: string): Tally {
  const kept = <S extends Seen>(name: keyof typeof most, list: readonly S[]): readonly S[] => {
    const first = new Date(Date.parse(day) - keptDays[name] * dayMs).toISOString().slice(0, 10);
    return list.filter(({ last }) => last >= first).slice(-most[name]);
  };
  const { waiting, words, wrong } = tally;
  return { ...tally, waiting: kept("waiting", waiting), words: kept("words", words), wrong: kept("wrong", wrong) };
}

/** All that may be told: nothing that waits is in it. */
export function reportOf({ since, outcomes, judgements, words, wrong }: Tally): GapsReport {
  const listed = <S extends Seen>(list: readonly S[]): readonly S[] =>
    [...list].sort((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1));
  return { since, outcomes, judgements, words: listed(words), wrong: listed(wrong) };
}

function digestOf(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}
