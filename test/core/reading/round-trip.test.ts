/**
 * Random interviews, written out in every form people use, and read again: not one word of the interviewer may come back
 * as the speaker's, and not one of the speaker's may be lost.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildRecord } from "../../../src/core/record.ts";
import { standsInFile } from "../../../src/core/text/origin/map.ts";

interface Exchange {
  readonly question: string;
  /** Paragraphs. */
  readonly answer: readonly string[];
}

/** Interviewers and speakers use different words, so that each word tells whose it is. */
const asking = fc.constantFrom("harbour", "railway", "budget", "treaty", "winter", "school", "election", "museum");
const answering = fc.constantFrom(
  "stone",
  "bread",
  "lantern",
  "orchard",
  "copper",
  "heron",
  "mountain",
  "sparrow",
  "anvil",
);
const question = fc
  .array(asking, { minLength: 2, maxLength: 8 })
  .map(words => `Would you say that the ${words.join(" and the ")} matter?`);
const sentence = fc
  .array(answering, { minLength: 3, maxLength: 14 })
  .map(words => `My ${words.join(" or my ")} told me so${words.length % 5 === 0 ? "!" : "."}`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map(sentences => sentences.join(" "));
const exchange = fc.record({ question, answer: fc.array(paragraph, { minLength: 1, maxLength: 3 }) });
const interview = fc.array(exchange, { minLength: 2, maxLength: 8 });

const speaker = "Ada Stone";
const front = `---\ntitle: A talk\ndate: 2020-05-01\nspeaker: ${speaker}\ninterviewer: Bo Lind\n---\n\n`;
const head = `Title: A talk\nDate: 1 May 2020\nSpeaker: ${speaker}\nInterviewer: Bo Lind\n\n`;
const clock = (index: number) => `00:${String(index).padStart(2, "0")}:00`;

/** Segments as machines cut them, inside sentences. */
const segments = (talk: readonly Exchange[]): readonly (readonly [who: string, words: string])[] =>
  talk.flatMap(({ question, answer }) => [
    ["Bo Lind", question] as const,
    ...(answer.join(" ").match(/(?:\S+ ?){1,5}/g) ?? []).map(words => [speaker, words.trim()] as const),
  ]);
const second = (at: number) => new Date(at * 1000).toISOString().slice(11, 19);
const cue = (words: string, at: number) => `${at + 1}\n${second(at)}.000 --> ${second(at)}.900\n${words}\n`;

/** Every form, as a file of the record. */
const forms: readonly (readonly [name: string, path: string, write: (talk: readonly Exchange[]) => string])[] = [
  [
    "names",
    "a.md",
    talk =>
      front +
      talk.map(({ question, answer }) => `Bo Lind: ${question}\n\n${speaker}: ${answer.join("\n\n")}`).join("\n\n"),
  ],
  [
    "surnames",
    "a.txt",
    talk =>
      head + talk.map(({ question, answer }) => `Lind: ${question}\n\nMs Stone: ${answer.join("\n\n")}`).join("\n\n"),
  ],
  [
    "names in bold",
    "a.md",
    talk =>
      front +
      talk
        .map(({ question, answer }) => `**Bo Lind:** ${question}\n\n**${speaker}:** ${answer.join("\n\n")}`)
        .join("\n\n"),
  ],
  [
    "Q and A in lines",
    "a.txt",
    talk => head + talk.map(({ question, answer }) => `Q: ${question}\nA: ${answer.join("\n")}`).join("\n"),
  ],
  [
    "Q. and A.",
    "a.txt",
    talk => head + talk.map(({ question, answer }) => `Q. ${question}\n\nA. ${answer.join("\n\n")}`).join("\n\n"),
  ],
  [
    "Вопрос and Ответ",
    "a.txt",
    talk =>
      head + talk.map(({ question, answer }) => `Вопрос: ${question}\n\nОтвет: ${answer.join("\n\n")}`).join("\n\n"),
  ],
  [
    "times before names",
    "a.txt",
    talk =>
      head +
      talk
        .map(
          ({ question, answer }, i) =>
            `[${clock(i)}] Bo Lind: ${question}\n\n[${clock(i)}] ${speaker}: ${answer.join("\n\n")}`,
        )
        .join("\n\n"),
  ],
  [
    "times in lines of their own",
    "a.txt",
    talk =>
      head +
      talk
        .map(
          ({ question, answer }, i) =>
            `Bo Lind (${clock(i)})\n${question}\n\n${speaker} (${clock(i)})\n${answer.join("\n\n")}`,
        )
        .join("\n\n"),
  ],
  [
    "bold questions",
    "a.md",
    talk => front + talk.map(({ question, answer }) => `**${question}**\n\n${answer.join("\n\n")}`).join("\n\n"),
  ],
  [
    "questions as headings",
    "a.md",
    talk => front + talk.map(({ question, answer }) => `## ${question}\n\n${answer.join("\n\n")}`).join("\n\n"),
  ],
  [
    "dashes",
    "a.txt",
    talk => head + talk.map(({ question, answer }) => `– ${question}\n\n– ${answer.join("\n\n")}`).join("\n\n"),
  ],
  [
    "voices of captions",
    "a.vtt",
    talk =>
      `WEBVTT\n\n${segments(talk)
        .map(([who, words], at) => cue(`<v ${who}>${words}</v>`, at))
        .join("\n")}`,
  ],
  [
    "captions with names before every cue",
    "a.vtt",
    talk =>
      `WEBVTT\n\n${segments(talk)
        .map(([who, words], at) => cue(`${who}: ${words}`, at))
        .join("\n")}`,
  ],
  [
    "captions with arrows",
    "a.srt",
    talk =>
      segments(talk)
        .map(([who, words], at, all) => cue(all[at - 1]?.[0] === who ? words : `>> ${who}: ${words}`, at))
        .join("\n"),
  ],
  [
    "captions with names where the speaker changes",
    "a.srt",
    talk =>
      segments(talk)
        .map(([who, words], at, all) => cue(all[at - 1]?.[0] === who ? words : `${who}: ${words}`, at))
        .join("\n"),
  ],
  [
    "a table",
    "a.csv",
    talk =>
      `speaker,text\n${segments(talk)
        .map(([who, words]) => `${who},"${words}"`)
        .join("\n")}`,
  ],
  [
    "a podcast's JSON",
    "a.json",
    talk =>
      JSON.stringify({ segments: segments(talk).map(([who, body], startTime) => ({ speaker: who, startTime, body })) }),
  ],
  [
    "JSON turns",
    "a.jsonl",
    talk =>
      JSON.stringify({
        id: "a",
        date: "2020",
        speaker,
        turns: talk.flatMap(({ question, answer }) => [
          { speaker: "Bo Lind", text: question },
          { speaker, text: answer.join("\n\n") },
        ]),
      }),
  ],
  [
    "JSON text",
    "a.json",
    talk =>
      JSON.stringify([
        {
          id: "a",
          speaker,
          text: talk
            .map(({ question, answer }) => `Bo Lind: ${question}\n\n${speaker}: ${answer.join("\n\n")}`)
            .join("\n\n"),
        },
      ]),
  ],
];

const theirs = /\b(?:harbour|railway|budget|treaty|winter|school|election|museum)\b/;
const wordsIn = (text: string) => text.match(/\p{L}+/gu) ?? [];

describe("what is written comes back as it was said", () => {
  test.each(forms)("%s", (_, path, write) => {
    fc.assert(
      fc.property(interview, fc.constantFrom("\n", "\r\n", "\r"), (talk, lineEnd) => {
        const text = write(talk).replaceAll("\n", lineEnd);
        const { interviews, passages } = buildRecord([{ path, text }]);
        expect(interviews).toEqual([expect.objectContaining({ speaker, kind: "transcript" })]);
        for (const passage of passages) {
          expect(passage.text).not.toMatch(theirs);
          expect(passage.speaker).toBe(speaker);
          expect(passage.sentences.every(({ voice }) => voice === "speaker")).toBe(true);
          expect(passage.lead?.kind).toBe("question");
          expect(passage.lead?.text).toMatch(theirs);
          expect(standsInFile(passage, { start: 0, end: passage.text.length })).toBe(true);
          if (!path.endsWith("l") && !path.endsWith("n")) expect(passage.origin.raw).toBe(text);
        }
        const said = talk.flatMap(({ answer }) => answer.flatMap(wordsIn));
        expect(passages.flatMap(passage => wordsIn(passage.text))).toEqual(said);
        const last = passages.at(-1)!;
        expect(last.lead?.text).toContain(talk.at(-1)!.question);
      }),
    );
  });
});
