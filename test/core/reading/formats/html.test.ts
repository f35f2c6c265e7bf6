/** Pages as sites make them: the article is read, what is around it is nobody's, and each character stands in the file. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passagesOf } from "../../../../src/core/passages/passages.ts";
import { readHtml } from "../../../../src/core/reading/formats/html.ts";
import type { FoundInterview } from "../../../../src/core/reading/reader.ts";
import { rawRangesOf, standsInFile } from "../../../../src/core/text/origin/map.ts";
import { expectGrowthWithLength } from "../../../growth.ts";

const page = (name: string) => readFileSync(new URL(`../../../fixtures/pages/${name}`, import.meta.url), "utf8");
const read = (text: string, path = "a.html"): FoundInterview => readHtml({ path, text }).interviews[0]!;
const wordsOf = ({ source, turns }: FoundInterview) =>
  turns.map(({ by, name, heading, ranges }) => [
    heading ? "heading" : by,
    name,
    ranges.map(({ start, end }) => source.text.slice(start, end)).join("\n\n"),
  ]);
const body = (inside: string) => `<!doctype html><html><body>${inside}</body></html>`;
const paragraph = "The harbour was shut for a year, and nobody came to ask us why it was.";

describe("a conversation on a page", () => {
  test("questions of a class of their own, whatever it is called", () => {
    expect(wordsOf(read(page("question-classes.html")))).toEqual([
      ["outlet", undefined, "Mira Solen, the baker of Quayside, talked to Bo Lind about bread, ovens & the night."],
      ["interviewer", undefined, "When do you get up?"],
      [
        "speaker",
        undefined,
        "At three. The oven needs an hour, and\u00a0so do\u2009I. We bake at four, seven days a week, and never on the first of May.",
      ],
      ["interviewer", undefined, "And who eats all of it?"],
      ["speaker", undefined, "Sailors, nurses, and one dog. He comes at six — he has his own loaf."],
      ["interviewer", undefined, "Will your daughter take over?"],
      [
        "speaker",
        undefined,
        "She says that she won't. I say: wait. Bread is patient, and so am I, more than people think.",
      ],
    ]);
  });

  test("names in bold, in a page without an article of its own", () => {
    expect(wordsOf(read(page("bold-labels.html"))).slice(1)).toEqual([
      ["interviewer", "Ina Vogt", "Wann laufen Sie?"],
      ["speaker", "Tove Brandl", "Am Morgen, wenn der Berg noch schläft.\nUnd niemals nach dem Essen."],
      ["interviewer", "Ina Vogt", "Tut es weh?"],
      ["speaker", "Tove Brandl", "Ja.\n\nAber es hört auf, wie alles, was man lange genug tut und dabei nicht zählt."],
    ]);
  });

  test("a page of the old days: tables for the layout, breaks for paragraphs, nothing closed", () => {
    expect(wordsOf(read(page("old-tables.htm"), "a.htm"))).toEqual([
      ["interviewer", "Rook", "How many crossings have you made?"],
      [
        "speaker",
        "Olin Dray",
        "Nobody counted. I stopped at ten thousand & one.\nThat was in the winter of the long ice.",
      ],
      ["interviewer", "Rook", "And the bridge?"],
      ["speaker", "Olin Dray", "The bridge <laughs> will come when I am gone, and it will be a good bridge."],
    ]);
  });

  test("a list of definitions: the term is the label", () => {
    expect(wordsOf(read(page("definition-list.html")))).toEqual([
      ["interviewer", "Petra Lunn", "Will the swimming pool open again this summer?"],
      ["speaker", "Aro Tamm", "It will open in July.\n\nThe roof is paid for, and the water is on its way."],
      ["interviewer", "Petra Lunn", "And the slide?"],
      ["speaker", "Aro Tamm", "The slide was never mine to promise, so I promise nothing."],
    ]);
  });

  test("a table: a row is a turn, its time and its name stand before the words", () => {
    const found = read(page("transcript-table.html"));
    expect(wordsOf(found).map(([by, name]) => [by, name])).toEqual([
      ["interviewer", "Ada Rook"],
      ["speaker", "Juno Falk"],
      ["interviewer", "Ada Rook"],
      ["speaker", "Juno Falk"],
    ]);
    expect(found.turns[1]!.ranges[0]!.startMs).toBe(11_000);
  });
});

describe("an article on a page", () => {
  test("holds what people see of it: no menu, no form, nothing hidden, no comment, no way to other pages", () => {
    expect(wordsOf(read(page("article.html"))).map(([, , words]) => words)).toEqual([
      "Baker wants a bridge",
      "The baker Mira Solen wants a bridge over the sound. “We carry flour in boats,” Solen said on Monday, “and the boats are old.”",
      "The town has no money for it. “Then we will sing for it,” Solen said.",
    ]);
  });

  test.each([
    [
      "a name of the page's parts that holds all the words",
      `<div class="comments">${`<p>${paragraph}</p>`.repeat(3)}</div>`,
    ],
    ["a name on each of the words", `<div>${`<div class="comment"><p>${paragraph}</p></div>`.repeat(3)}</div>`],
    ["one form around the page", `<form>${`<p>${paragraph}</p>`.repeat(3)}</form>`],
  ])("is not lost to %s", (_, inside) => {
    expect(read(body(inside)).turns).toHaveLength(3);
  });

  test("one long paragraph among short ones is not taken for all of it", () => {
    const inside = `<div><p>Yes.</p><div><p>${paragraph.repeat(20)}</p></div><p>No.</p></div>`;
    expect(
      read(body(inside)).turns.map(({ source, ranges }) => source.text.slice(ranges[0]!.start, ranges[0]!.end)),
    ).toEqual(["Yes.", paragraph.repeat(20), "No."]);
  });

  test.each([
    ["a list", "<ul><li>One boat.<li>Two boats.</ul>", ["One boat.", "Two boats."]],
    ["a break", "<p>One boat.<br/>Two boats.</p>", ["One boat.\nTwo boats."]],
    ["two breaks", "<p>One boat.<br> <br>Two boats.</p>", ["One boat.", "Two boats."]],
    ["text as it stands", "<pre>One boat.\nTwo boats.\n\nThree.</pre>", ["One boat.\nTwo boats.", "Three."]],
    ["tags inside a word", "<p>har<b>bour</b>s</p>", ["harbours"]],
    ["white space", "<p>  One \n\n\t boat. </p>", ["One boat."]],
    ["a number that leads to a note", '<p>One boat.<sup><a href="#1">1</a></sup></p>', ["One boat."]],
    ["a note in brackets", '<p>One boat<a href="#n1">[1]</a>.</p>', ["One boat."]],
    ["a sign behind a heading", '<h2>Boats<a href="#boats">¶</a></h2><p>One.</p>', ["Boats", "One."]],
    [
      "a year that leads to a place",
      '<p>In <a href="#y">1987</a> <a href="#z">one boat</a>.</p>',
      ["In 1987 one boat."],
    ],
    ["a soft hyphen", "<p>har&shy;bour</p>", ["harbour"]],
    ["a bold that ends in another paragraph", "<p><b>One boat.</p><p>Two</b> boats.</p>", ["One boat.", "Two boats."]],
  ])("%s", (_, inside, paragraphs) => {
    const { source } = read(body(inside));
    expect(source.text.split("\n\n")).toEqual(paragraphs);
    expect(standsInFile(source, { start: 0, end: source.text.length })).toBe(true);
  });
});

describe("what a page says of itself", () => {
  const factsOf = (text: string, path?: string) => {
    const { interview, readFrom } = read(text, path);
    const { title, date, outlet, url, language } = interview;
    return { title, date, outlet, url, language, readFrom };
  };

  test("in its head, with the lines", () => {
    expect(factsOf(page("question-classes.html"))).toEqual({
      title: "“We bake at four”: Mira Solen on bread",
      date: "2024-03-05",
      outlet: "Harbour News",
      url: "https://harbour.example/2024/solen",
      language: "en",
      readFrom: {
        title: { where: "page head", line: 4 },
        outlet: { where: "page head", line: 5 },
        date: { where: "page head", line: 6 },
        url: { where: "page head", line: 7 },
        language: { where: "page head", line: 2 },
      },
    });
  });

  test("in data for machines, before what stands on the page", () => {
    expect(factsOf(page("bold-labels.html"))).toMatchObject({
      title: "Die Läuferin Tove Brandl im Gespräch",
      date: "2023-11-19",
      outlet: "Radio Talsperre",
      language: "de",
    });
  });

  test("on the page: its headline, and a time that a machine can read", () => {
    expect(factsOf(page("article.html"))).toMatchObject({
      title: "Baker wants a bridge",
      date: "2024-05-02",
      readFrom: { title: { where: "page" }, date: { where: "page", line: 4 } },
    });
  });

  test.each([
    ["<title>Ice on the quay | Coast Wire</title>", "Ice on the quay"],
    ["<title>Coast Wire – Ice on the quay</title>", "Ice on the quay"],
    ["<title>Ice on the quay - a year later</title>", "Ice on the quay - a year later"],
    ["<title> Ice &amp;\n snow </title>", "Ice & snow"],
    ["<svg><title>Logo</title></svg><title>Ice</title>", "Ice"],
  ])("a title without the name of the site: %s", (title, expected) => {
    const site = '<meta property="og:site_name" content="Coast Wire">';
    expect(factsOf(`<head>${site}${title}</head><p>${paragraph}</p>`).title).toBe(expected);
  });

  test.each(["{", "[]", "null", '{"@graph":[null,1,{"headline":3}]}', "[".repeat(20_000)])(
    "data that is none is passed over: %s",
    data => {
      const script = `<script type="application/ld+json">${data}</script>`;
      expect(factsOf(`${script}<p>${paragraph}</p>`, "2020-01-02-a.html")).toMatchObject({
        date: "2020-01-02",
        readFrom: { date: { where: "file name" } },
      });
    },
  );

  test("what cannot be used is no defect: nobody who keeps the record wrote it", () => {
    const text = `<meta name="date" content="today"><link rel=canonical href="/a"><html lang="x-klingon-long"><p>${paragraph}</p>`;
    expect(readHtml({ path: "a.html", text }).defects).toEqual([]);
  });
});

describe("where the words stand", () => {
  const piece = fc.constantFrom(
    ..."harbour ferry &amp; &nbsp; &#8217; &ampx &lt &notit; &bogus; & < </> <!--x--> &#x1F6A2; 🚢 \u0000 \r\n \r &nvlt; <b> </b> <br> &#0; &shy; <i".split(
      " ",
    ),
    " ",
  );

  test("each character is in the file, as it is or as the reference that means it", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const text = `<p>${pieces.join("")}</p>`;
        const { source } = read(text);
        expect(standsInFile(source, { start: 0, end: source.text.length })).toBe(true);
        for (const { start, end } of rawRangesOf(source, { start: 0, end: source.text.length })) {
          expect(text.slice(start, end)).not.toContain("<b>");
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a passage points at its reference, and one that was changed no longer stands", () => {
    const text = `<p>Salt &amp; flour, said nobody, and the boats went on &ndash; as they do &copy all day.</p>`;
    const [passage] = passagesOf(read(text));
    const at = passage!.text.indexOf("&");
    const [range] = rawRangesOf(passage!, { start: at, end: at + 1 });
    expect(text.slice(range!.start, range!.end)).toBe("&amp;");
    const whole = { start: 0, end: passage!.text.length };
    expect(standsInFile(passage!, whole)).toBe(true);
    const changed = { ...passage!, origin: { ...passage!.origin, raw: text.replace("&amp;", "&lt;x") } };
    expect(standsInFile(changed, whole)).toBe(false);
  });
});

describe("a hostile page", () => {
  test.each([
    ["divisions", "<div>".repeat(100_000)],
    ["spans that close", `${"<span>".repeat(100_000)}${paragraph}${"</span>".repeat(100_000)}`],
    ["lists", "<ul><li>".repeat(60_000)],
    ["tables", "<table><tr><td>".repeat(40_000)],
  ])("nested a hundred thousand deep ends: %s", (_, text) => {
    expect(readHtml({ path: "a.html", text: text + paragraph }).interviews[0]!.source.text).toContain(paragraph);
  });

  test("five megabytes of one tag are one line of the check", () => {
    expect(readHtml({ path: "a.html", text: "<b>".repeat(1_700_000) })).toEqual({
      interviews: [],
      defects: [
        {
          file: "a.html",
          problem: "the page has too many elements",
          cure: "save its words as text",
          effect: "skipped",
        },
      ],
    });
  });

  test.each(["&amp;", "&lt", "& ", "&#0", "</>", "<p>a", "a<br>", "<!--", "<a b=c ", "< "])(
    "takes time that grows with its length: %s",
    unit => expectGrowthWithLength(unit, text => void readHtml({ path: "a.html", text: `<p>${text}` })),
  );
});
