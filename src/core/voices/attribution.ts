/**
 * What a sentence says of whose words it holds. The few forms in which the press gives words to somebody, in the languages
 * there are data for, and one law for all: an attribution is seen only where the speaker is the grammatical subject of a
 * verb of saying, nothing denies or doubts it, and nobody else says anything in the same breath.
 *
 * Decided against a parser: each form can be read in its file, and what fits none of them is nobody's.
 */
import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { signs } from "../people/mask.ts";
import { accordingToOf, label } from "./according-to.ts";
import { type IsBare, isBareIn } from "./circumstances.ts";
import { finalVerbOf, quotedVerbOf, whoSaysOf } from "./final-verb.ts";
import type { Core, Form } from "./form.ts";
import { type FindsOther, otherSayersOf } from "./other-sayers.ts";
import { subjectVerbOf } from "./subject-verb.ts";
import { verbSubjectOf } from "./verb-subject.ts";

/** That the sentence gives its content to the speaker. */
export interface Attribution {
  /** Outside quotation marks it says only who, when, where and to whom. */
  readonly bare: boolean;
}

interface Rules {
  readonly forms: readonly Form[];
  readonly findsOther: FindsOther;
  readonly isBare: IsBare;
}

const rulesByCode = new Map<string, Rules | undefined>();

/** Reads a masked sentence (people/mask.ts); nothing where it is not the speaker's, in doubt, or in an unknown language. */
export function readAttribution(masked: string, language: string): Attribution | undefined {
  if (!masked.includes(signs.speaker) && !masked.includes(signs.speakerOwn)) return undefined;
  const rules = rulesOf(language);
  const sentence = masked.replace(/\s+/g, " ").trim();
  // Questions of the outlet.
  if (!rules || sentence.endsWith("?")) return undefined;
  const cores = coresOf(sentence, rules.forms);
  if (cores.length === 0 || rules.findsOther(sentence, cores)) return undefined;
  return { bare: rules.isBare(sentence, cores) };
}

function rulesOf(code: string): Rules | undefined {
  const language = languageOf(code);
  if (language && !rulesByCode.has(code)) rulesByCode.set(code, rulesIn(language));
  return rulesByCode.get(code);
}

function rulesIn(language: Language): Rules | undefined {
  const words = language.saying;
  if (!words) return undefined;
  const named = [quotedVerbOf, subjectVerbOf, verbSubjectOf, accordingToOf, whoSaysOf, finalVerbOf];
  return {
    forms: [...named.flatMap(form => form(words) ?? []), label],
    findsOther: otherSayersOf(words.others),
    isBare: isBareIn(language),
  };
}

/** The places where any form fits, in the order of the sentence; where two overlap, that of the earlier form. */
function coresOf(sentence: string, forms: readonly Form[]): readonly Core[] {
  const cores: Core[] = [];
  for (const core of forms.flatMap(form => form(sentence))) {
    if (!cores.some(({ start, end }) => start < core.end && core.start < end)) cores.push(core);
  }
  return cores.sort((a, b) => a.start - b.start);
}
