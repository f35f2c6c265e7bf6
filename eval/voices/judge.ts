/** Each labelled sentence beside the voice that it is given, and shares of them. */
import type { Range, Voice } from "../../src/core/model.ts";
import { voicesOf } from "../../src/core/voices/voices.ts";
import type { Label, LabelledArticle, Span } from "./articles.ts";

export interface Judged {
  readonly article: LabelledArticle;
  readonly text: string;
  readonly label: Label;
  readonly given: Voice;
  /** By which rule. */
  readonly rule: string;
  /** The words that say so in the labels; only of his, and where the labels tell. */
  readonly cue?: string;
}

export function judge(article: LabelledArticle): readonly Judged[] {
  const { text, paragraphs, known } = article;
  const heard = voicesOf(
    known,
    paragraphs.map(({ start, end }) => text.slice(start, end)),
  ).flatMap((sentences, at) =>
    sentences.map(one => ({ ...one, start: one.start + paragraphs[at]!.start, end: one.end + paragraphs[at]!.start })),
  );
  if (article.spans) {
    return heard.map(one => ({
      article,
      text: text.slice(one.start, one.end),
      given: one.voice,
      rule: one.rule,
      ...labelOf(text, one, article.spans!),
    }));
  }
  return (article.sentences ?? []).map(sentence => {
    const most = heard.reduce((best, one) => (shared(one, sentence) > shared(best, sentence) ? one : best));
    const { label, start, end } = sentence;
    return { article, text: text.slice(start, end), label, given: most.voice, rule: most.rule };
  });
}

function shared(one: Range, other: Range): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** His when content of his covers half of the letters outside frames; not known when content of nobody known covers a fifth. */
function labelOf(text: string, { start, end }: Range, spans: readonly Span[]): { label: Label; cue?: string } {
  const near = spans.filter(span => span.start < end && span.end > start);
  let [letters, own, nobodys] = [0, 0, 0];
  for (let at = start; at < end; at++) {
    if (!/[\p{L}\p{N}]/u.test(text[at]!)) continue;
    const here = near.filter(span => at >= span.start && at < span.end);
    const content = here.filter(span => !span.frame);
    if (content.length === 0 && here.length > 0) continue;
    letters++;
    if (content.some(({ his }) => his === true)) own++;
    else if (content.some(({ his }) => his === null)) nobodys++;
  }
  const cue = near.find(span => !span.frame && span.his === true)?.cue;
  const said = cue === undefined ? {} : { cue };
  if (own > 0 && own >= letters / 2) return { label: "his", ...said };
  if (nobodys >= letters / 5 && nobodys > 0) return { label: "unknown" };
  if (own > 0) return { label: "part" };
  return { label: near.some(({ his, frame }) => his === false && !frame) ? "other" : "outlet" };
}

/** Which labels are right for what was given; `lenient`: also those that are his in part or in the other manner. */
const right: Readonly<Record<Row, { readonly strict: readonly Label[]; readonly lenient: readonly Label[] }>> = {
  speaker: { strict: ["speaker", "his"], lenient: ["speaker", "his", "part"] },
  reported: { strict: ["reported", "his"], lenient: ["speaker", "reported", "his", "part"] },
  his: { strict: ["speaker", "reported", "his"], lenient: ["speaker", "reported", "his", "part"] },
  outlet: { strict: ["other", "outlet"], lenient: ["other", "outlet"] },
  unmarked: { strict: ["unmarked"], lenient: ["unmarked"] },
};

/** A voice, or the two that are his together. */
export type Row = Voice | "his";
export const rows: readonly Row[] = ["speaker", "reported", "his", "outlet", "unmarked"];

export interface Shares {
  readonly given: number;
  readonly labelled: number;
  /** Undefined: nothing was given, or labelled, so. */
  readonly strict?: number;
  readonly lenient?: number;
  readonly recall?: number;
  /** Of his sentences whose labels name a verb of saying. */
  readonly recallSaid?: number;
}

/** Precision and recall of a voice. */
export function sharesOf(judged: readonly Judged[], row: Row): Shares {
  const { strict, lenient } = right[row];
  const given = judged.filter(one => isGiven(one, row) && one.label !== "unknown");
  const labelled = judged.filter(({ label }) => strict.includes(label));
  const surely = given.filter(({ label }) => label !== "unmarked" || row === "outlet" || row === "unmarked");
  const said = labelled.filter(({ cue }) => cue !== undefined && verbOfSaying.test(cue));
  return {
    given: given.length,
    labelled: labelled.length,
    ...share("strict", given, one => strict.includes(one.label)),
    ...share("lenient", surely, one => lenient.includes(one.label)),
    ...share("recall", labelled, one => isGiven(one, row)),
    ...share("recallSaid", row === "his" ? said : [], one => isGiven(one, row)),
  };
}

/** Whether a sentence was given a voice that its label does not allow, not even in part. */
export function isWrong({ given, label }: Judged): boolean {
  return given !== "unmarked" && label !== "unknown" && !right[given].lenient.includes(label);
}

/** Whether a sentence of his was not found to be his. */
export function isMissed({ given, label }: Judged): boolean {
  return given !== "speaker" && given !== "reported" && right.his.strict.includes(label);
}

const verbOfSaying =
  /\b(?:sa(?:y|id)|t(?:ell|old)|add(?:s|ed|ing)|continu|tweet|wrote|not(?:es|ed)|declar|claim|respond|repl|warn|ask|insist|argu|suggest|explain|assert|stat(?:es|ed))/i;

function isGiven({ given }: Judged, row: Row): boolean {
  return given === row || (row === "his" && (given === "speaker" || given === "reported"));
}

function share<K extends keyof Shares>(key: K, of: readonly Judged[], isRight: (one: Judged) => boolean) {
  return of.length === 0 ? {} : { [key]: of.filter(isRight).length / of.length };
}
