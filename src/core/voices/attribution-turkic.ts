/**
 * Turkish and Azerbaijani attributions: "S, …ğını söyledi.", "S “…” dedi.", "S bildirib ki, …", "“…”, - deyə S bildirib.",
 * "S’ya göre". The verb ends the sentence, so the subject must begin it, in the nominative and set off from what follows.
 */

import { pattern } from "../people/mask.ts";
import type { Attribution } from "./attribution.ts";

const finalVerb =
  "söyledi|söylüyor|belirtti|vurguladı|ifade etti|ifade ediyor|kaydetti|dile getirdi|açıkladı|savundu|dedi|aktardı|bildirdi|anlattı|uyardı|hatırlattı|ekledi|" +
  "duyurdu|yanıtladı|cevapladı|ifadelerini kullandı|ifadesini kullandı|(?:diye|şeklinde) (?:konuştu|ekledi|yanıtladı)|değerlendirmesinde bulundu|çağrısında bulundu|" +
  "bildirib|deyib|qeyd edib|qeyd etdi|vurğulayıb|vurğuladı|söyləyib|söylədi|əlavə edib|əlavə etdi|xatırladıb|açıqlayıb|bildirdi";
const marker =
  "(?:, | (?:ise|isə|ayrıca|da|də|de|şunları|şöyle|həmçinin|bugün|bu gün|dün|dünən)(?!\\p{L})|:? ?(?=<Q>))";
/** The speaker begins the sentence, and its last verb is his. */
const subjectFirst = pattern(`^<S>${marker}(?<content>.*?)(?:${finalVerb})[.!]?$`);
const subjectKi = pattern(
  `^(?:[^,;:<Q>]{1,60}, )?<S>(?: (?:də|isə|həmçinin|bununla bağlı))? (?:${finalVerb}|hesab edir|düşünür)(?: ki)?,? `,
);
const saidSubject = pattern(`<Q>,? ?(?:[-–—] ?)?(?:(?:deyə|diye),? (?<who><S>)|(?<who2><S>)),? (?:${finalVerb})[.!]?$`);
const quotedSaid = pattern(`^<S>,? ?<Q>,? ?(?:[-–—] ?)?(?:(?:deyə|diye) )?(?:${finalVerb})[.!]?$`);
const accordingTo = pattern(
  "(?:^|, )(?:<S>|<s>)(?:['’]?(?:ya|ye|a|e|na|nə|ə|yə))? göre|(?:^|, )(?:<S>|<s>)\\p{Ll}{0,4} sözlərinə görə|(?:^|, )(?:<S>|<s>)\\p{Ll}{0,4} görə",
);
const whoSays = pattern("<Q>,? diyen <S>(?:,| )");
/** Another name in the nominative, set off as a subject is, or joined to one. */
const otherSubject = pattern("(?:<O>|(?<!^)(?<!\\. )\\p{Lu}[\\p{L}]{1,30})(?:,| (?:ise|isə|ve|və|ile|ilə) )");

/** Reads one masked Turkish or Azerbaijani sentence. */
export function readTurkic(masked: string): Attribution | undefined {
  const text = masked.replace(/\s+/g, " ").trim();
  if (/\?$/.test(text) || otherSubject.test(text)) return undefined;
  if (quotedSaid.test(text) || saidSubject.test(text)) {
    const rest = text.replace(quotedSaid, "").replace(saidSubject, "");
    return { bare: !/[\p{L}\p{N}]/u.test(rest) };
  }
  if (whoSays.test(text) || subjectFirst.test(text) || subjectKi.test(text) || accordingTo.test(text))
    return { bare: false };
  return undefined;
}
