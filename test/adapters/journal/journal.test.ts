/** The journal over a real file: what it promised before a kill it knows after it, at whatever byte the kill came. */
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createJournal, type Journal, type Kept } from "../../../src/adapters/journal/journal.ts";
import { createLog } from "../../../src/adapters/log/log.ts";
import { amount, isSoak, seed, tell } from "../../soak/amounts.ts";

let folder: string;
let lines: string[];
const opened: Journal[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "journal-"));
  lines = [];
});
afterEach(() => {
  for (const journal of opened.splice(0)) journal.close();
  rmSync(folder, { recursive: true });
});

const log = createLog({ level: "debug", secrets: [], write: line => lines.push(line) });

function open(now?: () => number): Journal {
  const journal = createJournal({ folder, name: "test", log, ...(now ? { now } : {}) });
  opened.push(journal);
  return journal;
}

const path = () => join(folder, "test.journal");

/** The end of a process without a goodbye: the file as it stands. */
function killed(now?: () => number): Journal {
  for (const journal of opened.splice(0)) journal.close();
  return open(now);
}

describe("after a kill", () => {
  test("what was kept and not done is left, in the order it came; what was done is known", async () => {
    const journal = open();
    for (const n of [1, 2, 3]) expect(await journal.keep(`key ${n}`, { n })).toBe("kept");
    journal.done("key 2");
    const next = killed();
    expect(next.left).toEqual([{ n: 1 }, { n: 3 }]);
    expect([1, 2, 3].map(n => next.isDone(`key ${n}`))).toEqual([false, true, false]);
  });

  test("how much of an answer is out is known, also where the fault of a call took it back", async () => {
    const journal = open();
    await journal.keep("a", "question");
    journal.sent("a", 2);
    journal.sent("b", 1);
    journal.sent("b", 0);
    const next = killed();
    expect([next.sentOf("a"), next.sentOf("b"), next.left]).toEqual([2, 0, ["question"]]);
  });

  test("a delivery is written once, however often it comes", async () => {
    const journal = open();
    await Promise.all([journal.keep("a", "question"), journal.keep("a", "question")]);
    journal.done("a");
    await journal.keep("a", "question");
    expect(killed().left).toEqual([]);
  });

  test("what is older than the platforms remember is forgotten", async () => {
    let time = 1_000_000;
    const journal = open(() => time);
    await journal.keep("old", "question");
    journal.done("older");
    time += 26 * 3_600_000;
    expect(journal.isDone("older")).toBe(false);
    expect(killed(() => time).left).toEqual([]);
  });

  test("a question that ends every process is given up, and said", async () => {
    await open().keep("poison", "question");
    let starts = 0;
    while (killed().left.length > 0 && starts < 200) starts += 1;
    expect(starts).toBe(50);
    expect(lines.join()).toContain("no start got it done");
  });
});

describe("what lies on the disk", () => {
  test("the words are gone as soon as the question is done, and only the owner can read the file", async () => {
    const journal = open();
    await journal.keep("a", { text: "lighthouse" });
    expect(readFileSync(path(), "utf8")).toContain("lighthouse");
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    journal.done("a");
    expect(readFileSync(path(), "utf8")).not.toContain("lighthouse");
  });

  test("the file does not grow with what is done", async () => {
    let time = 0;
    const journal = open(() => {
      time += 5000;
      return time;
    });
    for (let n = 0; n < 40_000; n++) journal.done(`key ${n}`);
    expect(statSync(path()).size).toBeLessThan(3 * 1024 * 1024);
  });

  test("where the folder cannot be written, one line says so and nothing is promised", async () => {
    writeFileSync(join(folder, "file"), "");
    const journal = createJournal({ folder: join(folder, "file"), name: "test", log });
    expect(await journal.keep("a", "question")).toBe("not kept");
    journal.done("a");
    expect(journal.isDone("a")).toBe(true);
    expect(lines.filter(line => line.includes("make STATE_DIR writable"))).toHaveLength(1);
  });
});

/** What may happen to one of few keys. A kill makes the file anew and a settling waits for the disk, so both are rare. */
const step = fc.record({
  what: fc.oneof(
    { weight: 40, arbitrary: fc.constant("keep" as const) },
    { weight: 20, arbitrary: fc.constant("sent" as const) },
    { weight: 37, arbitrary: fc.constant("done" as const) },
    { weight: 2, arbitrary: fc.constant("settle" as const) },
    { weight: 1, arbitrary: fc.constant("kill" as const) },
  ),
  // Of so many that some are new at every step, and some are met again.
  key: fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 400 })),
});
const stepsOfRun = 1000;
const steps = amount("STEPS", { short: 100_000, long: 1_000_000 });

describe("a model of it", () => {
  test("through any steps and kills it knows what the model knows", async () => {
    let taken = 0;
    const run = fc.array(step, { minLength: stepsOfRun, maxLength: stepsOfRun });
    const property = fc.asyncProperty(run, async each => {
      rmSync(path(), { force: true });
      const [kept, done, sent] = [new Set<number>(), new Set<number>(), new Map<number, number>()];
      let journal = killed();
      let keeping: Promise<Kept>[] = [];
      for (const { what, key } of each) {
        taken += 1;
        if (what === "kill") {
          journal = killed();
          keeping = [];
          expect([...journal.left].sort()).toEqual([...kept].sort());
        } else if (what === "settle") {
          expect(await Promise.all(keeping)).not.toContain("not kept");
          keeping = [];
        } else if (what === "keep") {
          keeping.push(journal.keep(String(key), key));
          if (!done.has(key)) kept.add(key);
        } else if (what === "sent") {
          journal.sent(String(key), key);
          if (!done.has(key)) sent.set(key, key);
        } else {
          journal.done(String(key));
          done.add(key);
          kept.delete(key);
          sent.delete(key);
        }
        if (journal.isDone(String(key)) !== done.has(key)) expect.fail(`done: ${key}`);
        if (journal.sentOf(String(key)) !== (sent.get(key) ?? 0)) expect.fail(`sent: ${key}`);
      }
    });
    await fc.assert(property, { numRuns: steps / stepsOfRun, ...(isSoak ? { seed } : {}) });
    tell({ what: "a model of the journal", due: "the same", measured: `the same after ${taken} steps` });
    expect(taken).toBeGreaterThanOrEqual(steps);
  });

  test("cut at any byte, it has all that lay whole before the cut, and goes on", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 12 }), fc.nat(), async (texts, cut) => {
        rmSync(path(), { force: true });
        const journal = killed();
        const ends: number[] = [];
        for (const [at, text] of texts.entries()) {
          await journal.keep(String(at), { text });
          ends.push(statSync(path()).size);
        }
        const size = cut % (statSync(path()).size + 1);
        truncateSync(path(), size);
        const whole = texts.filter((_, at) => ends[at]! - 1 <= size).map(text => ({ text }));
        const next = killed();
        expect(next.left).toEqual(whole);
        await next.keep("later", "later");
        expect(killed().left).toEqual([...whole, "later"]);
      }),
      { numRuns: 60 },
    );
  });

  test("with any byte changed, only the record with it is lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (where, change) => {
        rmSync(path(), { force: true });
        const journal = killed();
        for (const n of [0, 1, 2, 3, 4]) await journal.keep(String(n), n);
        const bytes = readFileSync(path());
        const at = where % bytes.length;
        bytes[at] = bytes[at]! ^ change;
        writeFileSync(path(), bytes);
        const { left } = killed();
        expect(left.length).toBeGreaterThanOrEqual(3);
        expect([0, 1, 2, 3, 4]).toEqual(expect.arrayContaining([...left]));
      }),
      { numRuns: 60 },
    );
  });
});
