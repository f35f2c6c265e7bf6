/**
 * "to France 24", "in the TASS interview", "told Kiselev": whom he was talking to, as a filter. Only names that the record
 * has, and only behind such a word: "about Russia Today" asks about it, and France is not France 24.
 */
import { fold } from "../text/fold.ts";

export interface Outlets {
  readonly rest: string;
  readonly outlet?: string;
  readonly interviewer?: string;
}

interface Name {
  readonly words: readonly string[];
  readonly name: string;
  readonly kind: "outlet" | "interviewer";
}

const cues = new Set(["to", "told", "tell", "telling", "with", "interview", "by"]);
/** "In the France 24 interview", "for Le Figaro": only with a word that says what it is, before or behind. */
const weakCues = new Set(["in", "for", "on", "at"]);
const kinds = new Set(["interview", "interviews", "conversation", "talk", "report", "article"]);
const runs = /[\p{L}\p{M}\p{N}]+/gu;

export function createOutletReader(
  outlets: readonly string[],
  interviewers: readonly string[],
): (text: string) => Outlets {
  const names = [
    ...outlets.map((name): Name => ({ words: wordsOf(name), name, kind: "outlet" })),
    ...interviewers.flatMap((name): Name[] => {
      const words = wordsOf(name);
      const whole: Name = { words, name, kind: "interviewer" };
      return words.length > 1 ? [whole, { ...whole, words: words.slice(-1) }] : [whole];
    }),
  ]
    .filter(({ words }) => words.join("").length > 2)
    .sort((a, b) => b.words.length - a.words.length);

  return text => {
    if (names.length === 0) return { rest: text };
    const found = [...text.matchAll(runs)];
    const words = found.map(match => fold(match[0]));
    for (let at = 1; at < words.length; at++) {
      const article = words[at - 1] === "the" || words[at - 1] === "his" || words[at - 1] === "her";
      const cue = words[article ? at - 2 : at - 1] ?? "";
      if (!cues.has(cue) && !weakCues.has(cue)) continue;
      const name = names.find(one => one.words.every((word, step) => words[at + step] === word));
      if (!name) continue;
      const behind = at + name.words.length;
      const noun = kinds.has(words[behind] ?? "");
      if (!cues.has(cue) && !noun) continue;
      const from = found[article ? at - 2 : at - 1]!;
      const last = found[noun ? behind : behind - 1]!;
      // A verb stays where it is: "what did he tell Kiselev about France".
      const start =
        cue === "told" || cue.startsWith("tell") || cue === "interview" ? from.index + from[0].length : from.index;
      const rest = `${text.slice(0, start)} ${text.slice(last.index + last[0].length)}`;
      return { rest, [name.kind]: name.name };
    }
    return { rest: text };
  };
}

function wordsOf(name: string): readonly string[] {
  return (name.match(runs) ?? []).map(fold);
}
