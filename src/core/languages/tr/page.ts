/** Turkish: what pages and transcripts put around words. Data only; what each list means stands in sections/page.ts. */

import { phrases, words } from "../sections/lists.ts";
import type { PageWords, SpeechWords, TranscriptWords } from "../sections/page.ts";

export const transcript: TranscriptWords = {
  askers: words("muhabir gazeteci sunucu moderatör spiker"),
  questions: words("soru"),
  answerers: words("cevap yanıt konuk"),
  nameless: phrases("konuşmacı"),
  columns: {
    text: words("metin konuşma söz"),
    speaker: words("konuşmacı isim ad kim"),
    start: words("başlangıç zaman"),
    end: words("bitiş son"),
  },
  particles: words("ve"),
  nobody: words("not örnek kaynak tarih yer özet sonuç birincisi ikincisi üçüncüsü"),
  closing: phrases("röportaj[ı] (yapan|yaptı), söyleşi[yi] (yapan|yaptı), hatırlanacağı gibi"),
  address: phrases("siz[(in|e|i|den|ce)], sen[(in|i|ce)]"),
  guestBehind: phrases("konuğumuz, konuk"),
  guestBefore: phrases("(ile|le|la|yle|yla) (röportaj|söyleşi|mülakat), soruları yanıtladı"),
  directions: phrases("gülüşmeler, alkış, alkışlar, anlaşılmıyor, müzik"),
  sentenceWords: words("ben biz siz sen o onlar kimse herkes"),
};

export const page: PageWords = {
  credits: phrases("fotoğraf, foto, görsel"),
  rights: phrases("tüm hakları saklıdır"),
  further: phrases("ayrıca (okuyun|bakınız), bunu da (oku|okuyun), ilgili (haber|haberler)"),
  invitations: phrases("abone (ol|olun), bizi takip edin"),
  channels: phrases("bülten*, kanal*"),
  lines: phrases("reklam, başa dön"),
  counters: phrases("görüntülenme, okunma, yorum[lar]"),
  tags: phrases("etiket[ler]"),
  share: words("paylaş paylaşın yazdır gönder"),
  shareAlone: words("paylaş paylaşın yazdır"),
  stamps: words("yayınlanma güncelleme tarih tarihi saat"),
};

export const speech: SpeechWords = {
  called: phrases("konuşma*, açıklama*, söylev*, hitab*"),
  addresses: phrases("değerli, saygıdeğer, sayın, sevgili, teşekkür (ederim|ederiz), hanımefendiler"),
  first: phrases("ben, beni, bana, bende, benden, benim, biz, bizi, bize, bizde, bizden, bizim"),
};
