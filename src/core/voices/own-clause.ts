/**
 * Whether a pronoun can only be the speaker, because his own clause goes on: "S says she hopes", "S owns, he says", "As for S, he
 * says"; or because he speaks of somebody else: "Bale, he said, is late". "S “is late,” he says" is somebody else's.
 */
import type { Language } from "../languages/language.ts";
import { anyOf } from "../languages/pattern.ts";
import { pattern, peopleIn, signs } from "../people/mask.ts";
import type { Act } from "./acts.ts";
import { type Chain, isName } from "./chain.ts";
import { mainSubjectIn } from "./forms/main-subject.ts";

/** Tells of an act in a masked sentence; `own`: the speaker's first act in it. */
export type GoesOn = (sentence: string, act: Act, own: Act | undefined) => boolean;

/** An act in a masked sentence, and the speaker's first act there. */
interface Place {
  readonly sentence: string;
  readonly act: Act;
  readonly own: Act | undefined;
}

const owned = pattern("<O>['’]", "g");

/** The rule of a language. */
export function ownClauseIn(language: Language): (chain: Chain) => GoesOn {
  const mainSubject = mainSubjectIn(language);
  const about = pattern(`^${anyOf(language.saying?.subjectVerb?.about ?? [])} ${signs.speaker}, `, "i");
  return chain => (sentence, act, own) => goesOn(chain, { sentence, act, own }) || isAbout(chain, sentence, act);

  function goesOn(chain: Chain, { sentence, act, own }: Place): boolean {
    const subject = mainSubject(sentence);
    const topic = about.exec(sentence)?.[0].length;
    if (topic !== undefined && topic === act.start) return chain.fits(act, "for sure");
    const from = own?.end ?? (subject?.sign === signs.speaker ? subject.at + 1 : undefined);
    if (from === undefined || from > act.start || !chain.fits(act)) return false;
    // "S praised Bale's goal, saying she was glad"
    const between = sentence.slice(from, act.start).replace(owned, "");
    return !peopleIn(between).some(isName) && (own !== undefined || !between.includes(signs.quotation));
  }

  /** "Bale, he said, is late.": whoever spoke last says it, and cannot be Bale. */
  function isAbout(chain: Chain, sentence: string, act: Act): boolean {
    const before = sentence.slice(0, act.start);
    if (!before.endsWith(", ") || before.includes(signs.quotation) || !chain.fits(act, "for sure")) return false;
    return chain.sayer === "speaker" && mainSubject(sentence)?.sign === signs.other && peopleIn(before).length === 1;
  }
}
