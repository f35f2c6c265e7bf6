/**
 * What is wrong between the settings and Slack, as far as it can be seen from here, each with what to do. Slack shows a bot
 * neither its own manifest nor whether events reach it: that part is said as a thing to try, never as checked.
 */

import type { Finding } from "../chat/finding.ts";
import { textAt } from "../chat/untrusted-json.ts";
import { faultOf, platformFault, statusFault } from "./api/fault.ts";
import { createSlackHosts, type SlackHosts } from "./api/hosts.ts";
import { createNetwork, type Network } from "./api/network.ts";
import { furtherScopes, lookScopes, neededScopes } from "./api/scopes.ts";
import { eventsPath } from "./receive/http-receiver.ts";
import { windowSeconds } from "./receive/signature.ts";
import { appTokenCure } from "./receive/socket-receiver.ts";
import type { SlackSettings } from "./settings.ts";

interface Answered {
  readonly body: unknown;
  readonly headers: Headers;
}

/** Asks Slack; answers in the order to act on. Never rejects. */
export async function diagnoseSlack(settings: SlackSettings): Promise<readonly Finding[]> {
  const hosts = createSlackHosts(settings.apiUrl);
  const network = createNetwork(hosts);
  const call = createCall(network, hosts);
  try {
    const me = await call("auth.test", settings.botToken);
    if ("ok" in me) return [me, ...receivingFindings(settings)];
    return [
      ...tokenFindings(me),
      ...clockFindings(me, settings),
      ...(settings.appToken ? [await socketFinding(call, settings.appToken)] : []),
      ...receivingFindings(settings),
      accessFinding(settings, textAt(me.body, "team_id"), textAt(me.body, "enterprise_id")),
    ];
  } finally {
    await network.close();
  }
}

/** What Slack answered to a method, or the finding that it did not. */
type Call = (method: string, token: string) => Promise<Answered | Finding>;

function createCall(network: Network, hosts: SlackHosts): Call {
  return async (method, token) => {
    try {
      const headers = { authorization: `Bearer ${token}` };
      const response = await network.fetch(hosts.apiUrl + method, { method: "POST", headers });
      const text = await response.text();
      if (response.status !== 200) return unreachable(statusFault(response.status).code);
      return { body: JSON.parse(text), headers: response.headers };
    } catch (error) {
      return unreachable(error instanceof SyntaxError ? "no JSON" : faultOf(error).code);
    }
  };
}

function unreachable(code: string): Finding {
  return {
    ok: false,
    what: `Slack's Web API cannot be reached (${code}).`,
    cure: "Check the network, the proxy and SLACK_API_URL, then run this again.",
  };
}

function tokenFindings({ body, headers }: Answered): readonly Finding[] {
  const refused = refusal(body);
  if (refused)
    return [{ ok: false, what: `SLACK_BOT_TOKEN is refused (${refused.code}).`, cure: sentence(refused.cure) }];
  const known: Finding = {
    ok: true,
    what: `SLACK_BOT_TOKEN is valid: ${textAt(body, "user")} in ${textAt(body, "team")}.`,
  };
  if (textAt(body, "bot_id") === "") {
    const cure = "Use the Bot User OAuth Token of the page OAuth & Permissions; it begins with xoxb-.";
    return [{ ok: false, what: "SLACK_BOT_TOKEN is the token of a person, not of a bot.", cure }];
  }
  const scopes = headers.get("x-oauth-scopes")?.split(/\s*,\s*/);
  return scopes === undefined ? [known] : [known, ...scopeFindings(scopes)];
}

function scopeFindings(scopes: readonly string[]): readonly Finding[] {
  const missing = Object.entries(neededScopes).filter(([scope]) => !scopes.includes(scope));
  const unseen = lookScopes.filter(scope => !scopes.includes(scope));
  const add = "Add it under OAuth & Permissions (all are in manifest.yaml) and install the app again.";
  return [
    ...missing.map(([scope, purpose]) => ({
      ok: false,
      what: `The scope ${scope} is missing: no ${purpose}.`,
      cure: add,
    })),
    ...(missing.length === 0 ? [{ ok: true, what: "All scopes for answering are there." }] : []),
    ...(unseen.length > 0
      ? [
          {
            ok: true,
            what: `Without ${unseen.join(" and ")} an answer may be posted twice after a lost connection.`,
            cure: add,
          },
        ]
      : []),
    ...Object.entries(furtherScopes)
      .filter(([scope]) => !scopes.includes(scope))
      .map(([scope, without]) => ({ ok: true, what: `Without the scope ${scope} ${without}.`, cure: add })),
  ];
}

/** Slack's requests carry its time, and one too far from ours is refused. */
function clockFindings({ headers }: Answered, { appToken }: SlackSettings): readonly Finding[] {
  const date = Date.parse(headers.get("date") ?? "");
  if (Number.isNaN(date)) return [];
  const skewSeconds = Math.round((date - Date.now()) / 1000);
  if (Math.abs(skewSeconds) < 60) return [{ ok: true, what: "The clock agrees with Slack's." }];
  const matters = !appToken && Math.abs(skewSeconds) > windowSeconds;
  return [
    {
      ok: !matters,
      what: `The clock is ${Math.abs(skewSeconds)} s ${skewSeconds > 0 ? "behind" : "ahead of"} Slack's${matters ? ": requests are refused" : ""}.`,
      cure: "Set the time of this machine, for example by NTP.",
    },
  ];
}

async function socketFinding(call: Call, appToken: string): Promise<Finding> {
  const opened = await call("apps.connections.open", appToken);
  if ("ok" in opened) return opened;
  const refused = refusal(opened.body);
  if (refused === undefined) return { ok: true, what: "SLACK_APP_TOKEN may open a socket." };
  const cure = `${sentence(appTokenCure)} Socket Mode must be on in the app's settings.`;
  return { ok: false, what: `SLACK_APP_TOKEN is refused (${refused.code}).`, cure };
}

function receivingFindings({ appToken, signingSecret }: SlackSettings): readonly Finding[] {
  const how = appToken ? "by Socket Mode" : `by HTTP at ${eventsPath}`;
  const tried = "Mention the bot and type /ask in Slack. If nothing comes, compare the app's events, command, shortcut";
  return [
    { ok: true, what: `Slack is received ${how}${appToken && signingSecret ? ", since both tokens are set" : ""}.` },
    {
      ok: true,
      what: "Whether Slack sends its events here cannot be seen from here.",
      cure: appToken
        ? `${tried} and Socket Mode with manifest.yaml.`
        : `${tried} and its three request addresses with manifest.yaml: each is your public address with ${eventsPath}.`,
    },
    ...(!appToken && signingSecret && !/^[0-9a-f]{32}$/.test(signingSecret)
      ? [
          {
            ok: false,
            what: "SLACK_SIGNING_SECRET does not look like one: it has 32 letters of 0-9 and a-f.",
            cure: "Copy the Signing Secret of the app's page Basic Information; it is not the client secret.",
          },
        ]
      : []),
  ];
}

/** `own`: the workspace the bot is installed in; every question comes through it. `organization`: empty outside of Enterprise Grid. */
function accessFinding({ allowedChannels, allowedTeams }: SlackSettings, own: string, organization: string): Finding {
  if (allowedTeams && own !== "" && ![own, organization].some(id => allowedTeams.includes(id))) {
    const what = `SLACK_ALLOWED_TEAMS lacks ${own}, the workspace the bot is installed in: nobody is answered.`;
    const whole = organization === "" ? "" : `, or ${organization} for all workspaces of its organization`;
    return { ok: false, what, cure: `Add ${own} to it${whole}.` };
  }
  if (!allowedChannels && !allowedTeams) {
    const cure = "SLACK_ALLOWED_CHANNELS and SLACK_ALLOWED_TEAMS narrow it, if it should be.";
    return { ok: true, what: "Everybody in the workspace is answered, in every channel.", cure };
  }
  const lists = [
    ...(allowedChannels ? [`the channels ${allowedChannels.join(", ")}`] : []),
    ...(allowedTeams ? [`the workspaces ${allowedTeams.join(", ")}`] : []),
  ];
  return { ok: true, what: `Only ${lists.join(" in ")} are answered.` };
}

function refusal(body: unknown): { readonly code: string; readonly cure: string } | undefined {
  if ((body as { readonly ok?: unknown } | null)?.ok === true) return undefined;
  const fault = platformFault(body);
  return { code: fault.code, cure: "cure" in fault ? fault.cure : "try again in a minute" };
}

function sentence(cure: string): string {
  return `${cure.charAt(0).toUpperCase()}${cure.slice(1)}.`;
}
