/**
 * A speech, statement or address: all of it one person's words. The owner says so, or the text shows it, and then all of these
 * must hold: its title or lead calls it a speech of somebody named; nobody else speaks in it; it addresses those who listen; it
 * goes on in the first person, outside quotation marks; and it does not speak of that person by name. An article about a speech
 * fails some of them. One that is missed can be told by `kind: speech`; one too many would give an outlet's words to a person.
 */
import { languageOf, languages } from "../../languages/languages.ts";
import { anyOf, wholeWords, wordEnd, wordStart } from "../../languages/pattern.ts";
import type { SpeechWords } from "../../languages/sections/page.ts";
import type { Range, Source, Stretch, Turn } from "../../model.ts";
import { lowerCase, samePerson } from "../../people/names.ts";
import { isOffice } from "../../people/offices.ts";
import { isOutlet } from "../../people/outlets.ts";
import { quotationsOf } from "../../text/quotation-marks.ts";
import { type Facts, learned } from "../metadata.ts";
import type { Part } from "../parts.ts";

/** A text that may be one, and what is known of it. */
export interface SpeechText {
  readonly source: Source;
  readonly parts: readonly Part[];
  readonly facts: Facts;
  readonly language: string;
}

/** Its turns, and what is known of it then. */
export interface Speech {
  readonly turns: readonly Turn[];
  readonly facts: Facts;
}

/** A title or lead is short; so many paragraphs may stand before the first of the speech. */
const longestLead = 300;
const leads = 3;
/** Paragraphs in bold up to so many characters are headings. */
const boldHeading = 100;
/** Paragraphs of fewer words tell nothing of their own. */
const tellingWords = 8;
const firstPersonShare = 0.5;

/** The text as a speech; nothing where it is none. `said`: its turns where it was read as a conversation. */
export function speechOf(text: SpeechText, said: readonly Turn[] = []): Speech | undefined {
  const { facts, language, parts } = text;
  if (facts.kind !== undefined && facts.kind !== "speech") return undefined;
  const words = languageOf(language)?.speech;
  const announced = words && announcement(text, words);
  const labelled = said.filter(turn => turn.by !== "outlet" && isLabelled(turn, facts));
  const speaker = facts.speaker ?? announced?.speaker ?? labelled[0]?.name;
  const known = learned(facts, speaker === undefined ? {} : { speaker }, "text");
  if (labelled.length > 0) {
    const alone = said.every(({ by }) => by === "speaker" || by === "outlet") && labelled.every(isOf(speaker));
    return alone && (announced || facts.kind) ? { turns: said, facts: known } : undefined;
  }
  const turns = turnsOfSpeech({ ...text, facts: known }, announced?.parts ?? 0);
  if (facts.kind === "speech") return { turns, facts: known };
  if (said.length > 0 || words === undefined || announced === undefined) return undefined;
  const body = parts.slice(announced.parts).filter(({ form }) => form === "text");
  const outside = body.map(part => outsideQuotations(text.source.text.slice(part.start, part.end)));
  return isSpoken(outside, words, announced.speaker) ? { turns, facts: known } : undefined;
}

/** Whether a name or "Q:" is written before it; a dash or a mark of bold is no label, and its name is the one that is told. */
function isLabelled({ source, ranges, name }: Turn, { speaker }: Facts): boolean {
  if (name !== undefined && name !== speaker) return true;
  const before = source.text.slice(Math.max(0, ranges[0]!.start - 200), ranges[0]!.start);
  return /\p{L}/u.test(before.slice(1 + Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"))));
}

function isOf(speaker: string | undefined): (turn: Turn) => boolean {
  return ({ name }) => name === undefined || samePerson(name, speaker ?? name);
}

/** Where it is last called somebody's speech: whose, and how many parts stand up to there. */
interface Announcement {
  readonly speaker: string;
  readonly parts: number;
}

function announcement({ source, parts, facts }: SpeechText, words: SpeechWords): Announcement | undefined {
  const lines = parts.slice(0, leads).map(({ start, end }) => source.text.slice(start, end));
  const candidates = [facts.title ?? "", ...lines];
  let found: Announcement | undefined;
  for (const [at, line] of candidates.entries()) {
    const speaker = line.length > longestLead ? undefined : whoseSpeech(line, words, facts.speaker ?? found?.speaker);
    if (speaker !== undefined) found = { speaker, parts: at };
  }
  return found;
}

/** Whose speech a line says it is; where the speaker is known, it must name him. */
function whoseSpeech(line: string, { called, named }: SpeechWords, speaker: string | undefined): string | undefined {
  if (speaker !== undefined)
    return wholeWords(called).test(line) && stemOf(speaker).test(lowerCase(line)) ? speaker : undefined;
  const form = new RegExp(
    wordStart +
      anyOf(named ?? [])
        .replaceAll("<X>", "(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*\\s){0,5}\\p{Lu}[\\p{L}\\p{M}’-]+")
        .replaceAll("<words>", "(?:[\\p{L}-]+ ){0,3}?"),
    "gu",
  );
  for (const [found] of line.matchAll(form)) {
    const name = nameIn(found);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The name in a phrase such as "Remarks by Mayor Mira Solen" or "Mayor Solen's address". */
function nameIn(phrase: string): string | undefined {
  const capital = "\\p{Lu}[\\p{L}\\p{M}.-]*";
  const runs = phrase.replace(/['’]s?(?=\s)/gu, ",").match(new RegExp(`${capital}(?:\\s${capital})*`, "gu")) ?? [];
  for (const run of runs.toReversed()) {
    const words = run.split(/\s+/);
    const office = words.findLastIndex(isOffice);
    const name = words.slice(office + 1);
    if (name.length > (office < 0 ? 1 : 0) && !isOutlet(name.join(" "))) return name.join(" ");
  }
  return undefined;
}

/** The surname, in any case of a language that hangs endings on it. */
function stemOf(name: string): RegExp {
  const surname = lowerCase(name.split(/\s+/).at(-1)!);
  const stem = surname.length > 4 ? surname.slice(0, Math.max(4, surname.length - 2)) : surname;
  return new RegExp(`${wordStart}${stem.replace(/[^\p{L}\p{M}]/gu, ".")}`, "u");
}

/** Whether paragraphs, without what they quote, are spoken by one who is not spoken of. */
function isSpoken(paragraphs: readonly string[], words: SpeechWords, speaker: string): boolean {
  const address = wholeWords(words.addresses);
  const first = wholeWords(words.first);
  const own = stemOf(speaker);
  const telling = paragraphs.filter(paragraph => paragraph.split(/\s+/).length >= tellingWords);
  const personal = telling.filter(paragraph => first.test(paragraph));
  return (
    telling.length > 0 &&
    [...paragraphs.slice(0, 2), ...paragraphs.slice(-2)].some(paragraph => address.test(paragraph)) &&
    personal.length >= telling.length * firstPersonShare &&
    !paragraphs.some(paragraph => own.test(lowerCase(paragraph)) || saysSomebody(paragraph))
  );
}

const people = languages.flatMap(({ people }) => people ?? []);
const speaks = anyOf(people.flatMap(({ speaks = [] }) => speaks));
const others = new Set(
  people.flatMap(({ pronouns }) => [...(pronouns?.he.subject ?? []), ...(pronouns?.she.subject ?? [])]),
);
const before = new RegExp(`(\\p{L}+)\\s${speaks}${wordEnd}`, "gu");
const behind = new RegExp(`${wordStart}${speaks}\\s\\p{Lu}\\p{Ll}`, "u");

/** Whether somebody is said to have said something: by name, office or pronoun. */
function saysSomebody(paragraph: string): boolean {
  return (
    behind.test(paragraph) ||
    [...paragraph.matchAll(before)].some(
      ([, who = ""]) => /^\p{Lu}\p{Ll}/u.test(who) || isOffice(who) || others.has(lowerCase(who)),
    )
  );
}

function outsideQuotations(paragraph: string): string {
  const { ranges } = quotationsOf(paragraph);
  let outside = "";
  let from = 0;
  for (const { start, end } of ranges) {
    outside += `${paragraph.slice(from, start)} `;
    from = end;
  }
  return outside + paragraph.slice(from);
}

/** One turn between two headings, its paragraphs as stretches; what stands above the speech is the outlet's. */
function turnsOfSpeech({ source, parts, facts }: SpeechText, above: number): readonly Turn[] {
  const turns: Turn[] = [];
  let open: Stretch[] | undefined;
  const name = facts.speaker === undefined ? {} : { name: facts.speaker };
  parts.forEach((part, at) => {
    const { start, end, number } = part;
    if (isHeading(part, parts[at + 1])) {
      turns.push({ by: "outlet", heading: true, source, ranges: [{ start, end, number }] });
      open = undefined;
    } else if (at < above) turns.push({ by: "outlet", source, ranges: [{ start, end, number }] });
    else if (open) open.push({ start, end, number });
    else {
      open = [{ start, end, number }];
      turns.push({ by: "speaker", ...name, source, ranges: open });
    }
  });
  return turns;
}

function isHeading({ form, start, end }: Part, next: Range | undefined): boolean {
  return form === "heading" || (form === "bold" && end - start < boldHeading && next !== undefined);
}
