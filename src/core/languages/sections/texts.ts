/** How entries of the bot's own words are written (replies.ts): texts with `{placeholders}`, which their types name. */

/** A text with these placeholders. */
export type Text<Names extends string = never> = string & { readonly holds?: Names };

/** A text for each form of number that the language tells apart, as Intl.PluralRules names them; `{n}` is the number itself. */
export type Counted<Names extends string = "n"> = Readonly<Partial<Record<Intl.LDMLPluralRule, Text<Names>>>> & {
  readonly other: Text<Names>;
};
