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

/** An interview that was read, as far as it tells who is who. */
export interface Speaking {
  readonly interview: Interview;
  readonly uses: readonly NameUse[];
  /** Some of its words are nobody's who is known. */
  readonly hasNameless: boolean;
}

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

export interface NamingParts<T extends Speaking> {
  /** Others are named too, but nobody is known by them: they may be drafts. */
  readonly answeredFrom: (read: T) => boolean;
  /** Full names that the owner tells apart. */
  readonly owners: Iterable<string>;
  /** What was read of it; few are asked for. */
  readonly wordsOf: (read: T) => ReadInterview;
}

export interface Named<T> {
  readonly heard: NamesHeard;
  readonly speakers: Speakers;
  /** How an interview's labels are called in the whole record. */
  readonly namesIn: (read: T) => (label: string) => string;
}

/** Who is who in the interviews, and who speaks in them. */
export function nameSpeakers<T extends Speaking>(
  all: readonly T[],
  { answeredFrom, owners, wordsOf }: NamingParts<T>,
): Named<T> {
  const shorter = shorterNames(all.map(read => namedText(read, () => wordsOf(read))));
  const known = { owners: [...owners], shorter };
  const tableOf = ({ interview, uses }: T): Speakers => createSpeakers([...uses, ...fullerNamesOf(interview)], known);
  const answering = all.filter(answeredFrom);
  const uses = answering.flatMap(read => {
    const table = tableOf(read);
    return read.uses.map(use => ({ ...use, name: table.nameOf(use.name) }));
  });
  const nameless = namesInNameless(textsOf(answering, wordsOf));
  const spoken = new Set(uses.map(({ name }) => name));
  const ofSpoken = new Map([...shorter].filter(([name]) => spoken.has(name)));
  const heard = { uses, known: { ...known, shorter: ofSpoken }, nameless };
  const speakers = speakersIn(heard);
  return {
    heard,
    speakers,
    namesIn: read => {
      const table = tableOf(read);
      return label => (table.isDoubtful(label) ? label : speakers.nameOf(table.nameOf(label)));
    },
  };
}

/** The texts of those with words that are nobody's, one after another. */
function* textsOf<T extends Speaking>(
  all: readonly T[],
  wordsOf: NamingParts<T>["wordsOf"],
): Generator<{ readonly id: string; readonly text: string }> {
  for (const read of all) {
    if (!read.hasNameless) continue;
    const { id, title } = read.interview;
    yield { id, text: `${title}\n${wordsOf(read).turns[0]?.source.text ?? ""}` };
  }
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

function namedText({ interview, uses }: Speaking, words: () => ReadInterview): NamedText {
  const { language, title } = interview;
  const textOf = ({ turns }: ReadInterview): string => turns[0]?.source.text ?? "";
  return {
    names: uses.map(({ name }) => name),
    language,
    text: () => textOf(words()),
    about: () => {
      const read = words();
      const { turns } = read;
      const text = textOf(read);
      const others = turns.filter(({ by }) => by !== "speaker").flatMap(({ ranges }) => ranges);
      const above = text.slice(0, turns[0]?.ranges[0]?.labelStart ?? turns[0]?.ranges[0]?.start);
      return [title, above, ...others.map(({ start, end }) => text.slice(start, end))].join("\n");
    },
  };
}

/** What an interview tells of who is who. */
export function speakingIn({ interview, passages }: Pick<Spoken, "interview" | "passages">): Speaking {
  const hasNameless = passages.some(({ speaker }) => speaker === undefined);
  return { interview, uses: usesOf(interview, passages), hasNameless };
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

/** An interview by the names of the whole record. */
export function renamedInterview(before: Interview, nameOf: (label: string) => string): Interview {
  const speaker = before.speaker === undefined ? undefined : nameOf(before.speaker);
  return speaker === undefined || speaker === before.speaker ? before : { ...before, speaker };
}

/** What was read of it by these names. Who only asks keeps the name below which the questions stand. */
export function renamed<T extends Spoken>(
  read: T,
  { interview, nameOf }: { readonly interview: Interview; readonly nameOf: (label: string) => string },
): T {
  const { turns, passages } = read;
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
