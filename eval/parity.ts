/** Whether another index gives the same answers: each question whose verdict or first passage differs, with the reason. */
import type { Figures, Outcome } from "./run.ts";

/** Scores this far apart are one. */
const same = 1e-6;

export function parityOf(figures: Figures, other: Figures): string {
  const pairs = figures.outcomes.map((outcome, at) => [outcome, other.outcomes[at]!] as const);
  const verdicts = pairs.filter(([a, b]) => a.verdict !== b.verdict).length;
  const firsts = pairs.filter(([a, b]) => a.first !== b.first).length;
  const share = (differing: number): string => `${((100 * (pairs.length - differing)) / pairs.length).toFixed(2)} %`;
  const head = `${figures.name}: ${pairs.length} questions, same verdict ${share(verdicts)}, same first passage ${share(firsts)}`;
  const lines = pairs
    .filter(([a, b]) => a.verdict !== b.verdict || a.first !== b.first)
    .map(([a, b]) => `  ${reasonOf(a, b)}: ${a.question.question}\n    ${shown(a)} · ${shown(b)}`);
  return [head, ...lines].join("\n");
}

function shown({ verdict, score, first }: Outcome): string {
  return `${verdict} ${score.toFixed(4)} ${first ?? "–"}`;
}

function reasonOf(one: Outcome, other: Outcome): string {
  if (one.first === undefined || other.first === undefined) return "only one of them found something";
  if (Math.abs(one.score - other.score) < same) return "equal scores, another order";
  if (one.first === other.first) return "the same passage, scored otherwise";
  const [better, worse] = one.score > other.score ? [one, other] : [other, one];
  return `${better.first} is not among the candidates that gave ${worse.first}`;
}
