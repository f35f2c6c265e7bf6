/** What is said of an answer before its passages: what was searched, whose words they are, and what kind of answer it is. */
import type { Answer, Hit, Question } from "../model.ts";
import { operatorNames } from "../question/operators.ts";
import { spokenDate } from "../text/dates.ts";
import { printable } from "../text/printable.ts";
import { counted, listed, paragraph, plain, shortened, strong, timeline } from "./blocks.ts";
import type { Block } from "./reply.ts";

const examples = "write 2024, 2024-05 or 2024-05-01";

const misreadTexts: Readonly<Record<Question["misread"][number]["kind"], (written: string) => string>> = {
  impossible: written => `${written} is no day of the calendar, so no date narrows this: ${examples}.`,
  ambiguous: written => `${written} may be one of two days, so no date narrows this: ${examples}.`,
  operator: written => `I do not know ${written}. I know ${operatorNames.map(name => `${name}:`).join(" ")}`,
  value: written => `${written} holds no date that I can read: ${examples}.`,
};

/** What of the question could not be read, one sentence each. */
export function misreadLines({ misread }: Question): readonly Block[] {
  return misread.map(({ kind, written }) => paragraph(plain(misreadTexts[kind](`“${shortened(written)}”`))));
}

/** What was searched that the person did not write. */
export function understood(answer: Answer): readonly Block[] {
  const blocks: Block[] = [...misreadLines(answer.question)];
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

/** One line on what kind of answer this is, where it is not simply found. */
export function verdictLine(answer: Answer): readonly Block[] {
  const missing = answer.missing.map(word => strong(shortened(word)));
  const words = missing.flatMap((span, at) => (at === 0 ? [span] : [plain(", "), span]));
  const { stranger } = answer.question;
  if (answer.elsewhen) return [];
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
      return answer.question.order
        ? [quietLine(answer.question.order === "newest" ? "Newest first." : "Oldest first.")]
        : [];
  }
}

function quietLine(text: string): Block {
  return { type: "paragraph", spans: [{ text, style: "quiet" }] };
}
