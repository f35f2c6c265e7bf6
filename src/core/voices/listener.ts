/** Gives the lines of a text their voices, one group after the other: who speaks in it, or whose quotation it can only be. */
import type { Language } from "../languages/language.ts";
import type { Voice } from "../model.ts";
import { genderOfWords } from "../people/gender.ts";
import { peopleIn, signs } from "../people/mask.ts";
import type { Masked, Mentions } from "../people/mentions.ts";
import type { Gender } from "../people/offices.ts";
import { type Act, calledAt, type HeardLine, type Voiced } from "./acts.ts";
import { type LineBefore, ownerOf, wordsOf } from "./bare-quotation.ts";
import { type Chain, isName, type Mention, type Who } from "./chain.ts";
import { isBareIn } from "./circumstances.ts";
import { leadsIn } from "./forms/final.ts";
import { mainSubjectIn, namedIn, presents } from "./forms/main-subject.ts";
import { relativesIn, thoughtsIn } from "./forms/phrases.ts";
import type { Manner } from "./manner.ts";
import { ownClauseIn } from "./own-clause.ts";
import { isOpen, type Resolved, type Says, togetherIn } from "./together.ts";

interface Listening {
  readonly chain: Chain;
  readonly manner: Manner;
  readonly language: Language;
  readonly genderOfOther: Mentions["genderOfOther"];
  /** Words with a capital inside sentences. */
  readonly names: ReadonlySet<string>;
  /** It sums up what was said: its plain text proves nothing. */
  readonly isDigest: boolean;
}

/** Who does something, by which mention, in a line that holds an act of saying or none. */
interface Doer {
  readonly who: Who | undefined;
  readonly by: Act["by"];
  readonly gender: Gender | undefined;
  readonly isSaid: boolean;
}

/** Hears the groups in order, each with the one behind it. */
export function createListener({ chain, manner, language, names, isDigest, genderOfOther }: Listening) {
  const isBare = isBareIn(language);
  const leads = leadsIn(language);
  const together = togetherIn(language);
  const mainSubject = mainSubjectIn(language);
  const genderIn = genderOfWords(language.people);
  const isNamed = namedIn(names, language.stopWords);
  const subjectOf = (masked: Masked): Mention | undefined => {
    const found = mainSubject(masked.text);
    return found && { by: found.sign, ...calledAt(masked, { by: found.sign, at: found.at }) };
  };
  const genderOf = ({ gender, name }: Mention): Gender | undefined =>
    gender ?? (name === undefined ? undefined : genderOfOther(name));
  const isOwnClause = ownClauseIn(language)(chain);
  const isThought = thoughtsIn(language);
  const isRelative = relativesIn(language);
  let before: LineBefore | undefined;

  return (group: readonly HeardLine[], next: readonly HeardLine[] | undefined): readonly Voiced[] => {
    if (before?.block !== group[0]!.line.block) chain.begin();
    const saying = group.map(one => (one.line.quoted ? undefined : whoSays(one)));
    const voices = voicesIn(group, saying, next);
    const { line } = group.at(-1)!;
    const { voice } = voices.at(-1)!;
    before = {
      block: line.block,
      who: whoseIs(group, saying, voice),
      announces: line.outside.trimEnd().endsWith(":"),
      voice,
      quoted: line.quoted,
      goesOn: voice === "reported" || /^may /.test(voices.at(-1)!.rule),
      says: wordsOf(voices.at(-1)!),
      isHeard: line.quotations > 0 || group.at(-1)!.acts.some(({ by, fact }) => by !== "somebody" && fact === "said"),
    };
    return voices;
  };

  function voicesIn(
    group: readonly HeardLine[],
    saying: readonly (Says | undefined)[],
    next: readonly HeardLine[] | undefined,
  ): readonly Voiced[] {
    if (group.every(({ line }) => line.quoted)) return bareQuotation(group, next);
    return group.length > 1 ? run(group, saying) : [single(group[0]!, saying[0]!)];
  }

  /** Whose a quotation would be that follows in the paragraph. */
  function whoseIs(group: readonly HeardLine[], saying: readonly (Says | undefined)[], voice: Voice): Who | undefined {
    if (voice === "speaker" || voice === "reported") return "speaker";
    const [who, ...others] = new Set(saying.filter(one => one !== undefined));
    if (who !== undefined && others.length === 0 && who !== "nobody" && who !== "denied" && who !== "mixed") return who;
    const last = group.at(-1)!;
    return last.line.quoted ? undefined : actsIn(last);
  }

  /** Whose acts a line holds; the chain is told of them. */
  function whoSays({ line, masked, acts }: HeardLine): Says {
    chain.step();
    const resolved = resolve(masked, acts);
    const subject = subjectOf(masked);
    const doer = subject && !masked.text.includes(signs.quotation) ? chain.whoIs(subject) : undefined;
    nameAll(masked.text);
    const all = masked.text.endsWith("?")
      ? []
      : resolved.filter(({ act }) => act.fact === "said" && !(act.relative && act.isAnybody));
    const main = all.filter(({ act }) => !act.relative);
    const said = main.some(({ who }) => who === "speaker") ? main : all;
    const [first] = said;
    if (!first) return doesNotSay(masked, resolved);
    const by = first.act.by;
    const gender = genderOf(first.act) ?? genderIn(line.outside);
    const speaks = first.act.several ? severalOf() : first.who;
    if (speaks !== undefined) chain.act(speaks, { says: true, by, gender });
    // "S slept when a nurse said …": the sentence is about S.
    if (first.act.by === "somebody" && doer === "speaker") chain.act("speaker", { says: false, by: subject!.by });
    if (first.act.by !== "somebody") chain.name(first.who === "speaker" ? "speaker" : "other");
    return heardOf(first, said, together(masked.text, said));
  }

  /** "Critics have called them dull.": no one of them is meant by "she" in an article about her, who spoke before. */
  function severalOf(): Who | undefined {
    return manner.kind === "one" && chain.focus === "speaker" ? undefined : "unknown";
  }

  /** "Doctors told him to stop, S said.": S is who speaks, and the chain is told so. */
  function heardOf(first: Resolved, said: readonly Resolved[], whose: Says): Says {
    if (whose === "speaker" && first.who !== whose) chain.act(whose, { says: true, by: said.at(-1)!.act.by });
    return whose;
  }

  /** The chain is told of everybody who is named in a line. */
  function nameAll(text: string): void {
    for (const sign of peopleIn(text)) if (isName(sign)) chain.name(sign === signs.other ? "other" : "speaker");
    if (text.includes(signs.other)) chain.pass();
  }

  /** Who is meant in each act of a line, in order. */
  function resolve({ text }: Masked, acts: readonly Act[]): readonly Resolved[] {
    const resolved: Resolved[] = [];
    for (const act of acts) {
      const own = resolved.find(({ act: { fact } }) => fact === "said");
      const isHis = isOwnClause(text, act, own?.who === "speaker" ? own.act : undefined);
      resolved.push({ act, who: isHis ? "speaker" : chain.whoIs(act) });
    }
    return resolved;
  }

  /** Nobody says anything: the chain is told who does something. */
  function doesNotSay(masked: Masked, resolved: readonly Resolved[]): Says {
    const subject = subjectOf(masked);
    const who = doer(masked, subject, resolved);
    const by = subject?.by ?? resolved[0]?.act.by ?? "somebody";
    if (resolved.some(isOpen)) chain.act("unknown", { says: true, by });
    else tellDoer(masked, { who, by, gender: subject && genderOf(subject), isSaid: resolved.length > 0 });
    if (!masked.text.endsWith("?") && resolved.some(({ act }) => act.fact === "unsure")) return "unknown";
    return resolved.length > 0 ? "denied" : "nobody";
  }

  /** The chain is told who does something, as far as that is known. */
  function tellDoer(masked: Masked, { who, by, gender, isSaid }: Doer): void {
    if (who === undefined && isRelative(masked.text))
      chain.act("other", { says: false, by: signs.other, gender: genderIn(masked.text) });
    else if (who === undefined && isNamed(masked.text)) chain.act("other", { says: false, by });
    else if (!isSaid && presents.test(masked.text)) chain.act("unknown", { says: false, by });
    else if (who !== undefined && who !== "unknown") chain.act(who, { says: false, by, gender });
    else if (who === undefined && isHis(masked.text)) chain.act("unknown", { says: false, by: signs.speakerOwn });
    else if (who === "unknown" || /(?<=\P{Lu})\p{Lu}/u.test(masked.text)) chain.pass();
  }

  /** "Stone's goal is …" behind somebody else: whoever is meant next. */
  function isHis(text: string): boolean {
    return chain.focus === "other" && text.startsWith(signs.speakerOwn);
  }

  function doer(masked: Masked, subject: Mention | undefined, resolved: readonly Resolved[]): Who | undefined {
    if (!subject) return resolved[0]?.who;
    const isTold = resolved.length === 0 && !masked.text.includes(signs.quotation);
    if (isTold && chain.takesUp(subject.by, peopleIn(masked.text).some(isName))) return "speaker";
    return chain.whoIs(subject);
  }

  /** Who does something in a line in which nobody says anything. */
  function actsIn({ masked }: HeardLine): Who | undefined {
    const subject = subjectOf(masked);
    return subject && chain.whoIs(subject);
  }

  function single(heard: HeardLine, who: Says): Voiced {
    const { line, masked, acts } = heard;
    if (line.broken) return { voice: "unmarked", rule: "broken marks" };
    const form = acts.find(({ fact }) => fact === "said")?.form ?? "";
    if (who === "speaker") {
      const own = acts.filter(({ fact }) => fact === "said");
      const quotes = line.quotations > 0 && (isBare(masked.text, own) || (own.length === 0 && leads(masked.text)));
      return { voice: quotes ? "speaker" : "reported", rule: form };
    }
    // In a digest others speak inside what he is said to have said, which need not be marked again.
    if (isDigest && line.quotations === 0) return { voice: "unmarked", rule: "may go on" };
    if (who === "other") return { voice: "outlet", isAnothers: true, rule: `another: ${form}` };
    if (who === "mixed" || who === "unknown") return { voice: "unmarked", rule: who };
    if (line.quotations > 0) return { voice: "unmarked", rule: "a quotation in a sentence" };
    return who === "denied" ? { voice: "outlet", rule: "denied" } : told(heard);
  }

  /** Plain text in which nobody speaks. */
  function told({ line, masked }: HeardLine): Voiced {
    if (manner.kind !== "many" && isThought(masked.text)) return { voice: "unmarked", rule: "may be thought" };
    // Behind what he is reported to say, plain text may go on with it.
    const mayGoOn = before?.block === line.block && before.goesOn && !isNamed(masked.text) && isNobodys(masked);
    return mayGoOn ? { voice: "unmarked", rule: "may go on" } : { voice: "outlet", rule: "told" };
  }

  /** It is about nobody, or by a pronoun about who has just been reported, and names, counts and dates nothing. */
  function isNobodys(masked: Masked): boolean {
    const subject = subjectOf(masked);
    if (subject === undefined) return true;
    const goesOn = language.saying?.goesOnBy === "pronoun" && manner.kind === "one" && before?.voice === "reported";
    return goesOn && chain.fits(subject) && !/\d| \p{Lu}/u.test(masked.text);
  }

  /** A quotation over several lines: whoever says something in any of them says all of it. */
  function run(group: readonly HeardLine[], saying: readonly (Says | undefined)[]): readonly Voiced[] {
    const said = saying.filter(who => who !== undefined && who !== "nobody" && who !== "denied");
    const [who] = said;
    const one = said.every(other => other === who) && !group.some(({ line }) => line.broken);
    return group.map((heard): Voiced => {
      if (!one || who === undefined) return { voice: "unmarked", rule: "a quotation in doubt" };
      if (!heard.line.quoted) return single(heard, who);
      if (who === "speaker") return { voice: "speaker", rule: "goes on" };
      if (who === "other") return { voice: "outlet", isAnothers: true, rule: "another: goes on" };
      return { voice: "unmarked", rule: "a quotation in doubt" };
    });
  }

  /** A quotation that nobody is said to speak. */
  function bareQuotation(group: readonly HeardLine[], next: readonly HeardLine[] | undefined): readonly Voiced[] {
    const { line } = group.at(-1)!;
    const first = group[0]!.line;
    const following = next?.[0]?.line;
    const asked = line.exclaims && following?.quoted === true && following.block === line.block;
    // One question alone is more often asked than answered.
    const asks = group.length === 1 && line.asks && (before?.block !== line.block || before.voice !== "speaker");
    const whose =
      group.some(one => one.line.broken) || asked || asks
        ? { who: undefined, rule: "" }
        : ownerOf({ first, next, before }, { chain, manner });
    if (whose.who !== undefined && whose.who !== "unknown") chain.act(whose.who, { says: true });
    const rule = whose.rule === "" ? "nobody's quotation" : whose.rule;
    if (whose.who === "other") return group.map(() => ({ voice: "outlet", isAnothers: true, rule }));
    return group.map(() => ({ voice: whose.who === "speaker" ? "speaker" : "unmarked", rule }));
  }
}
