/** Captions as machines and captioners write them: who is told to speak, what is nobody's, what is no words, and when it is said. */
import { parse } from "@plussub/srt-vtt-parser";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passagesOf } from "../../../../src/core/passages/passages.ts";
import { readCaptions } from "../../../../src/core/reading/formats/captions.ts";
import { readFile } from "../../../../src/core/reading/formats/read-file.ts";
import { areCaptions, cuesOf } from "../../../../src/core/reading/recording/cues.ts";
import { expectGrowthWithLength } from "../../../growth.ts";

/** A cue as the other reader gives it. */
interface Entry {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const time = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);

/** A file of cues, each two seconds long unless it says otherwise. */
function srt(cues: readonly (string | readonly [seconds: number, words: string])[]): string {
  const written = cues.map((cue, at) => (typeof cue === "string" ? ([at * 2, cue] as const) : cue));
  return written.map(([from, words], at) => `${at + 1}\n${time(from)} --> ${time(from + 2)}\n${words}\n`).join("\n");
}

const vtt = (cues: Parameters<typeof srt>[0], head = "") => `WEBVTT\n${head}\n${srt(cues)}`;

/** Who says what: the turns of the file's interview. */
function said(path: string, text: string) {
  const [found] = readFile({ path, text }).interviews;
  return found?.turns.map(({ by, name, source, ranges }) => {
    const words = source.text.slice(ranges[0]!.start, ranges.at(-1)!.end);
    return `${by}${name === undefined ? "" : ` ${name}`}: ${words.replaceAll("\n", " / ")}`;
  });
}

const factsOf = (path: string, text: string) => readFile({ path, text }).interviews[0]?.interview;

test("what is heard and nobody says is no word of a speech", () => {
  const cues = [
    "Ada Stone: Who came?",
    "Mia Rook: Nobody. [laughter] Not one.",
    "Ada Stone: Why? (Music)",
    "Mia Rook: It rained.",
  ];
  expect(said("a.srt", srt(cues))).toEqual([
    "interviewer Ada Stone: Who came?",
    "speaker Mia Rook: Nobody. / Not one.",
    "interviewer Ada Stone: Why?",
    "speaker Mia Rook: It rained.",
  ]);
});

describe("who speaks is told by", () => {
  test("voices: a cue without one is nobody's", () => {
    const text = vtt([
      "<v Nora Vell>When does the\nkitchen open?</v>",
      "<v.loud Ada Stone>It opens in May, when</v>",
      "<v Ada Stone>the snow is <i>gone</i>.</v> <v Nora Vell>Really?",
      "Plates fall to the floor.",
    ]);
    expect(said("a.vtt", text)).toEqual([
      "interviewer Nora Vell: When does the / kitchen open?",
      "speaker Ada Stone: It opens in May, when / the snow is gone.",
      "interviewer Nora Vell: Really?",
      "unknown: Plates fall to the floor.",
    ]);
    expect(factsOf("a.vtt", text)).toMatchObject({
      kind: "transcript",
      speaker: "Ada Stone",
      interviewer: "Nora Vell",
    });
  });

  test("arrows with names: one without a name is nobody's, whoever spoke before", () => {
    const text = srt([
      ">> NORA VELL: When does it open?",
      ">> ADA STONE: In May, when the\nsnow is gone.\n>> Is it?",
      "&gt;&gt; ADA STONE: It is gone by then",
      "in most years.",
    ]);
    expect(said("a.srt", text)).toEqual([
      "interviewer NORA VELL: When does it open?",
      "speaker ADA STONE: In May, when the / snow is gone.",
      "unknown: Is it?",
      "speaker ADA STONE: It is gone by then / in most years.",
    ]);
  });

  test("a name before every cue", () => {
    const text = vtt([
      "Nora Vell: When does it open, and",
      "Nora Vell: who bakes the bread?",
      "Ada Stone: It opens in May, and",
      "Ada Stone: the bread is ours.",
      "Bo Lind: It is good bread.",
    ]);
    expect(said("a.vtt", text)).toEqual([
      "interviewer Nora Vell: When does it open, and / who bakes the bread?",
      "speaker Ada Stone: It opens in May, and / the bread is ours.",
      "speaker Bo Lind: It is good bread.",
    ]);
  });

  test("a name where the speaker changes, on a line of its own or not", () => {
    const text = srt([
      "The Press:\nWhen does it",
      "open?",
      "Ms. Stone:\nIt opens in May, when",
      [30, "the snow is gone."],
    ]);
    const more = `${text}\n5\n00:01:00,000 --> 00:01:02,000\nThe Press:\nReally?\n\n6\n00:01:03,000 --> 00:01:04,000\nMs. Stone:\nYes, really.\n`;
    for (const path of ["a.srt", "a.txt"]) {
      expect(said(path, more)).toEqual([
        "interviewer The Press: When does it / open?",
        "speaker Ms. Stone: It opens in May, when / the snow is gone.",
        "interviewer The Press: Really?",
        "speaker Ms. Stone: Yes, really.",
      ]);
    }
  });

  test("a dash before each of two in one cue: two, and nobody's", () => {
    const text = srt(["- Is the oven hot?\n- It is hot enough.", "Then we bake.", "-Who eats it?\n-The whole town."]);
    expect(said("a.srt", text)).toEqual([
      "unknown: Is the oven hot?",
      "unknown: It is hot enough. / Then we bake.",
      "unknown: Who eats it?",
      "unknown: The whole town.",
    ]);
  });

  test("nothing: then it is nobody's, and the check says so", () => {
    const text = srt(["We bake our own bread in", "the old kitchen.", [9, "It is good bread."]]);
    expect(said("a.srt", text)).toEqual([
      "unknown: We bake our own bread in / the old kitchen.",
      "unknown: It is good bread.",
    ]);
    const { interviews, defects } = readCaptions({ path: "a.srt", text });
    expect(interviews[0]?.interview).toMatchObject({ kind: "transcript" });
    expect(interviews[0]?.interview.speaker).toBeUndefined();
    expect(defects).toEqual([
      expect.objectContaining({ problem: "3 of 3 cues name no speaker and are nobody's words", effect: "partly" }),
    ]);
  });
});

describe("words of captions are", () => {
  test("without tags, positions, sounds and what is spelt out", () => {
    const text = vtt([
      "{\\an8}We <c.yellow.bg>bake</c> <b>our</b>&nbsp;own",
      "[Applause]",
      "♪ bread, bread ♪",
      "bread<00:00:07.500><c> &amp; butter</c>\u200e.",
    ]);
    expect(said("a.vtt", text)).toEqual(["unknown: We bake our own / bread & butter."]);
  });

  test("without ids, settings, notes, styles, regions and the head", () => {
    const text = [
      "WEBVTT - a talk",
      "X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000",
      "Language: ru",
      "",
      "STYLE\n::cue { color: red }",
      "",
      "REGION\nid:fred\nwidth:40%",
      "",
      "NOTE\nwritten by hand",
      "",
      "2f0c1a3e-1111-2222-3333-444455556666/12-0\n00:01.000 --> 00:03.000 align:start position:0%\nWe bake",
      "",
      "NOTE behind a cue",
      "",
      "intro\n00:03.000 --> 00:04.000\nour own bread.\n",
    ].join("\n");
    expect(said("a.vtt", text)).toEqual(["unknown: We bake / our own bread."]);
    expect(factsOf("a.vtt", text)).toMatchObject({ language: "ru", title: "a" });
  });

  test("read once where a video site rolls them", () => {
    const text = vtt(
      [
        " \nhello<00:00:00.500><c> and</c>",
        "hello and\n ",
        "hello and\nwelcome<00:00:04.500><c> to</c>",
        "welcome to\n ",
        "welcome to\nour kitchen",
      ],
      "Kind: captions\nLanguage: en\n",
    );
    expect(said("a.vtt", text)).toEqual(["unknown: hello and / welcome to / our kitchen"]);
    expect(said("a.srt", srt(["No.", "No.", "We close.", "We eat."]))).toEqual([
      "unknown: No. / No. / We close. / We eat.",
    ]);
  });

  test("read where a blank line is missing, or one too many", () => {
    const text =
      "1\n00:00:01,000 --> 00:00:02,000\nWe bake\n2\n00:00:02,000 --> 00:00:03,000\n\nour own bread.\n\n\n00:00:03.5 --> 00:00:04\nIt is 42.";
    expect(said("a.srt", text)).toEqual(["unknown: We bake / our own bread. / It is 42."]);
  });

  test("one sentence, though it runs over cues, and each passage knows its time", () => {
    const text = vtt([
      "<v Nora Vell>When does",
      "<v Nora Vell>it open?",
      "<v Ada Stone>It opens in May, when",
      "<v Ada Stone>the snow is gone.",
    ]);
    const [passage, ...more] = passagesOf(readCaptions({ path: "a.vtt", text }).interviews[0]!);
    expect(more).toEqual([]);
    expect(passage).toMatchObject({ reference: "a/3", at: [3, 4], startMs: 4000, sentences: [{ start: 0 }] });
    expect(passage!.lead?.text).toBe("When does\nit open?");
  });

  test("cut at a cue where a passage is long, so that its second is near", () => {
    const text = vtt(Array.from({ length: 200 }, (_, at) => `<v Ada Stone>We bake bread number ${at} in the kitchen.`));
    const passages = passagesOf(readCaptions({ path: "a.vtt", text }).interviews[0]!);
    expect(passages.length).toBeGreaterThan(2);
    for (const { startMs, text: words, at } of passages) {
      const [, first] = /number (\d+)/.exec(words)!;
      expect([startMs, at[0]]).toEqual([Number(first) * 2000, Number(first) + 1]);
    }
  });
});

test("a cue whose times cannot be read is in nobody's words, and named", () => {
  const text = `${srt([">> BO: Why?", ">> ADA STONE: Because we can."])}\n3\n00:100:00,000 --> 00:00:02,000\n>> BO: Really?\n`;
  const { interviews, defects } = readCaptions({ path: "a.srt", text });
  expect(interviews[0]?.turns).toHaveLength(2);
  expect(defects).toEqual([
    expect.objectContaining({ line: 10, problem: "the times of the cue cannot be read", effect: "skipped" }),
  ]);
  expect(said("a.srt", text)?.at(-1)).toBe("speaker ADA STONE: Because we can.");
});

test("facts come from head lines, a line above the first cue, and the file's name", () => {
  const cues = srt([">> BO: Why?", ">> ADA STONE: Because we can."]);
  expect(factsOf("2024-05-01-a.srt", `English captions: A talk\n\n${cues}`)).toMatchObject({
    title: "English captions: A talk",
    date: "2024-05-01",
  });
  expect(factsOf("a.txt", `Title: A talk\nSpeaker: Bo Lind\n\n${cues}`)).toMatchObject({
    title: "A talk",
    speaker: "Bo Lind",
  });
});

test("text is captions by its shape only", () => {
  expect(areCaptions(srt(["We bake.", "We eat."]))).toBe(true);
  expect(areCaptions("WEBVTT\n\n")).toBe(true);
  expect(areCaptions("An arrow is written -->.\n\n00:00:01,000 --> 00:00:02,000 is a time of a cue.\n\n1\n2\n3")).toBe(
    false,
  );
  expect(readCaptions({ path: "a.srt", text: "We bake.\n\nWe eat." }).defects).toEqual([
    expect.objectContaining({ problem: "there is no cue in it", effect: "skipped" }),
  ]);
});

test("cues are those that another reader finds", () => {
  const word = fc.constantFrom("We", "bake", "<i>bread</i>", "in", "May,", "12", "a -> b");
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => `so ${words.join(" ")}`);
  const cue = fc.array(line, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(cue, { minLength: 1, maxLength: 12 }), fc.boolean(), (cues, isVtt) => {
      const written = cues.map(lines => lines.join("\n"));
      const text = isVtt ? vtt(written) : srt(written).replaceAll(/(\d\d)\.(\d{3})/g, "$1,$2");
      const found = cuesOf(text).cues.map(({ startMs, endMs, start, end }) => ({
        from: startMs,
        to: endMs,
        text: text.slice(start, end).trim(),
      }));
      expect(found).toEqual(
        parse(text).entries.map(({ from, to, text: words }: Entry) => ({ from, to, text: words.trim() })),
      );
    }),
  );
});

test.each([
  "-->",
  "<v ",
  "<v A>x",
  ">> ",
  "- A\n",
  "Ab: c\n",
  "[a] ",
  "{\\",
  "&amp;",
  "1\n00:00:01,000 --> 00:00:02,000\nwe\n\n",
])("the time to read hostile cues grows with their length: %j", unit => {
  expectGrowthWithLength(unit, text =>
    readCaptions({ path: "a.vtt", text: `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}` }),
  );
  expectGrowthWithLength(unit, text => readCaptions({ path: "a.srt", text: `00:01,000 --> 00:02,000\n${text}` }));
});
