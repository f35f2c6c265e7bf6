/** Turkish: how it gives words to somebody. Data only; what each list means stands in sections/saying.ts. */

import { phrases } from "../sections/lists.ts";
import type { SayingWords } from "../sections/saying.ts";

export const saying: SayingWords = {
  verbs: phrases(`
    söyledi, söylüyor, belirtti, vurguladı, ifade (etti|ediyor), kaydetti, dile getirdi, açıkladı, savundu, dedi, aktardı
    bildirdi, anlattı, uyardı, hatırlattı, ekledi, duyurdu, yanıtladı, cevapladı, (ifadelerini|ifadesini) kullandı
    (diye|şeklinde) (konuştu|ekledi|yanıtladı), (değerlendirmesinde|çağrısında) bulundu`),
  subjectVerb: { between: phrases("de, da, ise"), that: phrases("ki") },
  accordingTo: { opening: ["(<S>|<s>)['][(ya|ye|a|e|na|ne)] göre", "<s> sözlerine göre"] },
  finalVerb: { behindSubject: phrases("ise, ayrıca, da, de, şunları, şöyle, bugün, bu gün, dün") },
  quotedVerb: { behindQuotation: phrases("diye") },
  whoSays: phrases("diyen"),
  others: {
    verbs: phrases("söyledi, belirtti, dedi, açıkladı, savundu, bildirdi, ekledi"),
    behind: "nowhere",
    subjectMarks: phrases("ise, ve, ile"),
  },
  circumstances: {},
  asks: phrases("sordu, dedi"),
};
