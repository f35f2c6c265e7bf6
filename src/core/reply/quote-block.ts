/**
 * Words of the record as blocks: passage and excerpt → quote with spans and citation. Nothing is added but "[…]" where words
 * of the record are left out; white space is one space.
 */
import { assertReceipt, isLeftOut, voiceRuns } from "../answer/excerpt.ts";
import { placeOf } from "../answer/place.ts";
import { linkTo } from "../answer/source-link.ts";
import type { Excerpt } from "../answer-model.ts";
import type { Lead, Passage, Range } from "../model.ts";
import { printable } from "../text/printable.ts";
import type { Block, Citation, Span } from "./reply.ts";

type Quote = Extract<Block, { type: "quote" }>;

const longestLead = 400;
const omission = "[…]";

/** The excerpt as a quote, matched words strong, with its citation and what stands before it. */
export function quoteOf(passage: Passage, excerpt: Excerpt): Quote {
  const spans = spansOf(passage, excerpt);
  const [first] = excerpt.sentences;
  if (first && /\S/.test(passage.text.slice(0, first.start))) spans.unshift({ text: `${omission} ` });
  return {
    type: "quote",
    ...leadOf(passage.lead),
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

/** What was asked, or the heading, from the end where it is long: what was asked stands last. */
function leadOf(lead: Lead | undefined): Pick<Quote, "lead"> {
  if (lead === undefined) return {};
  const { kind, text, omissions } = lead;
  const start = shownFrom(text);
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
  let behind: number | undefined;
  for (const sentence of excerpt.sentences) {
    const { start } = sentence;
    if (behind !== undefined) {
      spans.push({ text: isLeftOut(passage, { start: behind, end: start }) ? ` ${omission} ` : " " });
    }
    spans.push(...markedSpans(text, sentence, excerpt.marks));
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
    ...(passage.speaker !== undefined ? { speaker: printable(passage.speaker) } : {}),
    ...(interview.date !== undefined ? { date: interview.date } : {}),
    ...(interview.outlet !== undefined ? { outlet: printable(interview.outlet) } : {}),
    ...(place !== undefined ? { place } : {}),
    ...(url !== undefined ? { url } : {}),
  };
}
