/**
 * From the parts of a body to turns: tries the forms in which people write a conversation (labels, bold questions,
 * dashes), finds out who asks, and makes one turn of what one person says before somebody else does. Nothing where the text is
 * no conversation: it is then an article, and no word of it is anybody's by default.
 */

import type { Source, Stretch, Turn } from "../../model.ts";
import { asksNearEnd } from "../../text/sentences.ts";
import type { KnownNames } from "../heads/accepted-heads.ts";
import { type Line, layoutLines } from "../heads/lines.ts";
import { type NamesAbove, namesAbove } from "../heads/names-above.ts";
import type { Person } from "../heads/persons.ts";
import { joinedTurns } from "../joined-turns.ts";
import type { Facts } from "../metadata.ts";
import type { Part } from "../parts.ts";
import { boldGroups } from "./bold-questions.ts";
import { releaseClosing } from "./closing.ts";
import { dashedGroups } from "./dashed.ts";
import { isHeading } from "./divide.ts";
import { bestLayout } from "./hypotheses.ts";
import { plainGroups } from "./plain-questions.ts";
import { asker, type Group, nobody } from "./speeches.ts";
import { spelledAsIn } from "./spelling.ts";
import { type Role, rolesOf, type SpokenPart } from "./who-asks.ts";

/** What is known before a body is divided. */
export interface Given {
  readonly facts: Facts;
  readonly names: NamesAbove;
}

/** The turns of a conversation, or nothing where the parts hold none. */
export function turnsOf(source: Source, parts: readonly Part[], given: Given): readonly Turn[] | undefined {
  const { facts } = given;
  const { text } = source;
  const lines = layoutLines(text, parts);
  const above = withHeadings(text, lines, given.names);
  const spelled = (names: readonly string[]) => [...new Set(names.map(name => spelledAsIn(text, name)))];
  const names = { ...above, guests: spelled(above.guests), mentioned: spelled(above.mentioned) };
  const known: KnownNames = {
    speakers: facts.speaker === undefined ? facts.aliases : [facts.speaker, ...facts.aliases],
    interviewers: [facts.interviewer, facts.outlet].filter(name => name !== undefined),
    bothNamed: facts.speaker !== undefined && facts.interviewer !== undefined,
    mentioned: names.mentioned,
    declared: facts.kind === "transcript" || ["labels", "dashes", "bold"].includes(facts.layout ?? ""),
    hasGuest: names.guests.length > 0,
  };
  const found = speechesUnder[facts.layout ?? "learnt"]?.({ text, parts, lines }, known);
  if (!found) return undefined;
  const { groups, persons } = found;
  const last = groups.findLast(({ key }) => key !== undefined)?.key;
  const released = releaseClosing(text, groups, [...known.speakers, persons.get(last ?? "")?.name ?? ""]);
  const roles = rolesOf(spokenParts(text, released, persons), { facts, names });
  const whose: KnownRoles = {
    roles,
    answered: [...roles.values()].some(role => role.by === "speaker"),
    answer: { by: "speaker", ...(facts.speaker === undefined ? {} : { name: facts.speaker }) },
  };
  return joinedTurns(askedBetween(released, roles).flatMap(group => turnsOfGroup(source, group, whose)));
}

/** "STATEMENT OF ADA STONE" between the turns says who is heard, as the lines above them do. */
function withHeadings(text: string, lines: readonly Line[], above: NamesAbove): NamesAbove {
  const headings = lines.filter(line => isHeading(text.slice(line.start, line.end), line));
  if (headings.length === 0) return above;
  const { guests } = namesAbove(headings.map(({ start, end }) => text.slice(start, end)));
  return { ...above, guests: [...above.guests, ...guests], heard: guests, mentioned: [...above.mentioned, ...guests] };
}

/** Nobody we know, between two speeches of one who answers, has asked him: a voice from the audience. */
function askedBetween(groups: readonly Group[], roles: ReadonlyMap<string, Role>): readonly Group[] {
  return groups.map((group, at): Group => {
    const before = groups[at - 1]?.key;
    const answers = before !== undefined && roles.get(before)?.by === "speaker" && groups[at + 1]?.key === before;
    return group.key === nobody && answers && group.pieces.length > 0 ? { ...group, key: asker } : group;
  });
}

interface Speeches {
  readonly groups: readonly Group[];
  /** By key; empty where nobody has a label. */
  readonly persons: ReadonlyMap<string, Person>;
}

/** The speeches under the layout of labels that explains the text best. */
function labelledSpeeches(text: string, lines: readonly Line[], known: KnownNames): Speeches | undefined {
  const labelled = bestLayout(text, lines, known);
  return labelled && { ...labelled, persons: new Map(labelled.persons.map(person => [person.key, person])) };
}

function withoutLabels(groups: readonly Group[] | undefined): Speeches | undefined {
  return groups && { groups, persons: new Map() };
}

/** A body under one of the layouts, which the owner names or the file shows. */
interface Laid {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly lines: readonly Line[];
}

type Divider = (laid: Laid, known: KnownNames) => Speeches | undefined;

const labels: Divider = ({ text, lines }, known) => labelledSpeeches(text, lines, known);
const bold: Divider = ({ text, parts }, known) => withoutLabels(boldGroups(text, parts, known));
const dashes: Divider = ({ text, parts }, known) => withoutLabels(dashedGroups(text, parts, known));
const plain: Divider = ({ text, parts }, known) => withoutLabels(plainGroups(text, parts, known));
const learnt: Divider = (laid, known) =>
  labels(laid, known) ?? bold(laid, known) ?? dashes(laid, known) ?? plain(laid, known);
/** What the owner names is all that is tried; an article has no turns. */
const speechesUnder: Partial<Record<NonNullable<Facts["layout"]> | "learnt", Divider>> = {
  learnt,
  labels,
  bold,
  dashes,
  speech: learnt,
};

/** Who speaks under each key. */
interface KnownRoles {
  readonly roles: ReadonlyMap<string, Role>;
  /** Somebody with a label answers. */
  readonly answered: boolean;
  /** Whose the words behind a question are where nobody's label says it. */
  readonly answer: Role;
}

function turnsOfGroup(source: Source, group: Group, known: KnownRoles): readonly Turn[] {
  const { key, pieces, heading, startMs } = group;
  if (key === undefined) return pieces.map(piece => ({ by: "outlet", source, ranges: [piece] }));
  if (key === nobody) {
    const above: readonly Turn[] = heading ? [{ by: "outlet", heading: true, source, ranges: [heading] }] : [];
    return [...above, ...turnOf(source, pieces, { by: "unknown" })];
  }
  const timed = startMs === undefined ? pieces : pieces.map((piece, at) => (at === 0 ? { ...piece, startMs } : piece));
  const role = key === asker ? ({ by: "interviewer" } as const) : known.roles.get(key);
  if (known.answered) return turnOf(source, timed, role);
  // Only the questions are labelled: what follows one is its answer.
  return [...turnOf(source, timed.slice(0, 1), role), ...turnOf(source, timed.slice(1), known.answer)];
}

function turnOf(
  source: Source,
  ranges: readonly Stretch[],
  role: Pick<Turn, "by" | "name"> | undefined,
): readonly Turn[] {
  if (ranges.length === 0) return [];
  const { by = "outlet", name } = role ?? {};
  return [{ by, ...(name === undefined ? {} : { name }), source, ranges }];
}

/** What each key says and asks, for rolesOf. */
function spokenParts(
  text: string,
  groups: readonly Group[],
  persons: ReadonlyMap<string, Person>,
): readonly SpokenPart[] {
  const parts = new Map<string, SpokenPart>();
  for (const group of groups) {
    if (group.key === undefined || group.key === nobody) continue;
    let part = parts.get(group.key);
    if (!part) {
      const person = persons.get(group.key);
      const { affiliation = "" } = person ?? {};
      const name = spelledAsIn(text, person?.name ?? group.key);
      part = { key: group.key, name, affiliation, turns: 0, words: 0, later: 0, asks: 0, order: parts.size };
      parts.set(group.key, part);
    }
    part.turns++;
    const letters = group.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
    part.words += letters;
    if (parts.size > 1 || part.turns > 1) part.later += letters;
    const last = group.pieces.at(-1);
    if (last && asksNearEnd(text, last)) part.asks++;
  }
  return [...parts.values()];
}
