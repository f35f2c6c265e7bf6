/** What went wrong, a line a question: for reading, to see which rule failed. */
import type { Figures, Outcome } from "./run.ts";

export function wrongOf({ name, outcomes }: Figures): string {
  const wrong = outcomes.flatMap(outcome => {
    const what = faultOf(outcome);
    const { question, verdict, score, first } = outcome;
    const labels = Object.keys(question.relevant).slice(0, 4).join(" ");
    return what
      ? [
          `${what.padEnd(15)} ${score.toFixed(2)} ${verdict.padEnd(7)} ${question.question} → ${first ?? "–"} (${labels})`,
        ]
      : [];
  });
  return [`${name}: ${wrong.length} of ${outcomes.length}`, ...wrong].join("\n");
}

function faultOf({ measures, verdict }: Outcome): string | undefined {
  if (measures === undefined) return verdict === "found" ? "falsely found" : undefined;
  if (verdict === "nothing") return "not answered";
  return measures.firstRight === 1 ? undefined : "first is wrong";
}
