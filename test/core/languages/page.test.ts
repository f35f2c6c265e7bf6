/** What pages and transcripts put around words, in every language: one line for each list. */
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/core/languages/languages.ts";
import { readFile } from "../../../src/core/reading/formats/read-file.ts";
import { headsOf } from "../../../src/core/reading/heads/heads.ts";
import { isAnswerer, isAsker, isDirection, isNameless } from "../../../src/core/reading/heads/label-words.ts";
import { namesAbove } from "../../../src/core/reading/heads/names-above.ts";
import { namedBy } from "../../../src/core/reading/heads/persons.ts";
import { boldGroups } from "../../../src/core/reading/layout/bold-questions.ts";
import { releaseClosing } from "../../../src/core/reading/layout/closing.ts";
import { readFacts } from "../../../src/core/reading/metadata.ts";
import { isNoise } from "../../../src/core/reading/noise.ts";
import { type Examples, examplesOf } from "./examples.ts";

const page: Examples = {
  en: {
    credits: "Illustrative photo: TARN",
    creditsBy: "Photo by Ada Stone",
    copyright: "Copyright 2024 TARN",
    rights: "All rights reserved. TARN, 2024",
    cookies: "This website uses cookies to serve you better",
    further: "Read more: The harbour closes",
    invitations: "Please subscribe to our newsletter",
    channels: "Follow us on Telegram",
    lines: "Skip to main content",
    counters: "12 comments",
    units: "Views: 3.4k",
    minutes: "5 min read",
    readingTime: "Reading time: 5 min",
    tags: "Tags: harbour, fees",
    share: "Share this on Facebook",
    shareAlone: "Tweet",
    stamps: "Published 12.03.2024, 14:05",
  },
  ru: {
    credits: "Фото: ТАРН",
    rights: "Все права защищены.",
    cookies: "Этот сайт использует файлы cookie",
    further: "Читайте также: Гавань закроют",
    invitations: "Подписывайтесь на наш Telegram",
    channels: "Подпишитесь на наши рассылки",
    lines: "Реклама",
    counters: "128 просмотров",
    units: "Просмотры: 3к",
    tags: "Теги: гавань, порт",
    share: "Поделиться в Facebook",
    shareAlone: "Распечатать",
    stamps: "Опубликовано 12.03.2024 г., 14:05",
  },
  tr: {
    credits: "Fotoğraf: TARN",
    rights: "Tüm hakları saklıdır. TARN",
    further: "Ayrıca okuyun: Liman kapanıyor",
    invitations: "Bizi takip edin: Telegram",
    channels: "Abone olun: haftalık bültenimiz",
    lines: "Başa dön",
    counters: "128 görüntülenme",
    tags: "Etiketler: liman",
    share: "Gönder Paylaş",
    shareAlone: "Yazdır",
    stamps: "Güncelleme tarihi 12.03.2024, saat 14:05",
  },
  az: {
    credits: "Şəkil: TARN",
    rights: "Bütün hüquqlar qorunur.",
    further: "Həmçinin oxuyun: Liman bağlanır",
    invitations: "Bizi izləyin: Telegram",
    channels: "Abunə olun: kanalımız",
    lines: "Reklam",
    counters: "128 baxış sayı",
    tags: "Açar sözlər: liman",
    share: "Çap et, paylaş",
    shareAlone: "Paylaş",
    stamps: "Dərc olunub 12.03.2024, saat 14:05",
  },
};

const labels: Examples = {
  en: {
    "columns.text": "Transcript",
    "columns.speaker": "Who",
    "columns.start": "Begin",
    "columns.end": "Finish",
    askers: "Reporter (Reuters)",
    questions: "Question 3",
    answerers: "Guest 2",
    nameless: "Unknown speaker 2",
    beforeStop: "Q. Is it late?",
    particles: "Minister of Trade: It is late.",
    nobody: "Note",
    closing: "This interview has been edited for length.",
    address: "Do you sail?",
    hyphened: "It is twenty-two miles.",
    from: "Ada Stone from TARN",
    guestBehind: "Interview with Ada Stone",
    guestInTitle: "The mill with Ada Stone",
    shows: "Harbour Breakfast with Ada Stone",
    guestBefore: "Ada Stone answers questions",
    hostBehind: "Interviewed by Ada Stone",
    hostBefore: "Ada Stone presiding",
    directions: "laughter",
    sentenceWords: "we paid twice",
  },
  ru: {
    "columns.text": "Реплика",
    "columns.speaker": "Спикер",
    "columns.start": "Начало",
    "columns.end": "Конец",
    askers: "Ведущая",
    questions: "Вопрос 3",
    answerers: "Собеседник",
    nameless: "Спикер 2",
    beforeStop: "Вопрос. Поздно ли?",
    particles: "Лунин из ТАРН: Уже поздно.",
    nobody: "Внимание",
    closing: "Беседовала Анна Лунина.",
    address: "Вы ходите под парусом?",
    from: "Ада Лунина из ТАРН",
    guestBehind: "Беседа с Ада Лунина",
    "guestCase.behind": "Беседа с Адой Луниной",
    "guestCase.endings": "Беседа с Игорем Павловским",
    guestBefore: "Ада Лунина ответила на вопросы",
    hostBehind: "Беседовала Ада Лунина",
    directions: "смех",
    sentenceWords: "мы заплатили дважды",
  },
  tr: {
    "columns.text": "Metin",
    "columns.speaker": "Konuşmacı",
    "columns.start": "Başlangıç",
    "columns.end": "Bitiş",
    askers: "Gazeteci",
    questions: "Soru 3",
    answerers: "Yanıt",
    nameless: "Konuşmacı 2",
    particles: "Ticaret ve Liman: Geç oldu.",
    nobody: "Örnek",
    closing: "Hatırlanacağı gibi liman kapanmıştı.",
    address: "Sizce geç mi?",
    guestBehind: "Konuğumuz Ada Demir",
    guestBefore: "Ada Demir ile röportaj",
    directions: "alkışlar",
    sentenceWords: "biz iki kez ödedik",
  },
  az: {
    "columns.text": "Mətn",
    "columns.speaker": "Natiq",
    "columns.start": "Başlanğıc",
    "columns.end": "Son",
    askers: "Aparıcı",
    questions: "Sual 3",
    answerers: "Cavab",
    nameless: "Natiq 2",
    particles: "Ticarət və Liman: Gecdir.",
    nobody: "Nümunə",
    closing: "Qeyd edək ki, liman bağlanıb.",
    address: "Sizcə gecdir?",
    guestBehind: "Qonağımız Ada Dəniz",
    guestBefore: "Ada Dəniz ilə müsahibə",
    directions: "alqışlar",
    sentenceWords: "biz iki dəfə ödədik",
  },
};

const speeches: Examples = {
  en: {
    called: "Keynote of the mayor, Mira Solen",
    named: "Mayor Mira Solen's opening remarks",
    addresses: "Ladies and gentlemen, the quay is open.",
    first: "Nine years ago the water stood in our kitchens, and nobody came.",
  },
  ru: {
    called: "Обращение мэра Миры Солен",
    addresses: "Уважаемые горожане, пристань открыта.",
    first: "Девять лет назад вода стояла в наших кухнях, и никто не пришёл.",
  },
  tr: {
    called: "Mira Solen'in açılış konuşması",
    addresses: "Değerli komşular, liman açıldı.",
    first: "Dokuz yıl önce su bizim mutfakların içinde duruyordu ve kimse gelmedi.",
  },
  az: {
    called: "Mira Solenin çıxışı",
    addresses: "Hörmətli qonşular, liman açıldı.",
    first: "Doqquz il əvvəl su bizim mətbəxlərdə dayanmışdı və heç kim gəlmədi.",
  },
};

/** What a text with these lines is read as. */
function kindOf(code: string, lines: Readonly<Record<string, string>>): string {
  const { called = "12", named = called, addresses = "12.", first = "1 2 3 4 5 6 7 8 9." } = lines;
  const speaker = code === "ru" ? "Мира Солен" : "Mira Solen";
  const head = code === "en" && "named" in lines ? "" : `speaker: ${speaker}\n`;
  const text = `---\nlanguage: ${code}\n${head}---\n# ${named}\n\n${addresses}\n\n${first}\n`;
  return readFile({ path: "a.md", text }).interviews[0]!.interview.kind;
}

const headIn = (line: string, family: string) => headsOf(line).find(head => head.family === family);
const key = (label: string) => headIn(`${label}: words`, "colon")?.key ?? "";
const isFullName = (name: string) => /^\S+ \S+$/u.test(name);
const tableTurns = (text: string) => readFile({ path: "a.csv", text }).interviews[0]?.turns ?? [];
/** What each list of labels is for, as a yes or no on its example. */
const sees: Readonly<Record<string, (text: string) => boolean>> = {
  askers: text => isAsker(key(text)),
  questions: text => isAsker(key(text)),
  answerers: text => isAnswerer(key(text)),
  nameless: text => isNameless(key(text)),
  beforeStop: text => headIn(text, "stop") !== undefined,
  particles: text => headIn(text, "colon") !== undefined,
  nobody: text =>
    readFile({ path: "a.txt", text: `${text}: It is late.\n\nIt is.\n\n${text}: It is late.\n` }).interviews[0]!
      .interview.kind === "article",
  from: text => text.endsWith(namedBy({ name: text, family: "colon" }).affiliation || "?"),
  guestInTitle: text => namesAbove([], [text]).guests.some(isFullName) && namesAbove([text]).guests.length === 0,
  shows: text => namesAbove([], [text]).hosts.some(isFullName) && namesAbove([], [text]).guests.length === 0,
  guestBehind: text => namesAbove([text]).guests.some(isFullName),
  "guestCase.behind": text => namesAbove([text]).guests.includes("Ада Лунина"),
  "guestCase.endings": text => namesAbove([text]).guests.includes("Игорь Павловский"),
  guestBefore: text => namesAbove([text]).guests.some(isFullName),
  hostBehind: text => namesAbove([text]).hosts.some(isFullName),
  hostBefore: text => namesAbove([text]).hosts.some(isFullName),
  directions: text => isDirection(text),
  sentenceWords: text => {
    const [found] = readFile({
      path: "a.txt",
      text: `Ada Stone: It is.\n\nMia Rook: Is it?\n\nAda Stone: It is.\n\n${text}\n\nMia Rook: Late?\n\nAda Stone: Yes.\n`,
    }).interviews;
    return found!.turns.some(
      ({ by, ranges }) =>
        by === "speaker" && ranges.some(({ start, end }) => found!.source.text.slice(start, end).includes(text)),
    );
  },
  "columns.text": text => tableTurns(`${text}\nWe go.`).length === 1,
  "columns.speaker": text => tableTurns(`${text},text\nAda,We go.`)[0]?.name === "Ada",
  "columns.start": text => tableTurns(`${text},text\n2,We go.`)[0]?.ranges[0]?.startMs === 2000,
  "columns.end": text => tableTurns(`start,${text},text\n1,2,We go.\n8,9,We stay.`).length === 2,
  hyphened: text => {
    const [only] = readFile({ path: "a.txt", text: text.replace("-", "-\n") }).interviews;
    return only!.source.text.trim() === text;
  },
  closing: text => {
    const whole = `Ada\n\n${text}`;
    const piece = (start: number, end: number) => ({ start, end, number: 1 });
    const group = { key: "ada", pieces: [piece(0, 3), piece(5, whole.length)] };
    return releaseClosing(whole, [group], []).length === 2;
  },
  address: text => {
    const whole = `**${text}**\n\nYes.\n\n**Late?**\n\nNo.\n`;
    const parts = [...whole.matchAll(/\S[^\n]*/g)].map(({ 0: words, index }, number) => ({
      start: index,
      end: index + words.length,
      number,
      form: words.startsWith("**") ? ("bold" as const) : ("text" as const),
    }));
    return (
      boldGroups(whole, parts, {
        speakers: [],
        interviewers: [],
        mentioned: [],
        bothNamed: false,
        declared: false,
        hasGuest: false,
      }) !== undefined
    );
  },
};

describe.each(languages.map(language => [language.code, language] as const))("%s", (code, language) => {
  test("what a page leaves in the text is noise", () => {
    const examples = examplesOf(page, code, language.page);
    expect(examples.length).toBeGreaterThan(0);
    for (const { list, text } of examples) {
      expect([list, text, isNoise(text)]).toEqual([list, text, true]);
      expect([list, text, isNoise(text.toUpperCase().replace("HTTP", "http"))]).toEqual([list, text, true]);
    }
  });

  test("labels, closing remarks and questions are seen", () => {
    const examples = examplesOf(labels, code, language.transcript);
    expect(examples.length).toBeGreaterThan(0);
    for (const { list, text } of examples) expect([list, text, sees[list]!(text)]).toEqual([list, text, true]);
  });

  test("a speech is seen by all of its signs together, and by no fewer", () => {
    const examples = Object.fromEntries(
      examplesOf(speeches, code, language.speech).map(({ list, text }) => [list, text]),
    );
    const { named, ...signs } = examples;
    expect(kindOf(code, signs)).toBe("speech");
    for (const list of Object.keys(signs))
      expect([list, kindOf(code, { ...signs, [list]: "12." })]).toEqual([list, "article"]);
    if (named !== undefined) expect(kindOf(code, { ...signs, named })).toBe("speech");
  });

  test("its names are read in front matter", () => {
    for (const name of language.names) {
      expect(
        readFacts({ entries: [{ key: "language", value: name, line: 1 }], file: "a.md", where: "head" }).facts.language,
      ).toBe(code);
    }
  });
});
