/** English: how it gives words to somebody. Data only; what each list means stands in sections/saying.ts. */

import { phrases } from "../sections/lists.ts";
import type { SayingWords } from "../sections/saying.ts";
import { thoughts } from "./people.ts";

/** What begins a clause without "that", up to its verb: "feels the village has changed". */
const clause =
  "(the|a|an|it|this|there|these|those|they|his|her|its|their|people|nobody|everybody|most|one) [*] [*] [*] (is|are|was|were|has|have|had|will|would|can|could|should|must|ought)";
const weekday = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

export const saying: SayingWords = {
  verbs: phrases(`
    said, says, told, tells, noted, notes, stressed, stresses, emphasised, emphasises, emphasized, emphasizes, underlined
    underlines, underscored, underscores, highlighted, highlights, explained, explains, stated, states, argued, argues
    claimed, claims, insisted, insists, warned, warns, acknowledged, acknowledges, admitted, admits, concede, conceded
    concedes, replied, replies, responded, responds, recalled, recalls, reiterated, reiterates, reaffirmed, reaffirms
    remarked, remarks, commented, comments, announced, announces, declared, declares, predicted, predicts, complained
    complains, concluded, concludes, lamented, laments, asserted, asserts, contended, contends, vowed, vows, pledged, pledges
    promise, promised, promises, urged, urges, denied, denies, confirmed, confirms, rejected, rejects, criticised, criticises
    criticized, criticizes, condemned, condemns, praised, praises, blamed, blames, accused, accuses, described, describes
    thanked, thanks, expressed, expresses, reminded, reminds, defended, defends, revealed, reveals, joked, jokes, quipped
    quips, asked, asks, believes, thinks, considers, worries, hopes, fears, shot back, put it
    (voice|voiced) (his|her|concern*|hope*|support*|confidence|regret*|oppos*|doubt*), (pointed|points) (out|to)
    (made|makes) [(it|this)] (clear|public), (called|calls) [(again|also|instead)] (for|on|upon), (drew|draws) attention
    tweeted, tweets, boasted, boasts, attacked, attacks, mocked, mocks, denounced, denounces, questioned, questions, blasted
    blasts, slammed, slams, ridiculed, ridicules, decried, decries, lambasted, lambasts, warns, professed, professes, mused
    muses, grumbled, grumbles, retorted, retorts, countered, counters, railed against, rails against, scoffed, scoffs
    apologised, apologises, apologized, apologizes, swore, swears, hinted, hints, alleged, alleges, affirmed, affirms
    recounted, recounts, relayed, relays, cautioned, cautions, elaborated, elaborates, interjected, shouted, shouts, cried
    clarified, clarifies, opined, opines, exclaimed, exclaims, enthused, enthuses, fumed, fumes, groused, grouses, griped, gripes
    deadpanned, chimed in, chimes in, ventured, ventures, reasoned, marvelled, marveled, testified, proclaimed, proclaims
    implored, implores, pleaded, pleads, begged, demanded, demands, threatened, threatens, teased, teases, taunted, taunts
    bragged, brags, gloated, gloats, cited, cites, mentioned, mentions, confessed, confesses, disputed, disputes, rebuked
    chided, chides, scolded, scolds, hailed, hails, applauded, applauds, lauded, lauds, reckoned, reckons, ranted, rants
    believed, thought, considered, hoped, feared, worried, wondered, wonders, wished, doubted, doubts, supposed, supposes
    expected, expects, figured, figures, judged, judges, regarded, regards, viewed, views, deemed, deems, held that, granted that
    (laugh|sigh|smile|shrug|grin|groan|moan|mutter|whisper|snort|chuckle|sob|yell|scream|gasp|joke|giggle|growl)(s|ed) that
    allowed that, charged that, counted on, trusted that, (labelled|labeled|branded|dubbed|termed)
    whispered, whispers, murmured, murmurs, laments, declined to rule out
    echoed, echoes, likened, likens, chastised, chastises, complimented, congratulated, congratulates, retweeted, retweets
    confided, confides, bemoaned, bemoans, credited, credits, attributed, attributes, laid out, lays out, (made|makes) a plea
    (took|takes|taken|accepted|accepts) [full] [the] (blame|responsibility), (likes|liked|used) to (say|joke|tell|argue)
    spoke (about|of|out), speaks (about|of|out), talked about, talks about, (touched|touches) (on|upon)
    (is|was|remains|remained) (adamant|convinced|confident|certain|sure|clear|hopeful|sceptical|skeptical|optimistic|positive) that
    ((went|goes) on|continue(d|s)|(was|is) (quick|careful|keen)|hasten(ed|s)|rush(ed|es)) to (say|add|note|stress|explain|insist)
    ((went|goes) on|continue(d|s)|hasten(ed|s)) to (argue|claim|complain|deny|question|blame|accuse|praise|defend|warn|point out)
    (paid|pays) tribute, (ruled|rules) [(it|that|this)] out, (has|have) backed, (was|is) quoted as saying, suggest(s|ed), agree(s|d) with, assure(s|d), disclosed
    dismiss(ed|es) [(the|these|those|any|all|such)] (idea|suggestion|claim|report|criticism|rumour|rumor|fear|accusation|allegation|notion|concern|complaint)[s]
    welcome(s|d) (the|this|that) (decision|move|news|plan|inquiry|ruling|announcement|agreement|deal|report|result|change|proposal|verdict)[s]
    disagree(s|d), (begs|begged) to differ, (shrugs|shrugged|laughs|laughed) (it|that|this) off, (dispute|disputes|disputed) (this|that) brought (up|to (mind|attention)), remembers
    appeal(s|ed) (to|for), plead(s|ed) with, grant(s|ed) that
    suspects, suspected, guesses, guessed, (compares|compared) * [*] [*] (to|with), (calls|called|considers|considered) (himself|herself)
    (dreams|dreamed|dreamt) of, (sees|saw) (it|things|this) [(rather|quite|very)] differently, sees no (reason|point|need|harm|contradiction)
    (is|was|would be) the first to (say|admit|concede|acknowledge|agree), will (tell you|(freely|readily|gladly|happily) admit)
    (feels|felt|knows|maintains|maintained) ${clause}
    (is|was|remains|remained) (adamant|convinced|confident|certain|sure) ${clause}
    (maintains|maintained) that, (signalled|signaled|signals) that, (noted|notes) that`),
  unless: [
    { verbs: phrases("said, says"), before: phrases("nothing, little, neither, no such, goodbye") },
    { verbs: phrases("told, tells"), before: phrases("nobody, no one, nothing, none, neither") },
    { verbs: phrases("responded, responds, replied, replies"), before: phrases("as, by, with, to") },
    { verbs: phrases("asked, asks"), before: phrases("by, about, for, if, whether, to, * [*] [*] (once|twice|times)") },
  ],
  plain: phrases(`
    say, tell, add, note, stress, argue, claim, insist, warn, explain, believe, think, wonder, hope, fear, suggest, admit
    acknowledge, complain, predict, deny, agree, expect, reply, respond, ask, call`),
  gerunds: phrases(`
    saying, adding, telling, noting, stressing, emphasising, emphasizing, arguing, claiming, insisting, warning, explaining
    declaring, promising, vowing, pledging, suggesting, asserting, recalling, predicting, complaining, joking, acknowledging
    warning, thanking, questioning, blasting, criticising, criticizing, mocking, attacking, denouncing, praising
    admitting, conceding, calling (it|him|her|them|the|for|on), describing, accusing, blaming, citing, tweeting, writing
    boasting, urging, pointing out, remarking, quipping`),
  messages: phrases(
    "(statement|message|post|tweet|letter|email|e-mail|note|video|text|memo)[s] [(on|to|for|from|in|early|late) * [*] [*]]",
  ),
  opinions: phrases("think, thought, believe, believed, expect, feel, consider"),
  alsoNouns: phrases(`
    claims, calls, reports, notes, states, comments, remarks, promises, answers, urges, pledges, hopes, fears, blames, claim
    call, note, stress, hope, fear, reply, ask, questions, attacks, estimates, proposed, described, announced, called
    suspects, guesses, expressed, reported, accused, criticised, criticized, attacked, worries, finds, feels, sees`),
  weakVerbs: phrases(`
    added, adds, continued, continues, observed, observes, accepted, accepts, answered, answers, maintained, maintains
    agreed, agrees, regretted, regrets, proposed, proposes, dismissed, dismisses, welcomed, welcomes
    (is|was|remains|remained) (adamant|convinced|confident|certain|sure)
    wrote, writes, reported, reports, called, calls, repeated, repeats, summed up, assumed, assumes, estimated
    estimates, knows, feels, felt, saw, sees, found, finds, remembered`),
  clauses: {
    begin: phrases("that, how, why, what, whether, if"),
    that: "that",
    as: "as",
    relative: phrases("who, which, as"),
    how: phrases("[(quite|rather|very|a little)] *ly, softly, in (English|French|German|Spanish|Italian)"),
    names: {
      verbs: phrases("called, calls"),
      objects: phrases("it, this, that, them, these, those"),
      articles: phrases("a, an"),
    },
  },
  subjectVerb: {
    connectives: phrases(`
      and, but, so, yet, still, however, then, now, later, meanwhile, today, yesterday, earlier, [but] also, once, instead`),
    as: "as",
    joins: phrases("and, or, nor, &, and both"),
    openings: phrases(
      "in, on, at, during, for, since, after, before, over, until, earlier, last, this, late, early, speaking, talking, asked, told, pressed, reminded, questioned",
    ),
    about: phrases("[(and|but)] as for, [(and|but)] as to"),
    notInOpening: phrases("who, which, that, as, if, when, while"),
    lesser: phrases(`
      after, before, when, if, because, until, since, although, though, while, whereas, unless, whether, once, only, that
      what, which, where, how, why, whatever, than, not, neither, nor, both, had, has, did, does`),
    relative: phrases("who"),
    notBefore: phrases(`
      of, to, by, with, for, from, about, against, on, at, near, under, between, like, unlike, alongside, behind, toward[s]
      over, into, via, in, or, who, through, across, around, among, without, amid, despite, including, versus`),
    noSubject: phrases(`
      the, a, an, and, but, or, then, also, it, its, their, his, her, this, these, those, be, been, being, is, are, was, were
      very, more, up, out, off, down, just, only, that, which, as, i, we, you, not, while, when, if, because, so, than, almost
      nearly, perhaps, maybe, seemingly, seemed, appeared`),
    noVerb: phrases(`
      is, was, are, were, has, had, have, will, would, could, can, may, might, should, must, did, does, do, the, a, an, his, her
      and, but, who, is, said`),
    emphatic: phrases("did, does, do"),
    plural: phrases("have, are, were"),
    progressive: phrases("(is|are|was|were|has|has been|have been|had been) [(also|still|again|now|already)]"),
    infinitive: phrases(
      "to, being, been, is, are, was, were, be, get, gets, got, of, the, a, an, his, her, their, its, these, those, this",
    ),
    exceptions: phrases("only that, except that, but that, beyond saying that, other than that"),
    denials: phrases(`
      not, never, no longer, hardly, barely, scarcely, rarely, falsely, reportedly, allegedly, apparently, supposedly
      (did|does|do|has|have|had|was|is|would|could|will|can|should|must)n't, won't, can't, cannot
      would, could, will, can, may, might, should, must, did not, does not, do not, has not, have not, had not, has never
      (refuse[(d|s)]|decline[(d|s)]|fail[(ed|s)]|want[(ed|s)]|expect[(ed|s)]|like[(d|s)]|(is|was|are|were) expected) to`),
    between: phrases(`
      has, have, had, did, do, however, also, then, later, further, furthermore, moreover, again, once, more, often, always, still, now
      just, only, today, yesterday, too, himself, herself, in turn, in particular, <adverb>, in <year>, in <name>
      (is|was) (again|also), instead, for (his|her) part, both, even, soon, at one point, ever, back, in a statement
      [(on|last)] ${weekday} [(morning|evening|night|afternoon)], last (week|month|year|night), this (week|month|year)`),
    adverbs: {
      ending: "ly",
      not: phrases("reportedly, allegedly, apparently, supposedly, hardly, barely, scarcely, rarely, falsely, only"),
    },
    secondVerb: { and: phrases("(and|but) [(also|then)]"), not: phrases("and, or, who, which, said") },
  },
  verbSubject: {
    verbs: phrases(`
      said, says, added, adds, noted, stressed, emphasised, emphasized, explained, explains, replied, recalled, concluded
      continued, insisted, insists, stated, remarked, argued, argues, commented, declared, joked, quipped, complained
      admitted, conceded, asked, wrote, writes, asks, told, tweeted, warned, warns, jokes, admits, recalls, replies, notes`),
    as: "as",
    notSubject: phrases(`
      that, it, he, she, they, in, on, at, to, of, by, from, with, for, as, so, is, was, nothing, something, this, i, we, you
      there, if, how, why, what, whether, when, not, no, yes, about, and, or, but, during, after, before, last, who, because
      while, against, into, up, out, has, had, have, will, would`),
    behind: phrases(`
      on, in, at, to, from, during, with, of, about, last, this, himself, herself
      ${weekday}`),
  },
  accordingTo: {
    anywhere: [
      "according to <S>",
      "according to <s>,",
      `<s> [(own|one|only|first|biggest|greatest|main|chief|real)] ${thoughts} [(now|then|for now|to * [*] [*])] (is|was|has been) (that|to)`,
      `<s> (one|only|biggest|greatest|main|chief) ${thoughts} (is|was)`,
      `<s> [own] ${thoughts} (is|was) [(very|quite)] (simple|clear|short|blunt|plain|different)`,
      "(in|by|to) <s> [own] (view|opinion|words|estimation|assessment|telling|account|reckoning|mind)",
      "in <s> [own] (experience|judgment|judgement|version|recollection)",
      "as far as <S> (knows|can tell|can see|can remember|remembers)",
      "as <S> (puts|tells|sees|remembers) it",
      "<Q>[,] is [(just|simply)] (how|all|what|the way) <S> [(will|would|can|could|has|likes to|chooses to)] (put|puts|say|says|said|tell|tells|call|calls|describe|describes|sum|sums|explain|explains|offer|offers|manage|manages) [(it|this|that)]",
      "<Q>[,] (is|was) <s> [own] (summary|verdict|answer|reply|response|explanation|description|motto|version|advice|view|conclusion)",
      "<S> (puts|put) it [(more|rather|quite)] [(simply|differently|plainly|bluntly|mildly|kindly|well|best|better|gently|*ly)]",
      "(to|in) hear <S> tell it",
      "(is|was) how <S> (tells|puts|sees|remembers|describes|explains) it",
      "in the [own] (view|opinion|words|estimation|assessment) of <S>",
      "as [(was|has been)] (noted|stressed|emphasised|emphasized|said|stated|explained|mentioned|pointed out) by <S>",
    ],
    opening: [
      "to <S>, * [*] [*] [*] (is|are|isn't|aren't)",
      "to <S>[,] (it|that|this|these|those|there) (is|was|isn't|wasn't|are|were|has been)",
    ],
  },
  others: {
    verbs: phrases(`
      said, says, told, tells, added, adds, stated, noted, claimed, claims, insisted, insists, replied, answered, argued
      argues, warned, stressed, emphasised, emphasized, explained, declared, announced, commented, remarked, recalled
      complained, believes, thinks, quipped, called, calls, wrote, writes, reported, reports, admitted, acknowledged, asked
      asks, suggested, tweeted, replies, denied, denies, confirmed, confirms, accused, criticized, criticised, warns, notes
      agreed, predicted, predicts, announced, urged, vowed, pledged, responded, recalls, joked, attacked, described`),
    sources: phrases("according to"),
    behind: {
      breaks: phrases("and, while, whereas, but, although, though"),
    },
  },
  circumstances: {
    leading: phrases(`
      also, and, but, so, yet, still, then, later, again, simply, now, today, yesterday, earlier, meanwhile, however, that
      too, in turn, himself, herself, afterwards, afterward`),
    openings: phrases(`
      (of|about|from|at|on|in|during) that, as (if|though), when (asked|pressed|told|reminded), to (groans|laughter|applause|cheers)
      asked, pressed, reminded, told
      on, in, at, from, during, with, for, of, about, speaking, talking, addressing, answering, replying, writing, posting
      outside, inside, after, before, without, through, across, under, beside
      ${weekday}, to (the|a|an|reporters|journalists), by (telephone|phone|email|e-mail|letter|text|video), via, over
      (last|this|late|early|earlier) (on|in|this|last|week*|month*|year*|${weekday})`),
    moments: phrases("when, as, while, before, after"),
    participle: "ing",
    acts: phrases("and *s [*] [*] [*] [*] [*] [*] [*]"),
    toName: phrases("to"),
    clauses: phrases(`
      who, which, that, as, while, because, although, though, but, when, if, whether, where, until, unless, since, despite
      is, was, are, were, has, had, will`),
    told: {
      verbs: phrases("told, tells, tell"),
      not: phrases("to, that"),
      before: phrases("on, in, at, from, during, with, of, about, last, by, via, outside, after, before"),
    },
  },
  goesOnBy: "pronoun",
  thoughts: phrases(`
    you, your, you'd, you'll, you're, yourself, of course, after all, if only, perhaps, maybe
    (<S>|it|they|there) (will|would|can|cannot|can't|could|must|should|might|may|won't|wouldn't)`),
  feelings: phrases(`
    would [(also|rather|still|never)] (like|love|hate|prefer|rather|settle|swap|choose), 'd [(also|still|never)] (like|love|hate|prefer|rather|settle)
    (want|prefer|love|hate|like|dislike|miss|regret|dread|enjoy|need|blame|mind|trust|resent|care|long|ache|fancie|plan|intend)(s|d|ed|ned), had (like|love|rather|prefer|hate)
    (is|was|feels|felt|remains|has been|had been) [(now|still|also|not|never|often|very|so|a little|rather|quite)] (tired|afraid|proud|happy|happier|glad|ashamed|sure|certain|fond|sorry|angry|sick|wary|weary|grateful|excited|nervous|worried|relieved|surprised|amazed|convinced|delighted|determined|desperate|at peace)
    (does not|doesn't|did not|didn't|do not|don't|could not|couldn't|cannot|can't|no longer) (want|prefer|love|hate|like|miss|regret|need|blame|mind|trust|care|know|remember|feel|believe|think|understand|stand|bear|see|wants|likes|cares|believes|feels|minds)
    [never] (finds|found|feels|felt|knows|knew|sees|saw|loathes|loathed|adores|adored|senses|sensed|struggles|struggled), refers to, talks of, can't help, it (takes|took) him, it (takes|took) her, is in no (hurry|rush|doubt)
    (wouldn't|would not), has [(no|few)] (regrets|illusions|time|patience|interest), has (decided|stopped minding)`),
  maxims: {
    verbs: phrases(
      "is, isn't, are, aren't, 's, has, hasn't, have, haven't, do, don't, does, doesn't, gets, get, comes, come, means, takes, makes",
    ),
    past: phrases("was, wasn't, were, weren't, had, did, didn't, *ed, who, last, next"),
    impersonal: phrases(
      "(it|there|that|this) (was|wasn't|were|weren't|had been), one [(did not|didn't)] (was|had|did|could|became|become|*ed)",
    ),
    fragments: phrases(
      "all (those|the|that|these), no, not, nor, never, always, just, only, even, but, or, and then, nothing, nobody",
    ),
  },
  asks: phrases(`
    ask, asks, asked, said, says, replied, replies, answered, answers, added, adds, shouted, cried, wondered, wonders, repeated, repeats`),
};
