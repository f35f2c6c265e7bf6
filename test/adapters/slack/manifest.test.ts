/** The manifest to paste: it asks for what the adapter needs, and for nothing else, within Slack's limits. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { furtherScopes, lookScopes, neededScopes } from "../../../src/adapters/slack/api/scopes.ts";
import { eventsPath } from "../../../src/adapters/slack/receive/http-receiver.ts";

const text = readFileSync(new URL("../../../manifest.yaml", import.meta.url), "utf8");
const manifest = parse(text);

test("it asks for exactly the scopes the doctor looks for", () => {
  expect(manifest.oauth_config.scopes.bot).toEqual([
    ...Object.keys(neededScopes),
    ...lookScopes,
    ...Object.keys(furtherScopes),
  ]);
});

test("it subscribes to what is answered, and to no talk in channels", () => {
  expect(manifest.settings.event_subscriptions.bot_events).toEqual([
    "app_mention",
    "message.im",
    "app_home_opened",
    "reaction_added",
    "app_uninstalled",
    "tokens_revoked",
  ]);
  expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, token_rotation_enabled: false });
  expect(manifest.settings.interactivity.is_enabled).toBe(true);
});

test("it has the command, the shortcut, Home, and the agent view rather than the older one", () => {
  const { slash_commands: commands, shortcuts, app_home: home, agent_view: agent } = manifest.features;
  expect(commands).toMatchObject([{ command: "/ask", should_escape: false }]);
  expect(shortcuts).toMatchObject([{ callback_id: "find_on_record", type: "message" }]);
  expect(home).toEqual({ home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false });
  expect(agent.agent_description.length).toBeLessThanOrEqual(300);
  expect(manifest.features).not.toHaveProperty("assistant_view");
});

test("its texts have the lengths Slack takes", () => {
  const { name, description, long_description: long } = manifest.display_information;
  expect(name.length).toBeLessThanOrEqual(35);
  expect(description.length).toBeLessThanOrEqual(140);
  expect(long.length).toBeGreaterThanOrEqual(175);
  expect(manifest.features.shortcuts[0].name.length).toBeLessThanOrEqual(24);
});

test("for HTTP it names the path that is served, three times", () => {
  expect(text.match(/# (?:request_)?url: https:\/\/\S+/g)).toHaveLength(3);
  for (const [line] of text.matchAll(/# (?:request_)?url: \S+/g)) expect(line).toMatch(new RegExp(`${eventsPath}$`));
});
