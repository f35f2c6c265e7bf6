/**
 * Slack's requests on the bot's own HTTP server, as a receiver of Bolt. Bolt's HTTPReceiver listens by itself, ends the
 * process on a signed `null`, takes requests from the future and answers 404 to what it does not know; here each request
 * gets the status that fits it:
 *
 *   ssl_check=1 → 200, unread   not signed → 401   no payload → 400   too much in hand → 503 (Slack sends it again)
 *   else 200 as soon as it is on disk, or in the hands of a copy of the bot; the answer follows by itself.
 *
 * What has not the headers of a signature and a recent time is refused before its body is read; but for a short form, which may be
 * Slack's own test of the address.
 */
import type { App, Receiver } from "@slack/bolt";
import { textAt, valueAt } from "../../chat/untrusted-json.ts";
import type { HttpRequest, HttpResponse, HttpServer, RequestHead } from "../../http/server.ts";
import type { Log } from "../../log/log.ts";
import type { Health } from "../api/health.ts";
import type { Intake } from "./intake.ts";
import { isForm, isSslCheck, readRequest, type SlackBody } from "./read-request.ts";
import { isGenuine, skewOf, windowSeconds } from "./signature.ts";

export const eventsPath = "/slack/events";

export interface HttpReceiverParts {
  readonly server: HttpServer;
  readonly signingSecret: string;
  readonly health: Health;
  readonly intake: Pick<Intake, "keep">;
  /** True where nothing more can be taken now. */
  readonly isBusy: () => boolean;
  readonly log: Log;
}

const longestChallenge = 256;

export function createHttpReceiver({
  server,
  signingSecret,
  health,
  intake,
  isBusy,
  log,
}: HttpReceiverParts): Receiver {
  let app: App | undefined;
  const said = new Set<string>();

  /** Once each: Slack sends a refused request again and again, and anybody can send one. */
  function warnOnce(line: string, facts: Readonly<Record<string, unknown>> = {}): void {
    if (!said.has(line)) log.warn(line, facts);
    said.add(line);
  }

  /** By the headers alone. */
  function mayCall(head: RequestHead): boolean | "briefly" {
    const skewSeconds = skewOf(head);
    if (skewSeconds === undefined) return isForm(head) && "briefly";
    if (Math.abs(skewSeconds) <= windowSeconds) return true;
    warnOnce(
      "A request was refused for its time. If none of Slack's arrive, its clock and ours differ: Set the time of this machine.",
      {
        skewSeconds,
      },
    );
    return false;
  }

  async function handle(request: HttpRequest): Promise<HttpResponse> {
    if (isSslCheck(request)) return { status: 200 };
    if (!isGenuine(request, signingSecret)) {
      if (skewOf(request) !== undefined) {
        warnOnce(
          "A request was refused for its signature. If none of Slack's arrive, compare SLACK_SIGNING_SECRET with the app's page Basic Information.",
        );
      }
      return { status: 401 };
    }
    const body = readRequest(request);
    if (body === undefined) return { status: 400 };
    if (textAt(body, "type") === "url_verification") return challenge(body);
    if (textAt(body, "type") === "app_rate_limited") log.warn("Slack holds events back: more than 30,000 in an hour.");
    if (!hasShape(body)) return { status: 400 };
    if (app === undefined || isBusy()) return { status: 503, headers: { "retry-after": "5" } };
    const to = app;
    const kept = await intake.keep(body);
    if (kept === "elsewhere") return { status: 200 };
    if (kept === "later") return { status: 503, headers: { "retry-after": "5" } };
    return dispatch(to, body, request);
  }

  /** 200 when Bolt's listener acknowledges; what comes to none is let pass, since Slack would only send it again. */
  function dispatch(to: App, body: SlackBody, { headers }: HttpRequest): Promise<HttpResponse> {
    return new Promise(resolve => {
      const ack = async (): Promise<void> => resolve({ status: 200 });
      const retryNum = Number(headers["x-slack-retry-num"]) || undefined;
      to.processEvent({ body, ack, ...(retryNum ? { retryNum } : {}) }).then(ack, error => {
        log.warn("A request of Slack could not be read.", { type: textAt(body, "type"), error });
        resolve({ status: 400 });
      });
    });
  }

  return {
    init(to) {
      app = to;
    },
    async start() {
      server.route({ method: "POST", path: eventsPath, handler: handle, mayCall });
      health.receiving();
    },
    async stop() {
      app = undefined;
    },
  };
}

/** Proves to Slack that the address is ours, when it is entered in the app's settings. */
function challenge(body: SlackBody): HttpResponse {
  const text = textAt(body, "challenge");
  if (text === "" || text.length > longestChallenge) return { status: 400 };
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify({ challenge: text }) };
}

/** What Bolt can tell the kind of without stumbling. */
function hasShape(body: SlackBody): boolean {
  const event = valueAt(body, "event");
  if (textAt(body, "type") === "event_callback") return textAt(event, "type") !== "";
  return event === undefined && (textAt(body, "command") !== "" || textAt(body, "type") !== "");
}
