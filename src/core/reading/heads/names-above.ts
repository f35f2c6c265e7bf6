/**
 * Who stands above a conversation: in its title, its first lines, the name of its file. "Interview with Ada Stone / by Mia Rook" says
 * who answers and who asks; a name alone says only that a label with it is somebody's.
 */
import { foreignTranscript } from "../../languages/foreign-labels.ts";
import { inAll } from "../../languages/languages.ts";
import { anyOf, wholeWords } from "../../languages/pattern.ts";
import { isNeverName, isOffice } from "../../people/offices.ts";
import { isOutlet } from "../../people/outlets.ts";
import { nominativeOf } from "./nominative.ts";

export interface NamesAbove {
  readonly guests: readonly string[];
  /** Guests that a heading between the turns names. */
  readonly heard: readonly string[];
  readonly hosts: readonly string[];
  /** All names, those of guests and hosts included. */
  readonly mentioned: readonly string[];
  /** The lines themselves, in small letters: "alcalde nilo varga" explains a label that is only the office. */
  readonly text: string;
}

const nameWord = "(?:\\p{Lu}[\\p{L}\\p{M}’'-]{1,30}|\\p{Lu}\\.)";
const fullName = `${nameWord}(?: ${nameWord}){1,2}`;
/** Up to four words of an office stand before a name, and those with a capital are cut off again; "Gov." before a full name is none. */
const behindPhrase = new RegExp(
  `^:?[ \\n](?:[\\p{L}’'-]{2,20}\\.? ){0,4}?(${nameWord}(?: ${nameWord}){1,5}|${nameWord}(?!\\p{L}|\\. ${fullName}))`,
  "u",
);
/** In writing without capitals a name is two or three words and the end of the line. */
const withoutCapitals = /^:?[ \n]((?:[\p{Lo}\p{M}]{2,30} ){1,2}[\p{Lo}\p{M}]{2,30})(?=\n|$|[,\u060c])/u;
/** "Pell Ardent [chair of the committee] presiding" */
const beforePhrase = new RegExp(`(${fullName})(?: [[(][^\\][()]{1,60}[\\])])?[ ’']$`, "u");
const shows = inAll(({ transcript }) => transcript?.shows);
const indefinite = inAll(({ people }) => people?.indefinite);
/** Letters of a show's name. */
const longestShow = 60;
const anyName = new RegExp(`(?<![\\p{L}])${fullName}(?![\\p{L}])`, "gu");
const nextName = new RegExp(
  `^(?:,|,? (?:&|${anyOf(inAll(({ people }) => people?.and))})) (${fullName})(?![\\p{L}])`,
  "u",
);
const phrases = {
  guestBehind: wholeWords(
    [...inAll(({ transcript }) => transcript?.guestBehind), ...foreignTranscript.guestBehind],
    "giu",
  ),
  guestInTitle: wholeWords(
    inAll(({ transcript }) => transcript?.guestInTitle),
    "giu",
  ),
  guestBefore: wholeWords(
    inAll(({ transcript }) => transcript?.guestBefore),
    "giu",
  ),
  hostBefore: wholeWords(
    inAll(({ transcript }) => transcript?.hostBefore),
    "giu",
  ),
  hostBehind: wholeWords(
    [...inAll(({ transcript }) => transcript?.hostBehind), ...foreignTranscript.hostBehind],
    "giu",
  ),
};

/** The names in titles and in the lines above a conversation, in order, each once. */
export function namesAbove(lines: readonly string[], titles: readonly string[] = []): NamesAbove {
  const text = [...titles, ...lines].join("\n").slice(0, 3000);
  const called = titles.flatMap(title => behind(title, phrases.guestInTitle)).filter(({ name }) => isFull(name));
  const ofShows = namesIn(called.filter(({ isShow }) => isShow));
  const asked = [...behind(text, phrases.guestBehind), ...called].filter(({ isShow }) => !isShow);
  const guests = [...namesIn(asked), ...before(text, phrases.guestBefore)].filter(name => !ofShows.includes(name));
  const hosts = [...ofShows, ...namesIn(behind(text, phrases.hostBehind)), ...before(text, phrases.hostBefore)].filter(
    name => isFull(name) && !guests.includes(name),
  );
  const others = [...text.matchAll(anyName)].map(([name]) => withoutOffices(name)).filter(isOneName);
  return {
    guests: unique(guests),
    heard: [],
    hosts: unique(hosts),
    mentioned: unique([...guests, ...hosts, ...others]),
    text: text.toLowerCase(),
  };
}

const grammar = inAll(({ stopWords }) => stopWords);

/** Two words or more, and not "PRESS BRIEFING BY": in a line of capitals every word looks like one of a name. */
function isOneName(name: string): boolean {
  const [, ...further] = name.split(" ");
  return further.length > 0 && !(name === name.toUpperCase() && further.some(word => grammar.has(word.toLowerCase())));
}

function isFull(name: string): boolean {
  return name.includes(" ");
}

interface NamedBehind {
  readonly name: string;
  /** What stands before the phrase's last word is the name of a show. */
  readonly isShow: boolean;
}

function namesIn(named: readonly NamedBehind[]): readonly string[] {
  return named.map(({ name }) => name);
}

function behind(text: string, phrase: RegExp): readonly NamedBehind[] {
  return [...text.matchAll(phrase)].flatMap(({ 0: words, index }) => {
    const isShow = isShowIn(text.slice(Math.max(0, index - longestShow), index) + words);
    let rest = text.slice(index + words.length, index + words.length + 160);
    const found: NamedBehind[] = [];
    for (let next = withoutCapitals.exec(rest) ?? behindPhrase.exec(rest); next; next = nextName.exec(rest)) {
      for (const name of named(nominativeOf(next[1]!, words))) found.push({ name, isShow });
      rest = rest.slice(next[0].length);
    }
    return found;
  });
}

/** "The Morning Show with", "Harbour Radio with", and not "A radio show with" or "An hour with". */
function isShowIn(text: string): boolean {
  const name = text.slice(text.search(/[^\n:|–—,.!?]*$/u)).trim();
  const words = name.split(/\s+/u).slice(0, -1);
  const last = words.at(-1) ?? "";
  if (words.length < 2 || !/^\p{Lu}/u.test(last) || indefinite.has(words[0]!.toLowerCase())) return false;
  return shows.has(last.toLowerCase()) || (isOutlet(last) && last !== last.toUpperCase());
}

function before(text: string, phrase: RegExp): readonly string[] {
  return [...text.matchAll(phrase)].flatMap(({ index }) => {
    const name = beforePhrase.exec(text.slice(Math.max(0, index - 100), index))?.[1];
    return name === undefined ? [] : named(name);
  });
}

function named(written: string): readonly string[] {
  const name = withoutOffices(written);
  return name === "" || isNeverName(name) ? [] : [name];
}

const mostWords = 3;
const particles = inAll(({ transcript }) => transcript?.particles);

/** "Mayor Signe Vestergaard" → "Signe Vestergaard". */
function withoutOffices(name: string): string {
  const words = name.replace(/\s+/gu, " ").trim().split(" ");
  // In a line of capitals "OF" looks like a name, too.
  const inCapitals = name === name.toUpperCase();
  const isPart = (word: string): boolean => !(inCapitals && particles.has(word.toLowerCase()));
  const first = words.findIndex(word => !isOffice(word.replace(/\.$/u, "")) && isPart(word));
  return first < 0 ? "" : words.slice(first, first + mostWords).join(" ");
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
