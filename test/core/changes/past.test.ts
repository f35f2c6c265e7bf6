/** What became of references: told from what was added at each reading, whatever the versions were. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { entriesFor, type LedgerEntry, pastOf } from "../../../src/core/changes/past.ts";

const versionOf = (at: number): string => `version${at}`;

/** The entries after these versions of a record. */
function entriesOf(versions: readonly ReadonlyMap<string, string>[]): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const [at, now] of versions.entries()) entries.push(...entriesFor(entries, now, versionOf(at)));
  return entries;
}

const told = (...versions: readonly Record<string, string>[]) => {
  const maps = versions.map(version => new Map(Object.entries(version)));
  return pastOf(entriesOf(maps), maps.at(-1)!);
};

test("the same, moved, reworded, moved and reworded, withdrawn, and back again", () => {
  expect(told({ a: "1" }, { a: "1", b: "2" })).toEqual({});
  expect(told({ a: "1" }, { b: "1" })).toEqual({ a: { kind: "moved", version: "version1", to: "b" } });
  expect(told({ a: "1" }, { a: "2" })).toEqual({ a: { kind: "reworded", version: "version1" } });
  expect(told({ a: "1" }, { a: "2", b: "1" })).toEqual({ a: { kind: "reworded", version: "version1", to: "b" } });
  expect(told({ a: "1" }, {}, {})).toEqual({ a: { kind: "withdrawn", version: "version1" } });
  expect(told({ a: "1" }, {}, { a: "1" })).toEqual({});
});

test("of any versions: who holds a reference is never sent where its words never stood, and never told nothing", () => {
  const record = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("1", "2", "3"));
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), versions => {
      const past = told(...versions);
      const now: Readonly<Record<string, string>> = versions.at(-1)!;
      for (const reference of ["a", "b", "c", "d"]) {
        const words = new Set<string>(versions.flatMap(version => version[reference] ?? []));
        const became = Object.hasOwn(past, reference) ? past[reference] : undefined;
        const isAsEver = words.size === 0 || (words.size === 1 && words.has(now[reference] ?? ""));
        expect(became === undefined).toBe(isAsEver);
        if (became?.to !== undefined) expect(words).toContain(now[became.to]);
        if (became) expect(became.kind === "reworded").toBe(now[reference] !== undefined);
      }
    }),
  );
});

test("what is known already adds nothing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom("1", "2")), { minLength: 1 }),
      all => {
        const maps = all.map(one => new Map(Object.entries(one)));
        expect(entriesFor(entriesOf(maps), maps.at(-1)!, "again")).toEqual([]);
      },
    ),
  );
});
