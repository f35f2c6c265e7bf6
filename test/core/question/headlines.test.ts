/** What somebody is said to have said, as headlines, credit lines and questions put it. */
import { describe, expect, test } from "vitest";
import { readerOver } from "../../fixtures/question-reader.ts";

const { read } = readerOver({
  held: "tower towers tolls garden gardens quiet closed башня закрыта",
  grammar: /^(a|an|the|is|are|was|it|she|he|no|not|will|be|by|that|did|to|of|on|we|and)$/,
});

describe("a claim without who made it", () => {
  test.each([
    ["Alm: no more tolls on the towers", "no more tolls on the towers"],
    ["Vera Alm to Hill Radio: the gardens are quiet", "the gardens are quiet"],
    ["Alm says the tower is closed", "the tower is closed"],
    ["The warden said on Friday that the tower is closed", "the tower is closed"],
    ["Алм заявила, что башня закрыта", "башня закрыта"],
    ["Alm, kule bugün açık değil dedi", "kule bugün açık değil"],
    ["“The tower is closed for good,” the warden said.", "The tower is closed for good,"],
    ["Forwarded: “The tower is closed for good,” the warden said", "The tower is closed for good,"],
  ])("%s", (text, claim) => {
    const question = read(text);
    expect(question.claim).toBe(claim);
    expect(question.filters.speaker).toBe("Vera Alm");
  });

  test("a line that names nobody is none of it", () => {
    expect(read("Forwarded: “The tower is closed for good”").claim).toBe("The tower is closed for good");
  });

  test.each([
    ["Did Dahl tell Alm that the tower would close?", "the tower would close"],
    ["Did the mayor ever admit that it would be closed?", "it would be closed"],
    ["Did she concede that the rain broke the tower?", "the rain broke the tower"],
  ])("%s", (text, claim) => {
    expect(read(text).claim).toBe(claim);
  });

  test("whoever the record does not have is named, and no part of it", () => {
    const { claim, stranger } = read("Did Moberg tell Alm that the tower would close?");
    expect([claim, stranger]).toEqual(["the tower would close", "Moberg"]);
  });

  test.each([
    "Alm: tolls, towers",
    "Alm on tolls",
    "Alm said what about the tower",
    "Alm denied closed towers",
    "Did the tower that she closed reopen?",
  ])("%s: no claim", text => {
    expect(read(text).claim).toBeUndefined();
  });
});
