/**
 * A bad line between the bot and a platform, either way: answers that come late, are cut off half way or never come, connections that
 * break, "too many requests", pages of HTML where JSON is due, and deliveries that come twice. Which call suffers what is drawn, so
 * that a seed repeats it as far as the order of the calls does.
 */
import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request as open, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";

const faults = {
  late: "the answer comes late",
  reset: "the connection breaks, and nobody was asked",
  limited: "too many requests",
  broken: "a page of HTML from whoever stands between",
  failed: "an error of the server, with no words",
  lost: "done, but the answer never comes",
  half: "done, but the answer is cut off half way",
  twice: "done twice, as by a platform that did not hear our word",
} as const;
export type Fault = keyof typeof faults;

/** Of calls of the bot, which no line doubles. */
export const ofCalls: readonly Fault[] = ["late", "reset", "limited", "broken", "failed", "lost", "half"];
/** Of calls that nobody got to hear of. */
export const unheard: readonly Fault[] = ["reset", "limited", "broken", "failed"];
/** Of deliveries to the bot, which a platform may make again. */
export const ofDeliveries: readonly Fault[] = ["late", "reset", "broken", "failed", "lost", "half", "twice"];

export interface BadLine {
  /** Of the server, as in http://127.0.0.1:4000. */
  readonly to: string;
  readonly faults: readonly Fault[];
  /** Of the calls, from 0 to 1. */
  readonly share: number;
  readonly draw: () => number;
}

export interface FaultProxy {
  /** In place of the server's. */
  readonly address: string;
  /** Calls that suffered one of these, by the last part of their path. */
  count(faults: readonly Fault[], call?: string): number;
  /** When (performance.now()) calls suffered one of these, by the last part of their path. */
  moments(faults: readonly Fault[], call: string): readonly number[];
  stop(): Promise<void>;
}

interface Taken {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

const latestMs = 200;
/** What Telegram and Slack say, each in its own words. */
const limit = { ok: false, error_code: 429, description: "Too Many Requests: retry after 1", error: "ratelimited" };

export async function startFaultProxy({ to, faults, share, draw }: BadLine): Promise<FaultProxy> {
  const { hostname, port } = new URL(to);
  const agent = new Agent({ keepAlive: true });
  const sockets = new Set<Duplex>();
  const suffered: { readonly fault: Fault; readonly call: string; readonly at: number }[] = [];

  function drawFault(path = ""): Fault | undefined {
    if (draw() >= share) return undefined;
    const fault = faults[Math.floor(draw() * faults.length)]!;
    suffered.push({ fault, call: path.split("?", 1)[0]!.split("/").at(-1)!, at: performance.now() });
    return fault;
  }

  function keep<Kept extends Duplex>(socket: Kept): Kept {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    return socket;
  }

  /** Hands the whole request over, whoever is gone by then, and waits for the answer as long as somebody does. */
  async function taken({ method, url, headers }: IncomingMessage, body: Buffer, near: ServerResponse): Promise<Taken> {
    const far = open({ hostname, port, agent, method, path: url, headers });
    const giveUp = (): void => void far.destroy();
    try {
      far.end(body, () => (near.closed ? giveUp() : near.once("close", giveUp)));
      const [answer] = (await once(far, "response")) as [IncomingMessage];
      const read = Buffer.concat(await answer.toArray());
      return { status: answer.statusCode!, headers: answer.headers, body: read };
    } finally {
      near.off("close", giveUp);
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    const fault = drawFault(request.url);
    if (fault === "reset") return void request.socket.resetAndDestroy();
    if (fault === "failed") return void response.writeHead(500).end();
    if (fault === "broken") {
      return void response.writeHead(502, { "content-type": "text/html" }).end("<html><h1>Bad Gateway</h1></html>");
    }
    if (fault === "limited") {
      response.writeHead(429, { "content-type": "application/json", "retry-after": "1" });
      return void response.end(JSON.stringify({ ...limit, parameters: { retry_after: 1 } }));
    }
    if (fault === "twice") await taken(request, body, response);
    const answer = await taken(request, body, response);
    if (fault === "lost") return void request.socket.resetAndDestroy();
    if (fault === "late") await pause(draw() * latestMs);
    const { connection, "keep-alive": alive, "transfer-encoding": encoding, ...headers } = answer.headers;
    response.writeHead(answer.status, { ...headers, "content-length": answer.body.length });
    if (fault !== "half") return void response.end(answer.body);
    response.write(answer.body.subarray(0, answer.body.length / 2), () => request.socket.destroy());
  }

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => request.socket.destroy());
  });
  server.on("connection", keep);
  /** A socket is passed on as it is, until it breaks. */
  server.on("upgrade", (request: IncomingMessage, near: Socket, head: Buffer) => {
    const fault = drawFault(request.url);
    if (fault === "reset") return void near.destroy();
    const far = keep(connect(Number(port), hostname));
    const lines = request.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : []));
    far.write(`GET ${request.url} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    far.write(head);
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
    if (fault !== undefined) void pause(draw() * latestMs).then(() => near.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`,
    count: (of, call) =>
      suffered.filter(one => of.includes(one.fault) && (call === undefined || one.call === call)).length,
    moments: (of, call) => suffered.filter(one => of.includes(one.fault) && call === one.call).map(({ at }) => at),
    async stop() {
      for (const socket of sockets) socket.destroy();
      agent.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
