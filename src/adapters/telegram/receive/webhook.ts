/**
 * Updates that Telegram posts to us. The request is ours from the first byte: grammY's own callback ends the process on a body that
 * is no JSON. Telegram sends an update again until it gets 2xx, first at once, then ever more slowly, and the next message of a chat
 * only then. It gets 200 when the update is on disk, or in the hands of a copy of the bot; where nothing can be written, when it is answered:
 * so no kill loses one.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { integerAt } from "../../chat/untrusted-json.ts";
import type { HttpHandler, HttpResponse, RequestHead } from "../../http/server.ts";
import type { Log } from "../../log/log.ts";
import type { Intake } from "./intake.ts";

const header = "x-telegram-bot-api-secret-token";
/** Beyond it Telegram keeps the rest for us. */
const mostInHand = 5000;
const later: HttpResponse = { status: 429, headers: { "retry-after": "5" } };

export interface WebhookParts {
  /** Undefined while nothing can be taken: not connected yet, or stopping. */
  readonly intake: () => Intake | undefined;
  readonly log: Log;
}

/** For requests that have the secret. */
export function createWebhook({ intake, log }: WebhookParts): HttpHandler {
  const strict = new TextDecoder("utf-8", { fatal: true });

  return async request => {
    let update: unknown;
    try {
      update = JSON.parse(strict.decode(request.body));
    } catch {
      return { status: 400 };
    }
    if (typeof update !== "object" || update === null || Array.isArray(update)) return { status: 400 };
    if (integerAt(update, "update_id") === undefined) {
      log.warn("The webhook got JSON that is no update; it is passed over.");
      return { status: 200 };
    }
    const taking = intake();
    if (!taking || taking.size >= mostInHand) return later;
    const kept = await taking.keep(update);
    if (kept === "elsewhere") return { status: 200 };
    if (kept === "later") return later;
    const done = taking.accept(update);
    // Stopped before it was done, and not kept: Telegram is to send it again, to whoever runs next.
    return kept === "kept" || (await done) ? { status: 200 } : later;
  };
}

/** Whether a request is Telegram's. Compared by digests, so that neither the time nor the length tells anything. A header that came twice is none. */
export function hasSecret({ rawHeaders }: RequestHead, secret: string): boolean {
  const values = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]!.toLowerCase() === header);
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(values.length === 1 ? values[0]! : ""), digest(secret)) && secret !== "";
}
