/**
 * Turns that begin with a dash, question and answer in turn, as news agencies set them. Nothing says who speaks, so it is
 * found by the whole run: the two take turns, and it is the interviewer whose turns end with a question mark. The
 * cheapest reading is searched (Viterbi over two states), because one question in two paragraphs would turn
 * a strict alternation upside down for the rest of the text. Bullet lists have dashes too: they do not ask.
 */

import type { Stretch } from "../../model.ts";
import { lengthOf, linesOf, trimmed } from "../../text/paragraphs.ts";
import { endsAsking } from "../../text/sentences.ts";
import { isHeadline } from "../article/headline.ts";
import type { KnownNames } from "../heads/accepted-heads.ts";
import type { Part } from "../parts.ts";
import { dashedTurns } from "../weights.ts";
import { answerer, asker, type Group } from "./speeches.ts";

const dash = /^[\s>]{0,8}[-–—―][ \t\u00a0]{0,3}(?=[^\s\d-])/u;

/** The speeches of a text set with dashes; nothing where it is not. */
export function dashedGroups(
  text: string,
  parts: readonly Part[],
  { declared, hasGuest }: Pick<KnownNames, "declared" | "hasGuest">,
): readonly Group[] | undefined {
  const before: Group[] = [];
  const speeches: Stretch[][] = [];
  for (const part of parts) {
    if (part.form === "heading") continue;
    let from = part.start;
    const add = (start: number, end: number, dashAt: number | undefined) => {
      const range = trimmed(text, { start, end });
      if (range.start === range.end) return;
      const piece = { ...range, number: part.number };
      const open = speeches.at(-1);
      if (dashAt !== undefined) speeches.push([{ ...piece, labelStart: dashAt }]);
      else if (!open) before.push({ key: undefined, pieces: [piece] });
      else if (!isHeadline(text.slice(range.start, Math.min(range.end, range.start + 100)))) open.push(piece);
    };
    let dashAt: number | undefined;
    for (const line of linesOf(text, part.start, part.end)) {
      const mark = dash.exec(text.slice(line.start, Math.min(line.end, line.start + 20)))?.[0].length;
      if (mark === undefined) continue;
      add(from, line.start, dashAt);
      from = line.start + mark;
      dashAt = line.start;
    }
    add(from, part.end, dashAt);
  }
  const asks = speeches.map(pieces => endsAsking(text, pieces.at(-1)!));
  const questions = asks.filter(Boolean).length;
  if (speeches.length < 2 || questions === 0) return undefined;
  const asking = whoSpeaks(asks);
  const asked = asking.filter(Boolean).length;
  const isWithin = lengthOf(before.flatMap(({ pieces }) => pieces)) > lengthOf(speeches.flat());
  const list = isWithin || speeches.some(([first]) => /^\p{Ll}/u.test(text.slice(first!.start, first!.start + 2)));
  const fewest = hasGuest ? dashedTurns.fewestOfGuest : dashedTurns.fewestTurns;
  const isTalk = speeches.length >= fewest && speeches.every(pieces => isSentence(text, pieces));
  const asksEnough = questions >= asked * dashedTurns.askingShare || isTalk;
  if (!declared && (list || asked === speeches.length || !asksEnough)) return undefined;
  const groups = [
    ...before,
    ...speeches.map((pieces, index): Group => ({ key: asking[index] ? asker : answerer, pieces })),
  ];
  return groups;
}

/** A stop at the end; the entries of a list have none. */
function isSentence(text: string, pieces: readonly Stretch[]): boolean {
  return /[.!?…]["”’»)\]]?$/u.test(text.slice(pieces[0]!.start, pieces.at(-1)!.end).trimEnd());
}

/** The cheapest reading of a run of turns: for each, whether it is the interviewer's. */
function whoSpeaks(asks: readonly boolean[]): readonly boolean[] {
  const own = (index: number, asking: boolean) =>
    asking ? (asks[index] ? 0 : dashedTurns.silentQuestion) : asks[index] ? dashedTurns.askingAnswer : 0;
  let costs: [answers: number, asks: number] = [own(0, false), own(0, true)];
  const from: [number, number][] = [];
  for (let index = 1; index < asks.length; index++) {
    const toAnswer = [costs[0] + dashedTurns.sameAgain, costs[1]];
    const toAsk = [costs[0], costs[1] + dashedTurns.sameAgain];
    from.push([toAnswer[1]! <= toAnswer[0]! ? 1 : 0, toAsk[0]! <= toAsk[1]! ? 0 : 1]);
    costs = [Math.min(...toAnswer) + own(index, false), Math.min(...toAsk) + own(index, true)];
  }
  let state = costs[1] <= costs[0] ? 1 : 0;
  const asking = [state === 1];
  for (let index = from.length - 1; index >= 0; index--) {
    state = from[index]![state]!;
    asking.push(state === 1);
  }
  return asking.reverse();
}
