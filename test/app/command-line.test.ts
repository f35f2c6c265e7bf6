import { describe, expect, test } from "vitest";
import { readCommandLine } from "../../src/app/command-line.ts";

describe("the command line", () => {
  test("a question in one argument or in several", () => {
    expect(readCommandLine(["What about France?"]).question).toBe("What about France?");
    expect(readCommandLine(["What", "about", "France?", "--json"])).toMatchObject({
      question: "What about France?",
      json: true,
      limit: 10,
    });
  });

  test("nothing, modes and options", () => {
    expect(readCommandLine([])).toEqual({
      mode: "start",
      paths: [],
      json: false,
      keeps: true,
      terminal: false,
      strict: false,
      verbose: false,
      write: false,
      yes: false,
      keep: 1,
      dryRun: false,
      questions: false,
      limit: 10,
    });
    expect(readCommandLine(["--no-cache"]).keeps).toBe(false);
    expect(readCommandLine(["--reload"]).mode).toBe("reload");
    expect([readCommandLine(["--strict"]).strict, readCommandLine([]).strict]).toEqual([true, false]);
    expect(readCommandLine(["--add", "a.txt", "b c", "--yes"])).toMatchObject({
      mode: "add",
      paths: ["a.txt", "b c"],
      yes: true,
    });
    expect(readCommandLine(["--check", "--verbose", "--write"])).toMatchObject({ verbose: true, write: true });
    expect(readCommandLine(["--check", "interviews"])).toMatchObject({ mode: "check", corpus: "interviews" });
    expect(() => readCommandLine(["--check", "one", "two"])).toThrow("name one folder");
    expect(readCommandLine(["--check", "--corpus", "x"])).toMatchObject({ mode: "check", corpus: "x" });
    expect(readCommandLine(["--limit", "1000", "--json"]).limit).toBe(1000);
    expect(readCommandLine(["--gaps", "--questions"])).toMatchObject({ mode: "gaps", questions: true });
    expect(readCommandLine(["-h"]).mode).toBe("help");
  });

  test.each([
    [["--frobnicate"], "--frobnicate"],
    [["--limit", "0"], "--limit"],
    [["--limit", "1001"], "--limit"],
    [["--limit", "ten"], "--limit"],
    [["--corpus"], "--corpus"],
    [["--corpus", ""], "--corpus"],
    [["--json=yes"], "--json"],
    [["--add"], "FILE|FOLDER"],
  ])("%j is one line that names the option", (args, name) => {
    expect(() => readCommandLine(args)).toThrow(name);
    try {
      readCommandLine(args);
    } catch (error) {
      expect((error as Error).message).not.toContain("\n");
    }
  });
});
