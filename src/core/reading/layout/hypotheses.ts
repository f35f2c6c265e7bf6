/**
 * Layouts are learnt from the file. Each way in which a conversation may be set (a family of heads, or two that go together) is
 * tried on the whole file: which heads recur, how the text divides under them, how much of it is explained. The best division
 * counts where it beats having none; nothing depends on which words the labels are.
 */
import { acceptHeads, type KnownNames } from "../heads/accepted-heads.ts";
import { type Family, type Head, headsOf } from "../heads/heads.ts";
import { isAsker } from "../heads/label-words.ts";
import type { Line } from "../heads/lines.ts";
import { namesakesIn } from "../heads/namesakes.ts";
import type { Person } from "../heads/persons.ts";
import { divide, type Layout, type MarkedLine } from "./divide.ts";
import { scoreOf } from "./score.ts";
import type { Group } from "./speeches.ts";
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
  const namesakes = namesakesIn(
    text,
    marked.flatMap(one => one.heads.map(({ name }) => name)),
  );
  let called: ReadonlySet<string> | undefined;
  let best: (Labelled & { readonly score: number }) | undefined;
  for (const { families, dashesAsk = false } of sets) {
    const own = new Set(families);
    const heads = marked.flatMap(({ line, heads: all }) => {
      const head = all.find(({ family }) => own.has(family));
      return head && (line.opens || line.follows || isTimedAlone(head)) ? [head] : [];
    });
    if (!families.every(family => heads.some(head => head.family === family))) continue;
    const { persons, isSure } = acceptHeads(heads, known, namesakes);
    if (persons.size === 0) continue;
    const layout: Layout = { families: own, persons, dashesAsk };
    const whole = divide(text, marked, layout);
    const people = new Set(persons.values());
    const onlyAsk = [...people].every(({ key }) => isAsker(key));
    const groups = onlyAsk ? whole.groups : withUnmarkedQuestions(text, whole.groups, { persons: people.size });
    if (!groups) continue;
    const divided = { ...whole, groups };
    called ??= namesWithin(text);
    const recurring = [...people].filter(({ count }) => count > 1);
    const areWords = (recurring.length > 0 ? recurring : [...people]).every(person => isWord(person, called!));
    const score = scoreOf(text, divided, { isTold: isSure || known.declared, families: own, dashesAsk, areWords });
    if (score !== undefined && score > (best?.score ?? 0)) {
      best = { ...divided, persons: [...people], families, score };
    }
  }
  return best;
}

/** Who stands alone with a time may do so in the middle of anything; other words there are those of a broken line. */
function isTimedAlone({ family, startMs }: Head): boolean {
  return family === "alone" && startMs !== undefined;
}

/** One word with one capital that nobody is called by in the text: nothing tells it from any other noun. */
function isWord({ name, affiliation }: Person, called: ReadonlySet<string>): boolean {
  return affiliation === "" && /^\p{Lu}?[^\p{Lu}\s]*$/u.test(name) && !called.has(name);
}

const withinSentence = /(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}’'-]{1,30}/gu;

/** The words that have a capital within a sentence: "Thank you, Ada." */
function namesWithin(text: string): ReadonlySet<string> {
  return new Set(text.match(withinSentence));
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
