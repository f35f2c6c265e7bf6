import * as fc from "fast-check";
import { expect, test } from "vitest";
import { idOfFile, safeId, uniqueIds } from "../../../src/core/reading/ids.ts";

test("an id is the file's name, without folders and ending", () => {
  expect(idOfFile("2024/radio.north.txt")).toBe("radio-north");
  expect(idOfFile(".md")).toBe("md");
  expect(idOfFile("a b/\u0000.txt")).toBe("file");
});

test("an id can be typed, shown and linked, whatever was written", () => {
  expect(safeId("a/../b\\c d\u202e")).toBe("a-b-c-d");
  expect(safeId("2024_03 (1)")).toBe("2024-03-1");
  expect(safeId("Э́то\u0301-é/हिन्दी")).toBe("Э́то\u0301-é-हिन्दी");
  expect(safeId("///")).toBe("");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), written => {
      const id = safeId(written);
      expect(id.length).toBeLessThanOrEqual(100);
      expect(id).toMatch(/^[\p{L}\p{M}\p{N}-]*$/u);
    }),
  );
});

test("the second of a name gets a number, and never a name that somebody wrote", () => {
  expect(uniqueIds(["a", "b", "A", "a"])).toEqual(["a", "b", "A-2", "a-3"]);
  expect(uniqueIds(["a", "a", "a-2"])).toEqual(["a", "a-3", "a-2"]);
  expect(uniqueIds(["e\u0301", "\u00e9"])).toEqual(["e\u0301", "\u00e9-2"]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "A", "a-2", "a-3", "b", "b-2"), { maxLength: 12 }), wanted => {
      const given = uniqueIds(wanted).map(id => id.toLowerCase());
      expect(new Set(given).size).toBe(wanted.length);
    }),
  );
});
