/** Files in the forms that people have, out of nothing and of any length, the same each time. */
import type { TextFile } from "../src/core/reading/reader.ts";
import { createRandom, createWords } from "./generate.ts";

/** Writes sentences and names. */
interface Writer {
  /** A paragraph of so many sentences. */
  words(sentences: number): string;
  /** A sentence that asks. */
  question(): string;
  /** "Brado Kelin": two words that are one person's. */
  name(): string;
}

/** What a form makes: the file's head, and then one stretch after the other until it is long enough. */
interface Form {
  readonly path: string;
  readonly head: string;
  stretch(writer: Writer, at: number): string;
  readonly foot?: string;
}

const label = (name: string): string => name.toUpperCase();

/** By what they hold. */
export const forms: ReadonlyMap<string, () => Form> = new Map<string, () => Form>([
  [
    "two people",
    () => ({
      path: "two.txt",
      head: "date: 2024-03-05\n\nInterview with Mira Solen\n\n",
      stretch: ({ question, words }) => `ADA STONE: ${question()}\n\nMIRA SOLEN: ${words(4)}\n\n${words(3)}\n\n`,
    }),
  ],
  [
    "300 people",
    () => {
      const people: string[] = [];
      return {
        path: "many.txt",
        head: "date: 2024-03-05\n\n",
        stretch: ({ name, words, question }, at) => {
          if (people.length < 300) people.push(label(name()));
          return `${people[(at * 7) % people.length]}: ${at % 3 === 0 ? question() : words(4)}\n\n`;
        },
      };
    },
  ],
  [
    "hearing",
    () => ({
      path: "hearing.txt",
      head: "HEARING BEFORE THE HARBOUR COMMITTEE\n\nMarch 5, 2024\n\nSTATEMENT OF JORIS BELL, HARBOUR MASTER\n\n",
      stretch: ({ question, words, name }, at) =>
        `Mr. Stone. ${question()}\n\nMr. Bell. ${words(3)}\n${words(2)} (Laughter.)\n\n` +
        (at % 4 === 0 ? `HARBOUR COMMITTEE HEARING ${at / 4 + 1}\n\n` : "") +
        (at % 50 === 0 ? `STATEMENT OF CAPTAIN ${label(name())}, PILOT\n\n` : ""),
    }),
  ],
  [
    "prose",
    () => ({
      path: "prose.md",
      head: "---\ndate: 2024-03-05\nspeaker: Mira Solen\n---\n\n# A talk in the harbour\n\n",
      stretch: ({ words }, at) =>
        `${words(3)} "${words(1)}" said Mira Solen. *${words(1)}* [Read on](https://a.example/${at}).\n\n` +
        (at % 10 === 0 ? `## ${words(1).slice(0, 40)}\n\n` : ""),
    }),
  ],
  [
    "captions",
    () => ({
      path: "captions.vtt",
      head: "WEBVTT\n\n",
      stretch: ({ words, question }, at) =>
        `${clock(at * 5)} --> ${clock(at * 5 + 4)}\n${at % 6 === 0 ? `<v Ada Stone>${question()}` : `<v Mira Solen>${words(1)}`}</v>\n\n`,
    }),
  ],
  [
    "page",
    () => ({
      path: "page.html",
      head: '<!doctype html><html><head><title>Talk</title><meta property="article:published_time" content="2024-03-05"></head><body><nav><a href="/">Home</a></nav><article><h1>Talk with Mira Solen</h1>\n',
      stretch: ({ question, words }) =>
        `<p><strong>Ada Stone:</strong> ${question()}</p>\n<p><strong>Mira Solen:</strong> ${words(3)} <a href="/a">${words(1)}</a> R&amp;D.</p>\n<p>${words(3)}</p>\n`,
      foot: "</article><footer>Contact</footer></body></html>",
    }),
  ],
  [
    "segments",
    () => ({
      path: "segments.csv",
      head: "start,end,speaker,text\n",
      stretch: ({ question, words }, at) =>
        `${at * 5},${at * 5 + 4},Ada Stone,"${question()}"\n${at * 5 + 4},${at * 5 + 5},Mira Solen,"${words(3)}"\n`,
    }),
  ],
  [
    "records",
    () => ({
      path: "records.jsonl",
      head: "",
      stretch: ({ question, words }, at) => {
        const turns = Array.from({ length: 10 }, () => [
          { speaker: "Ada Stone", text: question() },
          { speaker: "Mira Solen", text: words(5) },
        ]).flat();
        return `${JSON.stringify({ id: `t${at}`, date: "2024-03-05", speaker: "Mira Solen", turns })}\n`;
      },
    }),
  ],
]);

/** A file of a form, of about so many characters. */
export function fileOf(name: string, length: number): TextFile {
  const { path, head, stretch, foot = "" } = forms.get(name)!();
  const writer = createWriter();
  const pieces = [head];
  let written = head.length;
  for (let at = 0; written < length; at++) {
    const piece = stretch(writer, at);
    pieces.push(piece);
    written += piece.length;
  }
  return { path, text: pieces.join("") + foot };
}

function createWriter(): Writer {
  const random = createRandom(3);
  const next = createWords(random);
  const capital = (word: string): string => `${word[0]!.toUpperCase()}${word.slice(1)}`;
  const sentence = (): string => capital(Array.from({ length: 8 + Math.floor(random() * 14) }, next).join(" "));
  const long = (): string => {
    for (let word = next(); ; word = next()) if (word.length > 4) return capital(word);
  };
  return {
    words: sentences => Array.from({ length: sentences }, () => `${sentence()}.`).join(" "),
    question: () => `What do you think: ${sentence()}?`,
    name: () => `${long()} ${long()}`,
  };
}

/** "01:02:03.000". */
function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.000`;
}
