/** Slack's requests to the bot: signed, and sent again at once where no 2xx comes back, as the Events API does. */
import { createHmac } from "node:crypto";

export const signingSecret = "8f742231b10e8888abcd99yyyzzz85a5";

export interface Delivery {
  readonly status: number;
  /** From sending to the status. */
  readonly ms: number;
  readonly body: string;
  readonly contentType: string | null;
}

export interface RequestForm {
  readonly body: string;
  readonly type?: "json" | "form";
  readonly headers?: Readonly<Record<string, string>>;
  /** Signs another body than the one sent. */
  readonly signedBody?: string;
  readonly signed?: boolean;
  readonly skewSeconds?: number;
}

/** One request, as it is told to be. */
export async function sendToBot(address: string, form: RequestForm): Promise<Delivery> {
  const { body, type = "json", headers = {}, signedBody = body, signed = true, skewSeconds = 0 } = form;
  const time = String(Math.floor(Date.now() / 1000) + skewSeconds);
  const signature = createHmac("sha256", signingSecret).update(`v0:${time}:${signedBody}`).digest("hex");
  const startedAt = performance.now();
  const response = await fetch(address, {
    method: "POST",
    body,
    headers: {
      "content-type": type === "json" ? "application/json" : "application/x-www-form-urlencoded",
      ...(signed ? { "x-slack-request-timestamp": time, "x-slack-signature": `v0=${signature}` } : {}),
      ...headers,
    },
  });
  const text = await response.text();
  const contentType = response.headers.get("content-type");
  return { status: response.status, ms: performance.now() - startedAt, body: text, contentType };
}

/** A payload the way Slack sends it: events as JSON, commands as a form, interactions as JSON in a form. */
export function requestOf(kind: "events_api" | "slash_commands" | "interactive", payload: object): RequestForm {
  if (kind === "events_api") return { body: JSON.stringify(payload) };
  const fields = kind === "interactive" ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { body: new URLSearchParams(fields).toString(), type: "form" };
}

/** Delivers as Slack does: up to three more times, with the retry headers, until it is taken. */
export async function deliverToBot(address: string, form: RequestForm): Promise<Delivery> {
  let last: Delivery | undefined;
  for (let retry = 0; retry <= 3; retry += 1) {
    const headers = retry > 0 ? { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_error" } : {};
    last = await sendToBot(address, { ...form, headers: { ...form.headers, ...headers } });
    if (last.status >= 200 && last.status < 300) return last;
  }
  return last!;
}
