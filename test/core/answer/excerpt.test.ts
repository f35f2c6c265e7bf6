import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertReceipt, createExcerpter, voiceRuns } from "../../../src/core/answer/excerpt.ts";
import { createLexicon } from "../../../src/core/lexicon/lexicon.ts";
import type { Passage, Voice } from "../../../src/core/model.ts";
import type { Question } from "../../../src/core/question-model.ts";
import { soughtFor } from "../../../src/core/search/sought.ts";
import { sourceOf } from "../../../src/core/text/origin/write.ts";
import { candidatesOf } from "../../fixtures/candidates.ts";
import { passageOf } from "../../fixtures/passage.ts";

const question = (asked: string): Question => ({
  asked,
  cut: false,
  intent: "ask",
  words: [],
  phrases: [],
  excluded: [],
  filters: {},
  misread: [],
  language: "en",
});

const term = (stem: string, idf = 1) => ({
  alternatives: [{ term: stem, weight: 1 }],
  count: 1,
  idf,
  telling: idf,
  words: [stem],
  position: 0,
});

function excerpterFor(asked: string, ...stems: readonly string[]) {
  const terms = stems.map(stem => term(stem));
  return createExcerpter(question(asked), { terms, sought: soughtFor(terms), lexicon: createLexicon([]) });
}

const excerptOf = (passage: Passage, asked: string, ...stems: readonly string[]) =>
  excerpterFor(asked, ...stems).cut({ passage });

const texts = (passage: Passage, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => passage.text.slice(start, end));

/** One sentence, too long to be shown beside a short one. */
const filler = `Nothing ${"of this matters to anybody who asks about ships and boats and the sea around here, ".repeat(5)}at all. `;

function voiced(passage: Passage, ...voices: readonly Voice[]): Passage {
  return { ...passage, sentences: passage.sentences.map((one, at) => ({ ...one, voice: voices[at] ?? "outlet" })) };
}

describe("excerpts", () => {
  test("show the sentence that answers, with the words that matched", () => {
    const passage = passageOf("a", 0, `${filler}The harbour was rebuilt. ${filler}`);
    const excerpt = excerptOf(passage, "harbor", "harbor");
    expect(texts(passage, excerpt.sentences)).toEqual(["The harbour was rebuilt."]);
    expect(texts(passage, excerpt.marks)).toEqual(["harbour"]);
  });

  test("a question that another voice answers is not shown for its answer", () => {
    const passage = voiced(
      passageOf("a", 0, `Will the harbour be rebuilt? It will be, she said. ${filler}`),
      "unmarked",
      "reported",
    );
    expect(texts(passage, excerptOf(passage, "harbor", "harbor").sentences)).toEqual(["It will be, she said."]);
  });

  test("a question for a number prefers the sentence with a number", () => {
    const passage = passageOf("a", 0, `The harbour is old. ${filler}The harbour cost 40 million. ${filler}`);
    expect(texts(passage, excerptOf(passage, "how much", "harbor").sentences)).toContain(
      "The harbour cost 40 million.",
    );
    const other = `The harbour is old. ${filler}The harbour is wide. ${filler}The harbour cost 40 million. ${filler}`;
    expect(
      texts(passageOf("a", 0, other), excerptOf(passageOf("a", 0, other), "how much", "harbor").sentences).at(-1),
    ).toContain("40");
  });

  test("a short one shows what the same voice says beside it, what follows first, and no more than that", () => {
    const sentences = ["It was dear.", "We closed the port.", "The harbour was rebuilt.", "It is deep.", "Ships come."];
    const passage = voiced(
      passageOf("a", 0, `${filler}${sentences.join(" ")} ${filler}`),
      ...(["speaker", "outlet", "speaker", "speaker", "speaker", "speaker", "outlet"] as const),
    );
    expect(texts(passage, excerptOf(passage, "harbor", "harbor").sentences)).toEqual(sentences.slice(1));
  });

  test("what somebody else says in it is not shown beside the outlet's own words", () => {
    const passage = voiced(passageOf("a", 0, `${filler}The harbour was rebuilt. He wept. ${filler}`));
    const sentences = passage.sentences.map((one, at) => (at === 2 ? { ...one, isAnothers: true as const } : one));
    const told = { ...passage, sentences };
    expect(texts(told, excerptOf(told, "harbor", "harbor").sentences)).toEqual(["The harbour was rebuilt."]);
  });

  test("a sentence that leans on the one before is shown with it", () => {
    const passage = passageOf("a", 0, `${filler}We closed the port. This harbour was too small. ${filler}`);
    expect(texts(passage, excerptOf(passage, "harbor", "harbor").sentences)).toEqual([
      "We closed the port.",
      "This harbour was too small.",
    ]);
  });

  test("hold one voice: what was reported before the outlet's own words about the same", () => {
    const passage = voiced(
      passageOf("a", 0, "Solen said the harbour stays. Naturally the harbour is her pet project."),
      "reported",
    );
    const excerpt = excerptOf(passage, "harbor", "harbor");
    expect(excerpt.voice).toBe("reported");
    expect(texts(passage, excerpt.sentences)).toEqual(["Solen said the harbour stays."]);
  });

  test("hold one voice: unmarked words before the outlet's own about the same", () => {
    const passage = voiced(passageOf("a", 0, "The harbour is old. The harbour stays."), "outlet", "unmarked");
    expect(excerptOf(passage, "harbor", "harbor").voice).toBe("unmarked");
  });

  test("hold the voice that is asked for, however much better another answers", () => {
    const passage = voiced(
      passageOf("a", 0, "The old harbour is closed. Solen said the harbour stays. “It is late,” Solen said."),
      "outlet",
      "reported",
      "speaker",
    );
    const terms = [term("harbor"), term("old")];
    const { candidates, sought } = candidatesOf([passage], terms);
    const asked = (voice?: Voice) => {
      const filters = voice === undefined ? {} : { voice };
      return createExcerpter({ ...question("old harbour"), filters }, { terms, sought, lexicon: createLexicon([]) });
    };
    const share = (voice?: Voice) => asked(voice).share(candidates[0]!);
    expect(asked("reported").cut({ passage }).voice).toBe("reported");
    expect(share("outlet")).toBe(1);
    expect(share("reported")).toBeCloseTo(0.5);
    expect(share("speaker")).toBe(0);
    expect(share("unmarked")).toBeLessThanOrEqual(0);
    expect(share()).toBe(1);
  });

  test("but never a sentence beside the question because its voice is nearer", () => {
    const passage = voiced(passageOf("a", 0, "Solen said it was late. The harbour cost 40 million."), "reported");
    const excerpt = excerptOf(passage, "harbor", "harbor");
    expect(excerpt.voice).toBe("outlet");
  });

  test("for any text and question the receipt holds and marks lie inside the sentences shown", () => {
    const sentence = fc.constantFrom("The harbour is old. ", "Ships come! ", "Who pays? ", "This is the sea. ", "No. ");
    const voice = fc.constantFrom<Voice>("speaker", "reported", "unmarked", "outlet");
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, voice), { minLength: 1, maxLength: 20 }), parts => {
        const passage = voiced(passageOf("a", 0, parts.map(([text]) => text).join("")), ...parts.map(([, one]) => one));
        const excerpt = excerptOf(passage, "harbour ships", "harbor", "ship");
        assertReceipt(passage, excerpt);
        const { candidates } = candidatesOf([passage], [term("harbor"), term("ship")]);
        expect(excerpterFor("harbour ships", "harbor", "ship").voiceOf(candidates[0]!)).toBe(excerpt.voice);
        for (const mark of excerpt.marks) {
          expect(excerpt.sentences.some(({ start, end }) => mark.start >= start && mark.end <= end)).toBe(true);
        }
        const runs = voiceRuns(passage);
        expect(runs.flatMap(run => run.sentences)).toHaveLength(passage.sentences.length);
        for (const run of runs) assertReceipt(passage, run);
      }),
    );
  });
});

describe("the receipt", () => {
  const passage = passageOf("a", 0, "One. Two. Three.");
  const [one, two] = passage.sentences;

  test.each([
    ["half a sentence", [{ start: one!.start, end: one!.end - 1 }]],
    ["sentences out of order", [two!, one!]],
    ["the same sentence twice", [one!, one!]],
    ["a range outside the passage", [{ start: 0, end: 999 }]],
  ])("refuses %s", (_, sentences) => {
    expect(() => assertReceipt(passage, { voice: "speaker", sentences, marks: [] })).toThrow("a/1");
  });

  test("refuses a voice that the sentence does not have", () => {
    expect(() => assertReceipt(passage, { voice: "reported", sentences: [one!], marks: [] })).toThrow("voice");
  });

  test("refuses words that the file does not have where the map says", () => {
    const { raw } = passage.origin;
    const broken = { ...passage, origin: { ...passage.origin, raw: raw.replace("e", "a") } };
    expect(() => assertReceipt(broken, { voice: "speaker", sentences: [one!], marks: [] })).toThrow("in the file");
  });

  test("refuses a question that the file does not have", () => {
    const lead = {
      ...sourceOf("a.txt", "Why?", [{ start: 0, end: 4 }]),
      text: "How?",
      kind: "question",
      omissions: [],
    } as const;
    expect(() => assertReceipt({ ...passage, lead }, { voice: "speaker", sentences: [one!], marks: [] })).toThrow(
      "before the excerpt",
    );
  });
});
