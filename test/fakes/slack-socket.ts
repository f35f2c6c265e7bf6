/** Slack's Socket Mode on loopback: hello, envelopes until they are acknowledged, refreshes, and whatever else is sent. */
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

export interface SocketMode {
  /** Open connections, oldest first. */
  readonly open: WebSocket[];
  /** How often a connection was asked for. */
  connections(): number;
  ticket(): number;
  /** Sends the envelope on the newest connection, again on the next one if this one is lost; resolves when acknowledged. */
  deliver(type: string, payload: unknown): Promise<void>;
  /** A raw frame on the newest connection. */
  send(frame: string | Buffer): void;
  close(): Promise<void>;
}

export function createSocketMode(server: Server): SocketMode {
  const sockets = new WebSocketServer({ server, path: "/link/" });
  const open: WebSocket[] = [];
  const waiting = new Map<string, { readonly frame: string; readonly done: () => void }>();
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
    socket.send(JSON.stringify({ type: "hello", num_connections: open.length }));
    for (const { frame } of waiting.values()) socket.send(frame);
  });

  return {
    open,
    connections: () => tickets,
    ticket() {
      tickets += 1;
      return tickets;
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
