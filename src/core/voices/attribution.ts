/**
 * What a sentence says of whose words it holds. One reading for each language, all with the same law: an attribution is
 * seen only where the speaker is the grammatical subject of a verb of saying, nothing denies or doubts it, and nobody else
 * says anything in the same breath.
 */

import { signs } from "../people/mask.ts";
import { readEnglish } from "./attribution-english.ts";
import { readRussian } from "./attribution-russian.ts";
import { readTurkic } from "./attribution-turkic.ts";

/** That the sentence gives its content to the speaker. */
export interface Attribution {
  /** Outside quotation marks it says only who, when, where and to whom. */
  readonly bare: boolean;
}

/** Reads a masked sentence (see mask.ts); nothing where it is not the speaker's, or in doubt. */
export function readAttribution(masked: string, language: string): Attribution | undefined {
  if (!masked.includes(signs.speaker) && !masked.includes(signs.speakerOwn)) return undefined;
  if (language === "ru") return readRussian(masked);
  if (language === "tr" || language === "az") return readTurkic(masked);
  return readEnglish(masked);
}
