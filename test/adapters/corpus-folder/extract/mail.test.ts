/** Mails as programs write them. */
import { describe, expect, test } from "vitest";
import { extractMail } from "../../../../src/adapters/corpus-folder/extract/mail.ts";

const head =
  "From: Mira Solen <mira@bakery.example>\nTo: bo@courier.example\nSubject: Re: Bread\nDate: Tue, 5 Mar 2024 23:30:00 -0500";
const mail = (...lines: readonly string[]) =>
  Buffer.from([head, ...lines].join("\n").replaceAll("\n", "\r\n"), "latin1");
const twoParts = (text: string, html: string) =>
  mail(
    'Content-Type: multipart/alternative; boundary="x"',
    "",
    "--x",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "--x",
    "Content-Type: text/html; charset=utf-8",
    "",
    html,
    "--x--",
  );
const problemOf = (bytes: Uint8Array) =>
  extractMail(bytes).then(
    () => undefined,
    cause => (cause as { found: { problem: string } }).found.problem,
  );

const facts = { kind: "mail", isHtml: false, subject: "Re: Bread", from: "Mira Solen", date: "2024-03-05" };

test("subject, sender and the day it was sent, where it was sent", async () => {
  expect(await extractMail(mail("", "We bake at four."))).toEqual({
    text: "We bake at four.\n",
    extracted: facts,
    warnings: [],
  });
});

describe("the part that people read", () => {
  test("is the text where there is one, else the page", async () => {
    expect(await extractMail(twoParts("We bake.", "<p>We <b>bake</b>.</p>"))).toMatchObject({
      text: "We bake.\n",
      extracted: { isHtml: false },
    });
    expect(await extractMail(mail("Content-Type: text/html", "", "<p>We bake.</p>"))).toMatchObject({
      text: "<p>We bake.</p>\n",
      extracted: { isHtml: true },
    });
  });

  test.each([
    [
      "an old encoding",
      "Content-Type: text/plain; charset=windows-1251",
      "\xcc\xfb \xef\xe5\xf7\xb8\xec.",
      "Мы печём.",
    ],
    [
      "quoted signs",
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
      "Br=C3=B6=\nt.",
      "Bröt.",
    ],
    ["base64", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", "QnLDtnQu", "Bröt."],
  ])("in %s", async (_, type, body, expected) => {
    const extraction = await extractMail(mail(...type.split("\n"), "", ...body.split("\n")));
    expect("text" in extraction && extraction.text.trim()).toBe(expected);
  });
});

test("what is attached is named and not read", async () => {
  const bytes = mail(
    'Content-Type: multipart/mixed; boundary="x"',
    "",
    "--x",
    "Content-Type: text/plain",
    "",
    "See the file.",
    "--x",
    'Content-Type: text/plain; name="secret.txt"',
    'Content-Disposition: attachment; filename="secret.txt"',
    "",
    "The harbour is sold.",
    "--x--",
  );
  const extraction = await extractMail(bytes);
  expect(extraction).toMatchObject({
    warnings: [{ problem: "what is attached to it is not read (1 file)" }],
  });
  expect("text" in extraction && extraction.text).not.toContain("harbour");
});

test.each([
  ["no mail", Buffer.from("\r\n\r\nWords."), "it is no mail"],
  ["a mail without words", mail("", ""), "the mail has no text"],
  ["a mail of one picture", mail("Content-Type: image/png", "", "x"), "the mail has no text"],
])("%s is told in one line", async (_, bytes, problem) => expect(await problemOf(bytes)).toBe(problem));
