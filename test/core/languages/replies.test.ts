/** Everything the bot says, in every language: all there, with the same placeholders, in the letters of its language. */
import { describe, expect, test } from "vitest";
import { menusIn } from "../../../src/adapters/telegram/commands.ts";
import { languages, ownLanguage } from "../../../src/core/languages/languages.ts";
import type { Replies } from "../../../src/core/languages/sections/replies.ts";
import { wordingOf } from "../../../src/core/reply/wording/wording.ts";

/** Paths of entries with their texts; the forms of one number are one entry, by their names. */
function entriesOf(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inside]) =>
    entriesOf(inside, path === "" ? key : `${path}.${key}`),
  );
}

const plural = /\.(?:zero|one|two|few|many|other)$/;
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const english = new Map(entriesOf(ownLanguage.replies));
/** Read the same in several languages, or hold nothing but placeholders and signs. */
const international = /^(?:dates\.months|counts\.(?:years|moreThan)|filters\.(?:years|days)|voices\.page)/;
/** Written as a person types them, in whatever language. */
const typed = /(?:from:2024-01.*|\/\w+|\{\w+\}|voice:\w+|speaker:…|outlet:…)/g;
const others = languages.filter(language => language !== ownLanguage);

describe.each(others.map(language => [language.code, language] as const))("in %s", (code, { replies, writing }) => {
  const own = entriesOf(replies);

  test("every entry is there, is not empty, and has the placeholders of the English one", () => {
    const bare = (path: string): string => path.replace(plural, "").replace(/\.\d+$/, "");
    expect(new Set(own.map(([path]) => bare(path)).filter(path => path !== "answers.fewNamesakes"))).toEqual(
      new Set([...english.keys()].map(bare).filter(path => path !== "answers.fewNamesakes")),
    );
    for (const [path, text] of own) {
      expect(text.trim(), path).not.toBe("");
      const reference = english.get(path) ?? english.get(path.replace(plural, ".other")) ?? "";
      expect(placeholders(text), path).toEqual(placeholders(reference));
    }
  });

  test("no entry is the English one", () => {
    const same = own.filter(
      ([path, text]) => english.get(path) === text && /\p{L}/u.test(text.replace(/\{\w+\}/g, "")),
    );
    expect(same.filter(([path]) => !international.test(path))).toEqual([]);
  });

  test("its words are in the letters of the language", () => {
    const letters = new Set(writing.alphabet);
    for (const [path, text] of own) {
      const words = text.replace(typed, " ").match(/\p{L}+/gu) ?? [];
      const foreign = words.filter(word => ![...word.toLocaleLowerCase(code)].every(letter => letters.has(letter)));
      expect(foreign, path).toEqual([]);
    }
  });

  test("numbers have all forms that the language tells apart", () => {
    const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
    const counted = new Set(own.filter(([path]) => plural.test(path)).map(([path]) => path.replace(plural, "")));
    for (const path of counted) {
      const forms = own
        .filter(([other]) => other.replace(plural, "") === path)
        .map(([other]) => other.split(".").at(-1));
      expect(forms.sort(), path).toEqual([...pluralCategories].sort());
    }
  });
});

describe.each(languages.map(({ code, replies }) => [code, replies] as const))(
  "the limits of platforms in %s",
  (code, replies) => {
    const { counted, line } = wordingOf(code);

    test("labels of buttons and what screen readers say of them", () => {
      const { buttons, chats } = replies;
      const labels = [buttons.sources, buttons.context, buttons.before, buttons.after, buttons.newest, chats.open];
      for (const label of [...labels, line(buttons.more, { n: "1000" })])
        expect(label.length, label).toBeLessThanOrEqual(16);
      const hints = [
        buttons.sourcesHint,
        buttons.beforeHint,
        buttons.afterHint,
        buttons.moreInterviewsHint,
        buttons.newestHint,
        buttons.exampleHint,
        chats.shareHint,
        chats.homeExampleHint,
        counted(buttons.moreHint, 1000),
        line(buttons.namingHint, { years: "2019, 2020" }),
      ];
      for (const hint of hints) expect(hint.length, hint).toBeLessThanOrEqual(75);
    });

    test("commands of a menu are told in 3 to 256 characters, with a capital", () => {
      const menus = menusIn(wordingOf(code));
      for (const { description } of [...menus.private, ...menus.group]) {
        expect(description.length, description).toBeGreaterThanOrEqual(3);
        expect(description.length, description).toBeLessThanOrEqual(60);
        expect(description, description).toMatch(/^\p{Lu}/u);
      }
    });

    test("notices fit a line of 180 characters", () => {
      const notices: readonly string[] = [
        ...Object.values(replies.talk),
        ...Object.values(replies.chats.places),
        ...Object.values(replies.commands).flatMap(entry => ("missing" in entry ? [entry.missing] : [])),
        replies.chats.askBack,
        replies.chats.alreadyShown,
        replies.chats.noFiles,
        replies.chats.unreadable,
        replies.chats.leftOut,
        replies.chats.closedTo,
        replies.chats.elsewhere.replace("{link}", "https://t.me/some_interviews_bot"),
        replies.chats.notDirect,
        replies.chats.notInChannel,
        replies.chats.notForWorkspace,
      ];
      for (const notice of notices) expect(notice.length, notice).toBeLessThanOrEqual(180);
      // What fills the button above inline rows, by Telegram's rules.
      for (const text of [replies.chats.closed, replies.chats.askAlone]) expect(text.length).toBeLessThanOrEqual(64);
    });
  },
);

test.each([
  [
    "ru",
    [1, 2, 5, 11, 21, 22, 112],
    ["1 фрагмент", "2 фрагмента", "5 фрагментов", "11 фрагментов", "21 фрагмент", "22 фрагмента", "112 фрагментов"],
  ],
  ["tr", [1, 5], ["1 pasaj", "5 pasaj"]],
  ["az", [1, 5], ["1 fraqment", "5 fraqment"]],
  ["en", [1, 5], ["1 passage", "5 passages"]],
])("numbers of things in %s", (code, numbers, texts) => {
  const { counted, texts: own } = wordingOf(code);
  expect(numbers.map(number => counted(own.counts.passages, number))).toEqual(texts);
});

test.each([
  ["en", ["20 December 2024", "20 Dec 2024", "December 2024", "May 2024", "2024", "2024"]],
  ["ru", ["20 декабря 2024", "20 дек. 2024", "декабрь 2024", "май 2024", "2024", "2024"]],
  ["tr", ["20 Aralık 2024", "20 Ara 2024", "Aralık 2024", "May 2024", "2024", "2024"]],
  ["az", ["20 dekabr 2024", "20 dek 2024", "dekabr 2024", "may 2024", "2024", "2024"]],
])("dates in %s", (code, texts) => {
  const { date, shortDate } = wordingOf(code);
  const day = "2024-12-20";
  const spoken = [date(day), shortDate(day), date("2024-12"), shortDate("2024-05"), date("2024"), date("2024-99")];
  expect(spoken).toEqual(texts);
});

test("a language that the bot has no words of is answered in its own", () => {
  expect(["de", "und", undefined].map(code => wordingOf(code).language)).toEqual(["en", "en", "en"]);
  expect(wordingOf("en").texts satisfies Replies).toBe(ownLanguage.replies);
});

test("what is put in is literal, and neighbours without a style are one span", () => {
  const { spans, texts } = wordingOf("en");
  const searched = { text: "{written}", style: "strong" } as const;
  expect(spans(texts.answers.corrected, { searched, written: "{searched}*" })).toEqual([
    { text: "Searched for " },
    searched,
    { text: " (you wrote “{searched}*”)." },
  ]);
});
