/**
 * Words of the record as blocks: passage and excerpt → quote with spans and citation. Nothing is added but "[…]" where words
 * of the record are left out; white space is one space. And what stands beside them, in spans, so that whose words they are reads
 * the same on every platform.
 */
import { assertReceipt, isLeftOut, voiceRuns } from "../answer/excerpt.ts";
import { type FilePlace, placeOf } from "../answer/place.ts";
import { linkTo } from "../answer/source-link.ts";
import type { Excerpt } from "../answer-model.ts";
import type { Lead, Passage, Range } from "../model.ts";
import { present } from "../question/present.ts";
import { printable } from "../text/printable.ts";
import { sentencesOf } from "../text/sentences.ts";
import type { Block, Citation, Span } from "./reply.ts";
import { type Wording, wordingOf } from "./wording/wording.ts";

type Quote = Extract<Block, { type: "quote" }>;

const longestLead = 400;
/** A lead of no more is a line or so, and is shown whole. */
const shortLead = 100;
const omission = "[…]";

/** The excerpt as a quote, matched words strong, with its citation and what stands before it. */
export function quoteOf(passage: Passage, excerpt: Excerpt): Quote {
  const spans = spansOf(passage, excerpt);
  const [first] = excerpt.sentences;
  if (first && /\S/.test(passage.text.slice(0, first.start))) spans.unshift({ text: `${omission} ` });
  return {
    type: "quote",
    ...leadOf(passage.lead, true),
    spans,
    citation: citationOf(passage, excerpt),
  };
}

/** The whole passage, one quote for each run of sentences of the same voice. */
export function wholeQuotes(passage: Passage): readonly Quote[] {
  return voiceRuns(passage).map((run, at) => {
    return {
      type: "quote",
      ...(at === 0 ? leadOf(passage.lead) : {}),
      spans: spansOf(passage, run),
      citation: citationOf(passage, run),
    };
  });
}

/** What was asked, or the heading, from the end where it is long: what was asked stands last. `brief`: no more than a line or the last sentence. */
function leadOf(lead: Lead | undefined, brief = false): Pick<Quote, "lead"> {
  if (lead === undefined) return {};
  const { kind, text, omissions } = lead;
  const lastSentence = brief && text.length > shortLead ? (sentencesOf(text).at(-1)?.start ?? 0) : 0;
  const start = Math.max(shownFrom(text), lastSentence);
  const places = start > 0 ? [start, ...omissions.filter(place => place > start)] : omissions;
  let shown = "";
  let from = start;
  for (const place of places) {
    shown += text.slice(from, place);
    shown += shown === "" ? `${omission} ` : ` ${omission} `;
    from = place;
  }
  const line = printable(shown + text.slice(from)).trim();
  return line === "" ? {} : { lead: { kind, spans: [{ text: line }] } };
}

/** Where the last part of a long text begins, at a word. */
function shownFrom(text: string): number {
  if (text.length <= longestLead) return 0;
  const space = text.indexOf(" ", text.length - longestLead);
  return space < 0 ? text.length - longestLead : space + 1;
}

/** The sentences of an excerpt as spans, marked words strong, "[…]" where something between two of them is left out. */
function spansOf(passage: Passage, excerpt: Excerpt): Span[] {
  assertReceipt(passage, excerpt);
  const { text } = passage;
  const spans: Span[] = [];
  const marks = [...excerpt.marks, ...(excerpt.denials ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
  let behind: number | undefined;
  for (const sentence of excerpt.sentences) {
    const { start } = sentence;
    if (behind !== undefined) {
      spans.push({ text: isLeftOut(passage, { start: behind, end: start }) ? ` ${omission} ` : " " });
    }
    spans.push(...markedSpans(text, sentence, marks));
    behind = sentence.end;
  }
  return spans;
}

function markedSpans(text: string, sentence: Range, marks: readonly Range[]): readonly Span[] {
  const spans: Span[] = [];
  const add = (start: number, end: number, style: Pick<Span, "style">): void => {
    const shown = printable(text.slice(start, end));
    if (shown) spans.push({ text: shown, ...style });
  };
  let from = sentence.start;
  for (const { start, end } of marks) {
    if (start < from || end > sentence.end) continue;
    add(from, start, {});
    add(start, end, { style: "strong" });
    from = end;
  }
  add(from, sentence.end, {});
  return spans;
}

function citationOf(passage: Passage, { voice, sentences }: Pick<Excerpt, "voice" | "sentences">): Citation {
  const { interview } = passage;
  const [first, last] = [sentences[0], sentences.at(-1)];
  const url = linkTo(passage, first);
  const place = first && last && placeOf(passage, { start: first.start, end: last.end });
  return {
    voice,
    kind: interview.kind,
    reference: passage.reference,
    ...othersIn(passage, sentences),
    ...(passage.speaker !== undefined ? { speaker: printable(passage.speaker) } : {}),
    ...(interview.date !== undefined ? { date: interview.date } : {}),
    ...(interview.outlet !== undefined ? { outlet: printable(interview.outlet) } : {}),
    ...(place !== undefined ? { place } : {}),
    ...(url !== undefined ? { url } : {}),
  };
}

/** How much of it somebody else says, where it is the outlet's by that. */
function othersIn(passage: Passage, shown: readonly Range[]): Pick<Citation, "anothers"> {
  const starts = new Set(shown.map(({ start }) => start));
  const sentences = passage.sentences.filter(({ start }) => starts.has(start));
  const others = sentences.filter(({ isAnothers }) => isAnothers).length;
  return others === 0 ? {} : { anothers: others === sentences.length ? "all" : "some" };
}

/** Whose words, as a label beside one quote or over many. A person's words need no more than the name; where it is not sure, nobody is named. */
function voiceLabel(of: Omit<Citation, "reference">, areMany = false): string {
  const { voice, kind, speaker, outlet, language } = of;
  const { line, texts } = wordingOf(language);
  const { voices } = texts;
  const name = speaker ?? voices.nobody;
  switch (voice) {
    case "speaker":
      return name;
    case "reported":
      if (kind === "digest") return line(areMany ? voices.digestMany : voices.digest, { name });
      return outlet === undefined ? line(voices.reported, { name }) : line(voices.reportedBy, { name, outlet });
    case "outlet":
      return outletLabel(of);
    case "unmarked":
      if (kind === "transcript") return voices.unmarked.conversation;
      if (kind === "digest") return voices.unmarked.digest;
      return outlet === undefined ? voices.unmarked.article : line(voices.unmarkedIn, { outlet });
  }
}

/** Of what is not the speaker's: the outlet's own words, or somebody else's in it. */
function outletLabel({ kind, speaker, outlet, language, anothers }: Omit<Citation, "reference">): string {
  const { line, texts } = wordingOf(language);
  const { voices } = texts;
  // A digest tells all of it in words of its own, also what it tells of the speaker.
  if (kind === "digest") return voices.digestWords;
  if (anothers !== undefined) {
    const [alone, notOf] = voices.anothers[anothers];
    return speaker === undefined ? alone : line(notOf, { name: speaker });
  }
  if (outlet === undefined) return speaker === undefined ? voices.ownWords : line(voices.ownNotOf, { name: speaker });
  return speaker === undefined
    ? line(voices.outletWords, { outlet })
    : line(voices.outletNotOf, { outlet, name: speaker });
}

/** What stands before a quote, said as what it is: "Question: …", "Heading: …"; nothing where there is none. */
export function leadLine({ lead, citation: { language } }: Quote): readonly Span[] {
  if (lead === undefined) return [];
  const label = wordingOf(language).texts.voices[lead.kind];
  return [{ text: `${label}: ` }, ...lead.spans].map(span => ({ ...span, style: "quiet" }));
}

/** The citation in three lines of spans: when and where; whose words; the reference, which is the link. */
export function citation(of: Citation): Readonly<Record<"head" | "label" | "line", readonly Span[]>> {
  // Any other label of a digest says that it is one.
  const wording = wordingOf(of.language);
  const { dates, voices } = wording.texts;
  const kind = of.kind === "digest" && of.voice === "speaker" ? voices.isDigest : undefined;
  const facts = [of.outlet, kind, of.place && placeText(of.place, wording)].filter(Boolean).map(fact => ` · ${fact}`);
  return {
    head: [{ text: of.date ? wording.shortDate(of.date) : dates.none, style: "strong" }, { text: facts.join("") }],
    label: [{ text: voiceLabel(of) }],
    line: [{ text: of.reference, ...(of.url ? { link: of.url } : { style: "code" }) }],
  };
}

/** When and where, behind the number of the quote, which stands alone where the one above has said the rest. */
export function headLine({ number, isPlaceSaid, citation: of }: Quote): readonly Span[] {
  const head = isPlaceSaid ? [] : citation(of).head;
  if (number === undefined) return head;
  return [{ text: head.length > 0 ? `${number} · ` : String(number), style: "strong" }, ...head];
}

/** Quotes below each other, which say when and where only where that is another than above. */
export function inOnePlace(quotes: readonly Quote[]): readonly Quote[] {
  const placeIn = (quote: Quote | undefined): string | undefined =>
    quote &&
    citation(quote.citation)
      .head.map(({ text }) => text)
      .join("");
  return quotes.map((quote, at) =>
    placeIn(quote) === placeIn(quotes[at - 1]) ? { ...quote, isPlaceSaid: true } : quote,
  );
}

/** Whose words, where no line above the quotes has said it. */
export function labelLine({ isVoiceSaid, citation: of }: Quote): readonly Span[] {
  return isVoiceSaid ? [] : citation(of).label;
}

/** More than so many characters may be parted into messages, and each must say whose words it holds. */
export const mostUnderOneLabel = 2400;

/** Whose words all of several quotes are, where that is the same; an outlet is named only where it is the outlet of all. */
export function sharedLabel(quotes: readonly Quote[], { language }: Wording): string | undefined {
  const [first, ...rest] = quotes.map(quote => quote.citation);
  if (first === undefined || rest.length === 0) return undefined;
  const isAlike = rest.every(
    ({ voice, kind, speaker, anothers }) =>
      voice === first.voice && kind === first.kind && speaker === first.speaker && anothers === first.anothers,
  );
  const shown = quotes.flatMap(({ lead, spans }) => [...(lead?.spans ?? []), ...spans]);
  const length = shown.reduce((sum, { text }) => sum + text.length, 0);
  if (!isAlike || length > mostUnderOneLabel) return undefined;
  const { voice, kind, speaker, outlet, anothers } = first;
  const isOne = rest.every(other => other.outlet === outlet);
  return voiceLabel(
    { voice, kind, language, ...present({ speaker, anothers, outlet: isOne ? outlet : undefined }) },
    true,
  );
}

/** "p. 14", "pp. 14–15", "para. 3". */
function placeText({ unit, first, last }: FilePlace, { line, texts: { voices } }: Wording): string {
  const [one, many] = unit === "page" ? [voices.page, voices.pages] : [voices.paragraph, voices.paragraphs];
  return first === last ? line(one, { at: String(first) }) : line(many, { at: `${first}–${last}` });
}
