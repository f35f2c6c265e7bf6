/**
 * One Socket Mode connection, on the client inside Bolt's SocketModeReceiver with its own reconnecting switched off: it
 * answers pings, watches for a dead peer and acknowledges. Frames are checked before they reach that client, because a
 * `null` or an event without a type makes it fail where nobody catches it and ends the process, and because it hangs up on
 * Slack's first word of a refresh, before a new connection is there.
 */
import { SocketModeReceiver } from "@slack/bolt";
import { OnrecordError } from "../../../core/errors.ts";
import { sleep } from "../../chat/backoff.ts";
import { textAt, valueAt } from "../../chat/untrusted-json.ts";
import type { Log } from "../../log/log.ts";
import { createBoltLogger } from "../api/bolt-logger.ts";
import type { SlackHosts } from "../api/hosts.ts";
import { callTimeoutMs, createNetwork } from "../api/network.ts";

/** What Slack sent, and how to acknowledge it. */
export interface Envelope {
  readonly body: unknown;
  readonly retryNum?: number;
  ack(): Promise<void>;
}

export interface SocketLink {
  /** `refresh`: Slack asks for a new connection, this one serves on until it is closed. Never rejects. */
  readonly ended: Promise<"refresh" | "closed">;
  readonly open: () => boolean;
  close(): Promise<void>;
}

export interface SocketLinkParts {
  readonly appToken: string;
  readonly hosts: SlackHosts;
  readonly log: Log;
  readonly take: (envelope: Envelope) => void;
  /** Ends the connecting, not an open connection. */
  readonly signal: AbortSignal;
}

/** From asking for an address to Slack's hello. */
const helloMs = 15_000;
/** A peer that answers no ping for so long is gone. */
const pongMs = 10_000;
/** For the peer to answer our goodbye. */
const goodbyeMs = 1000;

/** Resolves when Slack has said hello; rejects with what Slack or the network said instead. */
export async function openSocketLink({ appToken, hosts, log, take, signal }: SocketLinkParts): Promise<SocketLink> {
  // Its own way out, so that nothing of a connection whose peer is gone is left behind.
  const network = createNetwork(hosts);
  const { client } = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    dispatcher: network.dispatcher,
    clientPingTimeout: pongMs,
    logger: createBoltLogger(log),
    installerOptions: {
      clientOptions: {
        slackApiUrl: hosts.apiUrl,
        fetch: network.fetch,
        timeout: callTimeoutMs,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
  });
  let isOpen = false;
  let finish: (how: "refresh" | "closed") => void = () => {};
  const ended = new Promise<"refresh" | "closed">(resolve => {
    finish = resolve;
  });
  client.on("disconnected", () => {
    isOpen = false;
    finish("closed");
    void network.close();
  });

  const [deliver] = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (data: unknown, isBinary: unknown) => {
    const frame = isBinary || typeof data !== "string" ? undefined : readFrame(data);
    if (frame === undefined) return log.warn("Slack's socket sent something that is no frame; it was left.");
    if (frame === "disconnect" && isOpen) return finish("refresh");
    Promise.resolve(deliver?.(data, isBinary)).catch(error => log.warn("A frame could not be read.", { error }));
  });
  client.on("slack_event", ({ body, ack, retry_num }) => {
    const retryNum = typeof retry_num === "number" ? { retryNum: retry_num } : {};
    take({ body, ack: () => ack(), ...retryNum });
  });

  const giveUp = (): void => void network.close();
  const late = setTimeout(giveUp, helloMs);
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    await client.start();
  } catch (error) {
    await network.close();
    throw error ?? new OnrecordError("unavailable", "the socket was closed before Slack said hello");
  } finally {
    clearTimeout(late);
    signal.removeEventListener("abort", giveUp);
  }
  isOpen = true;
  return {
    ended,
    open: () => isOpen,
    async close() {
      const answered = new AbortController();
      if (isOpen) await Promise.race([client.disconnect(), sleep(goodbyeMs, answered.signal)]);
      answered.abort();
      await network.close();
    },
  };
}

/** The type of a well-formed frame; undefined for everything else. */
function readFrame(data: string): string | undefined {
  let frame: unknown;
  try {
    frame = JSON.parse(data);
  } catch {
    return undefined;
  }
  const type = textAt(frame, "type");
  if (type === "hello" || type === "disconnect") return type;
  if (type === "" || textAt(frame, "envelope_id") === "" || reserved.test(type)) return undefined;
  const payload = valueAt(frame, "payload");
  if (typeof payload !== "object" || payload === null) return undefined;
  const eventType = textAt(payload, "event", "type");
  return type === "events_api" && (eventType === "" || reserved.test(eventType)) ? undefined : type;
}

/** The client emits each type as an event of its own name, also those that are its own signals. */
const reserved =
  /^(?:ws_message|slack_event|error|close|outgoing_message|connecting|connected|reconnecting|disconnecting|disconnected|authenticated)$/;
