/**
 * Countries by all the names people use: name, other spellings and demonym (French) under one code, the capital (Paris)
 * under another, since a capital stands for its country only at times. Names come from the runtime's own ICU tables
 * (Intl.DisplayNames), which have every language, and from the languages' files, which have what people say beside them.
 * A package of country data was decided against: its licence asks more than a list of names is worth. Leaders are not here:
 * who leads a country changes, the owner's synonyms file says it.
 */
import { languages as known, languageOf, ownLanguage } from "../languages/languages.ts";
import { fold } from "../text/fold.ts";
import { regions, regionsBeside } from "./geography.ts";
import type { Form } from "./lexicon.ts";
import { weights } from "./weights.ts";

/** Asked about like countries, and named by the runtime. */
const unions = ["EU", "UN"];

/** Countries are asked for by their names in these languages too, whatever the record's. */
const asked = ["de", "fr", "es", "it", "pt", "nl"];

const made = new Map<string, readonly Form[]>();

/** Forms of all countries in the languages the core has and in those given (two letters each). The same list for the same languages. */
export function countryForms(languages: readonly string[]): readonly Form[] {
  const key = languages.join();
  const forms = made.get(key) ?? makeForms(languages);
  made.set(key, forms);
  return forms;
}

function makeForms(languages: readonly string[]): readonly Form[] {
  const forms: Form[] = [];
  const labels = labelsOf([...regions, ...unions]);
  for (const language of new Set([...known.map(({ code }) => code), ...languages])) {
    const display = namesIn(language);
    const own = languageOf(language)?.countries;
    for (const [region, label] of labels) {
      const code = codeOf(region);
      const { names = [], capitals = [] } = own?.get(region) ?? {};
      const official = display?.of(region);
      const all = new Set(names);
      if (official && official !== region) all.add(official.replace(/\s*\(.*\)$/, ""));
      for (const text of all) forms.push(nameForm(text, { language, code, label }));
      for (const text of capitals) if (!all.has(text)) forms.push(capitalForm(text, { language, code, label }));
    }
  }
  return [...forms, ...askedForms(forms, labels)];
}

/** Names that are no name yet: seen in questions only where they are one word, since that may be somebody's name in a text. */
function askedForms(forms: readonly Form[], labels: ReadonlyMap<string, string>): readonly Form[] {
  const known = new Set(forms.map(({ text }) => fold(text)));
  return asked.flatMap(language => {
    const display = namesIn(language);
    return [...labels].flatMap(([region, label]) => {
      const text = display?.of(region)?.replace(/\s*\(.*\)$/, "") ?? region;
      if (text === region || known.has(fold(text))) return [];
      const form = nameForm(text, { language, code: codeOf(region), label });
      return /^[\p{L}\p{M}]+$/u.test(text) ? [{ ...form, code: "" }] : [form];
    });
  });
}

/** Codes of the countries beside the one with this code: those at its borders, then those of its part of the world. */
export function neighboursOf(code: string): readonly string[] {
  return regionsBeside(code.slice(1).toUpperCase()).map(codeOf);
}

interface Country {
  readonly language: string;
  readonly code: string;
  readonly label: string;
}

function nameForm(text: string, { language, code, label }: Country): Form {
  const seeks = [
    { code, weight: weights.nameSeeksName },
    { code: seatOf(code), weight: weights.nameSeeksCapital },
  ];
  return { text, language, kind: "name", code, seeks, label };
}

function capitalForm(text: string, { language, code, label }: Country): Form {
  return {
    text,
    language,
    kind: "name",
    code: seatOf(code),
    seeks: [{ code, weight: weights.capitalSeeksName }],
    label,
  };
}

/** What headings call a country. */
function labelsOf(all: readonly string[]): ReadonlyMap<string, string> {
  const { code, countries } = ownLanguage;
  const display = namesIn(code);
  return new Map(all.map(region => [region, countries.get(region)?.names[0] ?? display?.of(region) ?? region]));
}

function codeOf(region: string): string {
  return `0${region.toLowerCase()}`;
}

function seatOf(code: string): string {
  return `${code}c`;
}

function namesIn(language: string): Intl.DisplayNames | undefined {
  try {
    // Else the runtime would name them in the language of the machine.
    if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return undefined;
    return new Intl.DisplayNames(language, { type: "region" });
  } catch {
    return undefined;
  }
}
