/** Azerbaijani: data only. What each list means stands in language.ts. */
import type { Language } from "./language.ts";
import { countryNames, words } from "./words.ts";

export const az: Language = {
  code: "az",
  stemmer: { cut: 5 },
  stopWords: words(`
    ve veya ya ile bir bu o da de ki mi mu ucun amma lakin ancaq kimi qeder daha cox en her hec ne nece niye kim kime kimin
    hansi harada hara men sen biz siz onlar meni mene menim bizim onun onu ona onlarin bunu buna bunun var yox olan olaraq
    oldu olur olub ise idi deyil hem yeni`),
  countries: countryNames(`
    US: Amerika, ABŞ
    GB: İngiltərə, Britaniya
    EU: Aİ
    UN: BMT`),
};
