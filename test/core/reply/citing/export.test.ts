/** All of an answer as files: each to the letter, and nobody named for what others wrote. */
import { describe, expect, test } from "vitest";
import { createOnrecord } from "../../../../src/core/onrecord.ts";
import type { Reply, Surface } from "../../../../src/core/reply/reply.ts";
import { plainSurface } from "../../../fixtures/bot.ts";
import { passageOf } from "../../../fixtures/passage.ts";

const facts = { date: "2024-03-05", interviewer: "Ada Stone", url: "https://radio.example/s" };
const passages = [
  passageOf("a", 0, 'The *ferry* is late, "as ever",\nand the ferry is dear.', { ...facts, outlet: "Radio, North" }),
  passageOf("b", 0, "- The ferry of 1980 was better.", { date: "2023", outlet: "=SUM(A1)", question: "The ferry?" }),
  passageOf("c", 0, "Her ferry sank.", { kind: "article", voice: "outlet", outlet: "Echo", date: "2022-01-02" }),
  passageOf("d", 0, "Schools need teachers."),
];
const filed: Surface = { ...plainSurface, takesFiles: true };

async function ask(text: string, surface = filed): Promise<Reply> {
  const interviews = passages.map(({ interview }) => interview);
  const parts = { interviews, passages, version: "0000beef", today: () => "2026-10-14" };
  const { bot } = await createOnrecord(parts);
  return bot.reply({ text, place: "private", surface });
}

describe("all quotes on a topic", () => {
  test("as CSV", async () => {
    const [csv] = (await ask("all quotes on the ferry, oldest first")).files ?? [];
    expect(csv).toMatchObject({ name: "ferry.csv", mediaType: "text/csv", caption: "ferry · 3 passages" });
    const quoted = "%22as,and%20the%20ferry%20is%20dear.";
    const link = `https://radio.example/s#:~:text=The%20*ferry*%20is%20late%2C%20${quoted}`;
    expect(csv?.text.split("\r\n")).toEqual([
      "reference,date,outlet,speaker,whose_words,text,link",
      "b/1,2023,'=SUM(A1),Mira Solen,Mira Solen,'- The ferry of 1980 was better.,",
      `a/1,2024-03-05,"Radio, North",Mira Solen,Mira Solen,"The *ferry* is late, ""as ever"", and the ferry is dear.","${link}"`,
      `c/1,2022-01-02,Echo,,"Echo's own words, not Mira Solen's",Her ferry sank.,`,
      "",
    ]);
  });

  test("as Markdown", async () => {
    const [, markdown] = (await ask("all quotes on the ferry, oldest first")).files ?? [];
    expect(markdown).toMatchObject({ name: "ferry.md", mediaType: "text/markdown", caption: "ferry · 3 passages" });
    expect(markdown?.text).toMatchInlineSnapshot(`
      "# ferry

      Mira Solen

      Question: The ferry?

      > \\- The ferry of 1980 was better.

      Mira Solen, *Interview b*, =SUM(A1), 2023 (b/1)

      Mira Solen

      > The \\*ferry\\* is late, "as ever", and the ferry is dear.

      Mira Solen, interview by Ada Stone, [Interview a](https://radio.example/s), Radio, North, 5 March 2024 (a/1)

      Echo's own words, not Mira Solen's

      > Her ferry sank.

      *Interview c*, Echo, 2 January 2022 (c/1)
      "
    `);
  });

  test.each([
    "все цитаты о ferry",
    "ferry hakkında tüm alıntılar",
    "ferry haqqında bütün sitatlar",
    "перечисли высказывания о ferry",
  ])("%s", async text => expect((await ask(text)).files).toHaveLength(2));
});

describe("no files", () => {
  test.each([
    "how often did she talk about the ferry",
    "what did she say about the ferry",
    "all quotes on the zeppelin",
  ])("%s", async text => expect((await ask(text)).files).toBeUndefined());

  test("where the surface takes none", async () => {
    expect((await ask("all quotes on the ferry", plainSurface)).files).toBeUndefined();
  });
});
