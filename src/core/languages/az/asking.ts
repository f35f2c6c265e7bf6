/** Azerbaijani: the sentence that asks. What each list means stands in sections/asking.ts. */
import type { AskingWords } from "../sections/asking.ts";
import { phrases, words } from "../sections/lists.ts";

export const asking: AskingWords = {
  interrogatives: words(`
    ne neyi neye nece nedir neler neden niye harada haraya haradan hara haradadir kim kimi kime kimin kimdir kimler hansi
    hansidir necenci`),
  asksInside: true,
  particles: words("mi mu midir mudur"),
  requests: words("tap tapin goster gosterin de deyin danis ver"),
  requestEndings: words(""),
  askerSubjects: words("men biz"),
  asker: words("meni mene menim mende menden bizi bize bizim bizde bizden"),
  contractions: words(""),
  spelledOut: { contracted: {}, typed: {} },
  askerEndings: words("iram urem irem uram irik uruk acagam eceyem acagiq eceyik"),
  addressed: words("sen seni sene senin siz sizi size sizin kimse zehmet xahis tesekkur"),
  others: words("o onlar bu bunlar bunu onu"),
  places: words(""),
  auxiliaries: words("var yox idi imis deyil"),
  infinitiveAuxiliaries: words(""),
  imperativeAuxiliaries: words(""),
  hesitations: words("eee ee"),
  fillers: words("eee yeni demeli hee he yaxsi bes axi indi salam"),
  spokenMarks: phrases("sual işarəsi, nida [işarəsi]"),
  prepositions: words(""),
  thatWords: words("ki"),
  whetherWords: words(""),
  circumstances: words("niye neden nece harada"),
  supports: words(""),
  pastEndings: words("di du diler dilar dular mis mus misdi misdir"),
  irregular: [],
  quotatives: words("dedi dediler deyib demisdi deyir deyirdi"),
};
