/**
 * Socket Mode as a receiver of Bolt: keeps one connection open, and opens the next before it leaves the last. Slack's own
 * client waits longer and longer without a bound (hours after a long outage) and ends the process when a token is refused
 * at a reconnect; here the wait is at most 10 s, and a refused token is tried again every five minutes.
 *
 *   connect ──hello──▶ serve ──refresh──▶ connect the next ──hello──▶ close the last
 *      ▲                 └──closed──▶ wait ──┐
 *      └──────────────── wait ◀──failed──────┘
 */
import type { App, Receiver } from "@slack/bolt";
import { OnrecordError } from "../../../core/errors.ts";
import { backoffMs, sleep } from "../../chat/backoff.ts";
import type { Log } from "../../log/log.ts";
import { type Fault, faultOf, refusedAgainMs } from "../api/fault.ts";
import type { Health } from "../api/health.ts";
import type { SlackHosts } from "../api/hosts.ts";
import type { Intake } from "./intake.ts";
import { type Envelope, openSocketLink, type SocketLink } from "./socket-link.ts";

export interface SocketReceiverParts {
  readonly appToken: string;
  readonly hosts: SlackHosts;
  readonly health: Health;
  readonly intake: Pick<Intake, "keep">;
  /** True where nothing more can be taken now. */
  readonly isBusy: () => boolean;
  readonly log: Log;
}

const leastMs = 500;
/** Four failures in a row are over within half a minute. */
const mostMs = 10_000;
/** A connection that ends sooner counts as a failed one. */
const steadyMs = 10_000;
/** For what is still under way on a connection that is left; Slack closes it by itself as well. */
const lingerMs = 3000;
/** What to do where the app token is refused. */
export const appTokenCure = "make an app-level token with the scope connections:write and put it into SLACK_APP_TOKEN";

export function createSocketReceiver({ appToken, hosts, health, intake, isBusy, log }: SocketReceiverParts): Receiver {
  const stopping = new AbortController();
  const { signal } = stopping;
  let app: App | undefined;
  let current: SocketLink | undefined;
  const leaving = new Set<Promise<void>>();
  let serving: Promise<void> | undefined;

  /**
   * Acknowledged when it is on disk and Bolt's listener does, when another copy has it, or when no listener wants it. The question is answered even if the socket is
   * lost by then: what Slack sends again is known by its key.
   */
  function take({ body, retryNum, ack }: Envelope): void {
    if (app === undefined || isBusy()) return;
    const to = app;
    let done: Promise<void> | undefined;
    const once = (): Promise<void> => {
      done ??= ack().catch(error => log.debug("An acknowledgement was lost.", { error }));
      return done;
    };
    const event = { body: body as Record<string, unknown>, ack: once, ...(retryNum ? { retryNum } : {}) };
    const processed = intake.keep(body).then(async kept => {
      if (kept === "later") return;
      if (kept !== "elsewhere") await to.processEvent(event);
      await once();
    });
    processed.catch(error => {
      log.warn("Something Slack sent could not be read.", { error });
      void once();
    });
  }

  /** Serves on for a moment, so that nothing that was sent on the last connection is lost. */
  function leave(link: SocketLink): void {
    const left = sleep(lingerMs, signal)
      .then(() => link.close())
      .finally(() => leaving.delete(left));
    leaving.add(left);
  }

  /** Opens the next connection and then leaves the last one; on failure, why not. */
  async function connect(): Promise<Fault | undefined> {
    try {
      const next = await openSocketLink({ appToken, hosts, log, take, signal });
      if (current?.open()) leave(current);
      current = next;
      health.worked("socket");
      health.receiving();
      log.info("Slack's socket is open.");
      return undefined;
    } catch (error) {
      const fault = faultOf(error);
      const told: Fault = fault.kind === "later" ? fault : { ...fault, kind: "token", cure: appTokenCure };
      if (!signal.aborted) health.failed(told, "socket");
      if (!current?.open()) health.deaf();
      return fault;
    }
  }

  async function serve(first: Fault | undefined): Promise<void> {
    let fault = first;
    let failures = 0;
    while (!signal.aborted) {
      if (fault === undefined) {
        const openedAt = performance.now();
        const how = await current?.ended;
        failures = how === "closed" && performance.now() - openedAt < steadyMs ? failures + 1 : 0;
        if (how === "closed") health.deaf();
        if (failures > 0) await sleep(backoffMs(failures, { leastMs, mostMs }), signal);
      } else {
        failures += 1;
        const waitMs = backoffMs(failures, { leastMs, mostMs });
        await sleep(fault.kind === "later" ? Math.max(fault.afterMs, waitMs) : refusedAgainMs, signal);
      }
      if (!signal.aborted) fault = await connect();
    }
  }

  return {
    init(to) {
      app = to;
    },
    async start() {
      const fault = await connect();
      if (fault && fault.kind !== "later") {
        throw new OnrecordError("config", `SLACK_APP_TOKEN: Slack refuses it (${fault.code}); ${appTokenCure}`);
      }
      serving = serve(fault);
    },
    async stop() {
      app = undefined;
      stopping.abort();
      await Promise.all([current?.close(), ...leaving]);
      await serving;
    },
  };
}
