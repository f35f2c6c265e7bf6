/** Languages of which the core knows no words, only how to bring words to a stem and what is no part of a name. Data only. */
import type { Language } from "./language.ts";
import { words } from "./sections/lists.ts";

/** As much of a language as is known of one without words. */
export interface OtherLanguage extends Pick<Language, "code" | "stemmer"> {
  readonly writing?: Pick<Language["writing"], "caseEndings">;
}

/** By code; a language that gets a file of its own leaves this list. */
export const otherLanguages: readonly OtherLanguage[] = [
  { code: "fr", stemmer: { algorithm: "french" } },
  { code: "de", stemmer: { algorithm: "german" } },
  { code: "es", stemmer: { algorithm: "spanish" } },
  { code: "it", stemmer: { algorithm: "italian" } },
  { code: "pt", stemmer: { algorithm: "portuguese" } },
  { code: "nl", stemmer: { algorithm: "dutch" } },
  { code: "sv", stemmer: { algorithm: "swedish" } },
  { code: "da", stemmer: { algorithm: "danish" } },
  { code: "no", stemmer: { algorithm: "norwegian" } },
  { code: "fi", stemmer: { algorithm: "finnish" } },
  { code: "hu", stemmer: { algorithm: "hungarian" } },
  { code: "ro", stemmer: { algorithm: "romanian" } },
  { code: "cs", stemmer: { algorithm: "czech" } },
  {
    code: "kk",
    stemmer: { cut: 5 },
    writing: {
      caseEndings: words(`
        a e i u ya ye yi yu na ne ni nu in un nin nun da de ta te dan den tan ten la le lar ler dir li lu`),
    },
  },
];
