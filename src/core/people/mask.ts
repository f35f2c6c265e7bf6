/**
 * A sentence with everything taken out that a rule on attribution need not see: the speaker's mentions, other people's, and
 * quotations become one sign each.
 *
 *   “We go,” Ms Holm said, and Hale's union agreed.  →  Q, S said, and O's union agreed.
 *
 * The signs are characters that no text uses; where one does, it is taken for white space.
 */
export const signs = {
  /** The speaker: named, described, or meant by a pronoun. */
  speaker: "\uE000",
  /** "Holm's", "in her words". */
  speakerOwn: "\uE001",
  quotation: "\uE002",
  /** Somebody else: a person named with a title, or met before in the text. */
  other: "\uE003",
} as const;

const anySign = /[\uE000-\uE003]/g;

/** The text without signs of its own. */
export function unsigned(text: string): string {
  return text.replace(anySign, " ");
}

/** A pattern written with S, s, Q and O for the signs, which must stand alone; `u` and the given flags. */
export function pattern(source: string, flags = ""): RegExp {
  const signed = source
    .replaceAll("<S>", signs.speaker)
    .replaceAll("<s>", signs.speakerOwn)
    .replaceAll("<Q>", signs.quotation)
    .replaceAll("<O>", signs.other);
  return new RegExp(signed, `u${flags}`);
}
