/**
 * Words of the record as blocks: passage and excerpt → quote with spans and citation. Nothing is added but "[…]" where
 * sentences are left out; Markdown's own signs (emphasis, link targets) are left out, since they are not words.
 */
import { assertReceipt, voiceRuns } from "../answer/excerpt.ts";
import { linkTo } from "../answer/source-link.ts";
import type { Excerpt, Passage, Range, Voice } from "../model.ts";
import { printable } from "../text/printable.ts";
import type { Block, Citation, Span } from "./reply.ts";

type Quote = Extract<Block, { type: "quote" }>;

const longestPrompt = 400;

/** The excerpt as a quote, matched words strong, with its citation and the question before it. */
export function quoteOf(passage: Passage, excerpt: Excerpt): Quote {
  assertReceipt(passage, excerpt);
  const spans: Span[] = [];
  let behind: number | undefined;
  for (const { start, end } of excerpt.sentences) {
    if (behind !== undefined) {
      spans.push({ text: /\S/.test(passage.text.slice(behind, start)) ? " […] " : " " });
    } else if (/\S/.test(passage.text.slice(0, start))) spans.push({ text: "[…] " });
    spans.push(...wordsOf(passage, { start, end }, excerpt.marks));
    behind = end;
  }
  return {
    type: "quote",
    ...(passage.prompt ? { prompt: [{ text: promptText(passage.prompt) }] } : {}),
    spans,
    citation: citationOf(passage, excerpt.voice, excerpt.sentences[0]),
  };
}

/** The whole passage, one quote for each run of sentences of the same voice. */
export function wholeQuotes(passage: Passage): readonly Quote[] {
  return voiceRuns(passage).map((run, at) => {
    assertReceipt(passage, run);
    const first = run.sentences[0];
    const last = run.sentences.at(-1);
    const spans = first && last ? wordsOf(passage, { start: first.start, end: last.end }, []) : [];
    return {
      type: "quote",
      ...(at === 0 && passage.prompt ? { prompt: [{ text: promptText(passage.prompt) }] } : {}),
      spans,
      citation: citationOf(passage, run.voice, first),
    };
  });
}

/** The interviewer's words, from the end where they are long: what was asked stands last. */
function promptText(prompt: string): string {
  const text = printable(prompt).trim();
  if (text.length <= longestPrompt) return text;
  const cut = text.indexOf(" ", text.length - longestPrompt);
  return `[…] ${text.slice(cut < 0 ? text.length - longestPrompt : cut + 1)}`;
}

const markdown = /\*\*|__|`|!?\[(?=[^\][]{1,200}\]\()|\]\([^()\s]{1,500}\)/g;

/** The characters of a range as spans; marked ranges strong, Markdown's signs left out of Markdown files. */
function wordsOf(passage: Passage, whole: Range, marks: readonly Range[]): Span[] {
  const hidden = /\.(?:md|markdown)$/i.test(passage.source.file)
    ? [...passage.text.slice(whole.start, whole.end).matchAll(markdown)].map(match => ({
        start: whole.start + match.index,
        end: whole.start + match.index + match[0].length,
      }))
    : [];
  const edges = new Set([whole.start, whole.end]);
  for (const { start, end } of [...marks, ...hidden]) {
    if (start >= whole.start && end <= whole.end) edges.add(start).add(end);
  }
  const points = [...edges].sort((a, b) => a - b);
  const within = (ranges: readonly Range[], at: number): boolean =>
    ranges.some(({ start, end }) => at >= start && at < end);
  const spans: Span[] = [];
  for (let at = 0; at + 1 < points.length; at++) {
    const from = points[at]!;
    if (within(hidden, from)) continue;
    const text = printable(passage.text.slice(from, points[at + 1]));
    if (text) spans.push(within(marks, from) ? { text, style: "strong" } : { text });
  }
  return spans;
}

function citationOf(passage: Passage, voice: Voice, quoted: Range | undefined): Citation {
  const { interview } = passage;
  const url = linkTo(passage, quoted);
  return {
    voice,
    kind: interview.kind,
    reference: passage.reference,
    ...(passage.speaker !== undefined ? { speaker: printable(passage.speaker) } : {}),
    ...(interview.date !== undefined ? { date: interview.date } : {}),
    ...(interview.outlet !== undefined ? { outlet: printable(interview.outlet) } : {}),
    ...(url !== undefined ? { url } : {}),
  };
}
