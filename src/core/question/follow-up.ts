/** A question that leans on the one before: "and in 2024?", "and Georgia?", "how often?". Whatever names a topic of its own does not. */
import { inAll, ownLanguage } from "../languages/languages.ts";
import { atStart } from "../languages/pattern.ts";
import type { Question, QuestionWord } from "../question-model.ts";
import { formOf } from "../text/analyzer.ts";
import { asking as weights } from "./asking/weights.ts";
import type { Familiar } from "./names/familiar-names.ts";
import { present } from "./present.ts";
import { isBare, isFaint, typedWords } from "./typed-words.ts";

const articles = inAll(({ questions }) => questions.articles);
const goingOn = atStart(inAll(({ questions }) => questions.followUps));
const pronouns = inAll(({ asking }) => asking?.others);
const owners = inAll(({ people }) => [...(people?.pronouns?.he.own ?? []), ...(people?.pronouns?.she.own ?? [])]);
/** Of the pronouns those for people; no writer of a question is named by one of these. */
const people = inAll(({ people }) => {
  const { he, she, others } = people?.pronouns ?? {};
  return [...(he?.subject ?? []), ...(she?.subject ?? []), ...(others ?? [])];
});
const persons = new Set([...owners, ...[...pronouns].filter(word => people.has(word))]);
const pointing = new Set([...pronouns, ...owners]);
/** Of the pronouns those for a place. */
const places = inAll(({ asking }) => asking?.places);
const answerable = new Set<Question["intent"]>(["ask", "first", "last", "count", "change", "interviewer"]);

/**
 * Reads a text as the next question behind `previous`; `readAlone` reads one as a question of its own. One without a topic asks about
 * the last one; one whose topic names nothing, "did anyone boycott it?", nothing but what the last one named, or "he" before
 * anything else, is asked where the last one's topic is, if it can be.
 */
export function createFollowUps(
  readAlone: (text: string) => Question,
  { names, knows, telling }: Familiar,
): (text: string, previous?: string) => Question {
  // Without counts of words all tell alike.
  const [common = ""] = ownLanguage.writing.commonWords;
  const tellsApart = telling(formOf(common, ownLanguage.code), ownLanguage.code) < weights.noWord;

  /** On a phone names are typed in small letters: what the record knows, and the language has no word like. */
  const isTypedName = (word: QuestionWord, language: string): boolean =>
    tellsApart &&
    language === ownLanguage.code &&
    word.role === "topic" &&
    telling(word, language) >= weights.noWord &&
    knows(word, language);

  const isNamed = ({ language }: Question, word: QuestionWord): boolean =>
    word.role === "topic" && (word.capital || names(word, language));

  /** Also in what is no part of the topic: "other than Mira Solen, who was there?" */
  const namesOf = ({ asked, language }: Question): boolean =>
    typedWords(asked, language).some(({ stop, capital }, at) => at > 0 && capital && !stop);

  function followed(question: Question, before: Question, isBareQuestion: boolean): Question {
    const { from, to, outlet, interviewer, ...others } = before.filters;
    const isTold = question.filters.outlet !== undefined || question.filters.interviewer !== undefined;
    const kept = isTold ? others : { ...others, ...present({ outlet, interviewer }) };
    const isNow = question.order !== undefined && question.words.some(({ role }) => role === "date");
    const dated = isNow || question.filters.from !== undefined || question.filters.to !== undefined;
    const when = dated ? {} : present({ from, to });
    return {
      ...question,
      intent: question.intent === "ask" ? before.intent : question.intent,
      ...present({ order: question.order ?? before.order }),
      ...(isBareQuestion ? { words: before.words, phrases: before.phrases, language: before.language } : {}),
      excluded: [...before.excluded, ...question.excluded],
      filters: { ...kept, ...when, ...question.filters },
    };
  }

  /** Whether a question with words of its own goes on with what was talked about. */
  function goesOn(question: Question, before: Question): boolean {
    const { words, language } = question;
    const leans = pointsBack(question, pointing);
    const own = words.filter(word => isNamed(question, word) || (!leans && isTypedName(word, language)));
    if (own.length === 0 && !namesOf(question)) {
      const told = words.filter(word => word.role === "topic" && knows(word, language));
      return leans || told.reduce((sum, word) => sum + telling(word, language), 0) < weights.wholeTopic;
    }
    const named = new Set(before.words.filter(word => isOfNames(before, word)).map(({ word }) => word));
    const isSame = own.length > 0 && own.every(({ word }) => named.has(word));
    const until = own.length === 0 ? words.length : words.indexOf(own[0]!);
    return isSame || pointsBack({ ...question, words: words.slice(0, until + 1) }, persons);
  }

  /** Named by the last question, or by one that it went on from. */
  function isOfNames(question: Question, word: QuestionWord): boolean {
    return isNamed(question, word) || (word.role === "context" && word.capital);
  }

  /** The topic of a question with the names that it took over itself; where nothing is named, what it took over, else its topic. */
  function carriedFrom(question: Question): readonly QuestionWord[] {
    const topic = question.words.filter(({ role }) => role === "topic");
    const taken = question.words.filter(word => word.role === "context" && !isFaint(word, question));
    const isUnnamed = taken.length > 0 && ![...topic, ...taken].some(word => isOfNames(question, word));
    return (isUnnamed ? taken : [...topic, ...taken]).map(word => ({ ...word, role: "context" }));
  }

  /** Beside its own words what was talked about before. */
  function besides(question: Question, before: Question): Question {
    const { words, phrases, filters, claim } = question;
    // "Glaciers" and "the glaciers" are topics; "were they cold?" leans.
    const isTopic = words.every(({ role, word }) => articles.has(word) || (role !== "stop" && role !== "asking"));
    const isWhole = isTopic || phrases.length > 0 || claim !== undefined || filters.speaker !== undefined;
    if (isWhole || isBare(question)) return question;
    const { speaker, whom } = before.filters;
    const who = words.some(({ word }) => pronouns.has(word)) ? present({ speaker, whom }) : {};
    const ofHis = { ...question, filters: { ...who, ...filters } };
    if (!goesOn(question, before)) return ofHis;
    const held = new Set(words.map(({ word }) => word));
    const context = carriedFrom(before).filter(({ word }) => !held.has(word));
    return { ...ofHis, ...(pointsBack(question, pointing) ? { leans: true } : {}), words: [...words, ...context] };
  }

  /** "And Harbour 24?" where the last one was asked of what they told somebody else. */
  function toldInstead(rest: string, { filters: { outlet, interviewer } }: Question): Question | undefined {
    if (outlet === undefined && interviewer === undefined) return undefined;
    const [lead = ""] = ownLanguage.questions.addressee.leads;
    const told = readAlone(`${lead} ${rest}`);
    const isTold = told.filters.outlet !== undefined || told.filters.interviewer !== undefined;
    return isTold && isBare(told) ? told : undefined;
  }

  return (text, previous) => {
    const question = readAlone(text);
    if (previous === undefined || isWhole(question)) return question;
    const before = readAlone(previous);
    if (!answerable.has(before.intent)) return question;
    const going = goingOn.test(question.asked);
    // "Peki 2023'te?": what it goes on with is no topic.
    const rest = going ? text.trim().replace(goingOn, "") : text;
    const behind = (going && toldInstead(rest, before)) || (going ? readAlone(rest) : question);
    const follow = { ...behind, asked: question.asked };
    const bare = isBare(follow);
    return besides(going || bare ? followed(follow, before, bare) : follow, before);
  };
}

/** Whether one of these stands for what was named before: "did she play it", and not "did she say", "were there any". */
function pointsBack({ words, isFurther }: Question, these: ReadonlySet<string>): boolean {
  const isPointing = ({ word }: QuestionWord, at: number): boolean => {
    const [before, behind] = [words[at - 1], words[at + 1]];
    const isExistential = places.has(word) && before?.role === "stop";
    return these.has(word) && behind?.role !== "asking" && !isExistential;
  };
  return (these === pointing && isFurther === true) || words.some(isPointing);
}

/** It goes on from nothing: small talk, and "who interviewed Mira Solen?", which asks for no topic. */
function isWhole({ intent, filters }: Question): boolean {
  return !answerable.has(intent) || (intent === "interviewer" && filters.speaker !== undefined);
}
