/**
 * "Why did she promise the bridge?": the verb that is taken for granted. It is found by where it stands: behind a circumstance that is
 * asked for and whoever did it, or where verbs end the sentence, at its end. What he said is taken for granted by every question.
 */
import { languageOf } from "../../languages/languages.ts";
import type { AskingWords } from "../../languages/sections/asking.ts";
import type { QuestionWord } from "../../question-model.ts";

const notVerb = /^\p{N}/u;

/** The verb, folded; nothing where nothing is taken for granted. */
export function premiseOf(words: readonly QuestionWord[], language: string): string | undefined {
  const { asking, people } = languageOf(language) ?? {};
  const at = asking === undefined ? -1 : words.findIndex(({ word }) => asking.circumstances.has(word));
  if (asking === undefined || at < 0) return undefined;
  // A topic before it is not asked about: "the dam that fell when …".
  if (!asking.asksInside && words.slice(0, at).some(({ role }) => role === "topic")) return undefined;
  const { he, she, others } = people?.pronouns ?? {};
  const subjects = new Set([...(he?.subject ?? []), ...(she?.subject ?? []), ...(others ?? [])]);
  const verb = asking.asksInside ? finalVerb(words, asking) : verbBehind(words.slice(at + 1), asking, subjects);
  return verb?.role === "topic" && !verb.capital && !notVerb.test(verb.word) ? verb.word : undefined;
}

/** What stands behind the subject; where no other verb must stand before the subject, its own may. */
function verbBehind(
  words: readonly QuestionWord[],
  { supports }: AskingWords,
  subjects: ReadonlySet<string>,
): QuestionWord | undefined {
  const isSubject = ({ word, role }: QuestionWord): boolean => role === "speaker" || subjects.has(word);
  const [first, second] = words;
  if (first === undefined || second === undefined) return undefined;
  if (supports.size === 0 && first.role === "topic" && isSubject(second)) return first;
  const start = supports.size === 0 ? 0 : 1;
  if (start === 1 && !supports.has(first.word)) return undefined;
  const subject = words.slice(start).findIndex(isSubject) + start;
  // An article may stand before a title, and nothing else before a subject.
  if (subject < start || words.slice(start, subject).some(({ role }) => role !== "stop")) return undefined;
  return words.slice(subject).find(one => !isSubject(one) && one.role !== "stop");
}

function finalVerb(words: readonly QuestionWord[], { pastEndings }: AskingWords): QuestionWord | undefined {
  const last = words.at(-1);
  return [...pastEndings].some(ending => last?.word.endsWith(ending)) ? last : undefined;
}
