/** Tables of segments: columns by their heads, cells with their places in the file, broken rows named and left out. */
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { passagesOf } from "../../../../src/core/passages/passages.ts";
import { readSegmentTable } from "../../../../src/core/reading/formats/segment-table.ts";
import { rowsOf } from "../../../../src/core/reading/recording/table.ts";
import { expectGrowthWithLength } from "../../../growth.ts";

function said(text: string, path = "a.csv") {
  const [found] = readSegmentTable({ path, text }).interviews;
  return found?.turns.map(({ by, name, source, ranges }) => {
    const words = source.text.slice(ranges[0]!.start, ranges.at(-1)!.end).replaceAll("\n", " / ");
    return `${(ranges[0]!.startMs ?? -1000) / 1000} ${by}${name === undefined ? "" : ` ${name}`}: ${words}`;
  });
}

const turns = [
  "1 interviewer Nora Vell: When does it open?",
  "3.5 speaker Ada Stone: It opens in May, when / the snow is gone.",
];

test.each([
  [
    "commas, seconds",
    'speaker,start,end,text\nNora Vell,1,3,When does it open?\nAda Stone,3.5,5,"It opens in May, when"\nAda Stone,5,6,the snow is gone.',
  ],
  [
    "semicolons, clocks",
    "Name;Start Time;Text\nNora Vell;00:00:01.000;When does it open?\nAda Stone;00:00:03,500;It opens in May, when\nAda Stone;0:05;the snow is gone.",
  ],
  [
    "tabs, milliseconds by the head",
    "start_ms\tWho\tTranscript\n1000\tNora Vell\tWhen does it open?\n3500\tAda Stone\tIt opens in May, when\n5000\tAda Stone\tthe snow is gone.",
  ],
  [
    "milliseconds by their size",
    'startTime,speaker,utterance\n1000,Nora Vell,When does it open?\n3500,Ada Stone,"It opens in May, when"\n5000,Ada Stone,the snow is gone.',
  ],
  [
    "other languages, a spreadsheet's line",
    "sep=;\nначало;говорящий;текст\n1;Nora Vell;When does it open?\n3.5;Ada Stone;It opens in May, when\n5;Ada Stone;the snow is gone.",
  ],
  [
    "columns of no use, a head like another",
    'speaker id,text length,content,speaker,begin\n1,20,When does it open?,Nora Vell,1\n2,20,"It opens in May, when",Ada Stone,3.5\n2,20,the snow is gone.,Ada Stone,5',
  ],
])("%s", (_, text) => {
  expect(said(text)).toEqual(turns);
});

test("without a column of speakers all is nobody's, and one sentence where it goes on", () => {
  const text = "start\tend\ttext\n0\t2000\tWe bake bread in\n2000\t4000\tthe old kitchen.\n7000\t9000\tIs it good?\n";
  expect(said(text, "a.tsv")).toEqual(["0 unknown: We bake bread in / the old kitchen.", "7 unknown: Is it good?"]);
});

test("the words stand in the file, quotation marks and all", () => {
  const text = 'speaker,text\nBo Lind,Why?\nAda Stone,"He said ""no"",\nand left."\n';
  const [found] = readSegmentTable({ path: "2024-05-01-a.csv", text }).interviews;
  expect(found?.interview).toMatchObject({ date: "2024-05-01", speaker: "Ada Stone" });
  const [passage] = passagesOf(found!);
  expect(passage!.text).toBe('He said "no",\nand left.');
  expect(passage!.origin.raw).toBe(text);
});

test("a quotation mark that nobody closed takes no other row's words", () => {
  const text = 'speaker,text,start\nNora Vell,"Thanks for that,1\nAda Stone,"No, never",2\nBo Lind,"Well.",3\n';
  expect(said(text)).toEqual([
    expect.stringMatching(/Nora Vell: "Thanks for that$/),
    expect.stringMatching(/Ada Stone: No, never$/),
    expect.stringMatching(/Bo Lind: Well\.$/),
  ]);
});

test("a row with too many cells is named and left out", () => {
  const { interviews, defects } = readSegmentTable({
    path: "a.csv",
    text: "speaker,text\nBo,Why?\n\nAda Stone,No, never\nAda Stone,Because.",
  });
  expect(interviews[0]?.turns).toHaveLength(2);
  expect(defects).toEqual([
    expect.objectContaining({ line: 4, problem: "row 2 has 3 cells, the first line has 2", effect: "skipped" }),
  ]);
});

test.each([
  ["date,price\n2020,12\n", "its first line names no column that holds the words"],
  ["We bake bread.\n", "its first line names no column that holds the words"],
  [" \n", "there is no text"],
])("one defect where no column holds the words: %j", (text, problem) => {
  expect(readSegmentTable({ path: "a.csv", text })).toEqual({
    interviews: [],
    defects: [expect.objectContaining({ problem, effect: "skipped" })],
  });
});

test("cells are those that another reader finds", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", ",", ";", '"', "\n", "\r\n"), maxLength: 12 });
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
  fc.assert(
    fc.property(rows, fc.constantFrom(",", ";"), fc.constantFrom("\n", "\r\n"), (written, separator, lineEnd) => {
      const text = written
        .map(row => row.map(words => `"${words.replaceAll('"', '""')}"`).join(separator))
        .join(lineEnd);
      const found = [...rowsOf(text, separator)].map(({ cells }) =>
        cells.map(({ start, end, gaps }) => [...text.slice(start, end)].length - gaps.length),
      );
      const other: string[][] = parse(text, { delimiter: separator, skipEmptyLines: true });
      expect(found).toEqual(other.map(row => row.map(words => [...words].length)));
    }),
  );
});

test.each(['"', '"x\n', ',"""\n', '"x""\n', "a,b\n", "x,"])(
  "the time to read hostile rows grows with their length: %j",
  unit => {
    expectGrowthWithLength(unit, text => readSegmentTable({ path: "a.csv", text: `text,speaker\n${text}` }));
  },
);
