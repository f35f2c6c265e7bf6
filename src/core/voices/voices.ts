/**
 * Whose words each sentence of running text holds. Rules, not a model: a wrong attribution is the worst fault there is, so
 * every label must have a reason that can be read (`rule`), and a sentence without one is unmarked.
 *
 *   speaker    all of it stands in quotation marks and is given to him; outside them is only who, how, when, where, to whom
 *   reported   the outlet tells what he said or spoke about, wholly or around words of his in quotation marks
 *   outlet     somebody else says it, or the writer tells it: no quotation marks, and nobody speaks
 *   unmarked   whose it is, is not sure
 *
 * Three steps: a text becomes lines (lines.ts), each line its acts of saying (acts.ts, the forms beside it), and each act, in
 * the order of the text, somebody's (chain.ts). A quotation that is given to nobody is decided here.
 */
import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { once } from "../languages/once.ts";
import type { Interview, Sentence } from "../model.ts";
import { genderOfWords } from "../people/gender.ts";
import { type Sign, signs, unsigned } from "../people/mask.ts";
import { createMentions } from "../people/mentions.ts";
import { actsOf, type FormOf, type HeardLine, type ReadsActs, type Voiced } from "./acts.ts";
import { createChain } from "./chain.ts";
import { clauseOf } from "./forms/clause.ts";
import { finalOf } from "./forms/final.ts";
import { accordingToOf, announcedOf, besideQuotationOf, labelOf, whoSaysOf } from "./forms/phrases.ts";
import { groupsOf, type Line, linesOf } from "./lines.ts";
import { createListener } from "./listener.ts";
import { type Manner, mannerOf, undecided } from "./manner.ts";
import { shownGender } from "./shown-gender.ts";

/** In the order in which they are tried. */
const forms: readonly FormOf[] = [accordingToOf, besideQuotationOf, clauseOf, whoSaysOf, labelOf, finalOf, announcedOf];
const actsIn = once((language: Language): readonly ReadsActs[] => forms.flatMap(form => form(language) ?? []));
/** Letters of a sentence beyond which it is a list or an accident; no rule is tried on it. */
const longest = 2000;

/** What is known of an article before it is read. */
export type Known = Pick<Interview, "speaker" | "aliases" | "language" | "outlet" | "interviewer"> &
  Partial<Pick<Interview, "title" | "kind">>;

/** A sentence with the rule that gave it its voice. */
export interface VoicedSentence extends Sentence {
  readonly rule: string;
}

/** The sentences of each paragraph (running text, in the order of the article), with their voices. */
export function voicesOf(known: Known, paragraphs: readonly string[]): readonly (readonly VoicedSentence[])[] {
  const sentences: VoicedSentence[][] = paragraphs.map(() => []);
  const add = ({ paragraph, start, end }: Line, voiced: Voiced): void => {
    sentences[paragraph]!.push({ start, end, ...voiced });
  };
  const article = hear(known, paragraphs);
  if (!article) {
    for (const line of linesOf(paragraphs, known.language)) add(line, { voice: "unmarked", rule: "nobody is known" });
    return sentences;
  }
  const { groups, listen } = article;
  groups.forEach((group, at) => {
    listen(group, groups[at + 1]).forEach((voiced, place) => {
      add(group[place]!.line, voiced);
    });
  });
  return sentences;
}

/** How an article is read; nothing where nobody is known to speak in it. */
export function mannerIn(known: Known, paragraphs: readonly string[]): Manner | undefined {
  return hear(known, paragraphs)?.manner;
}

function hear(known: Known, paragraphs: readonly string[]) {
  const { speaker, aliases, language: code, outlet, interviewer } = known;
  const language = languageOf(code);
  const lines = linesOf(paragraphs, code);
  if ((speaker === undefined && aliases.length === 0) || !language?.saying) return undefined;
  const outlets = [outlet, interviewer].filter(name => name !== undefined);
  const mentions = createMentions(
    { speaker, aliases, outlets, language: code, title: known.title },
    paragraphs.join("\n\n"),
  );
  const readsActs = actsIn(language);
  let block = -1;
  const heard = lines.map((line): HeardLine => {
    if (line.block !== block) mentions.begin();
    block = line.block;
    if (line.quoted || line.end - line.start > longest)
      return { line, masked: { text: "", epithets: [], others: [] }, acts: [] };
    const masked = mentions.mask(line.outside.replace(/\s+/g, " ").trim());
    return { line, masked, acts: actsOf(masked, readsActs) };
  });
  const has = (sign: Sign): boolean => heard.some(({ masked }) => masked.text.includes(sign));
  const shown = {
    ...mentions,
    gender: mentions.gender ?? shownGender(heard, language),
    areMixed: has(signs.he) && has(signs.she),
    genderOfWords: genderOfWords(language.people),
  };
  const byLine = new Map(heard.map(one => [one.line, one]));
  const groups = groupsOf(lines).map(group => group.map(line => byLine.get(line)!));
  const isDigest = known.kind === "digest";
  const names = new Set(
    paragraphs
      .flatMap(text => text.match(/(?<=\p{Ll},? )\p{Lu}[\p{L}-]+/gu) ?? [])
      .filter(name => !language.stopWords.has(name.toLowerCase())),
  );
  const listening = (manner: Manner) =>
    createListener({
      chain: createChain(shown, manner),
      manner,
      language,
      names,
      isDigest,
      genderOfOther: mentions.genderOfOther,
    });
  // How it is to be read is told by who speaks in it, as far as that is plain.
  const first = listening(undecided);
  const acts = groups.flatMap((group, at) => {
    const voices = first(group, groups[at + 1]);
    return group.flatMap((one, place) => (one.acts.some(({ fact }) => fact === "said") ? voices[place]!.voice : []));
  });
  const lead = mentions.mask(unsigned([known.title ?? "", ...paragraphs.slice(0, 3)].join("\n"))).text;
  const manner = mannerOf(acts, { interviewer, isLed: lead.includes(signs.speaker) });
  return { manner, groups, listen: listening(manner) };
}
