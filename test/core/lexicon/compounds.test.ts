import { beforeAll, describe, expect, test } from "vitest";
import { createOnrecord, type Onrecord } from "../../../src/core/onrecord.ts";
import { passageOf } from "../../fixtures/passage.ts";

const texts = [
  "The sky-light of the chapel leaks again.",
  "A skylight was cut into the mill in spring.",
  "They argued whether the sky has light enough for the vines.",
  "The U.S. sent us a note about barley.",
  "The basin road opens in May.",
];
const passages = texts.map((text, at) => passageOf(`i${at}`, 0, text, { date: `202${at}-05-01` }));
let onrecord: Onrecord;
beforeAll(async () => {
  onrecord = await createOnrecord({
    interviews: passages.map(({ interview }) => interview),
    passages,
    version: "abcd",
    today: () => "2026-11-24",
    synonyms: "basin road, basin\n",
  });
});
const find = (text: string) => onrecord.find(text, { limit: 5 });
const shown = async (text: string) => (await find(text)).hits.map(({ passage }) => passage.interview.id);

describe("a compound", () => {
  test.each(["skylight", "sky-light", "sky light"])("%s is found however it is written", async written => {
    const found = await shown(written);
    expect(found).toContain("i0");
    expect(found).toContain("i1");
  });

  test("as it is asked for comes first", async () => {
    expect((await shown("skylight"))[0]).toBe("i1");
    expect((await shown("sky-light"))[0]).toBe("i0");
  });
});

test("letters with dots between them are an abbreviation in any case", async () => {
  const answer = await find("what did she say about u.s. barley");
  expect(answer.topic).toBe("U.S. barley");
  expect(answer.hits[0]?.passage.interview.id).toBe("i3");
});

test("other names made of the question's own words are not told", async () => {
  expect((await find("basin")).widened).toEqual([{ written: "basin", searched: ["basin road"] }]);
  expect((await find("basin road")).widened).toEqual([]);
});
