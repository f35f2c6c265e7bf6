/** Numbers of core/voices; what each does stands where it is used. */

/** The speaker's share of the acts of saying from which on an article is about one who speaks, and from which on he is one of several. */
export const leastShare = { one: 0.5, several: 0.25 } as const;

/** Letters of a sentence beyond which it is a list or an accident; no rule is tried on it. */
export const longest = 2000;
