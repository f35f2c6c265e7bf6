/** Slack's Socket Mode on loopback: hello, envelopes until they are acknowledged, refreshes, and whatever else is sent. */
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

export interface SocketMode {
  /** Open connections, oldest first. */
  readonly open: WebSocket[];
  /** How often a connection was asked for. */
  connections(): number;
  /** Sends the envelope on the newest connection, again on the next one if this one is lost; resolves when acknowledged. */
  deliver(type: string, payload: unknown): Promise<void>;
  /** A raw frame on the newest connection. */
  send(frame: string | Buffer): void;
  /** The next connection is greeted with this frame in place of the hello. */
  greet(frame: string): void;
  /** Connections are to be opened at this address from now on. */
  pointTo(address: string): void;
  address(origin: string): string;
  close(): Promise<void>;
}

export function createSocketMode(server: Server): SocketMode {
  const sockets = new WebSocketServer({ server, path: "/link/" });
  const open: WebSocket[] = [];
  const waiting = new Map<string, { readonly frame: string; readonly done: () => void }>();
  const greetings: string[] = [];
  let elsewhere: string | undefined;
  let tickets = 0;
  let envelopes = 0;

  sockets.on("connection", socket => {
    socket.on("error", () => {});
    socket.on("close", () => open.splice(open.indexOf(socket), 1));
    socket.on("message", data => {
      const { envelope_id: id } = JSON.parse(data.toString()) as { envelope_id: string };
      waiting.get(id)?.done();
      waiting.delete(id);
    });
    open.push(socket);
    const instead = greetings.shift();
    socket.send(instead ?? JSON.stringify({ type: "hello", num_connections: open.length }));
    if (instead === undefined) for (const { frame } of waiting.values()) socket.send(frame);
  });

  return {
    open,
    connections: () => tickets,
    greet: frame => void greetings.push(frame),
    pointTo(address) {
      elsewhere = address;
    },
    address(origin) {
      tickets += 1;
      return elsewhere ?? `${origin.replace("http", "ws")}/link/?ticket=${tickets}`;
    },
    deliver(type, payload) {
      envelopes += 1;
      const id = `envelope-${envelopes}`;
      const frame = JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: type !== "events_api" });
      return new Promise(done => {
        waiting.set(id, { frame, done });
        open.at(-1)?.send(frame);
      });
    },
    send(frame) {
      open.at(-1)?.send(frame);
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise(resolve => sockets.close(resolve));
    },
  };
}
