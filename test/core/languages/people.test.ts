/**
 * How each language speaks of people: for each list a text, and behind the arrow what the rule over the list must make of
 * it. What that is (aliases, voices, who is interviewed) depends on the list.
 */
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/core/languages/languages.ts";
import { findPeople } from "../../../src/core/people/introductions.ts";
import { isTitleOnly, withoutTitles } from "../../../src/core/people/names.ts";
import { officesBefore } from "../../../src/core/people/offices.ts";
import { nobodyAbove, rolesOf } from "../../../src/core/reading/layout/who-asks.ts";
import { voicesOf } from "../../../src/core/voices/voices.ts";
import { type Examples, examplesOf } from "./examples.ts";

const speakers: Readonly<Record<string, { readonly speaker: string; readonly aliases: readonly string[] }>> = {
  en: { speaker: "Ada Stone", aliases: ["the mayor", "they"] },
  ru: { speaker: "Олег Лунин", aliases: ["министр", "они"] },
  tr: {
    speaker: "Defne Kaya",
    aliases: ["Bakan Kaya"],
  },
  az: {
    speaker: "Rauf Səlimov",
    aliases: ["nazir"],
  },
};

const examples: Examples = {
  en: {
    "offices.he": "Congressman → he",
    "offices.she": "Chairwoman → she",
    "offices.either": "Ambassador → 1 word",
    "callings.he": "Stone left. The actor said it will close. → OR",
    "callings.she": "Stone left. The actress said it will close. → OR",
    "callings.either": "Stone left. The chef said it will close. → OR",
    "pronouns.contractions.s": "Stone left. She's said it will close. → OR",
    "pronouns.contractions.d": "Stone left. She'd said it will close. → OR",
    "pronouns.contractions.ll": "Stone left. She'll say it closes. → OO",
    "pronouns.behind": "Stone left. Her advice is to stay. → OR",
    "pronouns.neutral.subject":
      "Stone said no. Stone lost their keys. Stone is late with their song. “It closes,” they say. → ROOS",
    "pronouns.neutral.shows":
      "Stone said no. Stone lost their keys. Stone is late with their song. “It closes,” they say. → ROOS",
    "pronouns.whose.he": "The widow Ada Stone left. She slept. It closes, according to his widow. → OOR",
    "pronouns.whose.she": "The widower Ada Stone left. He slept. It closes, according to her widower. → OOR",
    "pronouns.whose.others": "The widow Ada Stone left. She slept. It closes, according to their widow. → OOR",
    relational: "Stone left. The coach said it will close. → OU",
    otherAdjectives: "Stone left. The rival chef said it will close. → OO",
    namedThings: "Stone smiled. Her album, Low Water, is out. She said it will close. → OOR",
    age: "Stone left. The 34-year-old said it will close. → OR",
    predicates: "Stone is the beekeeper of Arn. “It closes,” said Bale. The beekeeper said it will close. → OOR",
    relative: "Jon Bale, who slept, woke. Bale is a dog. Stone said Bale is late. → OOR",
    notAlone: "Professor Ada Stone smiled. → ",
    notNow: "Former Mayor Ada Stone smiled. → ",
    wholeOffices: "Prime Minister Ada Stone smiled. → Prime Minister Ada Stone; the prime minister",
    alsoCalled:
      "President Ada Stone smiled. The head of state slept. → President Ada Stone; the head of state; the president",
    officeLinks: "The Minister of Trade and Harbours Ada Stone said it will close. → R",
    ofHowMany: "Stone left. The mother of two said it will close. → OR",
    ofWhat: "The mayor of Orle said it will close. → O",
    definite: "The mayor said it will close. → R",
    indefinite: "“It will close,” said Stone, a friend of the sea. → S",
    titles: "Her Excellency → title",
    firstNames: "Son Ye Jin → son ye jin",
    titleLinks: "The Secretary of State → title",
    neverNames: "Stone Monday said it will close. → R",
    notFirstNames: "Yesterday Stone said it will close. → R",
    "pronouns.he.subject": "Mr Stone said it is late. He said it will close. → RR",
    "pronouns.he.own": "Mr Stone said it is late. In his view, it will close. → RR",
    "pronouns.he.shows": "Stone hid himself. Mrs Stone said it will close. → OO",
    "pronouns.she.subject": "Mrs Stone said it is late. She said it will close. → RR",
    "pronouns.she.own": "Mrs Stone said it is late. In her view, it will close. → RR",
    "pronouns.she.shows": "Stone hid herself. Mr Stone said it will close. → OO",
    "pronouns.before": "Mrs Stone said it is late. According to her, it will close. → RR",
    "pronouns.others": "They said it will close. → O",
    and: "Anna Feld and Jonas Pell → interviewer",
    speaks: "Jon Bale wrote it. Stone said Bale is late. She said it will close. → URR",
    "introductions.forms": "Tessa Holm's interview with TARN was long. → Tessa Holm @ TARN",
    "introductions.said": "In an interview with TARN, Tessa Holm emphasized that it is late. → Tessa Holm @ TARN",
    "introductions.notBefore": "A friend of Holm told TARN in an interview that Tessa Holm is late. → nobody",
    "introductions.outlets.words": "Tessa Holm gave an interview to the Salt Gazette. → Tessa Holm @ Salt Gazette",
    "introductions.outlets.behind": "Tessa Holm gave an interview to Danubia television. → Tessa Holm @ Danubia",
    "introductions.outlets.of": "Tessa Holm sat down with Edda Moor of Saltriver. → Tessa Holm < Edda Moor @ Saltriver",
    "introductions.outlets.at":
      "Tessa Holm gave an interview to Jonas Pell, a reporter at Kestrel. → Tessa Holm < Jonas Pell @ Kestrel",
  },
  ru: {
    "nameEndings.he": "Лунин уехал. «Гавань закроют», — сказала она. → OO",
    "nameEndings.she": "Лунин уехал. Лебедева спит. «Гавань закроют», — сказал он. → OOS",
    patronymics: "Олег Ильич сказал, что гавань закроют. → R",
    "pronouns.whose.he": "Тренер Лунин уехал. Его тренер сказал, что гавань закроют. → OR",
    "pronouns.whose.she": "Тренер Лунин уехал. Её тренер сказал, что гавань закроют. → OR",
    "pronouns.whose.others": "Тренер Лунин уехал. Их тренер сказал, что гавань закроют. → OR",
    "offices.he": "Господин → he",
    "offices.she": "Госпожа → she",
    "offices.either": "губернатор → 1 word",
    "callings.he": "Лунин уехал. Певец заявил, что гавань закроют. → OR",
    "callings.she": "Лунин уехала. Певица заявила, что гавань закроют. → OR",
    "callings.either": "Лунин уехал. Голкипер заявил, что гавань закроют. → OR",
    relational: "Лунин уехал. Тренер заявил, что гавань закроют. → OU",
    age: "Лунин уехал. 34-летний слесарь заявил, что гавань закроют. → OR",
    epithetAdjectives: "Лунин уехал. Молодой голкипер заявил, что гавань закроют. → OR",
    adjectiveEndings: "Лунин уехал. Новый голкипер заявил, что гавань закроют. → OO",
    relative: "Олег Дарский, который спал, уехал. → O",
    notAlone: "Господин Олег Лунин был рад. → ",
    notNow: "Бывший министр Олег Лунин был рад. → ",
    alsoCalled:
      "Президент Олег Лунин был рад. Глава государства уехал. → Президент Олег Лунин; глава государства; президент",
    officeDependents: "Министр морского транспорта Олег Лунин заявил, что гавань закроют. → R",
    titles: "Глава государства → title",
    notFirstNames: "Однако Лунин молчал. Лунин заявил, что гавань закроют. → OR",
    "pronouns.he.subject": "Лунин сказал, что поздно. Он сказал, что гавань закроют. → RR",
    "pronouns.he.own": "Лунин сказал, что поздно. По его словам, гавань закроют. → RR",
    "pronouns.he.shows": "Лунин устал, и он уехал. Госпожа Лунин заявила, что гавань закроют. → OO",
    "pronouns.she.subject": "Лунин сказала, что поздно. Она сказала, что гавань закроют. → RR",
    "pronouns.she.own": "Лунин сказала, что поздно. По её словам, гавань закроют. → RR",
    "pronouns.she.shows": "Лунин устала, и она уехала. Господин Лунин заявил, что гавань закроют. → OO",
    "pronouns.before": "Лунин сказал, что поздно. По его мнению, гавань закроют. → RR",
    "pronouns.others": "Они заявили, что гавань закроют. → O",
    "genitive.before": "По данным Лунина, гавань закроют. → R",
    "genitive.endings": "По словам Олега Лунина, гавань закроют. → R",
    and: "Анна Лунина и Олег Дарский → interviewer",
    speaks: "Анна Дарская заявила об этом. Лунин сказал, что Дарская опоздала. Он сказал, что поздно. → ORR",
    "introductions.forms": "Анна Лунина предоставила эксклюзивное интервью ТАРН. → Анна Лунина @ ТАРН",
    "introductions.said": "В интервью ТАРН министр Анна Лунина рассказала о гавани. → Анна Лунина @ ТАРН",
    "introductions.outlets.kinds": "Анна Лунина дала интервью газете «Север». → Анна Лунина @ Север",
  },
  tr: {
    "pronouns.determines": "Kaya geldi. O gün bakıcı limanın kapanacağını söyledi. → OU",
    "offices.he": "Kral → he",
    "offices.she": "Kraliçe → she",
    "offices.either": "BÜYÜKELÇİ → 1 word",
    "callings.either": "Kaya geldi. Şarkıcı, limanın kapanacağını söyledi. → OR",
    callingEndings: "Kaya geldi. “Limanın kalecisi Kaya sustu.” Kaleci, limanın kapanacağını söyledi. → OSR",
    relational: "Kaya geldi. Sözcü, limanın kapanacağını söyledi. → OU",
    age: "Kaya geldi. 34 yaşındaki usta, limanın kapanacağını söyledi. → OR",
    epithetAdjectives: "Kaya geldi. Ünlü şarkıcı, limanın kapanacağını söyledi. → OR",
    "epithetCase.endings": "Kaya geldi. Şarkıcıya göre liman kapanacak. → OR",
    "epithetCase.behind": "Kaya geldi. Şarkıcıya göre liman kapanacak. → OR",
    indefinite: "Bir balıkçı limanın kapanacağını söyledi. → O",
    "pronouns.he.subject": "Kaya geldi. O, limanın kapanacağını söyledi. → OR",
    "pronouns.behind": "Kaya geldi. Ona göre liman kapanacak. → OR",
    "pronouns.he.own": "Kaya geldi. Ona göre liman kapanacak. → OR",
    "pronouns.others": "Onlar limanın kapanacağını söyledi. → U",
    notAlone: "Sayın Defne Kaya güldü. → ",
    notNow: "Eski Bakan Defne Kaya güldü. → ",
    alsoCalled:
      "Cumhurbaşkanı Defne Kaya güldü. Devlet başkanı uyudu. → Cumhurbaşkanı Defne Kaya; devlet başkanı; cumhurbaşkanı",
    titles: "Büyükelçisi → title",
    firstNames: "Yıldız Ece Kaya → yildiz ece kaya",
    places: "Defne Kaya Arn şehrinde limanın kapanacağını söyledi. → R",
    titlesBehind: "Defne Kaya Hanım → defne kaya",
    notFirstNames: "Ancak Kaya sustu. Kaya, limanın kapanacağını söyledi. → OR",
    "genitive.behind": "Kaya'nın sözlerine göre liman kapanacak. → R",
    "genitive.endings": "Bakan Kayanın sözlerine göre liman kapanacak. → R",
    and: "Defne Kaya ve Orhan Demir → interviewer",
    speaks: "Orhan Demir dedi ki geç. Demir, Kaya dedi ki liman kapanacak. → OU",
    "introductions.forms": "Bakan Defne Kaya, Kıyı Haber'e verdiği mülakatta güldü. → Defne Kaya @ Kıyı Haber",
    "introductions.outlets.words": "Defne Kaya, Kıyı Gazetesi'ne konuştu. → Defne Kaya @ Kıyı Gazetesi",
  },
  az: {
    "pronouns.determines": "Səlimov gəldi. O gün baxıcı limanın bağlanacağını bildirib. → OU",
    "offices.she": "Xanım → she",
    "offices.either": "Sədri → 1 word",
    "callings.either": "Səlimov gəldi. Müğənni bildirib ki, liman bağlanacaq. → OR",
    callingEndings: "Səlimov gəldi. “Limanın qapıçısı Səlimov susdu.” Qapıçı bildirib ki, liman bağlanacaq. → OSR",
    relational: "Səlimov gəldi. Kapitan bildirib ki, liman bağlanacaq. → OU",
    age: "Səlimov gəldi. 34 yaşlı usta bildirib ki, liman bağlanacaq. → OR",
    epithetAdjectives: "Səlimov gəldi. Gənc müğənni bildirib ki, liman bağlanacaq. → OR",
    indefinite: "Bir balıqçı limanın bağlanacağını bildirib. → O",
    "epithetCase.endings": "Səlimov gəldi. Müğənninin sözlərinə görə, liman bağlanacaq. → OR",
    "epithetCase.behind": "Səlimov gəldi. Müğənninin sözlərinə görə, liman bağlanacaq. → OR",
    "pronouns.he.subject": "Səlimov gəldi. O bildirib ki, liman bağlanacaq. → OR",
    "pronouns.behind": "Səlimov gəldi. Onun fikrincə, liman bağlanacaq. → OR",
    "pronouns.he.own": "Səlimov gəldi. Onun sözlərinə görə, liman bağlanacaq. → OR",
    "pronouns.others": "Onlar bildirib ki, liman bağlanacaq. → O",
    notAlone: "Cənab Rauf Səlimov güldü. → ",
    notNow: "Sabiq nazir Rauf Səlimov güldü. → ",
    wholeOffices: "Baş nazir Rauf Səlimov güldü. → Baş nazir Rauf Səlimov; baş nazir",
    alsoCalled:
      "Prezident Rauf Səlimov güldü. Dövlət başçısı yatdı. → Prezident Rauf Səlimov; dövlət başçısı; prezident",
    titles: "Dövlət başçısı → title",
    places: "Rauf Səlimov Arn şəhərində limanın bağlanacağını bildirib. → R",
    titlesBehind: "Rauf Səlimov müəllim → rauf səlimov",
    notFirstNames: "Lakin Səlimov susdu. Səlimov bildirib ki, liman bağlanacaq. → OR",
    "genitive.behind": "Səlimovun dediyinə görə, liman bağlanacaq. → R",
    "genitive.endings": "Nazirin sözlərinə görə, liman bağlanacaq. → R",
    and: "Lalə Səlimova və Əli Tağıyev → interviewer",
    speaks: "Əli Tağıyev deyib ki, gecdir. Tağıyev, Səlimov bildirib ki, liman bağlanacaq. → OU",
    "introductions.forms": "Nazir Rauf Səlimov “Dağ” telekanalına müsahibə verib. → Rauf Səlimov @ Dağ",
    "introductions.outlets.words": "Rauf Səlimov “Dağ Agentliyi”nə müsahibə verib. → Rauf Səlimov @ Dağ Agentliyi",
  },
};

/** One text for each form of introducing people, in the order of the forms. */
const introduced: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Tessa Holm’s exclusive interview with TARN was long.",
    "In an interview with TARN, Tessa Holm said it is late.",
    "In an interview with TARN on Monday, Tessa Holm said it is late.",
    "Tessa Holm, the mayor, stressed on Monday in an exclusive interview to TARN that it is late.",
    "Tessa Holm has told TARN at home in an interview that it is late.",
    "Tessa Holm has granted an exclusive interview to TARN.",
    "Tessa Holm was interviewed by TARN.",
    "TARN interviewed Tessa Holm on Monday.",
    "Tessa Holm answered the questions of TARN.",
    "Tessa Holm sat down with TARN.",
    "Tessa Holm spoke with TARN.",
    "Tessa Holm spoke to TARN.",
    "Tessa Holm talked to TARN.",
  ],
  ru: [
    "Анна Лунина предоставила эксклюзивное интервью ТАРН.",
    "Анна Лунина сказала на причале в интервью ТАРН, что поздно.",
    "В интервью ТАРН министр порта Анна Лунина рассказала о гавани.",
  ],
  tr: [
    "Defne Kaya, TARN'a konuştu.",
    "Defne Kaya, TARN'a verdiği röportajda güldü.",
    "Defne Kaya, Kıyı Haber'e verdiği mülakatta güldü.",
  ],
  az: ["Nazir Rauf Səlimov “Dağ”a uzun müsahibəsində gülüb."],
};

const letters = { speaker: "S", reported: "R", outlet: "O", unmarked: "U" } as const;

/** What the rules over a list make of a text, in one line. */
function seen(list: string, text: string, code: string): string {
  const { speaker, aliases } = speakers[code]!;
  if (list.startsWith("offices.")) {
    const { reach, genders } = officesBefore(`${text} `);
    return genders.join(" ") || `${reach === text.length + 1 ? 1 : 0} word`;
  }
  if (list === "titlesBehind" || list === "firstNames") return withoutTitles(text).join(" ");
  if (list === "titles" || list === "titleLinks") return isTitleOnly(text) ? "title" : "name";
  if (list === "and") {
    const part = {
      key: "x",
      name: text.split(" ").slice(-2).join(" "),
      affiliation: "",
      order: 0,
      turns: 1,
      words: 9,
      later: 9,
      asks: 0,
    };
    return rolesOf([part], { facts: { interviewer: text, aliases: [], readFrom: {} }, names: nobodyAbove }).get("x")!
      .by;
  }
  if (["notAlone", "notNow", "wholeOffices", "alsoCalled"].includes(list))
    return findPeople([text], code, speaker).aliases.join("; ");
  if (list.startsWith("introductions.")) {
    const people = findPeople([text], code);
    const asker = people.interviewer === undefined ? "" : ` < ${people.interviewer}`;
    return people.speaker === undefined ? "nobody" : `${people.speaker}${asker} @ ${people.outlet}`;
  }
  return voicesOf({ speaker, aliases, language: code }, [text])[0]!
    .map(({ voice }) => letters[voice])
    .join("");
}

describe.each(languages.map(language => [language.code, language] as const))("%s", (code, language) => {
  test("each list is read by a rule", () => {
    const wrong: string[] = [];
    for (const { list, text: example } of examplesOf(examples, code, language.people)) {
      const [text, expected] = example.split(" → ") as [string, string];
      const found = seen(list, text, code);
      if (found !== expected) wrong.push(`${list}: ${found} for ${example}`);
    }
    expect(wrong).toEqual([]);
  });

  test("each form of introducing people is seen", () => {
    const { forms = [] } = language.people?.introductions ?? {};
    expect(introduced[code] ?? []).toHaveLength(forms.length);
    forms.forEach(({ around }, index) => {
      const text = introduced[code]![index]!;
      const { speaker, outlet } = findPeople([text], code);
      expect([text, text.includes(around), speaker !== undefined && outlet !== undefined]).toEqual([text, true, true]);
    });
  });
});
