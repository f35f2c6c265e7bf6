/**
 * The one HTTP server of the bot, on node:http: Telegram's webhook, Slack's events, health and metrics are routes of it.
 * It owns the request until the body is read, since libraries' own listeners read bodies of any size and end the process
 * on a bad one. What a client can make it hold is bounded: 1 MiB each, 10 s for the head, 3 s for the body, 200 at a time on each
 * route. Of bodies that are being sent the oldest is cut off for a new one, at 50 the oldest from the same address, so that clients
 * that do not go on keep nobody out. An address has 500 connections of the 2,000.
 *
 * Not a web framework: exact paths, whole bodies, short texts back. Whoever may call a route is the route's matter.
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { OnrecordError } from "../../core/errors.ts";
import type { Log } from "../log/log.ts";
import { type Bodies, bodyLimit, createBodies } from "./body.ts";

export interface RequestHead {
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as sent: shows a header that came twice. */
  readonly rawHeaders: readonly string[];
}

export interface HttpRequest extends RequestHead {
  readonly method: string;
  /** Without the part from `?`; neither decoded nor tidied. */
  readonly path: string;
  readonly body: Buffer;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type HttpHandler = (request: HttpRequest) => Promise<HttpResponse>;

export interface HttpRoute {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** One that throws is logged and answered with 500. */
  readonly handler: HttpHandler;
  /**
   * Whether somebody may call, by the headers alone: who may not gets 401 before the body is read, so that strangers cannot hold
   * up those who may. `briefly`: a body of at most 4 KiB is read first, apart from all others. Absent: everybody may.
   */
  readonly mayCall?: (head: RequestHead) => boolean | "briefly";
}

export interface HttpServer {
  /** Serves a route; one of GET answers HEAD too. Throws where it is served already. */
  route(route: HttpRoute): void;
  /** Rejects with an OnrecordError of code `config` where the address cannot be had. */
  start(): Promise<void>;
  /** Takes no new connections, lets requests in hand end for a second, then closes all. Safe to call twice. */
  stop(): Promise<void>;
  /** The port listened on: the one asked for, or the one given by the system where that was 0. */
  port(): number;
}

export interface HttpServerSettings {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  /** How long a client may take to send its request. */
  readonly readMs?: number;
  /** And how long for its body alone. */
  readonly bodyMs?: number;
}

const mostInHand = 200;
/** A proxy, which is one address, sends bodies whole. */
const whole = { bytes: bodyLimit, most: mostInHand, mostOfOne: 50 };
/** Of those who may be anybody. */
const brief = { bytes: 4096, most: 20, mostOfOne: 20 };
const mostConnections = 2000;
const mostConnectionsOfOne = 500;
const lingerMs = 1000;

interface Route {
  readonly handler: HttpHandler;
  readonly mayCall: (head: RequestHead) => boolean | "briefly";
  /** Each route has its own, so that a flood of one does not close the others. */
  readonly bodies: Bodies;
  readonly briefBodies: Bodies;
  /** Requests that are answered now. */
  inHand: number;
}

export function createHttpServer({ host, port, log, readMs = 10_000, bodyMs = 3000 }: HttpServerSettings): HttpServer {
  const routes = new Map<string, Map<string, Route>>();

  /** The route of a request, or the answer where there is none for it. */
  function routeOf(request: IncomingMessage, path: string): Route | HttpResponse {
    const methods = routes.get(path);
    if (!methods) return { status: 404 };
    const route = methods.get(request.method === "HEAD" ? "GET" : (request.method ?? ""));
    if (!route) return { status: 405, headers: { allow: [...methods.keys()].join(", ") } };
    if (route.inHand >= mostInHand) return { status: 503, headers: { "retry-after": "1" } };
    return route;
  }

  async function handle(request: IncomingMessage, path: string, route: Route): Promise<HttpResponse> {
    const { headers, rawHeaders } = request;
    const may = route.mayCall({ headers, rawHeaders });
    if (may === false) return { status: 401 };
    if ((headers["content-encoding"] ?? "identity") !== "identity") return { status: 415 };
    const body = await (may === true ? route.bodies : route.briefBodies).read(request);
    if (body === "too long")
      return may === true ? { status: 413, body: `At most ${bodyLimit} bytes.` } : { status: 401 };
    route.inHand += 1;
    try {
      return await route.handler({ method: request.method ?? "", path, headers, rawHeaders, body });
    } finally {
      route.inHand -= 1;
    }
  }

  async function listener(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "").split("?", 1)[0]!;
    const route = routeOf(request, path);
    if ("status" in route) return answer(request, response, route);
    try {
      answer(request, response, await handle(request, path, route));
    } catch (error) {
      // A client that went away while sending is no fault of ours.
      if (request.destroyed && !request.complete) return;
      log.error("A request could not be answered.", { path, error });
      answer(request, response, { status: 500 });
    }
  }

  const server = createServer(
    { requestTimeout: readMs, headersTimeout: readMs, connectionsCheckingInterval: Math.min(readMs / 2, 2000) },
    (request, response) => void listener(request, response),
  );
  server.maxConnections = mostConnections;
  boundByAddress(server, mostConnectionsOfOne);
  let stopping: Promise<void> | undefined;

  return {
    route({ method, path, handler, mayCall = () => true }) {
      const methods = routes.get(path) ?? new Map<string, Route>();
      if (methods.has(method)) throw new Error(`${method} ${path} is routed already`);
      const [bodies, briefBodies] = [whole, brief].map(limits => createBodies({ ...limits, ms: bodyMs }));
      routes.set(
        path,
        methods.set(method, { handler, mayCall, bodies: bodies!, briefBodies: briefBodies!, inHand: 0 }),
      );
    },

    start() {
      return new Promise((resolve, reject) => {
        const failed = (error: NodeJS.ErrnoException): void => reject(cannotListen(error, host, port));
        server.once("error", failed);
        server.listen({ host, port }, () => {
          server.off("error", failed);
          server.on("error", error => log.error("The HTTP server failed.", { error }));
          resolve();
        });
      });
    },

    stop() {
      stopping ??= new Promise(resolve => {
        if (!server.listening) return resolve();
        const cut = setTimeout(() => server.closeAllConnections(), lingerMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      });
      return stopping;
    },

    port() {
      const address = server.address() as AddressInfo | null;
      return address?.port ?? port;
    },
  };
}

/** Refuses connections of an address that has as many as that. */
function boundByAddress(server: Server, most: number): void {
  const held = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const { remoteAddress = "" } = socket;
    const count = held.get(remoteAddress) ?? 0;
    if (count >= most) return void socket.destroy();
    held.set(remoteAddress, count + 1);
    socket.once("close", () => {
      const left = held.get(remoteAddress)! - 1;
      if (left > 0) held.set(remoteAddress, left);
      else held.delete(remoteAddress);
    });
  });
}

/**
 * Sends the answer. Where the client is still sending, the rest is let pass unread for a moment before the connection is
 * cut: closed at once, the client would see a broken connection in place of the answer.
 */
function answer(request: IncomingMessage, response: ServerResponse, { status, headers, body }: HttpResponse): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { "cache-control": "no-store", "x-content-type-options": "nosniff", ...headers });
  response.end(body ?? "");
  if (request.complete) return;
  request.resume();
  const cut = setTimeout(() => request.socket.destroy(), lingerMs);
  request.once("close", () => clearTimeout(cut));
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): OnrecordError {
  const why = error.code === "EADDRINUSE" ? "is already in use" : `cannot be listened on (${error.code})`;
  return new OnrecordError("config", `PORT: ${host}:${port} ${why}; stop what uses it, or set another PORT or HOST`, {
    cause: error,
  });
}
