/** Forms that need no verb of saying: "according to S", "in S's view", "S: “…”", "“…,” she grins". */

import type { Language } from "../../languages/language.ts";
import { once } from "../../languages/once.ts";
import { anyOf, wordEnd, wordStart } from "../../languages/pattern.ts";
import type { SayingWords } from "../../languages/sections/saying.ts";
import { listed } from "../../people/epithets/callings.ts";
import { pattern, peopleIn, type Sign, signs } from "../../people/mask.ts";
import type { Act, Form, FormOf } from "../acts.ts";
import { mainSubjectIn } from "./main-subject.ts";

/** "According to S", anywhere or only where a part of the sentence begins. */
export const accordingToOf: FormOf = ({ saying, people }) => {
  if (!saying?.accordingTo) return undefined;
  const { anywhere = [], opening = [] } = saying.accordingTo;
  const sources = anyOf(saying.others.sources ?? []);
  const places = [`${wordStart}${anyOf(anywhere)}(?!['’])`, `(?:^|, )${anyOf(opening)}`];
  const find = pattern(`(?:${places.join("|")})${wordEnd}`, "gi");
  const others = pattern(`${wordStart}${sources}${wordEnd}`, "gi");
  // Where nouns have cases and no article, "the governor" behind it may be the speaker.
  const mayBeHis = people?.definite === undefined && !saying.finalVerb;
  return sentence => [
    ...actsOf(sentence, find, "according to"),
    ...actsOf(sentence, others, "according to").map((act): Act => {
      return mayBeHis && /^ \p{Ll}/u.test(sentence.slice(act.end)) ? { ...act, fact: "unsure" } : act;
    }),
  ];
};

/** "S: “…”" in any language, and "S's answer was short: “…”". */
export const labelOf: FormOf = ({ saying }) => {
  const labels = `${anyOf(saying?.labels ?? [])}(?: [^:<Q>]{1,40})?`;
  const find = pattern(`^[^:<Q>]{0,60}?(?:<S>|${labels}): ?(?=<Q>)`, "g");
  return sentence => actsOf(sentence, find, "label");
};

/** "S turned to the children: “…”" */
export const announcedOf: FormOf = language => {
  const main = mainSubjectIn(language);
  const { denials = [], relative = [] } = language.saying?.subjectVerb ?? {};
  const no = new RegExp(`(?<!\\p{L})${anyOf([...denials, ...relative])}${wordEnd}`, "iu");
  // "S smiled: “…”" says no more than that.
  const isShort = pattern("^ \\p{Ll}+: ?<Q>$");
  const announces = pattern("^ \\p{Ll}[^:;<Q>\\uE003]{1,140}: ?<Q>$");
  return sentence => {
    const subject = main(sentence);
    const behind = subject && sentence.slice(subject.at + 1);
    if (behind === undefined || no.test(behind) || !announces.test(behind)) return [];
    return [
      {
        start: subject!.at,
        end: sentence.length - 1,
        by: subject!.sign,
        form: "announced",
        fact: "said",
        order: isShort.test(behind) ? "direct" : "indirect",
      },
    ];
  };
};

/** "S, who says “…”" in one word before the name. */
export const whoSaysOf: FormOf = ({ saying }) => {
  if (!saying?.whoSays) return undefined;
  const says = anyOf(saying.whoSays);
  const find = pattern(`(?:<Q>,? |\\p{L} )${says} (?:\\p{L}+ ){0,4}?<S>(?=[, .]|$)`, "g");
  const others = pattern(`(?:<Q>,? |\\p{L} )${says}(?= \\p{L})`, "g");
  return sentence => [...actsOf(sentence, find, "behind the verb"), ...actsOf(sentence, others, "behind the verb")];
};

/** "“…,” she grins": between a quotation that ends with a comma and a mention any verb says it, known or not. */
export const besideQuotationOf: FormOf = ({ saying }) => {
  if (!saying) return undefined;
  const { subjectVerb, quotedVerb } = saying;
  if (!subjectVerb && !quotedVerb) return undefined;
  const { notBefore = [], lesser = [], noVerb = [] } = subjectVerb ?? {};
  const { behind = [], leads: addressees = [] } = saying.verbSubject ?? {};
  const verb = `(?!${anyOf([...notBefore, ...lesser, ...noVerb])}${wordEnd})\\p{Ll}{2,}`;
  const ends = (words: readonly string[]): string => `(?=[.,;:!?–—]|$| [–—-]| ?<Q>| ${anyOf(words)}${wordEnd})`;
  const marks = anyOf(quotedVerb?.behindQuotation ?? []);
  // "diye espri yapıyor"
  const verbs = `${verb}(?: ${verb}){0,2}`;
  const dash = "(?:,| ?(?:, )?[–—-]) ?(?:[–—-] ?)?";
  const forms = [
    { find: pattern(`<Q>${dash}(?<who><S>),? ${verb}${ends([...behind, ...addressees])}`, "g"), order: "direct" },
    { find: pattern(`<Q>${dash}${verb} (?<who><S>)${ends(behind)}`, "g"), order: "inverted" },
    { find: pattern(`<Q>,? ?(?:[–—-] ?)?${marks},? (?<who><S>) ${verbs}(?=[.!…]*$)`, "g"), order: "direct" },
    { find: pattern(`<Q>,? ?(?:[–—-] ?)?${marks},? ${verbs} (?<who><S>)(?=[.!…]*$)`, "g"), order: "inverted" },
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

/**
 * Whether plain text of an article about somebody may be what he thinks: "Who would be awake at three?", "He is tired of airports.",
 * "A new violin is a child."
 */
export const thoughtsIn = once(({ saying }: Language): ((sentence: string) => boolean) => {
  const thoughts = pattern(`${wordStart}${anyOf(saying?.thoughts ?? [])}${wordEnd}`, "i");
  const adverbs = anyOf([...(saying?.subjectVerb?.between ?? []).filter(one => !one.includes("<")), "\\p{Ll}+ly"]);
  // Where nouns have cases, what it is about may stand between.
  const object = saying?.subjectVerb?.nominative ? "(?:\\p{L}+ ){0,3}?" : "";
  const feelings = pattern(
    `(?:${noOther})(?:, [^,]{1,80}(?:, [^,]{1,80})?,)? ?(?:${adverbs} )?${object}${anyOf(saying?.feelings ?? [])}${wordEnd}`,
    "i",
  );
  const isMaxim = maximsIn(saying?.maxims);
  return sentence => sentence.endsWith("?") || thoughts.test(sentence) || feelings.test(sentence) || isMaxim(sentence);
});

/** Anybody but somebody else by name. */
const noOther = `[${[signs.speaker, signs.he, signs.she, signs.epithet, signs.either].join("")}]`;

function maximsIn(maxims: SayingWords["maxims"]): (sentence: string) => boolean {
  if (!maxims) return () => false;
  const verbs = new RegExp(`(?<!\\p{L})${anyOf(maxims.verbs)}${wordEnd}`, "iu");
  const past = new RegExp(`(?<!\\p{L})${anyOf(maxims.past)}${wordEnd}`, "iu");
  const impersonal = new RegExp(`^${anyOf(maxims.impersonal ?? [])}${wordEnd}`, "iu");
  const fragment = new RegExp(`^${anyOf(maxims.fragments ?? [])} [^,]{1,60}$`, "iu");
  return sentence => {
    if (/\d| \p{Lu}/u.test(sentence) || peopleIn(sentence).length > 0) return false;
    if (impersonal.test(sentence)) return true;
    if (past.test(sentence)) return false;
    return verbs.test(sentence) || fragment.test(sentence);
  };
}

/** "Her daughter Susan would like that.": whether a sentence begins with somebody of whom it is told whose he is. */
export const relativesIn = once(({ people }: Language): ((sentence: string) => boolean) => {
  if (people?.definite === undefined) return () => false;
  const { he, she } = people.pronouns ?? {};
  const whose = anyOf([...(he?.own ?? []), ...(she?.own ?? [])]);
  const relative = pattern(`^(?:${whose}|<s>) (?:[\\p{L}-]+ ){0,2}?${anyOf(listed(people))}(?![\\p{L}’'-])`, "i");
  const named = pattern("^,? (?:<O>|\\p{Lu})");
  // "Her coach watched." brings in nobody who is to speak.
  return sentence => named.test(sentence.slice(relative.exec(sentence)?.[0].length ?? sentence.length));
});

function actsOf(sentence: string, find: RegExp, form: Form): readonly Act[] {
  return [...sentence.matchAll(find)].map(({ 0: found, index }): Act => {
    const by: Sign | "somebody" = peopleIn(found).at(-1) ?? "somebody";
    const order = form === "behind the verb" ? "indirect" : "direct";
    return { start: index, end: index + found.length, by, form, fact: "said", order };
  });
}
