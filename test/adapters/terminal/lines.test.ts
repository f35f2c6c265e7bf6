import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLines } from "../../../src/adapters/terminal/lines.ts";

async function linesOf(chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

describe("lines of a stream", () => {
  test("whatever ends them, and wherever the stream is cut", async () => {
    const text = "Größe\nzwei\r\n\r\ndrei\rvier";
    const expected = ["Größe", "zwei", "", "drei", "vier"];
    const bytes = Buffer.from(text);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: bytes.length })), async cuts => {
        const points = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = points.slice(1).map((point, at) => bytes.subarray(points[at], point));
        expect(await linesOf(chunks)).toEqual(expected);
      }),
    );
  });

  test("a line of megabytes is cut, the next one is whole", async () => {
    const [long, next] = await linesOf([...Array.from({ length: 200 }, () => "x".repeat(100_000)), "\nFrance"]);
    expect(long!.length).toBeLessThan(20_000);
    expect(next).toBe("France");
  });

  test("broken UTF-8 keeps its readable words", async () => {
    const [line] = await linesOf([Buffer.from("RnJhbmNlIP/+Cg==", "base64")]);
    expect(line).toMatch(/^France /);
  });
});
