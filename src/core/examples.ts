/**
 * Questions for somebody who does not know the record yet: of topics that it speaks of often, and not everywhere, one with a year and
 * one on the last time. Each is tried in every language that the bot speaks, and only those that are found are shown. How they are
 * worded stands in reply/help.ts.
 */
import type { Verdict } from "./answer-model.ts";
import { languageOf, languages } from "./languages/languages.ts";
import type { Example, Interview, Passage, WordForm } from "./model.ts";
import { isOffice } from "./people/offices.ts";
import { exampleText } from "./reply/help.ts";
import { wordingOf } from "./reply/wording/wording.ts";
import { tokensOf } from "./text/analyzer.ts";
import { isMonth } from "./text/dates.ts";
import { foldedWords } from "./text/fold.ts";

export interface ExampleParts {
  readonly interviews: readonly Interview[];
  readonly passages: readonly Passage[];
  /** How much a word says, 0 to 1. */
  telling(token: WordForm, language: string): number;
  verdictOn(question: string): Promise<Verdict>;
  /** Whether a question reads a word as what it is about: "first" asks for something else. */
  isTopic(word: string): boolean;
  /** In which they are tried first: most that find nothing are told by it. */
  readonly language: string;
  /** Awaited now and then, for whoever else needs the thread. */
  pause(): Promise<void>;
}

/** Passages that are looked through for topics, spread over the record. */
const sample = 2_000;
/** So many of them between two pauses. */
const atOnce = 200;
/** Questions that are tried. */
const mostTried = 15;
const fewestLetters = 4;
/** A topic stands in no more of the passages, and is a noun or a name in so many of its places. */
const everywhere = 0.4;
const mostly = 0.3;

interface Seen {
  readonly interviews: Set<string>;
  readonly years: Map<string, number>;
  readonly forms: Map<string, number>;
  readonly telling: number;
  passages: number;
  places: number;
  named: number;
  nouns: number;
  readonly language: string;
}

/** With the year in which it is spoken of most. */
type Topic = Pick<Example, "topic" | "language" | "isNoun" | "year">;

const shapes = ["said", "inYear", "last"] as const;

/** At most three; none where the record is empty. */
export async function examplesFrom(parts: ExampleParts): Promise<readonly Example[]> {
  const { interviews } = parts;
  if (interviews.length === 0) return [];
  const speakers = new Set(interviews.flatMap(({ speaker }) => speaker ?? []));
  const who = speakers.size === 1 ? [...speakers][0] : undefined;
  const examples: Example[] = [];
  const topics = new Set((await topicsIn(parts)).slice(0, mostTried));
  for (const asks of shapes) {
    for (const { topic, example } of wordingsOf(asks, { topics: [...topics], who })) {
      // Without a year a topic may be found yet.
      if (example.year === undefined) topics.delete(topic);
      const found = await isFound(example, parts);
      await parts.pause();
      if (!found) continue;
      topics.delete(topic);
      examples.push(example);
      break;
    }
  }
  return examples.length > 0 ? examples : [{ asks: "sources" }];
}

interface Worded {
  readonly topic: Topic;
  readonly example: Example;
}

/** The questions of one shape in the order in which they are tried: with a year before all without one. */
function wordingsOf(
  asks: Example["asks"],
  { topics, who }: { readonly topics: readonly Topic[]; readonly who: string | undefined },
): readonly Worded[] {
  const worded = topics.map(topic => {
    const { year, ...bare } = topic;
    return { topic, year, example: { asks, ...bare } };
  });
  if (asks !== "inYear") {
    return worded.flatMap(({ topic, example }) =>
      [...(who === undefined ? [] : [{ ...example, who }]), example].map(one => ({ topic, example: one })),
    );
  }
  const dated = worded.flatMap(({ year, ...one }) =>
    year === undefined ? [] : [{ ...one, example: { ...one.example, year } }],
  );
  return [...dated, ...worded];
}

/** In whatever language it is asked. */
async function isFound(example: Example, { language, verdictOn, pause }: ExampleParts): Promise<boolean> {
  for (const code of new Set([language, ...languages.map(one => one.code)])) {
    if ((await verdictOn(exampleText(example, wordingOf(code)))) !== "found") return false;
    await pause();
  }
  return true;
}

/** The most telling of the frequent ones first. */
async function topicsIn({ interviews, passages, telling, isTopic, pause }: ExampleParts): Promise<readonly Topic[]> {
  const step = Math.max(1, Math.ceil(passages.length / sample));
  const looked = passages.filter((_, at) => at % step === 0);
  const names = new Set(
    interviews.flatMap(one => [one.speaker, one.interviewer, one.outlet].flatMap(name => foldedWords(name ?? ""))),
  );
  const seen = new Map<string, Seen>();
  for (const [at, passage] of looked.entries()) {
    note(passage, { seen, names, telling });
    if (at % atOnce === 0) await pause();
  }
  const isFrequent = ({ passages: count, interviews: own, named, nouns }: Seen): boolean =>
    count > 1 && Math.max(named, nouns) > 1 && own.size >= Math.min(2, interviews.length);
  return [...seen.values()]
    .filter(
      one =>
        one.passages <= Math.max(2, everywhere * looked.length) &&
        Math.max(one.named, one.nouns) >= mostly * one.places,
    )
    .sort(
      (a, b) =>
        Number(isFrequent(b)) - Number(isFrequent(a)) || weightOf(b) - weightOf(a) || (formOf(a) < formOf(b) ? -1 : 1),
    )
    .map(topicOf)
    .filter(({ topic = "" }) => isTopic(topic) && !isMonth(topic));
}

/** What says more counts twice, since words such as "idea" and "moment" stand in any record. */
function weightOf({ passages, telling }: Seen): number {
  return passages * telling ** 2;
}

interface Noting extends Pick<ExampleParts, "telling"> {
  readonly seen: Map<string, Seen>;
  readonly names: ReadonlySet<string>;
}

/** Words that stand as nouns or names in the text: behind "the", or with a capital inside a sentence. */
function note({ text, interview }: Passage, { seen, names, telling }: Noting): void {
  const { language, id, date } = interview;
  const article = languageOf(language)?.people?.definite ?? "";
  const tokens = tokensOf(text, language);
  const counted = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const { term, word, start, end, capital } = token;
    if (term === "" || word.length < fewestLetters || /\p{N}/u.test(word) || names.has(word) || isOffice(word))
      continue;
    const one = seen.get(term) ?? {
      interviews: new Set(),
      years: new Map(),
      forms: new Map(),
      telling: telling(token, language),
      passages: 0,
      places: 0,
      named: 0,
      nouns: 0,
      language,
    };
    seen.set(term, one);
    const isInside = /[\p{L},;] $/u.test(text.slice(Math.max(0, start - 2), start));
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const isLast = next === undefined || next.term === "" || text.slice(end, next.start) !== " ";
    one.places++;
    // "Stanford University" is no place called University, and "the first" is of what follows.
    if (capital && isInside && isLast && !(before?.capital && text.slice(before.end, start) === " ")) one.named++;
    if (!capital && article !== "" && before?.word === article && isLast) one.nouns++;
    if (!capital || isInside) increment(one.forms, text.slice(start, end));
    if (counted.has(term)) continue;
    counted.add(term);
    one.passages++;
    one.interviews.add(id);
    if (date !== undefined) increment(one.years, date.slice(0, 4));
  }
}

function topicOf(one: Seen): Topic {
  const year = mostOf(one.years);
  const isNoun = one.named < mostly * one.places;
  return { topic: formOf(one), language: one.language, isNoun, ...(year === undefined ? {} : { year }) };
}

function formOf({ forms }: Seen): string {
  return mostOf(forms) ?? "";
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostOf(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].reduce<readonly [string, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0];
}
