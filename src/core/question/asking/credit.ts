/**
 * What says whose words follow, at the head of a text, as headlines have it; what stands behind it was said:
 *
 *   Solen: the harbour stays open      a name with a colon, and what stands between: "Solen to Northern Radio:"
 *   Solen says the harbour stays open  a verb of saying, with "that" or without
 *   Solen, liman açık kalacak dedi     where the verb stands last, all between the two
 */
import { languageOf, ownLanguage } from "../../languages/languages.ts";
import { atStart } from "../../languages/pattern.ts";
import type { Range } from "../../model.ts";
import { fold, foldedWords } from "../../text/fold.ts";

/** Letters between a name and its colon. */
const colon = /^[^:.!?\n"“«]{0,40}:\s+/u;
const verbs = new Map<string, RegExp>();
/** Words between a verb and its "that": "said on Monday that". */
const thatLater = 3;

/** Where what was said stands in a text that begins with a name, which ends at a place. */
export function saidBehind(text: string, name: number, language: string): Range | undefined {
  const line = text.slice(name);
  const label = colon.exec(line)?.[0].length;
  if (label !== undefined) return { start: name + label, end: text.length };
  return behindVerb(text, name, language) ?? beforeVerb(text, name, language);
}

function behindVerb(text: string, name: number, language: string): Range | undefined {
  const { questions, asking } = languageOf(language) ?? ownLanguage;
  const [space = ""] = /^\s*/.exec(text.slice(name)) ?? [];
  const start = name + space.length;
  const verb = verbsOf(language).exec(text.slice(start))?.[0];
  if (verb === undefined) return undefined;
  let at = start + verb.length;
  for (let words = 0; words <= thatLater; words++) {
    const next = /^[\s,]*([\p{L}\p{M}\p{N}'’-]+)/u.exec(text.slice(at));
    if (next === null) break;
    const isThat = asking?.thatWords.has(fold(next[1]!)) === true;
    if (isThat) return { start: at + next[0].length, end: text.length };
    at += next[0].length;
  }
  // "Solen denied reports of …": what is no verb of saying alone has an object.
  const says = foldedWords(verb).every(word => questions.asking.has(word));
  const [first = ""] = foldedWords(text.slice(start + verb.length));
  const isSaid = says && first !== "" && !questions.about.has(first) && asking?.prepositions.has(first) !== true;
  return isSaid ? { start: start + verb.length, end: text.length } : undefined;
}

function beforeVerb(text: string, name: number, language: string): Range | undefined {
  const { asking } = languageOf(language) ?? ownLanguage;
  const last = /([\p{L}\p{M}]+)[\s.!]*$/u.exec(text);
  if (last === null || last.index <= name || asking?.quotatives.has(fold(last[1]!)) !== true) return undefined;
  return { start: name, end: last.index };
}

function verbsOf(language: string): RegExp {
  const { code, saying } = languageOf(language) ?? ownLanguage;
  const found = verbs.get(code) ?? atStart(saying?.verbs ?? []);
  verbs.set(code, found);
  return found;
}
