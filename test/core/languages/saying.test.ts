/**
 * Whose words, in every language: one sentence for each list of `saying`, with what the rule over it must make of it. R the
 * speaker is reported, S the words are the speaker's own, O the outlet's, U nobody's that is marked, one letter a sentence.
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
    "clauses.relative": "U Stone called dockers who met “Old Salt” there.",
    "clauses.how": "S “It will close,” Stone adds softly – “and soon.”",
    "clauses.names.verbs": "R Stone called the plan a ruin.",
    "clauses.names.objects": "R Stone called it unfair.",
    "clauses.names.articles": "R Stone called the plan a ruin.",
    plain: "R Stone did say that it will close.",
    messages: "R Stone sent a letter saying that it will close.",
    "subjectVerb.exceptions": "R Stone would not say when, only that it will close.",
    gerunds: "R Stone left the room, saying that it will close.",
    opinions: "U Stone does not think that it will close.",
    alsoNouns: "O Dockers file claims for the harbour.",
    "subjectVerb.connectives": "R However, Stone said that it will close.",
    "subjectVerb.joins": "O Bale and Stone said it will close.",
    "subjectVerb.lesser": "U When Stone said it will close, it rained.",
    "subjectVerb.relative": "R Stone left dockers who said it will close, but Stone said it will not.",
    "subjectVerb.denials": "O Stone never said it will close.",
    "subjectVerb.emphatic": "R Stone did say that it will close.",
    "subjectVerb.progressive": "R Stone is warning that it will close.",
    "subjectVerb.infinitive": "O Stone went to call for a boat.",
    "subjectVerb.noSubject": "O Stone made the claims that are known.",
    "subjectVerb.noVerb": "U “It will close,” has Stone.",
    "subjectVerb.as": "R It closes, as Stone said.",
    "subjectVerb.openings": "R Speaking in Astrid on Monday Stone said it will close.",
    "subjectVerb.notInOpening": "U In the years that saw Stone said so it was open.",
    "subjectVerb.notBefore": "O A friend of Stone said it will close.",
    "subjectVerb.between": "R Stone in turn said it will close.",
    "subjectVerb.adverbs.ending": "R Stone firmly said it will close.",
    "subjectVerb.adverbs.not": "O Stone allegedly said it will close.",
    "subjectVerb.secondVerb.and": "R Stone met the dockers and said it will close.",
    "subjectVerb.secondVerb.not": "O Stone met dockers who smiled and said it will close.",
    "verbSubject.verbs": "R It will close, added Stone.",
    "verbSubject.as": "R It will close as noted Stone.",
    "verbSubject.behind": "S “It will close,” said Stone during a visit.",
    "verbSubject.notSubject": "S “It will close,” Stone said in Arn.",
    "accordingTo.anywhere": "R It will close, according to Stone.",
    "others.verbs": "O Bale insists that Stone said it will close.",
    "others.sources": "U Stone said it will close, according to Bale.",
    "others.behind.breaks": "U Stone said it is safe while dockers insisted it is not.",
    "circumstances.leading": "S “It will close,” Stone said, “but it is late,” too.",
    "circumstances.openings": "S “It will close,” Stone said last week.",
    "circumstances.participle": "S “It will close,” Stone said, wiping the counter.",
    "circumstances.toName": "S “It will close,” Stone said to Reuters.",
    "circumstances.clauses": "R “It will close,” Stone said, on a day that was long.",
    "circumstances.told.verbs": "S “It will close,” Stone told Harbour Radio.",
    "circumstances.told.not": "R “It will close,” Stone told that old dog.",
    "circumstances.told.before": "S “It will close,” Stone told Harbour Radio during a visit.",
    thoughts: "SU “It will close,” Stone said. After all it rained.",
    feelings: "SU “It will close,” Stone said. Stone is tired of boats.",
    "maxims.verbs": "SU “It will close,” Stone said. A boat is a bath.",
    "maxims.past": "SO “It will close,” Stone said. The boat which is grey rotted.",
    "maxims.impersonal": "SU “It will close,” Stone said. It was the rain.",
    "maxims.fragments": "SU “It will close,” Stone said. All those boats.",
    asks: "S “Will it close?” Stone asked.",
  },
  ru: {
    opinions: "U Лунин не считает, что порт закроется.",
    verbs: "R Лунин полагает, что гавань закроют.",
    unless: "O Лунин отвечает на звонок.",
    feelings: "SU «Гавань закроют», — сказал Лунин. Лунин устал.",
    "maxims.verbs": "SU «Гавань закроют», — сказал Лунин. Причалы есть.",
    "maxims.past": "SO «Гавань закроют», — сказал Лунин. Причал был, это известно.",
    plain: "O Рыбаки заявили, что гавань закроют.",
    dialogue: "SS — Поздно. Гавань закроют, — сказал Лунин.",
    "agreement.he": "R Лунин заявил, что гавань закроют.",
    "agreement.she": "ROOO Лунин сказал, что поздно. Лунин уехал. Он спал. Лунин заявила, что гавань закроют.",
    "subjectVerb.connectives": "R Рыбаки против, но Лунин заявил, что гавань закроют.",
    "subjectVerb.joins": "O Дарский и Лунин заявили, что гавань закроют.",
    "subjectVerb.lesser": "U Шёл дождь, пока Лунин говорил.",
    "subjectVerb.relative": "R Лунин встретил рыбака, который сказал это, но Лунин заявил, что поздно.",
    "subjectVerb.denials": "O Лунин не сказал, что гавань закроют.",
    "subjectVerb.notBefore": "O Рыбак против Лунин заявил.",
    "subjectVerb.noSubject": "R Об этом сообщил Лунин.",
    "subjectVerb.noVerb": "U «Гавань закроют», — это Лунин.",
    "subjectVerb.secondVerb.and": "R Лунин встретил рыбаков и сказал, что гавань закроют.",
    "subjectVerb.secondVerb.not": "U Лунин встретил сестру или рыбака и сказал, что гавань закроют.",
    "subjectVerb.between": "R Лунин в свою очередь заявил, что гавань закроют.",
    "verbSubject.verbs": "S «Гавань закроют», — пояснил Лунин.",
    "verbSubject.as": "R Гавань закроют, как отметил Лунин.",
    "verbSubject.leads": "S «Гавань закроют», — ответил на это Лунин.",
    "verbSubject.notSubject": "R Гавань, заявил о ней Лунин, закроют.",
    "verbSubject.behind": "S «Гавань закроют», — сказал Лунин журналистам.",
    "accordingTo.anywhere": "R По данным Лунина, гавань закроют.",
    "others.verbs": "U Рыбак спросил, и Лунин сказал, что гавань закроют.",
    "others.sources": "R Лунин сказал, что по словам рыбаков гавань закроют.",
    "others.behind": "U Лунин сказал, что рыбак сообщил об этом.",
    "circumstances.leading": "S «Гавань закроют», — сказал Лунин, а также «причал большой и новый».",
    "circumstances.openings": "S «Гавань закроют», — сказал Лунин на встрече.",
    thoughts: "SU «Гавань закроют», — сказал Лунин. Конечно, шёл дождь.",
    asks: "S «Закроют ли гавань?» Лунин спросил.",
  },
  tr: {
    verbs: "R Kaya, limanın kapanacağını dile getirdi.",
    plain: "O Balıkçılar limanın kapanacağını söylediler.",
    "subjectVerb.between": "R Kaya ise dedi ki liman kapanacak.",
    "subjectVerb.that": "R Kaya dedi ki, liman kapanacak.",
    "accordingTo.opening": "R Kaya’nın sözlerine göre liman kapanacak.",
    "finalVerb.behindSubject": "OS Kaya geldi. Dün “Liman artık kapanacak” dedi.",
    "circumstances.participle": "S “Liman artık kapanacak” dedi Kaya gülerek.",
    "finalVerb.behindVerb": "S “Liman artık kapanacak” dedi Kaya gülerek.",
    "finalVerb.oblique": "RR Kaya limanın kapanacağını söyledi. Ailelere bilgi verildiğini belirtti.",
    "finalVerb.addressee": "R Kaya gazetecilere söyledi ki, liman kapanacak.",
    "finalVerb.genitive": "RR Kaya limanın kapanacağını söyledi. Limanın hemen kapanacağını belirtti.",
    "finalVerb.possessed": "RU Kaya limanın kapanacağını söyledi. Limanın patronu hemen kapanacağını belirtti.",
    "finalVerb.participles": "RR Kaya limanın kapanacağını söyledi. Taşınacağını belirtti.",
    "finalVerb.modifiers": "RR Kaya limanın kapanacağını söyledi. Diğer limanların kapanacağını belirtti.",
    "maxims.verbs": "SU “Liman artık kapanacak” dedi Kaya. Herkesin teknesi var.",
    "maxims.past": "SO “Liman artık kapanacak” dedi Kaya. Herkesin dün teknesi yok.",
    "finalVerb.setsOff": "O Dayım ise limanın kapanacağını söyledi.",
    "quotedVerb.behindQuotation": "S “Liman kapanacak” diye Kaya ekledi.",
    whoSays: "R “Liman kapanacak” diyen Kaya, sustu.",
    "others.behind": "R Kaya dedi ki balıkçı dedi.",
    "others.sources": "O Dayıma göre liman kapanacak.",
    "others.subjectMarks": "O Kaya ile Tezel, limanın kapanacağını söyledi.",
    thoughts: "SU “Liman artık kapanacak” dedi Kaya. Tabii yağmur yağdı.",
    asks: "S “Liman kapanacak mı?” Kaya dedi.",
  },
  az: {
    verbs: "R Səlimov, limanın bağlanacağını qeyd etdi.",
    plain: "O Balıqçılar limanın bağlanacağını bildiriblər.",
    "subjectVerb.between": "R Səlimov bununla bağlı bildirib ki, liman bağlanacaq.",
    "subjectVerb.that": "R Səlimov hesab edir ki, liman bağlanacaq.",
    "accordingTo.opening": "R Səlimovun fikrincə, liman bağlanacaq.",
    "finalVerb.behindSubject": "OS Səlimov gəldi. Dünən “Liman artıq bağlanacaq” dedi.",
    "finalVerb.beforeThat": "R Səlimov yazıb ki, liman bağlanacaq.",
    "finalVerb.oblique": "RR Səlimov limanın bağlanacağını bildirib. Ailələrə məlumat verildiyini deyib.",
    "finalVerb.addressee": "R Səlimov jurnalistlərə bildirib ki, liman bağlanacaq.",
    "finalVerb.genitive": "RR Səlimov limanın bağlanacağını bildirib. Limanın tezliklə bağlanacağını deyib.",
    "finalVerb.possessed": "RU Səlimov limanın bağlanacağını bildirib. Limanın sahibi tezliklə bağlanacağını deyib.",
    "finalVerb.participles": "RR Səlimov limanın bağlanacağını bildirib. Köçəcəyini deyib.",
    "finalVerb.modifiers": "RR Səlimov limanın bağlanacağını bildirib. Digər limanların bağlanacağını deyib.",
    "maxims.verbs": "SU “Liman artıq bağlanacaq” Səlimov dedi. Hamının qayığı var.",
    "maxims.past": "SO “Liman artıq bağlanacaq” Səlimov dedi. Hamının dünən qayığı yox idi.",
    "finalVerb.setsOff": "O Dayım isə limanın bağlanacağını bildirib.",
    "quotedVerb.behindQuotation": "S “Liman bağlanacaq”, - deyə nazir bildirib.",
    whoSays: "R “Liman bağlanacaq” deyən Səlimov, susdu.",
    "others.behind": "R Nazir bildirib ki, balıqçı deyib.",
    "others.sources": "O Balıqçıların sözlərinə görə, liman bağlanacaq.",
    "others.subjectMarks": "O Səlimov və Tezel, limanın bağlanacağını bildirib.",
    thoughts: "SU “Liman artıq bağlanacaq” Səlimov dedi. Əlbəttə, yağış yağdı.",
    asks: "S “Liman bağlanacaq?” Səlimov dedi.",
  },
};

const letters = { speaker: "S", reported: "R", outlet: "O", unmarked: "U" } as const;

describe.each(languages.map(language => [language.code, language] as const))("%s", (code, language) => {
  test("each list is read by a rule", () => {
    const wrong: string[] = [];
    for (const { list, text: example } of examplesOf(examples, code, language.saying)) {
      const [expected, text] = example.split(/ (.*)/s) as [string, string];
      const voices = voicesOf({ ...speakers[code]!, language: code }, [text])[0]!.map(({ voice }) => letters[voice]);
      wrong.push(...(voices.join("") === expected ? [] : [`${list}: ${voices.join("")} for ${example}`]));
    }
    expect(wrong).toEqual([]);
  });
});

test("in a language without words for it, nothing is anybody's", () => {
  const known = { speaker: "Ada Stone", aliases: [], language: "de" };
  expect(voicesOf(known, ["Stone said that it will close."])[0]![0]!.voice).toBe("unmarked");
});
