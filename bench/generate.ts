/**
 * A record out of nothing, the same for the same seed: words that are as frequent as words of a language are (Zipf), in
 * sentences, passages and interviews of ordinary length. And questions whose words stand together in one of its passages.
 */
import type { Interview, Passage, Sentence, Source } from "../src/core/model.ts";
import { sourceOf } from "../src/core/text/origin/write.ts";

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const vocabulary = 60_000;
const passagesAnInterview = 20;
const onsets = "b c d f g h j k l m n p r s t v w z br cr dr gr pl st tr".split(" ");
const vowels = "a e i o u ai ea ou".split(" ");
const codas = ["", "n", "r", "s", "t", "l", "m", "nd", "rt"];
/** Grammar, as frequent as it is in English text. */
const grammar =
  "the of and to in a is that it for was on with as he be at by this have from or had are but not we".split(" ");

/** Words as frequent as those of a language are, one at a call. */
export function createWords(random: () => number): () => string {
  const words = makeWords(random);
  return () =>
    random() < 0.42 ? grammar[Math.floor(random() ** 2 * grammar.length)]! : words[zipf(random, words.length)]!;
}

export function generatePassages(count: number, seed = 1): readonly Passage[] {
  return [...streamPassages(count, seed)];
}

/** The same, one at a time: a record may be larger than the memory. */
export function* streamPassages(count: number, seed = 1): Generator<Passage> {
  const random = createRandom(seed);
  const nextWord = createWords(random);
  let interview = interviewOf(0);
  for (let at = 0; at < count; at++) {
    const ordinal = at % passagesAnInterview;
    if (ordinal === 0) interview = interviewOf(at / passagesAnInterview);
    yield makePassage(interview, ordinal, nextWord, random);
  }
}

/** Questions of two to four words of one passage each, framed as people frame them. */
export function generateQuestions(passages: readonly Passage[], count: number, seed = 2): readonly string[] {
  const random = createRandom(seed);
  const frames = ["what did he say about", "", "did he ever mention", "anything on", "what does he think about"];
  return Array.from({ length: count }, () => {
    const { text } = passages[Math.floor(random() * passages.length)]!;
    const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? ["nothing"];
    const from = Math.floor(random() * Math.max(1, words.length - 4));
    const asked = words.slice(from, from + 2 + Math.floor(random() * 3));
    return `${frames[Math.floor(random() * frames.length)]} ${asked.join(" ")}`.trim();
  });
}

export function makeWords(random: () => number): readonly string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const words = new Set<string>();
  while (words.size < vocabulary) {
    const syllables = 1 + Math.floor(random() * 3);
    let word = "";
    for (let at = 0; at < syllables; at++) word += pick(onsets) + pick(vowels);
    words.add(word + pick(codas));
  }
  return [...words];
}

/** A rank with a probability falling as 1/(rank + 3): the continuous form, inverted. */
function zipf(random: () => number, most: number): number {
  return Math.min(most - 1, Math.floor(3 * ((most + 3) / 3) ** random() - 3));
}

function interviewOf(number: number): Interview {
  const day = new Date(Date.UTC(2000, 0, 1 + (number % 9000))).toISOString().slice(0, 10);
  return {
    id: `${day}-outlet-${number}`,
    title: `Interview ${number}`,
    date: day,
    outlet: `Outlet ${number % 40}`,
    speaker: "Mira Solen",
    aliases: ["Solen"],
    language: "en",
    kind: "transcript",
    file: `${number}.txt`,
  };
}

function makePassage(interview: Interview, ordinal: number, nextWord: () => string, random: () => number): Passage {
  const sentences: Sentence[] = [];
  let text = "";
  for (let left = 2 + Math.floor(random() * 7); left > 0; left--) {
    const length = 6 + Math.floor(random() * 20);
    const words = Array.from({ length }, nextWord).join(" ");
    const start = text === "" ? 0 : text.length + 1;
    text = `${text}${text === "" ? "" : " "}${words[0]!.toUpperCase()}${words.slice(1)}.`;
    sentences.push({ start, end: text.length, voice: "speaker" });
  }
  const n = ordinal + 1;
  return {
    reference: `${interview.id}/${n}`,
    interview,
    ordinal,
    speaker: "Mira Solen",
    lead: {
      ...written(interview.file, `What about ${Array.from({ length: 4 }, nextWord).join(" ")}?`),
      kind: "question",
      omissions: [],
    },
    ...written(interview.file, text),
    omissions: [],
    at: [n, n],
    sentences,
  };
}

/** A text as the whole of a file. */
function written(file: string, text: string): Source {
  return sourceOf(file, text, [{ start: 0, end: text.length }]);
}
