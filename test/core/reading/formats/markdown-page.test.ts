/**
 * A page of Markdown as its reader sees it: headings in each of their forms, notes, tables, and addresses that are defined somewhere
 * else. What the page does not show is no word, and what stands apart from a turn is nobody's in it.
 */
import { describe, expect, test } from "vitest";
import { markdownBody } from "../../../../src/core/reading/markdown/markdown-body.ts";
import { buildRecord } from "../../../../src/core/record.ts";
import { standsInFile } from "../../../../src/core/text/origin/map.ts";
import { sentencesOf } from "../../../../src/core/text/sentences.ts";

/** The parts of a body as `form: words`, white space as a page sets it. */
function partsOf(text: string): readonly string[] {
  const { source, parts } = markdownBody("a.md", text, 0);
  expect(standsInFile(source, { start: 0, end: source.text.length })).toBe(true);
  return parts.map(
    ({ form, start, end }) =>
      `${form}: ${source.text
        .slice(start, end)
        .replace(/[^\S\r\n]+/g, " ")
        .replace(/\s*[\r\n]\s*/g, "\n")}`,
  );
}

describe.each(["\n", "\r\n", "\r"])("lines that end with %j", lineEnd => {
  const written = (text: string): string => text.replaceAll("\n", lineEnd);

  test.each([
    ["signs before it", "## Why *now*? ##", "Why now?"],
    ["a line below it", "Plans\n-----", "Plans"],
    ["a line below it that asks", "Why did it *happen*?\n---", "Why did it happen?"],
    ["a double line below it", "We go.\n===", "We go."],
    ["signs of quotation and a line below it", "> Why now?\n> ---", "Why now?"],
    ["tags around it", '<h2 class="big">Why <em>now</em>?</h2>', "Why now?"],
    ["a sign of quotation before it", "> ### Why now?", "Why now?"],
  ])("a heading with %s", (_, heading, words) => {
    expect(partsOf(written(`One.\n\n${heading}\n\nTwo.`))).toEqual(["text: One.", `heading: ${words}`, "text: Two."]);
    expect(partsOf(written(`${heading}\nTwo.`))).toEqual([`heading: ${words}`, "text: Two."]);
  });

  test.each(["We go.\n---", "Stone: Why?\n---"])("a rule below a sentence makes no heading of it: %j", text =>
    expect(partsOf(written(`${text}\n\nTwo.`))[0]).toMatch(/^text: /),
  );

  test("headings and paragraphs in tags on one line", () => {
    const text = "<h2>Why now?</h2><p>We go</p><p>We stay</p> <h3 id='a'>And *then*?</h3> Two.";
    expect(partsOf(written(text))).toEqual([
      "heading: Why now?",
      "text: We go\nWe stay",
      "heading: And then?",
      "text: Two.",
    ]);
    const { source } = markdownBody("a.md", "<p>We go</p><p>We stay</p>", 0);
    expect(sentencesOf(source.text)).toHaveLength(2);
  });

  test("a table is its words, row by row", () => {
    const table = "| Year | *Ferry* |\n|-----:|:--------|\n| 2020 | [Ada](https://a.example) |\n| 2021 | Bela |";
    expect(partsOf(written(`${table}\n\nTwo.`))).toEqual(["text: Year\nFerry\n2020\nAda\n2021\nBela", "text: Two."]);
  });

  test("items of a list without the stars before them; a dash may begin a turn, and stays", () => {
    expect(partsOf(written("Three things:\n* one\n* *two*\n+ three\n- four"))).toEqual([
      "text: Three things:\none\ntwo\nthree\n- four",
    ]);
  });

  test("fences around code are no words", () => {
    expect(partsOf(written("```json\nOne.\n```\n\n~~~\nTwo.\n~~~"))).toEqual(["text: One.", "text: Two."]);
  });

  test("addresses that are defined for labels, wherever the lines stand", () => {
    const text =
      'The [quay][1], [the mole][] and [Pier].\n[1]: https://a.example "Quay"\n[the mole]: <b.html>\n[pier]: /c';
    expect(partsOf(written(text))).toEqual(["text: The quay, the mole and Pier."]);
  });
});

test.each([
  ["***Why?***"],
  ["<b>Why?</b>"],
  ["<strong>Why?</strong>"],
  ["**Why** **so?**"],
  ["**Why *here*?**"],
  ["__Why__?"],
])("a paragraph that is bold as a whole: %s", text => expect(partsOf(text)[0]).toMatch(/^bold: /));

test.each(["**Why** so?", "*Why?*", "<b>Why</b> so?"])("a paragraph that is not: %s", text =>
  expect(partsOf(text)[0]).toMatch(/^text: /),
);

test("what is struck out is read without its signs, and a space and a sign that have names as what they are", () => {
  expect(partsOf("We ~~may~~ go, salt&nbsp;&amp;&#160;bread.")).toEqual(["text: We may go, salt & bread."]);
});

test("scripts and styles are hidden", () => {
  expect(partsOf("<style>\np { color: red }\n\nh1 { }\n</style>\nOne.\n\n<script>go()</script>")).toEqual([
    "text: One.",
  ]);
});

test("an image inside its address hides neither itself nor other marks", () => {
  const picture = `![The quay](data:image/png;base64,${"iVBORw0KGgo".repeat(400)})`;
  expect(partsOf(`We *go* ${picture} to [sea](https://a.example).`)).toEqual(["text: We go to sea."]);
});

test("a comment within a sentence parts nothing", () => {
  expect(partsOf("We of the northern quay will <!-- see\u00a0above --> never go.")).toEqual([
    "text: We of the northern quay will never go.",
  ]);
});

test("a note at the foot is no part of a turn, and neither is its sign", () => {
  const text = `**Stone:** What about the quay?

**Solen:** The law[^law] is clear.[^2]

[^law]: See the gazette
of the parliament.

    And its supplement.

[^2]: So the editor.

**Stone:** And the toll?

**Solen:** It stays.
`;
  const { passages } = buildRecord([{ path: "a.md", text }]);
  expect(passages.map(passage => passage.text)).toEqual(["The law is clear.", "It stays."]);
});

test("a label in brackets before a turn is no definition of an address", () => {
  expect(partsOf("[Stone]: Why?\n\n[Solen]: No.")).toEqual(["text: [Stone]: Why?", "text: [Solen]: No."]);
});

test("writing without spaces is read like any other", () => {
  const long = "我们走。".repeat(800);
  expect(partsOf(`**林**：${long}[码头](https://a.example)*关了*。`).join("") === `text: 林：${long}码头关了。`).toBe(
    true,
  );
});
