/** Turkish: how it speaks of people. Data only; what each list means stands in sections/people.ts. */

import { phrases, words } from "../sections/lists.ts";
import type { PeopleWords } from "../sections/people.ts";

const none = { subject: words(""), own: words(""), shows: words("") };

export const people: PeopleWords = {
  offices: {
    he: words("kral"),
    she: words("kraliçe"),
    either: words(`
      cumhurbaşkanı başbakan bakan bakanı başkan başkanı vali valisi büyükelçi büyükelçisi müdür müdürü lider lideri genel
      profesör doktor sayın`),
  },
  callings: {
    he: words(""),
    she: words(""),
    either: words(`
      şarkıcı sanatçı müzisyen besteci piyanist oyuncu yönetmen yazar şair ressam aktör şef aşçı kaleci futbolcu sporcu kaptan
      kurucu girişimci hemşire öğretmen hekim avukat mühendis mimar fırıncı gazeteci albay yüzbaşı çiftçi balıkçı dul siyasetçi
      diplomat yıldız eş anne baba dede kardeş ağabey abla bakkal terzi berber marangoz kasap postacı şoför pilot
      itfaiyeci madenci işçi memur esnaf tüccar garson tasarımcı fotoğrafçı heykeltıraş dansçı koreograf çellist kemancı gitarist
      davulcu rapçi romancı çevirmen koşucu yüzücü bisikletçi boksör güreşçi halterci dağcı dalgıç golcü öğrenci emekli gönüllü
      aktivist araştırmacı arkeolog biyolog kimyager fizikçi tarihçi sosyolog psikolog ebe eczacı veteriner cerrah ekonomist
      yatırımcı işletmeci üretici arıcı çoban`),
  },
  callingEndings: phrases("sı, si, su, sü, ı, i, u, ü"),
  age: "\\d{1,3} yaşındaki",
  epithetAdjectives: phrases("genç, ünlü, tecrübeli, deneyimli, usta, başarılı"),
  epithetCase: { endings: phrases("[y](a|e), [n](ın|in|un|ün)"), behind: phrases("göre, sözlerine göre") },
  pronouns: {
    he: { subject: words("o"), own: words("ona"), shows: words("") },
    she: none,
    determines: phrases(
      "gün*, yıl*, zaman*, dönem*, sırada, an, anda, kadar, akşam*, gece*, sabah*, yüzden, nedenle, halde, tür, tarih*, maç*",
    ),
    before: [],
    behind: phrases("göre"),
    others: words("onlar"),
  },
  indefinite: words("bir"),
  firstNames: words("yıldız"),
  places: phrases("(şehr|şehir|ilçe|köy|kasaba|mahalle|meydan|bölge|vilayet)*, il(inde|ine|inden)"),
  notAlone: words("sayın"),
  relational: words(`
    sözcü sözcüsü antrenör antrenörü menajer menajeri yardımcı yardımcısı danışman danışmanı avukat avukatı yapımcı yapımcısı
    kaptan kaptanı gazeteci muhabir hakim savcı sunucu müdür müdürü`),
  notNow: words("eski"),
  alsoCalled: [{ offices: ["cumhurbaşkanı"], others: ["devlet başkanı"] }],
  titles: words(`
    cumhurbaşkanı başbakan bakan bakanı sayın bay bayan bey hanım başkan başkanı büyükelçi büyükelçisi devlet`),
  titlesBehind: words("bey hanım"),
  notFirstNames: words("ve ama ancak"),
  genitive: {
    behind: phrases("sözlerine, göre"),
    endings: [
      { of: "", cut: 0, add: words("ın in un ün nın nin nun nün ının inin unun ünün sının sinin sunun sünün") },
    ],
  },
  and: words("ve"),
  speaks: phrases("söyledi, belirtti, dedi"),
  introductions: {
    forms: [
      { around: "konuştu", form: "<X>, <P>'(a|e|ya|ye|na|ne) [verdiği] konuştu" },
      { around: "röportaj", form: "<X>, <P>'(a|e|ya|ye|na|ne) [verdiği] röportaj*" },
      { around: "mülakat", form: "<X>, <P>'(a|e|ya|ye|na|ne) [verdiği] mülakat*" },
    ],
    outlets: { words: words("Haber Gazetesi Ajansı") },
  },
};
