/**
 * The verbs of a question, known by where they stand, and how they are called where the topic is named: a topic is a noun phrase.
 *
 *   who pays for the new quay        →  paying for the new quay
 *   did the ferry keep its hours     →  ferry, hours
 *
 * A verb is what stands right behind who is asked for, behind "did" and its subject, or as a participle behind "was" and its subject.
 * Where that is not plain nothing is taken for a verb.
 */
import { languageOf } from "../../languages/languages.ts";
import type { AskingWords, VerbWords } from "../../languages/sections/asking.ts";
import type { QuestionWord } from "../../question-model.ts";
import { formOf } from "../../text/analyzer.ts";
import type { Familiar } from "../names/familiar-names.ts";
import { titles } from "../vocabulary.ts";
import { asking as weights } from "./weights.ts";

type Words = readonly QuestionWord[];

/** Places of verbs, and whether a subject that names something stands before each. */
type Verbs = Map<number, boolean>;

/** Words of a subject that ends with its verb and nothing behind. */
const shortestClause = 2;

/** The words with their verbs as nouns; "long" of "how long did" asks. */
export function withPredicates(words: Words, language: string, { knows, telling }: Familiar): Words {
  const { asking } = languageOf(language) ?? {};
  if (asking === undefined) return words;
  const { verbs: forms } = asking;
  const tells = (word: string): number => telling(formOf(word, language), language);
  const verbs: Verbs = forms === undefined ? new Map() : verbsIn(words, asking, forms);
  const first = words.findIndex(({ role }) => role !== "stop");
  // Grammar that may be a topic, and no topic of this record.
  const isFrame = (word: QuestionWord, at: number): boolean => {
    if (word.role !== "topic" || knows(word, language)) return false;
    const [next] = words.slice(at + 1);
    const pointsBehind = verbs.get(at) === false && next?.role === "stop" && asking.others.has(next.word);
    const isRequest = first === at && [...asking.requestEndings].some(ending => word.word.endsWith(ending));
    return titles.has(word.word) || isRequest || pointsBehind;
  };
  // "Since when"; "against", where the record does not have it.
  const isLead = (word: QuestionWord, at: number): boolean =>
    word.role === "topic" &&
    asking.prepositions.has(word.word) &&
    (asking.interrogatives.has(words[at + 1]?.word ?? "") ||
      (!knows(word, language) && words.slice(at + 1).some(isTopic)));
  return words.map((word, at): QuestionWord => {
    if (forms && isDegree(words, at, { asking, forms }) && tells(word.word) < weights.light)
      return { ...word, role: "asking" };
    if (isFrame(word, at)) return { ...word, role: "asking" };
    if (isLead(word, at)) return { ...word, role: "stop" };
    const hasSubject = verbs.get(at);
    if (hasSubject === undefined || forms === undefined) return word;
    const noun = nounOf(word.word, asking, { forms, tells });
    return { ...word, verb: { hasSubject, ...(noun === undefined ? {} : { noun }) } };
  });
}

interface Grammar {
  readonly asking: AskingWords;
  readonly forms: VerbWords;
}

/** "How long did", "how far is". */
function isDegree(words: Words, at: number, { asking, forms }: Grammar): boolean {
  const [before, word, next] = [words[at - 1], words[at]!, words[at + 1]];
  if (word.role !== "topic" || before === undefined || next === undefined) return false;
  return forms.degrees.has(before.word) && asking.auxiliaries.has(next.word);
}

function isTopic({ role }: QuestionWord): boolean {
  return role === "topic";
}

function verbsIn(words: Words, asking: AskingWords, forms: VerbWords): Verbs {
  const verbs: Verbs = new Map();
  const isAux = (at: number): boolean => asking.auxiliaries.has(words[at]?.word ?? "") && words[at]!.role !== "topic";
  const isPlain = (at: number): boolean => words[at]?.role === "topic" && !words[at]!.capital;
  words.forEach(({ word }, at) => {
    if (forms.subjects.has(word)) {
      const isVerb =
        isPlain(at + 1) && !isAux(at + 1) && !words.slice(at + 2).some((_, place) => isAux(at + 2 + place));
      if (isVerb && (forms.persons.has(word) || isConjugated(words, at + 1, { asking, forms })))
        verbs.set(at + 1, false);
    }
    if (!isAux(at)) return;
    // "Who will pay"
    if (forms.subjects.has(words[at - 1]?.word ?? "") && asking.infinitiveAuxiliaries.has(word) && isPlain(at + 1)) {
      const isSubject = words.slice(at + 2, at + 4).every(({ role }) => role === "stop");
      if (isSubject || forms.persons.has(words[at - 1]!.word)) verbs.set(at + 1, false);
      if (verbs.has(at + 1)) return;
    }
    const [place, hasSubject] = asking.infinitiveAuxiliaries.has(word)
      ? behindSubject(words, at + 1, asking)
      : participleBehind(words, at + 1, { asking, forms });
    if (isPlain(place)) verbs.set(place, hasSubject);
  });
  return verbs;
}

/** "Happens to the", "led": no noun behind an asking word that may have one. */
function isConjugated(words: Words, at: number, { asking, forms }: Grammar): boolean {
  const { word } = words[at]!;
  if (isPast(word, asking) || forms.past.some(ending => word.endsWith(ending))) return true;
  const next = words[at + 1];
  return forms.present.some(ending => word.endsWith(ending)) && next !== undefined && next.role === "stop";
}

/** A form of an irregular verb that is not its plain one. */
function isPast(word: string, { irregular }: AskingWords): boolean {
  return irregular.some(forms => forms.indexOf(word) > 0);
}

/** Where the verb stands behind an auxiliary and its subject, which begins at a place. */
function behindSubject(words: Words, from: number, asking: AskingWords): readonly [number, boolean] {
  const isSubject = ({ word, role }: QuestionWord): boolean =>
    role === "speaker" || asking.others.has(word) || asking.askerSubjects.has(word);
  const isBeside = ({ word, role }: QuestionWord): boolean =>
    role === "stop" && !asking.prepositions.has(word) && !asking.auxiliaries.has(word);
  const first = words.slice(from).find(word => isSubject(word) || !isBeside(word));
  if (first === undefined) return [-1, false];
  if (isSubject(first)) {
    const verb = words.findIndex((word, at) => at >= from && !isSubject(word) && !isBeside(word));
    return [verb, false];
  }
  let at = from;
  for (;;) {
    while (words[at]?.role === "stop" && !asking.auxiliaries.has(words[at]!.word)) at++;
    const start = at;
    while (words[at]?.role === "topic") at++;
    const named = words.slice(start, at).findIndex(({ capital, word }) => !capital && !/^\p{N}/u.test(word));
    // "Norway buy salt"
    if (named > 0) return [start + named, true];
    const ended = words[at];
    if (at - start >= shortestClause && (ended === undefined ? at - start === shortestClause : ended.role === "stop"))
      return asking.auxiliaries.has(ended?.word ?? "") ? [-1, false] : [at - 1, true];
    // "The work on the harbour start"
    if (ended?.role !== "stop" || asking.auxiliaries.has(ended.word) || at === start) return [-1, false];
  }
}

/** "Was the old mill sold", "is the port closing soon", "will it be sold": what ends a run of words behind the subject. */
function participleBehind(words: Words, from: number, { asking, forms }: Grammar): readonly [number, boolean] {
  const isForm = (word = ""): boolean =>
    isPast(word, asking) || [...forms.past, ...forms.participles].some(ending => word.endsWith(ending));
  const subject = words[from - 2]?.role;
  if (subject === "topic" && isForm(words[from]?.word)) return [from, true];
  for (let at = from + 1; at < words.length; at++) {
    const { word, role } = words[at]!;
    if (role === "topic" && words[at + 1]?.role !== "topic" && words[at - 1]!.role !== "stop") {
      const isForm =
        isPast(word, asking) || [...forms.past, ...forms.participles].some(ending => word.endsWith(ending));
      if (isForm) return [at, words[at - 1]!.role === "topic"];
    }
    if (asking.interrogatives.has(word)) break;
  }
  return [-1, false];
}

interface Naming {
  readonly forms: VerbWords;
  /** How much a word tells, from 0: the commoner in the language, the less. */
  readonly tells: (word: string) => number;
}

/** "Paying" of "pays": of the ways to write it the one that the language knows best. */
function nounOf(word: string, { irregular }: AskingWords, { forms, tells }: Naming): string | undefined {
  const [base] = irregular.find(some => some.indexOf(word) > 0) ?? [];
  const plain = base === undefined ? rewritten(word, forms.plain) : [base];
  const nouns = plain.flatMap(one => rewritten(one, forms.nouns)).filter(noun => tells(noun) < weights.noWord);
  return nouns.toSorted((a, b) => tells(a) - tells(b))[0];
}

function rewritten(word: string, ways: VerbWords["plain"]): readonly string[] {
  return ways.filter(([ending]) => ending.test(word)).map(([ending, other]) => word.replace(ending, other));
}
