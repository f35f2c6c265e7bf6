/**
 * Filters as a query of the engine: the same decisions as core/question/filter.ts makes, over fields that were made for them.
 */
import type { Interview, Passage } from "../../core/model.ts";
import { present } from "../../core/question/present.ts";
import type { Filters } from "../../core/question-model.ts";
import { foldedWords } from "../../core/text/fold.ts";

/** The fields that filters look at. */
export interface FilterFields {
  readonly speaker?: string;
  readonly outlet?: string;
  readonly interviewer?: string;
  readonly from?: number;
  readonly to?: number;
  readonly voices: readonly string[];
}

export function filterFields({ interview, speaker, sentences }: Passage): FilterFields {
  return {
    ...present({
      speaker: speaker === undefined ? undefined : nameOf(speaker),
      outlet: nameOf(interview.outlet) || undefined,
      interviewer: nameOf(interview.interviewer) || undefined,
    }),
    ...spanOf(interview),
    voices: [...new Set(sentences.map(({ voice }) => voice))],
  };
}

/** Clauses that must all hold. */
export function filterClauses(filters: Filters): readonly object[] {
  const { from, to, speaker, whom, outlet, interviewer, voice } = filters;
  return [
    ...(from === undefined ? [] : [{ range: { to: { gte: dayNumber(from) } } }]),
    ...(to === undefined ? [] : [{ range: { from: { lte: dayNumber(to) } } }]),
    ...(speaker === undefined ? [] : [spokenBy(whom?.labels ?? [speaker], whom?.isDoubtful ? whom.nameless : [])]),
    ...(outlet === undefined ? [] : [named("outlet", outlet)]),
    ...(interviewer === undefined ? [] : [named("interviewer", interviewer)]),
    ...(voice === undefined ? [] : [{ term: { voices: voice } }]),
  ];
}

/** By one of these names, or by nobody who is known in one of these interviews. */
function spokenBy(labels: readonly string[], nameless: readonly string[]): object {
  const own = { terms: { speaker: [...new Set(labels.map(nameOf))] } };
  if (nameless.length === 0) return own;
  const unknown = {
    bool: { filter: [{ terms: { interview: [...nameless] } }], must_not: [{ exists: { field: "speaker" } }] },
  };
  return { bool: { should: [own, unknown], minimum_should_match: 1 } };
}

/** Words of the name that stand together; a name without words is that of an interview which has none. */
function named(field: "outlet" | "interviewer", part: string): object {
  const words = nameOf(part);
  return words === "" ? { bool: { must_not: [{ exists: { field } }] } } : { match_phrase: { [field]: words } };
}

function nameOf(written = ""): string {
  return foldedWords(written).join(" ");
}

/** 2021-05 may be any day from 20210500 to 20210599. */
function spanOf({ date }: Interview): Pick<FilterFields, "from" | "to"> {
  return date === undefined ? {} : { from: dayNumber(`${date}-00-00`), to: dayNumber(`${date}-99-99`) };
}

function dayNumber(day: string): number {
  return Number(day.slice(0, "2024-12-20".length).replaceAll("-", ""));
}
