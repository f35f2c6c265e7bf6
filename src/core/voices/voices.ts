/**
 * Whose words each sentence of running text holds. Rules, not a model: a wrong attribution is the worst fault there is, so
 * every label must have a reason that can be read, and a sentence without one is the outlet's.
 *
 *   speaker    all of it stands in quotation marks and is given to him; outside them is only who, when, where, to whom
 *   reported   the outlet tells what he said or spoke about, wholly or around words of his in quotation marks
 *   outlet     everything else; also what others say, what he did not say, may have said or was told
 *
 * A quotation over several sentences or paragraphs belongs to whom any of them gives it. One without attribution is his only
 * right behind a sentence that is his, in the same paragraph, and only one: the next may be an answer. Plain sentences
 * behind a report stay the outlet's, even where they read like its continuation.
 */
import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { anyOf, wordEnd, wordStart } from "../languages/pattern.ts";
import type { Interview, Sentence, Voice } from "../model.ts";
import { pattern, signs } from "../people/mask.ts";
import { createMentions } from "../people/mentions.ts";
import { isOffice } from "../people/offices.ts";
import { readAttribution } from "./attribution.ts";
import { groupsOf, type Line, linesOf } from "./lines.ts";

/** Sentences longer than this are lists or accidents; no rule is tried on them. */
const longest = 2000;
/** A sentence about the speaker and no other person is short. */
const longestAbout = 300;

/** The sentences of each paragraph (running text, in the order of the article), with their voices. */
export function voicesOf(
  interview: Pick<Interview, "speaker" | "aliases" | "language" | "outlet" | "interviewer">,
  paragraphs: readonly string[],
): readonly (readonly Sentence[])[] {
  const sentences: Sentence[][] = paragraphs.map(() => []);
  const groups = groupsOf(linesOf(paragraphs, interview.language));
  const listen = createListener(interview, paragraphs);
  groups.forEach((group, index) => {
    const voices = listen(group, groups[index + 1]?.[0]);
    group.forEach(({ paragraph, start, end }, place) => {
      sentences[paragraph]!.push({ start, end, voice: voices[place]! });
    });
  });
  return sentences;
}

/** Hears the groups of a text one after the other, each with the line behind it. */
function createListener(
  { speaker, aliases, language, outlet, interviewer }: Parameters<typeof voicesOf>[0],
  paragraphs: readonly string[],
): (group: readonly Line[], next: Line | undefined) => readonly Voice[] {
  if (speaker === undefined && aliases.length === 0) return group => group.map(() => "outlet");
  const outlets = [outlet, interviewer].filter(name => name !== undefined);
  const mentions = createMentions({ speaker, aliases, outlets, language }, paragraphs.join("\n\n"));
  const { takesUp, isAbout } = continuations(languageOf(language));
  /** What the sentence before was. */
  let before:
    | {
        readonly block: number;
        readonly own: boolean;
        readonly about: boolean;
        readonly others: boolean;
        readonly bare: boolean;
        /** It ends with a colon: what follows is what it announces, even in a paragraph of its own. */
        readonly announces: boolean;
      }
    | undefined;

  return (group, next) => {
    const heard = group.map(line => hear(line));
    const last = group.at(-1)!;
    const voices = heard.some(({ masked }) => masked !== undefined) ? given(group, heard) : bareQuotation(group, next);
    before = {
      block: last.block,
      own: voices.at(-1) !== "outlet",
      about: isAbout(heard.at(-1)!.masked),
      others: heard.some(({ masked }) => masked?.includes(signs.other)),
      bare: heard.every(({ masked }) => masked === undefined),
      announces: last.outside.endsWith(":"),
    };
    return voices;
  };

  /** What one line says outside quotation marks; nothing where it says nothing there. */
  function hear({ outside, quoted, end, start }: Line) {
    if (quoted) return { masked: undefined, attribution: undefined };
    const he = before?.about === true || (before?.own === true && (!before.others || takesUp.test(outside)));
    if (end - start > longest) return { masked: "", attribution: undefined };
    const masked = mentions.mask(outside, { areSpeaker: he });
    return { masked, attribution: readAttribution(masked, language) };
  }

  /** A group in which something stands outside quotation marks: each of its attributions must be the speaker's. */
  function given(group: readonly Line[], heard: readonly ReturnType<typeof hear>[]): readonly Voice[] {
    const doubt = group.some((line, place) => line.broken || (!line.quoted && heard[place]!.attribution === undefined));
    return group.map((line, place): Voice => {
      if (doubt) return "outlet";
      if (line.quoted) return "speaker";
      const bare = heard[place]!.attribution?.bare;
      return bare && line.quotations > 0 ? "speaker" : "reported";
    });
  }

  /** A quotation that nobody is said to speak. */
  function bareQuotation(group: readonly Line[], next: Line | undefined): readonly Voice[] {
    const last = group.at(-1)!;
    const follows = before?.own === true && !before.bare && (before.block === group[0]!.block || before.announces);
    const single = group.every(line => line.quotations === 1 && !line.broken);
    const asked = last.exclaims && next?.quoted === true && next.block === last.block;
    return group.map(() => (follows && single && !asked ? "speaker" : "outlet"));
  }
}

/** What lets a pronoun be the speaker: a report taken up, or a sentence about nobody else before it. */
function continuations(language: Language | undefined) {
  const { pronouns } = language?.people ?? {};
  const { takesUp = [], about } = language?.saying ?? {};
  const subject = anyOf([...(pronouns?.he.subject ?? []), ...(pronouns?.she.subject ?? [])]);
  const verbs = anyOf(about?.verbs ?? []);
  const notWith = `(?!.*${wordStart}${anyOf(about?.notWith ?? [])}${wordEnd})`;
  const aboutSpeaker = pattern(`^<S>(?:, [^,;<O>]{1,80},)? ${verbs}${wordEnd}${notWith}[^<O><Q>]*$`);
  return {
    /** "He added": the last report goes on, whoever else was named in it. */
    takesUp: new RegExp(`${wordStart}${subject} ${anyOf(takesUp)}${wordEnd}`, "iu"),
    /** "S was elected in 2019.": behind it, "he" can only be him. */
    isAbout: (masked: string | undefined): boolean =>
      masked !== undefined &&
      masked.length < longestAbout &&
      aboutSpeaker.test(masked) &&
      !(masked.match(/\p{L}+/gu) ?? []).some(isOffice),
  };
}
