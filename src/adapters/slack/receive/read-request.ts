/**
 * The body of a request from Slack → the payload, or the status that says what is wrong with it. Events are JSON; commands
 * are a form; interactions are JSON in the `payload` field of a form.
 */
import type { HttpRequest, RequestHead } from "../../http/server.ts";

export type SlackBody = Readonly<Record<string, unknown>>;

/** Slack's own test of an address, which it does not sign. Only this exact form of it: it is let pass unseen. */
export function isSslCheck(request: HttpRequest): boolean {
  return isForm(request) && new URLSearchParams(request.body.toString("utf8")).get("ssl_check") === "1";
}

/** The payload; undefined where the body is none. */
export function readRequest(request: HttpRequest): SlackBody | undefined {
  const text = request.body.toString("utf8");
  if (!isForm(request)) return objectOf(text);
  const form = new URLSearchParams(text);
  const payloads = form.getAll("payload");
  if (payloads.length > 1) return undefined;
  return payloads.length === 1 ? objectOf(payloads[0]!) : Object.fromEntries(form);
}

export function isForm({ headers }: RequestHead): boolean {
  return (headers["content-type"] ?? "").split(";", 1)[0]!.trim().toLowerCase() === "application/x-www-form-urlencoded";
}

function objectOf(text: string): SlackBody | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as SlackBody) : undefined;
  } catch {
    return undefined;
  }
}
