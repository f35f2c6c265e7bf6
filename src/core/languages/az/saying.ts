/** Azerbaijani: how it gives words to somebody. Data only; what each list means stands in sections/saying.ts. */

import { phrases } from "../sections/lists.ts";
import type { SayingWords } from "../sections/saying.ts";

export const saying: SayingWords = {
  dialogue: "dashes",
  verbs: phrases(`
    bildir(ib|di|mişdi|ir), de(yib|di|mişdi|yir), qeyd (edib|etdi|etmişdi|edir), vurğula(yıb|dı|mışdı|yır)
    söylə(yib|di|mişdi|yir), əlavə (edib|etdi|edir), xatırla(dıb|tdı|dır), açıqla(yıb|dı), hesab edir, düşünür, danış(ıb|dı|ır)
    etiraf (etdi|edib|edir), cavab (verib|verdi), izah (edib|etdi), iddia (edib|etdi|edir), sözünə davam (edib|etdi)
    xəbərdarlıq (edib|etdi), diqqətə çatdır(ıb|dı), inanır, vəd (edib|etdi), diqqət çək(ib|di), toxun(ub|du)
    söz (verib|verdi|verir), (rədd|təkzib|inkar|iddia|təklif|israr|zarafat|şikayət|ümid|etiraz|təsdiq|elan) (edib|etdi|edir)
    üzr istəyib, xatırlay(ır|ıb), izah edir, gülüb, cavab verir, əlavə edir, təəssüflən(ib|ir), çatdır(ıb|dı)
    *(ğını|ğini|ğunu|ğünü) (yaz(ıb|dı|ır)|qəbul (edib|etdi|edir)|paylaşıb)
    təşəkkür (edib|etdi), vurğu edib, fikrini bildir(ib|di)`),
  plain: phrases("bildiriblər, deyiblər, söyləyiblər, yazıblar, qeyd ediblər, açıqlayıblar, deyirlər"),
  subjectVerb: { between: phrases("də, isə, həmçinin, bununla bağlı"), that: phrases("ki") },
  accordingTo: {
    opening: ["(<S>|<s>)* [(sözlərinə|*(dığına|diyinə|duğuna|düyünə))] görə", "<s> fikrincə"],
  },
  finalVerb: {
    behindSubject: phrases("isə, da, də, həmçinin, bu gün, dünən, çıxışında, açıqlamasında"),
    setsOff: phrases("isə, da, də"),
    beforeThat: phrases("yaz(ıb|dı|ır|mışdı), yazır, xatırladır"),
    oblique: phrases(`
      (lar|lər)(a|ə|ı|i|da|də|dan|dən|la|lə), (lar|lər)(ın|in)(a|ə|ı|i|da|də|dan|dən)
      (ın|in|un|ün)(a|ə|ı|i|u|ü), (ın|in|un|ün)(da|də|dan|dən), (a|ə|ı|i|u|ü)n(ı|i|u|ü)`),
    addressee: phrases("*a, *ə"),
    genitive: phrases("(lar|lər)(ın|in), n(ın|in|un|ün), ğ(ın|in|un|ün)"),
    possessed: phrases("ı, i, u, ü"),
    participles: phrases("klarını, klərini, yini, yünü, ğını, ğini, ğunu, ğünü, (ma|mə)sini, (ma|mə)sını"),
    modifiers: phrases("ən, çox, digər, bütün, bəzi, hər, bu, yeni, ilk, son, artıq, öz, bir, daha, iki, üç, heç"),
    leads: phrases("həmçinin, əslində, bunu, buna, bunun, bundan, beləliklə, əvvəl, sonra, *arkən, *ərkən"),
    attributive: phrases("*an, *ən"),
    asked: phrases("(soruşul|xatırladıl)(anda|duqda|dıqda)"),
  },
  quotedVerb: { behindQuotation: phrases("deyə, deyərək, deyib") },
  whoSays: phrases("deyən, söyləyən, bildirən, vurğulayan, qeyd edən, xatırladan"),
  others: {
    behind: "nowhere",
    sources: phrases("(sözlərinə|dediyinə) görə, fikrincə"),
    subjectMarks: phrases("və, ilə"),
  },
  circumstances: {},
  thoughts: phrases("sən, siz, kaş, bəlkə, əlbəttə, görəsən"),
  maxims: {
    verbs: phrases("var, yox, yoxdur, deyil*, gərək*, lazım*, istəyir, *malıdır, *məlidir"),
    past: phrases("vardı, yox idi, dünən"),
  },
  asks: phrases("soruşdu, soruşub, soruşur, dedi, deyib, deyir"),
};
