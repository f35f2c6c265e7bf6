/**
 * The bot's own words in one language, ready to be put into a reply: entries of its catalogue (core/languages/sections/replies.ts) with
 * their placeholders filled, as spans. What is put in is literal; nothing of it is read as a placeholder or as markup.
 */
import { languageOf, ownLanguage } from "../../languages/languages.ts";
import type { Replies } from "../../languages/sections/replies.ts";
import type { Counted, Text } from "../../languages/sections/texts.ts";
import type { Reply, Span } from "../reply.ts";

/** What a placeholder stands for: plain text, a span with its style, or several. */
export type Filling = string | Span | readonly Span[];

export interface Wording {
  /** Two letters, ISO 639-1. */
  readonly language: string;
  readonly texts: Replies;
  /** Neighbours without a style become one span. */
  spans<Names extends string>(text: Text<Names>, values: Readonly<Record<Names, Filling>>): readonly Span[];
  line<Names extends string>(text: Text<Names>, values: Readonly<Record<Names, string>>): string;
  /** The form that goes with a number. */
  form<Names extends string>(forms: Counted<Names>, number: number): Text<Names>;
  /** "1 passage", "3 passages". */
  counted(forms: Counted, number: number): string;
  /** "10,000". */
  number(number: number): string;
  /** As exact as it is: `2024-12-20` → "20 December 2024"; `2024-12` → "December 2024"; `2024` → "2024". */
  date(date: string): string;
  /** The same with the month cut short, to head a passage: "20 Dec 2024". */
  shortDate(date: string): string;
}

const placeholder = /\{(\w+)\}/;
const made = new Map<string, Wording>();

/** In the language of the code; in the bot's own where it has no words of that one, or no code is known. */
export function wordingOf(code: string = ownLanguage.code): Wording {
  const { code: language, replies: texts } = languageOf(code) ?? ownLanguage;
  const known = made.get(language) ?? createWording(language, texts);
  made.set(language, known);
  return known;
}

function createWording(language: string, texts: Replies): Wording {
  const plural = new Intl.PluralRules(language);
  // English as the bot writes it: 10,000.
  const figures = new Intl.NumberFormat(language === ownLanguage.code ? "en-US" : language);

  const line: Wording["line"] = (text, values) =>
    partsOf(text, values)
      .map(part => part as string)
      .join("");
  const form: Wording["form"] = (forms, number) => forms[plural.select(number)] ?? forms.other;

  /** `kind`: 0 in full, 2 cut short, as the months of `DateTexts` stand. */
  function dateIn(date: string, kind: 0 | 2): string {
    const [year = "", month, day] = date.split("-");
    const names = texts.dates.months[Number(month) - 1] ?? [];
    const name = names[kind + (day ? 0 : 1)];
    if (name === undefined) return year;
    return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
  }

  return {
    language,
    texts,
    spans: (text, values) => joined(partsOf(text, values)),
    line,
    form,
    counted: (forms, number) => line(form(forms, number), { n: String(number) }),
    number: number => figures.format(number),
    date: date => dateIn(date, 0),
    shortDate: date => dateIn(date, 2),
  };
}

/** The reply, knowing in which language it speaks; one in the bot's own needs not say so. */
export function inWording(reply: Reply, { language }: Wording): Reply {
  if (language === ownLanguage.code) return reply;
  const blocks = reply.blocks.map(block =>
    block.type === "quote" ? { ...block, citation: { ...block.citation, language } } : block,
  );
  return { ...reply, blocks, language };
}

/** The text between placeholders and what fills them, in order. */
function partsOf<Names extends string, Value extends Filling>(
  text: Text<Names>,
  values: Readonly<Record<Names, Value>>,
): readonly (string | Value)[] {
  return text.split(placeholder).map((part, at) => (at % 2 === 0 ? part : values[part as Names]));
}

function joined(parts: readonly Filling[]): readonly Span[] {
  const spans: Span[] = [];
  for (const span of parts.flatMap(part => (typeof part === "string" ? { text: part } : part))) {
    const before = spans.at(-1);
    if (span.text === "") continue;
    if (before && Object.keys(before).length === 1 && Object.keys(span).length === 1) {
      spans[spans.length - 1] = { text: before.text + span.text };
    } else spans.push(span);
  }
  return spans;
}
