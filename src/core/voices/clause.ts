/**
 * Forms with the subject beside the verb: "S said that …", "“…,” said S", "S left, saying …", "“…,” S grins". The last needs no
 * verb that is known: between a quotation that ends with a comma and a mention, any verb says it.
 */
import { anyOf, wordEnd } from "../languages/pattern.ts";
import { pattern, type Sign, signs } from "../people/mask.ts";
import type { Act, FormOf } from "./acts.ts";
import { type Cue, cuesOf } from "./cues.ts";
import { type FindsMainSubject, mainSubjectIn } from "./main-subject.ts";
import { reach, type Subject, subjectBefore, subjectBehind } from "./subjects.ts";

/** "S said", "said S", "S left, saying". */
export const clauseOf: FormOf = language => {
  const { saying } = language;
  if (!saying?.subjectVerb || !saying.verbSubject) return undefined;
  const { verbSubject, subjectVerb } = saying;
  const find = cuesOf(saying);
  const main = mainSubjectIn(language);
  const before = subjectBefore(subjectVerb);
  const behind = subjectBehind(verbSubject);
  const inverts = new RegExp(`^${anyOf(verbSubject.verbs)}$`, "iu");
  const boundary = pattern(
    `(?:^|[,;:–—-] ?|<Q>[,.]? ?|(?:^|[ ,])${anyOf(verbSubject.as === undefined ? [] : [verbSubject.as])} )(?:[–—-] )?$`,
    "i",
  );
  const tail = subjectVerb.that ? new RegExp(`^ ${anyOf(subjectVerb.that)},?(?= \\S)`, "u") : undefined;
  const progressive = new RegExp(`\\s${anyOf(subjectVerb.progressive ?? [])}\\s$`, "u");
  const emphatic = new RegExp(`\\s${anyOf(subjectVerb.emphatic ?? [])}\\s(?:\\p{Ll}+\\s)?$`, "u");
  const infinitive = new RegExp(`(?<![\\p{L}-])${anyOf(subjectVerb.infinitive ?? [])}\\s$`, "iu");

  return sentence =>
    find(sentence).flatMap((cue): readonly Act[] => {
      const from = Math.max(0, cue.start - reach);
      const left = sentence.slice(from, cue.start);
      const being = cue.kind === "gerund" ? progressive.exec(left) : null;
      if (cue.kind === "gerund" && !being) return gerund(sentence, cue, main);
      if (!being && infinitive.test(left)) return [];
      const found = before(being ? left.slice(0, being.index) : left);
      const subject = found?.apart && !cue.proven && cue.kind === "strong" ? undefined : found;
      const end = cue.end + (tail?.exec(sentence.slice(cue.end, cue.end + 20))?.[0].length ?? 0);
      if (cue.kind === "bare")
        return subject && subject.by !== "somebody"
          ? [{ ...actOf(cue, subject, from + subject.at, end), fact: "unsure" }]
          : [];
      if (subject && subject.by !== "somebody")
        return mayBe(cue, subject) || emphatic.test(left) ? [actOf(cue, subject, from + subject.at, end)] : [];
      const word = sentence.slice(cue.start, cue.end);
      const right = sentence.slice(cue.end, cue.end + 160);
      if (inverts.test(word) && (verbSubject.anywhere ? subject?.fact !== "denied" : boundary.test(left))) {
        const inverted = behind(right);
        if (inverted && (inverted.by !== "somebody" || !subject)) return [invertedOf(cue, inverted)];
      }
      if (subject && cue.ofAnybody) return [actOf(cue, subject, cue.start, end)];
      return subject && cue.proven && cue.kind !== "plain"
        ? [{ ...actOf(cue, subject, cue.start, end), fact: "unsure" }]
        : [];
    });
};

/** "Say" of one person is no verb of his, unless somebody denies it. */
function mayBe({ kind }: Cue, { fact, by }: Subject): boolean {
  return kind !== "plain" || fact === "denied" || by === signs.other;
}

function actOf(cue: Cue, { by, fact, apart, relative }: Subject, start: number, end: number): Act {
  return {
    start: Math.min(start, cue.start),
    end,
    by,
    form: apart ? "in another clause" : "before the verb",
    fact,
    order: "direct",
    ...(cue.gender ? { gender: cue.gender } : {}),
    ...(relative ? { relative } : {}),
    ...(cue.kind === "plain" && by === "somebody" ? { several: true } : {}),
  };
}

function invertedOf(cue: Cue, { by, at, fact }: Subject): Act {
  const end = by === "somebody" ? cue.end : cue.end + at + 1;
  const gender = cue.gender ? { gender: cue.gender } : {};
  return { start: cue.start, end, by, form: "behind the verb", fact, order: "inverted", ...gender };
}

const leads = /(?:,|\)|\uE002,?|[–—-]| by) (?:\p{Ll}+ )?$/u;

/** "S left the room, saying that …": the subject of the sentence, where it begins with a mention. */
function gerund(sentence: string, cue: Cue, main: FindsMainSubject): readonly Act[] {
  if (!leads.test(sentence.slice(0, cue.start))) return [];
  const by = main(sentence.slice(0, cue.start));
  if (!by) return [];
  return [
    {
      start: cue.start,
      end: cue.end,
      by: by.sign,
      form: "in another clause",
      fact: "said",
      order: "indirect",
    },
  ];
}

/** "“…,” she grins", "«…», — смеётся S" */
export const besideQuotationOf: FormOf = ({ saying }) => {
  if (!saying) return undefined;
  const { subjectVerb, quotedVerb } = saying;
  if (!subjectVerb && !quotedVerb) return undefined;
  const no = `(?!${anyOf([...(subjectVerb?.notBefore ?? []), ...(subjectVerb?.lesser ?? []), ...(subjectVerb?.noVerb ?? [])])}${wordEnd})`;
  const verb = `${no}\\p{Ll}{2,}`;
  const ends = `(?=[.,;:!?–—]|$| [–—-]| ?<Q>| ${anyOf(saying.verbSubject?.behind ?? [])}${wordEnd})`;
  const behindVerb = `(?=[.,;:!?–—]|$| [–—-]| ?<Q>| ${anyOf([...(saying.verbSubject?.behind ?? []), ...(saying.verbSubject?.leads ?? [])])}${wordEnd})`;
  const dash = "(?:,|(?:, ?)?[–—-]) ?(?:[–—-] ?)?";
  const forms = [
    { find: pattern(`<Q>${dash}(?<who><S>),? ${verb}${behindVerb}`, "g"), order: "direct" },
    { find: pattern(`<Q>${dash}${verb} (?<who><S>)${ends}`, "g"), order: "inverted" },
  ] as const;
  return sentence =>
    forms.flatMap(({ find, order }) =>
      [...sentence.matchAll(find)].map(
        ({ 0: found, index, groups }): Act => ({
          start: index + 1,
          end: index + found.length,
          by: groups!.who as Sign,
          form: "beside a quotation",
          fact: "said",
          order,
        }),
      ),
    );
};
