/**
 * What narrows the record, decided in one place: the index, the lists and the counts of a reply all ask here, so that a
 * filter means the same wherever it is used.
 *
 *   date       any day it may stand for lies within the bounds: 2023 passes "since June 2023"; without a date nothing passes
 *   speaker    the whole name, or all that the record has for that person: one's words must never be shown as another's
 *   outlet,    words of the name that stand together: "northern" is enough for Northern Radio, "north" is not
 *   interviewer
 *   voice      some sentence has it; that it answers, too, is for who reads the sentences (answer/excerpt.ts)
 */
import type { Interview, Passage, Sentence, Voice } from "../model.ts";
import type { Filters } from "../question-model.ts";
import { foldedWords } from "../text/fold.ts";

/** Whose words there are to ask for, nearest to the speaker first: in this order they are preferred. */
export const voices: readonly Voice[] = ["speaker", "reported", "unmarked", "outlet"];

/** What filters look at of a passage. */
export type Filtered = Pick<Passage, "interview" | "speaker"> & {
  readonly sentences: readonly Pick<Sentence, "voice">[];
};

export interface Admission {
  passage(passage: Filtered): boolean;
  /** `passages`: those of the interview. The one it names as its speaker counts without speaking in any of them. */
  interview(interview: Interview, passages: readonly Filtered[]): boolean;
}

/** The filters as tests of passages and interviews. Names are compared in any case of letters, with or without accents. */
export function admits(filters: Filters): Admission {
  const speaker =
    filters.speaker === undefined ? undefined : new Set((filters.whom?.labels ?? [filters.speaker]).map(nameOf));
  const outlet = filters.outlet === undefined ? undefined : nameOf(filters.outlet);
  const interviewer = filters.interviewer === undefined ? undefined : nameOf(filters.interviewer);
  const nameless = new Set(filters.whom?.isDoubtful ? filters.whom.nameless : []);
  const spoken = remembered((name: string) => speaker?.has(nameOf(name)) ?? true);
  // Hits come by the thousand, from a few interviews, and those from a few outlets.
  const named = remembered((name: string | undefined) => nameOf(name));
  const framed = remembered(
    (interview: Interview) =>
      isWithin(interview.date, filters) &&
      (outlet === undefined || named(interview.outlet).includes(outlet)) &&
      (interviewer === undefined || named(interview.interviewer).includes(interviewer)),
  );
  const speaks = (name: string | undefined): boolean => speaker === undefined || (name !== undefined && spoken(name));
  const { voice } = filters;
  const heard = ({ sentences }: Filtered): boolean => voice === undefined || sentences.some(one => one.voice === voice);
  return {
    passage: passage =>
      (speaks(passage.speaker) || (passage.speaker === undefined && nameless.has(passage.interview.id))) &&
      framed(passage.interview) &&
      heard(passage),
    interview: (interview, passages) =>
      framed(interview) &&
      (passages.some(passage => speaks(passage.speaker) && heard(passage)) ||
        (voice === undefined && (speaks(interview.speaker) || nameless.has(interview.id)))),
  };
}

/** The same with the words that may be another's in place of the person's own; nothing where there are none. */
export function doubtful({ whom, ...filters }: Filters): Filters | undefined {
  if (whom === undefined || whom.perhaps.length + whom.nameless.length === 0) return undefined;
  return { ...filters, whom: { ...whom, labels: whom.perhaps, perhaps: [], isDoubtful: true } };
}

/** A date may be as short as a year: it passes where a day of it does. */
function isWithin(date: string | undefined, { from, to }: Filters): boolean {
  if (date === undefined) return from === undefined && to === undefined;
  const last = `${date}-99-99`.slice(0, "2024-12-20".length);
  return (from === undefined || last >= from) && (to === undefined || date <= to);
}

/** The words of a name, folded, with a space around each, so that a part of one is a run of whole words. */
function nameOf(written = ""): string {
  return ` ${foldedWords(written).join(" ")} `;
}

function remembered<T, Made extends string | boolean>(make: (value: T) => Made): (value: T) => Made {
  const known = new Map<T, Made>();
  return value => {
    let made = known.get(value);
    if (made === undefined) {
      made = make(value);
      known.set(value, made);
    }
    return made;
  };
}
