/** JSON of transcription tools and podcasts, known by its shape: whose words its segments are, and when they are said. */
import { describe, expect, test } from "vitest";
import { passagesOf } from "../../../../src/core/passages/passages.ts";
import { readFile } from "../../../../src/core/reading/formats/read-file.ts";

/** Who says what, with the second it begins. */
function said(value: unknown, path = "a.json") {
  const [found] = readFile({ path, text: JSON.stringify(value) }).interviews;
  return found?.turns.map(({ by, name, source, ranges }) => {
    const words = source.text.slice(ranges[0]!.start, ranges.at(-1)!.end).replaceAll("\n", " / ");
    return `${(ranges[0]!.startMs ?? -1000) / 1000} ${by}${name === undefined ? "" : ` ${name}`}: ${words}`;
  });
}

const defectsOf = (value: unknown) =>
  readFile({ path: "a.json", text: JSON.stringify(value) }).defects.map(({ problem }) => problem);

const talk = [
  { speaker: "Nora Vell", startTime: 0.5, endTime: 0.75, body: "When does" },
  { speaker: "Nora Vell", startTime: 0.75, endTime: 2, body: "it open?" },
  { speaker: "Ada Stone", startTime: 2, endTime: 4, body: "It opens in May, when" },
  { speaker: "Ada Stone", startTime: 9, endTime: 11, body: "the snow is gone." },
];

const word = (content: string, time: readonly [start: string, end: string], label?: string) => ({
  type: "pronunciation",
  alternatives: [{ confidence: "0.9", content }],
  start_time: time[0],
  end_time: time[1],
  ...(label === undefined ? {} : { speaker_label: label }),
});
const mark = (content: string) => ({ type: "punctuation", alternatives: [{ content }] });

describe("segments of", () => {
  test("podcasts", () => {
    expect(said({ version: "1.0.0", segments: talk })).toEqual([
      "0.5 interviewer Nora Vell: When does / it open?",
      "2 speaker Ada Stone: It opens in May, when / the snow is gone.",
    ]);
  });

  test("Whisper, which knows no speakers: a pause may be somebody else", () => {
    const segments = [
      { id: 0, start: 0, end: 4, text: " We bake our own bread in the" },
      { id: 1, start: 4, end: 6, text: " old kitchen." },
      { id: 2, start: 9.5, end: 12, text: " Is it good?" },
    ];
    const turns = ["0 unknown: We bake our own bread in the / old kitchen.", "9.5 unknown: Is it good?"];
    expect(said({ text: " We bake …", language: "en", segments })).toEqual(turns);
    expect(said(segments)).toEqual(turns);
    const offsets = segments.map(({ start, end, text }) => ({ offsets: { from: start * 1000, to: end * 1000 }, text }));
    expect(said({ result: { language: "en" }, transcription: offsets })).toEqual(turns);
    expect(defectsOf({ segments })).toEqual(['interview "a": 3 of 3 segments name no speaker and are nobody\'s words']);
  });

  test("WhisperX: a segment of two people is divided by its words, and place holders are nobody's names", () => {
    const spoken = (text: string, speaker: string, start?: number) => ({
      word: text,
      speaker,
      ...(start ? { start } : {}),
    });
    const segments = [
      { start: 0, end: 4, text: " When does the kitchen open?", speaker: "SPEAKER_00" },
      {
        start: 4,
        end: 8,
        text: " It opens in May. Really?",
        speaker: "SPEAKER_01",
        words: [
          ...["It", "opens", "in", "May."].map(text => spoken(text, "SPEAKER_01")),
          spoken("Really?", "SPEAKER_00", 7),
        ],
      },
      { start: 8, end: 9, text: " It does.", words: [spoken("not", "SPEAKER_01"), spoken("there", "SPEAKER_00")] },
      { start: 9, end: 10, text: " Good." },
    ];
    const [found] = readFile({ path: "a.json", text: JSON.stringify({ segments, word_segments: [] }) }).interviews;
    expect(found?.interview.speaker).toBeUndefined();
    expect(said({ segments })?.map(turn => turn.replace(/ SPEAKER_\d\d/, ""))).toEqual([
      "0 interviewer: When does the kitchen open?",
      "4 speaker: It opens in May.",
      "7 interviewer: Really?",
      "8 unknown: It does. / Good.",
    ]);
  });

  test("Amazon: whole segments, words with labels, and labels apart from the words", () => {
    const turns = ["0 interviewer: When?", "1 speaker: In May, then."];
    const bare = (value: unknown) => said(value)?.map(turn => turn.replace(/ spk_\d/, ""));
    const segment = (transcript: string, start_time: string, speaker_label: string) => ({
      transcript,
      start_time,
      end_time: "9.0",
      speaker_label,
    });
    expect(
      bare({
        results: { audio_segments: [segment("When?", "0.0", "spk_0"), segment("In May, then.", "1.0", "spk_1")] },
      }),
    ).toEqual(turns);
    const said2 = (labels: readonly (string | undefined)[]) => [
      word("When", ["0.0", "0.9"], labels[0]),
      mark("?"),
      word("In", ["1.0", "1.2"], labels[1]),
      word("May", ["1.2", "1.9"], labels[1]),
      mark(","),
      word("then", ["2.0", "2.2"], labels[1]),
      mark("."),
    ];
    expect(bare({ results: { items: said2(["spk_0", "spk_1"]) } })).toEqual(turns);
    const item = (start_time: string, speaker_label: string) => ({ start_time, speaker_label });
    const segments = [
      { items: [item("0.0", "spk_0")] },
      { items: [item("1.0", "spk_1"), item("1.2", "spk_1"), item("2.0", "spk_1")] },
    ];
    expect(bare({ results: { items: said2([undefined, undefined]), speaker_labels: { segments } } })).toEqual(turns);
  });

  test("video sites", () => {
    const events = [
      { tStartMs: 0, dDurationMs: 5000, id: 1 },
      { tStartMs: 160, dDurationMs: 4000, segs: [{ utf8: "we bake" }, { utf8: " our own", tOffsetMs: 300 }] },
      { tStartMs: 2000, aAppend: 1, segs: [{ utf8: "\n" }] },
      { tStartMs: 2010, dDurationMs: 3000, segs: [{ utf8: "bread here" }] },
      { tStartMs: 5000, dDurationMs: 3000, segs: [{ utf8: "[Music]" }] },
      { tStartMs: 12_000, dDurationMs: 3000, segs: [{ utf8: "today we eat" }] },
    ];
    expect(said({ wireMagic: "pb3", events })).toEqual([
      "0.16 unknown: we bake our own / bread here",
      "12 unknown: today we eat",
    ]);
  });
});

test("facts beside the segments are read, and each passage knows its time", () => {
  const record = {
    id: "talk",
    title: "A talk",
    date: "2024-05-01",
    url: "https://radio.example/a.mp3",
    segments: talk,
  };
  const [found] = readFile({ path: "a.json", text: JSON.stringify(record) }).interviews;
  expect(found?.interview).toMatchObject({ id: "talk", title: "A talk", date: "2024-05-01", speaker: "Ada Stone" });
  expect(passagesOf(found!)).toEqual([
    expect.objectContaining({
      reference: "talk/3",
      at: [3, 4],
      startMs: 2000,
      text: "It opens in May, when\nthe snow is gone.",
    }),
  ]);
  expect(said(record, "a.jsonl")).toHaveLength(2);
});

test("a segment of another type is left out and counted", () => {
  const segments = [talk[0], { speaker: "Ada Stone", body: 7 }, null, talk[2]];
  expect(said({ segments })).toEqual([
    "0.5 interviewer Nora Vell: When does",
    "2 speaker Ada Stone: It opens in May, when",
  ]);
  expect(defectsOf({ segments })).toEqual(["2 of 4 segments have no text of the right type and are left out"]);
});

test.each([
  [{ segments: [] }],
  [{ segments: [{ start: 1, words: 2 }] }],
  [{ events: [{ tStartMs: 1 }] }],
  [{ results: { items: [] } }],
  [{ results: [] }],
  [{ transcription: "words" }],
])("what is none of these keeps its defect: %j", value => {
  expect(readFile({ path: "whisper.json", text: JSON.stringify(value) })).toEqual({
    interviews: [],
    defects: [expect.objectContaining({ problem: 'interview "whisper-1": there is no text', effect: "skipped" })],
  });
});

test("lists of interviews stay lists of interviews", () => {
  const { interviews } = readFile({ path: "a.json", text: '[{"text":"We bake."},{"text":"We eat."}]' });
  expect(interviews).toHaveLength(2);
  const turns = [{ speaker: "Ada Stone", text: "We bake.", startMs: 5 }];
  expect(said({ turns, segments: talk })).toEqual(["0.005 speaker Ada Stone: We bake."]);
});
