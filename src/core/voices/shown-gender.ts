/**
 * He or she where the names do not show it: by the verbs behind the name, in a language whose verbs do, and by the pronoun that
 * follows where he acts, in the line or the next, with nobody else between.
 */
import type { Language } from "../languages/language.ts";
import { anyOf } from "../languages/pattern.ts";
import { mostOf, verbBehind } from "../people/gender.ts";
import { pattern, peopleIn, type Sign, signs } from "../people/mask.ts";
import type { Gender } from "../people/offices.ts";
import type { HeardLine } from "./acts.ts";
import { isName } from "./chain.ts";
import { type FindsMainSubject, mainSubjectIn } from "./forms/main-subject.ts";

const shows: Partial<Record<Sign, Gender>> = {
  [signs.he]: "he",
  [signs.heOwn]: "he",
  [signs.she]: "she",
  [signs.sheOwn]: "she",
};

/** Of the speaker; nothing where the lines do not agree. */
export function shownGender(lines: readonly HeardLine[], language: Language): Gender | undefined {
  const main = mainSubjectIn(language);
  const { agreement, subjectVerb } = language.saying ?? {};
  // "When S saw it she stopped."
  const begins = pattern(`^${anyOf(subjectVerb?.lesser ?? [])} ${signs.speaker} `, "i");
  const votes = { he: 0, she: 0 };
  const vote = (gender: Gender | undefined): void => {
    if (gender !== undefined) votes[gender]++;
  };
  for (const [at, { line, masked, acts }] of lines.entries()) {
    for (const { by, gender } of acts) if (by === signs.speaker) vote(gender);
    const [named, ...behind] = peopleIn(masked.text);
    const subject = main(masked.text);
    const isSubject = subject?.sign === signs.speaker;
    if (named !== signs.speaker || !(isSubject || begins.test(masked.text))) continue;
    vote(isSubject && agreement ? verbBehind(masked.text.slice(subject.at + 1), agreement) : undefined);
    const next = isSubject && lines[at + 1]?.line.block === line.block ? lines[at + 1] : undefined;
    const first = behind[0] ?? (next && peopleIn(next.masked.text)[0]);
    vote(first && shows[first]);
  }
  return mostOf(votes, 2) ?? prevailing(lines, main);
}

/** By the pronoun that nearly all lines are about behind those that only he is named in, and acts in, where there are some. */
function prevailing(lines: readonly HeardLine[], main: FindsMainSubject): Gender | undefined {
  const counts = { he: 0, she: 0 };
  let isHis = false;
  for (const { masked, acts } of lines) {
    const subject = main(masked.text)?.sign ?? acts.find(({ fact }) => fact === "said")?.by;
    const named = peopleIn(masked.text).filter(isName);
    if (named.length > 0) isHis = subject === signs.speaker && named.every(sign => sign === signs.speaker);
    if (isHis && subject === signs.he) counts.he++;
    if (isHis && subject === signs.she) counts.she++;
  }
  return Math.max(counts.he, counts.she) < 3 ? undefined : mostOf(counts, 3);
}
