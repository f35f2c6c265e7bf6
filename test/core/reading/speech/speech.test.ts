/** Speeches: told by the owner, or shown by the text; and what only looks like one. */
import { describe, expect, test } from "vitest";
import { passagesOf } from "../../../../src/core/passages/passages.ts";
import { readFile } from "../../../../src/core/reading/formats/read-file.ts";
import { standsInFile } from "../../../../src/core/text/origin/map.ts";

const read = (text: string, path = "a.md") => readFile({ path, text }).interviews[0]!;
/** Kind, and for each turn whose it is with its first words. */
const seen = (text: string, path?: string) => {
  const { interview, turns } = read(text, path);
  return [
    `${interview.kind} of ${interview.speaker}`,
    ...turns.map(({ by, name, heading, source, ranges }) => {
      const words = source.text.slice(ranges[0]!.start, ranges[0]!.end).split(/\s+/).slice(0, 3).join(" ");
      return `${heading ? "heading" : `${by}${name === undefined ? "" : ` ${name}`}`}: ${words} (${ranges.length})`;
    }),
  ];
};

const body = `Dear friends, I am glad that so many of you came out to the quay on such a cold morning.

We have waited nine years for this wall, and I know what it cost each of us in sleep and in money.

## What comes next

In spring we will lay the rails to the ice house, and our children will learn to sail again.

Thank you.
`;

describe("a text that shows it", () => {
  test("by its title, a name and the first person; headings are headings, a short last line is his", () => {
    expect(seen(`# Speech by Mayor Mira Solen at the opening of the quay\n\n${body}`)).toEqual([
      "speech of Mira Solen",
      "speaker Mira Solen: Dear friends, I (2)",
      "heading: What comes next (1)",
      "speaker Mira Solen: In spring we (2)",
    ]);
  });

  test.each([
    "Remarks by Mira Solen at the Quay",
    "Mayor Mira Solen's Opening Address",
    "Statement of Mayor Solen on the harbour wall",
    "Mira Solen's speech",
  ])("%s", title => {
    expect(read(`# ${title}\n\n${body}`).interview).toMatchObject({ kind: "speech" });
  });

  test("by a lead above it, which is not his", () => {
    const text = `Speech by Mira Solen, Mayor of Hallow, 5 March 2024\n\n${body.replace(/## .*\n\n/, "")}`;
    expect(seen(text, "a.txt")).toEqual([
      "speech of Mira Solen",
      "outlet: Speech by Mira (1)",
      "speaker Mira Solen: Dear friends, I (4)",
    ]);
  });

  test("with one label at its head", () => {
    const text = `# Speech by Mira Solen\n\nSOLEN: ${body.replace(/## .*\n\n/, "")}`;
    expect(seen(`---\nspeaker: Mira Solen\n---\n${text}`)).toEqual([
      "speech of Mira Solen",
      "speaker Mira Solen: Dear friends, I (4)",
    ]);
  });

  test("in Russian, Turkish and Azerbaijani, where the owner names the speaker", () => {
    const texts = [
      "# Выступление мэра Миры Солен\n\nДорогие друзья, я рада видеть вас всех здесь у нашей новой пристани.\n\nМы ждали этого дня девять лет, и я благодарна каждому из вас.\n",
      "# Mira Solen'in açılış konuşması\n\nDeğerli dostlar, ben bugün burada sizinle olmaktan büyük bir mutluluk duyuyorum.\n\nBizim limanımız dokuz yıl bekledi, bizim çocuklarımız yeniden yelken açacak.\n",
      "# Mira Solenin çıxışı\n\nHörmətli dostlar, mən bu gün burada sizinlə olmağıma çox sevinirəm, bizim liman açılır.\n\nBiz doqquz il gözlədik və mən hər birinizə görə çox şadam.\n",
    ];
    for (const text of texts) {
      const speaker = text.includes("Миры") ? "Мира Солен" : "Mira Solen";
      const { interview, turns } = read(`---\nspeaker: ${speaker}\n---\n${text}`);
      expect([text, interview.kind, turns.map(({ by }) => by)]).toEqual([text, "speech", ["speaker"]]);
    }
  });

  test("its passages are his own words, under their heading, letter by letter from the file", () => {
    const found = read(`# Speech by Mira Solen\n\n${body}`);
    const passages = passagesOf(found);
    expect(passages.map(({ reference, lead }) => [reference, lead?.text])).toEqual([
      ["a/2", undefined],
      ["a/5", "What comes next"],
    ]);
    for (const passage of passages) {
      expect(passage.sentences.every(({ voice }) => voice === "speaker")).toBe(true);
      expect(standsInFile(passage, { start: 0, end: passage.text.length })).toBe(true);
    }
  });
});

describe("what is no speech by itself", () => {
  const title = "# Speech by Mira Solen\n\n";
  test.each([
    ["no title that calls it one", `# The quay of Hallow\n\n${body}`],
    ["nobody named", `# A speech on the quay\n\n${body}`],
    ["an outlet's statement", `# Statement by Harbour Radio\n\n${body}`],
    [
      "an article about it",
      `${title}The mayor opened the quay on Monday. “Dear friends, I am glad that we are here,” she said.\n`,
    ],
    [
      "an article in the first person",
      `${title}Dear readers, I stood in the rain with my umbrella while we waited for her.\n\nI heard Solen speak for an hour, and I was moved by our mayor.\n`,
    ],
    ["somebody else is said to speak", `${title}${body.replace("In spring", "Karl Brandt said that in spring")}`],
    ["no word to those who listen", `${title}${body.replace("Dear friends, ", "").replace("Thank you.", "So be it.")}`],
    [
      "hardly a word of herself",
      `${title}Dear friends, the quay is open and the boats can come in again from today.\n\nThe wall is done, and the rails will be laid in spring by the town.\n\nThe boats are dry, and the ice house opens in the summer of next year.\n`,
    ],
  ])("%s", (_, text) => {
    expect(read(text).interview.kind).toBe("article");
  });

  test("a conversation after a speech", () => {
    const text = `# Mira Solen's speech and an interview\n\n**Stone:** What did you mean?\n\n**Solen:** Dear friends, I said what we think.\n\n**Stone:** And our fish?\n\n**Solen:** We sell it.\n`;
    expect(read(text).interview.kind).toBe("transcript");
  });
});

describe("told by the owner", () => {
  const plain = "The wall is done.\n\nThe boats come in again\n\n- The rails?\n\n- They come in spring.\n";
  test("all of it is the speaker's, short lines and dashes too", () => {
    expect(seen(`---\nkind: speech\nspeaker: Mira Solen\n---\n${plain}`)).toEqual([
      "speech of Mira Solen",
      "speaker Mira Solen: The wall is (4)",
    ]);
  });

  test("without a name it is the person's who speaks", () => {
    expect(seen(`---\nkind: speech\n---\n${plain}`)).toEqual(["speech of undefined", "speaker: The wall is (4)"]);
  });

  test("where others speak in it by name, they keep their words, and the check says so", () => {
    const text = `---\nkind: speech\nspeaker: Mira Solen\n---\nSolen: The wall is done.\n\nBrandt: Who paid for it?\n\nSolen: We did.\n\nBrandt: And the rails?\n`;
    const { interviews, defects } = readFile({ path: "a.md", text });
    expect(interviews[0]!.interview.kind).toBe("transcript");
    expect(defects[0]!.problem).toContain("others speak in it");
  });

  test("another kind that is told is not overruled", () => {
    expect(read(`---\nkind: article\n---\n# Speech by Mira Solen\n\n${body}`).interview.kind).toBe("article");
  });
});
