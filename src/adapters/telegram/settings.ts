/** What can be set for Telegram, and what of it is wrong: a webhook needs its secret, a token and an address that Telegram reaches. */
import { isPrivateHost, readApiRoot } from "../chat/private-hosts.ts";
import type { Settings } from "../chat/settings.ts";
import type { AccessLists } from "./access.ts";

export interface TelegramSettings extends AccessLists {
  readonly token: string;
  /** The address before `/bot<token>`, without a slash at its end; Telegram's own where absent. */
  readonly apiRoot?: string;
  /** The public address, whose path is the path served, and its secret. Absent: long polling. */
  readonly webhook?: { readonly url: string; readonly secret: string };
}

export const settingNames = [
  "TELEGRAM_BOT_TOKEN",
  "TELEGRAM_API_ROOT",
  "TELEGRAM_WEBHOOK_URL",
  "TELEGRAM_WEBHOOK_SECRET",
  "TELEGRAM_ALLOWED_CHATS",
  "TELEGRAM_ALLOWED_USERS",
  "TELEGRAM_OWNERS",
] as const;

type TelegramReader = Settings<(typeof settingNames)[number]>;

/** Undefined without a token. */
export function readTelegramSettings(settings: TelegramReader): TelegramSettings | undefined {
  const { shaped, list } = settings;
  const token = shaped(
    "TELEGRAM_BOT_TOKEN",
    /^\d+:[\w-]{3,}$/,
    "this is no token of @BotFather; one looks like 123456:ABC-DEF.",
  );
  const apiRoot = readApiRoot(settings, "TELEGRAM_API_ROOT", "write the http or https address of a Bot API server.");
  const webhook = readWebhook(settings, apiRoot);
  const allowedChats = list("TELEGRAM_ALLOWED_CHATS", /^-?\d{1,20}$/, "write ids of chats, such as -1001234567890");
  const allowedUsers = list("TELEGRAM_ALLOWED_USERS", /^\d{1,20}$/, "write ids of users, such as 123456789");
  const owners = list("TELEGRAM_OWNERS", /^\d{1,20}$/, "write ids of users, such as 123456789");
  if (token === undefined) return undefined;
  return {
    token,
    ...(apiRoot === undefined ? {} : { apiRoot: apiRoot.replace(/\/+$/, "") }),
    ...(webhook ? { webhook } : {}),
    ...(allowedChats ? { allowedChats } : {}),
    ...(allowedUsers ? { allowedUsers } : {}),
    ...(owners ? { owners } : {}),
  };
}

/** A server of the owner's own may call a local address. */
function readWebhook(settings: TelegramReader, apiRoot: string | undefined): TelegramSettings["webhook"] {
  const { value, shaped, address, wrong, isWrong } = settings;
  const url = address(
    "TELEGRAM_WEBHOOK_URL",
    "write the public https address that Telegram shall call, without password and fragment.",
  );
  const secret = shaped(
    "TELEGRAM_WEBHOOK_SECRET",
    /^[\w-]{16,256}$/,
    "write 16 to 256 letters, digits, _ or -; for instance what this prints: openssl rand -hex 32",
  );
  if (url === undefined) return undefined;
  if (apiRoot === undefined && !isPublic(new URL(url))) {
    wrong("TELEGRAM_WEBHOOK_URL", "Telegram calls public https addresses only, on port 443, 80, 88 or 8443.");
  }
  if (secret === undefined && !isWrong("TELEGRAM_WEBHOOK_SECRET")) {
    wrong("TELEGRAM_WEBHOOK_SECRET", "it is required with TELEGRAM_WEBHOOK_URL: anybody could speak as Telegram.");
  }
  if (value("TELEGRAM_BOT_TOKEN") === undefined) {
    wrong("TELEGRAM_BOT_TOKEN", "it is missing, and TELEGRAM_WEBHOOK_URL needs it.");
  }
  return secret === undefined ? undefined : { url, secret };
}

/** What Telegram can reach from outside. */
function isPublic({ protocol, hostname, port }: URL): boolean {
  const isInside = isPrivateHost(hostname) || hostname.startsWith("[");
  return protocol === "https:" && ["", "80", "88", "8443"].includes(port) && !isInside;
}
