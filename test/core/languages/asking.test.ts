/** The sentence that asks, in every language: one clause for each list of `asking`, with what the rule over it must see in it. */
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/core/languages/languages.ts";
import { createCueReader } from "../../../src/core/question/asking/cues.ts";
import { wordsOnly } from "../../../src/core/question/message/words-only.ts";
import { createQuestionReader } from "../../../src/core/question/question.ts";
import { topicText } from "../../../src/core/question/topic-text.ts";
import { createSpeakers } from "../../../src/core/speakers/speakers.ts";
import { tokensOf } from "../../../src/core/text/analyzer.ts";
import { foldedWords } from "../../../src/core/text/fold.ts";
import { type Examples, examplesOf } from "./examples.ts";

const familiar = { knows: () => true, names: () => false, telling: () => 0.1 };
const { read } = createQuestionReader({
  today: () => "2026-11-24",
  speakers: createSpeakers([]),
  outlets: [],
  interviewers: [],
});

/** For a record that holds a bridge and nothing else. */
const strict = createQuestionReader({
  today: () => "2026-11-24",
  speakers: createSpeakers([]),
  outlets: [],
  interviewers: [],
  familiar: { ...familiar, knows: ({ word }) => word === "мост" },
});

function cuesOf(clause: string, code: string) {
  const tokens = tokensOf(clause, code);
  return { ...createCueReader(code, familiar).cuesOf(tokens), tokens };
}

/** Whether the rule over a list sees the clause. */
const rules: Readonly<Record<string, (clause: string, code: string) => boolean>> = {
  interrogatives: (clause, code) => cuesOf(clause, code).asks >= 1,
  particles: (clause, code) => cuesOf(clause, code).asks >= 1,
  requests: (clause, code) => cuesOf(clause, code).asks >= 1,
  requestEndings: clause => topicText(strict.read(clause), new Map()) === "мост",
  askerSubjects: (clause, code) => cuesOf(clause, code).isTalk,
  asker: (clause, code) => cuesOf(clause, code).person > 0,
  contractions: (clause, code) => cuesOf(clause, code).isTalk,
  askerEndings: (clause, code) => cuesOf(clause, code).isTalk,
  addressed: (clause, code) => cuesOf(clause, code).person > 0,
  others: (clause, code) => !cuesOf(clause, code).isNominal,
  places: clause => read(clause, "the old harbour").leans === undefined,
  auxiliaries: (clause, code) => !cuesOf(clause, code).isNominal,
  infinitiveAuxiliaries: clause => !topicText(read(clause), new Map()).includes("turn"),
  imperativeAuxiliaries: (clause, code) => cuesOf(clause, code).asks === 0,
  hesitations: (clause, code) => read(clause).words.length < tokensOf(clause, code).length,
  fillers: (clause, code) => cuesOf(clause, code).said.length < tokensOf(clause, code).length,
  spokenMarks: clause => foldedWords(wordsOnly(clause).join(" ")).length < foldedWords(clause).length,
  prepositions: (clause, code) => cuesOf(clause, code).isAdverbial,
  thatWords: (clause, code) => cuesOf(clause, code).that !== undefined,
  whetherWords: (clause, code) => cuesOf(clause.slice(clause.indexOf("whether")), code).isHead,
  quotatives: clause => read(clause).claim !== undefined,
  circumstances: clause => read(clause).premise !== undefined,
  supports: clause => read(clause).premise !== undefined,
  pastEndings: clause => read(clause).premise !== undefined,
};

const examples: Examples = {
  en: {
    interrogatives: "which bridge",
    requests: "find the bridge",
    askerSubjects: "we like bridges",
    asker: "the bridge near our house",
    contractions: "we're late",
    addressed: "please be quick",
    others: "they built bridges",
    places: "how many bridges were there",
    auxiliaries: "bridges were built",
    infinitiveAuxiliaries: "did the tide turn",
    imperativeAuxiliaries: "have a nice day",
    hesitations: "the bridge uhm",
    fillers: "okay the bridge",
    spokenMarks: "the bridge question mark",
    prepositions: "despite the bridge",
    thatWords: "she said that bridges stand",
    whetherWords: "tell us whether bridges stand",
    circumstances: "why did she promise bridges",
    supports: "when did she promise bridges",
  },
  ru: {
    interrogatives: "какие мосты",
    particles: "мост ли",
    requests: "найдите мост",
    requestEndings: "скиньте мост",
    askerSubjects: "мы любим мосты",
    asker: "мост у нашего дома",
    addressed: "спасибо за мост",
    others: "они строят мосты",
    auxiliaries: "мосты будут",
    hesitations: "мост эээ",
    fillers: "ладно мост",
    spokenMarks: "мост вопросительный знак",
    prepositions: "между мостами",
    thatWords: "она сказала что мосты стоят",
    circumstances: "почему он обещал мосты",
  },
  tr: {
    interrogatives: "köprü hangisi",
    particles: "köprü mü",
    requests: "bul köprü",
    askerSubjects: "biz köprü",
    asker: "bizden köprü",
    askerEndings: "köprü seviyorum",
    addressed: "lütfen köprü",
    others: "onlar köprü",
    auxiliaries: "köprü değil",
    hesitations: "köprü eee",
    fillers: "tamam köprü",
    spokenMarks: "köprü soru işareti",
    quotatives: "köprü yıkıldı dedi mi",
    circumstances: "köprü neden yıkıldı",
    pastEndings: "köprü nasıl yıkıldı",
  },
  az: {
    interrogatives: "körpü hansıdır",
    particles: "körpü mü",
    requests: "tap körpü",
    askerSubjects: "biz körpü",
    asker: "bizdən körpü",
    askerEndings: "körpü sevirəm",
    addressed: "zəhmət körpü",
    others: "onlar körpü",
    auxiliaries: "körpü deyil",
    hesitations: "körpü eee",
    fillers: "yaxşı körpü",
    spokenMarks: "körpü sual işarəsi",
    thatWords: "dedi ki körpü durur",
    quotatives: "körpü uçuldu dedi mi",
    circumstances: "körpü niyə uçuldu",
    pastEndings: "körpü necə uçuldu",
  },
};

describe.each(languages.map(language => [language.code, language] as const))("%s", (code, { asking }) => {
  // Irregular verbs are pairs of forms, and others are told by form and place: claims.test.ts, topic-text.test.ts and spoken.test.ts have them.
  const {
    asksInside: _,
    irregular: __,
    verbs: ___,
    spelledOut: ____,
    ...lists
  } = asking ?? {
    asksInside: false,
    irregular: [],
    spelledOut: {},
  };

  test.each(examplesOf(examples, code, lists))("$list is seen", ({ list, text }) => {
    expect(rules[list], "no rule is named for the list").toBeDefined();
    expect(rules[list]!(text, code), text).toBe(true);
  });
});
