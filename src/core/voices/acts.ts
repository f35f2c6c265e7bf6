/**
 * Acts of saying: the places of a sentence at which somebody says something. Who that is stands there as a sign (people/mask.ts);
 * who is meant by it is known from the text before (chain.ts).
 */
import type { Language } from "../languages/language.ts";
import type { Sentence, Voice } from "../model.ts";
import { type Sign, signs } from "../people/mask.ts";
import type { Masked } from "../people/mentions.ts";
import type { Gender } from "../people/offices.ts";
import type { Line } from "./lines.ts";

/** How an attribution is put: the six forms, and two that rest on the quotation beside them. */
export type Form =
  | "before the verb"
  | "behind the verb"
  | "in another clause"
  | "according to"
  | "label"
  | "beside a quotation"
  | "at the end"
  | "announced";

export interface Act {
  readonly start: number;
  readonly end: number;
  /** Whose act it is; `somebody`: words that are no mention of anybody known; `unnamed`: the verb stands without a subject. */
  readonly by: Sign | "somebody" | "unnamed";
  /** What an epithet says, or the name of somebody else. */
  readonly epithet?: string;
  readonly name?: string;
  readonly form: Form;
  /** `denied`: not said, or doubted, asked for or only possible; `unsure`: told inside another clause. */
  readonly fact: "said" | "denied" | "unsure";
  /**
   * `direct`: what is said may stand in quotation marks beside it; `inverted`: the same with the subject behind its verb, and
   * who that is may follow; `indirect`: it holds what is said, in the outlet's words.
   */
  readonly order: "direct" | "inverted" | "indirect";
  /** It stands in a clause about somebody: "dockers who said". */
  readonly relative?: true;
  /** Of somebody: by words that may be the speaker, "the forward". */
  readonly isPlain?: true;
  /** Of somebody: whoever it may be, "nobody told". */
  readonly isAnybody?: true;
  /** The verb shows that several people say it. */
  readonly several?: true;
  /** Of the subject, where the verb shows it. */
  readonly gender?: Gender;
}

/** A line with what it says outside quotation marks; nothing where it says nothing there. */
export interface HeardLine {
  readonly line: Line;
  readonly masked: Masked;
  readonly acts: readonly Act[];
}

export interface Voiced extends Pick<Sentence, "isAnothers"> {
  readonly voice: Voice;
  readonly rule: string;
}

/** Finds the acts of one form in a masked sentence. */
export type ReadsActs = (sentence: string) => readonly Act[];

/** A form of a language; nothing where the language has no data for it. */
export type FormOf = (language: Language) => ReadsActs | undefined;

/** All acts in the order of the sentence; where two overlap, the one that is sure, and else that of the earlier form. */
export function actsOf(masked: Masked, forms: readonly ReadsActs[]): readonly Act[] {
  const { text } = masked;
  const found: Act[] = [];
  const all = forms.flatMap(form => form(text));
  const isUnsure = ({ fact, form }: Act): boolean => fact === "unsure" && form === "before the verb";
  for (const act of [...all.filter(one => !isUnsure(one)), ...all.filter(isUnsure)]) {
    if (!found.some(({ start, end }) => start < act.end && act.start < end)) found.push(act);
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(act => ({ ...act, ...calledAt(masked, { by: act.by, at: text.indexOf(act.by, act.start) }) }));
}

const anyEpithet = new RegExp(`[${signs.epithet}${signs.epithetOwn}]`, "gu");
const anyOther = new RegExp(signs.other, "gu");

/** What a mention at a place of a masked sentence says: an epithet, or the name of somebody else. */
export function calledAt(
  { text, epithets, others }: Masked,
  { by, at }: { readonly by: Act["by"]; readonly at: number },
): Pick<Act, "epithet" | "name"> {
  const before = text.slice(0, Math.max(0, at));
  if (by === signs.epithet || by === signs.epithetOwn) {
    const epithet = epithets[before.match(anyEpithet)?.length ?? 0];
    return epithet === undefined ? {} : { epithet };
  }
  const name = by === signs.other ? others[before.match(anyOther)?.length ?? 0] : undefined;
  return name === undefined || name === "" ? {} : { name };
}
