/** What a file was read as, in words: for the line a file of the check, and for whoever adds one. */
import type { Understanding } from "../core/account.ts";
import { keptBack } from "../core/learnt-record.ts";
import type { FactPlace } from "../core/reading/metadata.ts";
import type { DateCandidate } from "../core/reading/owner/date-candidates.ts";
import { wordingOf } from "../core/reply/wording/wording.ts";
import { printable } from "../core/text/printable.ts";
import { counted } from "./counted.ts";

const kindNames = { transcript: "conversation", article: "article", digest: "digest", speech: "speech" } as const;
/** So many names are listed. */
const mostNames = 6;

/** One line for all interviews of a file, without its name. `today`: `YYYY-MM-DD`. */
export function fileLine(interviews: readonly Understanding[], today: string): string {
  const [only, ...more] = interviews;
  return only !== undefined && more.length === 0 ? interviewLine(only, today) : manyLine(interviews, today);
}

function interviewLine(read: Understanding, today: string): string {
  const { interview, turns, asks, answers, nobodys, inNoPassage } = read;
  return [
    kindNames[interview.kind],
    turns > 0 ? counted(turns, "turn") : undefined,
    asks.length > 0 ? `asks: ${names(asks)}` : undefined,
    answers.length > 0 ? `answers: ${names(answers)}` : speakerOf(read),
    mannerText(read),
    nobodys.paragraphs > 0 ? `${counted(nobodys.paragraphs, "paragraph")} nobody's` : undefined,
    inNoPassage.paragraphs > 0 ? `${counted(inNoPassage.paragraphs, "paragraph")} in no passage` : undefined,
    interview.date === undefined ? "no date" : `date ${fromPlace(read.readFrom.date)}`,
    keptBackText(read, today),
    read.sameAs === undefined ? undefined : `the same as ${read.sameAs}`,
  ]
    .filter(part => part !== undefined)
    .join(", ");
}

function manyLine(interviews: readonly Understanding[], today: string): string {
  const kinds = (["transcript", "article", "speech", "digest"] as const).flatMap(kind => {
    const count = interviews.filter(({ interview }) => interview.kind === kind).length;
    return count > 0 ? counted(count, kindNames[kind]) : [];
  });
  const sum = (of: (read: Understanding) => number): number => interviews.reduce((total, read) => total + of(read), 0);
  const nobodys = sum(({ nobodys }) => nobodys.paragraphs);
  const lost = sum(({ inNoPassage }) => inNoPassage.paragraphs);
  const undated = interviews.filter(({ interview }) => interview.date === undefined).length;
  const kept = interviews.filter(({ interview }) => keptBack(interview, today) !== undefined).length;
  return [
    `${counted(interviews.length, "interview")} (${kinds.join(", ")})`,
    counted(
      sum(({ turns }) => turns),
      "turn",
    ),
    ...(nobodys > 0 ? [`${counted(nobodys, "paragraph")} nobody's`] : []),
    ...(lost > 0 ? [`${counted(lost, "paragraph")} in no passage`] : []),
    ...(undated > 0 ? [`${undated} undated`] : []),
    ...(kept > 0 ? [`${kept} kept back`] : []),
  ].join(", ");
}

/**
 * "Mira Solen answers, Ada Stone asks, 5 March 2024 from line 1": what the owner is asked to confirm. `candidate`: a date that it
 * may have, where it shows none.
 */
export function whoAndWhen(read: Understanding, candidate: DateCandidate | undefined): string {
  const { interview, asks, answers } = read;
  const speakers = answers.length > 0 ? answers : [interview.speaker].filter(name => name !== undefined);
  // A label may be the surname of whom the head names in full.
  const askers = asks.length > 1 ? asks : [interview.interviewer ?? asks[0]].filter(name => name !== undefined);
  const verb = { transcript: "answer", speech: "speak", article: "is quoted", digest: "is quoted" }[interview.kind];
  const does = verb === "is quoted" || speakers.length > 1 ? verb : `${verb}s`;
  return [
    speakers.length > 0 ? `${names(speakers)} ${does}` : "nobody known speaks",
    askers.length > 0 ? `${names(askers)} ${askers.length > 1 ? "ask" : "asks"}` : undefined,
    interview.date !== undefined
      ? `${wordingOf().date(interview.date)} ${fromPlace(read.readFrom.date)}`
      : candidate === undefined
        ? "no date"
        : `${wordingOf().date(candidate.date)} from ${candidate.where}`,
  ]
    .filter(part => part !== undefined)
    .join(", ");
}

/** "from line 7", "from record.yaml:3", "from the file's name". */
function fromPlace(place: FactPlace | undefined): string {
  if (place === undefined) return "from the text";
  const { where, line } = place;
  if (where === "record.yaml") return `from record.yaml${line === undefined ? "" : `:${line}`}`;
  if (line !== undefined) return `from line ${line}`;
  return where === "file name" ? "from the file's name" : `from the ${where}`;
}

function speakerOf({ interview }: Understanding): string {
  return interview.speaker === undefined ? "nobody known" : `speaker: ${printable(interview.speaker)}`;
}

const manners = { one: "one interviewee", several: "one of several who speak", many: "a report on many" } as const;

/** How an article is read, with how many sentences of all that tell what somebody says are the speaker's. */
function mannerText({ manner }: Understanding): string | undefined {
  if (manner === undefined || manner.speaker + manner.others === 0) return undefined;
  return `read as ${manners[manner.kind]} (${manner.speaker} of ${manner.speaker + manner.others} sayings)`;
}

/** Why an interview is kept back; nothing where it is not. */
function keptBackText({ interview }: Understanding, today: string): string | undefined {
  const kept = keptBack(interview, today);
  return kept === undefined || kept === "draft" ? kept : `under embargo until ${kept.until}`;
}

function names(list: readonly string[]): string {
  const shown = list.slice(0, mostNames).map(printable).join(", ");
  return list.length > mostNames ? `${shown} and ${list.length - mostNames} more` : shown;
}
