/**
 * Turns of which the file itself says who speaks: JSON Lines, segments of a machine, voices of captions. A source and its
 * pieces with names → one interview, its roles, and a word on the pieces that name nobody.
 *
 * No form of a conversation is looked for here: a piece without a name is nobody's words, whoever spoke before it. A place
 * holder of a machine ("SPEAKER_00") keeps voices apart and is nobody's name.
 */

import type { Defect } from "../../errors.ts";
import { detectLanguage } from "../../languages/detect.ts";
import type { Source, Turn } from "../../model.ts";
import { nameKey } from "../../people/names.ts";
import { lengthOf } from "../../text/paragraphs.ts";
import { asksNearEnd } from "../../text/sentences.ts";
import { isNameless } from "../heads/label-words.ts";
import { namesakesIn } from "../heads/namesakes.ts";
import { type Person, personsOf } from "../heads/persons.ts";
import { joinedTurns } from "../joined-turns.ts";
import { nobodyAbove, rolesOf, type SpokenPart } from "../layout/who-asks.ts";
import { type Facts, learned } from "../metadata.ts";
import type { FoundInterview } from "../reader.ts";
import type { ToldPiece } from "../recording/segment.ts";
import { shorten } from "../values.ts";
import { interviewOf } from "./body.ts";

/** How a file tells who speaks, for a defect. */
export interface HowTold {
  /** What its pieces are called: "turns", "cues". */
  readonly pieces: string;
  /** How its owner says who speaks. */
  readonly cure: string;
  /** There may be more interviews in the file, so a defect names this one. */
  readonly oneOfMany?: true;
}

/** What is known of an interview before its turns are made. */
export interface KnownInterview {
  readonly facts: Facts;
  readonly id: string;
  /** Line of the file (from 1) on which the interview begins. */
  readonly line: number;
  readonly told: HowTold;
}

/** One person's words without somebody else between, as the file divides them. */
interface Run {
  readonly name: string;
  readonly key: string;
  readonly pieces: ToldPiece[];
}

type PersonsRun = Run & { readonly person: Person | undefined };

/** Makes the interview. Pieces are in order, without white space at their ends, and none is empty. */
export function toldInterview(
  source: Source,
  pieces: readonly ToldPiece[],
  { facts, id, line, told }: KnownInterview,
): { interview: FoundInterview; defects: readonly Defect[] } {
  const { file, text } = source;
  const written = runsOf(pieces);
  const labels = written.flatMap(({ name, key }) => (key === "" ? [] : [{ family: "colon" as const, name, key }]));
  const persons = personsOf(
    labels,
    namesakesIn(
      text,
      labels.map(({ name }) => name),
    ),
  );
  const runs = written.map(run => ({ ...run, person: persons.get(run.key) }));
  const roles = rolesOf(spokenParts(text, runs), { facts, names: nobodyAbove });
  const turns = runs.map(
    (run): Turn => ({
      ...(roles.get(run.person?.key ?? "") ?? { by: "unknown" }),
      source,
      ranges: run.pieces.map(stretchOf),
    }),
  );
  const language = facts.language ?? detectLanguage(text.slice(0, 20_000));
  const named = withNames(facts, turns);
  const interview = interviewOf({ facts: named, kind: "transcript", language, id, file });
  const defects: Defect[] = [];
  const nameless = pieces.filter(({ name }) => name === "").length;
  if (nameless > 0) {
    const whose = told.oneOfMany ? `interview "${shorten(id)}": ` : "";
    const problem = `${whose}${nameless} of ${pieces.length} ${told.pieces} name no speaker and are nobody's words`;
    defects.push({ file, line, problem, cure: told.cure, effect: "partly" });
  }
  return { interview: { interview, turns: joinedTurns(turns), line, readFrom: named.readFrom, source }, defects };
}

function runsOf(pieces: readonly ToldPiece[]): readonly Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const { name, goesOn } = piece;
    const last = runs.at(-1);
    if (last && goesOn) last.pieces.push(piece);
    else runs.push({ name, key: nameKey(name) || name, pieces: [piece] });
  }
  return runs;
}

function stretchOf({ start, end, number, startMs }: ToldPiece): Turn["ranges"][number] {
  return { start, end, number, ...(startMs === undefined ? {} : { startMs }) };
}

function spokenParts(text: string, runs: readonly PersonsRun[]): readonly SpokenPart[] {
  const parts = new Map<string, SpokenPart>();
  for (const { person, pieces } of runs) {
    if (!person) continue;
    const { key, name, affiliation } = person;
    let part = parts.get(key);
    if (!part) {
      part = { key, name, affiliation, turns: 0, words: 0, later: 0, asks: 0, order: parts.size };
      parts.set(key, part);
    }
    const letters = lengthOf(pieces);
    part.turns++;
    part.words += letters;
    if (parts.size > 1 || part.turns > 1) part.later += letters;
    if (pieces.some(piece => asksNearEnd(text, piece))) part.asks++;
  }
  return [...parts.values()];
}

/** Speaker and interviewer from the turns, where the record does not say. */
function withNames(facts: Facts, turns: readonly Turn[]): Facts {
  const longest = (by: Turn["by"]) => {
    const lengths = new Map<string, number>();
    for (const turn of turns) {
      if (turn.by !== by || turn.name === undefined || isNameless(nameKey(turn.name))) continue;
      lengths.set(turn.name, (lengths.get(turn.name) ?? 0) + lengthOf(turn.ranges));
    }
    return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  const [speaker, interviewer] = [longest("speaker"), longest("interviewer")];
  return learned(
    facts,
    { ...(speaker === undefined ? {} : { speaker }), ...(interviewer === undefined ? {} : { interviewer }) },
    "labels",
  );
}
