/**
 * In which language somebody is answered: that of what they wrote; where it shows none (a name, a command, a flag), that of what it goes
 * on from where it is a button, else the one they have set on their platform; else the bot's own.
 */

import type { Language } from "../../languages/language.ts";
import { languageOf, languages } from "../../languages/languages.ts";
import { wholeText } from "../../languages/pattern.ts";
import { fold } from "../../text/fold.ts";
import { commandIn } from "../command-text.ts";
import { type Command, type Misread, pageOf } from "../commands.ts";
import type { Message } from "../reply.ts";
import { type Wording, wordingOf } from "./wording.ts";

/** What tells the language of an answer. */
export type Telling = Message & {
  readonly language?: string;
  readonly spoken?: string;
  readonly previous?: Command;
};

/** The words that the bot answers this with. */
export function wordingFor(telling: Telling): Wording {
  const { language, spoken, previous } = telling;
  const platform = knownCode(language);
  const before = writtenIn(pageOf(previous)?.question ?? "", platform);
  if ("command" in telling) {
    return wordingOf(spoken ?? platform ?? before ?? writtenIn(wordsOf(telling.command), platform));
  }
  const command = commandIn(telling);
  // The words of a quotation are somebody else's.
  if (command.name === "ask") return wordingOf(writtenIn(command.text, platform) ?? platform ?? before);
  return wordingOf(platform ?? before ?? writtenIn(wordsOf(command), platform));
}

/** Whether the words themselves tell the language, or the message that a button is below. */
export function showsLanguage(telling: Telling): boolean {
  if ("command" in telling) return telling.spoken !== undefined;
  const command = commandIn(telling);
  return command.name === "ask" && writtenIn(command.text, undefined) !== undefined;
}

/** The code of a language that the bot has words of: `ru` for `ru-RU`. */
export function knownCode(code: string | undefined): string | undefined {
  return languageOf(code?.toLowerCase().split(/[-_]/, 1)[0] ?? "")?.code;
}

function wordsOf(command: Command | Misread): string {
  if (command.name === "quote") return command.words;
  return command.name === "misread" ? command.argument : (pageOf(command)?.question ?? "");
}

interface Evidence {
  readonly language: Language;
  readonly letters: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** A whole text of these is in it. */
  readonly smallTalk: RegExp;
  /** Where no other language is written in its script. */
  readonly script?: RegExp;
}

const evidence: readonly Evidence[] = languages.map(language => {
  const { writing, questions, stopWords } = language;
  const isAlone = languages.every(other => other === language || other.writing.script !== writing.script);
  return {
    language,
    letters: new Set(writing.alphabet),
    words: new Set(
      [...writing.commonWords, ...stopWords, ...questions.asking, ...questions.about, ...questions.auxiliaries].map(
        fold,
      ),
    ),
    smallTalk: wholeText(Object.values(questions.smallTalk).flat(), "u"),
    ...(isAlone ? { script: new RegExp(`\\p{Script=${writing.script}}`, "u") } : {}),
  };
});

const longest = 2000;
const written = /[\p{L}\p{M}]+(?:['\u2019][\p{L}\p{M}]+)?/gu;
/** Abbreviations of names: US, WHO. */
const capitals = /^\p{Lu}{2,4}$/u;

/**
 * The language that a text shows by its words of grammar and asking, and by letters that few have; undefined where it shows none. Where
 * it may be in several, the `likely` one. Unlike `detectLanguage` it never guesses, and names in another script do not hide the rest.
 */
function writtenIn(text: string, likely: string | undefined): string | undefined {
  const all = (text.slice(0, longest).match(written) ?? [])
    .filter(word => !capitals.test(word))
    .map(word => word.replaceAll("\u0130", "i").toLowerCase().normalize("NFC"));
  const whole = all.map(fold).join(" ");
  // A word that is said twice shows no more.
  const words = [...new Set(all)];
  let best: string | undefined;
  let most = 0;
  for (const one of evidence) {
    const shown =
      words.reduce((sum, word) => sum + shownBy(word, one), 0) + (whole !== "" && one.smallTalk.test(whole) ? 2 : 0);
    const { code } = one.language;
    if (shown > most || (shown === most && shown > 0 && code === likely)) [best, most] = [code, shown];
  }
  return best;
}

/** How much a word speaks for a language. */
function shownBy(word: string, { language, letters, words, script }: Evidence): number {
  if (script) return script.test(word) && [...word].every(letter => letters.has(letter)) ? 1 : 0;
  const [stem = ""] = word.split(/['\u2019]/, 1);
  if (![...stem].every(letter => letters.has(letter))) return -1;
  const { ownLetters } = language.writing;
  const common = words.has(fold(word)) || words.has(fold(stem)) ? 1 : 0;
  return (word.length > 1 ? common : 0) + ([...stem].some(letter => ownLetters.includes(letter)) ? 1 : 0);
}
