/**
 * What kind of thing a person wants, told by the whole text: small talk, help, something about the record itself, or
 * passages. Patterns stand for forms of words, not for questions: what fits none is a question for passages.
 */

import type { Intent } from "../model.ts";
import { foldedWords } from "../text/fold.ts";

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);

/** Matched against the folded words with single spaces between them. */
const smallTalk: readonly (readonly [Intent, RegExp])[] = [
  [
    "greeting",
    whole(
      "(?:hello|hi|hey|hiya|howdy|greetings|yo|good (?:morning|afternoon|evening|day))(?: (?:there|bot|all|everyone|again|you|team))?|привет|здравствуй|здравствуйте|добрый (?:день|вечер)|доброе утро|merhaba(?:lar)?|selam(?:lar)?|gunaydin|iyi (?:gunler|aksamlar)|salam(?: aleykum)?|sabahiniz xeyir|her vaxtiniz xeyir|how are you(?: doing| today)?|(?:hello|hi|hey) how are you",
    ),
  ],
  [
    "thanks",
    whole(
      "(?:ok(?:ay)? |great |perfect |super |cool |many )?(?:thanks|thank you|thx|ty|cheers)(?: (?:a lot|so much|very much|you|bot|again|for (?:this|that|the help|your help)))*|(?:great|perfect|cool|awesome|nice|ok|okay)|(?:большое )?спасибо(?: большое)?|благодарю|tesekkurler|tesekkur ederim|sag ol(?:un)?|sagol|cox sag ol(?:un)?|tesekkur edirem|minnetdaram",
    ),
  ],
  [
    "help",
    whole(
      "(?:help|help me|help please|please help|i need help|usage|commands|manual|instructions)|what (?:can|do) (?:you|i) (?:do|ask|ask you)(?: here)?|what can i ask(?: you| here| about)?|how (?:do|can|does) (?:you|i|this|it|the bot)(?: bot)? (?:work|use|use you|use this|ask|ask you)(?: this| here)?|(?:what|who) (?:is this|are you)(?: bot)?|what is this bot|помощь|помоги(?:те)?|что ты (?:умеешь|можешь)|как (?:это|ты) работает(?:шь)?|yardim(?: et)?|ne yapabilirsin|komek(?: et)?|ne ede bilersen",
    ),
  ],
  [
    "more",
    whole(
      "(?:and )?(?:more|show (?:me )?more|more please|next|next page|go on|continue|anything else|what else|more of (?:this|that|those|them))|еще|дальше|больше|покажи еще|daha(?: fazla)?|devam(?: et)?|davam(?: et)?|daha cox",
    ),
  ],
  [
    "sources",
    whole(
      "(?:the )?(?:sources|interviews|list)|(?:please )?(?:list|show|name|give)(?: me)?(?: all)?(?: of)?(?: the| your| these)? (?:sources|interviews|transcripts|articles|files|texts|record)(?: you have)?|(?:what|which) (?:sources|interviews|transcripts|articles|files|texts|outlets)(?: (?:do you have|do you know|have you got|are (?:there|these|in (?:the|this|your) record|available)|you have|is this|does (?:the|this|your) record (?:have|hold|contain)))?|(?:what|which) do you have|what(?: else)? (?:is|s) in (?:the|this|your) (?:record|corpus|archive|collection|database)|how many (?:interviews|sources|transcripts)(?: (?:do you have|are there|have you got|are in (?:the|this|your) record))?|какие (?:интервью|источники)(?: (?:есть|у тебя есть))?|hangi (?:roportajlar|kaynaklar)(?: var)?|hansi (?:musahibeler|menbeler)(?: var)?",
    ),
  ],
];

const interviewer =
  /^(?:and )?who (?:interviewed|was interviewing|interviews|did the interview|conducted (?:the|this) interview|was (?:the )?(?:interviewer|host|journalist|presenter)|is (?:the )?(?:interviewer|host|journalist)|asked (?:him|her|them|the questions?)|did (?:he|she|they) (?:talk|speak|give (?:the|this|an) interview) (?:to|with))\b|^кто (?:брал интервью|взял интервью|интервьюировал)|^(?:onunla )?kim (?:roportaj|soylesi)|^kim musahibe/;
const last =
  /\bwhen (?:did|has|have|was|is) .*\b(?:last|latest|most recently)\b|\b(?:last|latest|most recent) time\b|^(?:the )?(?:latest|most recent(?:ly)?|newest)\b|когда .*последн|в последний раз|en son|son kez|son defe|axirinci defe/;
const first =
  /\bwhen (?:did|has|have|was|is) .*\b(?:first|earliest)\b|\b(?:first|earliest) time\b|^(?:the )?earliest\b|когда .*впервые|в первый раз|ilk kez|ilk defe/;
const count =
  /\bhow (?:often|many times|frequently)\b|\bhow many (?:interviews|passages|times)\b|сколько раз|как часто|kac (?:kez|defa|kere)|ne siklikla|nece defe/;

/** The intent of a text that has letters or digits; `empty` for one that has none. */
export function intentOf(text: string): Intent {
  const words = foldedWords(text.slice(0, 512)).join(" ").replaceAll("’", "");
  if (words === "") return "empty";
  for (const [intent, pattern] of smallTalk) if (pattern.test(words)) return intent;
  if (interviewer.test(words)) return "interviewer";
  if (first.test(words)) return "first";
  if (last.test(words)) return "last";
  if (count.test(words)) return "count";
  return "ask";
}
