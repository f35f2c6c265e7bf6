/**
 * How far the answer to an update got. Telegram knows no way to ask whether a message arrived, so it counts as sent from the moment
 * that the system has the whole request: killed before it, the message is sent by the next process; killed after it, it is on its
 * way and is not sent twice. A fault takes it back.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";

export interface Progress {
  /** Messages of the answer that a process before handed over. */
  readonly before: number;
  /** A process before, or another copy, took the update already and kept it. */
  readonly again: boolean;
  /** So many messages are handed over now. */
  sent(messages: number): void;
  /** False where another copy of the bot may go on with it. */
  isOurs(): boolean;
}

const watching = new AsyncLocalStorage<() => void>();

subscribe("http.client.request.start", message => {
  const told = watching.getStore();
  if (!told) return;
  const { request } = message as { readonly request: ClientRequest };
  let isTold = false;
  const tell = (): void => {
    if (isTold || !request.writableEnded) return;
    isTold = true;
    told();
  };
  request.once("finish", tell);
  // A new connection takes the request when it stands; "finish" may come some turns of the loop later.
  request.once("socket", socket => {
    if (socket.connecting)
      socket.once("encrypted" in socket ? "secureConnect" : "connect", () => process.nextTick(tell));
  });
});

/** Makes one request and tells when the system has all of it. */
export function handingOver<T>(request: () => Promise<T>, told: () => void): Promise<T> {
  return watching.run(told, request);
}
