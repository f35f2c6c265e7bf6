/**
 * Replies that are no answers to a topic: passages as they stand, the list of interviews, a quotation looked up, notices.
 */

import type { Quotation } from "../answer/quotation-check.ts";
import type { Interview, Lead, Passage, Scope, Voice } from "../model.ts";
import { spokenDate } from "../text/dates.ts";
import { printable } from "../text/printable.ts";
import {
  choices,
  contextChoice,
  counted,
  footer,
  paragraph,
  plain,
  replyOf,
  scopeText,
  shortened,
  sourcesChoice,
  strong,
} from "./blocks.ts";
import type { Command } from "./commands.ts";
import { quoteOf, wholeQuotes } from "./quote-block.ts";
import type { Block, Choice, Reply, Span } from "./reply.ts";

/** Lines of one list. */
const listSize = 12;

/** One passage as it stands. */
export function passageReply(passage: Passage): Reply {
  return passagesReply(passage, [passage], [contextChoice(passage.reference, "Context")]);
}

/** A passage between its neighbours, of which the first and the last of an interview have one only. */
export function contextReply(chosen: Passage, { before, after }: Neighbours): Reply {
  const buttons: Choice[] = [];
  if (before) buttons.push({ ...contextChoice(before.reference, "Before"), hint: "Go further back", called: "before" });
  if (after) buttons.push({ ...contextChoice(after.reference, "After"), hint: "Go further on", called: "after" });
  const passages = [before, chosen, after].filter(passage => passage !== undefined);
  return passagesReply(chosen, passages, buttons);
}

export interface Neighbours {
  readonly before?: Passage | undefined;
  readonly after?: Passage | undefined;
}

function passagesReply(chosen: Passage, passages: readonly Passage[], buttons: readonly Choice[]): Reply {
  return replyOf("page", [
    { type: "heading", spans: [strong(chosen.interview.title), plain(` · ${chosen.reference}`)] },
    ...passages.flatMap(wholeQuotes),
    ...choices(buttons),
  ]);
}

/** "Did he say that?": exact, close or not in the record, with the place. */
export function quotationReply(asked: string, quotation: Quotation, scope: Scope): Reply {
  if (quotation.verdict === "absent") {
    return replyOf("nothing", [
      paragraph(strong("Not in this record"), plain(`: “${shortened(asked, 200)}”.`)),
      paragraph(
        plain(
          `Searched ${counted(scope.passages, "passage")} in ${scopeText(scope)}, for these words and for close ones.`,
        ),
      ),
    ]);
  }
  if (quotation.verdict === "title") return titleReply(quotation.interview, scope);
  const { verdict, passage, excerpt, onlyAsked, onlyRecord, place } = quotation;
  const whom = passage.speaker ?? "the person interviewed";
  const listed = (words: readonly string[]): Span => strong(shortened(words.join(" "), 200));
  const differences = [
    ...(onlyAsked.length > 0 ? [paragraph(plain("Not in the record there: "), listed(onlyAsked))] : []),
    ...(onlyRecord.length > 0 ? [paragraph(plain("In the record, not in yours: "), listed(onlyRecord))] : []),
  ];
  const verdictText =
    verdict === "exact" ? plain(": these words stand in the record.") : plain(", but not the same words:");
  const notHis =
    excerpt.voice === "speaker" || place !== "passage" ? [] : [paragraph(plain(notQuoted[excerpt.voice](whom)))];
  return replyOf("answer", [
    { type: "heading", spans: [strong(verdict === "exact" ? "Exact" : "Close"), verdictText] },
    ...(place === "passage" ? [] : [paragraph(plain(leadText(place, whom)))]),
    ...notHis,
    ...differences,
    quoteOf(passage, excerpt),
    ...choices([contextChoice(passage.reference, "Context")]),
    footer(scopeText(scope)),
  ]);
}

/** Said of words that are found, and not as a quotation of whom the interview is with. */
const notQuoted: Readonly<Record<Exclude<Voice, "speaker">, (whom: string) => string>> = {
  reported: whom => `But not as a quotation of ${whom}: it is told in others' words what was said.`,
  outlet: whom => `But they are not ${whom}'s words: see below whose they are.`,
  unmarked: whom => `Whether they are ${whom}'s is not marked there.`,
};

/** Whose words a quotation is that stands before a passage. */
function leadText(place: Lead["kind"], whom: string): string {
  return place === "question"
    ? `They are the interviewer's words, not ${whom}'s; the answer to them is below.`
    : `They are a heading, not ${whom}'s words; what stands under it is below.`;
}

function titleReply(interview: Interview, scope: Scope): Reply {
  return replyOf("answer", [
    { type: "heading", spans: [strong("Exact"), plain(": these words are the title of an interview.")] },
    { type: "list", items: [interviewSpans(interview)] },
    footer(scopeText(scope)),
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
}

/** Interviews of the record, newest first, one page of them. */
export function sourcesReply({ interviews, offset, narrowedBy, from }: SourcesPage, scope: Scope): Reply {
  const shown = interviews.slice(offset, offset + listSize);
  const next = offset + shown.length;
  const remaining = interviews.length - next;
  const isWhole = narrowedBy.length === 0;
  const spans = isWhole
    ? [
        strong("The record"),
        plain(` · ${scopeText(scope)}, ${counted(scope.passages, "passage")} · version ${scope.version}`),
      ]
    : [strong(counted(interviews.length, "interview")), plain(narrowedBy.map(text => ` · ${text}`).join(""))];
  const label = `More (${remaining})`;
  const more: Choice = { label, hint: "List further interviews", command: from(next), called: "more" };
  return replyOf("page", [
    { type: "heading", spans },
    { type: "list", items: shown.map(interviewSpans) },
    ...choices(remaining > 0 ? [more] : []),
    ...(isWhole ? [] : [footer(scopeText(scope))]),
  ]);
}

/** An interview on a line: title, when, where, who asked, its id. */
function interviewSpans(interview: Interview): readonly Span[] {
  const facts = [interview.date ? spokenDate(interview.date) : "no date", interview.outlet, interview.interviewer];
  const title: Span = { text: printable(interview.title), style: "strong" };
  return [
    interview.url ? { ...title, link: interview.url } : title,
    plain(` · ${printable(facts.filter(Boolean).join(" · "))}${interview.kind === "digest" ? " · digest" : ""} · `),
    { text: interview.id, style: "code" },
  ];
}

/** Who asked the questions, most interviews first; the outlet where nobody is named. */
export function interviewersReply(
  interviews: readonly Interview[],
  narrowedBy: readonly string[],
  scope: Scope,
): Reply {
  const byName = new Map<string, Interview[]>();
  for (const interview of interviews) {
    const name = interview.interviewer ?? interview.outlet ?? "";
    byName.set(name, [...(byName.get(name) ?? []), interview]);
  }
  const items = [...byName]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, listSize)
    .map(([name, own]): readonly Span[] => {
      const places = own
        .slice(0, 3)
        .map(({ interviewer, outlet, date }) =>
          [interviewer === undefined ? undefined : outlet, date ? spokenDate(date) : "no date"]
            .filter(Boolean)
            .join(", "),
        );
      const rest = own.length > 3 ? `, and ${own.length - 3} more` : "";
      return [strong(name), plain(` · ${printable(places.join("; "))}${rest}`)];
    });
  return replyOf("page", [
    { type: "heading", spans: [strong("Interviewed by"), plain(narrowedBy.map(text => ` · ${text}`).join(""))] },
    { type: "list", items },
    ...choices([sourcesChoice]),
    footer(scopeText(scope)),
  ]);
}

/** A line of at most 180 characters, such as a toast over a button. */
export function noticeReply(text: string): Reply {
  return replyOf("notice", [paragraph(plain(shortened(text, 180)))]);
}

export function helpReply(blocks: readonly Block[]): Reply {
  return replyOf("help", blocks);
}
