/**
 * From the parts of a body to turns: tries the forms in which people write a conversation (labels, bold questions,
 * dashes), finds out who asks, and makes one turn of what one person says before somebody else does. Nothing where the text is
 * no conversation: it is then an article, and no word of it is anybody's by default.
 */

import type { Source, Stretch, Turn } from "../../model.ts";
import { joinedTurns } from "../joined-turns.ts";
import type { Facts } from "../metadata.ts";
import type { Part } from "../parts.ts";
import { boldGroups } from "./bold-questions.ts";
import { releaseClosing } from "./closing.ts";
import { dashedGroups } from "./dashed.ts";
import { type KnownNames, labelledGroups } from "./labelled.ts";
import type { Group } from "./speeches.ts";
import { type Role, rolesOf, type SpokenPart } from "./who-asks.ts";

/** The turns of a conversation, or nothing where the parts hold none. */
export function turnsOf(source: Source, parts: readonly Part[], facts: Facts): readonly Turn[] | undefined {
  const { text } = source;
  const declared = facts.kind === "transcript";
  const known: KnownNames = {
    speakers: facts.speaker === undefined ? facts.aliases : [facts.speaker, ...facts.aliases],
    interviewers: [facts.interviewer, facts.outlet].filter(name => name !== undefined),
    bothNamed: facts.speaker !== undefined && facts.interviewer !== undefined,
    declared,
  };
  const labelled = labelledGroups(text, parts, known);
  const groups = labelled?.groups ?? boldGroups(text, parts, known) ?? dashedGroups(text, parts, known);
  if (!groups) return undefined;
  const names = labelled?.names ?? new Map<string, string>();
  const released = releaseClosing(text, groups, [...known.speakers, names.get(groups.at(-1)?.key ?? "") ?? ""]);
  const roles = rolesOf(spokenParts(text, released, names), facts);
  const whose: KnownRoles = {
    roles,
    answered: [...roles.values()].some(role => role.by === "speaker"),
    answer: { by: "speaker", ...(facts.speaker === undefined ? {} : { name: facts.speaker }) },
  };
  return joinedTurns(released.flatMap(group => turnsOfGroup(source, group, whose)));
}

/** Who speaks under each key. */
interface KnownRoles {
  readonly roles: ReadonlyMap<string, Role>;
  /** Somebody with a label answers. */
  readonly answered: boolean;
  /** Whose the words behind a question are where nobody's label says it. */
  readonly answer: Role;
}

function turnsOfGroup(source: Source, group: Group, known: KnownRoles): readonly Turn[] {
  const { key, pieces, startMs } = group;
  if (key === undefined) return pieces.map(piece => ({ by: "outlet", source, ranges: [piece] }));
  const timed = startMs === undefined ? pieces : pieces.map((piece, at) => (at === 0 ? { ...piece, startMs } : piece));
  const role = known.roles.get(key);
  if (known.answered) return turnOf(source, timed, role);
  // Only the questions are labelled: what follows one is its answer.
  return [...turnOf(source, timed.slice(0, 1), role), ...turnOf(source, timed.slice(1), known.answer)];
}

function turnOf(source: Source, ranges: readonly Stretch[], role: Role | undefined): readonly Turn[] {
  if (ranges.length === 0) return [];
  const { by = "outlet", name } = role ?? {};
  return [{ by, ...(name === undefined ? {} : { name }), source, ranges }];
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
