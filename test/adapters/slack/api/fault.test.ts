/** What each failure of a call means: again, again after a look, tell the person, tell the owner. */
import { webApi } from "@slack/bolt";
import { describe, expect, test } from "vitest";
import { faultOf, statusFault } from "../../../../src/adapters/slack/api/fault.ts";
import { languages } from "../../../../src/core/languages/languages.ts";

const refused = (error: string, more: object = {}) =>
  faultOf(
    new webApi.WebAPIPlatformError({ ok: false, error, ...more } as ConstructorParameters<
      typeof webApi.WebAPIPlatformError
    >[0]),
  );
const network = (code: string) =>
  faultOf(
    new webApi.WebAPIRequestError(new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) })),
  );

describe("a call is made again", () => {
  test.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])(
    "after %s, surely not done",
    code => {
      expect(network(code)).toEqual({ kind: "later", code, afterMs: 0, arrived: false });
    },
  );

  test.each(["ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT"])("after %s, perhaps done", code => {
    expect(network(code)).toEqual({ kind: "later", code, afterMs: 0, arrived: true });
  });

  test.each(["internal_error", "fatal_error", "service_unavailable", "<html>"])("after %s, perhaps done", code => {
    expect(refused(code)).toMatchObject({ kind: "later", arrived: true });
  });

  test("after the time a limit names, surely not done", () => {
    expect(faultOf(new webApi.WebAPIRateLimitedError(7))).toMatchObject({
      kind: "later",
      afterMs: 7000,
      arrived: false,
    });
    expect(statusFault(429, "7")).toMatchObject({ kind: "later", afterMs: 7000, arrived: false });
    expect(statusFault(502)).toMatchObject({ kind: "later", arrived: true });
  });

  test.each(["99999999", "1e999"])("after a quarter of an hour where a limit names an absurd time: %s", time => {
    expect(statusFault(429, time)).toMatchObject({ kind: "later", afterMs: 15 * 60_000 });
  });

  test("after an error that says nothing, perhaps done", () => {
    for (const odd of [new Error("?"), "?", undefined, null, 42]) {
      expect(faultOf(odd)).toMatchObject({ kind: "later", arrived: true });
    }
  });
});

test.each(["invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"])(
  "%s is a matter of the token",
  code => {
    expect(refused(code)).toMatchObject({ kind: "token", code, cure: expect.stringContaining("SLACK_BOT_TOKEN") });
  },
);

test.each(["not_in_channel", "channel_not_found", "is_archived", "restricted_action", "thread_not_found"])(
  "%s is told to the person",
  code => {
    const fault = refused(code);
    expect(fault).toMatchObject({ kind: "place", code });
    for (const { replies } of languages)
      expect(replies.chats.places[fault.kind === "place" ? fault.place : "unseen"]).toMatch(/\.$/);
  },
);

test("a missing scope is named", () => {
  const fault = refused("missing_scope", { needed: "assistant:write" });
  expect(fault).toMatchObject({ kind: "refused", cure: expect.stringContaining("assistant:write") });
});
