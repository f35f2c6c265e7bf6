/** "According to Mira Solen", "по словам Солен", "Solen'e göre": whose words are asked for, wherever in a question it stands. */
import { inAll } from "../../languages/languages.ts";
import { wholeText } from "../../languages/pattern.ts";
import type { Whom } from "../../question-model.ts";
import { present } from "../present.ts";
import type { TypedWord } from "../typed-words.ts";
import type { NamedAt } from "./named.ts";

/** The words of such a phrase: what says so, and the name. */
export interface According {
  readonly said: readonly TypedWord[];
  readonly name: readonly TypedWord[];
  /** Nothing where the name is of nobody who speaks here. */
  readonly whom?: Whom;
}

const before = wholeText(inAll(({ questions }) => questions.according.before));
const behind = wholeText(inAll(({ questions }) => questions.according.behind));
const articles = inAll(({ questions }) => questions.articles);
/** Words of such a phrase without its name. */
const longest = 4;
const mostNames = 4;

/** The first such phrase with a name; what is said of nobody by name ("according to the treaty") is none. */
export function accordingIn(words: readonly TypedWord[], namedAt: NamedAt): According | undefined {
  for (let at = 0; at < words.length; at++) {
    const said = saidAt(words, at, before);
    if (said.length > 0) {
      const from = at + said.length + (articles.has(words[at + said.length]?.folded ?? "") ? 1 : 0);
      const { length, whom } = namedAt(words, from);
      const name = words.slice(from, from + (length || capitalsAt(words, from)));
      if (name.length > 0) return { said, name, ...present({ whom }) };
    }
    const { length, whom } = namedAt(words, at);
    const after = length > 0 ? saidAt(words, at + length, behind) : [];
    if (after.length > 0) return { said: after, name: words.slice(at, at + length), ...present({ whom }) };
  }
  return undefined;
}

/** The longest run of words from a place on that is one of the phrases. */
function saidAt(words: readonly TypedWord[], at: number, phrase: RegExp): readonly TypedWord[] {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length);
    if (phrase.test(run.map(({ folded }) => folded).join(" "))) return run;
  }
  return [];
}

function capitalsAt(words: readonly TypedWord[], at: number): number {
  let length = 0;
  while (length < mostNames && words[at + length]?.capital && !words[at + length]!.stop) length++;
  return length;
}
