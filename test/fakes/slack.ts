/**
 * A fake Slack on loopback: Web API, response URLs and Socket Mode, with the platform's limits, errors and faults. It acts
 * as Slack does towards the bot and shows what people would see; nothing in it knows the bot.
 *
 * Faults are put in front of a method (or a response URL) one by one, or by chance for all calls.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { blockKitProblems } from "./slack-block-kit.ts";
import { createSocketMode, type SocketMode } from "./slack-socket.ts";
import { type Arguments, createWebApi, type WebApi } from "./slack-web-api.ts";
import { createWorld, team, type World } from "./slack-world.ts";

/** What happens to a call instead of the usual. `lost`: done, but the answer never arrives. */
export type Trouble =
  | "reset"
  | "lost"
  | "hang"
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly error: string };

export interface Call {
  /** Method name, or `response`. */
  readonly method: string;
  readonly args: Arguments;
  readonly atMs: number;
}

export interface FakeSlack {
  readonly apiUrl: string;
  readonly world: World;
  readonly api: WebApi;
  readonly socket: SocketMode;
  readonly calls: Call[];
  /** The next calls of the method meet these, in order. */
  trouble(method: string, ...troubles: readonly Trouble[]): void;
  /** Every call meets a reset or a lost answer with this chance. */
  chance(probability: number, random?: () => number): void;
  responseUrl(channel: string, user: string): string;
  stop(): Promise<void>;
}

export async function createFakeSlack(): Promise<FakeSlack> {
  const world = createWorld();
  const calls: Call[] = [];
  const troubles = new Map<string, Trouble[]>();
  const responses = new Map<string, { readonly channel: string; readonly user: string; uses: number }>();
  let random = Math.random;
  let probability = 0;

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const socket = createSocketMode(server);
  const api = createWebApi(
    world,
    () => socket.address(origin),
    path => origin + path,
  );

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request) body += chunk;
    const path = request.url ?? "";
    const isCall = path.startsWith("/api/");
    const isUpload = path.startsWith("/upload/");
    const method = isCall ? path.slice("/api/".length) : isUpload ? "upload" : "response";
    if (isUpload) body = JSON.stringify({ body });
    const args = isCall ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body);
    calls.push({ method, args, atMs: performance.now() });
    const trouble = troubles.get(method)?.shift() ?? byChance();
    if (trouble === "hang") return;
    if (trouble === "reset") return void request.socket.destroy();
    if (typeof trouble === "object" && "status" in trouble) {
      response.writeHead(trouble.status, trouble.headers).end(trouble.body ?? "");
      return;
    }
    const failed = typeof trouble === "object" ? { ok: false, error: trouble.error } : undefined;
    const token = (request.headers.authorization ?? "").replace("Bearer ", "");
    if (isUpload) {
      const status = api.upload(path, JSON.parse(body).body);
      response.writeHead(status).end(status === 200 ? `OK - ${body.length}` : "");
      return;
    }
    const result = failed ?? (isCall ? api.run(method, token, args) : respond(path, args));
    if (trouble === "lost") return void request.socket.destroy();
    response.writeHead(200, { "content-type": "application/json", "x-oauth-scopes": api.scopes.join(",") });
    response.end(JSON.stringify(result));
  }

  function byChance(): Trouble | undefined {
    if (random() >= probability) return undefined;
    return random() < 0.5 ? "reset" : "lost";
  }

  function respond(path: string, args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const place = responses.get(path);
    if (!place) return { ok: false, error: "expired_url" };
    place.uses += 1;
    if (place.uses > 5) return { ok: false, error: "used_url" };
    const { text = "", blocks = [] } = args as { text?: string; blocks?: unknown[] };
    const problems = blockKitProblems({ text, blocks });
    api.problems.push(...problems);
    if (problems.length > 0) return { ok: false, error: "invalid_blocks" };
    world.post({
      channel: place.channel,
      text,
      blocks,
      by: "response",
      replaced: args.replace_original === true,
      ...(args.response_type === "in_channel" ? {} : { only: place.user }),
    });
    return { ok: true };
  }

  return {
    apiUrl: `${origin}/api/`,
    world,
    api,
    socket,
    calls,
    trouble(method, ...more) {
      troubles.set(method, [...(troubles.get(method) ?? []), ...more]);
    },
    chance(of, from = Math.random) {
      probability = of;
      random = from;
    },
    responseUrl(channel, user) {
      const path = `/actions/${team}/${responses.size}/secret`;
      responses.set(path, { channel, user, uses: 0 });
      return origin + path;
    },
    async stop() {
      await socket.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
