/** What can be set for Slack, and what of it is wrong: a bot token answers, and one of two others must let questions in. */
import { readApiRoot } from "../chat/private-hosts.ts";
import type { Settings } from "../chat/settings.ts";
import type { AccessLists } from "./access.ts";

export interface SlackSettings extends AccessLists {
  readonly botToken: string;
  /** Socket Mode. Goes before the signing secret where both are set. */
  readonly appToken?: string;
  /** HTTP: which requests are Slack's. */
  readonly signingSecret?: string;
  /** Another Web API root, with its `/api/`; its host counts as Slack's, on any port. */
  readonly apiUrl?: string;
}

export const settingNames = [
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_API_URL",
  "SLACK_ALLOWED_CHANNELS",
  "SLACK_ALLOWED_TEAMS",
  "SLACK_OWNERS",
] as const;

type SlackReader = Settings<(typeof settingNames)[number]>;

/** Undefined without a bot token. */
export function readSlackSettings(settings: SlackReader): SlackSettings | undefined {
  const { list } = settings;
  const tokens = readTokens(settings);
  const apiUrl = readApiRoot(
    settings,
    "SLACK_API_URL",
    "write the http or https address of a Web API root, with its /api/.",
  );
  const allowedChannels = list(
    "SLACK_ALLOWED_CHANNELS",
    /^(?:[CGD][A-Z0-9]{2,}|im)$/,
    "write ids of channels such as C0123456789, or im",
  );
  const allowedTeams = list(
    "SLACK_ALLOWED_TEAMS",
    /^[TE][A-Z0-9]{2,}$/,
    "write ids of workspaces such as T0123456789, or of organizations such as E0123456789",
  );
  const owners = list("SLACK_OWNERS", /^[UW][A-Z0-9]{2,}$/, "write ids of members such as U0123456789");
  if (tokens === undefined) return undefined;
  return {
    ...tokens,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(allowedChannels ? { allowedChannels } : {}),
    ...(allowedTeams ? { allowedTeams } : {}),
    ...(owners ? { owners } : {}),
  };
}

function readTokens({ shaped, wrong, isWrong }: SlackReader) {
  const botToken = shaped("SLACK_BOT_TOKEN", /^xox(?:b|e\.xoxb)-\S+$/, "this is no bot token; one begins with xoxb-.");
  const appToken = shaped("SLACK_APP_TOKEN", /^xapp-\S+$/, "this is no app-level token; one begins with xapp-.");
  const signingSecret = shaped(
    "SLACK_SIGNING_SECRET",
    /^[\w-]{8,}$/,
    "write the signing secret of the app's Basic Information page.",
  );
  const receives = appToken !== undefined || signingSecret !== undefined;
  if (botToken !== undefined && !receives && !isWrong("SLACK_APP_TOKEN") && !isWrong("SLACK_SIGNING_SECRET")) {
    wrong("SLACK_APP_TOKEN", "SLACK_BOT_TOKEN needs it (Socket Mode), or SLACK_SIGNING_SECRET (HTTP).");
  }
  if (botToken === undefined && receives && !isWrong("SLACK_BOT_TOKEN")) {
    wrong("SLACK_BOT_TOKEN", "it is missing, and the other Slack settings need it.");
  }
  if (botToken === undefined) return undefined;
  return {
    botToken,
    ...(appToken === undefined ? {} : { appToken }),
    ...(signingSecret === undefined ? {} : { signingSecret }),
  };
}
