/**
 * The body of a text file (or the `text` of a JSON record) with what is already known of it → one interview. Decides
 * whether it is a conversation or an article, and takes from the text itself what the owner did not write: the
 * dateline's agency and date, the speaker by name and by what else the text calls him.
 */

import type { Defect } from "../../errors.ts";
import { detectLanguage } from "../../languages/detect.ts";
import type { Interview, Range, Source, Turn } from "../../model.ts";
import { findPeople } from "../../people/introductions.ts";
import { nameKey, samePerson } from "../../people/names.ts";
import { rawRangesOf } from "../../text/origin/map.ts";
import { lineEndsIn } from "../../text/paragraphs.ts";
import { articleTurns } from "../article/article.ts";
import { readDateline } from "../article/dateline.ts";
import { dateOfFolder } from "../file-date.ts";
import { withoutFurniture } from "../furniture/furniture.ts";
import { isPlaceHolder } from "../heads/label-words.ts";
import type { NamesAbove } from "../heads/names-above.ts";
import { headingsOf, namesOf, prefaceOf, withPrefaceDate, withPrefaceTitle } from "../heads/preface.ts";
import { interviewsIn } from "../layout/containers.ts";
import { spelledAsIn } from "../layout/spelling.ts";
import { turnsOf } from "../layout/turns.ts";
import { type Facts, learned } from "../metadata.ts";
import type { Body, Part } from "../parts.ts";
import type { FoundInterview } from "../reader.ts";
import { speechOf } from "../speech/speech.ts";

/** A body to read, and what is known before. */
export interface KnownBody extends Body {
  readonly facts: Facts;
  readonly id: string;
  /** Line of the file (from 1) on which the interview begins. */
  readonly line: number;
}

/** How many paragraphs are looked through for people: names are introduced early, aliases somewhat later. */
const peopleParagraphs = 200;

/** A body with what is known of it so far. */
interface Known {
  readonly source: Source;
  readonly parts: readonly Part[];
  readonly facts: Facts;
  readonly language: string;
  readonly names: NamesAbove;
  /** The lines above the words. */
  readonly preface: readonly string[];
}

/** Reads the interviews of a body, most often one; a body without words gives one without turns. */
export function readBody(body: KnownBody): { interviews: readonly FoundInterview[]; defects: readonly Defect[] } {
  const clean = withoutFurniture(body);
  const read = interviewsIn(clean).map((own, at, { length }) => readInterview(oneOf({ ...body, ...own }, at, length)));
  return { interviews: read.map(({ interview }) => interview), defects: read.flatMap(({ defects }) => defects) };
}

/** A body of several in a file, with its name, its place and its line. */
function oneOf(body: KnownBody, at: number, count: number): KnownBody & { readonly within: Range } {
  const { source, parts, id, line } = body;
  const start = at === 0 ? 0 : (parts[0]?.start ?? 0);
  const end = at === count - 1 ? source.text.length : (parts.at(-1)?.end ?? source.text.length);
  if (at === 0) return { ...body, within: { start, end } };
  const [raw] = source.origin.strings ? [] : rawRangesOf(source, { start, end });
  const lines = raw ? lineEndsIn(source.origin.raw, { start: 0, end: raw.start }) : 0;
  return { ...body, id: `${id}-${at + 1}`, line: line + lines, within: { start, end } };
}

function readInterview(body: KnownBody & { readonly within: Range }): {
  interview: FoundInterview;
  defects: readonly Defect[];
} {
  const { source, id, line } = body;
  const titled = behindDateline(source.text, behindTitle(body));
  const { parts } = titled;
  const above = prefaceOf(source.text, body.within);
  const preface = above.map(({ start, end }) => source.text.slice(start, end));
  const names = namesOf(titled.facts, source.file, [...preface, ...headingsOf(source.text, parts)]);
  const dated = withPrefaceDate(titled.facts, source, above);
  const facts = source.origin.strings ? dated : learned(dated, dateOfFolder(source.file), "folder");
  const language = facts.language ?? detectLanguage(source.text.slice(0, 20_000));
  const known: Known = { source, parts, facts, language, names, preface };
  const spoken = facts.kind === "article" || facts.kind === "digest" ? undefined : converse(known);
  const speech = speechOf(spoken ? { ...known, facts: spoken.facts } : known, spoken?.turns);
  const understood = speech?.facts ?? spoken?.facts ?? introduce(known);
  const turns = speech?.turns ?? spoken?.turns ?? articleTurns(source, parts);
  const kind = speech ? "speech" : spoken ? "transcript" : facts.kind === "digest" ? "digest" : "article";
  const interview = interviewOf({ facts: understood, kind, language, id, file: source.file });
  const defects: Defect[] = [];
  if (facts.kind === "transcript" && !spoken && parts.length > 0) {
    defects.push({
      file: source.file,
      line,
      problem: "it is said to be a transcript, but shows no turns; no word of it counts as the speaker's own",
      cure: 'begin each turn with the name and a colon, such as "Question:" and "Answer:"',
      effect: "partly",
    });
  }
  if (facts.kind === "speech" && !speech) {
    const problem = "it is said to be a speech, but others speak in it; their words are not the speaker's";
    const cure = 'write "kind: transcript", or put what they say into a file of its own';
    defects.push({ file: source.file, line, problem, cure, effect: "warning" });
  }
  return { interview: { interview, turns, line, readFrom: understood.readFrom, source }, defects };
}

/** What is known of an interview when its words are read. */
export interface Understood extends Pick<Interview, "kind" | "language" | "id" | "file"> {
  readonly facts: Facts;
}

/** The nouns of an interview from what is known of it. */
export function interviewOf({ facts, ...own }: Understood): Interview {
  const { title, readFrom: _, layout: __, people: ___, draft, ...rest } = facts;
  return {
    ...rest,
    ...own,
    ...(draft ? { draft } : {}),
    title: title ?? own.id,
    aliases: facts.aliases.filter(alias => alias !== facts.speaker),
  };
}

/** A heading above everything else is the title, where the owner gives none. */
function behindTitle({ source, parts, facts }: KnownBody): Pick<Known, "parts" | "facts"> {
  const [first, ...rest] = parts;
  if (facts.title !== undefined || first?.form !== "heading" || rest.length === 0) return { parts, facts };
  const title = source.text.slice(first.start, first.end).slice(0, 200).replace(/\s+/g, " ").trim();
  // A heading that comes again says who speaks, turn for turn.
  if (rest.some(({ form, start, end }) => form === "heading" && source.text.slice(start, end) === title))
    return { parts, facts };
  return { parts: rest, facts: learned(facts, title === "" ? {} : { title }, "heading") };
}

/** The first paragraph begins behind its dateline, which tells the agency and perhaps the date. */
function behindDateline(
  text: string,
  { parts, facts }: Pick<Known, "parts" | "facts">,
): Pick<Known, "parts" | "facts"> {
  const first = parts.findIndex(part => part.form === "text");
  const part = parts[first];
  const line = part && readDateline(text.slice(part.start, Math.min(part.end, part.start + 200)));
  if (!part || !line) return { parts, facts };
  const { length, ...told } = line;
  const rest = part.start + length < part.end ? [{ ...part, start: part.start + length }] : [];
  return {
    parts: [...parts.slice(0, first), ...rest, ...parts.slice(first + 1)],
    facts: learned(facts, told, "dateline"),
  };
}

/** The turns of a conversation with its speaker; nothing where the text is none. */
function converse(known: Known): { turns: readonly Turn[]; facts: Facts } | undefined {
  const spoken = conversation(known);
  return spoken && { ...spoken, facts: withPrefaceTitle(spoken.facts, known.preface, known.names) };
}

function conversation({
  source,
  parts,
  facts,
  language,
  names,
}: Known): { turns: readonly Turn[]; facts: Facts } | undefined {
  const turns = turnsOf(source, parts, { facts, names });
  if (!turns?.some(turn => turn.by === "speaker")) return undefined;
  if (facts.speaker !== undefined) return { turns, facts: withAsker(facts, turns) };
  const main = mainVoice(turns, "speaker");
  const before = turns.findIndex(turn => turn.by !== "outlet");
  const introduction = parts.filter(part => part.end <= turns[before]!.ranges[0]!.start && part.form === "text");
  const people = findPeople(
    introduction.map(part => source.text.slice(part.start, part.end)),
    language,
  );
  const [guest, ...guests] = names.guests;
  if (people.speaker === undefined && main === undefined && guest !== undefined && guests.length === 0) {
    const known = learned(facts, { speaker: spelledAsIn(source.text, guest) }, "text");
    const again = turnsOf(source, parts, { facts: known, names }) ?? turns;
    return { turns: again, facts: withAsker(known, again) };
  }
  if (people.speaker !== undefined && (main === undefined || samePerson(main, people.speaker))) {
    const known = learned(facts, people, "text");
    const again = turnsOf(source, parts, { facts: known, names }) ?? turns;
    return { turns: again, facts: withAsker(known, again) };
  }
  return { turns, facts: withAsker(main === undefined ? facts : learned(facts, { speaker: main }, "labels"), turns) };
}

/** Speaker, aliases and interviewer of an article, as its own words introduce them. The owner's word wins. */
function introduce({ source, parts, facts, language }: Known): Facts {
  const paragraphs = parts.slice(0, peopleParagraphs).map(part => source.text.slice(part.start, part.end));
  const people = findPeople(paragraphs, language, facts.speaker);
  // Another person's names are no aliases of the speaker that the owner names.
  const other =
    facts.speaker !== undefined && people.speaker !== undefined && !samePerson(people.speaker, facts.speaker);
  if (other) return facts;
  // The outlet that people talk to in an article is not the one whose words the article is in: that one is not known here.
  const { outlet: _, ...introduced } = people;
  return learned(facts, introduced, "text");
}

function withAsker(facts: Facts, turns: readonly Turn[]): Facts {
  if (facts.interviewer !== undefined) return facts;
  const name = mainVoice(turns, "interviewer");
  const others = turns.some(
    turn => turn.by === "interviewer" && turn.name !== undefined && !samePerson(turn.name, name ?? ""),
  );
  return name === undefined || others ? facts : learned(facts, { interviewer: name }, "labels");
}

/** The name with most of the words among those who answer or those who ask. */
function mainVoice(turns: readonly Turn[], by: Turn["by"]): string | undefined {
  const lengths = new Map<string, number>();
  for (const { by: who, name, ranges } of turns) {
    if (who === by && name !== undefined && !isPlaceHolder(nameKey(name)))
      lengths.set(name, (lengths.get(name) ?? 0) + lengthOf(ranges));
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
