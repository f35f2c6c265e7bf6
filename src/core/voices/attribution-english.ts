/**
 * English attributions: "S said that …", "“…,” said S", "According to S, …", "As S put it, …", "S: “…”".
 *
 * Decided against a parser: the few forms in which the press gives words to somebody are enough, and each can be read
 * here. What does not fit one of them is nobody's. Verbs that are no saying by themselves ("added", "called", "welcomed")
 * count only before "that" or a quotation.
 */

import { pattern } from "../people/mask.ts";
import type { Attribution } from "./attribution.ts";

const saying =
  "sa(?:id|ys)(?! (?:nothing|little|neither|no such|goodbye))|t(?:old|ells)|noted|notes|stress(?:ed|es)|emphasi[sz](?:ed|es)|underlin(?:ed|es)|underscor(?:ed|es)|" +
  "highlight(?:ed|s)|explain(?:ed|s)|stated|states|argu(?:ed|es)|claim(?:ed|s)|insist(?:ed|s)|warn(?:ed|s)|acknowledg(?:ed|es)|admit(?:ted|s)|conceded?s?|" +
  "replie[ds]|respond(?:ed|s)|recall(?:ed|s)|reiterat(?:ed|es)|reaffirm(?:ed|s)|remark(?:ed|s)|comment(?:ed|s)|announc(?:ed|es)|declar(?:ed|es)|predict(?:ed|s)|" +
  "complain(?:ed|s)|conclud(?:ed|es)|lament(?:ed|s)|assert(?:ed|s)|contend(?:ed|s)|vow(?:ed|s)|pledg(?:ed|es)|promised?s?|urg(?:ed|es)|den(?:ied|ies)|confirm(?:ed|s)|" +
  "reject(?:ed|s)|criticis(?:ed|es)|criticiz(?:ed|es)|condemn(?:ed|s)|prais(?:ed|es)|blam(?:ed|es)|accus(?:ed|es)|describ(?:ed|es)|thank(?:ed|s)|express(?:ed|es)|" +
  "voiced? (?:his|her|concern|hope|support|confidence|regret|oppos|doubt)\\p{Ll}*|remind(?:ed|s)|point(?:ed|s) (?:out|to)|ma(?:de|kes) (?:it |this )?(?:clear|public)|call(?:ed|s) (?:for|on|upon)|dr(?:ew|aws) attention|" +
  "spoke (?:about|of|out)|talked about|went on to (?:say|add|note|stress|explain)|touch(?:ed|es) (?:up)?on|pa(?:id|ys) tribute|rul(?:ed|es) out|believes|thinks|" +
  "considers|worries|hopes|fears|defend(?:ed|s)|was quoted as saying|is quoted as saying|brought (?:up|to (?:mind|attention))|reveal(?:ed|s)|jok(?:ed|es)|quipp?(?:ed|s)|" +
  "ask(?:ed|s)(?! (?:by|about|for|if|whether|to)(?!\\p{L}))|shot back|put it";
const weak =
  "add(?:ed|s)|continu(?:ed|es)|observ(?:ed|es)|suggest(?:ed|s)|maintain(?:ed|s)|accept(?:ed|s)|agree[ds]|regret(?:ted|s)|answer(?:ed|s)|assur(?:ed|es)|propos(?:ed|es)|" +
  "dismiss(?:ed|es)|welcom(?:ed|es)|wrote|writes|call(?:ed|s)|disclosed|repeat(?:ed|s)|summed up|assum(?:ed|es)|estimat(?:ed|es)|knows|feels|felt|saw|sees|found|finds";
/** What proves that a weak verb says something. A quotation may stand some words on: "called it “…”". */
const content =
  "(?=,? (?:that|how|why|what|whether|if)(?!\\p{L})|[,:]? ?<Q>|:|(?: (?!who|which|as)[\\p{L}’'-]+){1,6} (?:that (?!which)|(?:as )?<Q>)|,? ?[.…]*$)";
const weekday = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const month = "(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber";
/** Between subject and verb: no denial, no doubt ("reportedly"), no "will" or "would". */
const between =
  "(?: (?:has|have|had|also|then|later|further|furthermore|moreover|again|once|more|often|always|still|now|just|only|today|yesterday|too|himself|herself|in turn|" +
  "in particular|(?!reportedly|allegedly|apparently|supposedly|hardly|barely|scarcely|nearly|rarely|falsely|only)\\p{Ll}+ly|" +
  `(?:(?:on|last) )?${weekday}(?: (?:morning|evening|night))?|in (?:\\d{4}|${month})),?)`;
/** ", who took office in 2003,": nothing in it may say or quote. */
const aside = "(?:, [^,;:<Q>]{1,90},| \\([^()<Q>]{1,60}\\)| [–—-] [^–—<Q>]{1,90} [–—-])";
/** "S met the guests and said": a first verb that is no saying. */
const firstAct = "(?: (?!and|or|who|which|said)[\\p{L}’'-]+){1,14} and(?: also| then)?(?= )";

const subjectVerb = pattern(
  `<S>(?:${aside})?(?:${between}){0,4}(?:${firstAct})? (?:(?:${saying})(?![\\p{L}-])|(?:${weak})(?!\\p{L})${content})`,
  "g",
);
const inverted =
  "said|says|added|adds|noted|stressed|emphasi[sz]ed|explained|explains|replied|recalled|concluded|continued|insisted|insists|stated|remarked|argued|argues|commented|" +
  "declared|joked|quipped|complained|admitted|conceded|asked";
const verbSubject = pattern(
  `(?:^|<Q>[,.]?|,|[–—]|\\bas) ?(?:[–—-] )?(?:${inverted}) <S>(?=[.,;:!?]|$| ?<Q>| (?:on|in|at|to|from|during|with|of|about|last|this|${weekday})(?!\\p{L}))`,
  "g",
);
const accordingTo = pattern(
  "(?<![\\p{L}])(?:according to <S>(?!’|')|according to <s>(?=,)|in (?:<s>|the) (?:own )?(?:view|opinion|words|estimation|assessment)(?: of <S>)?|" +
    "as (?:was |has been )?(?:noted|stressed|emphasi[sz]ed|said|stated|explained|mentioned|pointed out) by <S>|for <S>,)",
  "gi",
);
const label = pattern("^<S>: ?(?=<Q>)", "g");

/** Before the subject: nothing, a pause, "as", or an opening adjunct ("In an interview on Monday"); never "of", "after", "and". */
const mayPrecede = pattern(
  "(?:^|[,;:–—(<Q>]|(?:^|[,;] )(?:and|but|so|yet|still|however|then|now|later|meanwhile|today|yesterday|earlier|also|but also)|(?<!\\p{L})as|" +
    "^(?:in|on|at|during|earlier|last|this|late|early|speaking|talking)(?: (?!who|which|that|as|if|when|while|of$)[\\p{L}\\p{N}’'“”.-]+){1,12})\\s*$",
  "i",
);
const badLastWord =
  /(?<![\p{L}])(?:of|to|by|with|for|from|about|against|on|at|near|under|between|than|like|unlike|alongside|behind|towards?|over|into|via|in|and|or|nor|neither|both|not|that|who|what|which|after|before|when|if|because|until|since|although|though|while|whereas|unless|whether|once|only)\s*$/iu;
/** Whoever else says something. */
const stranger =
  /(?<![\p{L}-])(?:said|says|told|tells|added|adds|stated|noted|claimed|claims|insisted|insists|replied|answered|argued|argues|warned|stressed|emphasi[sz]ed|explained|declared|announced|commented|remarked|recalled|complained|according to|believes|thinks|quipped|called|wrote|reported)(?![\p{L}-])/giu;
const clauseWord =
  /(?<![\p{L}])(?:who|which|that|as|while|because|although|though|but|when|if|whether|where|until|unless|since|despite|is|was|are|were|has|had|will)(?![\p{L}])/iu;
const adjunct = new RegExp(
  `^(?:(?:also|${either("and but so yet still then later again simply now today yesterday earlier meanwhile however")}|that|too|in turn)(?= |$) ?)*` +
    `(?:(?:${either("on in at from during with for of about speaking talking addressing answering replying")}|${weekday}|` +
    `${either("last this late early earlier")} (?=on |in |this |last |week|month|year|${weekday})|to (?=the |an? |reporters|journalists|\\p{Lu}))` +
    "(?!\\p{L})(?: ?[^ ]+){0,9}|\\d{1,3})?$",
  "u",
);
/** Whom he told, before the rest. */
const addressee = /^(?:(?!to |that )[^ ]+ ?){1,5}?(?=(?:on|in|at|from|during|with|of|about|last) |$)/u;
const told = /t(?:old|ells)$/;
const apposition = /^(?:the|a|an|who is the) (?:[^ ]+ ?){1,8}$/iu;

/** Words as they begin a sentence, or do not. */
function either(words: string): string {
  return words
    .replace(/\p{Ll}+/gu, word => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .replaceAll(" ", "|");
}

/** Reads one masked English sentence. */
export function readEnglish(masked: string): Attribution | undefined {
  const text = masked.replace(/\s+/g, " ").trim();
  // Questions of the outlet, and sentences that only imagine: "Had S said", "If S said".
  if (/\?$/.test(text)) return undefined;
  const cores = coresOf(text);
  const first = cores[0];
  if (!first) return undefined;
  if (saysStranger(text, cores)) return undefined;
  let rest = text;
  for (const core of cores.toReversed())
    rest = `${rest.slice(0, core.start)} ; ${told.test(rest.slice(core.start, core.end)) ? rest.slice(core.end).replace(/^ /, "").replace(addressee, "") : rest.slice(core.end)}`;
  return { bare: isBare(rest, first.inverted) };
}

interface Core {
  readonly start: number;
  readonly end: number;
  readonly inverted: boolean;
}

function coresOf(text: string): readonly Core[] {
  const cores: Core[] = [];
  const add = (match: RegExpMatchArray, inverted: boolean) => {
    const start = match.index!;
    const end = start + match[0].length;
    if (!cores.some(core => core.start < end && start < core.end)) cores.push({ start, end, inverted });
  };
  for (const match of text.matchAll(subjectVerb)) {
    const before = text.slice(0, match.index);
    if (!badLastWord.test(before) && mayPrecede.test(before)) add(match, false);
  }
  for (const match of text.matchAll(verbSubject)) add(match, true);
  for (const match of text.matchAll(accordingTo)) if (/<S>|[\uE000\uE001]/u.test(match[0])) add(match, false);
  for (const match of text.matchAll(label)) add(match, false);
  return cores.sort((a, b) => a.start - b.start);
}

/**
 * Whether somebody else may be the source: a verb of saying before the speaker's own, or one behind it in a clause of its
 * own. Inside what the speaker is reported to say, others may speak: "S said the union had rejected it".
 */
function saysStranger(text: string, cores: readonly Core[]): boolean {
  const first = cores[0]!;
  for (const { 0: verb, index } of text.matchAll(stranger)) {
    if (cores.some(core => index >= core.start && index < core.end)) continue;
    if (index < first.start) return true;
    const clause = text.slice(first.end, index);
    const own = /(?:^|,|(?<!\p{L})(?:and|but|then|also)) ?$/u.test(clause) && !/according/i.test(verb);
    if (!own && /[,;:–—\uE002]|(?<!\p{L})(?:and|while|whereas|but|although|though)(?!\p{L})/u.test(clause)) return true;
  }
  return false;
}

/** Whether what is left without the attribution is only who, when, where and to whom, around quotations. */
function isBare(rest: string, inverted: boolean): boolean {
  const chunks = rest.split(/[,;:.…!?–—()\uE002]+|\s-\s/u).map(chunk => chunk.trim());
  let appositions = inverted ? 1 : 0;
  return chunks.every(chunk => {
    if (chunk === "" || !/[\p{L}\p{N}]/u.test(chunk)) return true;
    if (clauseWord.test(chunk.replace(/^(?:and |but )?that$/i, ""))) return false;
    if (adjunct.test(chunk)) return true;
    return appositions-- > 0 && apposition.test(chunk);
  });
}
