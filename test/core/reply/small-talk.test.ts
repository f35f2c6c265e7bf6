/** Insults, thanks, nods, "are you a bot?": one friendly line in the asker's language, without buttons and without the record's version. */
import { beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../../src/core/languages/languages.ts";
import type { TalkTexts } from "../../../src/core/languages/sections/replies-of-chats.ts";
import type { Onrecord } from "../../../src/core/onrecord.ts";
import { plainSurface, testOnrecord } from "../../fixtures/bot.ts";

let onrecord: Onrecord;
beforeAll(async () => {
  onrecord = await testOnrecord();
});

const said: Readonly<
  Record<
    string,
    Readonly<Record<keyof Pick<TalkTexts, "thanks" | "farewell" | "insult" | "identity">, readonly string[]>>
  >
> = {
  en: {
    thanks: ["thank you so much", "great, thanks!"],
    farewell: ["bye", "good night"],
    insult: ["you are an idiot", "stupid bot", "this is garbage", "Fuck you!"],
    identity: ["are you a bot?", "am I talking to a human?", "Is this a robot"],
  },
  ru: {
    thanks: ["Большое спасибо!", "благодарю"],
    farewell: ["пока", "до свидания"],
    insult: ["ты идиот", "бесполезный бот", "какая чушь"],
    identity: ["ты бот?", "вы робот?", "я говорю с человеком?"],
  },
  tr: {
    thanks: ["teşekkür ederim", "sağ ol"],
    farewell: ["hoşça kal", "iyi geceler"],
    insult: ["aptalsın", "işe yaramaz bot", "çok saçma"],
    identity: ["sen bot musun?", "robot musunuz", "insan mısın?"],
  },
  az: {
    thanks: ["təşəkkür edirəm", "çox sağ ol"],
    farewell: ["görüşərik", "gecəniz xeyrə"],
    insult: ["axmaqsan", "yararsız bot", "sən axmaqsan"],
    identity: ["sən botsan?", "siz robotsunuz?", "bu botdur?"],
  },
};

const cases = languages.flatMap(({ code }) =>
  Object.entries(said[code]!).flatMap(([kind, texts]) =>
    texts.map(text => [text, code, kind as keyof TalkTexts] as const),
  ),
);

const reply = (text: string, language?: string) =>
  onrecord.bot.reply({ text, place: "private", surface: plainSurface, ...(language ? { language } : {}) });

describe("small talk", () => {
  test.each(cases)("%s (%s) is %s", async (text, code, kind) => {
    const own = languages.find(language => language.code === code)!.replies.talk[kind];
    expect((await reply(text)).blocks).toEqual([{ type: "paragraph", spans: [{ text: own }] }]);
  });

  test.each([
    ["👍", "thanks"],
    ["❤️🙏", "thanks"],
    ["👎", "insult"],
  ] as const)("%s is %s, in the language of the platform", async (text, kind) => {
    for (const { code, replies } of languages) {
      expect((await reply(text, code)).blocks).toEqual([{ type: "paragraph", spans: [{ text: replies.talk[kind] }] }]);
    }
  });

  test.each(["🇫🇷", "???"])("%s asks for a word", async text => {
    expect((await reply(text)).blocks[0]).toEqual({
      type: "paragraph",
      spans: [{ text: "I need at least one word to look for." }],
    });
  });

  test.each(["did she call him an idiot?", "что она сказала об идиотах", "garbage in the harbour"])(
    "%s is a question",
    async text => expect(["answer", "nothing"]).toContain((await reply(text)).kind),
  );
});
