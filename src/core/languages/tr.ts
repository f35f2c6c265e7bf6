/** Turkish: data only. What each list means stands in language.ts. */
import type { Language } from "./language.ts";
import { countryNames, words } from "./words.ts";

export const tr: Language = {
  code: "tr",
  stemmer: { cut: 5 },
  stopWords: words(`
    ve veya ya ile bir bu su o da de ki mi mu icin ama fakat ancak gibi kadar daha cok en her hic ne nasil neden nicin nicin
    niye kim kime kimin hangi nerede nereye ben sen biz siz onlar beni bana benim bizim onun onu ona onlarin bunu buna bunun
    sunu var yok olan olarak oldu olur olup ise idi degil diye hem yani iken`),
  countries: countryNames(`
    US: Amerika, ABD
    GB: İngiltere, Britanya
    EU: AB
    UN: BM`),
};
