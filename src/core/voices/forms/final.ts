/**
 * Forms of languages whose verb ends the sentence: "S, … said.", "“…” S said.", "“…” said.", "“…” said S". The subject begins the
 * sentence, or stands beside the quotation, in the nominative. Where there is none, it is whoever was spoken of before.
 */
import type { Language } from "../../languages/language.ts";
import { once } from "../../languages/once.ts";
import { anyOf, wordEnd, wordStart } from "../../languages/pattern.ts";
import type { FinalVerb } from "../../languages/sections/saying.ts";
import { pattern, type Sign, signs } from "../../people/mask.ts";
import type { Act, FormOf } from "../acts.ts";

/** The words before a name that say what the person is, and no comma. */
const title = "(?:[\\p{L}\\p{N}“”«»\"’'-]+ ){0,6}?";

export const finalOf: FormOf = ({ saying, people }) => {
  if (!saying?.finalVerb) return undefined;
  const { finalVerb, verbs, others, plain = [] } = saying;
  const cue = `${wordStart}${anyOf([...verbs, ...(saying.weakVerbs ?? [])])}`;
  const tail = finalVerb.behindVerb ? `(?: (?:\\p{Ll}+ ){0,2}?${anyOf(finalVerb.behindVerb)})?` : "";
  const telling = `${wordStart}${anyOf([...verbs, ...(finalVerb.beforeThat ?? [])])}`;
  const end = `(?=${tail}[.!…]*$|:? ?<Q>|:)`;
  const behindQuotation = anyOf(saying.quotedVerb?.behindQuotation ?? []);
  const and = anyOf(others.subjectMarks ?? []);
  const joined = `(?! ${and}${wordEnd}|(?:, [\\p{Lu}\uE000-\uE00B][\\p{L} ]{0,40}){0,4},? ${and} [\\p{Lu}\uE000-\uE00B])`;
  const dash = ",? ?(?:[-–—] ?)?";
  const noOther = "(?:(?!<S>)(?!(?<![.!?] )\\p{Lu}[\\p{L}]+,)[^])*?";
  const begins = pattern(`^${title}(?<who><S>)(?=[ ,:])${joined}${noOther}${cue}${end}`);
  // "Tarlayı süren S, … söyledi"
  const noClause = `(?:(?!\\S*${anyOf(finalVerb.participles ?? [])} )[^ ,;:]+ ){0,4}?`;
  const before = `(?:\\p{L}+, )?(?:(?:<Q>,|[^,;:\\uE000\\uE004-\\uE00B])* )?`;
  const attributive = `${anyOf(finalVerb.attributive ?? [])} ${noClause}`;
  const described = pattern(`^${before}${attributive}(?<who><S>)(?=[ ,:])${joined}${noOther}${cue}${end}`);
  // "S, sözlerini “…” diyerek bitirdi"
  const around = pattern(
    `^${title}(?<who><S>)(?=[ ,:])${joined}[^\\uE000-\\uE00B]{0,60}<Q>${dash}${behindQuotation}(?: \\p{Ll}+){1,3}${tail}[.!…]*$`,
  );
  const beside = pattern(
    `<Q>${dash}(?:${behindQuotation},? ?)?${title}(?<who><S>),? (?:[\\p{L}-]+ ){0,3}?${cue}${end}`,
  );
  const that = anyOf(saying.subjectVerb?.that ?? []);
  const told = `(?: ${anyOf(finalVerb.addressee)}(?: [\\p{Ll}-]+){0,3})?`;
  const medial = `(?:,? (?:${anyOf(saying.subjectVerb?.between ?? [])})){0,2},?${told} ${telling},? ${that}${wordEnd}`;
  const says = pattern(`^${title}(?<who><S>)${joined}${medial}`);
  const saysOther = pattern(`^[^,<Q>\uE000-\uE00B]{2,60}? ${cue},? ${that}${wordEnd}`);
  const behind = pattern(`${cue}${wordEnd} ${title}(?<who><S>)(?= \\p{Ll}|[.,]|$)`);
  const behindOther = pattern(`${cue} \\p{Lu}\\p{L}+(?= \\p{Ll}|[.,]|$)`);
  const several = pattern(`${wordStart}${anyOf(plain)}[.!…]*$`, "i");
  const ends = pattern(`${cue}(?<rest>[^\\uE000-\\uE00B.!…:]{0,40})(?:[.!…]*$|:? ?<Q>|:)`);
  const participles = anyOf(finalVerb.participles ?? []);
  const genitives = `\\p{L}*(?<!${anyOf(finalVerb.genitive)}|${participles})`;
  // "ve İzmir'in": in a case, and so no subject.
  const name = `\\p{Ll} \\p{Lu}\\p{L}+(?!['’\\p{L}]|(?:,| ${and}) \\p{Lu}\\p{L}+['’])`;
  const marked = pattern(`(?:^(?:[^,<Q>]{0,60} )?${genitives} ${anyOf(finalVerb.setsOff)}${wordEnd}|${name})`);
  const indefinite = new RegExp(`^${anyOf(people?.indefinite ?? [])} `, "iu");
  const lead = `(?:[^,<Q>\\uE000-\\uE00B]{0,80} ${anyOf(finalVerb.when ?? [])},? |(?:${anyOf([...finalVerb.behindSubject])} ?)*)`;
  const bare = pattern(`^${lead}<Q>${dash}(?:${behindQuotation} ?)?${cue}${end}`, "i");
  // Behind the quotation any verb says it.
  const anyBare = pattern(`^<Q>${dash}${behindQuotation}(?: \\p{Ll}+){1,3}${tail}[.!…]*$`);
  // The first word is no subject, and nobody else is set off as one.
  const owned = `(?! \\p{L}*(?<!${participles})${anyOf(finalVerb.possessed)} )`;
  const cased = `(?:${anyOf(finalVerb.oblique)}(?= )|${anyOf(finalVerb.genitive)}(?= )${owned})`;
  const someones = `(?!.*${wordStart}${anyOf(people?.relational ?? [])}${wordEnd})`;
  const clause = `\\p{L}*${participles}`;
  const modifier = `(?:${anyOf(finalVerb.leads ?? [])},? )?(?:${anyOf(finalVerb.modifiers ?? [])} (?:\\p{L}+ )?)?`;
  const asked = `[^,<Q>\\uE000-\\uE00B]{1,80} ${anyOf(finalVerb.asked ?? [])}${wordEnd}`;
  const begins2 = `(?:${modifier}\\p{L}+${cased}|(?:\\p{L}+ )?${clause}${wordEnd}|${asked})`;
  const oblique = pattern(`^${someones}${begins2},? (?:${participles},|[^,<Q>\\uE000-\\uE00B])*$`, "i");

  // "… olmadığını da söyledi": whoever spoke before goes on.
  const also = pattern(`^${someones}[^,<Q>\\uE000-\\uE00B]*${participles} ${anyOf(finalVerb.setsOff)} [^<Q>]*$`, "i");
  const tells = tellingIn(finalVerb);
  const hasClause = new RegExp(`${participles}${wordEnd}`, "u");

  function describedAct(told: Act, found: string): Act {
    const lead = found.slice(0, found.indexOf(told.by));
    const order = lead.includes(signs.quotation) || hasClause.test(lead) ? "indirect" : told.order;
    return { ...told, fact: "said", order };
  }

  return sentence => {
    const of = described.exec(sentence);
    if (of) return [describedAct(named(of, sentence, tells), of[0])];
    const found = firstOf([says, begins, around], sentence) ?? firstOf([beside, behind], sentence);
    if (found) return [named(found, sentence, tells)];
    if (saysOther.test(sentence) || behindOther.test(sentence)) return [act(sentence, "somebody", "said")];
    if (bare.test(sentence) || anyBare.test(sentence)) return [act(sentence, "unnamed", "said")];
    if (several.test(sentence)) return [{ ...act(sentence, "somebody", "said"), several: true }];
    const verb = ends.exec(sentence);
    if (!verb) return [];
    if ((oblique.test(sentence) || also.test(sentence)) && !marked.test(sentence.slice(0, verb.index)))
      return [act(sentence, "unnamed", "said")];
    return [
      act(
        sentence,
        "somebody",
        indefinite.test(sentence) || marked.test(sentence.slice(0, verb.index)) ? "said" : "unsure",
      ),
    ];
  };
};

function firstOf(forms: readonly RegExp[], sentence: string): RegExpExecArray | undefined {
  for (const form of forms) {
    const found = form.exec(sentence);
    if (found) return found;
  }
  return undefined;
}

/** An act whose subject is a mention. Where the sentence begins with its words, all of it tells what is said. */
function named(
  { 0: found, index, groups }: RegExpExecArray,
  sentence: string,
  tells: (words: string, before: string) => boolean,
): Act {
  const by = groups!.who as Sign;
  const who = index + found.indexOf(by);
  const isFirst = index === 0 && !sentence.startsWith(signs.quotation);
  // "Fransanın prezidenti": whose, is said.
  const fact = by === signs.epithet && isFirst && who > 0 ? "unsure" : "said";
  // "S calls her bus “home”": more than who says it stands outside.
  const quotation = sentence.indexOf(signs.quotation);
  const lead = quotation < index + found.length ? sentence.slice(who + 1, Math.max(who + 1, quotation)) : "";
  const order =
    isFirst &&
    (!sentence.includes(signs.quotation) || tells(lead, sentence.slice(who + 1, Math.max(who + 1, quotation))))
      ? "indirect"
      : "direct";
  return {
    start: isFirst ? 0 : Math.min(who, sentence[index] === signs.quotation ? index + 1 : index),
    end: index + found.length,
    by,
    form: "at the end",
    fact,
    order,
  };
}

/** Whether what stands before a quotation, whose verb comes sentences later, says no more than who, when and to whom. */
export const leadsIn = once(({ saying }: Language): ((sentence: string) => boolean) => {
  if (!saying?.finalVerb) return () => false;
  const tells = tellingIn(saying.finalVerb);
  const find = pattern(`^${title}<S>(?<words>,?[^<Q>\\uE000-\\uE00B]{0,80})<Q>$`);
  return sentence => {
    const words = find.exec(sentence)?.groups?.words;
    return words !== undefined && !tells(words, words);
  };
});

/** Whether words between subject and quotation, or all before it, tell more than when, where and to whom: "bu eleştiriye, “…”". */
function tellingIn({
  behindSubject,
  participles = [],
  addressee,
  when = [],
}: FinalVerb): (words: string, before: string) => boolean {
  const small = new RegExp(`${wordStart}${anyOf(behindSubject)}${wordEnd}`, "giu");
  const said = new RegExp(`${anyOf(participles)}${wordEnd}`, "u");
  const ends = new RegExp(`(?:,|['’]${anyOf(addressee)}|${wordStart}${anyOf(when)}) ?$`, "u");
  return (words, before) => {
    if (said.test(before)) return true;
    if (!/\p{L}{4}/u.test(words.replace(small, ""))) return false;
    return !ends.test(words) || words.split(" ").length > 6 || /.,./u.test(words.trim());
  };
}

function act(sentence: string, by: Act["by"], fact: Act["fact"]): Act {
  return { start: 0, end: sentence.length, by, form: "at the end", fact, order: "direct" };
}
