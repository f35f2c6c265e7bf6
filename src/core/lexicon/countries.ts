/**
 * Countries by all the names people use: name, other spellings and demonym (French) under one code, the capital (Paris)
 * under another, since a capital stands for its country only at times. English names come from the world-countries
 * package, names in other languages from the runtime's own ICU tables (Intl.DisplayNames), which also have the European
 * Union and the United Nations. Leaders are not here: who leads a country changes, the owner's synonyms file says it.
 */
import worldCountries from "world-countries";
import type { Form } from "./lexicon.ts";
import { weights } from "./weights.ts";

/** The package is CommonJS: its default export is the list itself, whatever its types say. */
const countries = worldCountries as unknown as typeof worldCountries.default;

/** English forms that the package lacks. */
const more: Readonly<Record<string, readonly string[]>> = {
  US: ["America", "Americans", "United States", "U.S.", "the States"],
  GB: ["Britain", "Briton", "Britons"],
  TR: ["Turkey", "Turk", "Turks"],
  FR: ["Frenchman", "Frenchmen"],
  ES: ["Spaniard", "Spaniards"],
  PL: ["Poles"],
  CZ: ["Czech Republic"],
  RU: ["Russian Federation"],
  CN: ["PRC"],
  KR: ["ROK"],
  KP: ["DPRK", "North Korean"],
  SA: ["Saudi", "Saudis"],
  AE: ["Emirates"],
};
/** Everyday names in other languages, beside the runtime's official ones. */
const everyday: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ru: { US: ["США", "Америка", "Штаты"], GB: ["Англия", "Британия"], EU: ["ЕС"], UN: ["ООН"], AE: ["Эмираты"] },
  tr: { US: ["Amerika", "ABD"], GB: ["İngiltere", "Britanya"], EU: ["AB"], UN: ["BM"] },
  az: { US: ["Amerika", "ABŞ"], GB: ["İngiltərə", "Britaniya"], EU: ["Aİ"], UN: ["BMT"] },
};
/** The package says "Washington D.C."; two-letter spellings are codes, and mean other things in running text. */
const capitals: Readonly<Record<string, readonly string[]>> = {
  US: ["Washington"],
  IL: [],
  NL: ["Amsterdam", "The Hague"],
};
const shortForms: Readonly<Record<string, string>> = { US: "US", GB: "UK", EU: "EU", UN: "UN" };
const latin = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u;

/** Forms of all countries in English and in the languages given (two letters each). */
export function countryForms(languages: readonly string[]): readonly Form[] {
  const forms: Form[] = [];
  const regions = new Map<string, string>();
  const add = (text: string, language: string, region: string, capital: boolean): void => {
    const code = `0${region.toLowerCase()}`;
    const seat = `${code}c`;
    const seeks = capital
      ? [{ code, weight: weights.capitalSeeksName }]
      : [
          { code, weight: weights.nameSeeksName },
          { code: seat, weight: weights.nameSeeksCapital },
        ];
    forms.push({
      text,
      language,
      kind: "name",
      code: capital ? seat : code,
      seeks,
      label: regions.get(region) ?? text,
    });
  };
  for (const country of countries) {
    const region = country.cca2;
    regions.set(region, country.name.common);
    const names = new Set([country.name.common, country.name.official, ...(more[region] ?? [])]);
    for (const spelling of country.altSpellings) {
      if (spelling.length > 2 && latin.test(spelling)) names.add(spelling);
    }
    const demonyms = country.demonyms?.eng;
    if (demonyms) for (const demonym of [demonyms.m, demonyms.f]) if (demonym) names.add(demonym);
    const short = shortForms[region];
    if (short) names.add(short);
    for (const name of names) add(name, "en", region, false);
    const seats = country.independent ? (capitals[region] ?? country.capital ?? []) : [];
    for (const seat of seats) if (!names.has(seat)) add(seat, "en", region, true);
  }
  for (const union of ["EU", "UN"])
    regions.set(union, new Intl.DisplayNames("en", { type: "region" }).of(union) ?? union);
  for (const language of new Set(["en", ...languages])) {
    const display = namesIn(language);
    if (!display) continue;
    for (const region of regions.keys()) {
      const name = display.of(region);
      if (name && name !== region) add(name.replace(/\s*\(.*\)$/, ""), language, region, false);
      if (region === "EU" || region === "UN") add(region, language, region, false);
      for (const short of everyday[language]?.[region] ?? []) add(short, language, region, false);
    }
  }
  return forms;
}

const byCode = new Map(countries.map(country => [`0${country.cca2.toLowerCase()}`, country]));
const byLetters = new Map(countries.map(country => [country.cca3, country]));

/** Codes of the countries beside the one with this code: those at its borders, then those of its part of the world. */
export function neighboursOf(code: string): readonly string[] {
  const country = byCode.get(code);
  if (!country) return [];
  const codes = new Set<string>();
  for (const letters of country.borders) {
    const region = byLetters.get(letters)?.cca2;
    if (region) codes.add(`0${region.toLowerCase()}`);
  }
  for (const [other, { subregion }] of byCode) if (subregion === country.subregion && other !== code) codes.add(other);
  return [...codes];
}

function namesIn(language: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames(language, { type: "region" });
  } catch {
    return undefined;
  }
}
