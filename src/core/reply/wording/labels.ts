/** In which language a message of the bot is, told by the labels of its buttons: so nothing has to be kept for those that are pressed. */
import { languages } from "../../languages/languages.ts";
import type { ButtonTexts } from "../../languages/sections/replies.ts";
import { wordingOf } from "./wording.ts";

/** Labels that stand on buttons below answers; the others are numbers, topics and questions. */
const named = ["sources", "context", "before", "after", "more", "newest"] as const satisfies (keyof ButtonTexts)[];
const counted = /\d+/g;

const labels = new Map<string, ReadonlySet<string>>(
  languages.map(({ code }) => {
    const { line, texts } = wordingOf(code);
    const { more } = texts.buttons;
    return [code, new Set(named.map(name => (name === "more" ? line(more, { n: "0" }) : texts.buttons[name])))];
  }),
);

/** Undefined where no label is of one language alone. */
export function languageOfLabels(shown: readonly string[]): string | undefined {
  for (const label of shown.map(text => text.replace(counted, "0"))) {
    const having = [...labels].filter(([, own]) => own.has(label));
    if (having.length === 1) return having[0]![0];
  }
  return undefined;
}
