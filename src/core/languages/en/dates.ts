/** English: dates. What each list means stands in sections/dates.ts. */
import type { DateWords } from "../sections/dates.ts";
import { lists, phrases, words } from "../sections/lists.ts";

export const dates: DateWords = {
  months: lists(`
    January jan, February feb, March mar, April apr, May, June jun, July jul, August aug, September sept sep,
    October oct, November nov, December dec`),
  dayEndings: phrases("st, nd, rd, th"),
  betweenDayAndMonth: phrases("of"),
  afterYear: [],
  time: {
    months: [],
    weekdays: lists(`
      monday, tuesday tue tues, wednesday weds, thursday thu thur thurs, friday, saturday, sunday`),
    seasons: lists("winter wintertime, spring springtime, summer summertime, autumn fall"),
    units: lists(`
      day days morning afternoon evening night, week weeks, month months, quarter quarters, half halves, year years yr yrs, decade decades`),
    numbers: lists(`
      one a an, two couple, three, four, five, six, seven, eight, nine, ten, eleven, twelve`),
    ordinals: lists("first, second, third, fourth"),
    decades: lists(`
      twenties, thirties, forties, fifties, sixties, seventies, eighties, nineties, noughties aughts`),
    decadeEndings: words("s"),
    decadeNouns: words(""),
    numberEndings: words("st nd rd th"),
    parts: lists("early beginning start earlier, mid middle midway, late end later"),
    relative: lists("last previous preceding, this current, next coming upcoming, past"),
    days: lists("today tonight, yesterday, -, tomorrow, now present date"),
    ago: words("ago back"),
    inside: words("the of in year month quarter"),
    to: words("to until till through thru"),
    and: words("and"),
    leads: {
      since: words("since"),
      from: words("from starting beginning"),
      after: words("after following post"),
      before: words("before prior pre"),
      until: words("until till by up through"),
      within: words("in during throughout on within at over for around circa of"),
      between: words("between"),
    },
    dayLeads: words("on"),
    sayings: words(
      "quote quotes quotation quotations statement statements interview interviews remark remarks comment comments speech speeches words anything something everything passages answers",
    ),
    beforeLeads: words("back even ever sometime anytime only just the up prior all way"),
    tails: {
      since: words("onward onwards"),
      after: words(""),
      before: words(""),
      until: words(""),
      between: words(""),
    },
    within: words(""),
    start: words(""),
    owner: words(""),
    spokenThen: words("did said told spoke gave mentioned was"),
    claims: words("that"),
    claimEndings: words(""),
    nowadays: phrases(`
      [right|just|as of|even] now, nowadays, now a days, today, currently, presently, these days, at (the moment|present)
      [at|in] (the|this) (current|present) (time|moment), still, latest, lately, recently, of late, most recently
      in recent (years|months|weeks|days|times)`),
    newestFirst: phrases("(newest|latest|[most] recent) [ones] first, by date"),
    newestOfAll: phrases("^[the] newest"),
    oldestFirst: phrases("(oldest|earliest) [ones] first, [in] chronological order, chronologically"),
    oldestOfAll: phrases("^[the] oldest"),
  },
};
