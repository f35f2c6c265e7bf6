/** The words of a claim: all of it is its topic, but for a name before it, as labels stand: "Solen We will rebuild it", not "Solen rebuilt it". */
import type { QuestionWord, Whom } from "../../question-model.ts";
import { longest } from "../message/cleaned.ts";
import type { WhomReader } from "../names/whom.ts";
import { present } from "../present.ts";
import { typedWords } from "../typed-words.ts";

export interface ClaimedWords {
  readonly words: readonly QuestionWord[];
  /** Who is named before it, and the claim without that. */
  readonly whom?: Whom;
  readonly text?: string;
}

export function claimedWords(claim: string | undefined, language: string, { first }: WhomReader): ClaimedWords {
  if (claim === undefined) return { words: [] };
  const words = typedWords([...claim].slice(0, longest).join(""), language);
  const named = first(words, language);
  const { length, whom } = words[named.length]?.capital ? named : { length: 0 };
  const roleOf = (stop: boolean, at: number): QuestionWord["role"] =>
    at < length ? "speaker" : stop ? "stop" : "topic";
  return {
    words: words.map(({ text, form, stop }, at) => ({ ...form, text, role: roleOf(stop, at) })),
    text: whom === undefined ? claim : claim.slice(claim.indexOf(words[length]?.text ?? "")),
    ...present({ whom }),
  };
}

/** What stands before a claim is none of it: "is it true that …". */
export function asFrame(word: QuestionWord): QuestionWord {
  return word.role === "topic" ? { ...word, role: "asking" } : word;
}
