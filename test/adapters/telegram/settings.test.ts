import { expect, test } from "vitest";
import { readTelegramSettings, settingNames } from "../../../src/adapters/telegram/settings.ts";
import { createSettings, type Environment } from "../../../src/app/settings.ts";

const token = "123456:abc-DEF_0";
const read = (env: Environment) =>
  readTelegramSettings(createSettings(env, { names: settingNames, owners: ["TELEGRAM"] }));

test("all of Telegram's settings", () => {
  expect(
    read({
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_WEBHOOK_URL: "https://bot.example/hook",
      TELEGRAM_WEBHOOK_SECRET: "s3cret-s3cret-s3cret",
      TELEGRAM_ALLOWED_CHATS: " -1001234567890, 1152921504606846976,-1001234567890",
    }),
  ).toEqual({
    token,
    webhook: { url: "https://bot.example/hook", secret: "s3cret-s3cret-s3cret" },
    allowedChats: ["-1001234567890", "1152921504606846976"],
  });
  expect(read({})).toBeUndefined();
});

test("a local Bot API server may call a local address", () => {
  const env = {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: "http://127.0.0.1:8081/",
    TELEGRAM_WEBHOOK_SECRET: "x".repeat(16),
  };
  const settings = createSettings(
    { ...env, TELEGRAM_WEBHOOK_URL: "http://127.0.0.1:3000/hook" },
    { names: settingNames, owners: [] },
  );
  expect(readTelegramSettings(settings)?.apiRoot).toBe("http://127.0.0.1:8081");
  expect(settings.faults()).toEqual([]);
});

test.each([
  "https://localhost",
  "https://10.1.2.3",
  "https://172.20.0.1",
  "https://bot.internal",
  "https://bot.example:8444",
])("Telegram does not reach %s", url => {
  const settings = createSettings(
    { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: "x".repeat(16), TELEGRAM_WEBHOOK_URL: url },
    { names: settingNames, owners: [] },
  );
  readTelegramSettings(settings);
  expect(settings.faults()).toEqual([expect.stringMatching(/^TELEGRAM_WEBHOOK_URL: Telegram calls public/)]);
});
