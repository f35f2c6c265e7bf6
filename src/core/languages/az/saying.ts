/** Azerbaijani: how it gives words to somebody. Data only; what each list means stands in sections/saying.ts. */

import { phrases } from "../sections/lists.ts";
import type { SayingWords } from "../sections/saying.ts";

export const saying: SayingWords = {
  verbs: phrases(`
    bildirib, bildirdi, deyib, dedi, qeyd (edib|etdi), vurğulayıb, vurğuladı, söyləyib, söylədi, əlavə (edib|etdi)
    xatırladıb, açıqlayıb, hesab edir, düşünür`),
  subjectVerb: { between: phrases("də, isə, həmçinin, bununla bağlı"), that: phrases("ki") },
  accordingTo: { opening: ["(<S>|<s>)* [(sözlərinə|dediyinə)] görə", "<s> fikrincə"] },
  finalVerb: { behindSubject: phrases("isə, da, də, həmçinin, bu gün, dünən") },
  quotedVerb: { behindQuotation: phrases("deyə") },
  whoSays: phrases("deyən"),
  others: {
    verbs: phrases("bildirib, bildirdi, deyib, dedi, qeyd (edib|etdi), söyləyib, söylədi"),
    behind: "nowhere",
    subjectMarks: phrases("isə, və, ilə"),
  },
  circumstances: {},
  asks: phrases("soruşdu, soruşub, dedi"),
};
