/**
 * From the parts of a body to turns: tries the forms in which people write a conversation (labels, bold questions,
 * dashes), finds out who asks, and joins what one person says without a break into one range. Nothing where the text is
 * no conversation: it is then an article, and no word of it is anybody's by default.
 */

import type { Source, Turn } from "../../model.ts";
import { isBlank } from "../../text/paragraphs.ts";
import type { Part } from "../article/body-parts.ts";
import type { Facts } from "../metadata.ts";
import { boldGroups } from "./bold-questions.ts";
import { releaseClosing } from "./closing.ts";
import { dashedGroups } from "./dashed.ts";
import { type KnownNames, labelledGroups } from "./labelled.ts";
import type { Group, Piece } from "./speeches.ts";
import { type Role, rolesOf, type SpokenPart } from "./who-asks.ts";

/** The turns of a conversation, or nothing where the parts hold none. */
export function turnsOf(source: Source, parts: readonly Part[], facts: Facts): readonly Turn[] | undefined {
  const { text } = source;
  const declared = facts.kind === "transcript";
  const known: KnownNames = {
    speakers: facts.speaker === undefined ? facts.aliases : [facts.speaker, ...facts.aliases],
    interviewers: [facts.interviewer, facts.outlet].filter(name => name !== undefined),
    declared,
  };
  const labelled = labelledGroups(text, parts, known);
  const groups = labelled?.groups ?? boldGroups(text, parts, declared) ?? dashedGroups(text, parts, declared);
  if (!groups) return undefined;
  const names = labelled?.names ?? new Map<string, string>();
  const released = releaseClosing(text, groups, [...known.speakers, names.get(groups.at(-1)?.key ?? "") ?? ""]);
  const roles = rolesOf(spokenParts(text, released, names), facts);
  const answered = [...roles.values()].some(role => role.by === "speaker");
  return released.flatMap(group => turnsOfGroup(source, answered ? group : undefined, group, roles, facts));
}

function turnsOfGroup(
  source: Source,
  whole: Group | undefined,
  group: Group,
  roles: ReadonlyMap<string, Role>,
  facts: Facts,
): readonly Turn[] {
  if (group.key === undefined) return group.pieces.map(piece => turn(source, [piece], undefined, undefined));
  const role = roles.get(group.key);
  if (whole)
    return runs(source.text, group.pieces).map((run, index) =>
      turn(source, run, role, index === 0 ? group.startMs : undefined),
    );
  // Only the questions are labelled: what follows one is its answer.
  const answer: Role = { by: "speaker", ...(facts.speaker === undefined ? {} : { name: facts.speaker }) };
  return [
    ...group.pieces.slice(0, 1).map(piece => turn(source, [piece], role, group.startMs)),
    ...runs(source.text, group.pieces.slice(1)).map(run => turn(source, run, answer, undefined)),
  ];
}

/** Pieces with nothing but white space between them, together: each run becomes one range. */
function runs(text: string, pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [];
  for (const piece of pieces) {
    const last = found.at(-1)?.at(-1);
    if (last && isBlank(text, last.end, piece.start)) found.at(-1)!.push(piece);
    else found.push([piece]);
  }
  return found;
}

function turn(source: Source, run: readonly Piece[], role: Role | undefined, startMs: number | undefined): Turn {
  const first = run[0]!;
  const last = run.at(-1)!;
  return {
    first: first.number,
    last: last.number,
    by: role?.by ?? "outlet",
    ...(role?.name === undefined ? {} : { name: role.name }),
    source,
    range: { start: first.start, end: last.end },
    ...(startMs === undefined ? {} : { startMs }),
  };
}

/** What each key says and asks, for rolesOf. */
function spokenParts(
  text: string,
  groups: readonly Group[],
  names: ReadonlyMap<string, string>,
): readonly SpokenPart[] {
  const parts = new Map<string, SpokenPart>();
  for (const group of groups) {
    if (group.key === undefined) continue;
    let part = parts.get(group.key);
    if (!part) {
      part = { key: group.key, name: names.get(group.key) ?? group.key, turns: 0, words: 0, asks: 0 };
      parts.set(group.key, part);
    }
    part.turns++;
    for (const piece of group.pieces) part.words += piece.end - piece.start;
    if (group.pieces.some(piece => text.slice(piece.start, piece.end).includes("?"))) part.asks++;
  }
  return [...parts.values()];
}
