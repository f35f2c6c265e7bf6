/**
 * The only way out of the Slack adapter: Web API, response URLs and sockets all go through one undici agent. It opens
 * connections to Slack's hosts alone, follows no redirect, cuts off an answer at 10 MiB and a socket's frame at 1 MiB, and
 * can drop everything at once when the adapter stops. The global fetch has none of this.
 */
import { Agent, buildConnector, fetch as undiciFetch } from "undici";
import { OnrecordError } from "../../../core/errors.ts";
import type { SlackHosts } from "./hosts.ts";

const mebibyte = 1024 * 1024;
/** Slack has 3 s for our answers; ours for its own is longer, since a lost answer costs a look-up. */
export const callTimeoutMs = 10_000;

export interface Network {
  readonly dispatcher: Agent;
  /** As the global one, for Slack's hosts. */
  readonly fetch: typeof globalThis.fetch;
  /** Drops every connection, without waiting for what is under way. */
  close(): Promise<void>;
}

export function createNetwork(hosts: SlackHosts): Network {
  const connect = buildConnector({ allowH2: false, timeout: callTimeoutMs });
  const sockets = new Set<{ destroy(): unknown; once(event: "close", listener: () => void): unknown }>();
  const dispatcher = new Agent({
    connect(options, callback) {
      if (!hosts.reachable(options.hostname, options.protocol)) {
        callback(new OnrecordError("refused", "Slack named an address that is not Slack's"), null);
        return;
      }
      connect(options, (error, socket) => {
        if (error !== null) return callback(error, null);
        sockets.add(socket);
        socket.once("close", () => sockets.delete(socket));
        callback(null, socket);
      });
    },
    headersTimeout: callTimeoutMs,
    bodyTimeout: callTimeoutMs,
    maxResponseSize: 10 * mebibyte,
    webSocket: { maxPayloadSize: mebibyte },
  });
  const fetch = (address: string, options: object) =>
    undiciFetch(address, { signal: AbortSignal.timeout(callTimeoutMs), ...options, redirect: "error", dispatcher });
  return {
    dispatcher,
    fetch: fetch as unknown as typeof globalThis.fetch,
    async close() {
      await dispatcher.destroy();
      for (const socket of sockets) socket.destroy();
    },
  };
}
