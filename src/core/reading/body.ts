/**
 * The body of a text file (or the `text` of a JSON record) with what is already known of it → one interview. Decides
 * whether it is a conversation or an article, and takes from the text itself what the owner did not write: the
 * dateline's agency and date, the speaker by name and by what else the text calls him.
 */

import { detectLanguage } from "../languages/detect.ts";
import type { Defect, Interview, Range, Source, Turn } from "../model.ts";
import { findPeople } from "../people/introductions.ts";
import { nameKey, samePerson } from "../people/names.ts";
import { articleTurns } from "./article/article.ts";
import { readDateline } from "./article/dateline.ts";
import { isNameless } from "./layout/labels.ts";
import { turnsOf } from "./layout/turns.ts";
import type { Facts } from "./metadata.ts";
import type { Body, Part } from "./parts.ts";
import type { FoundInterview } from "./reader.ts";

/** A body to read, and what is known before. */
export interface KnownBody extends Body {
  readonly facts: Facts;
  readonly id: string;
  /** Line of the file (from 1) on which the interview begins. */
  readonly line: number;
}

/** How many paragraphs are looked through for people: names are introduced early, aliases somewhat later. */
const peopleParagraphs = 200;

/** Reads one interview; a body without words gives one without turns. */
export function readBody(body: KnownBody): { interview: FoundInterview; defects: readonly Defect[] } {
  const { source, parts: all } = body;
  // A heading above everything else is the title, where the owner gives none.
  const titled = body.facts.title === undefined && all.length > 1 && all[0]?.form === "heading" ? all[0] : undefined;
  const { parts, facts } = behindDateline(source.text, titled ? all.slice(1) : all, body.facts);
  const language = facts.language ?? detectLanguage(source.text.slice(0, 20_000));
  const heading = titled && source.text.slice(titled.start, titled.end);
  const spoken =
    facts.kind === "article" || facts.kind === "digest" ? undefined : converse(source, parts, facts, language);
  const known = spoken?.facts ?? introduce(source, parts, facts, language);
  const turns = spoken?.turns ?? articleTurns(source, parts);
  const kind = spoken ? "transcript" : facts.kind === "digest" ? "digest" : "article";
  const interview = interviewOf({ ...known, kind, language }, body.id, source.file, heading);
  const defects: Defect[] = [];
  if (facts.kind === "transcript" && !spoken && parts.length > 0) {
    defects.push({
      file: source.file,
      line: body.line,
      problem: "it is said to be a transcript, but shows no turns; no word of it counts as the speaker's own",
      cure: 'begin each turn with the name and a colon, such as "Question:" and "Answer:"',
      effect: "warning",
    });
  }
  return { interview: { interview, turns, line: body.line }, defects };
}

/** The nouns of an interview from what is known of it. `heading`: the text's own, for want of a title. */
export function interviewOf(
  facts: Facts & Pick<Interview, "kind" | "language">,
  id: string,
  file: string,
  heading?: string,
): Interview {
  const { title, ...rest } = facts;
  const speaker = facts.speaker;
  return {
    ...rest,
    id,
    file,
    title: title ?? heading?.slice(0, 200).replace(/\s+/g, " ").trim() ?? id,
    aliases: facts.aliases.filter(alias => alias !== speaker),
  };
}

/** The first paragraph begins behind its dateline, which tells the agency and perhaps the date. */
function behindDateline(text: string, parts: readonly Part[], facts: Facts): { parts: readonly Part[]; facts: Facts } {
  const first = parts.findIndex(part => part.form === "text");
  const part = parts[first];
  const line = part && readDateline(text.slice(part.start, Math.min(part.end, part.start + 200)));
  if (!part || !line) return { parts, facts };
  const rest = part.start + line.length < part.end ? [{ ...part, start: part.start + line.length }] : [];
  return {
    parts: [...parts.slice(0, first), ...rest, ...parts.slice(first + 1)],
    facts: {
      ...(line.outlet === undefined ? {} : { outlet: line.outlet }),
      ...(line.date === undefined ? {} : { date: line.date }),
      ...facts,
    },
  };
}

/** The turns of a conversation with its speaker; nothing where the text is none. */
function converse(
  source: Source,
  parts: readonly Part[],
  facts: Facts,
  language: string,
): { turns: readonly Turn[]; facts: Facts } | undefined {
  const turns = turnsOf(source, parts, facts);
  if (!turns?.some(turn => turn.by === "speaker")) return undefined;
  if (facts.speaker !== undefined) return { turns, facts: withAsker(facts, turns) };
  const main = mainVoice(turns, "speaker");
  const before = turns.findIndex(turn => turn.by !== "outlet");
  const introduction = parts.filter(part => part.end <= turns[before]!.ranges[0]!.start && part.form === "text");
  const people = findPeople(
    introduction.map(part => source.text.slice(part.start, part.end)),
    language,
  );
  if (people.speaker !== undefined && (main === undefined || samePerson(main, people.speaker))) {
    const known = {
      ...facts,
      ...people,
      ...ownFacts(facts),
      aliases: [...new Set([...facts.aliases, ...people.aliases])],
    };
    const again = turnsOf(source, parts, known) ?? turns;
    return { turns: again, facts: withAsker(known, again) };
  }
  return { turns, facts: withAsker(main === undefined ? facts : { ...facts, speaker: main }, turns) };
}

/** Speaker, aliases and interviewer of an article, as its own words introduce them. The owner's word wins. */
function introduce(source: Source, parts: readonly Part[], facts: Facts, language: string): Facts {
  const paragraphs = parts.slice(0, peopleParagraphs).map(part => source.text.slice(part.start, part.end));
  const people = findPeople(paragraphs, language, facts.speaker);
  // Another person's names are no aliases of the speaker that the owner names.
  const other =
    facts.speaker !== undefined && people.speaker !== undefined && !samePerson(people.speaker, facts.speaker);
  if (other) return facts;
  // The outlet that people talk to in an article is not the one whose words the article is in: that one is not known here.
  const { outlet: _, ...introduced } = people;
  return { ...introduced, ...ownFacts(facts), aliases: [...new Set([...facts.aliases, ...people.aliases])] };
}

function withAsker(facts: Facts, turns: readonly Turn[]): Facts {
  if (facts.interviewer !== undefined) return facts;
  const name = mainVoice(turns, "interviewer");
  const others = turns.some(
    turn => turn.by === "interviewer" && turn.name !== undefined && !samePerson(turn.name, name ?? ""),
  );
  return name === undefined || others ? facts : { ...facts, interviewer: name };
}

/** The name with most of the words among those who answer or those who ask. */
function mainVoice(turns: readonly Turn[], by: Turn["by"]): string | undefined {
  const lengths = new Map<string, number>();
  for (const { by: who, name, ranges } of turns) {
    if (who === by && name !== undefined && !isNameless(nameKey(name)))
      lengths.set(name, (lengths.get(name) ?? 0) + lengthOf(ranges));
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

function ownFacts(facts: Facts): Omit<Facts, "aliases"> {
  const { aliases: _, ...own } = facts;
  return own;
}
