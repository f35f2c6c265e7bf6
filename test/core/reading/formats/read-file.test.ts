import { expect, test } from "vitest";
import { readHtml } from "../../../../src/core/reading/formats/html.ts";
import { readJson, readJsonLines } from "../../../../src/core/reading/formats/json-lines.ts";
import { readMarkdown } from "../../../../src/core/reading/formats/markdown.ts";
import { readPlainText } from "../../../../src/core/reading/formats/plain-text.ts";
import { endings, readFile } from "../../../../src/core/reading/formats/read-file.ts";
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
