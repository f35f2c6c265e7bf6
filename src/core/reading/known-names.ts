/**
 * The owner's names for people, given to what a format read: a label "SOLEN" is Mira Solen where record.yaml says so. After the
 * formats, so that each of them has it; what is said of the speaker before a file is read goes the same way (metadata.ts).
 */
import type { Turn } from "../model.ts";
import type { People } from "../people/people.ts";
import { joinedTurns } from "./joined-turns.ts";
import type { FoundInterview, Reading } from "./reader.ts";

/** The reading with full names in place of their other spellings. */
export function withNamesOf(people: People | undefined, reading: Reading): Reading {
  if (people === undefined) return reading;
  return { ...reading, interviews: reading.interviews.map(found => renamed(found, people)) };
}

function renamed(found: FoundInterview, people: People): FoundInterview {
  const { interview } = found;
  const nameOf = (name: string): string => people.nameOf(name) ?? name;
  const turns = found.turns.map(
    (turn): Turn => (turn.name === undefined ? turn : { ...turn, name: nameOf(turn.name) }),
  );
  const speaker = interview.speaker === undefined ? {} : { speaker: nameOf(interview.speaker) };
  const interviewer = interview.interviewer === undefined ? {} : { interviewer: nameOf(interview.interviewer) };
  const spellings = speaker.speaker === undefined ? [] : people.spellingsOf(speaker.speaker);
  const aliases = [...new Set([...interview.aliases, ...spellings])].filter(alias => alias !== speaker.speaker);
  const read = found.readFrom.aliases ?? { where: "record.yaml" as const };
  return {
    ...found,
    interview: { ...interview, ...speaker, ...interviewer, aliases },
    turns: joinedTurns(turns),
    readFrom: aliases.length > 0 ? { ...found.readFrom, aliases: read } : found.readFrom,
  };
}
