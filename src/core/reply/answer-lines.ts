/** What is said of an answer before its passages: what was searched, whose words they are, and what kind of answer it is. */

import type { Answer, Hit } from "../answer-model.ts";
import type { Voice } from "../model.ts";
import { voices } from "../question/filter.ts";
import { operatorNames } from "../question/operators.ts";
import type { Question, Whom } from "../question-model.ts";
import { spokenDate } from "../text/dates.ts";
import { printable } from "../text/printable.ts";
import {
  counted,
  countedTotal,
  listed,
  paragraph,
  plain,
  quietLine,
  shortened,
  shownNames,
  strong,
  timeline,
} from "./blocks.ts";
import type { Block, Span } from "./reply.ts";

const examples = "write 2024, 2024-05 or 2024-05-01";

const misreadTexts: Readonly<Record<Question["misread"][number]["kind"], (written: string) => string>> = {
  impossible: written => `${written} is no day of the calendar, so no date narrows this: ${examples}.`,
  ambiguous: written => `${written} may be one of two days, so no date narrows this: ${examples}.`,
  operator: written => `I do not know ${written}. I know ${operatorNames.map(name => `${name}:`).join(" ")}`,
  voice: written => `${written} is no voice that I know: write ${voices.map(voice => `voice:${voice}`).join(", ")}.`,
  value: written => `${written} holds no date that I can read: ${examples}.`,
};

/** What of the question could not be read, one sentence each. */
export function misreadLines({ misread }: Question): readonly Block[] {
  return misread.map(({ kind, written }) => paragraph(plain(misreadTexts[kind](`“${shortened(written)}”`))));
}

/** Whom they talked to is a name that the record nearly has. */
export function nearlyLine({ nearly }: Question): readonly Block[] {
  if (nearly === undefined) return [];
  const [written, name] = [nearly.written, nearly.name].map(text => strong(shortened(text)));
  return [paragraph(plain("Nothing from "), written!, plain("; there is "), name!, plain("."))];
}

/** What was searched that the person did not write. */
export function understood(answer: Answer): readonly Block[] {
  const blocks: Block[] = [...misreadLines(answer.question), ...nearlyLine(answer.question)];
  const corrected = answer.corrected.map(({ written, searched }) =>
    paragraph(plain("Searched for "), strong(searched), plain(` (you wrote “${printable(written)}”).`)),
  );
  blocks.push(...corrected);
  const wider = answer.widened.filter(({ searched }) => searched.length > 0);
  if (wider.length > 0) {
    const names = wider.map(({ written, searched }) => `${printable(written)}: also as ${searched.join(", ")}`);
    blocks.push(quietLine(names.join("; ")));
  }
  if (answer.question.cut) blocks.push(paragraph(plain("I read only the first 512 characters.")));
  return blocks;
}

/** Voices as a person speaks of them, behind "in". */
export const voiceNames: Readonly<Record<Voice, string>> = {
  speaker: "own words",
  reported: "reports",
  outlet: "an outlet's words",
  unmarked: "words that nobody is named for",
};

/** Where the record holds nothing in the voice that was asked for. */
export function voiceLine({ missingVoice }: Answer): readonly Block[] {
  if (missingVoice === undefined) return [];
  return [paragraph(plain("Nothing on it in "), strong(voiceNames[missingVoice]), plain(". In others, about it:"))];
}

/** One line on what kind of answer this is, where it is not simply found. */
export function verdictLine(answer: Answer): readonly Block[] {
  const missing = answer.missing.map(word => strong(shortened(word)));
  const words = missing.flatMap((span, at) => (at === 0 ? [span] : [plain(", "), span]));
  const { stranger } = answer.question;
  if (answer.elsewhen) return [];
  if (answer.missingVoice !== undefined && words.length === 0) return [];
  if (stranger !== undefined) {
    return [paragraph(plain("The record has no words of "), strong(stranger), plain(". On the topic, from others:"))];
  }
  if (answer.verdict === "close") {
    const isExplained = answer.corrected.length > 0 || answer.question.filters.whom?.isDoubtful;
    if (words.length === 0 && isExplained) return [];
    return words.length > 0
      ? [paragraph(plain("Nothing on "), ...words, plain(". On the rest of the question:"))]
      : [paragraph(plain("No passage answers all of it. The closest ones:"))];
  }
  if (words.length > 0) return [paragraph(plain("Nothing on "), ...words, plain(" itself. What comes near:"))];
  return [];
}

/** Whose words these are, where the name asked for leaves it open. */
export function whoseLine(answer: Answer): readonly Block[] {
  const { whom } = answer.question.filters;
  if (whom?.isDoubtful) return [paragraph(...doubt(whom, answer.hits))];
  if (whom === undefined || whom.namesakes.length === 0) return [];
  const { namesakes } = whom;
  const names = shownNames(namesakes).flatMap((name, at) => (at === 0 ? [strong(name)] : [plain(", "), strong(name)]));
  return [paragraph(plain(`${spelledOut(namesakes.length)} people of that name: `), ...names, plain("."))];
}

/** Why it is not certain: the label may be another's, or there is none. */
function doubt({ name, nameless }: Whom, hits: readonly Hit[]): readonly Span[] {
  const begin = plain("Whose words these are is not certain: ");
  const who = printable(name);
  const labels = [...new Set(hits.flatMap(({ passage }) => passage.speaker ?? []))];
  const isNameless = nameless.length > 0 && hits.some(({ passage }) => passage.speaker === undefined);
  if (labels.length === 0)
    return [begin, plain("the record does not say who speaks, and names "), strong(who), plain(" there.")];
  const under = [plain("the record has them under "), strong(printable(listed(labels)))];
  return isNameless
    ? [begin, ...under, plain(` or under no name, and they may be of ${who} or somebody else.`)]
    : [begin, ...under, plain(`, which may be ${who} or somebody else.`)];
}

function spelledOut(count: number): string {
  return ["Two", "Three"][count - 2] ?? String(count);
}

/** How much of the record holds it: of all that was searched, and apart what only wider names find. */
function countLines({ counts }: Answer): readonly Block[] {
  if (counts === undefined) return [];
  const { passages, interviews, searched, undated, wider } = counts;
  const scope = `${interviews} of ${counted(searched, "interview")}`;
  const rest = `, all searched${undated > 0 ? `; ${undated} undated` : ""}.`;
  const lines =
    passages === 0
      ? [paragraph(plain(`No passage holds all of it, in ${counted(searched, "interview")}${rest}`))]
      : [paragraph(strong(counted(passages, "passage")), plain(" in "), strong(scope), plain(rest))];
  if (wider === undefined) return lines;
  const names = printable(wider.names.join(", "));
  const more = `${counted(wider.passages, "passage")} more${wider.interviews > 0 ? `, in ${counted(wider.interviews, "further interview")}` : ""}`;
  return [
    ...lines,
    quietLine(`Only under a wider name${names === "" ? "" : ` (${names})`}: ${more}, not counted above.`),
  ];
}

/** What "when" and "how often" ask, said before the passages. */
export function intentLine(answer: Answer, shown: readonly Hit[]): readonly Block[] {
  const date = shown[0]?.passage.interview.date;
  switch (answer.question.intent) {
    case "first":
    case "last":
      return date
        ? [paragraph(plain(answer.question.intent === "first" ? "First: " : "Last: "), strong(spokenDate(date)))]
        : [];
    case "count":
      return countLines(answer);
    case "change":
      return [...countLines(answer), ...timeline(answer.counts?.years ?? [])];
    case "interviewer": {
      const names = [...new Set(shown.flatMap(hit => hit.passage.interview.interviewer ?? []))];
      return names.length > 0 ? [paragraph(plain("Interviewed by "), strong(names.join(", ")), plain("."))] : [];
    }
    default:
      return [];
  }
}

/** A date that may be when it was said or what it is of: how many name it at any time. */
export function namingLine({ naming }: Answer): readonly Block[] {
  if (naming === undefined) return [];
  const years = listed(naming.years);
  return [
    paragraph(
      plain("Taken as when it was said. "),
      strong(countedTotal(naming)),
      plain(` of any time ${naming.total === 1 ? "names" : "name"} ${years}.`),
    ),
  ];
}

const momentNames = { first: "First", turn: "Between", last: "Last" } as const;

/** Which moment of the topic a passage is. */
export function momentLine({ moments = [] }: Answer, { passage }: Hit): readonly Block[] {
  const moment = moments.find(({ reference }) => reference === passage.reference);
  const { date } = passage.interview;
  if (moment === undefined || date === undefined) return [];
  return [paragraph(plain(`${momentNames[moment.when]}: `), strong(spokenDate(date)))];
}
