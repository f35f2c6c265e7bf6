/**
 * Interviews with their passages → the same, each person under one name where it is known. An interview tells its own people
 * apart first: "PETRI" is the Petri of this conversation, whoever else is called so. After the passages are made, because a text
 * is read by the names that it uses itself.
 */
import type { Interview, Passage, ReadInterview } from "../model.ts";
import type { KnownNames, NameUse } from "./entries.ts";
import { createNameless, type NamelessNames, namesInNameless } from "./nameless.ts";
import { type NamedText, shorterNames } from "./shorter-names.ts";
import { createSpeakers, type Speakers } from "./speakers.ts";
import { spellingOf } from "./spelling.ts";

/** An interview that was read, with its passages. */
export interface Spoken extends ReadInterview {
  readonly passages: readonly Passage[];
}

/** All that the table of a record is made of, as data. */
export interface NamesHeard {
  readonly uses: readonly NameUse[];
  readonly known: KnownNames;
  readonly nameless: NamelessNames;
}

export interface NamingParts<T extends Spoken> {
  /** Others are named too, but nobody is known by them: they may be drafts. */
  readonly answeredFrom: (read: T) => boolean;
  /** Full names that the owner tells apart. */
  readonly owners: Iterable<string>;
}

/** The interviews in their order, and the table of all who speak in them. */
export function nameSpeakers<T extends Spoken>(
  all: readonly T[],
  { answeredFrom, owners }: NamingParts<T>,
): { readonly named: readonly T[]; readonly heard: NamesHeard; readonly speakers: Speakers } {
  const shorter = shorterNames(all.map(namedText));
  const known = { owners: [...owners], shorter };
  const own = all.map(({ interview, passages }) => {
    const uses = usesOf(interview, passages);
    return { uses, table: createSpeakers([...uses, ...fullerNamesOf(interview)], known) };
  });
  const uses = own.flatMap(({ uses, table }, at) =>
    answeredFrom(all[at]!) ? uses.map(use => ({ ...use, name: table.nameOf(use.name) })) : [],
  );
  const nameless = namesInNameless(
    all.filter(answeredFrom).flatMap(({ interview: { id, title }, turns, passages }) => {
      const text = turns[0]?.source.text ?? "";
      return passages.some(({ speaker }) => speaker === undefined) ? [{ id, text: `${title}\n${text}` }] : [];
    }),
  );
  const spoken = new Set(uses.map(({ name }) => name));
  const ofSpoken = new Map([...shorter].filter(([name]) => spoken.has(name)));
  const heard = { uses, known: { ...known, shorter: ofSpoken }, nameless };
  const speakers = speakersIn(heard);
  const named = all.map((read, at) => {
    const { table } = own[at]!;
    return renamed(read, label => (table.isDoubtful(label) ? label : speakers.nameOf(table.nameOf(label))));
  });
  return { named, heard, speakers };
}

/** The table of interviews whose people are named already. */
export function speakersOf(interviews: readonly Interview[], passages: readonly Passage[]): Speakers {
  const byInterview = new Map<string, Passage[]>(interviews.map(({ id }) => [id, []]));
  for (const passage of passages) byInterview.get(passage.interview.id)?.push(passage);
  const uses = interviews.flatMap(interview => usesOf(interview, byInterview.get(interview.id)!));
  const nameless = interviews.flatMap(({ id, title }) => {
    const own = byInterview.get(id)!;
    const isNameless = own.some(({ speaker }) => speaker === undefined);
    return isNameless ? [{ id, text: [title, ...own.map(({ text }) => text)].join("\n") }] : [];
  });
  return speakersIn({ uses, known: {}, nameless: namesInNameless(nameless) });
}

/** The table of the names that were heard in a record. */
export function speakersIn({ uses, known, nameless }: NamesHeard): Speakers {
  return createSpeakers(uses, known, createNameless(nameless));
}

function namedText({ interview, turns, passages }: Spoken): NamedText {
  const { language, title } = interview;
  const text = turns[0]?.source.text ?? "";
  const others = turns.filter(({ by }) => by !== "speaker").flatMap(({ ranges }) => ranges);
  return {
    names: usesOf(interview, passages).map(({ name }) => name),
    language,
    text,
    about: () => {
      const above = text.slice(0, turns[0]?.ranges[0]?.labelStart ?? turns[0]?.ranges[0]?.start);
      return [title, above, ...others.map(({ start, end }) => text.slice(start, end))].join("\n");
    },
  };
}

function usesOf({ speaker, aliases, interviewer, language }: Interview, passages: readonly Passage[]): NameUse[] {
  const others = new Set(passages.flatMap(passage => passage.speaker ?? []));
  if (speaker !== undefined) others.delete(speaker);
  return [
    ...(speaker === undefined ? [] : [{ name: speaker, language, aliases }]),
    ...[...others].map(name => ({ name, language })),
    ...(interviewer === undefined ? [] : [{ name: interviewer, language, asks: true }]),
  ];
}

/** Of whom the file names by less than a full name, the names that it has beside. */
function fullerNamesOf({ speaker, aliases, language }: Interview): readonly NameUse[] {
  if (speaker === undefined || spellingOf(speaker, language).isFull) return [];
  return aliases.map(name => ({ name, language }));
}

/** Who only asks keeps the name below which the questions stand. */
function renamed<T extends Spoken>(read: T, nameOf: (label: string) => string): T {
  const { interview: before, turns, passages } = read;
  const speaker = before.speaker === undefined ? undefined : nameOf(before.speaker);
  const interview = speaker === undefined || speaker === before.speaker ? before : { ...before, speaker };
  return {
    ...read,
    interview,
    turns: turns.map(turn =>
      turn.name === undefined || turn.by === "interviewer" ? turn : { ...turn, name: nameOf(turn.name) },
    ),
    passages: passages.map(passage => ({
      ...passage,
      interview,
      ...(passage.speaker === undefined ? {} : { speaker: nameOf(passage.speaker) }),
    })),
  };
}
