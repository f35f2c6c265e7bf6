/** Telegram for the registry of platforms (app/platforms.ts). */
import { createPlatform } from "../chat/platform.ts";
import { readTelegramSettings, settingNames } from "./settings.ts";

export const telegram = createPlatform({
  title: "Telegram",
  settingNames,
  settings: readTelegramSettings,
  secrets: ({ token, webhook }) => [token, webhook?.secret],
  isCalled: ({ webhook }) => webhook !== undefined,
  async create(settings, parts) {
    const { createTelegramAdapter } = await import("./adapter.ts");
    return createTelegramAdapter({ ...parts, ...settings });
  },
  async diagnose(settings) {
    const { diagnoseTelegram } = await import("./doctor.ts");
    return diagnoseTelegram(settings);
  },
});
