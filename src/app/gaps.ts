/** `npm run gaps`: what was asked in vain, and what people hold of answers, as the bot has counted it (adapters/gaps); nobody is in it. */
import type { Writable } from "node:stream";
import { readGaps } from "../adapters/gaps/gaps-file.ts";
import type { GapsReport } from "../core/reply/gaps/gaps.ts";
import { exitCodes } from "./exit.ts";

export interface GapsOutput {
  readonly output: Writable;
  readonly tell: (line: string) => void;
  /** Only the questions whose answers were judged wrong, as lines for questions.jsonl. */
  readonly questions: boolean;
}

/** Resolves with the exit code. */
export async function showGaps(stateDir: string, { output, tell, questions }: GapsOutput): Promise<number> {
  const report = readGaps(stateDir);
  if (report === undefined) {
    tell(`Nothing is counted in STATE_DIR=${stateDir}: a bot counts there while it runs.`);
    return exitCodes.ok;
  }
  const lines = questions ? questionLines(report) : reportLines(report);
  for (const line of lines) output.write(`${line}\n`);
  if (questions && lines.length > 0) {
    tell('Append them to questions.jsonl, and name in "relevant" the turns or paragraphs that answer: docs/owner.md.');
  }
  return exitCodes.ok;
}

function reportLines({ since, outcomes, judgements, words, wrong }: GapsReport): readonly string[] {
  const { found, close, nothing } = outcomes;
  const listed = ({ text, times, last }: GapsReport["words"][number]): string =>
    `  ${String(times).padStart(4)}  ${text}  (last ${last})`;
  return [
    `Since ${since}: ${found} answered, ${close} only close, ${nothing} not in the record; judged right ${judgements.right}, wrong ${judgements.wrong}.`,
    words.length > 0 ? "Not in the record, and missed by three people or more:" : "No word was missed by three people.",
    ...words.map(listed),
    ...(wrong.length > 0 ? ["Judged wrong (as lines for questions.jsonl: npm run gaps -- --questions):"] : []),
    ...wrong.map(listed),
  ];
}

/** Whoever appends them says what answers; as they are, they say that nothing does. */
function questionLines({ wrong }: GapsReport): readonly string[] {
  return wrong.map(({ text, language }, at) =>
    JSON.stringify({ id: `wrong-${at + 1}`, question: text, lang: language, relevant: {} }),
  );
}
