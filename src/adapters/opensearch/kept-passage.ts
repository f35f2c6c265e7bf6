/**
 * A passage as it lies in the engine: what tells hits apart as it is, and its words as JSON inside of it, which is read when they are first
 * looked at: of a hundred hits three are shown.
 */
import type { Cut, Lead, Passage, Sentence } from "../../core/model.ts";
import { voices } from "../../core/question/filter.ts";
import { cutFrom, type KeptCut, keptCut } from "./kept-cut.ts";

export interface KeptPassage {
  readonly about: Omit<Passage, keyof Cut | "lead" | "sentences">;
  /** Start, end, number of the voice; in threes. */
  readonly sentences: readonly number[];
  /** JSON. */
  readonly words: string;
  readonly lead?: { readonly kind: Lead["kind"]; readonly words: string };
}

export function keptPassage(passage: Passage): KeptPassage {
  const { file, text, origin, omissions, lead, sentences, ...about } = passage;
  return {
    about,
    sentences: sentences.flatMap(({ start, end, voice }) => [start, end, voices.indexOf(voice)]),
    words: JSON.stringify(keptCut({ file, text, origin, omissions })),
    ...(lead ? { lead: { kind: lead.kind, words: JSON.stringify(keptCut(lead)) } } : {}),
  };
}

export function passageFrom({ about, sentences: numbers, words, lead }: KeptPassage): Passage {
  let own: Cut | undefined;
  let before: Lead | undefined;
  const inside = (): Cut => {
    own ??= cutFrom(JSON.parse(words) as KeptCut);
    return own;
  };
  const sentences: Sentence[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    sentences.push({ start: numbers[at]!, end: numbers[at + 1]!, voice: voices[numbers[at + 2]!]! });
  }
  const passage = {
    ...about,
    sentences,
    get file() {
      return inside().file;
    },
    get text() {
      return inside().text;
    },
    get origin() {
      return inside().origin;
    },
    get omissions() {
      return inside().omissions;
    },
  };
  if (!lead) return passage;
  return Object.defineProperty(passage, "lead", {
    enumerable: true,
    get() {
      before ??= { ...cutFrom(JSON.parse(lead.words) as KeptCut), kind: lead.kind };
      return before;
    },
  });
}
