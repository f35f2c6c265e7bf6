/** Russian: the sentence that asks. What each list means stands in sections/asking.ts. */
import type { AskingWords } from "../sections/asking.ts";
import { phrases, words } from "../sections/lists.ts";

export const asking: AskingWords = {
  interrogatives: words(`
    что чего чему чем кто кого кому кем когда где куда откуда почему зачем отчего как какой какая какое какие какого каком какую
    каких каким какими какому сколько каков какова каково каковы чей чья чье чьи`),
  asksInside: false,
  particles: words("ли разве неужели"),
  requests: words("найди найдите покажи покажите скажи скажите расскажи расскажите дай дайте процитируй"),
  requestEndings: words("ите йте ьте"),
  askerSubjects: words("я мы"),
  asker: words(
    "меня мне мной мой моя мое мои моего моей моем моему моим моих нас нам нами наш наша наше наши нашей нашего",
  ),
  contractions: words(""),
  spelledOut: { contracted: {}, typed: {} },
  askerEndings: words(""),
  addressed: words(`
    вы вас вам вами ваш ваша ваше ваши ты тебя тебе твой кто-нибудь ктонибудь нибудь подскажи подскажите пожалуйста спасибо
    извините простите`),
  others: words("он она они оно это"),
  places: words(""),
  auxiliaries: words("был была было были есть будет будут"),
  infinitiveAuxiliaries: words(""),
  imperativeAuxiliaries: words(""),
  hesitations: words("э эм ээ эээ мм ммм"),
  fillers: words("ну вот значит так это э эм ээ мм а и но да ладно слушай слушайте ага угу привет"),
  spokenMarks: phrases("вопросительный знак, знак вопроса, восклицательный знак"),
  prepositions: words("в во на о об обо при про к ко с со у из за от до по для над под перед через без между"),
  thatWords: words("что"),
  whetherWords: words(""),
  circumstances: words("почему зачем отчего когда где"),
  supports: words(""),
  pastEndings: words(""),
  irregular: [],
  quotatives: words(""),
};
