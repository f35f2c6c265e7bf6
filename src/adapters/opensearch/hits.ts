/** The best candidates as hits of the port: with their readings in numbers of the question, and what stands beside them. */
import type { Passage } from "../../core/model.ts";
import { createShares } from "../../core/search/in-process/around.ts";
import type { IndexHit, Query, Reading } from "../../core/search/passage-index.ts";
import type { Candidate } from "./candidates.ts";
import { placeName } from "./documents.ts";
import { askReadings } from "./kept-reading.ts";
import type { ListedBeside } from "./queries.ts";

interface HitParts {
  readonly query: Query;
  readonly meanLength: number;
  /** Those of the candidates that are still there. */
  readonly passages: readonly Passage[];
  /** Absent where nothing is sought. */
  readonly around?: ListedBeside | undefined;
}

export function hitsOf(
  best: readonly Candidate[],
  { query, meanLength, passages, around }: HitParts,
): readonly IndexHit[] {
  const byReference = new Map(passages.map(passage => [passage.reference, passage]));
  const beside = around?.hits.hits ?? [];
  const placed = new Map(
    beside.map(({ fields }, at) => [placeName(fields.interview[0], fields.ordinal[0]), best.length + at]),
  );
  const asked = askReadings([...best.map(({ reading }) => reading), ...beside.map(({ fields }) => fields.reading[0])], {
    sought: query.sought,
    weighed: [],
  });
  const sharesOf = createShares(query, { asked, meanLength });
  return best.flatMap(({ reference, interview, ordinal, score }, at) => {
    const passage = byReference.get(reference);
    if (!passage) return [];
    const numbers = [ordinal - 1, ordinal + 1].flatMap(place => placed.get(placeName(interview, place)) ?? []);
    let reading: Reading | undefined;
    return [
      {
        passage,
        score,
        // Of the thousands that a quotation is looked for in, nobody looks at the readings.
        get reading() {
          reading ??= asked.read(at);
          return reading;
        },
        around: numbers.map(sharesOf),
      },
    ];
  });
}
