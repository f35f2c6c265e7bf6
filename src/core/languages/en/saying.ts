/** English: how it gives words to somebody. Data only; what each list means stands in sections/saying.ts. */

import { phrases } from "../sections/lists.ts";
import type { SayingWords } from "../sections/saying.ts";

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
    (made|makes) [(it|this)] (clear|public), (called|calls) (for|on|upon), (drew|draws) attention
    spoke (about|of|out), talked about, went on to (say|add|note|stress|explain), (touched|touches) (on|upon)
    (paid|pays) tribute, (ruled|rules) out, (was|is) quoted as saying, brought (up|to (mind|attention))`),
  unless: [
    { verbs: phrases("said, says"), before: phrases("nothing, little, neither, no such, goodbye") },
    { verbs: phrases("asked, asks"), before: phrases("by, about, for, if, whether, to") },
  ],
  weakVerbs: phrases(`
    added, adds, continued, continues, observed, observes, suggested, suggests, maintained, maintains, accepted, accepts
    agreed, agrees, regretted, regrets, answered, answers, assured, assures, proposed, proposes, dismissed, dismisses
    welcomed, welcomes, wrote, writes, called, calls, disclosed, repeated, repeats, summed up, assumed, assumes, estimated
    estimates, knows, feels, felt, saw, sees, found, finds`),
  clauses: {
    begin: phrases("that, how, why, what, whether, if"),
    that: "that",
    as: "as",
    relative: phrases("who, which, as"),
  },
  subjectVerb: {
    connectives: phrases(`
      and, but, so, yet, still, however, then, now, later, meanwhile, today, yesterday, earlier, [but] also`),
    as: "as",
    openings: phrases("in, on, at, during, earlier, last, this, late, early, speaking, talking"),
    notInOpening: phrases("who, which, that, as, if, when, while"),
    notBefore: phrases(`
      of, to, by, with, for, from, about, against, on, at, near, under, between, than, like, unlike, alongside, behind
      toward[s], over, into, via, in, and, or, nor, neither, both, not, that, who, what, which, after, before, when, if
      because, until, since, although, though, while, whereas, unless, whether, once, only`),
    between: phrases(`
      has, have, had, also, then, later, further, furthermore, moreover, again, once, more, often, always, still, now, just
      only, today, yesterday, too, himself, herself, in turn, in particular, <adverb>, in <year>, in <name>
      [(on|last)] ${weekday} [(morning|evening|night)]`),
    adverbs: {
      ending: "ly",
      not: phrases(`
        reportedly, allegedly, apparently, supposedly, hardly, barely, scarcely, nearly, rarely, falsely, only`),
    },
    asides: "allowed",
    secondVerb: { and: phrases("and [(also|then)]"), not: phrases("and, or, who, which, said") },
  },
  verbSubject: {
    verbs: phrases(`
      said, says, added, adds, noted, stressed, emphasised, emphasized, explained, explains, replied, recalled, concluded
      continued, insisted, insists, stated, remarked, argued, argues, commented, declared, joked, quipped, complained
      admitted, conceded, asked`),
    as: "as",
    behind: phrases(`
      on, in, at, to, from, during, with, of, about, last, this
      ${weekday}`),
  },
  accordingTo: {
    anywhere: [
      "according to <S>",
      "according to <s>,",
      "in <s> [own] (view|opinion|words|estimation|assessment)",
      "in the [own] (view|opinion|words|estimation|assessment) of <S>",
      "as [(was|has been)] (noted|stressed|emphasised|emphasized|said|stated|explained|mentioned|pointed out) by <S>",
    ],
    // Elsewhere it is no source: "a bad time for Stone, days before".
    opening: ["for <S>,", "as for <S>, (he|she) (said|says|told|added|noted)"],
  },
  others: {
    verbs: phrases(`
      said, says, told, tells, added, adds, stated, noted, claimed, claims, insisted, insists, replied, answered, argued
      argues, warned, stressed, emphasised, emphasized, explained, declared, announced, commented, remarked, recalled
      complained, believes, thinks, quipped, called, wrote, reported`),
    sources: phrases("according to"),
    behind: {
      goesOn: phrases("and, but, then, also"),
      breaks: phrases("and, while, whereas, but, although, though"),
    },
  },
  circumstances: {
    leading: phrases(`
      also, and, but, so, yet, still, then, later, again, simply, now, today, yesterday, earlier, meanwhile, however, that
      too, in turn`),
    openings: phrases(`
      on, in, at, from, during, with, for, of, about, speaking, talking, addressing, answering, replying
      ${weekday}, to (the|a|an|reporters|journalists)
      (last|this|late|early|earlier) (on|in|this|last|week*|month*|year*|${weekday})`),
    toName: phrases("to"),
    clauses: phrases(`
      who, which, that, as, while, because, although, though, but, when, if, whether, where, until, unless, since, despite
      is, was, are, were, has, had, will`),
    told: {
      verbs: phrases("told, tells"),
      not: phrases("to, that"),
      before: phrases("on, in, at, from, during, with, of, about, last"),
    },
  },
  asks: phrases(`
    ask, asks, asked, said, says, replied, replies, answered, answers, added, adds, shouted, cried, wondered, wonders`),
  takesUp: phrases("also, added, adds, further, went on, continued"),
  about: {
    verbs: phrases("is, was, has, had, did, does, would, will, could, became, remains, took"),
    notWith: phrases(`
      by, with, and, who, whose, brother, sister, son, daughter, wife, husband, father, mother, friend, partner, man, woman
      boy, girl, child`),
  },
};
