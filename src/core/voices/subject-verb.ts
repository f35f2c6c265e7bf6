/**
 * "S said that …": the speaker in front of a verb of saying. Between the two stand at most an aside, adverbs, and one verb
 * of doing ("S met the guests and said"); before them nothing, a pause, or where and when. Whatever else stands there
 * could make the speaker an object, so it is not read.
 */

import { anyOf, wordEnd, wordStart } from "../languages/pattern.ts";
import type { Clauses, SayingWords, SubjectVerb } from "../languages/sections/saying.ts";
import { pattern } from "../people/mask.ts";
import { type Form, formOf } from "./form.ts";

/** Nothing in it may quote. */
const aside = "(?:, [^,;:<Q>]{1,90},| \\([^()<Q>]{1,60}\\)| [–—-] [^–—<Q>]{1,90} [–—-])?";
const wholeVerb = "(?![\\p{L}-])";

/** The form of a language; nothing where the language has none. */
export function subjectVerbOf(words: SayingWords): Form | undefined {
  const own = words.subjectVerb;
  if (!own) return undefined;
  const verb = [strongVerbs(words), ...weakVerbs(words)].join("|");
  const tail = own.that ? `(?: ${anyOf(own.that)})?,?(?= \\S)` : "";
  const find = formOf(
    pattern(`<S>${own.asides ? aside : ""}${betweenOf(own)}${secondVerbOf(own)} (?:${verb})${tail}`, "g"),
    "direct",
  );
  const mayPrecede = mayPrecedeOf(own);
  const mayNot = pattern(`${wordStart}${anyOf(own.notBefore ?? [])}\\s*$`, "i");
  return sentence =>
    find(sentence).filter(({ start }) => {
      const before = sentence.slice(0, start);
      return mayPrecede.test(before) && !mayNot.test(before);
    });
}

function strongVerbs({ verbs, unless = [] }: SayingWords): string {
  const limited = new Set(unless.flatMap(one => one.verbs));
  const plain = anyOf(verbs.filter(verb => !limited.has(verb)));
  const others = unless.map(one => `${anyOf(one.verbs)}(?! ${anyOf(one.before)}${wordEnd})`);
  return `(?:${[plain, ...others].join("|")})${wholeVerb}`;
}

function weakVerbs({ weakVerbs, clauses }: SayingWords): readonly string[] {
  return weakVerbs && clauses ? [`${anyOf(weakVerbs)}${wholeVerb}${whatIsSaid(clauses)}`] : [];
}

/** What proves that a weak verb says something. A quotation may stand some words on: "called it “…”". */
function whatIsSaid({ begin, that, as, relative }: Clauses): string {
  const other = `(?!${anyOf(relative)}${wordEnd})`;
  const clause = `,? ${anyOf(begin)}${wordEnd}`;
  const later = `(?: ${other}[\\p{L}’'-]+){1,6} (?:${that} ${other}|(?:${as} )?<Q>)`;
  return `(?=${clause}|[,:]? ?<Q>|:|${later}|,? ?[.…]*$)`;
}

function betweenOf({ between = [], adverbs }: SubjectVerb): string {
  const slots: Readonly<Record<string, string>> = {
    "<adverb>": adverbs ? `(?!${anyOf(adverbs.not)}${wordEnd})\\p{Ll}+${adverbs.ending}` : "(?!)",
    "<year>": "\\d{4}",
    "<name>": "\\p{Lu}\\p{Ll}+",
    "<words>": "[^,;:<Q>]{1,40}",
  };
  const filled = anyOf(between).replace(/<[a-z]+>/g, slot => slots[slot] ?? slot);
  return `(?:,? ${filled},?){0,4}`;
}

function secondVerbOf({ secondVerb }: SubjectVerb): string {
  if (!secondVerb) return "";
  return `(?:(?: (?!${anyOf(secondVerb.not)}${wordEnd})[\\p{L}’'-]+){1,14} ${anyOf(secondVerb.and)}(?= ))?`;
}

/** Nothing, a pause, "as", or an opening that says where and when ("In an interview on Monday"). */
function mayPrecedeOf({ connectives = [], as, openings, notInOpening = [] }: SubjectVerb): RegExp {
  const places = ["^", "[,;:–—(<Q>-]", "<Q>\\.", `(?:^|[,;] )${anyOf(connectives)}`];
  if (as !== undefined) places.push(`${wordStart}${as}`);
  const word = `(?!${anyOf(notInOpening)}${wordEnd})[\\p{L}\\p{N}’'“”.-]+`;
  if (openings) places.push(`^${anyOf(openings)}(?: ${word}){1,12}`);
  return pattern(`(?:${places.join("|")})\\s*$`, "i");
}
