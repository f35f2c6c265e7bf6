/** What is said of an answer before its passages: what was searched, whose words they are, and what kind of answer it is. */

import type { Answer, Hit, Moment } from "../answer-model.ts";
import { voices } from "../question/filter.ts";
import { operatorNames } from "../question/operators.ts";
import type { Question, Whom } from "../question-model.ts";
import { foldedWords } from "../text/fold.ts";
import { printable } from "../text/printable.ts";
import {
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
import type { Wording } from "./wording/wording.ts";

/** What stands behind a placeholder of the kind's sentence, beside the written words. */
const knownOf = {
  operator: operatorNames.map(name => `${name}:`).join(" "),
  voice: voices.map(voice => `voice:${voice}`).join(", "),
} as const;

/** What of the question could not be read, one sentence each. */
export function misreadLines({ misread }: Question, { line, texts }: Wording): readonly Block[] {
  const { misread: kinds } = texts.answers;
  return misread.map(({ kind, written: text }) => {
    const written = shortened(text);
    const isOf = kind === "operator" || kind === "voice";
    return paragraph(
      plain(isOf ? line(kinds[kind], { written, known: knownOf[kind] }) : line(kinds[kind], { written })),
    );
  });
}

/** Who spoke, or whom they talked to, is a name that the record nearly has. */
export function nearlyLine({ nearly }: Question, { spans, texts }: Wording): readonly Block[] {
  if (nearly === undefined) return [];
  const written = strong(shortened(nearly.written));
  const { absent, nearly: told, nearlySpeaker: spoke } = texts.answers;
  if (nearly.name === undefined) return [paragraph(...spans(absent, { written }))];
  const name = strong(shortened(nearly.name));
  return [paragraph(...spans(nearly.kind === "speaker" ? spoke : told, { written, name }))];
}

/** What was searched that the person did not write. */
export function understood(answer: Answer, wording: Wording): readonly Block[] {
  const { answers } = wording.texts;
  const blocks: Block[] = [...misreadLines(answer.question, wording), ...nearlyLine(answer.question, wording)];
  const corrected = answer.corrected.map(({ written, searched }) =>
    paragraph(...wording.spans(answers.corrected, { searched: strong(searched), written: printable(written) })),
  );
  blocks.push(...corrected);
  const wider = answer.widened.filter(({ searched }) => searched.length > 0);
  if (wider.length > 0) {
    const names = wider.map(({ written, searched, isTaken }) =>
      wording.line(isTaken ? answers.taken : answers.widened, {
        written: printable(written),
        names: searched.join(", "),
      }),
    );
    blocks.push(quietLine(names.join("; ")));
  }
  if (answer.question.cut) blocks.push(paragraph(plain(answers.cut)));
  return blocks;
}

/** Where the record holds nothing in the voice that was asked for. */
export function voiceLine({ missingVoice }: Answer, { spans, texts }: Wording): readonly Block[] {
  if (missingVoice === undefined) return [];
  const voice = strong(texts.voices.names[missingVoice]);
  return [paragraph(...spans(texts.answers.missingVoice, { voice }))];
}

/** Names to see first, with commas between them. */
function strongNames(names: readonly string[]): readonly Span[] {
  return names.flatMap((name, at) => (at === 0 ? [strong(name)] : [plain(", "), strong(name)]));
}

/** One line on what kind of answer this is, where it is not simply found. */
export function verdictLine(answer: Answer, { spans, texts: { answers } }: Wording): readonly Block[] {
  const nouns = new Map(answer.question.words.map(({ text, verb }) => [text, verb?.noun] as const));
  const words = strongNames(answer.missing.map(word => shortened(nouns.get(word) ?? word)));
  const { stranger } = answer.question;
  if (answer.elsewhen) return [];
  if (answer.missingVoice !== undefined && words.length === 0) return [];
  if (stranger !== undefined) return [paragraph(...spans(answers.stranger, { name: strong(stranger) }))];
  if (answer.standing !== undefined) return [paragraph(plain(answers.standing[answer.standing]))];
  if (answer.verdict === "close") {
    const isExplained = answer.corrected.length > 0 || answer.question.filters.whom?.isDoubtful;
    if (words.length === 0 && isExplained) return [];
    const missing = new Set(answer.missing.flatMap(foldedWords));
    const hasRest = answer.question.words.some(({ role, word }) => role === "topic" && !missing.has(word));
    if (words.length === 0 || !hasRest) return [paragraph(plain(answers.closest))];
    const isApart = answer.missing.length === 1 && answer.apart === answer.missing[0];
    return [paragraph(...spans(isApart ? answers.apart : answers.restOf, { words }))];
  }
  return words.length > 0 ? [paragraph(...spans(answers.near, { words }))] : [];
}

/** Whose words these are, where the name asked for leaves it open. */
export function whoseLine(answer: Answer, wording: Wording): readonly Block[] {
  const { whom } = answer.question.filters;
  if (whom?.isDoubtful) return [paragraph(...doubt(whom, answer.hits, wording))];
  if (whom === undefined || whom.namesakes.length === 0) return [];
  const { namesakes } = whom;
  const { namesakes: text, fewNamesakes } = wording.texts.answers;
  const count = fewNamesakes[namesakes.length - 2] ?? String(namesakes.length);
  return [paragraph(...wording.spans(text, { count, names: strongNames(shownNames(namesakes, wording)) }))];
}

/** Why it is not certain: the label may be another's, or there is none. */
function doubt({ name: written, nameless }: Whom, hits: readonly Hit[], wording: Wording): readonly Span[] {
  const { unnamed, labelled, labelledOrNot } = wording.texts.answers;
  const name = printable(written);
  const labels = [...new Set(hits.flatMap(({ passage }) => passage.speaker ?? []))];
  const isNameless = nameless.length > 0 && hits.some(({ passage }) => passage.speaker === undefined);
  if (labels.length === 0) return wording.spans(unnamed, { name: strong(name) });
  const under = strong(printable(listed(labels, wording)));
  return wording.spans(isNameless ? labelledOrNot : labelled, { labels: under, name });
}

/** How much of the record holds it: of all that was searched, and apart what only wider names find. */
function countLines({ counts }: Answer, wording: Wording): readonly Block[] {
  if (counts === undefined) return [];
  const { line, spans, form, counted, texts } = wording;
  const { passages, interviews, searched, undated: without, wider } = counts;
  const { answers } = texts;
  const undated = without > 0 ? counted(answers.countUndated, without) : "";
  const some = line(form(answers.someOf, searched), { some: String(interviews), n: String(searched) });
  const all = counted(texts.counts.interviews, searched);
  const held = strong(counted(texts.counts.passages, passages));
  const lines =
    passages === 0
      ? [paragraph(...spans(answers.countNone, { interviews: all, undated }))]
      : [paragraph(...spans(answers.count, { passages: held, interviews: strong(some), undated }))];
  if (wider === undefined) return lines;
  const names = printable(wider.names.join(", "));
  const more = [
    counted(answers.morePassages, wider.passages),
    ...(wider.interviews > 0 ? [counted(answers.furtherInterviews, wider.interviews)] : []),
  ].join(", ");
  return [...lines, quietLine(line(answers.wider, { names: names === "" ? "" : ` (${names})`, more }))];
}

/** What "when" and "how often" ask, said before the passages. */
export function intentLine(answer: Answer, shown: readonly Hit[], wording: Wording): readonly Block[] {
  const { intent } = answer.question;
  const date = shown[0]?.passage.interview.date;
  switch (intent) {
    case "first":
    case "last":
      return date ? [momentBlock(intent, date, wording)] : [];
    case "count":
      return countLines(answer, wording);
    case "change":
      return [...countLines(answer, wording), ...timeline(answer.counts?.years ?? [])];
    case "interviewer": {
      const names = [...new Set(shown.flatMap(hit => hit.passage.interview.interviewer ?? []))];
      if (names.length === 0) return [];
      return [paragraph(...wording.spans(wording.texts.answers.interviewedBy, { names: strong(names.join(", ")) }))];
    }
    default:
      return [];
  }
}

/** A date that may be when it was said or what it is of: how many name it at any time. */
export function namingLine({ naming }: Answer, wording: Wording): readonly Block[] {
  if (naming === undefined) return [];
  const text = wording.form(wording.texts.answers.naming, naming.total);
  const years = listed(naming.years, wording);
  return [paragraph(...wording.spans(text, { passages: strong(countedTotal(naming, wording)), years }))];
}

/** Which moment of the topic a passage is. */
export function momentLine({ moments = [] }: Answer, { passage }: Hit, wording: Wording): readonly Block[] {
  const moment = moments.find(({ reference }) => reference === passage.reference);
  const { date } = passage.interview;
  return moment === undefined || date === undefined ? [] : [momentBlock(moment.when, date, wording)];
}

function momentBlock(when: Moment["when"], date: string, wording: Wording): Block {
  return paragraph(plain(`${wording.texts.answers.moments[when]}: `), strong(wording.date(date)));
}
