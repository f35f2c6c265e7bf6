/**
 * "What did Solne say about tolls": a name in the place of who spoke that is none of the record, and one slip away from that of one
 * speaker alone. It is told and offered, and nobody's words are taken for theirs. A name with an ending more ("Solena") is another's.
 */
import type { Question } from "../../question-model.ts";
import type { Speakers } from "../../speakers/speakers.ts";
import { isOneEdit } from "../../text/edit-distance.ts";
import { foldedWords } from "../../text/fold.ts";
import type { Frame } from "../frame.ts";
import type { TypedWord } from "../typed-words.ts";

/** Such a name, and whose it nearly is; `isOther`: written as an ending more, or less. */
export interface NearSpeaker {
  readonly own: readonly TypedWord[];
  readonly nearly: NonNullable<Question["nearly"]>;
  readonly isOther: boolean;
}

/** Finds one in the frame of a question; `knows`: whether the record holds a word. */
export type NearSpeakerIn = (words: readonly TypedWord[], frame: Frame) => NearSpeaker | undefined;

/** Letters of a name from which on a slip is believed. */
const fewestLetters = 5;

export function createNearSpeakers({ all }: Speakers, knows: (word: string) => boolean): NearSpeakerIn {
  const known = all.flatMap(({ name, labels }) =>
    [...new Set(labels.map(label => foldedWords(label).join(" ")))].map(label => ({ name, words: label.split(" ") })),
  );

  function nearTo(words: readonly TypedWord[], at: number): NearSpeaker | undefined {
    const { folded, text } = words[at]!;
    if (folded.length < fewestLetters || knows(folded)) return undefined;
    const near = known.filter(({ words: [...names] }) => isOneEdit(folded, names.at(-1) ?? ""));
    const [name, ...others] = new Set(near.map(one => one.name));
    if (name === undefined || others.length > 0) return undefined;
    const surname = near[0]!.words.at(-1)!;
    const first = words[at - 1];
    const isFull =
      first?.role === "topic" && near.some(one => one.words.length > 1 && one.words.at(-2) === first.folded);
    // "Ada Solne" is none of Mira Solen's.
    if (first?.role === "topic" && first.capital && !isFull) return undefined;
    const own = isFull ? [first, words[at]!] : [words[at]!];
    return {
      own,
      nearly: { written: isFull ? `${first.text} ${text}` : text, kind: "speaker", name },
      isOther: folded.startsWith(surname) || surname.startsWith(folded),
    };
  }

  return (words, frame) => {
    for (let at = 0; at < frame.end; at++) {
      const isAlone = words[at + 1]?.role !== "topic" || !words[at + 1]!.capital;
      if (words[at]!.role !== "topic" || !isAlone || !mayStand(words, at, frame)) continue;
      const near = nearTo(words, at);
      if (near) return near;
    }
    return undefined;
  };
}

/** Where the name of who spoke stands: first of all, before a word of asking, or before what leads to the topic. */
function mayStand(words: readonly TypedWord[], at: number, frame: Frame): boolean {
  const isFirst = words.slice(0, at).every(({ role, capital }) => role === "stop" || capital);
  return isFirst || frame.asks(at + 1) || (at + 1 === frame.end && frame.pivot >= 0);
}
