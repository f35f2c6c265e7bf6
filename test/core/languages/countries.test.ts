/** The names of countries in the languages' files: each belongs to a region, and a text that has it is found by it. */
import { expect, test } from "vitest";
import { languages } from "../../../src/core/languages/languages.ts";
import { countryForms, neighboursOf } from "../../../src/core/lexicon/countries.ts";
import { regions } from "../../../src/core/lexicon/geography.ts";
import { createLexicon } from "../../../src/core/lexicon/lexicon.ts";
import { tokensOf } from "../../../src/core/text/analyzer.ts";

const lexicon = createLexicon(countryForms(languages.map(({ code }) => code)));
const inText = (text: string, language: string) =>
  lexicon.inText(tokensOf(text, language), language).map(sighting => sighting.form.code);

test("every region has a name, and no region is its own neighbour", () => {
  const named = new Map(countryForms(["en"]).map(form => [form.code, form.label]));
  for (const region of regions) {
    const code = `0${region.toLowerCase()}`;
    expect(named.get(code), region).not.toBe(region);
    expect(neighboursOf(code)).not.toContain(code);
    for (const other of neighboursOf(code)) expect(named.has(other), other).toBe(true);
  }
  expect(new Set(regions).size).toBe(regions.length);
});

test.each(languages.map(language => [language.code, language.countries] as const))(
  "the names of countries in %s belong to regions, and each is found",
  (code, countries) => {
    for (const [region, { names, capitals }] of countries) {
      expect([...regions, "EU", "UN"], region).toContain(region);
      for (const name of names) expect(inText(name, code), name).toContain(`0${region.toLowerCase()}`);
      for (const seat of capitals.filter(seat => !names.includes(seat))) {
        expect(inText(seat, code), seat).toContain(`0${region.toLowerCase()}c`);
      }
    }
  },
);
