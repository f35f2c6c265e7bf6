/** Forms with the subject beside the verb: "S said that …", "“…,” said S", "S left, saying …". */
import { anyOf, wordEnd } from "../../languages/pattern.ts";
import type { PeopleWords } from "../../languages/sections/people.ts";
import type { VerbSubject } from "../../languages/sections/saying.ts";
import { pattern, signs } from "../../people/mask.ts";
import type { Act, FormOf } from "../acts.ts";
import { type Cue, cuesOf } from "./cues.ts";
import { mainSubjectIn } from "./main-subject.ts";
import { reach, type Subject, subjectBefore, subjectBehind } from "./subjects.ts";

/** "S said", "said S", "S left, saying". */
export const clauseOf: FormOf = language => {
  const { saying } = language;
  if (!saying?.subjectVerb || !saying.verbSubject) return undefined;
  const { subjectVerb, verbSubject } = saying;
  const { nominative } = subjectVerb;
  const find = cuesOf(saying);
  const main = mainSubjectIn(language);
  const before = subjectBefore(subjectVerb, language.people);
  const behind = inversionOf(verbSubject, language.people);
  const tail = new RegExp(`^ ${anyOf(subjectVerb.that ?? [])},?(?= \\S)`, "u");
  const exception = new RegExp(`^[^.;]{0,120}, ${anyOf(subjectVerb.exceptions ?? [])}${wordEnd}`, "iu");
  const opinion = new RegExp(`^${anyOf(saying.opinions ?? [])}$`, "iu");
  const progressive = new RegExp(`\\s${anyOf(subjectVerb.progressive ?? [])}\\s$`, "u");
  const emphatic = new RegExp(`\\s${anyOf(subjectVerb.emphatic ?? [])}\\s(?:\\p{Ll}+\\s)?$`, "u");
  const plural = new RegExp(`\\s${anyOf(subjectVerb.plural ?? [])}\\s(?:\\p{Ll}+\\s)?$`, "u");
  const infinitive = new RegExp(`(?<![\\p{L}-])${anyOf(subjectVerb.infinitive ?? [])}\\s$`, "iu");

  const leads = /(?:,|\)|\uE002,?|[–—-]| by) (?:\p{Ll}+ )?$/u;
  const message = pattern(`^[^<Q>\\uE000-\\uE00B\\p{Lu}]*(?<!\\p{L})${anyOf(saying.messages ?? [])} $`);

  return sentence => find(sentence).flatMap(cue => read(sentence, cue) ?? []);

  /** "S left the room, saying that …": the subject of the sentence, where it begins with a mention. */
  function gerund(before: string, { start, end }: Cue): Act | undefined {
    const subject = main(before);
    if (!subject || !(leads.test(before) || message.test(before.slice(subject.at + 1)))) return undefined;
    return { start, end, by: subject.sign, form: "in another clause", fact: "said", order: "indirect" };
  }

  function read(sentence: string, cue: Cue): Act | undefined {
    const from = Math.max(0, cue.start - reach);
    const left = sentence.slice(from, cue.start);
    const being = cue.kind === "gerund" ? progressive.exec(left) : null;
    if (cue.kind === "gerund" && !being) return gerund(sentence.slice(0, cue.start), cue);
    if (!being && infinitive.test(left)) return undefined;
    const found = before(being ? left.slice(0, being.index) : left);
    const subject = found?.apart && !cue.proven && cue.kind === "strong" ? undefined : found;
    const end = cue.end + (tail.exec(sentence.slice(cue.end, cue.end + 20))?.[0].length ?? 0);
    if (subject && subject.by !== "somebody") {
      const fact = factOf(subject, { verb: sentence.slice(cue.start, cue.end), behind: sentence.slice(end) });
      const act = actOf({ ...cue, end }, { ...subject, fact }, from + subject.at);
      return cue.kind !== "plain" || mayBePlain(subject) || emphatic.test(left) ? act : undefined;
    }
    const act = behind(sentence, cue, subject) ?? ofWords({ ...cue, end }, subject, sentence);
    return act && act.by === "somebody" && plural.test(left) ? { ...act, several: true } : act;
  }

  /** Who does not think that it will rain may think that it will not; who will not say how much, only that it is little, says that. */
  function factOf(
    { fact }: Subject,
    { verb, behind }: { readonly verb: string; readonly behind: string },
  ): Act["fact"] {
    if (fact !== "denied") return fact;
    return exception.test(behind) ? "said" : opinion.test(verb) ? "unsure" : fact;
  }

  /** An act of words that are no mention, or of no words at all. */
  function ofWords(cue: Cue, subject: Subject | undefined, sentence: string): Act | undefined {
    if (subject) return ofSomebody(cue, subject);
    return nominative ? unnamed(cue, sentence) : undefined;
  }
};

/** An act of words that are no mention: only of a verb that nobody could take for something else. */
function ofSomebody(cue: Cue, subject: Subject): Act | undefined {
  const act = actOf(cue, subject, cue.start);
  if (cue.ofAnybody) return act;
  return (cue.proven || subject.isPlain) && cue.kind === "strong" ? { ...act, fact: "unsure" } : undefined;
}

/** "S does not leave: says that …", of which the subject stands somewhere before; "the pay, says, is good": who is spoken of says it. */
function unnamed({ start, end, kind }: Cue, sentence: string): Act | undefined {
  if (kind !== "strong") return undefined;
  const apart = /, $/.test(sentence.slice(0, start)) && /^, /.test(sentence.slice(end));
  return { start, end, by: "unnamed", form: "in another clause", fact: apart ? "said" : "unsure", order: "direct" };
}

/** "Say" of one person is no verb of his, unless somebody denies it; a name may be that of several. */
function mayBePlain({ fact, by }: Subject): boolean {
  return fact === "denied" || by === signs.other || by === signs.they;
}

function actOf(
  { start, end, kind, gender }: Cue,
  { by, fact, apart, relative, isPlain, isAnybody }: Subject,
  from: number,
): Act {
  return {
    start: Math.min(start, from),
    end,
    by,
    form: apart ? "in another clause" : "before the verb",
    fact: kind === "bare" ? "unsure" : fact,
    order: "direct",
    ...(gender ? { gender } : {}),
    ...(relative ? { relative } : {}),
    ...(isPlain ? { isPlain } : {}),
    ...(isAnybody ? { isAnybody } : {}),
    ...(kind === "plain" && by === "somebody" ? { several: true } : {}),
  };
}

/** "“…,” said S": where the verb begins its clause, or in a language in which the subject may stand behind it anyway. */
function inversionOf(data: VerbSubject, people: PeopleWords | undefined) {
  const inverts = new RegExp(`^${anyOf(data.verbs)}$`, "iu");
  const as = anyOf(data.as === undefined ? [] : [data.as]);
  const boundary = pattern(`(?:^|[,;:–—-] ?|<Q>[,.]? ?|(?:^|[ ,])${as} )(?:[–—-] )?$`, "i");
  const behind = subjectBehind(data, people);
  return (sentence: string, { start, end, gender }: Cue, before: Subject | undefined): Act | undefined => {
    if (!inverts.test(sentence.slice(start, end))) return undefined;
    const free = data.anywhere
      ? before?.fact !== "denied"
      : boundary.test(sentence.slice(Math.max(0, start - 20), start));
    const subject = free ? behind(sentence.slice(end, end + 160)) : undefined;
    if (!subject || (subject.by === "somebody" && before)) return undefined;
    const until = subject.by === "somebody" ? end : end + subject.at + 1;
    const { by, fact, isPlain } = subject;
    const shown = { ...(gender ? { gender } : {}), ...(isPlain ? { isPlain } : {}) };
    return { start, end: until, by, form: "behind the verb", fact, order: "inverted", ...shown };
  };
}
