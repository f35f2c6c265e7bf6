/** What the doctor finds, against the fake: each defect is named, with what to do. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { diagnoseSlack } from "../../../src/adapters/slack/doctor.ts";
import type { SlackSettings } from "../../../src/adapters/slack/settings.ts";
import { createFakeSlack, type FakeSlack } from "../../fakes/slack.ts";
import { signingSecret } from "../../fakes/slack-http.ts";
import { appToken, botToken } from "../../fakes/slack-web-api.ts";

let fake: FakeSlack;
beforeEach(async () => {
  fake = await createFakeSlack();
});
afterEach(() => fake.stop());

async function found(settings: Partial<SlackSettings> = {}): Promise<readonly string[]> {
  const findings = await diagnoseSlack({ botToken, apiUrl: fake.apiUrl, ...settings });
  for (const finding of findings) expect(finding.ok || finding.cure !== undefined).toBe(true);
  expect(JSON.stringify(findings)).not.toMatch(/canary/);
  return findings.map(({ ok, what, cure = "" }) => `${ok ? "ok" : "NOT OK"} ${what} ${cure}`);
}

const notOk = (lines: readonly string[]) => lines.filter(line => line.startsWith("NOT OK"));

test("a right set-up has no defect, and says what cannot be seen", async () => {
  const lines = await found({ appToken });
  expect(notOk(lines)).toEqual([]);
  expect(lines.join("\n")).toMatch(
    /is valid: onrecord in Acme[\s\S]*All scopes[\s\S]*clock agrees[\s\S]*open a socket[\s\S]*cannot be seen/,
  );
});

test("a refused bot token is named with its cure", async () => {
  const [line] = notOk(await found({ botToken: "xoxb-wrong", appToken }));
  expect(line).toMatch(/SLACK_BOT_TOKEN is refused \(invalid_auth\).*SLACK_BOT_TOKEN/);
});

test("a refused app token is named with its cure", async () => {
  const [line] = notOk(await found({ appToken: "xapp-wrong" }));
  expect(line).toMatch(/SLACK_APP_TOKEN is refused.*connections:write/);
});

test("each missing scope is named with what does not work without it", async () => {
  fake.api.scopes = ["commands", "chat:write", "im:history", "assistant:write"];
  const lines = await found({ appToken });
  expect(notOk(lines)).toEqual([expect.stringMatching(/app_mentions:read is missing: no mentions in channels/)]);
  expect(lines.some(line => line.startsWith("ok Without channels:history and groups:history"))).toBe(true);
});

test.each([
  ["a server error", { status: 503 }, /http_503/],
  ["a page instead of JSON", { status: 200, body: "<html>" }, /no JSON/],
  ["a lost connection", "reset", /cannot be reached/],
] as const)("%s is said as such", async (_, trouble, pattern) => {
  fake.trouble("auth.test", trouble);
  expect(notOk(await found({ appToken }))[0]).toMatch(pattern);
});

test("a clock that is wrong is a defect where requests are signed", async () => {
  const date = new Date(Date.now() - 3_600_000).toUTCString();
  const body = JSON.stringify({ ok: true, user: "onrecord", team: "Acme", bot_id: "B1" });
  fake.trouble("auth.test", { status: 200, headers: { date }, body }, { status: 200, headers: { date }, body });
  expect(notOk(await found({ signingSecret: "0".repeat(32) }))[0]).toMatch(/clock is 3\d{3} s ahead of Slack's.*NTP/);
  expect(notOk(await found({ appToken }))).toEqual([]);
});

test("the token of a person and a wrong signing secret are told from the right ones", async () => {
  const body = JSON.stringify({ ok: true, user: "ada", team: "Acme" });
  fake.trouble("auth.test", { status: 200, body });
  const lines = notOk(await found({ signingSecret: `${signingSecret}!` }));
  expect(lines[0]).toMatch(/token of a person/);
  expect(lines[1]).toMatch(/SLACK_SIGNING_SECRET does not look like one/);
});

test("lists of channels and workspaces are said", async () => {
  const lines = await found({ appToken, allowedChannels: ["C1", "im"], allowedTeams: ["T1"] });
  expect(lines.at(-1)).toContain("Only the channels C1, im in the workspaces T1 are answered.");
});

test("a list of workspaces without the bot's own is a defect, since it lets nobody in", async () => {
  const lines = notOk(await found({ appToken, allowedTeams: ["T2"] }));
  expect(lines).toEqual([expect.stringMatching(/SLACK_ALLOWED_TEAMS lacks T1.*nobody is answered.*Add T1/)]);
});

test("in Enterprise Grid the workspace may be listed by its organization, which is named where both are missing", async () => {
  const body = JSON.stringify({
    ok: true,
    user: "onrecord",
    team: "Acme",
    bot_id: "B1",
    team_id: "T1",
    enterprise_id: "E1",
  });
  fake.trouble("auth.test", { status: 200, body }, { status: 200, body });
  expect(notOk(await found({ appToken, allowedTeams: ["E1"] }))).toEqual([]);
  expect(notOk(await found({ appToken, allowedTeams: ["T2"] }))).toEqual([
    expect.stringMatching(/Add T1 to it, or E1 for all/),
  ]);
});
