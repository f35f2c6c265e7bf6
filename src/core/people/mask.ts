/**
 * A sentence with everything taken out that a rule on attribution need not see: mentions of people, and quotations, become
 * one sign each.
 *
 *   “We go,” Ms Holm said, and Hale's union agreed.  →  Q, S said, and O's union agreed.
 *
 * A sign says what kind of mention it is, not who is meant by it: that is known from the text before (voices/chain.ts). The
 * signs are characters that no text uses; where one does, it is taken for white space.
 */
export const signs = {
  /** The speaker, by name. */
  speaker: "\uE000",
  /** What is the speaker's: "Holm's". */
  speakerOwn: "\uE001",
  quotation: "\uE002",
  /** Somebody else, by name. */
  other: "\uE003",
  /** Somebody by what he is: "the mayor", "the Finn". */
  epithet: "\uE004",
  he: "\uE005",
  she: "\uE006",
  /** "according to him", "in her view" */
  heOwn: "\uE007",
  sheOwn: "\uE008",
  epithetOwn: "\uE009",
  /** By a name that the speaker and a relative have, who was spoken of last. */
  either: "\uE00A",
  /** "They", in a text that calls its speaker so. */
  they: "\uE00B",
} as const;

/** One of the signs. */
export type Sign = (typeof signs)[keyof typeof signs];

const actors = [signs.speaker, signs.other, signs.epithet, signs.he, signs.she, signs.either, signs.they].join("");
const owners = [signs.speakerOwn, signs.heOwn, signs.sheOwn, signs.epithetOwn].join("");
const anySign = /[\uE000-\uE00B]/g;
const anyActor = new RegExp(`[${actors}]`, "u");

/** The text without signs of its own. */
export function unsigned(text: string): string {
  return text.replace(anySign, " ");
}

/** Whether a character is the sign of somebody who may say something. */
export function isActor(character: string | undefined): character is Sign {
  return character !== undefined && anyActor.test(character);
}

/** The signs of people in a piece of a masked sentence, in order: who does something, and whose something is. */
export function peopleIn(piece: string): readonly Sign[] {
  return (piece.match(new RegExp(`[${actors}${owners}]`, "gu")) ?? []) as Sign[];
}

/**
 * A pattern written with signs: <S> anybody who may be the subject, <s> anybody whose something is, <Q> a quotation; `u` and
 * the given flags.
 */
export function pattern(source: string, flags = ""): RegExp {
  const signed = source
    .replaceAll("<S>", `[${actors}]`)
    .replaceAll("<s>", `[${owners}]`)
    .replaceAll("<Q>", signs.quotation)
    .replaceAll("<O>", signs.other);
  return new RegExp(signed, `u${flags}`);
}
