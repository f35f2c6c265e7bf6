/**
 * How good a ranking is, as trec_eval counts it: nDCG with linear gains, reciprocal rank, recall. A passage may hold several
 * labelled turns; each label is gained once, by the first passage that holds it.
 */

/** The labels of a question: `<interview id>#<turn or paragraph>` → 2 answers, 1 is related. */
export type Relevant = Readonly<Record<string, number>>;

/** What a ranking says of each passage: which turns or paragraphs of which interview it holds. */
export interface RankedPassage {
  readonly interview: string;
  readonly at: readonly [number, number];
}

export interface Measures {
  readonly ndcg10: number;
  readonly reciprocalRank10: number;
  readonly recall1: number;
  readonly recall5: number;
  readonly recall10: number;
  /** Whether a right passage is the first, and whether one is among the first five and the first twenty. */
  readonly firstRight: number;
  readonly inFive: number;
  readonly inTwenty: number;
}

/** Measures of one answerable question, each 0 to 1. */
export function measure(ranking: readonly RankedPassage[], relevant: Relevant): Measures {
  const open = new Map(Object.entries(relevant).filter(([, grade]) => grade > 0));
  const ideal = [...open.values()].sort((a, b) => b - a);
  const all = open.size;
  let gain = 0;
  let reciprocalRank10 = 0;
  let [found1, found5, found10] = [0, 0, 0];
  const firstPlace = ranking.findIndex(passage => holds(passage, relevant));
  const isWithin = (places: number): number => (firstPlace >= 0 && firstPlace < places ? 1 : 0);
  ranking.slice(0, 10).forEach(({ interview, at: [first, last] }, place) => {
    let best = 0;
    let found = 0;
    for (let n = first; n <= last; n++) {
      const grade = open.get(`${interview}#${n}`);
      if (grade === undefined) continue;
      open.delete(`${interview}#${n}`);
      best = Math.max(best, grade);
      found++;
    }
    if (best > 0 && reciprocalRank10 === 0) reciprocalRank10 = 1 / (place + 1);
    gain += best / Math.log2(place + 2);
    if (place < 1) found1 += found;
    if (place < 5) found5 += found;
    found10 += found;
  });
  const most = ideal.slice(0, 10).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);
  return {
    ndcg10: Math.min(1, gain / most),
    reciprocalRank10,
    recall1: found1 / all,
    recall5: found5 / all,
    recall10: found10 / all,
    firstRight: isWithin(1),
    inFive: isWithin(5),
    inTwenty: isWithin(20),
  };
}

function holds({ interview, at: [first, last] }: RankedPassage, relevant: Relevant): boolean {
  for (let n = first; n <= last; n++) if ((relevant[`${interview}#${n}`] ?? 0) > 0) return true;
  return false;
}

/** Mean of all, field by field; undefined for none. */
export function meanOf(all: readonly Measures[]): Measures | undefined {
  const [first] = all;
  if (!first) return undefined;
  const names = Object.keys(first) as (keyof Measures)[];
  return Object.fromEntries(
    names.map(name => [name, all.reduce((sum, one) => sum + one[name], 0) / all.length]),
  ) as unknown as Measures;
}

/** Share of absent questions that would be answered if the threshold kept 95 % of the answerable ones. */
export function falseAt95(answerable: readonly number[], absent: readonly number[]): number | undefined {
  if (answerable.length === 0 || absent.length === 0) return undefined;
  const sorted = [...answerable].sort((a, b) => a - b);
  const threshold = sorted[Math.floor(0.05 * sorted.length)]!;
  return absent.filter(score => score >= threshold).length / absent.length;
}

/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
