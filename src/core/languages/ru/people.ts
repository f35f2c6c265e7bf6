/** Russian: how it speaks of people. Data only; what each list means stands in sections/people.ts. */

import { phrases, words } from "../sections/lists.ts";
import type { PeopleWords } from "../sections/people.ts";

export const people: PeopleWords = {
  offices: {
    he: words("г-н господин король принц"),
    she: words("г-жа госпожа королева принцесса"),
    either: words(`
      президент вице-президент премьер премьер-министр министр канцлер глава губернатор мэр сенатор депутат посол секретарь
      председатель директор гендиректор руководитель лидер основатель генерал адмирал судья прокурор профессор режиссер
      режиссёр писатель тренер`),
  },
  notAlone: words("г-н г-жа господин госпожа"),
  notNow: words("бывший экс"),
  alsoCalled: [
    { offices: ["президент"], others: ["глава государства"] },
    { offices: ["премьер", "премьер-министр"], others: ["премьер", "премьер-министр", "глава правительства"] },
    { offices: ["губернатор", "глава региона"], others: ["губернатор", "глава региона"] },
  ],
  officeDependents: "Cyrillic",
  titles: words(`
    президент вице-президент премьер премьер-министр министр канцлер господин госпожа г-н г-жа посол король генерал
    председатель губернатор глава государства мэр`),
  callings: words(`
    повар пекарь учитель учительница врач доктор инженер архитектор художник художница актёр актриса певец певица поэт
    полковник майор капитан лейтенант священник академик тренер журналист журналистка`),
  notFirstNames: words("но и а однако как когда если после по в на"),
  pronouns: {
    he: { subject: words("он"), own: words("его нему"), shows: words("он") },
    she: { subject: words("она"), own: words("её ее ней"), shows: words("она") },
    before: phrases("по словам, по мнению, по"),
    others: words("они"),
  },
  genitive: {
    before: phrases("по (словам|мнению|оценке|данным), со слов"),
    // A man's and a woman's forms differ: «Лунина» is of Лунин, «Луниной» of Лунина.
    endings: [
      { of: words("ий ый ой"), cut: 2, add: words("его ого ия ыя оя") },
      { of: words("й ь"), cut: 1, add: words("я и") },
      { of: words("ая"), cut: 2, add: words("ой") },
      { of: words("а"), cut: 1, add: words("а ы и ой ей") },
      { of: words("я"), cut: 1, add: words("я ы и ой ей") },
      { of: words("б в г д ж з к л м н п р с т ф х ц ч ш щ"), cut: 0, add: words("а") },
      { of: "", cut: 0, add: "" },
    ],
  },
  and: words("и"),
  speaks: phrases("заявил[а], сказал[а], отметил[а]"),
  introductions: {
    forms: [
      { around: "интервью", form: "<X> (дал|дала|предоставил|предоставила) [эксклюзивное] интервью <P>" },
      { around: "интервью", form: "<X> <said><words> в интервью <P>" },
      { around: "интервью", form: "(В|в) интервью <P> <small><X> <said>" },
    ],
    said: phrases("сказал[а], заявил[а], сообщил[а], рассказал[а], отметил[а]"),
    outlets: { kinds: words("телеканалу агентству газете") },
  },
};
