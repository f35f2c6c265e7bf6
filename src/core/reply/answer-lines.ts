/** What is said of an answer before its passages: what was searched, whose words they are, and what kind of answer it is. */
import type { Answer, Hit } from "../model.ts";
import { spokenDate } from "../text/dates.ts";
import { printable } from "../text/printable.ts";
import { counted, countedTotal, listed, paragraph, plain, shortened, strong } from "./blocks.ts";
import type { Block } from "./reply.ts";

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

/** One line on what kind of answer this is, where it is not simply found. */
export function verdictLine(answer: Answer): readonly Block[] {
  const missing = answer.missing.map(word => strong(shortened(word)));
  const words = missing.flatMap((span, at) => (at === 0 ? [span] : [plain(", "), span]));
  const { stranger } = answer.question;
  if (answer.elsewhen) return [paragraph(plain("Nothing on it was said in that time. Said at other times, about it:"))];
  if (stranger !== undefined) {
    return [paragraph(plain("The record has no words of "), strong(stranger), plain(". On the topic, from others:"))];
  }
  if (answer.verdict === "close") {
    if (words.length === 0 && answer.corrected.length > 0) return [];
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
  if (whom?.isDoubtful) {
    const labels = new Set(answer.hits.flatMap(({ passage }) => passage.speaker ?? []));
    const who = printable(whom.name);
    return [
      paragraph(
        plain("Whose words these are is not certain: the record has them under "),
        strong(printable(listed([...labels]))),
        plain(`, which may be ${who} or somebody else.`),
      ),
    ];
  }
  if (whom === undefined || whom.namesakes.length === 0) return [];
  return [paragraph(strong(printable(whom.name)), plain(` may be ${printable(listed(whom.namesakes))}.`))];
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
      return [paragraph(strong(countedTotal(answer)), plain(` in ${counted(interviews, "interview")}.`))];
    }
    case "interviewer": {
      const names = [...new Set(shown.flatMap(hit => hit.passage.interview.interviewer ?? []))];
      return names.length > 0 ? [paragraph(plain("Interviewed by "), strong(names.join(", ")), plain("."))] : [];
    }
    default:
      return [];
  }
}
