/**
 * The words of a question → drafts of terms, before the record was asked about them: stems in the languages of the record, the
 * codes of names and synonyms. Names of several words are one term.
 */
import { stemmerOf } from "../languages/stem.ts";
import { compoundOf } from "../lexicon/compounds.ts";
import { irregularForms } from "../lexicon/irregular.ts";
import type { Form, Lexicon, Sighting } from "../lexicon/lexicon.ts";
import { relatedTo } from "../lexicon/thesaurus.ts";
import { weights as names } from "../lexicon/weights.ts";
import type { WordForm } from "../model.ts";
import { isFaint } from "../question/typed-words.ts";
import type { Question, QuestionWord } from "../question-model.ts";
import { longestTerm, termOf, tokensOf } from "../text/analyzer.ts";
import { fold } from "../text/fold.ts";
import { limits, weights } from "./weights.ts";

/** One term before the record was asked about it. */
export interface Draft {
  /** As the question has it: "Tbilisi", "military". */
  readonly written: string;
  /** The question's own words for it, folded. */
  readonly words: readonly string[];
  /** Its place among the words of the question. */
  readonly position: number;
  /** Terms that may stand for it, each with its weight; the first is its own. */
  readonly alternatives: ReadonlyMap<string, number>;
  /** Other names it is searched by. */
  readonly labels: ReadonlySet<string>;
  /** Of what was talked about before: it only prefers some of what is found, and where it is no name of it, little. */
  readonly isContext: boolean;
  readonly isFaint: boolean;
  /** Terms of words that mean nearly the same in the language at large, each with its word. They stand for it where it is rare. */
  readonly related: ReadonlyMap<string, string>;
  /** Still being typed: it stands for all that begins with it. */
  readonly isUnfinished?: true;
}

export interface DraftContext {
  readonly lexicon: Lexicon;
  /** Languages of the record, two letters each. */
  readonly languages: readonly string[];
}

interface Spoken {
  readonly written: string;
  readonly form: WordForm;
  readonly isWanted: boolean;
  readonly isContext: boolean;
  readonly isFaint: boolean;
}

/** Words of the wanted roles and of phrases, each once, names of several words as one. */
export function draftsOf(
  question: Question,
  wanted: ReadonlySet<QuestionWord["role"]>,
  { lexicon, languages }: DraftContext,
): readonly Draft[] {
  const spoken = spokenIn(question, wanted);
  const forms = spoken.map(({ form }) => form);
  const seen = new Set([question.language, ...languages]);
  const sightings = [...seen].flatMap(language => lexicon.inQuestion(forms, language));
  const drafts = new Map<string, Draft>();
  const put = (draft: Draft): boolean => {
    const key = draft.words.join(" ");
    const known = drafts.get(key);
    if (!known && drafts.size >= limits.terms) return false;
    drafts.set(key, known ? joined(known, draft) : draft);
    return true;
  };
  const covered = new Set<number>();
  for (const { from, to, form } of sightings) {
    const span = spoken.slice(from, to);
    if (!isLongName({ from, to, form }) || !span.some(one => one.isWanted)) continue;
    const name: Draft = {
      written: span.map(one => one.written).join(" "),
      words: span.map(one => one.form.word),
      position: from,
      alternatives: new Map([[form.code, 1]]),
      labels: new Set(),
      isContext: span.every(one => one.isContext),
      isFaint: span.every(one => one.isFaint),
      related: new Map(),
    };
    if (put(seeking(name, [form]))) for (let at = from; at < to; at++) covered.add(at);
  }
  spoken.forEach(({ written, form, isWanted, isContext, isFaint }, position) => {
    if (!isWanted || covered.has(position)) return;
    const own = languages.map(language => termOf(form, language)).filter(term => term !== "");
    if (own.length === 0) return;
    const alternatives = new Map(own.map(term => [term, 1]));
    for (const term of languages.flatMap(language => irregularForms(form.word, language).map(stemmerOf(language)))) {
      if (!alternatives.has(term)) alternatives.set(term, weights.irregular);
    }
    const here = sightings.filter(one => position >= one.from && position < one.to && !isLongName(one));
    for (const term of joinedTerms(forms, position, languages)) alternatives.set(term, names.synonym);
    const isLast = question.unfinished === form.word && position === question.words.length - 1;
    const related = relatedTerms(forms, position, languages);
    const draft: Draft = {
      ...{
        written,
        words: [form.word],
        position,
        alternatives,
        labels: new Set<string>(),
        related,
        isContext,
        isFaint,
      },
      ...(isLast ? { isUnfinished: true } : {}),
    };
    put(
      seeking(
        draft,
        here.map(one => one.form),
      ),
    );
  });
  return [...drafts.values()];
}

/** Terms of a word together with the one before it and the one behind it: "cease fire" is written as one word, too. */
function joinedTerms(forms: readonly WordForm[], at: number, languages: readonly string[]): readonly string[] {
  return [at - 1, at].flatMap(place => {
    const [first, second] = [forms[place], forms[place + 1]];
    if (!first?.term || !second?.term) return [];
    return languages.flatMap(language => compoundOf(first.word, second.word, language) || []);
  });
}

/** Terms of the words that mean nearly the same, each with its word. */
function relatedTerms(
  forms: readonly WordForm[],
  at: number,
  languages: readonly string[],
): ReadonlyMap<string, string> {
  const related = new Map<string, string>();
  for (const language of languages) {
    for (const word of relatedTo(forms, at, language)) {
      const term = termOf({ word, upper: false }, language);
      if (term !== "" && !related.has(term)) related.set(term, word);
    }
  }
  return related;
}

/** The words of the question in order, with their possessives off, those of phrases behind the others. */
function spokenIn(question: Question, wanted: ReadonlySet<QuestionWord["role"]>): readonly Spoken[] {
  const words = question.words.map(word => ({
    text: word.text,
    form: word,
    isWanted: wanted.has(word.role),
    isContext: word.role === "context",
    isFaint: isFaint(word, question),
  }));
  const quoted = question.phrases.flatMap(phrase =>
    tokensOf(phrase, question.language).map(form => ({
      text: phrase.slice(form.start, form.end),
      form,
      isWanted: true,
      isContext: false,
      isFaint: false,
    })),
  );
  return [...words, ...quoted]
    .filter(({ form }) => form.word !== "" && form.word.length <= longestTerm)
    .map(({ text, ...word }) => ({ written: text.replace(/['’]s$/u, ""), ...word }));
}

/** A name of several words: one term of its own. */
function isLongName({ from, to, form }: Sighting): boolean {
  return form.kind === "name" && to - from > 1;
}

/** The same words again: what either may stand for. */
function joined(one: Draft, other: Draft): Draft {
  return {
    ...one,
    alternatives: new Map([...one.alternatives, ...other.alternatives]),
    labels: new Set([...one.labels, ...other.labels]),
    isContext: one.isContext && other.isContext,
    isFaint: one.isFaint && other.isFaint,
  };
}

/** The draft looking also for what forms of the lexicon stand for. */
export function seeking(draft: Draft, forms: readonly Form[]): Draft {
  const alternatives = new Map(draft.alternatives);
  const labels = new Set(draft.labels);
  for (const { seeks, label, kind } of forms) {
    for (const { code, weight } of seeks) alternatives.set(code, Math.max(weight, alternatives.get(code) ?? 0));
    // That a country goes by another of its own names surprises nobody.
    const isOwnName = kind === "name" && seeks[0]?.weight !== names.capitalSeeksName;
    if (!isOwnName && fold(label) !== draft.words.join(" ")) labels.add(label);
  }
  return { ...draft, alternatives, labels };
}
