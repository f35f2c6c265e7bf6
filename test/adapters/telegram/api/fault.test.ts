import fc from "fast-check";
import { GrammyError } from "grammy";
import { describe, expect, test } from "vitest";
import { faultOf } from "../../../../src/adapters/telegram/api/fault.ts";

function tooMany(parameters: Readonly<Record<string, unknown>> | undefined): unknown {
  const answer = { ok: false, error_code: 429, description: "Too Many Requests", parameters };
  return new GrammyError("Call failed", answer as never, "sendMessage", {});
}

describe("being told to wait", () => {
  test("is obeyed as told", () => {
    expect(faultOf(tooMany({ retry_after: 35 }))).toMatchObject({ kind: "wait", ms: 35_000 });
  });

  test("is never to ask again at once, nor longer than a day, whatever is told", () => {
    const told = fc.oneof(fc.double(), fc.integer(), fc.string(), fc.constant(undefined), fc.object());
    fc.assert(
      fc.property(told, retry_after => {
        const fault = faultOf(tooMany({ retry_after }));
        expect(fault).toMatchObject({ kind: "wait" });
        const { ms } = fault as { ms: number };
        expect(ms).toBeGreaterThanOrEqual(1000);
        expect(ms).toBeLessThanOrEqual(86_400_000);
      }),
    );
    expect(faultOf(tooMany(undefined))).toMatchObject({ kind: "wait", ms: 1000 });
  });
});
