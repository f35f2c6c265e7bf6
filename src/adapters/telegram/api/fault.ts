/**
 * What went wrong with a call of the Bot API, in terms of what to do about it. Sorted by code first; Telegram tells some cases
 * of 400 apart by its text only. The reason is a short text without address, payload or token.
 */
import { GrammyError, HttpError } from "grammy";

export type Fault =
  /** 429: this chat or method has to wait. */
  | { readonly kind: "wait"; readonly ms: number; readonly reason: string }
  /** No connection, a broken one, or 5xx. `certain`: the call was surely not carried out, so it can be made again. */
  | { readonly kind: "away"; readonly certain: boolean; readonly reason: string }
  /** The group has become a supergroup with this id. */
  | { readonly kind: "moved"; readonly to: number; readonly reason: string }
  /** Nobody can be reached there: blocked, kicked, deleted, read-only. */
  | { readonly kind: "gone"; readonly reason: string }
  /** The topic of the forum is gone; the chat is not. */
  | { readonly kind: "no topic"; readonly reason: string }
  | { readonly kind: "too long"; readonly reason: string }
  /** The token is not valid, or not any more. */
  | { readonly kind: "token"; readonly reason: string }
  /** Somebody else receives this bot's updates. */
  | { readonly kind: "conflict"; readonly reason: string }
  /** Any other refusal of what was sent. */
  | { readonly kind: "refused"; readonly reason: string };

/** Descriptions of a chat that nobody can write to: what the Bot API says itself, and what it passes on from behind it. */
const unreachable: readonly RegExp[] = [
  /(?:chat|user) not found|deactivated|not a member|upgraded to a supergroup/i,
  /not enough rights|no rights to send|need administrator rights/i,
  /PEER_ID_INVALID|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_SEND_\w+_FORBIDDEN/i,
  /TOPIC_CLOSED|CHANNEL_PRIVATE|USER_IS_BLOCKED/i,
];
const leastWaitMs = 1000;
const mostWaitMs = 24 * 3_600_000;
/** Failed before anything was sent: no name, no route, no connection, no trust. */
const unsent: readonly RegExp[] = [
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN)$/,
  /^(?:CERT_\w+|DEPTH_ZERO\w+|SELF_SIGNED\w+|UNABLE_TO\w+|ERR_TLS\w+|ERR_SSL\w+)$/,
];

/** Throws what is no fault of a call: mistakes of our own must not pass as trouble with the platform. */
export function faultOf(error: unknown): Fault {
  if (error instanceof GrammyError) return refusalOf(error);
  if (error instanceof HttpError) return connectionFaultOf(error.error);
  throw error;
}

function refusalOf({ error_code: code, description = "", parameters }: GrammyError): Fault {
  const reason = `${code} ${description}`;
  if (code === 429 || code === 420) return { kind: "wait", ms: waitMs(parameters.retry_after), reason };
  if (code === 401 || (code === 404 && /^Not Found$/i.test(description))) return { kind: "token", reason };
  if (code === 409) return { kind: "conflict", reason };
  if (code === 403) return { kind: "gone", reason };
  if (code === undefined || code >= 500) return { kind: "away", certain: true, reason };
  const to = parameters.migrate_to_chat_id;
  if (to !== undefined) return { kind: "moved", to, reason };
  if (/thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i.test(description)) return { kind: "no topic", reason };
  if (unreachable.some(known => known.test(description))) return { kind: "gone", reason };
  if (/message is too long|MESSAGE_TOO_LONG/i.test(description)) return { kind: "too long", reason };
  return { kind: "refused", reason };
}

/** As long as told, where that is a time one can wait: 0 would be asking without end, and so would more than a timer holds. */
function waitMs(retryAfter: unknown): number {
  const seconds = typeof retryAfter === "string" ? Number(retryAfter) : retryAfter;
  return typeof seconds === "number" && Number.isFinite(seconds)
    ? Math.min(Math.max(seconds * 1000, leastWaitMs), mostWaitMs)
    : leastWaitMs;
}

/** node-fetch names system errors by code; its texts hold the address and with it the token. */
function connectionFaultOf(cause: unknown): Fault {
  const { code, type, message } = (cause ?? {}) as { code?: unknown; type?: unknown; message?: unknown };
  const text = typeof message === "string" ? message : "";
  if (typeof code === "string") {
    return {
      kind: "away",
      certain: unsent.some(known => known.test(code)) || (code === "ETIMEDOUT" && text.includes("connect ")),
      reason: code,
    };
  }
  // HTML of a gateway in place of an answer: what stands before the Bot API did not hand the request on.
  if (type === "invalid-json") return { kind: "away", certain: true, reason: "no answer of the Bot API" };
  if (type === "no-redirect") return { kind: "away", certain: true, reason: "a redirect, which is not followed" };
  if (text.includes("timed out")) return { kind: "away", certain: false, reason: "timed out" };
  return { kind: "away", certain: false, reason: typeof type === "string" ? type : "connection broken" };
}
