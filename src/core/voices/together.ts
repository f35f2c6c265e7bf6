/** Whose a line is in which several acts of saying are found. */
import type { Language } from "../languages/language.ts";
import { once } from "../languages/once.ts";
import { signs } from "../people/mask.ts";
import type { Act } from "./acts.ts";
import { isName, type Who } from "./chain.ts";
import { othersIn } from "./other-sayers.ts";

/** Whose acts a line holds: of the speaker and of others, of nobody for sure, none that is said, or none at all. */
export type Says = Who | "mixed" | "denied" | "nobody";

export interface Resolved {
  readonly act: Act;
  readonly who: Who;
}

/** Tells of the acts that are said in a masked sentence, at least one. */
export type Together = (text: string, said: readonly Resolved[]) => Says;

export const togetherIn = once((language: Language): Together => {
  const isAnothers = othersIn(language);
  return (text, said) => {
    const first = said[0]!;
    if (said.every(({ who }) => who === first.who)) return first.who;
    if (!said.some(({ who }) => who === "speaker"))
      return said.some(({ who }) => who === "unknown") ? "unknown" : "other";
    if (first.who !== "speaker") return endsAll(text, said) ? "speaker" : "mixed";
    const another = said.some(
      ({ act, who }) => who !== "speaker" && !act.isAnybody && isAnothers(text, first.act, act),
    );
    return another ? "mixed" : "speaker";
  };
});

/** "The board had argued for a cut, S said.": he tells what others said. */
function endsAll(text: string, said: readonly Resolved[]): boolean {
  const { act, who } = said.at(-1)!;
  const others = said.filter(one => one.act !== act);
  const isSure = isName(act.by) ? !others.some(one => one.act.form === "according to") : !others.some(isPerson);
  const isApart = text.slice(0, act.start).endsWith(", ") && !text.includes(signs.quotation);
  return who === "speaker" && isSure && isApart && /^(?: [^,;:]{1,40})?[.!…]*$/.test(text.slice(act.end));
}

/** Whether it is an act of somebody whom a pronoun may mean again. */
function isPerson({ act: { by, isPlain } }: Resolved): boolean {
  return by !== "somebody" || isPlain === true;
}

/** Somebody who may be anybody speaks. */
export function isOpen({ act: { fact, by, form } }: Resolved): boolean {
  return fact === "unsure" && by === "somebody" && form === "at the end";
}
