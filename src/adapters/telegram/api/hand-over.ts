/**
 * The moment in which the system is handed a whole request. Telegram knows no way to ask whether a message arrived, so this moment
 * decides: whoever is killed before it leaves the message to the next process, whoever is killed after it does not.
 *
 * The note of it and the handing over are two calls of the system, and a kill may fall between them. Noted after, the message comes
 * twice: a busy machine makes that likely, since the request wakes its receiver up, and in place of us. Noted before, it is lost, but
 * nothing wakes up between the two.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { Agent, ClientRequest } from "node:http";

/** When a message is noted as sent: right before the system has it, or right after. */
export type Noted = "before" | "after";

interface HandOver {
  readonly noted: Noted;
  readonly note: () => void;
}

const watching = new AsyncLocalStorage<HandOver>();
/** Requests that wait on a connection that stands, and what lets them go. */
const held = new WeakMap<ClientRequest, () => void>();

/** Makes one request and notes when the system is handed all of it. */
export function handingOver<T>(request: () => Promise<T>, handOver: HandOver): Promise<T> {
  return watching.run(handOver, request);
}

/** Lets requests over connections that stand already wait until all of it can go in one call; those over new ones do. */
export function holdBack(agent: Agent): void {
  const reuse = agent.reuseSocket.bind(agent);
  agent.reuseSocket = (socket, request) => {
    reuse(socket, request);
    // What has no length is a stream, which waits for room itself.
    if (!watching.getStore() || !request.hasHeader("content-length")) return;
    socket.cork();
    const letGo = (): void => {
      if (held.delete(request)) socket.uncork();
    };
    held.set(request, letGo);
    request.once("close", letGo);
  };
}

// Published when the connection has all of a request, in the same turn of the loop; "finish" comes turns later.
subscribe("http.client.request.start", message => {
  const handOver = watching.getStore();
  const { request } = message as { readonly request: ClientRequest };
  const { socket } = request;
  if (!handOver || !socket) return;
  const { noted, note } = handOver;
  const letGo = held.get(request) ?? (() => {});
  const isSecure = "encrypted" in socket;
  // What waits for a new connection is written by its first listener.
  if (socket.connecting) {
    const event = isSecure ? "secureConnect" : "connect";
    if (noted === "before") socket.prependOnceListener(event, note);
    else socket.once(event, note);
  } else if (noted === "before") {
    note();
    letGo();
  } else {
    letGo();
    // What is encrypted goes in the same call, too, but is told of later.
    if (isSecure || socket.writableLength === 0) note();
    else request.once("finish", note);
  }
});
