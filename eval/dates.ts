/**
 * Questions with dates → how many of each form are read as they are meant. A file of them is a list of
 *
 *   {"id": "t1", "form": "in year", "question": "…", "reading": "filter", "from": "2019-01-01", "to": "2019-12-31"}
 *
 * `filter`: exactly these ends, and no number of the date left in the topic; `topic`: no filter, and `keeps` is searched;
 * `both`: either; `newest`: no filter, newest first; `told`: it is said that it cannot be read.
 */
import { readFileSync } from "node:fs";
import { OnrecordError } from "../src/core/errors.ts";
import { createQuestionReader } from "../src/core/question/question.ts";
import type { Question } from "../src/core/question-model.ts";
import { createSpeakers } from "../src/core/speakers/speakers.ts";
import { foldedWords } from "../src/core/text/fold.ts";

export interface DatedQuestion {
  readonly id: string;
  readonly form: string;
  readonly question: string;
  readonly reading: "filter" | "topic" | "both" | "newest" | "told";
  readonly from?: string;
  readonly to?: string;
  readonly keeps?: string;
}

/** Reads a file of questions with dates. Throws OnrecordError `config` where it is none. */
export function readDatedQuestions(path: string): readonly DatedQuestion[] {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new OnrecordError("config", `${path}: write a JSON list of questions with dates.`, { cause });
  }
  const isDated = (one: Partial<DatedQuestion>): boolean => typeof one?.question === "string" && "reading" in one;
  if (!Array.isArray(read) || !read.every(isDated)) {
    throw new OnrecordError("config", `${path}: each question needs "question" and "reading".`);
  }
  return read as readonly DatedQuestion[];
}

/** A line a form with right of all, what was read instead below it, and the sum. */
export function datesTable(questions: readonly DatedQuestion[], today: string): string {
  const parts = { today: () => today, speakers: createSpeakers([]), outlets: [], interviewers: [] };
  const { read } = createQuestionReader(parts);
  const asked = questions.map(one => ({ one, as: read(one.question) }));
  const forms = [...new Set(questions.map(({ form }) => form))];
  const isRight = ({ one, as }: (typeof asked)[number]): boolean => tests[one.reading](as, one);
  const rows = forms.flatMap(form => {
    const own = asked.filter(({ one }) => one.form === form);
    const wrong = own.filter(row => !isRight(row));
    return [
      `${form.padEnd(24)} ${own.length - wrong.length} of ${own.length}`,
      ...wrong.map(({ one, as }) => `  ${one.question} → ${understood(as)}; meant: ${one.reading} ${ends(one)}`),
    ];
  });
  return [...rows, "", `right: ${asked.filter(isRight).length} of ${asked.length}`].join("\n");
}

const tests: Readonly<Record<DatedQuestion["reading"], (as: Question, meant: DatedQuestion) => boolean>> = {
  filter: (as, meant) => isNarrowed(as, meant),
  topic: (as, meant) => isOpen(as) && keeps(as, meant),
  both: (as, meant) => isNarrowed(as, meant) || (isOpen(as) && keeps(as, meant)),
  newest: as => isOpen(as) && as.order === "newest",
  told: as => as.misread.length > 0,
};

function isNarrowed(as: Question, { from, to }: DatedQuestion): boolean {
  return as.filters.from === from && as.filters.to === to && !/\d/.test(topicOf(as));
}

function isOpen({ filters }: Question): boolean {
  return filters.from === undefined && filters.to === undefined;
}

function keeps(as: Question, { keeps: kept = "" }: DatedQuestion): boolean {
  return ` ${foldedWords(topicOf(as)).join(" ")} `.includes(` ${foldedWords(kept).join(" ")} `) || kept === "";
}

function topicOf({ words }: Question): string {
  return words.flatMap(({ role, text }) => (role === "topic" || role === "stop" ? [text] : [])).join(" ");
}

function understood(as: Question): string {
  return `${ends(as.filters)} “${topicOf(as)}”`;
}

function ends({ from = "", to = "" }: { readonly from?: string; readonly to?: string }): string {
  return `${from} – ${to}`;
}
