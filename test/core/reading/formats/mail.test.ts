/** Mails: what the sender wrote is his, what he answers to is not. */
import { describe, expect, test } from "vitest";
import { readMail } from "../../../../src/core/reading/formats/mail.ts";
import type { MailExtract } from "../../../../src/core/reading/reader.ts";
import { expectGrowthWithLength } from "../../../growth.ts";

const sent = { subject: "Re: Bread", from: "Mira Solen", date: "2024-03-05" };
const read = (text: string, told: Partial<MailExtract> = {}) =>
  readMail({ path: "a.eml", text, extracted: { kind: "mail", isHtml: false, ...sent, ...told } }).interviews[0]!;
const wordsOf = ({ turns }: ReturnType<typeof read>) =>
  turns.map(({ by, name, source, ranges }) => [
    by,
    name,
    ranges.map(({ start, end }) => source.text.slice(start, end)).join("\n\n"),
  ]);

test("subject, sender and date are facts", () => {
  const { interview, readFrom } = read("We bake at four.");
  expect(interview).toMatchObject({ title: "Re: Bread", speaker: "Mira Solen", date: "2024-03-05" });
  expect(readFrom).toMatchObject({
    title: { where: "mail head" },
    speaker: { where: "mail head" },
    date: { where: "mail head" },
  });
});

describe("a statement", () => {
  const words = "We bake at four, and we will\ngo on.\n\nThe oven is paid for.";
  const own = [["speaker", "Mira Solen", words]];
  test.each([
    ["alone", words],
    ["above a signature", `${words}\n\n-- \nMira Solen\nBakery of Quayside`],
    ["above a greeting with the name", `${words}\n\nMed venlig hilsen,\nMira`],
    ["above a greeting and a name apart", `${words}\n\nBest wishes,\n\nMira Solen`],
    [
      "above what it answers",
      `${words}\n\nOn 3 March 2024, Bo Lind wrote:\n> You said that you would close.\n> Is it so?`,
    ],
    ["above a whole mail behind strokes", `${words}\n\n-----Original Message-----\nWill you close?`],
    [
      "above a whole mail with its head",
      `${words}\n\nVon: Bo <bo@x.example>\nGesendet: Montag\nAn: Mira\n\nSchliessen Sie?`,
    ],
  ])("%s is the sender's", (_, text) => expect(wordsOf(read(text))).toEqual(own));

  test("in a page is the sender's, without what it cites", () => {
    const page = `<div>We bake at four, and we will go on.</div><div>The oven is paid for, &amp; so is the flour.</div><div class="gmail_quote"><div>Bo wrote:</div><blockquote type="cite">Will you close?</blockquote></div>`;
    expect(wordsOf(read(page, { isHtml: true }))).toEqual([
      ["speaker", "Mira Solen", "We bake at four, and we will go on.\n\nThe oven is paid for, & so is the flour."],
    ]);
  });

  test("of nobody with a name is nobody's own", () => {
    const { subject, date } = sent;
    const mail = readMail({ path: "a.eml", text: words, extracted: { kind: "mail", isHtml: false, subject, date } });
    expect(mail.interviews[0]!.turns.every(({ by }) => by === "outlet")).toBe(true);
  });
});

test("a name at the end of a longer paragraph is the sender's word", () => {
  const text = "We bake at four.\n\nThe flour is from the mill,\nthe oven is paid for,\nand the shop is called\nMira";
  expect(wordsOf(read(text)).flat().join(" ")).toContain("Mira Solen We bake at four.");
  expect(wordsOf(read(text)).flat().join(" ")).toContain("called\nMira");
});

test("answers between the lines of the questions", () => {
  const text = `Dear Bo,

here they are.

> When do you get up?

At three. The oven needs
an hour.

> And who eats it?
Sailors and nurses.

>> You said so last year.
> Will your daughter take over?

She says no.
`;
  expect(wordsOf(read(text)).slice(2)).toEqual([
    ["interviewer", undefined, "When do you get up?"],
    ["speaker", "Mira Solen", "At three. The oven needs\nan hour."],
    ["interviewer", undefined, "And who eats it?"],
    ["speaker", "Mira Solen", "Sailors and nurses."],
    ["interviewer", undefined, "Will your daughter take over?"],
    ["speaker", "Mira Solen", "She says no."],
  ]);
});

test("a conversation in a mail is those who speak, and not the sender", () => {
  const text =
    "Ada Stone: And the bridge?\n\nOlin Dray: It will come.\n\nAda Stone: When?\n\nOlin Dray: In the spring.";
  const found = read(text, { from: "Ada Stone" });
  expect(wordsOf(found).map(([by, name]) => [by, name])).toEqual([
    ["interviewer", "Ada Stone"],
    ["speaker", "Olin Dray"],
    ["interviewer", "Ada Stone"],
    ["speaker", "Olin Dray"],
  ]);
  expect(found.interview.speaker).toBe("Olin Dray");
});

test("a mail that quotes somebody is told by its sender, and the quotation is not his", () => {
  const text = "The pool will open in July. “The roof is paid for, and the water is on its way,” the mayor said.";
  const found = read(text, { from: "Town Hall" });
  expect(found.interview).toMatchObject({ kind: "article", outlet: "Town Hall" });
  expect(found.interview.speaker).toBeUndefined();
  expect(found.turns.every(({ by }) => by === "outlet")).toBe(true);
});

test.each(["> a?\nb\n", "Key: value\n", ">", "-----", "a:\n> b\n"])(
  "a mail takes time that grows with its length: %s",
  unit => expectGrowthWithLength(unit, text => void read(text)),
);
