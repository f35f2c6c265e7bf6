/** Azerbaijani: what pages and transcripts put around words. Data only; what each list means stands in sections/page.ts. */

import { phrases, words } from "../sections/lists.ts";
import type { PageWords, TranscriptWords } from "../sections/page.ts";

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
