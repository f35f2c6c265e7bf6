/**
 * When a text shows its language, in shares of its words. Set on interviews, news conferences, articles and reading paragraphs in
 * English, Russian and Turkish (files show .09 to .41 of their own language, a paragraph in a hundred less than .08) and on
 * paragraphs in 38 other languages (.03 at most, Uzbek .05).
 */
export const detection = {
  /** Below it the language is none that is known. */
  leastShown: 0.1,
  /** A short text shows little of any language: to be unknown, it must show as little in so many words more, of which these would. */
  short: { words: 8, showing: 2 },
} as const;
