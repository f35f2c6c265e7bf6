/** Russian: data only. What each list means stands in language.ts. */
import type { Language } from "./language.ts";
import { countryNames, words } from "./words.ts";

export const ru: Language = {
  code: "ru",
  stemmer: { algorithm: "russian", cut: 5 },
  stopWords: words(`
    и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о
    об обо из ему когда даже ну ли если уже или ни быть был него до вас вам ведь там потом себя ничего ей может они тут где есть
    надо ней для мы тебя их чем была сам чтоб чтобы без чего себе под будет тогда кто этот того потому этого какой ним здесь этом
    один почти мой тем нее были куда зачем всех при об эти этой эта это про всего них какая который которая которые которое`),
  countries: countryNames(`
    US: США, Америка, Штаты
    GB: Англия, Британия
    AE: Эмираты
    EU: ЕС
    UN: ООН`),
};
