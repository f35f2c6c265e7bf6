import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diagnoseTelegram } from "../../../src/adapters/telegram/doctor.ts";
import { type FakeTelegram, fakeToken, startFakeTelegram } from "../../fakes/telegram.ts";
import { alone } from "../../fakes/telegram-people.ts";

let fake: FakeTelegram;
beforeEach(async () => {
  fake = await startFakeTelegram();
});
afterEach(() => fake.stop());

const webhook = { url: "https://bot.example/telegram/s3cret-path", secret: "x".repeat(20) };
const diagnose = (settings: Partial<Parameters<typeof diagnoseTelegram>[0]> = {}) =>
  diagnoseTelegram({ token: fakeToken, apiRoot: fake.root, ...settings });
const wrong = async (...args: Parameters<typeof diagnose>): Promise<string> =>
  (await diagnose(...args))
    .filter(({ ok }) => !ok)
    .map(({ what, cure }) => `${what} ${cure}`)
    .join("\n");

describe("the doctor of Telegram", () => {
  test("finds a well set up bot in order, and changes nothing about it", async () => {
    fake.push(alone("harbour"));
    const findings = await diagnose();
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.map(({ what }) => what).join("\n")).toMatch(
      /@onrecord_bot[\s\S]*long polling[\s\S]*1 updates wait[\s\S]*Inline mode is on[\s\S]*clock agrees/,
    );
    expect(new Set(fake.calls.map(({ method }) => method).filter(Boolean))).toEqual(
      new Set(["getMe", "getWebhookInfo"]),
    );
    expect(fake.pending).toHaveLength(1);
  });

  test("says how to mend a wrong token and an unreachable server, without showing the token", async () => {
    const token = "1:wrong-wrong-wrong-wrong-wrong-wrong-wrong";
    expect(await wrong({ token })).toMatch(/TELEGRAM_BOT_TOKEN.*BotFather/);
    const nowhere = await wrong({ apiRoot: "http://127.0.0.1:9" });
    expect(nowhere).toMatch(/cannot be reached \(ECONNREFUSED\).*TELEGRAM_API_ROOT/);
    expect(nowhere).not.toContain(fakeToken);
  });

  test("sees a webhook that takes the updates away, is missing or is another one, and shows only its host", async () => {
    expect(await wrong({ webhook })).toMatch(/No webhook is set/);
    fake.leaveWebhook("https://old.example/s3cret-path");
    expect(await wrong()).toMatch(/webhook is set at old\.example.*Start the bot/);
    expect(await wrong({ webhook })).toMatch(/another one, at old\.example/);
    fake.leaveWebhook(webhook.url);
    expect(await wrong({ webhook })).toBe("");
    expect(JSON.stringify(await diagnose({ webhook }))).not.toContain("s3cret-path");
  });

  test("sees that inline mode is off", async () => {
    await fake.stop();
    fake = await startFakeTelegram({ inline: false });
    expect(await wrong()).toMatch(/Inline mode is off.*\/setinline/);
  });
});
