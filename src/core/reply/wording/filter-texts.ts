/** What narrows a question, in words. */
import type { Text } from "../../languages/sections/texts.ts";
import type { Question } from "../../question-model.ts";
import { printable } from "../../text/printable.ts";
import { listed } from "../blocks.ts";
import type { Wording } from "./wording.ts";

/** The filters as a person would say them, each a part of the heading: "2024", "said to Stone". */
export function filterTexts(question: Question, wording: Wording): readonly string[] {
  const { from, to, speaker, whom, outlet, interviewer, voice } = question.filters;
  const { line, date, texts: all } = wording;
  const { filters } = all;
  const texts: string[] = [];
  if (from !== undefined && to !== undefined) texts.push(periodText(from, to, wording).text);
  else if (from !== undefined) texts.push(line(filters.since, { date: date(from) }));
  else if (to !== undefined) texts.push(line(filters.until, { date: date(to) }));
  if (whom?.isDoubtful && whom.nameless.length > 0) texts.push(line(filters.perhapsBy, { name: whom.name }));
  else if (whom?.isDoubtful)
    texts.push(line(filters.byPerhaps, { labels: listed(whom.labels, wording), name: whom.name }));
  else if (speaker !== undefined) texts.push(line(filters.speaker, { name: speaker }));
  if (outlet !== undefined) texts.push(line(filters.outlet, { name: outlet }));
  if (interviewer !== undefined) texts.push(line(filters.interviewer, { name: interviewer }));
  if (voice !== undefined) texts.push(line(filters.voice, { voice: all.voices.names[voice] }));
  for (const word of question.excluded) texts.push(line(filters.without, { word }));
  return texts.map(text => printable(text));
}

/** Whole years and months by their name, anything else by its ends; and how it stands in a sentence. */
export function periodText(
  from: string,
  to: string,
  { line, date, texts: { filters } }: Wording,
): { readonly text: string; readonly inside: Text<"time"> } {
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    if (first === last) return { text: first, inside: filters.inTime };
    return { text: line(filters.years, { from: first, to: last }), inside: filters.fromTime };
  }
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01") && Number(to.slice(8)) >= 28) {
    return { text: date(from.slice(0, 7)), inside: filters.inTime };
  }
  if (from === to) return { text: date(from), inside: filters.onDay };
  return { text: line(filters.days, { from: date(from), to: date(to) }), inside: filters.fromTime };
}
