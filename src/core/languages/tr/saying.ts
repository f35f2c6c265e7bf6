/** Turkish: how it gives words to somebody. Data only; what each list means stands in sections/saying.ts. */

import { phrases } from "../sections/lists.ts";
import type { SayingWords } from "../sections/saying.ts";

export const saying: SayingWords = {
  verbs: phrases(`
    söyle(di|miş|mişti), söylüyor, belirt(ti|mişti), belirtiyor, vurgula(dı|mıştı), vurguluyor, ifade (etti|ediyor|etmişti)
    kaydet(ti|mişti), dile getir(di|mişti), dile getiriyor, açıkla(dı|mıştı), savun(du|muştu), savunuyor, de(di|mişti)
    diyor, aktar(dı|mıştı), bildir(di|mişti), anlat(tı|mıştı), anlatıyor, uyar(dı|mıştı), hatırlat(tı|mıştı), ekle(di|mişti)
    ekliyor, duyur(du|muştu), yanıtla(dı|mıştı), yanıtlıyor, cevapla(dı|mıştı), itiraf (etti|ediyor), iddia (etti|ediyor)
    sözlerine ekledi, yanıt verdi, cevap verdi, (ifadelerini|ifadesini|sözlerini) kullandı, sözlerini (sürdürdü|tamamladı)
    sözlerini şöyle (sürdürdü|tamamladı), şöyle (konuştu|dedi|anlattı|sürdürdü), düşünüyor, inanıyor
    (diye|şeklinde) (konuştu|ekledi|yanıtladı|anlattı|anlatıyor|sürdürdü|devam etti|özetledi|tanımladı|niteledi)
    altını çiz(di|iyor), dikkat çek(ti|iyor), vurgu yaptı, işaret etti, değerlendirdi, teşekkür etti, itiraz etti, özetledi
    (şu|bu) (ifadeleri|sözleri) kullandı, sözlerine yer verdi, sözleriyle (anlattı|değerlendirdi|özetledi), müjdesini verdi
    (öne|ileri) (sürdü|sürmüştü|sürüyor), söz verdi, söz veriyor, karşılık (verdi|veriyor), yanıt veriyor, cevap veriyor
    *(ğını|ğini|ğunu|ğünü) (yaz(dı|mıştı)|yazıyor|kabul (etti|ediyor)|reddet(ti|mişti)|reddediyor|paylaştı|iletti|düşündü)
    (bu|*ki|hakkındaki) (iddia*|suçlama*|eleştiri*|haber*) (reddetti|reddediyor|yalanladı|yanıtladı|doğruladı)
    yalanladı, özür diledi, espri yaptı, şaka yaptı, dert yandı, şikayet etti, şikâyet etti, yakındı, sitem etti, haykırdı
    fısıldadı, itiraz ediyor, hayal ediyor, umut ediyor, umuyor, tahmin ediyor, tanımlıyor, özetliyor, değerlendiriyor
    hatırlıyor, hatırlatıyor, uyarıyor, açıklıyor, itiraf etmişti, dikkat çekiyor, (konuştu|konuşuyor)
    (şöyle|sözlerine|konuşmasına|açıklamasına) devam (etti|ediyor), eleştir(di|mişti|iyor), suçla(dı|mıştı), suçluyor, öv(dü|müştü|üyor)
    kına(dı|mıştı), kınıyor, öner(di|mişti|iyor), müjdele(di|mişti), müjdeliyor, doğrula(dı|mıştı), doğruluyor, bildiriyor
    aktarıyor, duyuruyor, çağrı yaptı, çağrıda bulundu, kabul (etti|ediyor)
    (değerlendirmesinde|çağrısında|açıklamasında|açıklamalarda|değerlendirmelerde) bulundu
    (yanıtını|cevabını|mesajını|karşılığını|sözünü) (verdi|veriyor), (yorumunu|değerlendirmesini|açıklamasını|çağrısını|uyarısını|benzetmesini|esprisini) (yaptı|yapıyor)
    (mesajını|sözlerini|ifadelerini|notunu) (paylaştı|paylaşıyor|yazdı|düştü), (ifadelerine|sözlerine|görüşüne|görüşlerine) yer (verdi|veriyor), (sözleriyle|ifadeleriyle|sözüyle) *(dı|di|du|dü|tı|ti|tu|tü|yor)`),
  plain: phrases("söylediler, belirttiler, dediler, açıkladılar, savundular, söylüyorlar, diyorlar"),
  subjectVerb: { between: phrases("de, da, ise"), that: phrases("ki") },
  accordingTo: {
    opening: [
      "(<S>|<s>)['][(ya|ye|a|e|na|ne)] göre",
      "<s>* (sözlerine|ifadesine|anlatımına|*(dığına|diğine|duğuna|düğüne|tığına|tiğine|tuğuna|tüğüne)) göre",
      "<s> göre",
    ],
  },
  finalVerb: {
    behindSubject: phrases(
      "ise, ayrıca, da, de, şunları, şöyle, bugün, bu gün, dün, sözlerini, konuşmasında, açıklamasında",
    ),
    setsOff: phrases("ise, de, da"),
    behindVerb: phrases("*arak, *erek"),
    oblique: phrases(`
      (lar|ler)(a|e|ı|i|da|de|dan|den|la|le), (lar|ler)(ın|in)(a|e|ı|i|da|de|dan|den)
      (ın|in|un|ün)(a|e|ı|i|u|ü), (ın|in|un|ün)(da|de|dan|den), y(ı|i|u|ü)`),
    addressee: phrases("*a, *e"),
    genitive: phrases("(lar|ler)(ın|in), n(ın|in|un|ün), ğ(ın|in|un|ün)"),
    possessed: phrases("ı, i, u, ü"),
    participles: phrases("klarını, klerini, ğını, ğini, ğunu, ğünü, (ma|me)sini, (ma|me)sını, (ma|me)si gerektiğini"),
    modifiers: phrases(
      "en, çok, diğer, bütün, tüm, bazı, her, bu, şu, yeni, ilk, son, artık, kendi, bir, daha, iki, üç, hiç",
    ),
    leads: phrases(
      "ayrıca, aslında, bunu, buna, bunun, bundan, böylece, önce, sonra, *dıkça, *dikçe, *ırken, *irken, *urken, *ürken, *arken, *erken",
    ),
    attributive: phrases("*an, *en"),
    asked: phrases("(sorul|hatırlatıl)(unca|ınca|duğunda|dığında)"),
    when: phrases(
      "*(ığında|iğinde|uğunda|üğünde|ımızda|imizde|umuzda|ümüzde|ınca|ince|unca|ünce|sında|sinde|sunda|sünde|lara|lere)",
    ),
  },
  quotedVerb: { behindQuotation: phrases("diye, diyerek, deyip, diyip") },
  labels: phrases(
    "(<s>|<O>['])[n](ın|in|un|ün) [*] [*] (cevabı|yanıtı|mesajı|çağrısı|tepkisi|yorumu|önerisi|özeti|itirazı|sözleri|görüşü|açıklaması|uyarısı|tavsiyesi|öğüdü|kuralı|iddiası|savunması|yorumları)",
  ),
  whoSays: phrases(`
    diyen, söyleyen, belirten, vurgulayan, ifade eden, dile getiren, anlatan, kaydeden, açıklayan, savunan, ekleyen
    hatırlatan, altını çizen, dikkat çeken`),
  others: {
    behind: "nowhere",
    sources: phrases("*(a|e) göre"),
    subjectMarks: phrases("ve, ile"),
  },
  circumstances: { participle: "(?:arak|erek)" },
  thoughts: phrases("sen, siz, keşke, belki, tabii, elbette, galiba"),
  maxims: {
    verbs: phrases("var, yok, değil*, gerek, lazım, ist(iyor|iyorlar), *malı, *meli"),
    past: phrases("vardı, yoktu, *mişti, *mıştı, dün"),
  },
  asks: phrases("sordu, soruyor, dedi, diyor"),
};
