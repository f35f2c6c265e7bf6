/** All languages there are. To add one: write its file, and put it into this list. */
import { az } from "./az.ts";
import { en } from "./en.ts";
import type { Language } from "./language.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";

export const languages: readonly Language[] = [en, ru, tr, az];

const byCode = new Map(languages.map(language => [language.code, language]));

/** The language of a code (two letters); nothing where the core knows no words of it. */
export function languageOf(code: string): Language | undefined {
  return byCode.get(code);
}
