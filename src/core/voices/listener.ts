/** Gives the lines of a text their voices, one group after the other: who speaks in it, or whose quotation it can only be. */
import type { Language } from "../languages/language.ts";
import type { Voice } from "../model.ts";
import { peopleIn, signs } from "../people/mask.ts";
import type { Masked } from "../people/mentions.ts";
import { type Act, epithetsBefore } from "./acts.ts";
import { type Chain, isName, type Who } from "./chain.ts";
import { isBareIn } from "./circumstances.ts";
import type { Line } from "./lines.ts";
import { mainSubjectIn } from "./main-subject.ts";
import type { Manner } from "./manner.ts";
import { othersIn } from "./other-sayers.ts";

/** A line with what it says outside quotation marks; nothing where it says nothing there. */
export interface HeardLine {
  readonly line: Line;
  readonly masked: Masked;
  readonly acts: readonly Act[];
}

export interface Voiced {
  readonly voice: Voice;
  readonly rule: string;
}

interface Listening {
  readonly chain: Chain;
  readonly manner: Manner;
  readonly language: Language;
  /** Words with a capital inside sentences. */
  readonly names: ReadonlySet<string>;
}

/** Hears the groups in order, each with the one behind it. */
export function createListener({ chain, manner, language, names }: Listening) {
  const isBare = isBareIn(language);
  const isAnothers = othersIn(language);
  const mainSubject = mainSubjectIn(language);
  /** "Marlow equalised": somebody or something of whom no more is known. */
  const isNamed = (text: string): boolean => {
    const name = /^(\p{Lu}[\p{L}-]+)(?: (\p{Lu}[\p{L}.-]+)){0,3} \p{Ll}/u.exec(text);
    return name !== null && (name[2] !== undefined || names.has(name[1]!));
  };
  const subjectOf = ({ text, epithets }: Masked): Pick<Act, "by" | "epithet"> | undefined => {
    const found = mainSubject(text);
    const epithet = found && epithets[epithetsBefore(text, found.at)];
    return found && { by: found.sign, ...(found.sign === signs.epithet && epithet !== undefined ? { epithet } : {}) };
  };
  /** What the line before was. */
  let before:
    | {
        readonly block: number;
        readonly who: Who | undefined;
        readonly announces: boolean;
        readonly voice: Voice;
        readonly quoted: boolean;
      }
    | undefined;

  return (group: readonly HeardLine[], next: readonly HeardLine[] | undefined): readonly Voiced[] => {
    if (before?.block !== group[0]!.line.block) chain.begin();
    const saying = group.map(one => (one.line.quoted ? undefined : whoSays(one)));
    const last = group.at(-1)!;
    const whos = new Set(saying.flatMap(one => one ?? []));
    let voices: readonly Voiced[];
    if (group.every(({ line }) => line.quoted)) voices = bareQuotation(group, next);
    else if (group.length > 1) voices = run(group, saying);
    else voices = [single(group[0]!, saying[0]!)];
    const voice = voices.at(-1)!.voice;
    const own = voice === "speaker" || voice === "reported";
    const who = own ? "speaker" : whos.size === 1 && [...whos][0] !== "nobody" ? ([...whos][0] as Who) : undefined;
    before = {
      block: last.line.block,
      who: who ?? (last.line.quoted ? undefined : actsIn(last)),
      announces: last.line.outside.trimEnd().endsWith(":"),
      voice,
      quoted: last.line.quoted,
    };
    return voices;
  };

  /** Whose acts a line holds; the chain is told of them. */
  function whoSays({ masked, acts, line }: HeardLine): Who | "mixed" | "denied" | "nobody" {
    const people = peopleIn(masked.text);
    const resolved: { readonly act: Act; readonly who: Who }[] = [];
    for (const act of acts) {
      const own = resolved.find(({ act: { fact } }) => fact === "said");
      const between = own && masked.text.slice(own.act.end, act.start);
      // "S says she hopes": his own clause goes on with him.
      const goesOn = own?.who === "speaker" && !peopleIn(between!).some(isName) && chain.fits(act);
      resolved.push({ act, who: goesOn ? "speaker" : chain.whoIs(act) });
    }
    for (const sign of people) if (isName(sign)) chain.name(sign === signs.other ? "other" : "speaker");
    const question = masked.text.endsWith("?");
    const all = question ? [] : resolved.filter(({ act }) => act.fact === "said");
    const main = all.filter(({ act }) => !act.relative);
    const said = main.some(({ who }) => who === "speaker") ? main : all;
    const first = said[0];
    if (!first) {
      const subject = subjectOf(masked);
      const by = resolved[0]?.who ?? (subject && chain.whoIs(subject));
      const mention = resolved[0]?.act.by ?? subject?.by ?? "somebody";
      if (by !== undefined && by !== "unknown") chain.act(by, { says: false, by: mention });
      else if (by === undefined && isNamed(masked.text)) chain.act("other", { says: false, by: "somebody" });
      if (by !== undefined && !question && resolved.some(({ act }) => act.fact === "unsure")) return "unknown";
      return resolved.length > 0 ? "denied" : "nobody";
    }
    if (!first.act.several) chain.act(first.who, { says: true, by: first.act.by });
    if (first.act.by !== "somebody") chain.name(first.who === "speaker" ? "speaker" : "other");
    if (said.every(({ who }) => who === first.who)) return first.who;
    const own = said.filter(({ who }) => who === "speaker");
    if (own.length === 0) return said.some(({ who }) => who === "unknown") ? "unknown" : "other";
    if (first.who !== "speaker") return "mixed";
    void line;
    return said.some(({ act, who }) => who !== "speaker" && isAnothers(masked.text, first.act, act))
      ? "mixed"
      : "speaker";
  }

  /** Who does something in a line in which nobody says anything. */
  function actsIn({ masked }: HeardLine): Who | undefined {
    const subject = subjectOf(masked);
    return subject && chain.whoIs(subject);
  }

  function single(heard: HeardLine, who: ReturnType<typeof whoSays>): Voiced {
    const { line, masked, acts } = heard;
    if (line.broken) return { voice: "unmarked", rule: "broken marks" };
    const form = acts.find(({ fact }) => fact === "said")?.form ?? "";
    if (who === "speaker") {
      const own = acts.filter(({ fact }) => fact === "said");
      const quotes = line.quotations > 0 && isBare(masked.text, own);
      return { voice: quotes ? "speaker" : "reported", rule: form };
    }
    if (who === "other") return { voice: "outlet", rule: `another: ${form}` };
    if (who === "mixed" || who === "unknown") return { voice: "unmarked", rule: who };
    if (line.quotations > 0) return { voice: "unmarked", rule: "a quotation in a sentence" };
    return who === "denied" ? { voice: "outlet", rule: "denied" } : { voice: "outlet", rule: "told" };
  }

  /** A quotation over several lines: whoever says something in any of them says all of it. */
  function run(
    group: readonly HeardLine[],
    saying: readonly (ReturnType<typeof whoSays> | undefined)[],
  ): readonly Voiced[] {
    const said = saying.filter(who => who !== undefined && who !== "nobody" && who !== "denied");
    const [who] = said;
    const one = said.every(other => other === who) && !group.some(({ line }) => line.broken);
    return group.map((heard, at): Voiced => {
      if (!one || who === undefined) return { voice: "unmarked", rule: "a quotation in doubt" };
      if (!heard.line.quoted) return single(heard, who);
      if (who === "speaker") return { voice: "speaker", rule: "goes on" };
      void at;
      return who === "other"
        ? { voice: "outlet", rule: "another: goes on" }
        : { voice: "unmarked", rule: "a quotation in doubt" };
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
      group.some(one => one.line.broken) || asked || asks ? { who: undefined, rule: "" } : owner(first, next);
    if (whose.who !== undefined && whose.who !== "unknown") chain.act(whose.who, { says: true });
    const voice: Voice = whose.who === "speaker" ? "speaker" : whose.who === "other" ? "outlet" : "unmarked";
    return group.map(() => ({ voice, rule: whose.rule === "" ? "nobody's quotation" : whose.rule }));
  }

  function owner(first: Line, next: readonly HeardLine[] | undefined): { who: Who | undefined; rule: string } {
    if (before && (before.block === first.block || before.announces)) {
      const one = manner.kind === "one" && chain.focus !== "other" && !before.quoted ? "speaker" : undefined;
      return { who: before.who ?? one, rule: before.announces ? "announced" : "behind, in the paragraph" };
    }
    const coming = next?.find(({ line }) => !line.quoted);
    const act = coming?.acts.find(({ fact }) => fact === "said");
    if (act && coming!.line.quotations > 0 && coming!.line.block <= first.block + 1) {
      const who = chain.whoIs(act);
      if (coming!.line.block === first.block || who === chain.focus) return { who, rule: "before its attribution" };
    }
    if (manner.kind === "one" && chain.focus !== "other" && chain.sayer !== "other")
      return { who: "speaker", rule: "of the one who speaks" };
    return { who: undefined, rule: "" };
  }
}
