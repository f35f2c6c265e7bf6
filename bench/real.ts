/**
 * A record of any size out of real ones: folders as `npm run eval` takes them. What is missing is made of passages that draw their
 * sentences from those there are, so that words are as frequent as they are in real text; some words are made new, so that the
 * vocabulary grows with the record as vocabularies do.
 */
import { readEvalFolder } from "../eval/folder.ts";
import type { Interview, Lead, Passage, Sentence } from "../src/core/model.ts";
import { sourceOf } from "../src/core/text/origin/write.ts";
import { createRandom, makeWords } from "./generate.ts";

const passagesAnInterview = 20;
/** A share of the sentences holds a word that is made new. */
const newWords = 0.1;

export interface Asked {
  readonly passages: readonly Passage[];
  readonly questions: readonly string[];
}

/** So many passages of these folders and of their sentences, and so many of their questions. */
export async function realRecord(folders: readonly string[], size: number, questions: number): Promise<Asked> {
  const read = [];
  for (const folder of folders) read.push(await readEvalFolder(folder));
  const random = createRandom(7);
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)]!;
  const own = read.flatMap(({ record }) => record.passages);
  const asked = read.flatMap(folder => folder.questions.map(({ question }) => question));
  const sentences = own.flatMap(({ text, sentences: all }) => all.map(({ start, end }) => text.slice(start, end)));
  const leads = own.flatMap(({ lead }) => lead?.text ?? []);
  const made = makeWords(random);
  const renewed = (sentence: string): string =>
    random() < newWords ? sentence.replace(/\p{L}{7,}/u, () => `${pick(made)}${pick(made)}`) : sentence;
  const passages = own.slice(0, size);
  for (let at = passages.length; at < size; at++) {
    const { sentences: like, lead } = pick(own);
    const texts = like.map(() => renewed(pick(sentences)));
    passages.push(passageOf(at, texts, lead ? pick(leads) : undefined));
  }
  return { passages, questions: Array.from({ length: questions }, () => pick(asked)) };
}

function passageOf(number: number, texts: readonly string[], asked: string | undefined): Passage {
  const interview = interviewOf(Math.floor(number / passagesAnInterview));
  const ordinal = number % passagesAnInterview;
  const sentences: Sentence[] = [];
  let end = -1;
  for (const text of texts) {
    sentences.push({ start: end + 1, end: end + 1 + text.length, voice: "speaker" });
    end += 1 + text.length;
  }
  return {
    reference: `${interview.id}/${ordinal + 1}`,
    interview,
    ordinal,
    speaker: "Mira Solen",
    ...written(interview, texts.join(" ")),
    ...(asked === undefined ? {} : { lead: { ...written(interview, asked), kind: "question" } }),
    at: [ordinal + 1, ordinal + 1],
    sentences,
  };
}

let last: Interview | undefined;

function interviewOf(number: number): Interview {
  const id = `made-${number}`;
  if (last?.id === id) return last;
  const day = new Date(Date.UTC(2000, 0, 1 + (number % 9000))).toISOString().slice(0, 10);
  last = {
    id,
    title: `Talk ${number}`,
    date: day,
    outlet: `Outlet ${number % 40}`,
    speaker: "Mira Solen",
    aliases: ["Solen"],
    language: "en",
    kind: "transcript",
    file: `${id}.txt`,
  };
  return last;
}

/** A text as the whole of a file. */
function written({ file }: Interview, text: string): Omit<Lead, "kind"> {
  return { ...sourceOf(file, text, [{ start: 0, end: text.length }]), omissions: [] };
}
