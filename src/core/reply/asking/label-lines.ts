/**
 * Whose words the passages of an answer are, said as seldom as it stays plain: a line over all that are alike and below each other. Where
 * none are, each says it for itself, and so where moments of a topic stand between them.
 */
import { citation, mostUnderOneLabel, sharedLabel } from "../quote-block.ts";
import type { Block } from "../reply.ts";
import type { Wording } from "../wording/wording.ts";

type Quote = Extract<Block, { type: "quote" }>;

/** The line over each of the quotes, undefined where the one before holds on; nothing where each says it for itself. */
export function labelLines(quotes: readonly Quote[], wording: Wording): readonly (string | undefined)[] | undefined {
  const runs: Quote[][] = [];
  for (const quote of quotes) {
    const run = runs.at(-1);
    if (run && isAlike(run[0]!, quote)) run.push(quote);
    else runs.push([quote]);
  }
  const shown = quotes.flatMap(({ lead, spans }) => [...(lead?.spans ?? []), ...spans]);
  const isLong = shown.reduce((sum, { text }) => sum + text.length, 0) > mostUnderOneLabel;
  if (isLong || runs.every(run => run.length === 1)) return undefined;
  return runs.flatMap(run => [
    sharedLabel(run, wording) ?? textOf(run[0]!, wording),
    ...run.slice(1).map(() => undefined),
  ]);
}

function isAlike({ citation: a }: Quote, { citation: b }: Quote): boolean {
  return a.voice === b.voice && a.kind === b.kind && a.speaker === b.speaker && a.anothers === b.anothers;
}

function textOf(quote: Quote, { language }: Wording): string {
  return citation({ ...quote.citation, language })
    .label.map(({ text }) => text)
    .join("");
}
