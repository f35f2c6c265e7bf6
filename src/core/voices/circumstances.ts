/**
 * Whether a sentence, its quotations and attributions taken off, says only when, where and to whom: "“We stay,” S told
 * Harbour Radio on Monday." Then its quotation stands for what the speaker said, and nothing of it is the outlet's report.
 */
import type { Language } from "../languages/language.ts";
import { once } from "../languages/once.ts";
import { anyOf, wordEnd } from "../languages/pattern.ts";
import type { Circumstances } from "../languages/sections/saying.ts";
import { listed } from "../people/epithets/callings.ts";
import { pattern, signs } from "../people/mask.ts";
import type { Act } from "./acts.ts";

/** Tells of a masked sentence with its attributions. */
export type IsBare = (sentence: string, cores: readonly Act[]) => boolean;

/** "delighted" */
const isOneWord = /^\p{Ll}{2,}$/u;
const pauses = pattern("[,;:.…!?–—()<Q>]+|\\s-\\s");

/** The check of a language. */
export const isBareIn = once(({ saying, people }: Language): IsBare => {
  const circumstances = saying?.circumstances ?? {};
  const says = new RegExp(`^${anyOf(saying?.gerunds ?? [])}${wordEnd}`, "iu");
  const isManner = new RegExp(`^\\p{L}\\p{Ll}+${circumstances.participle ?? "(?!)"}(?: [^ ]+){0,9}$`, "u");
  const isCircumstance = circumstanceRule(circumstances);
  const adverb = saying?.subjectVerb?.adverbs;
  const isAdverb = new RegExp(`^(?!${anyOf(adverb?.not ?? [])}$)\\p{Ll}+${adverb?.ending ?? "(?!)"}$`, "u");
  const withoutAddressee = addresseeRule(circumstances.told);
  const articles = [people?.definite ?? [], ...(people?.indefinite ?? [])].flat();
  const calling =
    people?.definite === undefined ? "(?!)" : `(?:\\p{Ll}[\\p{L}-]* ){0,4}?${anyOf(listed(people))}(?= |$)`;
  const who = people?.definite === undefined ? "(?!)" : anyOf(saying?.subjectVerb?.relative ?? []);
  const apposition = new RegExp(
    `^(?:${anyOf(articles)} [^ ]+(?: [^ ]+){0,9}|${calling}.{0,60}|${who}(?: [^ ]+){2,14})$`,
    "iu",
  );
  const acts = new RegExp(`^${anyOf(circumstances.acts ?? [])}$`, "u");
  const thinks = pattern(
    `^\\p{Ll}+ (?:${anyOf([...(saying?.verbs ?? []), ...(saying?.weakVerbs ?? []), ...(saying?.feelings ?? [])])})${wordEnd}`,
    "i",
  );
  return (sentence, cores) => {
    if (cores.some(({ order }) => order === "indirect")) return false;
    let rest = sentence;
    for (const { start, end } of cores.toReversed())
      rest = `${rest.slice(0, start)} ; ${withoutAddressee(rest.slice(start, end), rest.slice(end))}`;
    // "said Stone, the mayor of Arn": who that is may stand behind the name, once.
    let appositions = cores[0]?.order === "inverted" ? 1 : 0;
    return rest
      .split(pauses)
      .map(chunk => chunk.trim())
      .every(
        chunk =>
          !/[\p{L}\p{N}]/u.test(chunk) ||
          isCircumstance(chunk) ||
          isAdverb.test(chunk) ||
          isOneWord.test(chunk) ||
          (acts.test(chunk) && !thinks.test(chunk)) ||
          (isManner.test(chunk) && !says.test(chunk)) ||
          (appositions-- > 0 && apposition.test(chunk) && !thinks.test(chunk)),
      );
  };
});

function circumstanceRule({ leading = [], openings = [], toName = [], clauses = [], moments = [] }: Circumstances) {
  const leads = new RegExp(`^(?:${anyOf(leading)}(?= |$) ?)+`, "iu");
  const opens = new RegExp(`^${anyOf(openings)}${wordEnd}(?: [^ ]+){0,9}$`, "iu");
  const begins = new RegExp(`^${anyOf(openings)}${wordEnd}`, "iu");
  const moment = pattern(`^${anyOf(moments)} [${signs.he}${signs.she}] [^ ]+(?: [^ ]+){0,9}$`, "i");
  const to = new RegExp(`^${anyOf(toName)} (?=\\p{Lu})[^ ]+(?: [^ ]+){0,9}$`, "u");
  const clause = new RegExp(`(?<!\\p{L})${anyOf(clauses)}(?!\\p{L})`, "iu");
  return (chunk: string): boolean => {
    const rest = chunk.replace(leads, "");
    if (rest === "" || /^\d{1,3}$/.test(rest) || moment.test(rest)) return true;
    return !clause.test(rest.replace(begins, "")) && (opens.test(rest) || to.test(rest));
  };
}

/** Takes off whom he told, where the attribution ends with such a verb. */
function addresseeRule(told: Circumstances["told"]): (core: string, behind: string) => string {
  if (!told) return (_, behind) => behind;
  const tells = new RegExp(`${anyOf(told.verbs)}$`, "u");
  const before = anyOf(told.before);
  const addressee = new RegExp(`^(?:(?!${anyOf(told.not)} )[^ ]+ ?){1,5}?(?=${before} |$)`, "u");
  return (core, behind) => (tells.test(core) ? behind.replace(/^ /, "").replace(addressee, "") : behind);
}
