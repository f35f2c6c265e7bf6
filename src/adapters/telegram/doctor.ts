/**
 * What is misconfigured at Telegram, and how to mend it: asks the Bot API how the bot is set up there and compares it with the
 * settings. Reads only; nothing is changed, no update is taken away.
 */
import type { Api } from "grammy";
import type { UserFromGetMe, WebhookInfo } from "grammy/types";
import type { Finding } from "../chat/finding.ts";
import { createApi } from "./api/api.ts";
import { faultOf } from "./api/fault.ts";
import { allowedUpdates } from "./receive/kinds.ts";
import type { TelegramSettings } from "./settings.ts";

const callSeconds = 10;
/** More is no delay of the network. */
const mostSkewMs = 60_000;
/** A webhook error is of interest while Telegram may still be at it. */
const recentMs = 3_600_000;
const manyPending = 100;

/** One finding for each point, the token first; without a valid token nothing else can be known. */
export async function diagnoseTelegram(settings: TelegramSettings): Promise<readonly Finding[]> {
  const { token, apiRoot, webhook } = settings;
  const api = createApi({ token, ...(apiRoot === undefined ? {} : { apiRoot }), timeoutSeconds: callSeconds });
  let me: UserFromGetMe;
  let info: WebhookInfo;
  try {
    me = await api.getMe();
    info = await api.getWebhookInfo();
  } catch (error) {
    return [unreachable(error)];
  }
  return [
    { ok: true, what: `Telegram accepts the token; the bot is @${me.username}.` },
    ...delivery(info, webhook),
    ...backlog(info),
    privacy(me),
    inlineMode(me),
    await clock(api),
    access(settings),
  ];
}

function unreachable(error: unknown): Finding {
  const { kind, reason } = faultOf(error);
  return kind === "token"
    ? {
        ok: false,
        what: `Telegram does not accept TELEGRAM_BOT_TOKEN (${reason}).`,
        cure: "Copy the token again: @BotFather, /mybots, choose the bot, API Token.",
      }
    : {
        ok: false,
        what: `The Bot API cannot be reached (${reason}).`,
        cure: "Check the network, a firewall or proxy, and TELEGRAM_API_ROOT if it is set.",
      };
}

function delivery(info: WebhookInfo, webhook: TelegramSettings["webhook"]): readonly Finding[] {
  const at = info.url ?? "";
  if (!webhook) {
    return at === ""
      ? [{ ok: true, what: "Updates come by long polling." }]
      : [
          {
            ok: false,
            what: `A webhook is set at ${hostOf(at)}, so long polling gets nothing.`,
            cure: "Start the bot, which removes it; if it comes back, another program with this token sets it: stop that, or revoke the token.",
          },
        ];
  }
  if (at !== webhook.url) {
    return [
      {
        ok: false,
        what: at === "" ? "No webhook is set." : `The webhook set at Telegram is another one, at ${hostOf(at)}.`,
        cure: "Start the bot, which sets TELEGRAM_WEBHOOK_URL; if it changes back, another program with this token is running.",
      },
    ];
  }
  const missing = allowedUpdates.filter(kind => info.allowed_updates?.includes(kind) === false);
  return [
    { ok: true, what: `The webhook is set at ${hostOf(at)}.` },
    ...(missing.length === 0
      ? []
      : [
          {
            ok: false,
            what: `The webhook leaves out ${missing.join(", ")}.`,
            cure: "Start the bot, which asks for them.",
          },
        ]),
  ];
}

function backlog(info: WebhookInfo): readonly Finding[] {
  const { pending_update_count: pending, last_error_date: date = 0, last_error_message: message = "unknown" } = info;
  const findings: Finding[] = [
    pending < manyPending
      ? { ok: true, what: `${pending} updates wait at Telegram.` }
      : {
          ok: false,
          what: `${pending} updates wait at Telegram.`,
          cure: "The bot is down or too slow: start it and look at its log.",
        },
  ];
  if (Date.now() - date * 1000 < recentMs) {
    findings.push({
      ok: false,
      what: `Telegram could not deliver lately: ${message}.`,
      cure: "The address must be reachable from the internet with a valid certificate, and lead to HOST and PORT of this bot.",
    });
  }
  return findings;
}

function privacy(me: UserFromGetMe): Finding {
  if (!me.can_join_groups) {
    return { ok: false, what: "The bot cannot be added to groups.", cure: "@BotFather, /setjoingroups, Enable." };
  }
  return me.can_read_all_group_messages
    ? { ok: true, what: "In groups the bot sees all messages (privacy mode is off); it answers only when addressed." }
    : {
        ok: true,
        what: "In groups the bot hears /ask and replies to it (privacy mode is on); a mention may not reach it.",
        cure: "For mentions: @BotFather, /setprivacy, Disable, then remove the bot from the group and add it again.",
      };
}

function inlineMode(me: UserFromGetMe): Finding {
  return me.supports_inline_queries
    ? { ok: true, what: `Inline mode is on: @${me.username} works in any chat.` }
    : { ok: false, what: "Inline mode is off.", cure: "@BotFather, /setinline, then a text such as: France" };
}

/** By the Date of an answer; certificates and time limits fail where the clock is wrong. */
async function clock(api: Api): Promise<Finding> {
  const skewMs = await skewOf(api);
  if (skewMs === undefined) return { ok: true, what: "The clock could not be compared with Telegram's." };
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  return Math.abs(skewMs) <= mostSkewMs
    ? { ok: true, what: "The clock agrees with Telegram's." }
    : {
        ok: false,
        what: `The clock of this machine is ${seconds} s ${skewMs > 0 ? "ahead" : "behind"}.`,
        cure: "Set the clock by the network: timedatectl set-ntp true.",
      };
}

/** Positive: ours is ahead. No token is needed to ask for the time, so none is sent. */
async function skewOf({ options }: Api): Promise<number | undefined> {
  try {
    const answer = await fetch(`${options?.apiRoot}/`, {
      method: "HEAD",
      redirect: "manual",
      signal: AbortSignal.timeout(callSeconds * 1000),
    });
    const theirs = Date.parse(answer.headers.get("date") ?? "");
    return Number.isNaN(theirs) ? undefined : Date.now() - theirs;
  } catch {
    return undefined;
  }
}

function access({ allowedChats, allowedUsers }: TelegramSettings): Finding {
  return allowedChats || allowedUsers
    ? {
        ok: true,
        what: `Open to ${allowedChats?.length ?? 0} listed chats and ${allowedUsers?.length ?? 0} listed users.`,
      }
    : {
        ok: true,
        what: "Open to everybody who finds the bot.",
        cure: "To close it, list ids in TELEGRAM_ALLOWED_CHATS or TELEGRAM_ALLOWED_USERS.",
      };
}

/** An address may hold a secret in its path, so only the host is shown. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "an unreadable address";
}
