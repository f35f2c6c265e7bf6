/** English: how it speaks of people. Data only; what each list means stands in sections/people.ts. */

import { phrases, words } from "../sections/lists.ts";
import type { PeopleWords } from "../sections/people.ts";

/** What somebody has that is told with "is that": "her advice is that". */
export const thoughts =
  "(advice|message|argument|view|claim|theory|verdict|explanation|answer|complaint|position|conclusion|hope|point|promise|summary|reply|response|motto|belief|opinion|pitch|philosophy|feeling|dream|worry|fear|suspicion|guess|rule|plan|aim|ambition|intention|wish|regret|excuse|condition|idea|instinct)";

export const people: PeopleWords = {
  offices: {
    he: words("mr sir lord king prince emir sultan emperor pope congressman chairman spokesman"),
    she: words("mrs ms miss dame lady madam queen princess congresswoman chairwoman spokeswoman"),
    either: words(`
      president vice-president premier prime minister chancellor secretary secretary-general patriarch archbishop bishop governor
      senator representative deputy councillor councilor mayor ambassador commissioner speaker chairperson chair chief head
      leader director editor editor-in-chief founder co-founder owner boss executive ceo manager spokesperson assistant aide
      adviser advisor envoy judge justice prosecutor lawyer general colonel major captain admiral professor doctor dr economist
      analyst scientist historian writer author director-general coach striker journalist reporter correspondent host
      presenter anchor politician lawmaker activist colleague counterpart predecessor successor rival
      gov sen rep cllr gen lt col capt maj sgt cpl adm cmdr prof rev det supt insp pc dc ds dci atty amb hon`),
  },
  callings: {
    he: words(`
      actor widower father husband son brother grandfather businessman fisherman policeman fireman salesman sportsman
      footballer waiter hero postman trawlerman craftsman batsman dad stepfather great-grandfather
      uncle nephew grandson boyfriend`),
    she: words(`
      actress widow mother wife daughter sister grandmother businesswoman ballerina waitress heroine mum seamstress
      frontwoman stepmother great-grandmother aunt niece granddaughter girlfriend`),
    either: words(`
      singer songwriter singer-songwriter musician pianist violinist cellist guitarist drummer composer conductor rapper band-leader
      artist painter sculptor photographer filmmaker designer architect dancer choreographer comedian novelist poet
      chef cook baker butcher restaurateur winemaker farmer goalkeeper keeper defender midfielder forward winger player athlete
      runner sprinter swimmer cyclist boxer skier champion captain veteran manager entrepreneur inventor engineer
      nurse surgeon midwife carpenter firefighter inspector detective officer sergeant lieutenant corporal commander teacher student pupil survivor witness victim passenger driver pilot sailor skipper astronaut
      researcher biologist chemist physicist historian archaeologist philosopher sociologist psychologist
      campaigner organiser organizer volunteer priest pastor rector reverend vicar rabbi imam monk nun diplomat nominee candidate billionaire lawmaker
      parent grandparent pensioner publisher producer frontman star vocalist bassist saxophonist trumpeter harpist organist
      percussionist soprano baritone dj busker puppeteer magician acrobat playwright screenwriter illustrator cartoonist
      potter jeweller jeweler goldsmith blacksmith watchmaker shoemaker dressmaker weaver glassblower tailor joiner builder
      plumber electrician mechanic roofer bricklayer hairdresser barber barista bartender sommelier brewer distiller
      cheesemaker beekeeper shepherd fishmonger grocer florist gardener ranger vet veterinarian dentist pharmacist paramedic
      physician therapist lecturer academic librarian bookseller translator essayist blogger podcaster influencer astronomer
      mathematician geologist botanist zoologist ecologist explorer mountaineer climber alpinist rower kayaker surfer skater
      snowboarder gymnast wrestler golfer cricketer bowler hurdler heptathlete racer rider jockey goalie lifeguard lorry-driver
      trucker docker miner soldier teenager youngster newcomer native retiree refugee`),
  },
  otherAdjectives: phrases(`
    other, another, rival, opposing, opposition, visiting, home, away, next, new, same, first, second, third, last, younger
    older, elder, fellow, only, one, two, three, four, five, many, few, several, most, whose, late, then, current, previous
    former, ex, vice, deputy, acting, assistant, national, local, and, or, of, for, a, an, the, his, her, its, their, our`),
  age: "\\d{1,3}-year-old",
  predicates: phrases("is, was, became, who (is|was)"),
  namedThings: words(`
    album single song record track symphony opera musical ballet play film movie documentary drama comedy series show
    programme program podcast book novel memoir autobiography poem story magazine newspaper paper painting exhibition tour
    festival company firm business brand label charity foundation group band club team side restaurant bistro cafe bar pub
    hotel shop store school college university hospital theatre theater gallery museum studio church farm vineyard brewery
    village town city suburb island river lake mountain valley street road county region ship boat yacht ferry vessel horse
    mare colt gelding filly dog cat hometown bakery home hall stadium station venue cinema race cup award prize medal`),
  relative: phrases("who, whose, a, an, the, his, her"),
  firstNames: words("son hero star tailor"),
  notAlone: words(`
    mr mrs ms miss sir lord lady dame madam dr doctor professor colleague counterpart predecessor successor rival
    gov sen rep cllr gen lt col capt maj sgt cpl adm cmdr prof rev det supt insp pc dc ds dci atty amb hon`),
  relational: words(`
    uncle nephew grandson boyfriend aunt niece granddaughter girlfriend
    spokesman spokeswoman spokesperson coach manager trainer agent assistant aide adviser advisor lawyer attorney producer
    publisher editor boss deputy captain reporter interviewer journalist judge prosecutor presenter host moderator`),
  notNow: words("former ex then late acting vice deputy future incoming outgoing"),
  wholeOffices: phrases("prime minister"),
  alsoCalled: [
    {
      offices: ["president", "king", "queen", "emir", "sultan", "emperor"],
      others: ["the head of state", "the head of our state"],
    },
    {
      offices: ["prime minister", "premier", "chancellor"],
      others: ["the premier", "the prime minister", "the head of government"],
    },
  ],
  officeLinks: words("of the and"),
  ofWhat: words("of for"),
  ofHowMany: phrases("of (one|two|three|four|five|six|seven|eight|nine|ten)"),
  definite: "the",
  indefinite: words("a an"),
  titles: words(`
    mr mrs ms miss dr sir madam madame lord lady dame prof professor gov sen rep gen lt col capt maj sgt adm rev
    president vice prime minister premier chancellor secretary general secretary-general state foreign defense defence deputy senator governor mayor ambassador chairman chairwoman chair
    director king queen prince princess head government excellency majesty highness honorable honourable commissioner
    spokesman spokeswoman spokesperson minister's judge justice captain colonel major admiral archbishop bishop pope patriarch
    his her their`),
  titleLinks: words("the a of"),
  neverNames: words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday I"),
  notFirstNames: words(`
    today yesterday and but yet still however then later meanwhile as also so because while when if after before although
    though that now again asked earlier had has did unless until since once whether only not in on at to by for from with of some many most all
    both each every any several few other another one two no this these those his her their our its even just still
    among against about between despite during under over perhaps maybe what who why how where which whose like unlike`),
  pronouns: {
    he: { subject: words("he"), own: words("his him"), shows: words("he his him himself") },
    she: { subject: words("she"), own: words("her"), shows: words("she her herself") },
    neutral: { subject: words("they"), shows: words("they their them themselves themself") },
    whose: { he: words("his"), she: words("her"), others: words("their") },
    before: phrases("according to, in"),
    behind: phrases(`
      [own] (telling|account|reckoning|mind|experience|judgment|judgement|version|recollection)
      [(own|one|only|first|biggest|greatest|main|chief|real)] ${thoughts}`),
    others: words("they you we i nobody everybody everyone somebody someone anyone anybody people"),
    contractions: { s: "has", d: "had", ll: "will" },
  },
  and: words("and"),
  speaks: phrases("said, says, told, added, noted, warned, wrote"),
  introductions: {
    forms: [
      { around: "interview", form: "<X>'[s] [exclusive] interview (with|to|for) <P><after>" },
      { around: "interview", form: "interview with <P><apart>, <x> [has] <said>" },
      { around: "interview", form: "interview with <P><apart> on <day>, <x> [has] <said>" },
      {
        around: "interview",
        form: "<x><aside> [has] <said><words> in an [exclusive] interview (with|to|for) <P><after>",
      },
      { around: "interview", form: "<x><aside> [has] told <P><after> in an [exclusive] interview" },
      {
        around: "interview",
        form: "<x><aside> [(has|had)] (gave|given|granted) an [exclusive] interview to <P><after>",
      },
      { around: "interview", form: "<X><aside> (has been|was) interviewed by <P><after>" },
      { around: "interview", form: "<P> [has] interviewed <X>", partner: "outlet" },
      {
        around: "questions",
        form: "<X><aside> [has] answered [the] questions (of|from|by) <P><after>",
        partner: "outlet",
      },
      { around: "sat down with", form: "<X><aside> [has] sat down with <P><after>", partner: "outlet" },
      { around: "spoke with", form: "<X><aside> [has] spoke with <P><after>", partner: "outlet" },
      { around: "spoke to", form: "<X><aside> [has] spoke to <P><after>", partner: "outlet" },
      { around: "talked to", form: "<X><aside> [has] talked to <P><after>", partner: "outlet" },
    ],
    said: phrases("said, says, stressed, noted, told, warned, stated, emphasised, emphasized"),
    notBefore: words("of in from at"),
    outlets: {
      words: words(`
        News Agency TV Television Radio Times Post Gazette Wire Herald Tribune Journal Channel Press Broadcasting Media Daily
        Weekly Magazine Network Chronicle Mail Telegraph Observer Review Today Reuters Bloomberg`),
      behind: words("tv television news radio channel agency newspaper magazine weekly daily program broadcaster"),
      of: words("of"),
      at: words("at for from"),
    },
  },
};
