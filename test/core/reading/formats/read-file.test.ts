import { expect, test } from "vitest";
import { readCaptions } from "../../../../src/core/reading/formats/captions.ts";
import { readDocument } from "../../../../src/core/reading/formats/document.ts";
import { readHtml } from "../../../../src/core/reading/formats/html.ts";
import { readJson, readJsonLines } from "../../../../src/core/reading/formats/json-lines.ts";
import { readMail } from "../../../../src/core/reading/formats/mail.ts";
import { readMarkdown } from "../../../../src/core/reading/formats/markdown.ts";
import { readPlainText } from "../../../../src/core/reading/formats/plain-text.ts";
import { endings, readFile } from "../../../../src/core/reading/formats/read-file.ts";
import { readSegmentTable } from "../../../../src/core/reading/formats/segment-table.ts";
import { paragraphsOf } from "../../../../src/core/text/paragraphs.ts";
import { readerContract } from "../../../contract/reader.ts";

const record = (text: string) => JSON.stringify({ id: "one", speaker: "Ada Stone", text });
const turns = (lines: readonly string[]) =>
  JSON.stringify({ id: "two", turns: lines.map((text, index) => ({ speaker: index % 2 ? "Ada Stone" : "Q", text })) });

readerContract({
  name: "Markdown",
  read: readMarkdown,
  path: "a.md",
  write: lines => lines.join("\n"),
  broken: [
    "---\ntitle: [a\n---\nb",
    "---",
    "---\n---",
    "---js\n1\n---\n",
    "---\na: *b\n---\n",
    "---\n- - - -\n---\n",
    "<!--",
    "**",
    "# ",
  ],
});
readerContract({
  name: "plain text",
  read: readPlainText,
  path: "a.txt",
  write: lines => lines.join("\n"),
  broken: [" date 2024-12-20 BAKU, ", "title:", "title:\n\n", "Q:", "[00:", "- ", "date 2024-13-45 "],
});
readerContract({
  name: "JSON Lines",
  read: readJsonLines,
  path: "a.jsonl",
  write: lines => `${record(lines.join("\n"))}\n${turns(lines)}\n`,
  broken: [
    "{",
    '{"turns":{}}',
    '{"turns":[1,null,{"text":1}]}',
    "[]",
    "null",
    '{"id":{},"text":"a"}',
    '{"text":"a"}\n{',
  ],
});
readerContract({
  name: "JSON",
  read: readJson,
  path: "a.json",
  write: lines => `[\n${record(lines.join("\n"))},\n${turns(lines)}\n]`,
  broken: ["[", "[1]", "{}", '"a"', "[[]]", '{"text":"a"}\n{"text":"b"}'],
});
const cue = (line: string, at: number) => `${at + 1}\n00:00:${10 + at}.000 --> 00:00:${10 + at}.900\n${line}\n`;
readerContract({
  name: "SubRip",
  read: readCaptions,
  path: "a.srt",
  write: lines => lines.map(cue).join("\n"),
  broken: ["1\n00:00", "-->", "1\n\n2\n", "00:01 --> 00:02", "00:01 --> 00:02\n>>", "00:01 --> 00:02\n- \n- a"],
});
readerContract({
  name: "WebVTT",
  read: readCaptions,
  path: "a.vtt",
  write: lines =>
    `WEBVTT\n\n${lines.map((line, at) => cue(`<v ${at % 2 ? "Ada Stone" : "Bo"}>${line}`, at)).join("\n")}`,
  broken: ["WEBVTT", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v ", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v >a</v></v>&amp;"],
});
readerContract({
  name: "JSON of tools",
  read: readJson,
  path: "a.json",
  write: lines => JSON.stringify({ segments: lines.map((text, start) => ({ start, end: start + 1, text })) }),
  broken: [
    '{"segments":[{"text":"a","words":[{"word":1,"speaker":"a"},{"speaker":"b"}]}]}',
    '{"results":{"items":[{"alternatives":[]},null],"speaker_labels":{"segments":[{"items":[1]}]}}}',
    '{"events":[{"segs":[null,{"utf8":1}]}]}',
    '{"segments":[{"text":"a","start":"x","__proto__":1}]}',
  ],
});
readerContract({
  name: "tables",
  read: readSegmentTable,
  path: "a.csv",
  write: lines =>
    ["speaker,text", ...lines.map((line, at) => `${at % 2 ? "Ada Stone" : "Bo"},"${line.replaceAll('"', '""')}"`)].join(
      "\n",
    ),
  broken: ["text", 'text\n"', 'text\n"a""', "sep=", "text,text\n,", "speaker;text\n;;;"],
});
readerContract({
  name: "HTML",
  read: readHtml,
  path: "a.html",
  write: lines =>
    `<!doctype html>\n<title>A</title>\n<body>\n${lines.map(line => `<p>${line.replace(/[&<]/g, sign => (sign === "&" ? "&amp;" : "&lt;"))}</p>`).join("\n")}`,
  broken: [
    "<",
    "<p",
    "<p>a &amp",
    "</p></p>",
    "<!--",
    "<script>a",
    "<title>",
    "<table><tr><p>a</table>b",
    "<b><p>a</b>b</p>",
    "<a href=b><a href=c>d",
    "<dl><dd><dt>a",
    "<plaintext>a<b>",
    "<svg><title><p>a</svg>",
    "<pre>\n\na\r\n\r\nb",
    "&#x110000; &#xD800; &",
  ],
});
readerContract({
  name: "documents",
  // The words as an adapter hands them over: every paragraph a page, and the first letter of each second one left out.
  read: file => {
    const found = paragraphsOf(file.text);
    const extracted = {
      kind: "document",
      paragraphs: found.map(({ start, end }, at) => ({
        start,
        end,
        isHeading: at % 5 === 4,
        emphasis: at % 3 === 0 ? [{ start, end: Math.min(end, start + 3), isBold: true }] : [],
      })),
      leftOut: found.filter((_, at) => at % 2 === 1).map(({ start }) => ({ start, end: start + 1 })),
      places: { unit: "page", starts: [0, ...found.slice(1).map(({ start }) => start)] },
    } as const;
    return readDocument({ ...file, extracted });
  },
  path: "a.pdf",
  write: lines => lines.join("\n"),
  broken: ["", "\n\n", "a\n\n", "Date: \n\nTitle:", "Date: 2020\n\n\n"],
});
readerContract({
  name: "mails",
  read: file => readMail({ ...file, extracted: { kind: "mail", isHtml: false, subject: "Boats", from: "Mira Solen" } }),
  path: "a.eml",
  write: lines => lines.join("\n"),
  broken: ["> ", ">", ">>> a\n> b", "-- ", "-- \na", "a:\n> b?\nc", "From: a\nTo: b@c\nDate: d\n", "> > > > > >"],
});
readerContract({
  name: "mails that are pages",
  read: file => readMail({ ...file, extracted: { kind: "mail", isHtml: true } }),
  path: "a.eml",
  write: lines =>
    lines.map(line => `<div>${line.replace(/[&<]/g, sign => (sign === "&" ? "&amp;" : "&lt;"))}</div>`).join("\n"),
  broken: ["<", "<blockquote type=cite>", '<div class="gmail_quote">', "<b".repeat(3)],
});

test("a document without its words is named: they are taken out before the core", () => {
  for (const path of ["a.docx", "a.pdf", "a.eml"]) {
    expect(readFile({ path, text: "PK" })).toEqual({
      interviews: [],
      defects: [expect.objectContaining({ problem: "its words were not taken out of it", effect: "skipped" })],
    });
  }
});

test("a file of no known ending is named, not guessed", () => {
  expect(readFile({ path: "a.odt", text: "words" })).toEqual({
    interviews: [],
    defects: [expect.objectContaining({ file: "a.odt", effect: "skipped", problem: "its format is not read yet" })],
  });
  expect(readFile({ path: "A.MD", text: "words" }).interviews).toHaveLength(1);
  expect(endings).toContain("ndjson");
});

test.each(["a.jsonl", "a.json"])("an empty file is named: %s", path => {
  for (const text of ["", " \r\n\n", "\uFEFF"]) {
    expect(readFile({ path, text })).toEqual({
      interviews: [],
      defects: [expect.objectContaining({ file: path, effect: "skipped", problem: "there is no text" })],
    });
  }
});
