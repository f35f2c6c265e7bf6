/** English: the sentence that asks. What each list means stands in sections/asking.ts. */
import type { AskingWords } from "../sections/asking.ts";
import { lists, pairs, phrases, words } from "../sections/lists.ts";

export const asking: AskingWords = {
  interrogatives: words("what whats who whos whom whose when where wheres which why how hows"),
  asksInside: false,
  particles: words(""),
  requests: words("find show tell give quote search list look"),
  requestEndings: words(""),
  askerSubjects: words("i im ive ill id we weve"),
  asker: words("me my mine myself our ours ourselves us"),
  contractions: words("re ll ve d m s"),
  spelledOut: {
    contracted: pairs("d=did re=are ll=will ve=have"),
    typed: pairs("u=you r=are ur=your w/=with gonna=going wanna=want gotta=must"),
  },
  askerEndings: words(""),
  addressed: words(`
    you your yours youre youve youd youll anybody anyone somebody someone everybody everyone please pls plz thanks thank thx`),
  others: words("he she they it hes shes theyre there here this that these those"),
  places: words("there here"),
  auxiliaries: words(`
    do does did has have had is are was were am be been will would can could should shall might must
    isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt`),
  infinitiveAuxiliaries: words("do does did will would can could should shall might must"),
  imperativeAuxiliaries: words("do dont have be"),
  hesitations: words("um umm uh uhm er erm hm hmm mm ah eh"),
  fillers: words(`
    um umm uh uhm er erm hm hmm mm ah oh eh huh yeah yep yes yup nah ok okay well so right like basically actually anyway
    just also and but or then now hey hi hello`),
  spokenMarks: phrases("question mark, exclamation (mark|point), full stop"),
  prepositions: words(`
    about at by for from in into of on onto over to under until upon with during since after before between among within
    without through against despite besides per as if whether though although while because unless once given according along`),
  thatWords: words("that"),
  whetherWords: words("whether"),
  circumstances: words("why when how where"),
  supports: words("do does did has have had dont doesnt didnt hasnt havent hadnt"),
  pastEndings: words(""),
  irregular: lists(`
    become became, begin began begun, bend bent, bind bound, blow blew blown, break broke broken, bring brought, build built, buy bought
    catch caught, choose chose chosen, come came, deal dealt, do did done, draw drew drawn, drive drove driven, fall fell fallen
    feed fed, feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, forget forgot forgotten
    forgive forgave forgiven, freeze froze frozen, get got gotten, give gave given, go went gone, grow grew grown, hide hid hidden
    hold held, keep kept, know knew known, lay laid, lead led, leave left, lend lent, lose lost, make made, mean meant, meet met
    pay paid, ride rode ridden, rise rose risen, run ran, see saw seen, seek sought, sell sold, send sent, shake shook shaken
    shoot shot, show showed shown, sink sank sunk, sit sat, speak spoke spoken, spend spent, stand stood, steal stole stolen
    strike struck, swear swore sworn, take took taken, teach taught, tear tore torn, think thought, throw threw thrown
    understand understood, wear wore worn, win won, withdraw withdrew withdrawn, write wrote written`),
  quotatives: words(""),
  verbs: {
    subjects: words("who what"),
    persons: words("who"),
    degrees: words("how"),
    present: ["s"],
    past: ["ed"],
    participles: ["ing"],
    plain: [
      [/$/, ""],
      [/ied$/, "y"],
      [/ed$/, ""],
      [/(?<=e)d$/, ""],
      [/([^aeiou])\1ed$/, "$1"],
      [/ing$/, ""],
      [/ies$/, "y"],
      [/es$/, ""],
      [/s$/, ""],
    ],
    nouns: [
      [/ing$/, "ing"],
      [/ie$/, "ying"],
      [/e$/, "ing"],
      [/$/, "ing"],
      [/([bdgkmnprt])$/, "$1$1ing"],
    ],
  },
};
