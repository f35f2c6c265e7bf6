/** Word documents, as Word and others write them. */
import { describe, expect, test } from "vitest";
import { extractDocx } from "../../../../src/adapters/corpus-folder/extract/docx.ts";
import { readDocument } from "../../../../src/core/reading/formats/document.ts";
import { makeDocx, makeZip, paragraph, run } from "./make-docx.ts";

const bold = "<w:b/>";
const styles = [
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Klein"><w:name w:val="Small"/><w:basedOn w:val="berschrift2"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Frage"><w:name w:val="Frage"/><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b w:val="1"/></w:rPr></w:style>',
].join("");
const styled = (style: string, ...runs: readonly string[]) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:rPr><w:vanish/></w:rPr></w:pPr>${runs.join("")}</w:p>`;

const extracted = (body: string) => {
  const extraction = extractDocx(makeDocx(body, styles));
  if ("problem" in extraction || extraction.extracted.kind !== "document") throw new Error("no document");
  return { text: extraction.text, ...extraction.extracted };
};
const textsOf = (body: string) => {
  const { text, paragraphs } = extracted(body);
  return paragraphs.map(({ start, end }) => text.slice(start, end));
};
const problemOf = (bytes: Uint8Array) => {
  try {
    extractDocx(bytes);
  } catch (cause) {
    return (cause as { found: { problem: string } }).found.problem;
  }
  return undefined;
};

describe("paragraphs", () => {
  test.each([
    ["runs of one word", paragraph(run("har"), run("bour"), run(" & <quay>")), ["harbour & <quay>"]],
    ["empty ones", paragraph() + paragraph(run(" ")) + paragraph(run("Words.")), ["Words."]],
    [
      "a line break and a tab",
      paragraph(run("One"), "<w:r><w:br/></w:r>", run("two"), "<w:r><w:tab/></w:r>", run("x")),
      ["One\ntwo x"],
    ],
    ["two line breaks", paragraph(run("One."), "<w:r><w:br/><w:br/></w:r>", run("Two.")), ["One.", "Two."]],
    [
      "a hyphen that does not break",
      paragraph(run("well"), "<w:r><w:noBreakHyphen/></w:r>", run("known")),
      ["well-known"],
    ],
    [
      "what was deleted",
      paragraph(run("We "), `<w:del>${run("never ").replace("w:t", "w:delText")}</w:del>`, run("go.")),
      ["We go."],
    ],
    ["what was put in", paragraph(run("We "), `<w:ins>${run("shall ")}</w:ins>`, run("go.")), ["We shall go."]],
    ["what was moved away", paragraph(`<w:moveFrom>${run("Away. ")}</w:moveFrom>`, run("Here.")), ["Here."]],
    ["hidden words", paragraph(run("Seen. "), run("Hidden.", "<w:vanish/>")), ["Seen. "]],
    ["fields", paragraph("<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>", run("7")), ["7"]],
    ["links", paragraph(`<w:hyperlink>${run("The quay")}</w:hyperlink>`, run(" is shut.")), ["The quay is shut."]],
    [
      "a text box and its copy for old programs",
      paragraph(
        run("Around."),
        `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run("Inside."))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run("Inside."))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ["Around.", "Inside."],
    ],
    ["characters of a chart", paragraph(run("Words."), "<w:r><a:t>Chart</a:t></w:r>"), ["Words."]],
    ["characters that are written as they are", "<w:p><w:r><w:t><![CDATA[a < b]]></w:t></w:r></w:p>", ["a < b"]],
  ])("%s", (_, body, expected) => expect(textsOf(body)).toEqual(expected));

  test("a row of a table: short cells are labels of the words behind them", () => {
    const cell = (...paragraphs: readonly string[]) => `<w:tc>${paragraphs.join("")}</w:tc>`;
    const row = `<w:tr>${cell(paragraph(run("00:12")))}${cell(paragraph(run("Juno Falk:", bold)))}${cell(paragraph(run("Only at home.")), paragraph(run("And low.")))}</w:tr>`;
    expect(textsOf(`<w:tbl>${row}</w:tbl>`)).toEqual(["00:12 Juno Falk:\nOnly at home.", "And low."]);
  });

  test("headings and bold, by themselves or by their styles, by the names that Word gives in every language", () => {
    const { paragraphs, text } = extracted(
      styled("Titel", run("The ferry")) +
        styled("berschrift2", run("A heading")) +
        styled("Klein", run("On one")) +
        styled("Frage", run("Why?"), run(" Really?", '<w:b w:val="0"/>')) +
        paragraph(run("Ada Stone:", '<w:rStyle w:val="Fett"/>'), run(" Because."), run(" So.", "<w:i/>")),
    );
    expect(paragraphs.map(({ isHeading }) => isHeading)).toEqual([true, true, true, false, false]);
    expect(
      paragraphs.slice(3).map(({ emphasis }) => emphasis.map(own => [text.slice(own.start, own.end), own.isBold])),
    ).toEqual([
      [["Why?", true]],
      [
        ["Ada Stone:", true],
        [" So.", false],
      ],
    ]);
  });

  test("are numbered as a person counts them", () => {
    const { places, paragraphs } = extracted(paragraph(run("One.")) + paragraph() + paragraph(run("Two.")));
    expect(places).toEqual({ unit: "paragraph", starts: paragraphs.map(({ start }) => start) });
  });
});

test("an interview in a document: its head, who asks, who answers", () => {
  const bytes = makeDocx(
    paragraph(run("Date: 5 March 2024")) +
      paragraph(run("Speaker: Mira Solen")) +
      paragraph(run("Bo Lind:", bold), run(" When do you get up?")) +
      paragraph(run("Mira Solen:", bold), run(" At three.")) +
      paragraph(run("The oven needs an hour.")) +
      paragraph(run("Bo Lind:", bold), run(" Who eats it?")) +
      paragraph(run("Mira Solen:", bold), run(" Sailors.")),
    styles,
    "word/document2.xml",
  );
  const extraction = extractDocx(bytes);
  if ("problem" in extraction) throw new Error(extraction.problem);
  const { interviews, defects } = readDocument({ path: "bread.docx", ...extraction });
  expect(defects).toEqual([]);
  expect(interviews[0]!.interview).toMatchObject({ date: "2024-03-05", speaker: "Mira Solen", interviewer: "Bo Lind" });
  expect(
    interviews[0]!.turns.map(({ by, source, ranges }) => [
      by,
      ranges.map(({ start, end }) => source.text.slice(start, end)).join(" "),
    ]),
  ).toEqual([
    ["interviewer", "When do you get up?"],
    ["speaker", "At three. The oven needs an hour."],
    ["interviewer", "Who eats it?"],
    ["speaker", "Sailors."],
  ]);
});

describe("what is no document that can be read is told in one line", () => {
  const good = makeDocx(paragraph(run("Words.")));
  test.each([
    ["another file of that name", Buffer.from("Words."), "it is no Word document"],
    ["an old or encrypted one", Buffer.from("d0cf11e0a1b11ae1", "hex"), "it is encrypted, or an old .doc"],
    ["a spreadsheet", makeZip([{ name: "xl/workbook.xml", content: "<x/>" }]), "it is no Word document"],
    ["one cut short", good.subarray(0, good.length - 40), "it is damaged, or cut short"],
    [
      "one with a hole",
      Uint8Array.from(good, (byte, at) => (at > 200 && at < 900 ? 0 : byte)),
      "it is damaged, or cut short",
    ],
    ["one without words", makeDocx(paragraph()), "there is no text"],
    [
      "an entry that asks for a password",
      makeZip([{ name: "word/document.xml", content: "<w/>", isEncrypted: true }]),
      "it is encrypted",
    ],
    [
      "a bomb",
      makeZip([{ name: "word/document.xml", content: Buffer.alloc(200 * 1024 * 1024, 32) }]),
      "it unpacks to far more than a text can be",
    ],
  ])("%s", (_, bytes, problem) => expect(problemOf(new Uint8Array(bytes))).toBe(problem));

  test("an entity that stands for itself many times is not expanded", () => {
    const xml = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:body>${paragraph(run("x")).replace("x", "&b;ha")}</w:body></w:document>`;
    const extraction = extractDocx(makeZip([{ name: "word/document.xml", content: xml }]));
    expect("text" in extraction && extraction.text.length).toBeLessThan(20);
  });

  test("a hundred thousand nested tags are read in a moment", () => {
    const deep = `${"<w:sdt>".repeat(100_000)}${paragraph(run("Words."))}${"</w:sdt>".repeat(100_000)}`;
    expect(textsOf(deep)).toEqual(["Words."]);
  });
});
