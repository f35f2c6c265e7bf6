/** Azerbaijani: what pages and transcripts put around words. Data only; what each list means stands in sections/page.ts. */

import { phrases, words } from "../sections/lists.ts";
import type { PageWords, SpeechWords, TranscriptWords } from "../sections/page.ts";

export const transcript: TranscriptWords = {
  askers: words("jurnalist müxbir aparıcı"),
  questions: words("sual"),
  answerers: words("cavab qonaq"),
  nameless: phrases("natiq"),
  columns: {
    text: words("mətn söz"),
    speaker: words("natiq danışan ad kim"),
    start: words("başlanğıc vaxt"),
    end: words("bitmə son"),
  },
  particles: words("və"),
  nobody: words("qeyd mənbə nümunə nəticə"),
  closing: phrases("müsahibəni (apardı|aparan), qeyd edək ki, xatırladaq ki"),
  address: phrases("siz[(in|ə|i|dən|cə)], sən[(i|in)]"),
  guestBehind: phrases("qonağımız, qonaq"),
  guestBefore: phrases("(ilə|la|lə) (müsahibə|söhbət), suallara cavab verdi"),
  directions: phrases("gülüş, alqış, alqışlar, musiqi"),
  sentenceWords: words("mən biz siz sən o onlar heç kim hamı"),
};

export const page: PageWords = {
  credits: phrases("foto, şəkil"),
  rights: phrases("bütün hüquqlar qorunur"),
  further: phrases("həmçinin oxuyun, (oxşar|əlaqəli) xəbərlər"),
  invitations: phrases("bizi izləyin, abunə olun"),
  channels: phrases("kanal*"),
  lines: phrases("reklam"),
  counters: phrases("oxunub, baxış [sayı], şərh[lər]"),
  tags: phrases("açar sözlər, teqlər"),
  share: words("paylaş göndər çap et"),
  shareAlone: words("paylaş"),
  stamps: words("dərc olunub yenilənib tarix saat"),
};

export const speech: SpeechWords = {
  called: phrases("nitq*, çıxış*, müraciət*, bəyanat*"),
  addresses: phrases("hörmətli, əziz, xanımlar və cənablar, təşəkkür (edirəm|edirik), çox sağ olun"),
  first: phrases("mən, məni, mənə, məndə, məndən, mənim, biz, bizi, bizə, bizdə, bizdən, bizim"),
};
