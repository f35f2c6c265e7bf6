/**
 * Verbs that say something, found in a masked sentence. Strong ones always do; weak ones ("added", "found") only before a clause
 * or a quotation, and so do those that are also nouns ("claims", "calls") where nobody known is the subject.
 */
import { anyOf, wordEnd } from "../../languages/pattern.ts";
import type { Clauses, SayingWords } from "../../languages/sections/saying.ts";
import { pattern, signs } from "../../people/mask.ts";
import type { Gender } from "../../people/offices.ts";

export interface Cue {
  readonly start: number;
  readonly end: number;
  /** `bare`: a weak verb with nothing that it says; `plain`: "say", of several people or behind "did"; `gerund`: "saying". */
  readonly kind: "strong" | "weak" | "plain" | "bare" | "gerund";
  /** It may say something of somebody who is no mention: a verb of saying and nothing else. */
  readonly ofAnybody: boolean;
  /** It is a verb for sure, and not the noun. */
  readonly proven: boolean;
  readonly gender?: Gender;
}

/** The cues of a sentence, in order. */
export type FindsCues = (sentence: string) => readonly Cue[];

const anActor = pattern("<S>").source;
const wholeVerb = "(?![\\p{L}-])";

/** The verbs of a language. */
export function cuesOf(words: SayingWords): FindsCues {
  const { plain = [], gerunds = [], others, alsoNouns = [], clauses, agreement } = words;
  const kinds = [
    `(?<strong>${strongVerbs(words)})`,
    `(?<weak>${weakVerbs(words)})`,
    `(?<bare>${anyOf(words.weakVerbs ?? [])}${wholeVerb})`,
    `(?<plain>${anyOf(plain)}${wholeVerb})`,
    `(?<gerund>${anyOf(gerunds)}${wholeVerb})`,
  ];
  const all = pattern(`(?<![\\p{L}-])(?:${kinds.join("|")})`, "gi");
  const ofAnybody = new RegExp(`^${anyOf([...(others.verbs ?? []), ...plain])}$`, "iu");
  const noun = new RegExp(`^${anyOf(alsoNouns)}$`, "iu");
  const said = clauses ? pattern(whatIsSaid(clauses), "y") : undefined;
  return sentence =>
    [...sentence.matchAll(all)].map(({ 0: verb, index, groups }) => {
      const end = index + verb.length;
      const kind = (["strong", "weak", "plain", "bare"] as const).find(one => groups![one] !== undefined) ?? "gerund";
      if (said) said.lastIndex = end;
      const says = said?.test(sentence) ?? false;
      const proven = kind !== "bare" && (says || !noun.test(verb));
      const gender =
        agreement &&
        (["she", "he"] as const).find(one => new RegExp(`${agreement[one]}$`, "u").test(verb.split(" ")[0]!));
      return {
        start: index,
        end,
        kind,
        ofAnybody: proven && (says || ofAnybody.test(verb)),
        proven,
        ...(gender ? { gender } : {}),
      };
    });
}

function strongVerbs({ verbs, unless = [] }: SayingWords): string {
  const limited = new Set(unless.flatMap(one => one.verbs));
  const plain = anyOf(verbs.filter(verb => !limited.has(verb)));
  const others = unless.map(one => `${anyOf(one.verbs)}(?! ${anyOf(one.before)}${wordEnd})`);
  return `(?:${[plain, ...others].join("|")})${wholeVerb}`;
}

function weakVerbs({ weakVerbs, clauses }: SayingWords): string {
  if (!weakVerbs || !clauses) return "(?!)";
  const verb = `${anyOf(weakVerbs)}${wholeVerb}`;
  // "…, she adds, …": set off, it is said of all around it.
  const apart = `(?<=, ${anActor} (?:\\p{Ll}+ )?)${verb}(?=[,;])`;
  const { verbs = [], objects = [], articles = [] } = clauses.names ?? {};
  const object = `(?: ${anyOf(objects)} [\\p{L}“„"]|(?: [\\p{L}\\uE000-\\uE00B’'-]+){1,5} ${anyOf(articles)} )`;
  return `${verb}(?=${whatIsSaid(clauses)}|,? ?[.…]*$)|${apart}|${anyOf(verbs)}${wholeVerb}(?=${object})`;
}

/** What proves that a verb says something. A quotation may stand some words on: "called it “…”". */
function whatIsSaid({ begin, that, as, relative, how = [] }: Clauses): string {
  const other = `(?!${anyOf(relative)}${wordEnd})`;
  // A word or two in marks, which are no quotation, show it too.
  const mark = '[“„«"‘\uE002]';
  const pronoun = `[${signs.he}${signs.she}]`;
  const clause = `,? (?:${pronoun}|${anyOf(begin)}(?= ))`;
  const later = `(?: ${other}[\\p{L}\uE000-\uE00B’'-]+){1,8} (?:${that} ${other}|${pronoun}|${as} |${mark})`;
  const quotation = `(?: ${anyOf(how)})?(?:[,:]| [–—-])? ?${mark}`;
  return `(?:${clause}|${quotation}|:|${later})`;
}
