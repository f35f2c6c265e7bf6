/** English: data only. What each list means stands in language.ts. */

import { asking } from "./en/asking.ts";
import { englishCountries } from "./en/countries.ts";
import { dates } from "./en/dates.ts";
import { page, speech, transcript } from "./en/page.ts";
import { people } from "./en/people.ts";
import { replies } from "./en/replies.ts";
import { saying } from "./en/saying.ts";
import { spellings } from "./en/spellings.ts";
import { thesaurus } from "./en/thesaurus.ts";
import type { OwnLanguage } from "./language.ts";
import { countryNames, phrases, words } from "./sections/lists.ts";

/** The language of the bot itself. */
export const en: OwnLanguage = {
  code: "en",
  stemmer: { algorithm: "english", spellings },
  stopWords: words(`
    a an the and or but nor if then than so as at by for from in into of off on onto out over to up upon with within about between during
    is am are was were be been being do does did doing done have has had having can could may might must shall should will
    would ought not no i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she
    her hers herself it its itself they them their theirs themselves this that these those such there here who whom whose
    which what when where why how any some all both each also too very just only own same other again ever
    im ive id ill youre youve youd youll hes shes hed shed hell shell weve theyre theyve theyd theyll thats whats wheres
    whos heres theres lets isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt shouldnt`),
  writing: {
    script: "Latin",
    alphabet: "abcdefghijklmnopqrstuvwxyz",
    commonWords: words(`
      the of and to that he it with his be by this not are but from have which you i they she their her our has were been would
      an what who when there if about could can your how my than its him them did does into just`),
    ownLetters: "",
    possessives: words("s"),
    caseEndings: words(""),
    namesInCapitals: words("us it who am pm"),
    countryLikePronoun: { typed: "us", written: "US", articles: words("the"), leads: words("about on and") },
  },
  dates,
  sentences: {
    goOn: words(`
      mr mrs ms mx dr drs prof gen lt col sgt capt cpt cmdr maj adm gov sen rep rev hon pres messrs mme mlle mt ft vs cf viz
      e.g i.e`),
    goOnBeforeNumber: words("no nos nr p pp vol art fig sec ch para op n"),
    goOnMostly: words(`
      st inc ltd co corp llc plc bros jr sr ave blvd rd dept est approx ph.d yu ye zh kh sh ph th dj dm
      jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri`),
    listEnds: words(""),
    beginners: words(`
      the he she it we they you i this that these those in on at but and so for if when while after before as there his her
      its our their my what who how why yes no not however a an according asked also then later today yesterday now here
      still even since because although between during such only last next earlier meanwhile with from by to both each all
      some many most`),
    counted: words(""),
    wordsLikeInitials: words("I"),
    leaning: phrases(`
      this, that, these, those, it, they, both, such, however, but, so, therefore, moreover, and, also, as for, in addition`),
    courtesies: phrases(`
      thank you, [many] thanks, you (are|re) welcome, welcome, hello, hi, good (morning|afternoon|evening|day), goodbye, bye
      please, go ahead`),
    courtesyTails: phrases(`
      all, again, (very|so) much, a lot, indeed, everyone, everybody, sir, madam, (mr|madam) president`),
    hollow: words(`
      why how what when where who which whose is are was were do does did will would can could should be been it that this
      they them he she so not no yes in of on at to for from by with about exactly then now the a an else more way come one
      ones really and you we i think mean example instance such as`),
    connectives: words("and but so or then"),
    denials:
      words(`not no never nobody none nothing nowhere neither nor without cannot deny denies denied denying refuse refused false untrue
      isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt shouldnt`),
    denialEndings: words(``),
  },
  questions: {
    asking: words(`
      say says said saying tell tells told telling mention mentions mentioned mentioning talk talks talked talking speak
      speaks spoke spoken speaking comment comments commented commenting remark remarks remarked think thinks thinking thought
      thoughts believe believes believed feel feels felt opinion opinions view views viewpoint viewpoints position positions
      stance stances attitude take takes regarding concerning regard regards statement statements stated discuss discusses
      discussed discussing discussion address addresses addressed addressing describe describes described explain explains
      explained express expresses expressed answer answers answered answering respond responds responded reply replies replied
      quote quotes quoted quotation quotations claim claims claimed ask asks asked asking bring brings brought raise raised
      touch touched upon find finds show shows give gives get gets got look wants wanted
      looking search see hear heard know knows want wanna need like wonder wondering curious please pls plz thanks thank thx
      hey hi hello ok okay bit bits part parts piece passage passages place moment interview interviews interviewed
      interviewer transcript conversation record position outlet outlets journalist journalists exactly really actually much many more most ever once when time
      times often first last latest recently recent news update word words point points topic subject respect relation kind
      sort hes list thing things whether re`),
    indefinites: words(`
      sth smth
      anybody anyone anything somebody someone something everybody everyone everything nobody noone nothing none whoever whatever
      whichever another other others yet already`),
    lightVerbs: words("happen happens happened happening go goes going gone went"),
    further: words("else further additional"),
    according: {
      before: phrases(
        "(said|told|asked|warned|informed|advised|promised) by, according to, [in] [the] (words|view|opinion|account) of, as per",
      ),
      behind: phrases(""),
    },
    about: words("about on regarding concerning re over toward towards"),
    aboutOnceAsked: words("of"),
    auxiliaries: words("did does do has have had is was would will could can didnt doesnt hasnt"),
    articles: words("the"),
    adverbs: words("ever"),
    belonging: words("of"),
    titles: words(`
      president premier minister chancellor leader governor mayor chairman chairwoman secretary king queen prince senator
      ambassador guest interviewee speaker candidate prime mr mrs ms sir`),
    courtesies: words("please pls plz thanks thank thx cheers asap"),
    addressee: {
      leads: words("to told tell telling with interview by from"),
      weakLeads: words("in for on at"),
      kinds: words("interview interviews conversation talk report article one"),
      behind: words("interview interviews one ask asks asked asking"),
      determiners: words("the his her"),
      kept: words("told tell telling interview"),
    },
    ownWords: phrases(`
      [only|just] [in|with|using] [his|her|their|the] [very] own words
      [only|just] [in|with|using] (his|her|their) (exact|actual|very) words, word for word, verbatim`),
    smallTalk: {
      greeting: phrases(`
        (hello|hi|hey|hiya|howdy|greetings|yo) [there|bot|all|everyone|again|you|team]
        good (morning|afternoon|evening|day) [there|bot|all|everyone|again|you|team]
        [hello|hi|hey] how are you [doing|today]`),
      thanks: phrases(`
        [ok[ay]|great|perfect|super|cool|many] (thanks|thank you|thx|ty|cheers) [bot|you|again]
        [ok[ay]|great|perfect] (thanks|thank you|thx|cheers) [you|bot] (a lot|so much|very much) [bot|again|you]
        [ok[ay]|great|perfect] (thanks|thank you|thx|cheers) [again|a lot|so much|very much] for (this|that|[the|your] help)
        great, perfect, cool, awesome, nice, ok[ay]`),
      farewell: phrases(`
        [ok[ay]] [thanks] (bye [bye]|goodbye|good night|see (you|ya) [later|soon|tomorrow]|farewell|cheerio|take care) [bot]`),
      insult: phrases(`
        (you [re|are]|this [bot|thing] is|what) [a|an|so|just|really|such a|totally] [fucking|bloody|damn] (idiot|stupid|dumb|moron|useless) [bot|thing]
        (you [re|are]|this [bot|thing] is|what) [a|so|just|really|a load of|totally] [total|utter] (garbage|rubbish|trash|crap|shit|terrible|awful) [bot]
        [you] [stupid|dumb|bloody] (idiot|moron|imbecile|stupid) [bot], (useless|worthless|dumb|pathetic|terrible|awful|shit|crap) bot
        (fuck|screw|damn) (you|off|this) [bot], shut up [bot], you suck, you know nothing, [i] hate (you|this bot), wtf`),
      identity: phrases(`
        [hi|hello|hey] are you [really|even] [a|an] [real] (bot|robot|machine|human [being]|person|ai|program|computer|alive|real|human)
        [am i|are we] (talking|speaking|chatting) (to|with) [a|an] [real] (bot|robot|machine|human [being]|person|ai|program|computer)
        is (this|that|it|there) [a|an] [real] (bot|robot|machine|human [being]|person|ai|program) [here]
        (what|who) (made|built|created) you`),
      help: phrases(`
        [please] help [me] [please], i need help, usage, commands, manual, instructions
        what (can|do) (you|i) (do|ask [you]) [here]
        what can i ask [you|here|about]
        how (do|can|does) (you|i|this|it|the) [bot] (work|use [you|this]|ask [you]) [this|here]
        (what|who) (is this|are you) [bot], what is this bot`),
      more: phrases(`
        [and] (more|show [me] more|more please|next [page]|go on|continue|anything else|what else|any more)
        [and] [anything|something] more (of|on|about) (this|that|it|those|them)
        [and] what else (did|does|has) (he|she|they) (say|said), [and] is there (anything else|more)`),
      sources: phrases(`
        [the] (sources|interviews|list), (what|which) do you have
        [please] (list|show|name|give) [me] [all] [of] [the|your|these] (sources|interviews|record) [you have]
        [please] (list|show|name|give) [me] [all] [of] [the|your|these] (transcripts|articles|files|texts) [you have]
        (what|which) (sources|interviews|outlets) [do you (have|know)|have you got|you have|is this]
        (what|which) (sources|interviews|outlets) are (there|these|available|in (the|this|your) record)
        (what|which) (sources|interviews|outlets) does (the|this|your) record (have|hold|contain)
        (what|which) (transcripts|articles|files|texts) [do you (have|know)|have you got|you have|is this]
        (what|which) (transcripts|articles|files|texts) are (there|these|available|in (the|this|your) record)
        (what|which) (transcripts|articles|files|texts) does (the|this|your) record (have|hold|contain)
        what [else] (is|s) in (the|this|your) (record|corpus|archive|collection|database)
        how many (interviews|sources|transcripts) [do you have|have you got]
        how many (interviews|sources|transcripts) are (there|in (the|this|your) record)`),
    },
    aboutTheRecord: {
      interviewer: phrases(`
        ^[and] who (interviewed|was interviewing|interviews|did the interview|conducted (the|this) interview)
        ^[and] who (talked|spoke|has talked|has spoken) (to|with), ^[and] (which|what) (outlet|outlets|journalist|journalists) interviewed
        ^[and] who (was|is) [the] (interviewer|host|journalist), ^[and] who was [the] presenter
        ^[and] who asked (him|her|them|the question[s])
        ^[and] who did (he|she|they) (talk|speak|give (the|this|an) interview) (to|with)`),
      first: phrases(`
        when (did|has|have|was|is) ... (first|earliest), (first|earliest) time, ^[the] earliest, ^[the] [very] first (thing|remark|statement|mention|quote|word[s])`),
      last: phrases(`
        when (did|has|have|was|is) ... (last|latest|most recently), (last|latest|most recent) time
        ^[the|his|her|their] (latest|most recent[ly]|newest), ^[the] last (thing|remark|statement|mention|quote|word[s])`),
      count: phrases(`
        how (often|many times|frequently), how many (interviews|passages|times)
        every time, [in] which interviews`),
      all: phrases(`
        (list|show|find|give) [me] (all|every|everything), (all|every) [the|his|her|their] (mention[s]|passage[s]|quote[s]|statement[s])`),
      change: phrases(`
        (view*|position*|opinion*|stance*|attitude*|mind|tone|line) ... (change*|evolve*|shift*|develop*|differ*)
        how (has|have|did|does|do) (he|she|they|it|that|this) ... (change*|evolve*|shift*)
        (change*|evolution|shift*) (in|of) (his|her|their|the) (view*|position*|opinion*|stance*|attitude*|tone|line)
        (change*|changing) (his|her|their) (mind*|view*|position*|opinion*|stance*|tone), then (and|vs|versus|or) now, now (vs|versus|or) then, over (time|the years)`),
    },
    changing: words(`
      change changed changes changing evolve evolved evolves evolving evolution shift shifted shifts shifting develop developed
      differ differs differed different differently time years compare compared comparing comparison versus vs opposed against
      unlike mind tone line now today nowadays currently`),
    comparedWith: phrases(
      "compare[d] (with|to), in comparison (with|to), versus, vs, than in, as (opposed|against) to, unlike in",
    ),
    newestInterview: phrases("[in] [his|her|their|the] (most recent|latest|newest|last) interview"),
    oldestInterview: phrases("[in] [his|her|their|the] (first|earliest|oldest) interview"),
    followUps: phrases("and, or, also, but, (what|how) about, [the] same [(question|thing)] [but] [(for|about|on)]"),
    wantsNumber: phrases("when, how (many|much|long|old|far|often), (which|what) year"),
    wantsName: phrases("who, whom, whose, where"),
  },
  frames: {
    about: "about",
    ask: "what did he say about",
    first: "when did he first talk about",
    last: "when did he last talk about",
    count: "how often did he talk about",
    change: "how has his view changed on",
    interviewer: "who interviewed him about",
    newest: "newest first",
    oldest: "oldest first",
  },
  abbreviations: `
tv, television
gdp, gross domestic product
nato, north atlantic treaty organization, north atlantic alliance
osce, organization for security and cooperation in europe
imf, international monetary fund
opec, organization of the petroleum exporting countries
ussr, soviet union
ceo, chief executive officer
covid, coronavirus
`,
  thesaurus,
  names: words("english"),
  asking,
  people,
  transcript,
  page,
  speech,
  saying,
  replies,
  countries: countryNames(englishCountries),
};
