/**
 * Who is interviewed, by whom and for whom, as the text itself introduces them: "President Ada Stone's interview with …",
 * "Stone told Harbour Radio". Read from the beginning of the text, where the press names its people; the first form of the
 * language that fits decides, and where two of them name different people nobody is found: the owner's front matter can
 * always say it. The forms are in the languages' data, what stands for a name in them is here.
 */
import { languageOf } from "../languages/languages.ts";
import { anyOf } from "../languages/pattern.ts";
import type { Introductions, PeopleWords } from "../languages/sections/people.ts";
import { aliasesOf } from "./aliases.ts";
import { nameSource, possessiveEnding } from "./name-pattern.ts";
import { samePerson } from "./names.ts";
import { isOffice } from "./offices.ts";
import { isOutlet, partnerOf } from "./outlets.ts";

/** Absent: the text does not say, or not plainly enough. */
export interface People {
  readonly speaker?: string;
  /** What else the text calls the speaker, the longest first; empty without a speaker. */
  readonly aliases: readonly string[];
  readonly interviewer?: string;
  readonly outlet?: string;
}

/** How much of the beginning is looked through for the forms. */
const introduction = 4000;
/** How much of the text is looked through for aliases. */
const most = 200_000;

interface Form {
  /** What must stand in the text for the form to be tried, around which it is tried. */
  readonly around: string;
  /** Names X, the one interviewed, and P, by or for whom. */
  readonly pattern: RegExp;
  /** People also talk to people: only an outlet or a journalist makes it an interview. */
  readonly needsOutlet: boolean;
}

const capital = "\\p{Lu}[\\p{L}\\p{M}’'.-]{0,30}?";
const lastName = "\\p{Lu}[\\p{L}\\p{M}’-]{1,30}";
const outletWord = `\\p{Lu}(?:[\\p{L}\\p{N}&-]|\\.(?=\\p{L})){0,30}(?:${possessiveEnding})?`;
const aside = "(?:, [^,.;]{1,80},|,)?";
/** What the slots of the languages' forms stand for. */
const slots: Readonly<Record<string, string>> = {
  "<X>": `(?<X>(?:${capital}\\s+){1,3}${lastName})`,
  "<x>": `(?<X>(?:${capital}\\s+){0,3}${lastName})`,
  "<quoted>": '(?<P>[“"«][^”"»]{2,40}[”"»])',
  "<aside>": aside,
  "<apart>": `(?<after>${aside})`,
  "<after>": "(?<after>[^.;]{0,160})",
  "<words>": '[^.“"«]{0,80}',
  "<small>": "(?:[\\p{Ll}-]+ ){0,4}",
  "<word>": "\\p{Ll}+",
  "<ending>": "['’-]?\\p{Ll}{0,3}",
  "<day>": capital,
};

const formsOf = new Map<Introductions, readonly Form[]>();

function formsIn(words: PeopleWords): readonly Form[] {
  const { introductions, definite } = words;
  if (!introductions) return [];
  const known = formsOf.get(introductions);
  if (known) return known;
  const article = definite === undefined ? "" : `(?:${definite}\\s+)?`;
  const kind = `(?:${anyOf(introductions.outlets?.kinds ?? [])}\\s)?`;
  const partner = `(?<P>${kind}${article}[“"«]?(?:${outletWord}[”"»]?[ \\u00a0]?){1,6})`;
  const said = anyOf(introductions.said ?? []);
  const notBefore = `(?<!\\p{L})(?<!${anyOf(introductions.notBefore ?? [])}\\s)`;
  const forms = introductions.forms.map(({ around, form, partner: who }): Form => {
    const source = anyOf([form]).replace(/<[^<>]+>/g, slot =>
      slot === "<P>" ? partner : slot === "<said>" ? said : (slots[slot] ?? slot),
    );
    return { around, pattern: new RegExp(notBefore + source, "gu"), needsOutlet: who === "outlet" };
  });
  formsOf.set(introductions, forms);
  return forms;
}

interface Found extends Omit<People, "aliases"> {
  readonly speaker: string;
}

/** Looks through the paragraphs of a text. `speaker`: who it is about where that is known; then only about him. */
export function findPeople(paragraphs: readonly string[], language: string, speaker?: string): People {
  const text = paragraphs.join("\n\n").slice(0, most);
  const lead = text.slice(0, introduction).replace(/\s+/g, " ");
  const words = languageOf(language)?.people;
  const found = words
    ? formsIn(words).flatMap(form => occurrences(lead, form).flatMap(one => foundIn(one, words, text) ?? []))
    : [];
  const own = speaker === undefined ? found : found.filter(one => samePerson(one.speaker, speaker));
  const first = own[0];
  const name = speaker === undefined ? first?.speaker : (fullName(speaker, text) ?? speaker);
  if (name === undefined || own.some(one => !samePerson(one.speaker, name))) return { aliases: [] };
  return { ...first, speaker: name, aliases: aliasesOf(name, text) };
}

/** One place where a form fits. */
interface Occurrence {
  readonly x: string;
  readonly p: string;
  /** What stands behind P, as far as the form reads it. */
  readonly after: string;
  readonly needsOutlet: boolean;
}

function occurrences(lead: string, { around, pattern, needsOutlet }: Form): readonly Occurrence[] {
  const found = new Map<number, Occurrence>();
  for (let at = lead.indexOf(around), tries = 0; at >= 0 && tries < 8; at = lead.indexOf(around, at + 1), tries++) {
    const start = Math.max(0, at - 250);
    for (const { index, groups } of lead.slice(start, at + 350).matchAll(pattern)) {
      found.set(start + index, { x: groups!.X!, p: groups!.P!, after: groups!.after ?? "", needsOutlet });
    }
  }
  return [...found.values()];
}

function foundIn({ x, p, after, needsOutlet }: Occurrence, words: PeopleWords, text: string): Found | undefined {
  // "Kestrel Television's interview with President Advani"
  const swapped = isOutlet(x);
  const speaker = fullName(swapped ? p : x, text);
  const partners = swapped ? partnerOf(x, "", words) : partnerOf(p, after, words);
  if (speaker === undefined || isOutlet(speaker)) return undefined;
  if (needsOutlet && partners.outlet === undefined) return undefined;
  // "Ms Hale's interview with President Orlov": who interviews whom?
  if (!swapped && isOffice(p.split(" ", 1)[0]!) && partners.outlet === undefined) return undefined;
  return { speaker, ...partners };
}

/** The name without offices; a surname alone is looked up in the text, and must be one person's there. */
function fullName(found: string, text: string): string | undefined {
  const words = found.replace(/\s+/g, " ").trim().split(" ");
  const start = words.findLastIndex(word => isOffice(word.replace(/\.$/, ""))) + 1;
  const name = words.slice(start);
  if (name.length === 0 || !name.every(word => /^\p{Lu}/u.test(word))) return undefined;
  if (name.length > 1) return name.join(" ");
  const surname = name[0]!;
  const longer = new Set<string>();
  const full = new RegExp(`(?<!\\p{L})(\\p{Lu}[\\p{L}-]{1,30}) ${nameSource(surname)}(?!\\p{L})`, "gu");
  for (const { 1: first } of text.matchAll(full)) if (!isOffice(first!)) longer.add(`${first} ${surname}`);
  const [only, ...more] = longer;
  return more.length === 0 ? only : undefined;
}
