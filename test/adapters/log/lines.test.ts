import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLogLines } from "../../../src/adapters/log/lines.ts";

/** A stream that takes nothing until it is read. */
function unread() {
  const got: string[] = [];
  let isRead = false;
  let next: () => void = () => {};
  const stream = new Writable({
    write(chunk, _, done) {
      got.push(String(chunk));
      if (isRead) done();
      else next = done;
    },
  });
  return {
    stream,
    got,
    read() {
      isRead = true;
      next();
    },
  };
}

test("what nobody reads is dropped beyond a bound, counted, and told once somebody does", async () => {
  const { stream, got, read } = unread();
  const lines = createLogLines(stream, 1000);
  const line = `${"x".repeat(99)}\n`;
  for (let n = 0; n < 50; n++) lines.write(line);
  expect(lines.dropped()).toBe(40);
  expect(stream.writableLength).toBe(1000);
  read();
  await expect.poll(() => stream.writableLength).toBe(0);
  lines.write("after\n");
  lines.write("and on\n");
  const text = got.join("");
  expect(text.split(line)).toHaveLength(11);
  const [loss, ...rest] = text.replaceAll(line, "").split("\n");
  expect(JSON.parse(loss!)).toMatchObject({ level: "warn", lines: 40 });
  expect(rest).toEqual(["after", "and on", ""]);
  expect(lines.dropped()).toBe(40);
});

test("a stream that is gone drops all of them and throws nothing", () => {
  const { stream } = unread();
  stream.destroy();
  const lines = createLogLines(stream);
  lines.write("x\n");
  expect(lines.dropped()).toBe(1);
});
