/** Whose words a sentence is said to hold, one rule at a time. How often that is right: labelled.test.ts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Voice } from "../../../src/core/model.ts";
import { mannerIn, voicesOf } from "../../../src/core/voices/voices.ts";

describe("rules", () => {
  const interview = { speaker: "Mira Solen", aliases: ["the mayor", "Mayor Solen"], language: "en" } as const;
  const voicesIn = (text: string): readonly Voice[] => voicesOf(interview, [text])[0]!.map(one => one.voice);

  test.each([
    ["Mayor Solen said that the harbour stays.", "reported"],
    ["As the mayor emphasized, the harbour stays.", "reported"],
    ["According to Solen, the harbour stays.", "reported"],
    ["Touching upon the harbour, Solen noted that it stays.", "reported"],
    ["“The harbour stays,” Solen said.", "speaker"],
    ["Naturally, the harbour is her pet project.", "outlet"],
    ["“The harbour goes,” her rival Jonas Brandt said.", "outlet"],
    ["Jonas Brandt said that Solen was wrong.", "outlet"],
    ["Solen's spokesman said that the harbour stays.", "outlet"],
    ["Solen was told that the harbour stays.", "outlet"],
    ["Solen did not say that the harbour stays.", "outlet"],
    ["Her predecessor, the former mayor, said that the harbour stays.", "outlet"],
    ["The so-called “golden pier” was built in 1900.", "outlet"],
  ])("%s is %s", (text, voice) => expect(voicesIn(text)).toEqual([voice]));

  test.each([
    ["For a year she told everybody that it stays.", ["reported"]],
    ["Her advice to young mayors is to stay.", ["reported"]],
    ["She's warning that the harbour goes.", ["reported"]],
    ["She is adamant that the harbour stays.", ["reported"]],
    ["On Sunday morning Solen left, saying that the harbour stays.", ["reported"]],
    ["Hours later, Solen answered, telling Coast Wire, “It stays. All of it.”", ["reported", "speaker"]],
    ["She did not think that it would go.", ["unmarked"]],
    ["Solen told nobody.", ["outlet"]],
    ["Neighbours said it was quiet. “I slept,” she said.", ["outlet", "unmarked"]],
    ["Just look at Mayor Jonas Brandt. She's said it stays.", ["outlet", "unmarked"]],
  ])("behind her name: %s", (text, voices) => {
    expect(voicesIn(`Mira Solen is the mayor. ${text}`).slice(1)).toEqual(voices);
  });

  test.each([
    ["en", "— The harbour stays."],
    ["ru", "— Гавань останется. — Когда?"],
    ["tr", "– Liman kalacak."],
  ])("%s: speech that only a dash shows is nobody's: %s", (language, text) => {
    const voices = voicesOf({ ...interview, language }, [text])[0]!.map(one => one.voice);
    expect(new Set(voices)).toEqual(new Set(["unmarked"]));
  });

  test("plain sentences behind a report may go on with it", () => {
    expect(voicesIn("Solen said that the harbour stays. The work begins in May.")).toEqual(["reported", "unmarked"]);
  });

  test("in a digest what others say may be retold by the speaker", () => {
    const text = "Solen said that the harbour stays. Jonas Brandt had said that it goes. Nobody denied it.";
    const voices = (kind: "digest" | "article") => voicesOf({ ...interview, kind }, [text])[0]!.map(one => one.voice);
    expect(voices("digest")).toEqual(["reported", "unmarked", "unmarked"]);
    expect(voices("article")[1]).toBe("outlet");
  });

  test("without a speaker nothing is anybody's", () => {
    const nobody = { aliases: [], language: "en" };
    expect(
      voicesOf(nobody, ["“We stay,” she said. He added that it is late."])[0]!.every(one => one.voice === "unmarked"),
    ).toBe(true);
  });

  test.each(["en", "ru", "tr", "az"])("reads past characters of two halves, in %s", language => {
    const text = "🎉 Solen 🚢, 42 🎸 said Brandt. 𝒯𝒽𝑒 chef 🎉🎉";
    const sentences = voicesOf({ speaker: "Mira Solen", aliases: [], language }, [text])[0]!;
    expect(sentences.map(({ start, end }) => text.slice(start, end)).join(" ")).toBe(text);
  });

  test("takes the signs of its own that a text uses for white space", () => {
    const signs = Array.from({ length: 12 }, (_, at) => String.fromCharCode(0xe000 + at)).join(" ");
    const [[voiced] = []] = voicesOf({ ...interview, title: `The quay ${signs}` }, [`Solen said she stays. ${signs}`]);
    expect(voiced!.voice).toBe("reported");
  });

  test("for any text: the sentences are in order and cover every letter", () => {
    const piece = fc.constantFrom(
      ..."Solen said that “ ” we stay 🎉 . ? ! , he added the mayor Brandt \n According to".split(" "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join(" ");
        let behind = 0;
        for (const { start, end } of voicesOf(interview, [text])[0]!) {
          expect(text.slice(behind, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          behind = end;
        }
        expect(text.slice(behind).trim()).toBe("");
      }),
    );
  });
});

describe("who is meant", () => {
  const said = (speaker: string, ...paragraphs: readonly string[]): readonly Voice[] =>
    voicesOf({ speaker, aliases: [], language: "en" }, paragraphs)
      .flat()
      .map(one => one.voice);

  test.each([
    ["a singer", "Mona Reed", "Singer Mona Reed said the tour is off. “I am tired,” the singer added."],
    [
      "a calling that no list has",
      "Mona Reed",
      "Beekeeper Mona Reed said the hives are gone. “I wept,” the beekeeper added.",
    ],
    ["a widow", "Mona Reed", "Mona Reed, a widow, said nobody had called. “Not one of them,” the widow added."],
    ["any verb behind a quotation", "Mona Reed", "Mona Reed said it is late. “It is always late,” Reed grins."],
  ])("%s", (_, speaker, text) => expect(said(speaker, text)).toEqual(["reported", "speaker"]));

  test("whoever spoke last, not who was named last", () => {
    expect(said("Mona Reed", "Mona Reed said it was fair. Her coach watched. “We lost the lead,” she said.")).toEqual([
      "reported",
      "unmarked",
      "speaker",
    ]);
  });

  test("another's quotation is his, and what follows it", () => {
    const text = "Mona Reed said it was fair. “Never,” said Jon Bale, her coach. “We were robbed.”";
    expect(said("Mona Reed", text)).toEqual(["reported", "outlet", "outlet"]);
  });

  test("a quotation is attributed by the paragraph that follows", () => {
    const voices = said("Mona Reed", "Mona Reed said it was fair.", "“We are hiring.", "“It took years,” she added.");
    expect(voices).toEqual(["reported", "speaker", "speaker"]);
  });

  test("a quotation inside a quotation is not somebody else's sentence", () => {
    expect(said("Mona Reed", "“He said to me, ‘You are late,’ and left,” Reed said.")).toEqual(["speaker"]);
  });

  test("whose it is not: for a name, with a name, of a name's office", () => {
    for (const text of [
      "Jon Bale, a lawyer for Mona Reed, said it was late.",
      "“It was late,” said Jon Bale, who sings with Mona Reed.",
      "Jon Bale of Mona Reed's office said it was late.",
    ])
      expect(said("Mona Reed", text)).toEqual(["outlet"]);
  });

  test("how an article is read", () => {
    const known = { speaker: "Mona Reed", aliases: [], language: "en", title: "An evening with Mona Reed" };
    const others = "Jon Bale said it is late. Ida Holt said it is early. Karl Orr said nobody knows.";
    expect(mannerIn(known, ["Mona Reed said it is late."])).toEqual({ kind: "one", speaker: 1, others: 0 });
    expect(mannerIn(known, [`Mona Reed said it is late. ${others}`])?.kind).toBe("several");
    expect(mannerIn(known, [others])?.kind).toBe("many");
    expect(mannerIn({ aliases: [], language: "en" }, [others])).toBeUndefined();
  });
});
