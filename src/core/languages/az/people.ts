/** Azerbaijani: how it speaks of people. Data only; what each list means stands in sections/people.ts. */

import { phrases, words } from "../sections/lists.ts";
import type { PeopleWords } from "../sections/people.ts";

const none = { subject: words(""), own: words(""), shows: words("") };

export const people: PeopleWords = {
  offices: {
    he: words(""),
    she: words("xanım"),
    either: words(`
      prezident prezidenti nazir naziri baş səfir səfiri sədr sədri direktor direktoru rəhbər rəhbəri deputat cənab`),
  },
  callings: {
    he: words(""),
    she: words(""),
    either: words(`
      müğənni sənətçi musiqiçi bəstəkar pianoçu aktyor aktrisa rejissor yazıçı şair rəssam aşpaz qapıçı futbolçu idmançı kapitan
      təsisçi sahibkar müəllimə müəllim həkim vəkil mühəndis memar çörəkçi jurnalist polkovnik fermer balıqçı dul siyasətçi
      diplomat ana ata baba nənə qardaş dərzi dülgər qəssab poçtalyon sürücü pilot yanğınsöndürən mədənçi fəhlə tacir ofisiant
      dizayner fotoqraf heykəltəraş rəqqas rəqqasə violonçelçi skripkaçı gitaraçı xanəndə romançı tərcüməçi qaçışçı üzgüçü
      velosipedçi boksçu güləşçi alpinist dalğıc hücumçu tələbə təqaüdçü könüllü fəal tədqiqatçı arxeoloq bioloq kimyaçı fizik
      tarixçi sosioloq psixoloq mama əczaçı baytar cərrah iqtisadçı investor arıçı çoban`),
  },
  callingEndings: phrases("sı, si, su, sü, ı, i, u, ü"),
  age: "\\d{1,3} yaşlı",
  epithetAdjectives: phrases("gənc, tanınmış, təcrübəli"),
  epithetCase: { endings: phrases("[n](ın|in|un|ün)"), behind: phrases("sözlərinə görə, dediyinə görə, fikrincə") },
  pronouns: {
    he: { subject: words("o"), own: words("onun"), shows: words("") },
    she: none,
    determines: phrases(
      "gün*, il, ildə, illər*, zaman*, vaxt*, dövr*, qədər, axşam*, gecə*, səhər*, üzdən, səbəbdən, cür, tarix*, oyun*",
    ),
    before: [],
    behind: phrases("sözlərinə görə, dediyinə görə, fikrincə"),
    others: words("onlar"),
  },
  indefinite: words("bir"),
  relational: words(`
    sözçü sözçüsü məşqçi məşqçisi meneceri köməkçi köməkçisi müşavir müşaviri vəkil vəkili prodüser prodüseri kapitan
    kapitanı jurnalist müxbir hakim prokuror aparıcı`),
  places: phrases("(şəhər|rayon|kənd|qəsəbə|vilayət|küçə|meydan)*"),
  notAlone: words("cənab xanım"),
  notNow: words("keçmiş sabiq"),
  wholeOffices: phrases("baş nazir, baş naziri"),
  alsoCalled: [{ offices: ["prezident", "prezidenti"], others: ["dövlət başçısı", "dövlətimizin başçısı"] }],
  titles: words("prezident prezidenti baş nazir naziri cənab xanım səfir səfiri dövlət başçısı"),
  titlesBehind: words("bəy xanım müəllim"),
  notFirstNames: words("və amma lakin ancaq"),
  genitive: {
    behind: phrases("sözlərinə, dediyinə, fikrincə, görə"),
    endings: [
      { of: "", cut: 0, add: words("ın in un ün nın nin nun nün ının inin unun ünün sının sinin sunun sünün") },
    ],
  },
  and: words("və"),
  speaks: phrases("dedi, deyib, bildirib"),
  introductions: {
    forms: [{ around: "müsahibə", form: "<X> <quoted><ending> [<word>] müsahibə*" }],
    outlets: { words: words("Agentliyi") },
  },
};
