/**
 * Offices that stand for the speaker in a text: "the minister" is his, unless another minister was named since. Whose "the
 * minister of justice" is, is not said, and "the minister Jonas Hale" names somebody else.
 */
import { languages } from "../languages/languages.ts";
import { anyOf } from "../languages/pattern.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
import { signs } from "./mask.ts";
import { nameSource } from "./name-pattern.ts";
import { isTitleOnly, withoutArticle } from "./names.ts";
import { titledNames } from "./other-people.ts";

/** Watches one text, sentence by sentence, its names already signs. */
export interface Descriptions {
  /** The speaker was named: the offices are his again. */
  giveBack(): void;
  /** The sentence with a sign for each office that stands for somebody. */
  mask(sentence: string): string;
  /** The sentence with a sign for each name behind an office, which is then that person's. */
  maskTitled(sentence: string): string;
}

interface Description {
  readonly pattern: RegExp;
  /** "minister" of "the minister". */
  readonly office: string;
  /** Somebody else of that office was named last. */
  taken: boolean;
}

const articles = new Set(
  languages.flatMap(({ people }) => [people?.definite ?? [], ...(people?.indefinite ?? [])].flat()),
);

/** `aliases`: those that are descriptions. */
export function createDescriptions(aliases: readonly string[], words: PeopleWords | undefined): Descriptions {
  const descriptions = aliases.map(describe);
  const ofWhat = new RegExp(`^(?:-|\\s${anyOf(words?.ofWhat ?? [])}\\s)`, "u");

  function signFor(description: Description, behind: string): string | undefined {
    if (ofWhat.test(behind)) return undefined;
    return description.taken || /^,?\s\p{Lu}/u.test(behind) ? signs.other : signs.speaker;
  }

  return {
    giveBack() {
      for (const description of descriptions) description.taken = false;
    },
    mask(sentence) {
      return descriptions.reduce(
        (masked, description) =>
          masked.replace(
            description.pattern,
            (found: string, at: number, all: string) => signFor(description, all.slice(at + found.length)) ?? found,
          ),
        sentence,
      );
    },
    maskTitled(sentence) {
      const lastOwn = sentence.lastIndexOf(signs.speaker);
      let masked = sentence;
      for (const { office, name, at } of titledNames(sentence).toReversed()) {
        const before = masked.slice(Math.max(0, at - 60), at);
        const title = before.trimEnd().replace(/,$/, "").toLowerCase();
        const same = descriptions.filter(one => title.endsWith(one.office) || office.toLowerCase() === one.office);
        for (const description of same) description.taken = at > lastOwn;
        masked = masked.slice(0, at) + signs.other + masked.slice(at + name.length);
      }
      return masked;
    },
  };
}

/** "the minister", "The Minister", "a minister", and an office without an article: no name in it. */
export function isDescription(alias: string): boolean {
  const [, first, rest] = /^(\S+)\s+(.*)$/su.exec(alias) ?? [];
  if (first !== undefined && articles.has(first) && /^\p{Ll}/u.test(rest!)) return true;
  if (/^\p{Lu}/u.test(alias) && withoutArticle(alias) !== alias) return true;
  return !/\p{Lu}/u.test(alias) || isTitleOnly(alias);
}

function describe(alias: string): Description {
  const office = withoutArticle(alias.toLowerCase());
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])${nameSource(alias)}(?![\\p{L}\\p{N}])`, "giu"),
    office,
    taken: false,
  };
}
