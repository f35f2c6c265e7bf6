import { HttpError } from "grammy";
import { describe, expect, test } from "vitest";
import { createLog, type LogLevel } from "../../../src/adapters/log/log.ts";
import { OnrecordError } from "../../../src/core/errors.ts";

const token = "7123456789:AAH-canary_canary_canary_canary_0123";
const password = "pa/ss+word?&ü";

function logged(act: (log: ReturnType<typeof createLog>) => void, level: LogLevel = "info"): string {
  const lines: string[] = [];
  act(createLog({ level, secrets: [token, password], write: line => lines.push(line) }));
  return lines.join("");
}

describe("the log", () => {
  test("is one line of JSON for each message, whatever is in it", () => {
    const text = 'France\n{"level":"error","msg":"fake"}\r\n\u001b[31m\u202e';
    const lines = logged(log => log.info(text, { chat: 5, name: text }))
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0]!);
    expect(line).toMatchObject({ level: "info", chat: 5 });
    expect(line.msg).not.toMatch(/[\u001b\u202e]/);
  });

  test.each([
    ["as it is", password],
    ["in an address", `https://x.example/?p=${encodeURIComponent(password)}`],
    ["in base64", Buffer.from(password).toString("base64")],
    ["in base64 after a user name", Buffer.from(`elastic:${password}`).toString("base64")],
    ["in base64 after one byte more", Buffer.from(`elasticx:${password}`).toString("base64url")],
  ])("never holds a secret %s", (_, form) => {
    const shown = logged(log => log.warn(`a ${form} b`, { deep: [{ [form]: form }], error: new Error(form) }));
    const core = Buffer.from(password).toString("base64").slice(2, -4);
    expect(shown).toContain("[secret]");
    for (const part of [password, encodeURIComponent(password), core]) expect(shown).not.toContain(part);
  });

  test("never holds anything of the shape of a token, whose ever it is", () => {
    const others = ["99:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "xoxb-1-2-abc", "xoxe.xoxp-1-abcd", "xapp-1-A-2-b"];
    const shown = logged(log => log.info(others.join(" "), { url: `/bot${others[0]}/getMe` }));
    for (const other of others) expect(shown).not.toContain(other);
  });

  test("shows an error with its code and causes, and neither the library's own fields nor the token in them", () => {
    const network = Object.assign(new Error(`request to https://api/bot${token}/getMe failed`), {
      code: "ECONNREFUSED",
    });
    const error = new OnrecordError("unavailable", "Telegram cannot be reached", {
      cause: Object.assign(new HttpError("failed", network), { payload: { text: "a private question" } }),
    });
    const shown = logged(log => log.error("x", { error }));
    expect(shown).toContain("ECONNREFUSED");
    expect(shown).toContain("unavailable");
    expect(shown).not.toContain(token);
    expect(shown).not.toContain("private question");
    expect(shown).not.toContain("stack");
    expect(logged(log => log.error("x", { error }), "debug")).toMatch(/"stack":"OnrecordError/);
    expect(logged(log => log.error("x", { error }), "debug")).not.toContain(token);
  });

  test("says only what its level lets through", () => {
    expect(logged(log => log.debug("x"))).toBe("");
    expect(logged(log => log.error("x"), "silent")).toBe("");
  });

  test("never throws: not for rings, getters that fail, huge or strange values, nor a broken pipe", () => {
    const ring: Record<string, unknown> = { big: 2n ** 80n, fn: () => {}, when: new Date(Number.NaN) };
    ring.self = ring;
    Object.defineProperty(ring, "bad", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    expect(
      JSON.parse(logged(log => log.info("x", { ring, long: "y".repeat(1e6), none: undefined, nil: null }))).msg,
    ).toBe("x");
    expect(logged(log => log.info("x", { long: "y".repeat(1e6) })).length).toBeLessThan(10_000);
    const broken = createLog({
      level: "info",
      secrets: [],
      write: () => {
        throw new Error("EPIPE");
      },
    });
    broken.error("x");
  });
});
