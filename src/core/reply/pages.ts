/**
 * Replies that are no answers to a topic: passages as they stand, the list of interviews, a quotation looked up, notices.
 */

import type { Quotation } from "../answer/quotation-check.ts";
import type { Interview, Passage, Past, Scope } from "../model.ts";
import { printable } from "../text/printable.ts";
import {
  behindDots,
  choices,
  contextChoice,
  footer,
  paragraph,
  plain,
  quietLine,
  replyOf,
  scopeText,
  shortened,
  sourcesChoice,
  strong,
} from "./blocks.ts";
import { citationIn } from "./citing/citations.ts";
import { type CitationStyle, type Command, citationStyles } from "./commands.ts";
import { inOnePlace, quoteOf, wholeQuotes } from "./quote-block.ts";
import type { Block, Choice, Reply, Span } from "./reply.ts";
import type { Wording } from "./wording/wording.ts";

/** Lines of one list. */
const listSize = 12;

/** A passage that was asked for by its reference, with what is to be said of that. */
export interface Opened {
  readonly chosen: Passage;
  /** Empty where there is nothing to say. */
  readonly note: string;
}

/** One passage as it stands. */
export function passageReply({ chosen, note }: Opened, wording: Wording): Reply {
  const { reference } = chosen;
  return passagesReply({ chosen, note }, [chosen], [contextChoice(reference, wording), citeChoice(reference, wording)]);
}

function citeChoice(reference: string, { line, texts: { buttons } }: Wording): Choice {
  const hint = shortened(line(buttons.citeHint, { reference }), 75);
  return { label: buttons.cite, hint, command: { name: "cite", reference } };
}

const styleNames = { markdown: "Markdown", chicago: "Chicago", bibtex: "BibTeX" } as const;

/** The citations of a passage, to be copied: in one style, else in all. */
export function citeReply(passage: Passage, wording: Wording, style?: CitationStyle): Reply {
  const styles = style === undefined ? citationStyles : [style];
  const { citing } = wording.texts;
  return replyOf("page", [
    { type: "heading", spans: [strong(passage.interview.title), plain(` · ${passage.reference}`)] },
    ...styles.flatMap(one => [
      ...(style === undefined ? [quietLine(one === "plain" ? citing.plain : styleNames[one])] : []),
      paragraph({ text: citationIn(one, passage, wording), style: "code" }),
    ]),
    ...choices([contextChoice(passage.reference, wording)]),
  ]);
}

/** Letters of the words before, which are no answer. */
const mostWas = 1000;

/** What became of the words that a reference once had; empty where it still has them. */
export function pastNote(reference: string, past: Past | undefined, { texts, line }: Wording): string {
  if (!past) return "";
  const { passageMoved, passageReworded, passageWas, passageElsewhere, passageWithdrawn } = texts.talk;
  const { kind, version, to, was } = past;
  if (kind === "withdrawn") return line(passageWithdrawn, { version });
  if (was !== undefined) return line(passageWas, { version, was: shortened(was, mostWas) });
  if (to === undefined) return line(passageReworded, { version });
  return kind === "moved" ? line(passageMoved, { from: reference, to }) : line(passageElsewhere, { to });
}

/** A passage between its neighbours, of which the first and the last of an interview have one only. */
export function contextReply({ chosen, note }: Opened, { before, after }: Neighbours, wording: Wording): Reply {
  const { buttons: texts } = wording.texts;
  const to = ({ reference }: Passage, label: string): Choice => contextChoice(reference, wording, label);
  const buttons: Choice[] = [];
  if (before) buttons.push({ ...to(before, texts.before), hint: texts.beforeHint, called: "before" });
  if (after) buttons.push({ ...to(after, texts.after), hint: texts.afterHint, called: "after" });
  buttons.push(citeChoice(chosen.reference, wording));
  const passages = [before, chosen, after].filter(passage => passage !== undefined);
  return passagesReply({ chosen, note }, passages, buttons);
}

export interface Neighbours {
  readonly before?: Passage | undefined;
  readonly after?: Passage | undefined;
}

function passagesReply({ chosen, note }: Opened, passages: readonly Passage[], buttons: readonly Choice[]): Reply {
  return replyOf("page", [
    { type: "heading", spans: [strong(chosen.interview.title), plain(` · ${chosen.reference}`)] },
    ...(note === "" ? [] : [paragraph(plain(note))]),
    ...inOnePlace(passages.flatMap(wholeQuotes)),
    ...choices(buttons),
  ]);
}

/** What was asked for as words said, and what the record has of them. */
export interface Checked {
  readonly asked: string;
  readonly quotation: Quotation;
  readonly scope: Scope;
}

/** "Did he say that?": exact, close or not in the record, with the place. */
export function quotationReply({ asked, quotation, scope }: Checked, wording: Wording): Reply {
  const { quotations, counts, voices } = wording.texts;
  if (quotation.verdict === "absent") {
    const passages = wording.counted(counts.passages, scope.passages);
    const verdict = strong(quotations.absent);
    return replyOf("nothing", [
      paragraph(...wording.spans(quotations.absentWords, { verdict, words: shortened(asked, 200) })),
      paragraph(...wording.spans(quotations.searched, { passages, scope: scopeText(scope, wording) })),
    ]);
  }
  if (quotation.verdict === "title") return titleReply(quotation.interview, scope, wording);
  const { verdict, passage, excerpt, onlyAsked, onlyRecord, place } = quotation;
  const name = passage.speaker ?? voices.nobodyInside;
  const listed = (words: readonly string[]): Span => strong(shortened(words.join(" "), 200));
  const differences = [
    ...(onlyAsked.length > 0 ? [wording.spans(quotations.onlyAsked, { words: listed(onlyAsked) })] : []),
    ...(onlyRecord.length > 0 ? [wording.spans(quotations.onlyRecord, { words: listed(onlyRecord) })] : []),
  ];
  const text = verdict === "exact" ? quotations.exactWords : quotations.closeWords;
  // What stands before a passage is the interviewer's, or a heading.
  const isLead = place !== "passage";
  const lead = place === "question" ? quotations.asked : quotations.heading;
  const notHis = excerpt.voice === "speaker" ? undefined : quotations.notQuoted[excerpt.voice];
  const whose = isLead ? lead : notHis;
  return replyOf("answer", [
    { type: "heading", spans: wording.spans(text, { verdict: strong(quotations[verdict]) }) },
    ...(whose === undefined ? [] : [paragraph(...wording.spans(whose, { name }))]),
    ...differences.map(spans => paragraph(...spans)),
    quoteOf(passage, excerpt),
    ...choices([contextChoice(passage.reference, wording)]),
    footer(scopeText(scope, wording)),
  ]);
}

function titleReply(interview: Interview, scope: Scope, wording: Wording): Reply {
  const { exact, titleWords } = wording.texts.quotations;
  return replyOf("answer", [
    { type: "heading", spans: wording.spans(titleWords, { verdict: strong(exact) }) },
    { type: "list", items: [interviewSpans(interview, wording)] },
    footer(scopeText(scope, wording)),
  ]);
}

export interface SourcesPage {
  /** All that are listed, newest first. */
  readonly interviews: readonly Interview[];
  /** Those before the page. */
  readonly offset: number;
  /** What leaves these of the record, as a person would say it; empty where they are all of it. */
  readonly narrowedBy: readonly string[];
  /** The command that shows the list from another one on. */
  readonly from: (offset: number) => Command;
  readonly scope: Scope;
}

/** Interviews of the record, newest first, one page of them. */
export function sourcesReply({ interviews, offset, narrowedBy, from, scope }: SourcesPage, wording: Wording): Reply {
  const { buttons, counts, lists } = wording.texts;
  const shown = interviews.slice(offset, offset + listSize);
  const next = offset + shown.length;
  const remaining = interviews.length - next;
  const isWhole = narrowedBy.length === 0;
  const spans = isWhole
    ? wording.spans(lists.whole, {
        record: strong(lists.record),
        scope: scopeText(scope, wording),
        passages: wording.counted(counts.passages, scope.passages),
        version: scope.version,
      })
    : [strong(wording.counted(counts.interviews, interviews.length)), plain(behindDots(narrowedBy))];
  const label = wording.line(buttons.more, { n: String(remaining) });
  const more: Choice = { label, hint: buttons.moreInterviewsHint, command: from(next), called: "more" };
  return replyOf("page", [
    { type: "heading", spans },
    { type: "list", items: shown.map(interview => interviewSpans(interview, wording)) },
    ...choices(remaining > 0 ? [more] : []),
    ...(isWhole ? [] : [footer(scopeText(scope, wording))]),
  ]);
}

/** An interview on a line: title, when, where, who asked, its id. */
function interviewSpans(interview: Interview, wording: Wording): readonly Span[] {
  const { dates, voices } = wording.texts;
  const { outlet, interviewer, kind } = interview;
  const facts = [interview.date ? wording.date(interview.date) : dates.none, outlet, interviewer];
  const title: Span = { text: printable(interview.title), style: "strong" };
  return [
    interview.url ? { ...title, link: interview.url } : title,
    plain(` · ${printable(facts.filter(Boolean).join(" · "))}${kind === "digest" ? ` · ${voices.isDigest}` : ""} · `),
    { text: interview.id, style: "code" },
  ];
}

/** Interviews whose askers are listed, what leaves these of the record, and the record. */
export type InterviewersPage = Pick<SourcesPage, "interviews" | "narrowedBy" | "scope">;

/** Who asked the questions, most interviews first; the outlet where nobody is named. */
export function interviewersReply({ interviews, narrowedBy, scope }: InterviewersPage, wording: Wording): Reply {
  const { dates, lists } = wording.texts;
  const byName = new Map<string, Interview[]>();
  for (const interview of interviews) {
    const name = interview.interviewer ?? interview.outlet ?? "";
    byName.set(name, [...(byName.get(name) ?? []), interview]);
  }
  const items = [...byName]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, listSize)
    .map(([name, own]): readonly Span[] => {
      const shown = own
        .slice(0, 3)
        .map(({ interviewer, outlet, date }) =>
          [interviewer === undefined ? undefined : outlet, date ? wording.date(date) : dates.none]
            .filter(Boolean)
            .join(", "),
        );
      const places = printable(shown.join("; "));
      const rest = own.length - shown.length;
      return [
        strong(name),
        plain(` · ${rest > 0 ? wording.line(lists.andMore, { places, n: String(rest) }) : places}`),
      ];
    });
  return replyOf("page", [
    { type: "heading", spans: [strong(lists.interviewers), plain(behindDots(narrowedBy))] },
    { type: "list", items },
    ...choices([sourcesChoice(wording)]),
    footer(scopeText(scope, wording)),
  ]);
}

/** A line of at most 180 characters, such as a toast over a button. */
export function noticeReply(text: string): Reply {
  return replyOf("notice", [paragraph(plain(shortened(text, 180)))]);
}

export function helpReply(blocks: readonly Block[]): Reply {
  return replyOf("help", blocks);
}
