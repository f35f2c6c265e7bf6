/** In which language somebody is answered. */
import { describe, expect, test } from "vitest";
import { wordingFor } from "../../../../src/core/reply/wording/asker-language.ts";
import { languageOfLabels } from "../../../../src/core/reply/wording/labels.ts";

const answered = (...telling: Parameters<typeof wordingFor>): string => wordingFor(...telling).language;

describe("what was written", () => {
  test.each([
    ["What did she say about the harbour?", "en"],
    ["anything on France since May", "en"],
    ["Что она сказала о порте?", "ru"],
    ["порт", "ru"],
    ["Что Mira Solen сказала о Northern Radio и France?", "ru"],
    ["Liman hakkında ne dedi?", "tr"],
    ["Fransa hakkinda ne soyledi", "tr"],
    ["limanla ilgili ne söyledi", "tr"],
    ["Liman haqqında nə dedi?", "az"],
    ["liman haqqinda ne deyib", "az"],
    ["salam", "az"],
    ["merhaba", "tr"],
    ["привет", "ru"],
    ["thanks", "en"],
    ["/ask что сказано о порте", "ru"],
  ])("%s → %s, whatever the platform says", (text, language) => {
    expect(answered({ text })).toBe(language);
    for (const other of ["en", "ru", "tr", "az", "de"]) expect(answered({ text, language: other })).toBe(language);
  });

  test.each(["France", "Mira Solen", "US", "WHO", "2019", "🇫🇷", "👍", "", "/sources", "/help", "/ask", "???"])(
    "%j shows none: the platform's, else the bot's own",
    text => {
      for (const language of ["ru", "tr", "az", "en"]) expect(answered({ text, language })).toBe(language);
      expect(answered({ text, language: "ru-RU" })).toBe("ru");
      expect(answered({ text, language: "de" })).toBe("en");
      expect(answered({ text })).toBe("en");
    },
  );

  test("words of a quotation are somebody else's", () => {
    expect(answered({ text: "/quote «мы восстановим порт»", language: "tr" })).toBe("tr");
    expect(answered({ text: "/quote «мы восстановим порт»" })).toBe("ru");
  });

  test("where no platform tells anything, what was asked before", () => {
    const previous = { name: "ask", text: "Что она сказала о порте?" } as const;
    expect(answered({ text: "France", previous })).toBe("ru");
    expect(answered({ text: "France", previous, language: "tr" })).toBe("tr");
    expect(answered({ text: "and what about France?", previous })).toBe("en");
  });
});

describe("a button", () => {
  const command = { name: "ask", text: "what about France newest first" } as const;
  test("stays in the language of its message, else the platform's", () => {
    expect(answered({ command, spoken: "az", language: "ru" })).toBe("az");
    expect(answered({ command, language: "ru" })).toBe("ru");
    expect(answered({ command })).toBe("en");
  });
});

test.each([
  [["1", "2", "3", "More (7)", "Newest first"], "en"],
  [["1", "2", "3", "Ещё (7)"], "ru"],
  [["Öncesi", "Sonrası"], "tr"],
  [["Əvvəli", "Sonrası"], "az"],
  [["Kontekst"], "az"],
  [["1", "2", "What did she say about France?"], undefined],
  [[], undefined],
])("labels %j are of %s", (labels, language) => expect(languageOfLabels(labels)).toBe(language));
