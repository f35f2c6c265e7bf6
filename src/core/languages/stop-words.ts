/**
 * Words that are grammar and never a topic: articles, pronouns, auxiliaries, particles, the commonest prepositions. They
 * are left out of the index and of queries alike. Short lists on purpose: a word that might be what somebody looks for
 * (state, may as a month, against) costs little in the index and cannot be asked for once it is on a list.
 *
 * All words are folded (fold.ts): no accents, Turkish ı as i, Azerbaijani ə as e; contractions without their apostrophe.
 */
const lists: Readonly<Record<string, string>> = {
  en: `a an the and or but nor if then than so as at by for from in into of off on onto out over to up upon with within about between during
    is am are was were be been being do does did doing done have has had having can could may might must shall should will
    would ought not no i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she
    her hers herself it its itself they them their theirs themselves this that these those such there here who whom whose
    which what when where why how any some all both each also too very just only own same other again ever
    im ive id ill youre youve youd youll hes shes hed shed hell shell weve theyre theyve theyd theyll thats whats wheres
    whos heres theres lets isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt shouldnt`,
  ru: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о
    об обо из ему когда даже ну ли если уже или ни быть был него до вас вам ведь там потом себя ничего ей может они тут где есть
    надо ней для мы тебя их чем была сам чтоб чтобы без чего себе под будет тогда кто этот того потому этого какой ним здесь этом
    один почти мой тем нее были куда зачем всех при об эти этой эта это про всего них какая который которая которые которое`,
  tr: `ve veya ya ile bir bu su o da de ki mi mu icin ama fakat ancak gibi kadar daha cok en her hic ne nasil neden nicin nicin
    niye kim kime kimin hangi nerede nereye ben sen biz siz onlar beni bana benim bizim onun onu ona onlarin bunu buna bunun
    sunu var yok olan olarak oldu olur olup ise idi degil diye hem yani iken`,
  az: `ve veya ya ile bir bu o da de ki mi mu ucun amma lakin ancaq kimi qeder daha cox en her hec ne nece niye kim kime kimin
    hansi harada hara men sen biz siz onlar meni mene menim bizim onun onu ona onlarin bunu buna bunun var yox olan olaraq
    oldu olur olub ise idi deyil hem yeni`,
};

const sets = new Map(Object.entries(lists).map(([language, list]) => [language, new Set(list.split(/\s+/))]));

/** True where the folded word is grammar in the language (two letters). Languages without a list have no stop words. */
export function isStopWord(word: string, language: string): boolean {
  return sets.get(language)?.has(word) ?? false;
}
