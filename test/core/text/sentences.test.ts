/** Where sentences end, in the four languages of the bot and in the ways texts are written down. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../../src/core/text/sentences.ts";
import { expectGrowthWithLength } from "../../growth.ts";

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

/** Each case is its own expectation: sentences between bars. */
function expectCuts(cases: readonly string[]): void {
  for (const sentences of cases.map(text => text.split(" | "))) expect(cut(sentences.join(" "))).toEqual(sentences);
}

describe("a sentence goes on", () => {
  test("behind titles, initials and other abbreviations", () => {
    expectCuts([
      "Mr. Hale met Dr. Ines Morvan and Gen. Okoro. | They spoke with J. R. Lind, George W. Stone and St. Clair.",
      "Asked about e.g. Rice and vs. Maize, he paused. | He left.",
      "It opens on Jan. 5, see No. 12 and p. 40. | Then it closes.",
      "At 5 p.m. Monday the U.S. President called. | He was brief.",
      "Louis XIV. Square was full, as was Hale & Co. Hall. | Everybody sang.",
    ]);
  });

  test("behind abbreviations of Russian, Turkish and Azerbaijani", () => {
    expectCuts([
      "Завод им. Петрова в г. Варна, т.е. Новый завод, стоит. | Он закрыт.",
      "В 2020 г. Варна выросла. | По словам А. С. Лунина, это не всё. | Так и есть.",
      "Sn. Kaya ile Prof. Dr. Demir geldi. | Av. Tekin gelmedi.",
      "Şehir 2. Dünya Savaşı sırasında büyüdü. | Bu 20. yüzyılda oldu.",
      "Prof. Kərimova və dos. Əliyeva gəldi. | Onlar danışdı.",
    ]);
  });

  test("behind a question inside quotation marks when it is reported", () => {
    expectCuts([
      "“Will you go?” he asked. | “I will!” she said.",
      "«Да!» — сказал он. | «Нет?» — спросила она.",
      '"Gidecek misiniz?" diye sordu. | Sonra sustu.',
      "Nobody came (why not?) and they left.",
    ]);
  });

  test("over a line end, as in wrapped texts", () => {
    expect(cut("The harbour was\nclosed in\r\n2019. It is\nopen.")).toEqual([
      "The harbour was\nclosed in\r\n2019.",
      "It is\nopen.",
    ]);
  });

  test("in decimals, addresses and dotted names", () => {
    expectCuts(["It rose 3.5 percent to 1.200 at https://a.example/?q=1 and v2.0 of A.B.C. | Then it fell."]);
  });
});

describe("a sentence ends", () => {
  test("with the marks that close behind its stop", () => {
    expectCuts([
      "He said: “We go.” | Then he left.",
      'He said "no." | And left.',
      "(He was late.) | They waited.",
      "« Nous partons. » | Il part.",
      "It is known.[12] | It was not.",
      "**It is known.** | It was not.",
    ]);
  });

  test("at an abbreviation where a new sentence plainly begins", () => {
    expectCuts([
      "He lived in the U.S. | The end came soon.",
      "She has a Ph.D. | She teaches.",
      "My brother and I. | We left.",
      "Bring bread, salt etc. | Then wait.",
      "Ekmek, su vb. | Biz gittik.",
      "Хлеб, соль и т.д. | Мы ушли.",
    ]);
  });

  test('at "No." as an answer, a year, an ellipsis, and before a number or a dash', () => {
    expectCuts([
      "No. | We stay.",
      "It was 2020. | Then it was not.",
      "We left… | Then we came back... | And stayed.",
      "Seventeen were written. | 15 of them are agreed.",
      "Он ушёл. | — Почему? — спросил я.",
    ]);
  });

  test("at a blank line and before an item of a list", () => {
    expect(cut("Roads\n\nThree reasons:\n- age\n- weight\n\n1. Rust\n2. Rot\n \nThe end")).toEqual([
      "Roads",
      "Three reasons:",
      "- age",
      "- weight",
      "1. Rust",
      "2. Rot",
      "The end",
    ]);
  });

  test("in scripts that need no space for it", () => {
    expect(cut("他来了。他走了！好。")).toEqual(["他来了。", "他走了！", "好。"]);
  });
});

describe("sentences of any text", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          ..."AbIчП9.?!…“”«»\"'()[]-—:, \t\n\r\u00a0。",
          "Dr",
          "U.S",
          " The ",
          "г",
          "\r\n",
          "😀",
          "\u0301",
        ),
        { maxLength: 80 },
      )
      .map(parts => parts.join("")),
  );

  test("are trimmed, in order, and hold every character but white space", () => {
    fc.assert(
      fc.property(texts, text => {
        let behind = 0;
        let kept = "";
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          kept += text.slice(start, end);
          behind = end;
          expect(/^[ \t\r\n]|[ \t\r\n]$/.test(text.slice(start, end))).toBe(false);
        }
        const letters = (words: string) => words.replace(/[\s\u200b]/g, "");
        expect(letters(kept)).toBe(letters(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("never reach over a blank line", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const own = [...cut(a), ...cut(b)];
        expect(cut(`${a}\n\n${b}`)).toEqual(own);
      }),
    );
  });

  test("come out of 100 KB of anything, in time that grows with its length", () => {
    for (const unit of ["a", '"', ".", "a.", ". ", "A. ", '." ', "a\n", "\n- ", ".)", ".[1]", "He went. ", ".\t"]) {
      expectGrowthWithLength(unit, text => {
        expect(sentencesOf(text).at(-1)?.end).toBe(text.trimEnd().length);
      });
    }
    for (const space of [" ", "\t"]) expect(cut(`Go.${space.repeat(100_000)}We stay.`)).toHaveLength(2);
  });
});
