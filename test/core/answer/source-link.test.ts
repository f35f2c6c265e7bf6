import { describe, expect, test } from "vitest";
import { linkTo } from "../../../src/core/answer/source-link.ts";
import { passageOf } from "../../fixtures/passage.ts";

const url = "https://news.example/a";
const whole = (text: string) => ({ start: 0, end: text.length });

describe("links", () => {
  test("open at the sentence: short ones whole, long ones by their ends", () => {
    const short = "We stay, as always.";
    expect(linkTo(passageOf("a", 0, short, { url }), whole(short))).toBe(`${url}#:~:text=We%20stay%2C%20as%20always.`);
    const long = "one two three four five six seven eight nine ten eleven twelve";
    expect(linkTo(passageOf("a", 0, long, { url }), whole(long))).toBe(
      `${url}#:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve`,
    );
  });

  test.each(["- We stay.", "• We stay.", "2. We stay.", "3) We stay.", "— We stay."])(
    "leave out the sign before an item, which is no text of the page: %s",
    text => expect(linkTo(passageOf("a", 0, text, { url }), whole(text))).toBe(`${url}#:~:text=We%20stay.`),
  );

  test("keep what only looks like such a sign", () => {
    const text = "-5 degrees.";
    expect(linkTo(passageOf("a", 0, text, { url }), whole(text))).toBe(`${url}#:~:text=%2D5%20degrees.`);
  });

  test("escape what the directive reserves", () => {
    const text = "well-known & free";
    expect(linkTo(passageOf("a", 0, text, { url }), whole(text))).toBe(`${url}#:~:text=well%2Dknown%20%26%20free`);
  });

  test("keep an address that has a fragment already", () => {
    expect(linkTo(passageOf("a", 0, "Yes.", { url: `${url}#top` }), whole("Yes."))).toBe(`${url}#top:~:text=Yes.`);
  });

  test("a digest's words are not on the page: the page only", () => {
    expect(linkTo(passageOf("a", 0, "Yes.", { url, kind: "digest" }), whole("Yes."))).toBe(url);
  });

  test.each([
    ["https://www.youtube.com/watch?v=x", "https://www.youtube.com/watch?v=x&t=61"],
    ["https://vimeo.com/1234", "https://vimeo.com/1234#t=61s"],
    ["https://radio.example/talk.mp3", "https://radio.example/talk.mp3#t=61"],
    ["https://radio.example/talk.MP4?from=feed", "https://radio.example/talk.MP4?from=feed#t=61"],
    ["https://radio.example/talk.mp3#notes", "https://radio.example/talk.mp3#notes:~:text=Yes."],
    ["https://radio.example/how-to-cut.mp3/talk", "https://radio.example/how-to-cut.mp3/talk#:~:text=Yes."],
  ])("a recording opens at its second where its player can: %s", (url, link) => {
    const passage = { ...passageOf("a", 0, "Yes.", { url }), startMs: 61_900 };
    expect(linkTo(passage, whole("Yes."))).toBe(link);
  });

  test("a document opens at the page of the quoted words", () => {
    const text = "We stay. We go.";
    const passage = passageOf("a", 0, text, { url: "https://news.example/a.PDF?v=2" });
    const places = { unit: "page", starts: [0, 9] } as const;
    const document = { ...passage, origin: { ...passage.origin, places } };
    expect(linkTo(document, { start: 9, end: 15 })).toBe("https://news.example/a.PDF?v=2#page=2");
    const onPage = { ...document, interview: { ...passage.interview, url } };
    expect(linkTo(onPage, { start: 0, end: 8 })).toBe(`${url}#:~:text=We%20stay.`);
  });

  test("none without an address, and no failure on a broken letter", () => {
    expect(linkTo(passageOf("a", 0, "Yes."), whole("Yes."))).toBeUndefined();
    expect(linkTo(passageOf("a", 0, "\ud800 yes", { url }), whole("\ud800 yes"))).toContain("yes");
  });
});
