/** English: endings that are spelt in a British and an American way, read as the American one. Any word may have them. */
import type { Stemming } from "../language.ts";

export const spellings: NonNullable<Stemming["spellings"]> = [
  // organise, organisation, analyse
  [/(?<=[a-z]{3})is(?=(?:e[ds]?|ers?|ing|ations?)$)/, "iz"],
  [/(?<=[a-z]{2})ys(?=(?:e[ds]?|ers?|ing)$)/, "yz"],
  // colour, neighbourhood; not four, journal
  [/(?<=[a-z][b-df-hj-np-tv-z])our(?!n)/, "or"],
  // centre, theatres
  [/(?<=[a-z][bt])re(?=s?$)/, "er"],
  // catalogue, programme, defence, judgement
  [/(?<=[a-z]{2}og)ue(?=s?$)/, ""],
  [/(?<=gram)me(?=s?$)/, ""],
  [/(?<=(?:ef|ff|ic|et)en)c(?=es?$)/, "s"],
  [/(?<=dg)e(?=ments?$)/, ""],
];
