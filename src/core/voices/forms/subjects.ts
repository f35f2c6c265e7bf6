/**
 * The subject of a verb, looked for in the verb's own clause, in languages that have it beside the verb. Before it: a mention,
 * with adverbs, an aside or another verb between ("Stone, who is 40, met the dockers and said"); whatever else stands there is
 * somebody else. Behind it: a mention that ends the clause.
 */
import { anyOf, wordEnd, wordStart } from "../../languages/pattern.ts";
import type { PeopleWords } from "../../languages/sections/people.ts";
import type { SubjectVerb, VerbSubject } from "../../languages/sections/saying.ts";
import { isActor, pattern, type Sign, signs } from "../../people/mask.ts";
import { isPronoun } from "../../people/pronouns.ts";
import type { Act } from "../acts.ts";

/** Whose verb it is. */
export interface Subject {
  readonly by: Sign | "somebody";
  /** Where the subject stands in what was looked at. */
  readonly at: number;
  readonly fact: Act["fact"];
  /** "Stone met the dockers and said" */
  readonly apart?: true;
  /** "Stone met dockers who said" */
  readonly relative?: true;
  /** Of somebody: words that may be the speaker by what he is, "the forward". */
  readonly isPlain?: true;
  /** Of somebody: whoever it may be, "nobody told". */
  readonly isAnybody?: true;
}

/** How much before a verb is looked at. */
export const reach = 320;
const asides = /(?:, [^;:\uE002]{1,160},| \([^()\uE002]{1,80}\)| [–—-] [^–—\uE002]{1,120} [–—-])$/u;
const openPlace = pattern("(?:^|[,;:–—(<Q>-]|<Q>[.,])\\s*$");
/** "Its founder, S,": who that is stands behind what he is, which begins the clause. */
const apposed = pattern("(?:^|[;:<Q>] ?|, )(?:[\\p{L}’'-]+ ){0,6}[\\p{L}’'-]+, <S>,$");
const anActor = pattern("<S>");
const name = /(?:[\uE000-\uE006\uE00A\uE00B]|\p{Lu}[\p{L}’'-]*)$/u;

/** Looks for the subject in what stands before a verb. */
export function subjectBefore(
  data: SubjectVerb,
  people: PeopleWords | undefined,
): (before: string) => Subject | undefined {
  const isPlain = plainRule(people);
  const skip = skipRule(data, isPlain);
  const who = new RegExp(`,?\\s*${wordStart}${anyOf(data.relative ?? [])}$`, "iu");
  const and = new RegExp(`,?\\s*${wordStart}${anyOf(data.secondVerb?.and ?? [])}$`, "iu");
  const notSecond = pattern(`${wordStart}${anyOf(data.secondVerb?.not ?? [])}${wordEnd}|[;:<Q>]`, "i");
  const noSubject = new RegExp(`(?:^|[\\s,])${anyOf([...(data.notBefore ?? []), ...(data.noSubject ?? [])])}$`, "iu");
  // "S from Arn who ran said"
  const described = pattern(
    `^${signs.speaker} (?:${anyOf([...(data.relative ?? []), ...(data.notBefore ?? [])])}) [^.,;:<Q><O>]{1,160}$`,
  );
  const placeOf = placeRule(data);
  const isLesser = new RegExp(`${wordStart}${anyOf(data.lesser ?? [])}${wordEnd}`, "iu");
  const definite = people?.definite;
  const beginsPlain =
    definite === undefined
      ? /(?!)/
      : new RegExp(`^\\s*(?:${anyOf(data.connectives ?? [])} )?${definite} \\p{Ll}`, "iu");

  return before => {
    const { rest, fact, subject } = skip(before);
    if (subject !== undefined) return subject === "none" ? undefined : { ...subject, fact };
    const relative = who.exec(rest);
    if (relative) return antecedent(rest.slice(0, relative.index), fact);
    if (isActor(rest.at(-1))) return placed(rest, fact);
    if (described.test(rest) && !isLesser.test(rest)) return { by: signs.speaker, at: 0, fact };
    const second = and.exec(rest);
    if (second) return secondVerb(rest.slice(0, second.index), fact);
    if (rest === "" || openPlace.test(rest) || noSubject.test(rest)) return undefined;
    const words = rest
      .split(/[,;:–—\uE002]/)
      .at(-1)!
      .trim();
    const plain = { ...(isPlain(words) ? ({ isPlain: true } as const) : {}), ...anybody(words) };
    return /[\p{L}\p{N}”"’'»)]$/u.test(rest) ? { by: "somebody", at: 0, fact, ...plain } : undefined;
  };

  function placed(rest: string, fact: Act["fact"]): Subject {
    const at = rest.length - 1;
    const place = placeOf(rest.slice(0, at));
    const isPronoun = rest[at] === signs.he || rest[at] === signs.she;
    if ((place === "object" && !isPronoun) || (place === "far" && rest[at] === signs.other))
      return { by: "somebody", at: 0, fact };
    return { by: rest[at] as Sign, at, fact: place !== "subject" && fact === "said" ? "unsure" : fact };
  }

  /** "S, who says"; of a name without a comma it is somebody else: "the man who". */
  function antecedent(head: string, fact: Act["fact"]): Subject {
    const last = head.at(-1);
    return isActor(last)
      ? { by: last, at: head.length - 1, fact: "unsure" }
      : { by: "somebody", at: 0, fact, relative: true, ...anybody(head) };
  }

  /** "S met the dockers and": the one mention that could be the subject of both verbs. */
  function secondVerb(clause: string, fact: Act["fact"]): Subject | undefined {
    const from = Math.max(0, ...[";", ":", signs.quotation].map(mark => clause.lastIndexOf(mark) + 1));
    const at = from + clause.slice(from).search(anActor);
    if (at < from) {
      if (anActor.test(clause)) return undefined;
      return { by: "somebody", at: 0, fact, ...(beginsPlain.test(clause.slice(from)) ? { isPlain: true } : {}) };
    }
    if (notSecond.test(clause.slice(at + 1)) || clause.slice(at).split(" ").length > 18) return undefined;
    return { ...placed(clause.slice(0, at + 1), fact), apart: true };
  }
}

/** Whether words end with "anyone". */
function anybody(words: string): Pick<Subject, "isAnybody"> {
  return isPronoun(words.split(" ").at(-1)!) ? { isAnybody: true } : {};
}

/**
 * Whether words are somebody by what he is and not by a name: with the article and one person; in a language without articles, a
 * noun or two; "they".
 */
function plainRule(people: PeopleWords | undefined): (words: string) => boolean {
  const { definite, ofWhat = [] } = people ?? {};
  const whose = new RegExp(`(?<=\\p{Ll}) ${anyOf(ofWhat)} .*`, "u");
  const plain =
    definite === undefined
      ? /^(?:\p{L}[\p{Ll}-]+ )?\p{L}[\p{Ll}-]+$/u
      : new RegExp(`(?:^|\\s)${definite} (?:[\\p{L}“”’'-]+\\s){0,4}\\p{Ll}[\\p{L}-]*(?<!s)$`, "iu");
  return all => {
    // "the founder of Lidless"
    const words = all.replace(whose, "");
    return (plain.test(words) && !/ \p{Lu}[^ ]*$/u.test(words)) || isPronoun(words) || words.startsWith(signs.epithet);
  };
}

/** What is left of the words before a verb, without those that may stand between it and its subject. */
interface Skipped {
  readonly rest: string;
  readonly fact: Act["fact"];
  /** Already found, behind what he is or before an aside; `none`: there can be none. */
  readonly subject?: Omit<Subject, "fact"> | "none";
}

/** Skips adverbs, auxiliaries and an aside, in any order. */
function skipRule(data: SubjectVerb, isPlain: (words: string) => boolean): (before: string) => Skipped {
  const between = behindWord(filled(data.between ?? [], data.adverbs));
  const denials = behindWord(anyOf(data.denials ?? []));
  /** "The Basque, who" */
  const isPerson = new RegExp(`^, ${anyOf(data.relative ?? [])}${wordEnd}`, "iu");
  return before => {
    let rest = before.trimEnd();
    let fact: Act["fact"] = "said";
    for (let words = 0; words < 6 && !isActor(rest.at(-1)); words++) {
      const aside = asides.exec(rest);
      const own = aside && apposed.exec(rest);
      if (own) return { rest, fact, subject: { by: rest.at(-2) as Sign, at: rest.length - 2 } };
      const nearest = aside ? nearestActor(rest, aside.index) : undefined;
      if (nearest !== undefined) return { rest: rest.slice(0, nearest + 1), fact };
      const denied = denials.exec(rest);
      const found = denied ?? between.exec(rest);
      if (!found) {
        if (!aside) return { rest, fact };
        const head = rest.slice(0, aside.index);
        return { rest, fact, subject: headOf(head, isPlain(head) || isPerson.test(rest.slice(aside.index))) };
      }
      if (denied) fact = "denied";
      rest = rest.slice(0, found.index).trimEnd();
    }
    return { rest, fact };
  };
}

/** Words before an aside are somebody. */
function headOf(words: string, isPlain: boolean): NonNullable<Skipped["subject"]> {
  if (!/[\p{L}\p{N}]$/u.test(words)) return "none";
  return { by: "somebody", at: 0, ...(isPlain ? { isPlain } : {}) };
}

/** The last mention before an aside, or inside what looks like one because it has commas of its own. */
function nearestActor(rest: string, from: number): number | undefined {
  if (isActor(rest[from - 1])) return from - 1;
  for (let comma = rest.lastIndexOf(",", rest.length - 2); comma > 0; comma = rest.lastIndexOf(",", comma - 1)) {
    if (isActor(rest[comma - 1])) return comma - 1;
    if (comma <= from) return undefined;
  }
  return undefined;
}

/** Whether a mention behind these words is a subject, the object of something, or the subject of a lesser clause; `far`: one of these. */
function placeRule(data: SubjectVerb): (before: string) => "subject" | "object" | "clause" | "far" {
  const connective = new RegExp(`(?:^|[\\s,;])${anyOf(data.connectives ?? [])}\\s*$`, "iu");
  const as = pattern(`(?:^|[,;:–—(-]|<Q>)\\s*${anyOf(data.as === undefined ? [] : [data.as])}\\s*$`, "i");
  const joins = new RegExp(`^(.*?),?\\s*${wordStart}${anyOf(data.joins ?? [])}\\s*$`, "isu");
  const lesser = new RegExp(`${wordStart}${anyOf(data.lesser ?? [])}\\s*$`, "iu");
  const notBefore = new RegExp(`${wordStart}${anyOf(data.notBefore ?? [])}\\s*$`, "iu");
  const title = pattern(
    `(?:^|[,;:–—(<Q>-]|<Q>[.,])\\s*(?:${anyOf(data.connectives ?? [])} )?(?:[\\p{L}\\p{N}\uE004’'“”«».-]+ ){1,9}$`,
    "i",
  );
  const objects = data.nominative ? [] : (data.notBefore ?? []);
  const no = new RegExp(
    `${wordStart}${anyOf([...objects, ...(data.lesser ?? []), ...(data.relative ?? [])])}${wordEnd}`,
    "iu",
  );
  const word = `(?!${anyOf(data.notInOpening ?? [])}${wordEnd})[\\p{L}\\p{N}’'“”.-]+`;
  const opening = data.openings ? pattern(`^${anyOf(data.openings)}(?: ${word}){1,16}\\s*$`, "i") : /(?!)/;
  return before => {
    if (openPlace.test(before)) return "subject";
    const joined = joins.exec(before)?.[1];
    if (joined !== undefined && name.test(joined)) return "object";
    if (connective.test(before) || as.test(before)) return "subject";
    if (lesser.test(before)) return "clause";
    if (notBefore.test(before)) return "object";
    if (opening.test(before)) return "subject";
    const words = title.exec(before)?.[0];
    return words !== undefined && !no.test(words) ? "subject" : "far";
  };
}

/** Looks for the subject right behind a verb: nothing where no subject stands there. */
export function subjectBehind(
  { behind, leads = [], notSubject }: VerbSubject,
  people: PeopleWords | undefined,
): (behind: string) => Subject | undefined {
  const isPlain = plainRule(people);
  const ends = `(?=[.,;:!?–—)]|$| [–—-]| ?<Q>| ${anyOf(behind)}${wordEnd})`;
  const gap = `(?: ${anyOf(leads)}(?: \\p{Ll}+){0,2})?`;
  const word = `(?: (?!${anyOf(notSubject)}${wordEnd})[\\p{L}\\p{N}\uE004’'«»“”.-]+)`;
  // "said the secretary of state S"
  const title = `(?:${word}{0,6}?|${word}{1,3} ${anyOf(people?.ofWhat ?? [])}${word}{1,4}?)`;
  const near = pattern(`^${gap} (?<who><S>)${ends}`, "i");
  const titled = pattern(`^${gap}${title} (?<who><S>)${ends}`, "i");
  const apposed = pattern(`^${gap} [^,.;:\\uE000-\\uE00B]{1,80}, (?<who><S>)[,.]`, "i");
  const words = pattern(`^ (?!${anyOf(notSubject)}${wordEnd})[\\p{L}«“\\uE000-\\uE00B]`, "i");
  return text => {
    const found = near.exec(text) ?? titled.exec(text) ?? apposed.exec(text);
    if (found) return { by: found.groups!.who as Sign, at: found[0].lastIndexOf(found.groups!.who!), fact: "said" };
    if (!words.test(text)) return undefined;
    const plain = isPlain(text.split(/[,.;:!?–—\uE002]/, 1)[0]!.trim()) ? ({ isPlain: true } as const) : {};
    return { by: "somebody", at: 0, fact: "said", ...plain };
  };
}

/** Words that may stand between, at the end of a text. */
function behindWord(words: string): RegExp {
  return new RegExp(`(?:^|[\\s,]|(?<=[\uE000-\uE00B]))${words},?\\s*$`, "u");
}

function filled(between: readonly string[], adverbs: SubjectVerb["adverbs"]): string {
  const slots: Readonly<Record<string, string>> = {
    "<adverb>": adverbs ? `(?!${anyOf(adverbs.not)}${wordEnd})\\p{Ll}+${adverbs.ending}` : "(?!)",
    "<year>": "\\d{4}",
    "<name>": "\\p{Lu}\\p{Ll}+",
    "<words>": "[^,;:\uE002]{1,40}",
  };
  return anyOf(between).replace(/<[a-z]+>/g, slot => slots[slot] ?? slot);
}
