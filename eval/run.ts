/** Asks all questions of a folder and measures the answers. */
import { createEnglishFrequencies } from "../src/adapters/corpus-folder/english-frequencies.ts";
import type { Hit, Verdict } from "../src/core/answer-model.ts";
import { createOnrecord, type Onrecord, type OnrecordParts } from "../src/core/onrecord.ts";
import type { EvalFolder, EvalQuestion, EvalRecord } from "./folder.ts";
import { falseAt95, type Measures, meanOf, measure, quantile } from "./measures.ts";
import { type Shown, shareOf, shownIn, surface } from "./share.ts";

/** One question asked. */
export interface Outcome {
  readonly question: EvalQuestion;
  readonly verdict: Verdict;
  /** Score of the first passage; 0 without one. */
  readonly score: number;
  readonly first?: string;
  /** Only where the record has an answer. */
  readonly measures?: Measures;
  /** Where the question names its answer and a passage with it was found: whether the sentence is in the excerpt. */
  readonly marked?: boolean;
  /** Of an answerable question that is answered with passages. */
  readonly shown?: Shown;
  readonly ms: number;
}

/** The figures of one folder. Shares are 0 to 1; undefined where there is no question of that kind. */
export interface Figures {
  readonly name: string;
  readonly interviews: number;
  readonly passages: number;
  readonly answerable: number;
  readonly absent: number;
  readonly measures?: Measures;
  /** Answerable questions answered as found or close; as found. */
  readonly kept?: number;
  readonly keptAsFound?: number;
  /** Absent questions answered as found. */
  readonly falselyFound?: number;
  /** Absent questions above the score that keeps 95 % of the answerable ones. */
  readonly falseAt95?: number;
  /** Right passages whose excerpt holds the sentence that answers. */
  readonly marked?: number;
  /** Of the characters of the answers with passages, those that are words of the record. */
  readonly ofRecord?: number;
  readonly buildMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly outcomes: readonly Outcome[];
}

export interface RunOptions {
  /** Questions of other records, which this one cannot answer. */
  readonly absent?: readonly EvalQuestion[];
  readonly today: string;
  readonly index?: NonNullable<OnrecordParts["index"]>;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Makes what answers from a folder's record. */
export function openRecord(
  { record, version, synonyms }: EvalRecord,
  { today, index }: Pick<RunOptions, "today" | "index">,
): Promise<Onrecord> {
  return createOnrecord({
    interviews: record.interviews,
    passages: record.passages,
    speakers: record.speakers,
    version,
    today: () => today,
    englishCount: createEnglishFrequencies(),
    ...(index ? { index } : {}),
    ...(synonyms === undefined ? {} : { synonyms }),
  });
}

export async function evaluate(folder: EvalFolder, options: RunOptions): Promise<Figures> {
  const { absent = [], today, index, onProgress } = options;
  const begun = performance.now();
  const onrecord = await openRecord(folder, { today, ...(index ? { index } : {}) });
  const buildMs = performance.now() - begun;
  const questions = [...folder.questions, ...absent.map(question => ({ ...question, relevant: {} }))];
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const asked = performance.now();
    const answer = await onrecord.find(question.question, { limit: 20 });
    const ms = performance.now() - asked;
    const ranking = answer.hits.map(({ passage }) => ({ interview: passage.interview.id, at: passage.at }));
    const answerable = Object.values(question.relevant).some(grade => grade > 0);
    const first = answer.hits[0]?.passage.reference;
    const marked = markedIn(answer.hits, question.answer);
    const shown = answerable
      ? shownIn(await onrecord.bot.reply({ text: question.question, place: "private", surface }))
      : undefined;
    outcomes.push({
      question,
      verdict: answer.verdict,
      score: Math.max(0, ...answer.hits.map(hit => hit.score)),
      ms,
      ...(first === undefined ? {} : { first }),
      ...(marked === undefined ? {} : { marked }),
      ...(shown === undefined ? {} : { shown }),
      ...(answerable ? { measures: measure(ranking, question.relevant) } : {}),
    });
    onProgress?.(outcomes.length, questions.length);
  }
  await onrecord.close();
  const { interviews, passages } = onrecord.scope;
  return { name: folder.name, interviews, passages, buildMs, ...figuresOf(outcomes) };
}

/** The figures, and behind them those of the questions of each form where there are several. */
export function withForms(figures: Figures): readonly Figures[] {
  const forms = [...new Set(figures.outcomes.flatMap(({ question }) => question.form ?? []))];
  const parts = forms.length > 1 ? forms : [];
  return [
    figures,
    ...parts.map(form => {
      const { name, interviews, passages, buildMs } = figures;
      const outcomes = figures.outcomes.filter(({ question }) => question.form === form);
      return { name: `${name}: ${form}`, interviews, passages, buildMs, ...figuresOf(outcomes) };
    }),
  ];
}

/** Whether the first passage that holds the answer shows it. */
function markedIn(hits: readonly Hit[], answer: string | undefined): boolean | undefined {
  const hit = answer === undefined ? undefined : hits.find(({ passage }) => passage.text.includes(answer));
  return hit?.excerpt.sentences.some(({ start, end }) => hit.passage.text.slice(start, end).includes(answer!));
}

function figuresOf(outcomes: readonly Outcome[]) {
  const answerable = outcomes.filter(outcome => outcome.measures !== undefined);
  const absent = outcomes.filter(outcome => outcome.measures === undefined);
  const measures = meanOf(answerable.flatMap(outcome => outcome.measures ?? []));
  const share = (some: readonly Outcome[], test: (outcome: Outcome) => boolean): number | undefined =>
    some.length === 0 ? undefined : some.filter(test).length / some.length;
  const found = (outcome: Outcome): boolean => outcome.verdict === "found";
  const times = outcomes.map(outcome => outcome.ms);
  const figures = {
    measures,
    kept: share(answerable, outcome => outcome.verdict !== "nothing"),
    keptAsFound: share(answerable, found),
    falselyFound: share(absent, found),
    marked: share(
      outcomes.filter(outcome => outcome.marked !== undefined),
      outcome => outcome.marked === true,
    ),
    ofRecord: shareOf(outcomes.flatMap(({ shown }) => shown ?? [])),
    falseAt95: falseAt95(
      answerable.map(outcome => outcome.score),
      absent.map(outcome => outcome.score),
    ),
  };
  return {
    ...(Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined)) as {
      [K in keyof typeof figures]?: NonNullable<(typeof figures)[K]>;
    }),
    answerable: answerable.length,
    absent: absent.length,
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    outcomes,
  };
}
