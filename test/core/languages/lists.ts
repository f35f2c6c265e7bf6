/** The lists of a language that questions and texts are read by, each with what shows that its rule sees a sentence. */
import { deniesIn } from "../../../src/core/answer/claims/denials.ts";
import { detectLanguage } from "../../../src/core/languages/detect.ts";
import type { Language } from "../../../src/core/languages/language.ts";
import { abbreviationForms } from "../../../src/core/lexicon/abbreviations.ts";
import { createLexicon } from "../../../src/core/lexicon/lexicon.ts";
import { transliterations } from "../../../src/core/lexicon/transliterate.ts";
import { readPlainDates } from "../../../src/core/question/dates/plain-dates.ts";
import { intentOf } from "../../../src/core/question/intent.ts";
import { createQuestionReader } from "../../../src/core/question/question.ts";
import { wantedBy } from "../../../src/core/question/wanted.ts";
import type { Question } from "../../../src/core/question-model.ts";
import { createSpeakers } from "../../../src/core/speakers/speakers.ts";
import { tokensOf } from "../../../src/core/text/analyzer.ts";
import { readDate } from "../../../src/core/text/dates.ts";
import { fold, foldedWords } from "../../../src/core/text/fold.ts";
import { leansBack, sentencesOf } from "../../../src/core/text/sentences.ts";
import { isCourtesy, leans } from "../../../src/core/text/small-talk.ts";
import { passageOf } from "../../fixtures/passage.ts";

export interface List {
  /** Whether the words of the list are folded. */
  readonly folded?: true;
  /** Whether the rule over the list sees the sentence. */
  readonly sees: (sentence: string, language: Language) => boolean;
}

const today = "2026-11-24";
const parts = {
  today: () => today,
  speakers: createSpeakers([
    { name: "Mira Solen", language: "en" },
    { name: "Jonas Brandt", language: "en" },
  ]),
  outlets: ["TARN"],
  interviewers: [],
  within: () => ["2024-05-01", "2015", "2011"].map(date => passageOf("a", 0, "Words.", { date }).interview),
};
const { read } = createQuestionReader(parts);

/** The period a sentence narrows to, as "first day – last day". */
function periodOf(sentence: string, { code }: Language): string {
  const { from = "", to = "" } = readPlainDates(sentence, today, code);
  return `${from} – ${to}`;
}

const narrowsTo = (period: string): List => ({
  folded: true,
  sees: (sentence, language) => periodOf(sentence, language) === period,
});
/** It narrows, to whatever; the words of time are tested one by one in core/question/dates. */
const narrows: List = { folded: true, sees: (sentence, language) => periodOf(sentence, language) !== " – " };
const isTopic: List = {
  folded: true,
  sees: (sentence, language) => /\d/.test(sentence) && periodOf(sentence, language) === " – ",
};
const inOrder = (order: "newest" | "oldest"): List => ({
  sees: (sentence, { code }) => readPlainDates(sentence, today, code).order === order,
});
const denying: List = {
  folded: true,
  sees: (sentence, { code }) => tokensOf(sentence, code).some(deniesIn(code)),
};
/** Lists whose words are a part of a date. */
const timeLists = [
  "months",
  "weekdays",
  "seasons",
  "units",
  "numbers",
  "ordinals",
  "decades",
  "decadeEndings",
  "decadeNouns",
  "numberEndings",
  "parts",
  "relative",
  "days",
  "ago",
  "inside",
  "to",
  "and",
  "dayLeads",
  "sayings",
  "beforeLeads",
  "within",
  "start",
  "spokenThen",
];
const isDate: List = { sees: sentence => readDate(sentence) !== undefined };
const sentences = (count: number): List => ({ sees: text => sentencesOf(text).length === count });

/** Words of the list in a question have the role. */
function role(wanted: Question["words"][number]["role"], listOf: (language: Language) => ReadonlySet<string>): List {
  return {
    folded: true,
    sees: (sentence, language) => {
      const found = read(sentence).words.filter(word => listOf(language).has(fold(word.text)));
      return found.length > 0 && found.every(word => word.role === wanted);
    },
  };
}

const asksFor = (intent: Question["intent"]): List => ({
  folded: true,
  sees: sentence => intentOf(sentence) === intent,
});
const isOfOutlet: List = { folded: true, sees: sentence => read(sentence).filters.outlet === "TARN" };
const ofSolen: List = { folded: true, sees: sentence => read(sentence).filters.speaker === "Mira Solen" };
const ofStranger: List = { folded: true, sees: sentence => read(sentence).stranger === "Macron" };
const manners: List = { folded: true, sees: isCourtesy };

/** "Макрон = makron". */
const soundsLike: List = {
  sees: (sentence, { code }) => {
    const [name = "", form = ""] = sentence.split(" = ");
    return transliterations(name, code).includes(form);
  },
};
const inLanguage: List = { sees: (sentence, { code }) => detectLanguage(sentence) === code };

export const lists: Readonly<Record<string, List>> = {
  stopWords: { folded: true, sees: (sentence, { code }) => tokensOf(sentence, code).every(token => token.term === "") },
  "writing.commonWords": inLanguage,
  "writing.possessives": {
    sees: (sentence, { code }) =>
      tokensOf(sentence, code).some(token => token.end - token.start > token.word.length + 1),
  },
  "writing.caseEndings": {
    folded: true,
    sees: (sentence, { code }) => {
      const shared = { language: code, kind: "name", code: "0fr", seeks: [], label: "Fransa" } as const;
      return createLexicon([{ ...shared, text: "Fransa" }]).inText(tokensOf(sentence, code), code).length === 1;
    },
  },
  "writing.namesInCapitals": {
    folded: true,
    sees: (sentence, { code }) => tokensOf(sentence, code).some(token => token.upper && token.term !== ""),
  },
  "writing.countryLikePronoun.articles": { folded: true, sees: sentence => read(sentence).words.some(isUs) },
  "writing.countryLikePronoun.leads": { folded: true, sees: sentence => read(sentence).words.some(isUs) },
  "writing.transliteration.endings": soundsLike,
  "dates.months": isDate,
  "dates.dayEndings": isDate,
  "dates.betweenDayAndMonth": isDate,
  "dates.afterYear": isDate,
  ...Object.fromEntries(timeLists.map(name => [`dates.time.${name}`, narrows])),
  "dates.time.leads.since": narrowsTo("2016-01-01 – "),
  "dates.time.leads.from": narrowsTo("2016-01-01 – "),
  "dates.time.leads.after": narrowsTo("2017-01-01 – "),
  "dates.time.leads.before": narrowsTo(" – 2015-12-31"),
  "dates.time.leads.until": narrowsTo(" – 2016-12-31"),
  "dates.time.leads.within": narrowsTo("2016-01-01 – 2016-12-31"),
  "dates.time.leads.between": narrowsTo("2016-01-01 – 2018-12-31"),
  "dates.time.tails.since": narrowsTo("2016-01-01 – "),
  "dates.time.tails.after": narrowsTo("2017-01-01 – "),
  "dates.time.tails.before": narrowsTo(" – 2015-12-31"),
  "dates.time.tails.until": narrowsTo(" – 2016-12-31"),
  "dates.time.tails.between": narrowsTo("2016-01-01 – 2018-12-31"),
  "dates.time.owner": isTopic,
  "dates.time.claims": isTopic,
  "dates.time.claimEndings": isTopic,
  "dates.time.nowadays": inOrder("newest"),
  "dates.time.newestFirst": inOrder("newest"),
  "dates.time.oldestFirst": inOrder("oldest"),
  "dates.time.newestOfAll": inOrder("newest"),
  "dates.time.oldestOfAll": inOrder("oldest"),
  "sentences.goOn": sentences(1),
  "sentences.goOnBeforeNumber": sentences(1),
  "sentences.goOnMostly": sentences(1),
  "sentences.listEnds": sentences(2),
  "sentences.beginners": sentences(2),
  "sentences.counted": sentences(1),
  "sentences.wordsLikeInitials": sentences(2),
  "sentences.leaning": { sees: leansBack },
  "sentences.courtesies": manners,
  "sentences.courtesyTails": manners,
  "sentences.hollow": { sees: sentence => foldedWords(sentence).length > 2 && leans(sentence) },
  "sentences.connectives": { sees: sentence => foldedWords(sentence).length > 2 && leans(sentence) },
  "sentences.denials": denying,
  "sentences.denialEndings": denying,
  "questions.asking": role("asking", ({ questions }) => questions.asking),
  "questions.indefinites": role("asking", ({ questions }) => questions.indefinites),
  "questions.lightVerbs": role("asking", ({ questions }) => questions.lightVerbs),
  "questions.further": { folded: true, sees: sentence => read(sentence).isFurther === true },
  "questions.according.before": ofSolen,
  "questions.according.behind": ofSolen,
  "questions.about": role("asking", ({ questions }) => questions.about),
  "questions.aboutOnceAsked": role("asking", ({ questions }) => questions.aboutOnceAsked),
  "questions.auxiliaries": ofStranger,
  "questions.articles": role("speaker", ({ questions }) => questions.titles),
  "questions.adverbs": ofStranger,
  "questions.belonging": role("topic", ({ questions }) => questions.titles),
  "questions.titles": role("speaker", ({ questions }) => questions.titles),
  "questions.courtesies": role("asking", ({ questions }) => questions.courtesies),
  "questions.addressee.leads": isOfOutlet,
  "questions.addressee.weakLeads": isOfOutlet,
  "questions.addressee.kinds": isOfOutlet,
  "questions.addressee.behind": isOfOutlet,
  "questions.addressee.determiners": isOfOutlet,
  "questions.addressee.kept": role("asking", ({ questions }) => questions.addressee.kept),
  "questions.smallTalk.greeting": asksFor("greeting"),
  "questions.smallTalk.thanks": asksFor("thanks"),
  "questions.smallTalk.farewell": asksFor("farewell"),
  "questions.smallTalk.insult": asksFor("insult"),
  "questions.smallTalk.identity": asksFor("identity"),
  "questions.smallTalk.help": asksFor("help"),
  "questions.smallTalk.more": asksFor("more"),
  "questions.smallTalk.sources": asksFor("sources"),
  "questions.aboutTheRecord.interviewer": asksFor("interviewer"),
  "questions.aboutTheRecord.first": asksFor("first"),
  "questions.aboutTheRecord.last": asksFor("last"),
  "questions.aboutTheRecord.count": asksFor("count"),
  "questions.aboutTheRecord.all": asksFor("count"),
  "questions.ownWords": { folded: true, sees: sentence => read(sentence).filters.voice === "speaker" },
  "questions.aboutTheRecord.change": asksFor("change"),
  "questions.changing": role("asking", ({ questions }) => questions.changing),
  "questions.comparedWith": { sees: sentence => read(sentence).intent === "change" },
  "questions.newestInterview": { sees: sentence => read(sentence).filters.from === "2024-05-01" },
  "questions.oldestInterview": { sees: sentence => read(sentence).filters.from === "2011-01-01" },
  "questions.followUps": { sees: sentence => read(sentence, "gas in 2024").filters.from === "2024-01-01" },
  "questions.wantsNumber": { sees: sentence => wantedBy(sentence) === "number" },
  "questions.wantsName": { sees: sentence => wantedBy(sentence) === "name" },
};

/** What is no list of words and is seen by its rule all the same. */
export const values: Readonly<Record<string, List>> = {
  "writing.ownLetters": inLanguage,
  "writing.transliteration.letters": soundsLike,
  abbreviations: {
    sees: (sentence, { code }) =>
      createLexicon(abbreviationForms()).inQuestion(tokensOf(sentence, code), code).length > 0,
  },
};

function isUs(word: Question["words"][number]): boolean {
  return word.text === "US" && word.role === "topic";
}
