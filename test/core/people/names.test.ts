/** Which names are one person's, whatever stands before them, in the languages of the record. */
import { describe, expect, test } from "vitest";
import { hasTitle, isTitleOnly, nameKey, samePerson, withoutArticle } from "../../../src/core/people/names.ts";
import { isOffice } from "../../../src/core/people/offices.ts";

describe("titles are left out of account where names are compared", () => {
  test.each([
    ["Prime Minister Ilya Maran", "Ilya Maran"],
    ["Президент Олег Лунин", "Олег Лунин"],
    ["Cumhurbaşkanı Defne Kaya", "Defne Kaya"],
    ["CUMHURBAŞKANI KAYA", "Defne Kaya"],
    ["Dövlət başçısı Rauf Səlimov", "Rauf Səlimov"],
    ["Lalə xanım", "Lalə Səlimova"],
    ["I. Maran", "Ilya Maran"],
    ["Gov. Tessa Holm", "Tessa Holm"],
    ["Lt. Gen. Tessa Holm", "Holm"],
    ["Insp. Tessa Holm", "Tessa Holm"],
    ["la boulangère Tessa Holm", "Tessa Holm"],
    ["KING", "Stefan King"],
    ["Mayor King", "Stefan King"],
  ])("%s is %s", (label, person) => expect(samePerson(label, person)).toBe(true));

  test.each([
    ["Bas Holm", "Tessa Holm"],
    ["Heydar Maran", "Ilya Maran"],
    ["Stefan King", "Stefan Major"],
    ["Al. Maran", "Ilya Maran"],
    ["de la Cruz Maran", "Ilya Maran"],
    ["The President", "The Minister"],
  ])("%s is not %s", (label, person) => expect(samePerson(label, person)).toBe(false));

  test("a title by itself is known in capitals, in every language", () => {
    for (const name of ["THE PRESIDENT", "ПРЕЗИДЕНТ", "BAŞKANI", "Nazir"])
      expect([name, isTitleOnly(name)]).toEqual([name, true]);
    for (const name of ["the Stones", "Larry King", "Ada de la Cruz"])
      expect([name, hasTitle(name)]).toEqual([name, false]);
    expect(isOffice("BAKANI")).toBe(true);
  });
});

test("keys have neither capitals, accents nor punctuation; an article goes, and nothing else", () => {
  expect(nameKey("Doç. Iğdır-Öz, TARN")).toBe("doc igdir-oz");
  expect(withoutArticle("the mayor")).toBe("mayor");
  expect(withoutArticle("The Mayor")).toBe("Mayor");
  expect(withoutArticle("Theo Mayor")).toBe("Theo Mayor");
});
