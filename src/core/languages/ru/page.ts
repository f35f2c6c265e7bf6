/** Russian: what pages and transcripts put around words. Data only; what each list means stands in sections/page.ts. */

import { phrases, words } from "../sections/lists.ts";
import type { PageWords, SpeechWords, TranscriptWords } from "../sections/page.ts";

export const transcript: TranscriptWords = {
  askers: words("журналист журналистка корреспондент ведущий ведущая модератор интервьюер"),
  questions: words("вопрос корр"),
  answerers: words("ответ гость собеседник"),
  nameless: phrases("спикер"),
  columns: {
    text: words("текст расшифровка реплика слова"),
    speaker: words("спикер говорящий имя участник кто"),
    start: words("начало время таймкод"),
    end: words("конец окончание"),
  },
  beforeStop: words("Вопрос Ответ В О"),
  particles: words("и по при из"),
  nobody: words(`
    примечание например итак итог вывод справка источник дата место фото видео первое второе третье внимание`),
  closing: phrases(`
    напомним, ранее сообщалось, беседовал[(а|и)]
    интервью (провел[(а|и)]|провёл|взял[(а|и)]|было|подготовил[(а|и)])`),
  address: phrases("вы, вас, вам, вами, ваш*, ты"),
  from: words("из с от"),
  guestBehind: phrases("интервью (с|со), беседа (с|со), разговор (с|со), пресс-конференция"),
  guestCase: {
    behind: words("с со"),
    endings: [
      { of: words("овым евым ёвым иным ыным"), cut: 2, add: "" },
      { of: words("овой евой ёвой иной ыной"), cut: 2, add: "а" },
      { of: words("ским цким ким гим хим жим чим шим щим"), cut: 2, add: "ий" },
      { of: words("ской цкой"), cut: 2, add: "ая" },
      { of: words("ым"), cut: 2, add: "ый" },
      { of: words("ией ьей ёй"), cut: 2, add: "я" },
      { of: words("еем ием аем оем"), cut: 2, add: "й" },
      { of: words("рем лем"), cut: 2, add: "ь" },
      { of: words("жей чей шей щей цей"), cut: 2, add: "а" },
      // Names whose last vowel the other cases drop.
      { of: words("павлом"), cut: 3, add: "ел" },
      { of: words("львом"), cut: 4, add: "ев" },
      { of: words("ом ем"), cut: 2, add: "" },
      { of: words("ой"), cut: 2, add: "а" },
      { of: words("ей"), cut: 2, add: "я" },
      { of: words("ью"), cut: 1, add: "" },
    ],
    shortest: 4,
  },
  guestBefore: phrases("ответил* на вопрос*, дал* интервью, рассказал*"),
  hostBehind: phrases("беседовал*, интервьюер"),
  directions: phrases("смех, смеётся, смеются, аплодисменты, неразборчиво, музыка, пауза"),
  sentenceWords: words("я мы вы ты он она они это никто все"),
};

export const page: PageWords = {
  credits: phrases("фото, видео, иллюстрация"),
  rights: phrases("все права защищены"),
  cookies: phrases("[этот] сайт использует [файлы] cookie[s]"),
  further: phrases("(читать|читайте|смотрите) также, по теме"),
  invitations: phrases("подпишитесь, подписывайтесь, читайте нас"),
  channels: phrases("канал*, телеграм*, рассылк*"),
  lines: phrases("реклама, наверх"),
  counters: phrases("просмотр[(ов|ы|а)], комментари(и|й|я|ев)"),
  units: words("к м"),
  tags: phrases("тег[и], метки, рубрик(а|и)"),
  share: words(`
    в на поделиться поделитесь отправить распечатать печать скопировать ссылку твитнуть вконтакте фейсбук`),
  shareAlone: words("поделиться поделитесь распечатать твитнуть"),
  stamps: words("опубликовано обновлено дата мск г года"),
};

export const speech: SpeechWords = {
  called: phrases("реч(ь|и), выступлени(е|я), обращени(е|я), заявлени(е|я), послани(е|я)"),
  addresses: phrases(`
    дорогие, уважаем(ые|ый|ая), дамы и господа, друзья, коллеги, спасибо [за внимание], благодарю [(вас|за внимание)]
    добр(ый|ое) (день|вечер|утро)`),
  first: phrases(`
    я, меня, мне, мной, мы, нас, нам, нами, мо(й|я|ё|е|и|его|ей|ему|их|им|ими|ю), наш[(а|е|и|его|ей|ему|их|им|ими|у)]`),
};
