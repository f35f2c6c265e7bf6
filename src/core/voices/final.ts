/**
 * Forms of languages whose verb ends the sentence: "S, … said.", "“…” S said.", "“…” said.", "“…” said S". The subject begins the
 * sentence, or stands beside the quotation, in the nominative. Where there is none, it is whoever was spoken of before.
 */
import { anyOf, wordEnd, wordStart } from "../languages/pattern.ts";
import { pattern, type Sign, signs } from "../people/mask.ts";
import type { Act, FormOf } from "./acts.ts";

/** The words before a name that say what the person is, and no comma. */
const title = "(?:[\\p{L}\\p{N}“”«»\"’'-]+ ){0,6}?";

export const finalOf: FormOf = ({ saying, people }) => {
  if (!saying?.finalVerb) return undefined;
  const { finalVerb, verbs, others, plain = [] } = saying;
  const cue = `${wordStart}${anyOf([...verbs, ...(saying.weakVerbs ?? [])])}`;
  const end = "(?=[.!…]*$|:? ?<Q>|:)";
  const behindQuotation = anyOf(saying.quotedVerb?.behindQuotation ?? []);
  const and = anyOf(others.subjectMarks ?? []);
  const joined = `(?! ${and}${wordEnd}|(?:, [\\p{Lu}\uE000-\uE00A][\\p{L} ]{0,40}){0,4},? ${and} [\\p{Lu}\uE000-\uE00A])`;
  const dash = ",? ?(?:[-–—] ?)?";
  const noOther = "(?:(?!<S>)(?!(?<![.!?] )\\p{Lu}[\\p{L}]+,)[^])*?";
  const begins = pattern(`^${title}(?<who><S>)(?=[ ,:])${joined}${noOther}${cue}${end}`);
  const beside = pattern(
    `<Q>${dash}(?:${behindQuotation},? ?)?${title}(?<who><S>),? (?:[\\p{L}-]+ ){0,3}?${cue}${end}`,
  );
  const that = anyOf(saying.subjectVerb?.that ?? []);
  const medial = `(?:,? (?:${anyOf(saying.subjectVerb?.between ?? [])})){0,2},? ${cue},? ${that}${wordEnd}`;
  const says = pattern(`^${title}(?<who><S>)${joined}${medial}`);
  const saysOther = pattern(`^[^,<Q>\uE000-\uE00A]{2,60}? ${cue},? ${that}${wordEnd}`);
  const behind = pattern(`${cue}${wordEnd} ${title}(?<who><S>)(?= \\p{Ll}|[.,]|$)`);
  const behindOther = pattern(`${cue} \\p{Lu}\\p{L}+(?= \\p{Ll}|[.,]|$)`);
  const several = pattern(`${wordStart}${anyOf(plain)}[.!…]*$`, "i");
  const ends = pattern(`${cue}(?<rest>[^\\uE000-\\uE00A.!…:]{0,40})(?:[.!…]*$|:? ?<Q>|:)`);
  const marked = pattern(
    `(?:^${anyOf([...(people?.indefinite ?? [])])} |^[^,<Q>]{2,60}(?:,| ${anyOf(finalVerb.setsOff ?? [])}${wordEnd})|\\p{Ll} \\p{Lu}\\p{L}+)`,
  );
  const bare = pattern(
    `^(?:${anyOf([...finalVerb.behindSubject])} ?)*<Q>${dash}(?:${behindQuotation} ?)?${cue}${end}`,
    "i",
  );

  return sentence => {
    for (const find of [says, begins, beside, behind]) {
      const found = find.exec(sentence);
      if (found) {
        const { start, stop } = coreOf(found, find === begins);
        const by = found.groups!.who as Sign;
        // "Fransanın prezidenti": whose, is said.
        const fact =
          by === signs.epithet && find !== beside && found[0].indexOf(by) > 0 && find !== behind ? "unsure" : "said";
        return [
          {
            start,
            end: stop,
            by,
            form: "at the end",
            fact,
            order: find === begins && !sentence.includes("\uE002") ? "indirect" : "direct",
          },
        ];
      }
    }
    if (saysOther.test(sentence) || behindOther.test(sentence)) return [act(sentence, "somebody", "said")];
    if (bare.test(sentence)) return [act(sentence, "unnamed", "said")];
    const found = ends.exec(sentence);
    if (several.test(sentence)) return [{ ...act(sentence, "somebody", "said"), several: true }];
    if (found && marked.test(sentence.slice(0, found.index))) return [act(sentence, "somebody", "said")];
    return found ? [act(sentence, "somebody", "unsure")] : [];
  };
};

function coreOf({ 0: found, index, groups }: RegExpExecArray, all: boolean) {
  const who = index + found.indexOf(groups!.who!);
  return all
    ? { start: index, stop: index + found.length }
    : { start: Math.min(who, index + 1), stop: index + found.length };
}

function act(sentence: string, by: Act["by"], fact: Act["fact"]): Act {
  return { start: 0, end: sentence.length, by, form: "at the end", fact, order: "direct" };
}
