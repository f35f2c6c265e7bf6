/**
 * Turns with a name before them. Which of the possible labels are labels is decided over the whole text: one that is a
 * known name or a word like "Q", or that recurs, is; "Note:" and "There are three reasons:" are not. Only then is the
 * text divided, and a paragraph without a label goes on with the speech before it.
 */

import { inAll } from "../../languages/languages.ts";
import type { Range, Stretch } from "../../model.ts";
import { hasAffiliation, hasTitle, nameKey, samePerson, withoutArticle } from "../../people/names.ts";
import { linesOf, trimmed } from "../../text/paragraphs.ts";
import { isHeadline } from "../article/headline.ts";
import type { Part } from "../parts.ts";
import { isAnswerer, isAsker, type Label, labelAt } from "./labels.ts";
import { asker, type Group } from "./speeches.ts";

/** Names that are known before the text is read. */
export interface KnownNames {
  readonly speakers: readonly string[];
  readonly interviewers: readonly string[];
  /** The owner names who answers and who asks. */
  readonly bothNamed: boolean;
  /** The owner says it is a transcript: names then need not recur. */
  readonly declared: boolean;
}

/** A label where it stands. */
interface Placed extends Label {
  readonly start: number;
}

/** Keys of words that begin a line with a colon and are nobody. */
const nobody = new Set([...inAll(({ transcript }) => transcript?.nobody)].map(nameKey));

/** The speeches of a text with labels, and the label each key was written as; nothing where it has none. */
export function labelledGroups(
  text: string,
  parts: readonly Part[],
  known: KnownNames,
): { groups: readonly Group[]; names: ReadonlyMap<string, string> } | undefined {
  const placed = new Map(parts.map(part => [part, part.form === "heading" ? [] : labelsOf(text, part)] as const));
  const accepted = acceptLabels([...placed.values()].flat(), known, parts[0]?.start ?? 0);
  if (accepted.size === 0) return undefined;
  const groups: Group[] = [];
  const names = new Map<string, string>();
  for (const part of parts) {
    const here = placed.get(part)!.filter(label => accepted.has(label.key));
    const head = trimmed(text, { start: part.start, end: here[0]?.start ?? part.end });
    if (head.start < head.end)
      placeUnlabelled(text, { part, piece: { ...head, number: part.number }, labels: accepted.size }, groups);
    here.forEach((label, index) => {
      if (!names.has(label.key)) names.set(label.key, label.name);
      const words = speech(text, label.start + label.wordsAt, here[index + 1]?.start ?? part.end);
      groups.push({
        key: label.key,
        pieces: words.start < words.end ? [{ ...words, number: part.number, labelStart: label.start }] : [],
        ...(label.startMs === undefined ? {} : { startMs: label.startMs }),
      });
    });
  }
  const asked = [...accepted].every(isAsker) ? groups : questionsBetween(text, groups, { labels: accepted.size });
  if (!asked) return undefined;
  return { groups: asked, names };
}

/** A paragraph, or the beginning of one, without a label: goes on with the speech before it, if there is one. */
function placeUnlabelled(
  text: string,
  { part, piece, labels }: { readonly part: Part; readonly piece: Stretch; readonly labels: number },
  groups: Group[],
): void {
  const open = groups.at(-1);
  const whole = piece.end === part.end;
  if (part.form === "heading") return;
  if (open?.key === undefined) {
    groups.push({ key: undefined, pieces: [piece] });
  } else if (part.form === "bold" && whole) {
    // Bold between turns is a question where only answers have labels; where those who ask have them too, a headline.
    if (labels === 1 && text[piece.end - 1] === "?") groups.push({ key: asker, pieces: [piece] });
  } else if (
    open.pieces.length === 0 ||
    !whole ||
    !isHeadline(text.slice(piece.start, Math.min(piece.end, piece.start + 100)))
  ) {
    open.pieces.push(piece);
  }
}

/**
 * Why would the same name be set again? Because somebody without a label has spoken in between: a question that stands
 * unmarked before the label is the interviewer's. Where there is one label in all, most of those paragraphs
 * must be questions, or the text is no conversation: then nothing is returned.
 */
function questionsBetween(
  text: string,
  groups: readonly Group[],
  { labels }: { readonly labels: number },
): Group[] | undefined {
  const alone = labels === 1;
  const result: Group[] = [];
  let between = 0;
  let questions = 0;
  groups.forEach((group, index) => {
    result.push(group);
    const next = groups[index + 1];
    const last = group.pieces.at(-1);
    const unmarked = group.key === undefined || (group.key === next?.key && group.pieces.length > 1);
    if (!next || !last || !unmarked) return;
    const asks = text[last.end - 1] === "?";
    between++;
    if (asks) questions++;
    if (!asks && !(alone && group.key !== undefined)) return;
    group.pieces.pop();
    if (group.pieces.length === 0) result.pop();
    result.push({ key: asker, pieces: [last] });
  });
  return alone && groups.length > 2 && questions * 2 < between ? undefined : result;
}

/** Which of the possible labels are labels; none where the text is no conversation with labels. */
function acceptLabels(labels: readonly Placed[], known: KnownNames, first: number): ReadonlySet<string> {
  const counts = new Map<string, { label: Placed; count: number }>();
  for (const label of labels) {
    const seen = counts.get(label.key);
    if (seen) seen.count++;
    else counts.set(label.key, { label, count: 1 });
  }
  const asks = [...counts.keys()].some(isAsker);
  const accepted = new Set<string>();
  let total = 0;
  let sure = false;
  for (const [key, { label, count }] of counts) {
    const speaks = known.speakers.some(name => samePerson(label.name, name));
    const isWord = isAsker(key) || (isAnswerer(key) && (asks || label.ends === "colon"));
    const isKnown = speaks || known.interviewers.some(name => samePerson(label.name, name));
    const recurs = count > 1 && !isNobody(key) && !isAnswerer(key) && (label.ends !== "stop" || asks);
    if (!isWord && !isKnown && !recurs) continue;
    accepted.add(key);
    total += count;
    if (isWord || isKnown) sure = true;
    // A speech has one label, at its head.
    if (speaks && label.start === first) total++;
  }
  // A conversation of strangers takes two who speak; the second may have spoken once.
  const alone = accepted.size === 1;
  if (total < 2 && !known.declared) return new Set();
  for (const [key, { label, count }] of counts) {
    if (count > 1 || accepted.has(key) || label.ends === "stop" || isNobody(key) || isAnswerer(key)) continue;
    const strong =
      (key.includes(" ") && withoutArticle(key) === key) || hasTitle(label.name) || hasAffiliation(label.name);
    if (strong || alone || known.declared) accepted.add(key);
  }
  return accepted.size > 1 || sure ? accepted : new Set();
}

function isNobody(key: string): boolean {
  return nobody.has(key.split(" ", 1)[0]!);
}

function labelsOf(text: string, part: Part): readonly Placed[] {
  const found: Placed[] = [];
  for (const line of linesOf(text, part.start, part.end)) {
    const label = labelAt(text.slice(line.start, Math.min(line.end, line.start + 200)));
    if (label) found.push({ ...label, start: line.start });
  }
  return found;
}

/** The words behind a label, without the end of a bold that began before it: `**Name: words**`. */
function speech(text: string, start: number, end: number): Range {
  const words = trimmed(text, { start: Math.min(start, end), end });
  const marker = text.slice(words.end - 2, words.end);
  if ((marker !== "**" && marker !== "__") || text.indexOf(marker, words.start) < words.end - 2) return words;
  return trimmed(text, { start: words.start, end: Math.max(words.start, words.end - 2) });
}
