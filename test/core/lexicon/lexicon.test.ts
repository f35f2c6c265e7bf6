import { describe, expect, test } from "vitest";
import { languages } from "../../../src/core/languages/languages.ts";
import { countryForms, neighboursOf } from "../../../src/core/lexicon/countries.ts";
import { createLexicon } from "../../../src/core/lexicon/lexicon.ts";
import { readSynonyms } from "../../../src/core/lexicon/synonyms.ts";
import { tokensOf } from "../../../src/core/text/analyzer.ts";

const lexicon = createLexicon(countryForms(["en", "ru", "tr", "az"]));
const inText = (text: string, language = "en") =>
  lexicon.inText(tokensOf(text, language), language).map(sighting => sighting.form.code);
const inQuestion = (text: string, language = "en") =>
  lexicon.inQuestion(tokensOf(text, language), language).map(sighting => sighting.form.code);

describe("countries", () => {
  test.each([
    ["the United States", "0us"],
    ["American troops", "0us"],
    ["the USA", "0us"],
    ["the U.S. Senate", "0us"],
    ["Washington", "0usc"],
    ["French arms", "0fr"],
    ["Paris's role", "0frc"],
    ["Georgia", "0ge"],
    ["Tbilisi", "0gec"],
    ["South Korea", "0kr"],
    ["the European Union", "0eu"],
    ["EU observers", "0eu"],
    ["Türkiye", "0tr"],
    ["Turkey", "0tr"],
  ])("%s is %s", (text, code) => expect(inText(text)).toContain(code));

  test.each(["George spoke", "between us", "a turkey sandwich", "polish the table", "Washing day"])(
    "%s is no country",
    text => expect(inText(text)).toEqual([]),
  );

  test.each([
    ["Allemagne", "0de"],
    ["Alemania", "0de"],
    ["Polen", "0pl"],
    ["Reino Unido", "0gb"],
    ["Vereinigtes Königreich", "0gb"],
  ])("%s is %s in a question", (name, code) => {
    const seen = lexicon.inQuestion(tokensOf(name, "en"), "en");
    expect(seen.flatMap(({ form }) => form.seeks.map(sought => sought.code))).toContain(code);
  });

  test("a name of a language that the record does not have is none in a text, nor without its capital", () => {
    expect(inText("Maurice spoke of Grenade").filter(code => code !== "")).toEqual([]);
    expect(inQuestion("the grenade")).toEqual([]);
  });

  test("in other languages, also with case endings", () => {
    expect(inText("Он говорил о Франции", "ru")).toEqual(["0fr"]);
    expect(inText("Австралия и Австрия", "ru")).toEqual(["0au", "0at"]);
    expect(inText("Fransa'ya gitti", "tr")).toEqual(["0fr"]);
    expect(inText("Fransanın siyasəti", "az")).toEqual(["0fr"]);
    expect(inText("Avustralya ve Avusturya", "tr")).toEqual(["0au", "0at"]);
  });

  test("questions are typed in small letters", () => {
    expect(inQuestion("georgia")).toEqual(["0ge"]);
    expect(inQuestion("united states")).toEqual(["0us"]);
    expect(inQuestion("what about us")).toEqual([]);
    expect(inQuestion("о грузии", "ru")).toEqual(["0ge"]);
    expect(inQuestion("груз", "ru")).toEqual([]);
  });

  test("names are known, so that they are never taken for typing errors", () => {
    expect(lexicon.knows("iran")).toBe(true);
    expect(lexicon.knows("irann")).toBe(false);
  });

  test("the countries beside one come before the rest of its part of the world", () => {
    const beside = neighboursOf("0mn");
    expect(beside.slice(0, 2).sort()).toEqual(["0cn", "0ru"]);
  });
});

describe("synonyms", () => {
  const read = (text: string) => readSynonyms(text, ["en"]);

  test("two-way rules find each other, one-way rules only forward", () => {
    const { forms, defects } = read("weapons, arms, military hardware\nbp => british petroleum\n# a comment\n");
    expect(defects).toEqual([]);
    const words = createLexicon(forms);
    const seen = (text: string) => words.inText(tokensOf(text, "en"), "en").map(one => one.form.code);
    const asked = (text: string) =>
      words.inQuestion(tokensOf(text, "en"), "en").flatMap(one => one.form.seeks.map(({ code }) => code));
    expect(seen("an arm and Military Hardware")).toEqual(["0s1", "0s1"]);
    expect(asked("weapon")).toEqual(["0s1"]);
    expect(asked("bp")).toEqual(["0s2"]);
    expect(seen("British Petroleum")).toEqual(["0s2"]);
    expect(asked("british petroleum")).toEqual([]);
  });

  test("a line that is no rule is named with its line", () => {
    const { forms, defects } = read("one word alone\na => \n=> b\na => b => c");
    expect(forms).toEqual([]);
    expect(defects.map(defect => defect.line)).toEqual([1, 2, 3, 4]);
  });

  test("the built-in abbreviations are rules, all of them", () => {
    for (const { code, abbreviations = "" } of languages)
      expect(readSynonyms(abbreviations, [code]).defects).toEqual([]);
  });
});
