/** Which language a text is taken for, and that of one that the core does not know no rule of another language is used. */
import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../../src/core/languages/detect.ts";
import { unknownLanguage } from "../../../src/core/languages/languages.ts";
import { foreign } from "./foreign.ts";

const known = {
  en: `I have been running since I was six, and nobody in my family did any sport. My father sold boats, my mother kept the hotel at the
    station. They ask me whether I was afraid to lose. No, I was afraid to stop.`,
  ru: `Я бегаю с шести лет, и в моей семье никто не занимался спортом. Отец продавал лодки, мать держала гостиницу у вокзала. Меня
    спрашивают, боялся ли я проиграть. Нет, я боялся остановиться.`,
  tr: `Altı yaşımdan beri koşuyorum, ailemde spor yapan kimse yoktu. Babam tekne satardı, annem istasyondaki oteli işletirdi. Bana
    kaybetmekten korkup korkmadığımı soruyorlar. Hayır, durmaktan korkuyordum.`,
  az: `Altı yaşımdan qaçıram, ailəmizdə idmanla məşğul olan yox idi. Atam qayıq satırdı, anam vağzaldakı mehmanxanaya baxırdı. Məndən
    soruşurlar ki, uduzmaqdan qorxurdunmu. Xeyr, dayanmaqdan qorxurdum.`,
};
const cases = Object.entries(known);

describe("a paragraph", () => {
  test.each(cases)("in a known language: %s", (code, text) => expect(detectLanguage(text)).toBe(code));

  test.each(Object.entries(foreign))("in %s is in no known one", (_, text) => {
    expect(detectLanguage(text)).toBe(unknownLanguage);
    expect(detectLanguage(text.normalize("NFD"))).toBe(unknownLanguage);
    expect(detectLanguage(text.toUpperCase())).toBe(unknownLanguage);
  });

  test.each(cases)("with foreign names stays in its own: %s", (code, text) => {
    const names = "Müller, Škoda, Žižek, Łódź, Ångström, Θεσσαλονίκη, Київ, 東京";
    expect(detectLanguage(`${text} ${names}. ${text}`)).toBe(code);
  });

  test.each(cases)("of which most is foreign is in no known one: %s", (_, text) => {
    for (const language of ["French", "Polish", "Bulgarian", "Arabic"]) {
      expect(detectLanguage(`${text.slice(0, 40)}\n\n${`${foreign[language]}\n\n`.repeat(6)}`), language).toBe("und");
    }
  });
});

describe("a text of a few words", () => {
  test.each([
    ["", "en"],
    ["12:30 — 45 %", "en"],
    ["Harbour", "en"],
    ["Zürich, Brandt", "en"],
    ["Гавань", "ru"],
    ["Liman kapandı mı?", "tr"],
    ["Dənizdə fırtına", "az"],
  ])("that shows nothing is taken for the nearest: %s", (text, code) => expect(detectLanguage(text)).toBe(code));

  test.each([
    "Où étiez-vous, où était-elle, là-bas à côté du théâtre ?",
    "¿Qué pasó después, señora, mañana también habrá música?",
    "Що ти їж, її їжа є.",
    "مرحبا",
    "こんにちは BBC",
    "Γεια",
  ])("that shows another is in no known one: %s", text => expect(detectLanguage(text)).toBe(unknownLanguage));
});
