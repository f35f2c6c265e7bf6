/**
 * Whose words, in every language: one sentence for each list of `saying`, with what the rule over it must make of it. R the
 * speaker is reported, S the words are the speaker's own, O the outlet's, one letter a sentence.
 */
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/core/languages/languages.ts";
import { voicesOf } from "../../../src/core/voices/voices.ts";
import { type Examples, examplesOf } from "./examples.ts";

const speakers: Readonly<Record<string, { readonly speaker: string; readonly aliases: readonly string[] }>> = {
  en: { speaker: "Ada Stone", aliases: ["the mayor"] },
  ru: { speaker: "Олег Лунин", aliases: ["министр"] },
  tr: { speaker: "Defne Kaya", aliases: ["Bakan Kaya"] },
  az: { speaker: "Rauf Səlimov", aliases: ["nazir"] },
};

const examples: Examples = {
  en: {
    verbs: "R Stone underscored that it will close.",
    unless: "O Stone said nothing about the harbour.",
    weakVerbs: "R Stone added that it will close.",
    "clauses.begin": "R Stone suggested how it will close.",
    "clauses.that": "R Stone assured the dockers that it will close.",
    "clauses.as": "R Stone saw the harbour as “a ruin”.",
    "clauses.relative": "O Stone called dockers who met “Old Salt”.",
    "subjectVerb.connectives": "R However, Stone said that it will close.",
    "subjectVerb.as": "R It closes, as Stone said.",
    "subjectVerb.openings": "R Speaking in Astrid on Monday Stone said it will close.",
    "subjectVerb.notInOpening": "O In the years when Stone said so it was open.",
    "subjectVerb.notBefore": "O A friend of Stone said it will close.",
    "subjectVerb.between": "R Stone in turn said it will close.",
    "subjectVerb.adverbs.ending": "R Stone firmly said it will close.",
    "subjectVerb.adverbs.not": "O Stone allegedly said it will close.",
    "subjectVerb.asides": "R Stone, an old sailor, said it will close.",
    "subjectVerb.secondVerb.and": "R Stone met the dockers and said it will close.",
    "subjectVerb.secondVerb.not": "O Stone met dockers who smiled and said it will close.",
    "verbSubject.verbs": "R It will close, added Stone.",
    "verbSubject.as": "R It will close as noted Stone.",
    "verbSubject.behind": "S “It will close,” said Stone during a visit.",
    "accordingTo.anywhere": "R It will close, according to Stone.",
    "accordingTo.opening": "R For Stone, it is an old coat.",
    "others.verbs": "O Bale insists that Stone said it will close.",
    "others.sources": "O Stone said it will close, according to Bale.",
    "others.behind.goesOn": "R Stone said it will close, and stressed that it is late.",
    "others.behind.breaks": "O Stone said it is safe while dockers insisted it is not.",
    "circumstances.leading": "S “It will close,” Stone said, “but it is late,” too.",
    "circumstances.openings": "S “It will close,” Stone said last week.",
    "circumstances.toName": "S “It will close,” Stone said to Reuters.",
    "circumstances.clauses": "R “It will close,” Stone said, on a day that was long.",
    "circumstances.told.verbs": "S “It will close,” Stone told Harbour Radio.",
    "circumstances.told.not": "R “It will close,” Stone told that old dog.",
    "circumstances.told.before": "S “It will close,” Stone told Harbour Radio during a visit.",
    asks: "S “Will it close?” Stone asked.",
    takesUp: "RR Stone said Mayor Bale is late. She added that it will close.",
    "about.verbs": "OR Stone was elected in 2019. She said it will close.",
    "about.notWith": "OO Stone was elected with a friend. She said it will close.",
  },
  ru: {
    verbs: "R Лунин полагает, что гавань закроют.",
    "subjectVerb.connectives": "R Рыбаки против, но Лунин заявил, что гавань закроют.",
    "subjectVerb.between": "R Лунин в свою очередь заявил, что гавань закроют.",
    "verbSubject.verbs": "S «Гавань закроют», — пояснил Лунин.",
    "verbSubject.as": "R Гавань закроют, как отметил Лунин.",
    "verbSubject.behind": "S «Гавань закроют», — сказал Лунин журналистам.",
    "accordingTo.anywhere": "R По данным Лунина, гавань закроют.",
    "others.verbs": "O Рыбак спросил, и Лунин сказал, что гавань закроют.",
    "others.sources": "O Лунин сказал, что по словам рыбаков гавань закроют.",
    "others.behind": "O Лунин сказал, что рыбаки сообщили об этом.",
    "circumstances.leading": "S «Гавань закроют», — сказал Лунин, а также «причал».",
    "circumstances.openings": "S «Гавань закроют», — сказал Лунин на встрече.",
    asks: "S «Закроют ли гавань?» Лунин спросил.",
    takesUp: "RR Лунин сказал, что мэр Дарский опоздал. Он добавил, что гавань закроют.",
  },
  tr: {
    verbs: "R Kaya, limanın kapanacağını dile getirdi.",
    "subjectVerb.between": "R Kaya ise dedi ki liman kapanacak.",
    "subjectVerb.that": "R Kaya dedi ki, liman kapanacak.",
    "accordingTo.opening": "R Kaya’nın sözlerine göre liman kapanacak.",
    "finalVerb.behindSubject": "R Kaya dün limanın kapanacağını söyledi.",
    "quotedVerb.behindQuotation": "S “Liman kapanacak” diye Kaya ekledi.",
    whoSays: "R “Liman kapanacak” diyen Kaya, sustu.",
    "others.verbs": "O Balıkçı dedi, Kaya ise söyledi ki liman kapanacak.",
    "others.behind": "R Kaya dedi ki balıkçı dedi.",
    "others.subjectMarks": "O Kaya ile Tezel, limanın kapanacağını söyledi.",
    asks: "S “Liman kapanacak mı?” Kaya dedi.",
  },
  az: {
    verbs: "R Səlimov, limanın bağlanacağını qeyd etdi.",
    "subjectVerb.between": "R Səlimov bununla bağlı bildirib ki, liman bağlanacaq.",
    "subjectVerb.that": "R Səlimov hesab edir ki, liman bağlanacaq.",
    "accordingTo.opening": "R Səlimovun fikrincə, liman bağlanacaq.",
    "finalVerb.behindSubject": "R Nazir dünən limanın bağlanacağını bildirib.",
    "quotedVerb.behindQuotation": "S “Liman bağlanacaq”, - deyə nazir bildirib.",
    whoSays: "R “Liman bağlanacaq” deyən Səlimov, susdu.",
    "others.verbs": "O Balıqçı deyib ki, nazir bildirib ki, liman bağlanacaq.",
    "others.behind": "R Nazir bildirib ki, balıqçı deyib.",
    "others.subjectMarks": "O Səlimov və Tezel, limanın bağlanacağını bildirib.",
    asks: "S “Liman bağlanacaq?” Səlimov dedi.",
  },
};

const letters = { speaker: "S", reported: "R", outlet: "O", unmarked: "U" } as const;

describe.each(languages.map(language => [language.code, language] as const))("%s", (code, language) => {
  test("each list is read by a rule", () => {
    for (const { list, text: example } of examplesOf(examples, code, language.saying)) {
      const [expected, text] = example.split(/ (.*)/s) as [string, string];
      const voices = voicesOf({ ...speakers[code]!, language: code }, [text])[0]!.map(({ voice }) => letters[voice]);
      expect([list, text, voices.join("")]).toEqual([list, text, expected]);
    }
  });
});

test("in a language without words for it, nothing is anybody's", () => {
  const known = { speaker: "Ada Stone", aliases: [], language: "de" };
  expect(voicesOf(known, ["Stone said that it will close."])[0]![0]!.voice).toBe("outlet");
});
