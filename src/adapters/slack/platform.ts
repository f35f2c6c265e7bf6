/** Slack for the registry of platforms (app/platforms.ts). */
import { createPlatform } from "../chat/platform.ts";
import { readSlackSettings, settingNames } from "./settings.ts";

export const slack = createPlatform({
  title: "Slack",
  settingNames,
  settings: readSlackSettings,
  secrets: ({ botToken, appToken, signingSecret }) => [botToken, appToken, signingSecret],
  isCalled: ({ appToken }) => appToken === undefined,
  async create(settings, parts) {
    const { createSlackAdapter } = await import("./adapter.ts");
    return createSlackAdapter({ ...parts, ...settings });
  },
  async diagnose(settings) {
    const { diagnoseSlack } = await import("./doctor.ts");
    return diagnoseSlack(settings);
  },
});
