/**
 * Layouts are learnt from the file. Each way in which a conversation may be set (a family of heads, or two that go together) is
 * tried on the whole file: which heads recur, how the text divides under them, how much of it is explained. The best division
 * counts where it beats having none; nothing depends on which words the labels are.
 */
import type { Range } from "../../model.ts";
import { acceptHeads, type KnownNames } from "../heads/accepted-heads.ts";
import { type Family, headsOf } from "../heads/heads.ts";
import { isAsker } from "../heads/label-words.ts";
import type { Line } from "../heads/lines.ts";
import type { Person } from "../heads/persons.ts";
import { divisions, explains } from "../weights.ts";
import { type Divided, divide, type Layout, type MarkedLine } from "./divide.ts";
import { asker, type Group, nobody } from "./speeches.ts";
import { withUnmarkedQuestions } from "./unmarked-questions.ts";

export interface Labelled {
  readonly groups: readonly Group[];
  readonly persons: readonly Person[];
  readonly families: readonly Family[];
  readonly unexplained: readonly Line[];
}

/** Families that are set together in one file, the commonest first: of two that explain a file alike, the first counts. */
const sets: readonly { readonly families: readonly Family[]; readonly dashesAsk?: true }[] = [
  { families: ["colon"] },
  { families: ["colon", "gap"] },
  { families: ["colon", "stop"] },
  { families: ["colon"], dashesAsk: true },
  { families: ["strike"] },
  { families: ["stop"] },
  { families: ["bracket"] },
  { families: ["bracket", "colon"] },
  { families: ["gap"] },
  { families: ["alone"] },
];

/** How much of a line is looked at for its head. */
const looked = 240;
/** The best division of the lines by heads; nothing where none is better than none. */
export function bestLayout(text: string, lines: readonly Line[], known: KnownNames): Labelled | undefined {
  const marked = withoutKeyBlocks(text, lines);
  let best: (Labelled & { readonly score: number }) | undefined;
  for (const { families, dashesAsk = false } of sets) {
    const own = new Set(families);
    const heads = marked.flatMap(({ line, heads: all }) => {
      const head = all.find(({ family }) => own.has(family));
      return head && (line.opens || line.follows || head.family === "alone") ? [head] : [];
    });
    if (!families.every(family => heads.some(head => head.family === family))) continue;
    const { persons, isSure } = acceptHeads(heads, known);
    if (persons.size === 0) continue;
    const layout: Layout = { families: own, persons, dashesAsk };
    const whole = divide(text, marked, layout);
    const people = new Set(persons.values());
    const onlyAsk = [...people].every(({ key }) => isAsker(key));
    const groups = onlyAsk ? whole.groups : withUnmarkedQuestions(text, whole.groups, { persons: people.size });
    if (!groups) continue;
    const divided = { ...whole, groups };
    const score = scoreOf(text, divided, { isSure, known, dashesAsk });
    if (score !== undefined && score > (best?.score ?? 0)) {
      best = { ...divided, persons: [...people], families, score };
    }
  }
  return best;
}

/** The lines with their heads. "INTERVIEWEE: …", "DATE: …" one below the other are facts of the file, and nobody's heads. */
function withoutKeyBlocks(text: string, lines: readonly Line[]): readonly MarkedLine[] {
  const marked = lines.map((line): MarkedLine => {
    return { line, heads: headsOf(text.slice(line.start, Math.min(line.end, line.start + looked))) };
  });
  const isKey = ({ line, heads }: MarkedLine): boolean => {
    const head = heads.find(({ family }) => family === "colon");
    const value = head && text.slice(line.start + head.wordsAt, line.end).trim();
    return value !== undefined && value !== "" && value.split(/\s+/u).length <= 6 && !/[.!?…]["”’»)]?$/u.test(value);
  };
  const blocks = new Set<Line["part"]>();
  const byPart = new Map<Line["part"], MarkedLine[]>();
  for (const one of marked) {
    const own = byPart.get(one.line.part);
    if (own) own.push(one);
    else byPart.set(one.line.part, [one]);
  }
  for (const [part, own] of byPart) if (own.length > 1 && own.every(isKey)) blocks.add(part);
  const counts = new Map<string, number>();
  for (const key of marked.flatMap(one => [...new Set(keysOf(one))])) counts.set(key, (counts.get(key) ?? 0) + 1);
  // "Doctoral Thesis: Pegs and Holes" heads a chapter; "Q: How?" set as a heading is a turn like others.
  const isChapter = (one: MarkedLine): boolean =>
    one.line.part.form === "heading" && !keysOf(one).some(key => counts.get(key)! > 1 || isAsker(key));
  return marked.map(one => (blocks.has(one.line.part) || isChapter(one) ? { ...one, heads: [] } : one));
}

function keysOf({ heads }: MarkedLine): readonly string[] {
  return heads.map(({ key }) => key);
}

interface Proof {
  readonly isSure: boolean;
  readonly known: KnownNames;
  readonly dashesAsk: boolean;
}

/** How well a division explains the text, above 0; nothing where it is refused. */
function scoreOf(
  text: string,
  { groups, unexplained }: Divided,
  { isSure, known, dashesAsk }: Proof,
): number | undefined {
  const spoken = groups.filter(({ key, pieces }) => key !== undefined && key !== nobody && pieces.length > 0);
  const speakers = new Set(spoken.map(({ key }) => key));
  const answers = spoken.filter(({ key, pieces }) => key !== asker && pieces.length > 1).length;
  if (speakers.size < 2 && !isSure && !known.declared) return undefined;
  const lengths = spoken.map(({ pieces }) => lengthOf(pieces));
  const letters = lengths.reduce((sum, length) => sum + length, 0);
  const all = groups.reduce((sum, { pieces }) => sum + lengthOf(pieces), 0);
  const asks = spoken.some(({ pieces }) => text[pieces.at(-1)!.end - 1] === "?") ? 1 : 0;
  const evidence = spoken.length + answers + asks;
  if (spoken.length === 0 || (!known.declared && !isSure && evidence < divisions.fewestSpeeches)) return undefined;
  const isAlone =
    lengths.reduce((most, length) => Math.max(most, length), 0) > divisions.oneSpeech * letters &&
    spoken.length > 1 &&
    spoken.length < divisions.fewestSpeeches;
  if (isAlone && !isSure && !known.declared) return undefined;
  const whole = spoken.filter(({ pieces }) => isSentence(text, pieces)).length / spoken.length;
  if (whole < divisions.sentences) return undefined;
  const asked = spoken.filter(({ key }) => key === asker).length;
  if (dashesAsk && (asked < divisions.fewestDashes || asked < divisions.dashShare * spoken.length)) return undefined;
  const changes = spoken.filter(({ key }, at) => at > 0 && key !== spoken[at - 1]!.key).length;
  const alternation = spoken.length > 1 ? changes / (spoken.length - 1) : 0;
  return (
    explains.spoken * (letters / Math.max(1, all)) +
    explains.alternation * alternation +
    explains.sentences * whole +
    explains.length * (Math.min(spoken.length, explains.longEnough) / explains.longEnough) +
    explains.person * Math.min(speakers.size, explains.mostPersons) -
    unexplained.length / spoken.length
  );
}

function lengthOf(pieces: readonly Range[]): number {
  return pieces.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Four words or a stop at the end: a list of short values is no conversation. */
function isSentence(text: string, pieces: readonly Range[]): boolean {
  const { start, end } = pieces.at(-1)!;
  const words = text.slice(start, Math.min(end, start + 200)).split(/\s+/u).length;
  return words >= 4 || /[.!?…]["”’»)\]]?$/u.test(text.slice(Math.max(start, end - 3), end));
}
