/**
 * One value of a known key, as written, made clean: of its right type, or nothing with why and the cure. What keeps an interview
 * back (draft, embargo) is the one case in which a value that cannot be read counts: as a draft, because an answer too few can be
 * mended, and one too early cannot.
 */
import { languages } from "../languages/languages.ts";
import type { Kind } from "../model.ts";
import { readDate } from "../text/dates.ts";
import type { Facts, Key } from "./metadata.ts";
import { cut, shorten } from "./values.ts";

const kinds: readonly Kind[] = ["transcript", "article", "digest", "speech"];

/** The layouts that an owner can name, where a file is read as another: how its turns are marked, or that it has none. */
const layouts = ["labels", "dashes", "bold", "article", "speech"] as const;
export type Layout = (typeof layouts)[number];

/** How long a title or a name may be. */
export const nameLength = 200;

const languageNames = new Map(languages.flatMap(({ code, names }) => [...names].map(name => [name, code] as const)));
const yes = ["true", "yes", "on"];
const no = ["false", "no", "off"];

/** A value as written, on one line, under a key that has single values. */
export interface WrittenValue {
  readonly name: Exclude<Key, "aliases">;
  readonly text: string;
}

/** What a value says; or what is wrong with it, what helps, and what holds meanwhile. */
export type ReadValue =
  | { readonly facts: Partial<Facts> }
  | { readonly problem: string; readonly cure: string; readonly facts: Partial<Facts> };

/** Reads the value of one key. */
export function readValue({ name, text }: WrittenValue): ReadValue {
  const wrong = (what: string, cure: string): ReadValue => ({
    problem: `${name} "${shorten(text)}" ${what}`,
    cure,
    facts: {},
  });
  const lower = text.toLowerCase();
  switch (name) {
    case "date": {
      const date = readDate(text);
      if (date) return { facts: { date } };
      return wrong("is no date of the calendar", 'write it as "2024-12-20", "2024-12" or "2024"');
    }
    case "url":
      if (isWebAddress(text)) return { facts: { url: text } };
      return wrong("is no web address", "write it in full, beginning with https://");
    case "language": {
      const language = languageNames.get(lower) ?? /^([a-z]{2})(?:[-_].{0,10})?$/.exec(lower)?.[1];
      if (language) return { facts: { language } };
      return wrong("is not known", 'write its two letters, such as "en" or "ru"');
    }
    case "kind": {
      const kind = kinds.find(known => known === lower);
      return kind ? { facts: { kind } } : wrong("is not known", `write one of: ${kinds.join(", ")}`);
    }
    case "layout": {
      const layout = layouts.find(known => known === lower);
      return layout ? { facts: { layout } } : wrong("is not known", `write one of: ${layouts.join(", ")}`);
    }
    case "draft":
      if (yes.includes(lower)) return { facts: { draft: true } };
      if (no.includes(lower)) return { facts: { draft: false } };
      return { ...wrong("is neither true nor false", "until it is, it counts as a draft"), facts: { draft: true } };
    case "embargo": {
      const embargo = readDate(text);
      if (embargo?.length === 10) return { facts: { embargo } };
      const cure = 'write it as "2024-12-20"; until it is, it counts as a draft';
      return { ...wrong("is no day of the calendar", cure), facts: { draft: true } };
    }
    default:
      return { facts: { [name]: cut(text, nameLength) } };
  }
}

/** Whether a text is an address of the web that can be linked to: http or https, a host, no spaces or quotes. */
function isWebAddress(text: string): boolean {
  return (
    text.length <= 2048 && /^https?:\/\/[^\s/"'<>\\^`{|}:@?#]+(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}]*)?$/i.test(text)
  );
}
