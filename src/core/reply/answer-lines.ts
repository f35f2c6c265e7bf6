/** What is said of an answer before its passages: what was searched, whose words they are, and what kind of answer it is. */
import type { Answer, Hit, Voice, Whom } from "../model.ts";
import { spokenDate } from "../text/dates.ts";
import { printable } from "../text/printable.ts";
import { counted, listed, paragraph, plain, shortened, shownNames, strong } from "./blocks.ts";
import type { Block, Span } from "./reply.ts";

/** What was searched that the person did not write. */
export function understood(answer: Answer): readonly Block[] {
  const blocks = answer.corrected.map(({ written, searched }) =>
    paragraph(plain("Searched for "), strong(searched), plain(` (you wrote “${printable(written)}”).`)),
  );
  const wider = answer.widened.filter(({ searched }) => searched.length > 0);
  if (wider.length > 0) {
    const names = wider.map(({ written, searched }) => `${printable(written)}: also as ${searched.join(", ")}`);
    blocks.push({ type: "paragraph", spans: [{ text: names.join("; "), style: "quiet" }] });
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
  if (answer.missingVoice !== undefined && !answer.elsewhen && words.length === 0) return [];
  if (answer.elsewhen) return [paragraph(plain("Nothing on it was said in that time. Said at other times, about it:"))];
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

/** What "when" and "how often" ask, said before the passages. */
export function intentLine(answer: Answer, shown: readonly Hit[]): readonly Block[] {
  const date = shown[0]?.passage.interview.date;
  switch (answer.question.intent) {
    case "first":
    case "last":
      return date
        ? [paragraph(plain(answer.question.intent === "first" ? "First: " : "Last: "), strong(spokenDate(date)))]
        : [];
    case "count": {
      const interviews = new Set(answer.hits.map(hit => hit.passage.interview.id)).size;
      return [paragraph(strong(counted(answer.total, "passage")), plain(` in ${counted(interviews, "interview")}.`))];
    }
    case "interviewer": {
      const names = [...new Set(shown.flatMap(hit => hit.passage.interview.interviewer ?? []))];
      return names.length > 0 ? [paragraph(plain("Interviewed by "), strong(names.join(", ")), plain("."))] : [];
    }
    default:
      return [];
  }
}
