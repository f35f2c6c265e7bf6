/** Files made to be slow to read: each is one small thing again and again, as long as is asked for. */
import type { TextFile } from "../src/core/reading/reader.ts";

/** What is repeated, with what stands once before and behind it. */
type Shape = readonly [
  name: string,
  ending: string,
  unit: string | ((at: number) => string),
  head?: string,
  foot?: string,
];

const front = "---\ndate: 2024-03-05\nspeaker: Mira Solen\n---\n\n";
const transcript =
  "date: 2024-03-05\n\nInterview with Mira Solen\n\nADA STONE: What of the harbour?\n\nMIRA SOLEN: It stays.\n\n";
const cue = (at: number): string => new Date(at * 1000).toISOString().slice(11, 23);
const json =
  '{"id":"t","date":"2024-03-05","speaker":"Mira Solen","turns":[{"speaker":"Mira Solen","text":"It stays."}';

const shapes: readonly Shape[] = [
  ["headings without text", "md", at => `## The harbour, part ${at}\n\n`, front],
  ["one heading's marks", "md", "#", front],
  ["rules and ornaments", "md", "* * *\n\n", `${front}Words.\n\n`],
  ["open emphasis", "md", "*a **b _c ", front],
  ["open brackets", "md", "[", front],
  ["open links", "md", "[a](", front],
  ["nested quotes", "md", "> > a\n> > > b\n\n", front],
  ["lists", "md", "- - - a\n", front],
  ["tables", "md", "| a | b |\n|---|---|\n| c | d |\n\n", front],
  ["back quotes", "md", at => `${"`".repeat((at % 90) + 1)}a `, front],
  ["front matter", "md", at => `key${at}: value\n`, "---\n", "---\n\nWords of the harbour.\n"],
  ["one paragraph of words", "txt", "the harbour stays as it is and ", transcript],
  ["one word", "txt", "ka", transcript],
  ["letters alone", "txt", "a b c d e f ", transcript],
  ["full stops", "txt", ". ", transcript],
  ["ellipses", "txt", "… ", transcript],
  ["quotation marks", "txt", '" “ » ', transcript],
  ["open quotations", "txt", "“It stays, ", transcript],
  ["brackets", "txt", "(Laughter) [", transcript],
  ["blank lines", "txt", "\n \n\t\n", transcript],
  ["paragraphs of signs", "txt", "— — —\n\n", transcript],
  ["small talk", "txt", "ADA STONE: Shall we begin?\n\nMIRA SOLEN: Yes.\n\n", transcript],
  ["thanks", "txt", "ADA STONE: Thank you.\n\nMIRA SOLEN: Thank you very much.\n\n", transcript],
  ["questions only", "txt", "ADA STONE: And what of the ferry?\n\n", transcript],
  ["questions that lean", "txt", "ADA STONE: Why?\n\nMIRA SOLEN: It is the harbour that pays for it.\n\n", transcript],
  ["a label a line", "txt", at => `PERSON ${at}: It stays.\n`, transcript],
  ["labels of one letter", "txt", "Q. Why?\nA. So.\n", "date: 2024-03-05\n\n"],
  ["colons", "txt", "a: ", transcript],
  ["capitals", "txt", "THE HARBOUR AND THE FERRY\n\n", transcript],
  ["names", "txt", at => `Minister Brado Kelin${at}, said Joris Bell${at}. `, front],
  ["attributions", "md", '"It stays," said Mira Solen, who said that "it stays", she said. ', front],
  ["dates", "txt", "on March 5, 2024, 5.3.24, in 2024, ", transcript],
  ["open tags", "html", "<div><p>a", "<!doctype html><title>Talk</title><body>"],
  ["attributes", "html", at => ` a${at}="b"`, "<!doctype html><title>Talk</title><body><p", ">It stays.</p>"],
  ["references", "html", "&amp;&lt;&#x41; ", "<!doctype html><title>Talk</title><body><article><p>"],
  ["scripts", "html", "<script>if (a < b) {}</script><p>It stays.</p>", "<!doctype html><title>Talk</title><body>"],
  ["one open comment", "html", "<!-- a --", "<!doctype html><title>Talk</title><body><p>It stays.</p>"],
  ["cues", "vtt", at => `${cue(at)} --> ${cue(at + 1)}\nIt stays\n\n`, "WEBVTT\n\n"],
  ["cues of one time", "srt", at => `${at + 1}\n00:00:01,000 --> 00:00:02,000\n<i>It\n\n`],
  ["arrows", "vtt", "--> --> ", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n"],
  ["quotes of a table", "csv", 'a,b,c,"""d"" e"\n', "start,end,speaker,text\n"],
  ["a row", "csv", "a,", "start,end,speaker,text\n1,2,Mira Solen,"],
  ["turns", "json", ',{"speaker":"Ada Stone","text":"Yes."}', json, "]}"],
  ["open lists", "json", "[", '{"a":'],
  [
    "interviews",
    "jsonl",
    at => `{"id":"t${at}","speaker":"Mira Solen","turns":[{"speaker":"Mira Solen","text":"It stays."}]}\n`,
  ],
];

/** By what they are made of: the file of about so many characters. */
export const hostileTexts: ReadonlyMap<string, (length: number) => TextFile> = new Map(
  shapes.map(([name, ending, unit, head = "", foot = ""]) => [
    `${name} (${ending})`,
    length => {
      const pieces = [head];
      for (let at = 0, written = 0; written < length; at++) {
        const piece = typeof unit === "string" ? unit : unit(at);
        pieces.push(piece);
        written += piece.length;
      }
      return { path: `hostile.${ending}`, text: pieces.join("") + foot };
    },
  ]),
);
