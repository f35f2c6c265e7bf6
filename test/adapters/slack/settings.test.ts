import { expect, test } from "vitest";
import { readSlackSettings, settingNames } from "../../../src/adapters/slack/settings.ts";
import { createSettings, type Environment } from "../../../src/app/settings.ts";

const read = (env: Environment) => readSlackSettings(createSettings(env, { names: settingNames, owners: ["SLACK"] }));

test("all of Slack's settings", () => {
  expect(
    read({
      SLACK_BOT_TOKEN: "xoxb-1-2",
      SLACK_APP_TOKEN: "xapp-1",
      SLACK_SIGNING_SECRET: "0123456789abcdef",
      SLACK_API_URL: "https://slack.example/api/",
      SLACK_ALLOWED_CHANNELS: "C0123456789,im",
      SLACK_ALLOWED_TEAMS: "T0123456789",
    }),
  ).toEqual({
    botToken: "xoxb-1-2",
    appToken: "xapp-1",
    signingSecret: "0123456789abcdef",
    apiUrl: "https://slack.example/api/",
    allowedChannels: ["C0123456789", "im"],
    allowedTeams: ["T0123456789"],
  });
  expect(read({})).toBeUndefined();
});
