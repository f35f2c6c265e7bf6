/**
 * Whether somebody else may be the source of a sentence that gives words to the speaker: a verb of saying before the
 * speaker's own, or one behind it in a clause of its own. Inside what the speaker is reported to say, others may speak: "S
 * said the union had rejected it".
 */

import { anyOf, wordEnd, wordStart } from "../languages/pattern.ts";
import type { OtherSayers, OwnVerbs } from "../languages/sections/saying.ts";
import { pattern } from "../people/mask.ts";
import type { Core } from "./form.ts";

/** Tells of a masked sentence with its attributions, the first of them first. */
export type FindsOther = (sentence: string, cores: readonly Core[]) => boolean;

/** What stands between the attribution and a verb behind it, and whether that verb is an "according to". */
interface Behind {
  readonly clause: string;
  readonly isSource: boolean;
}

/** The check of a language. */
export function otherSayersOf({
  verbs = [],
  sources = [],
  behind = "anywhere",
  subjectMarks,
}: OtherSayers): FindsOther {
  const says = new RegExp(`(?<![\\p{L}-])(?:${anyOf(verbs)}|(?<source>${anyOf(sources)}))(?![\\p{L}-])`, "giu");
  const isAnothers = typeof behind === "object" ? clauseRule(behind) : () => behind === "anywhere";
  const otherSubject = subjectMarks && subjectRule(subjectMarks);
  return (sentence, cores) => {
    if (otherSubject?.test(sentence)) return true;
    const first = cores[0]!;
    return [...sentence.matchAll(says)].some(({ index, groups }) => {
      if (cores.some(core => index >= core.start && index < core.end)) return false;
      const isSource = groups?.source !== undefined;
      return index < first.start || isAnothers({ clause: sentence.slice(first.end, index), isSource });
    });
  };
}

/** A clause of its own begins between the two, and it does not go on with the speaker: "S said …, and stressed". */
function clauseRule({ goesOn, breaks }: OwnVerbs): (behind: Behind) => boolean {
  const own = new RegExp(`(?:^|,|${wordStart}${anyOf(goesOn)}) ?$`, "iu");
  const begins = pattern(`[,;:–—<Q>]|${wordStart}${anyOf(breaks)}${wordEnd}`, "i");
  return ({ clause, isSource }) => (isSource || !own.test(clause)) && begins.test(clause);
}

/** Another name in the nominative, set off as a subject is, or joined to one. */
function subjectRule(marks: readonly string[]): RegExp {
  return pattern(`(?:<O>|(?<!^)(?<!\\. )\\p{Lu}[\\p{L}]{1,30})(?:,| ${anyOf(marks)} )`);
}
