import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import {
  createHttpServer,
  type HttpResponse,
  type HttpServer,
  type HttpServerSettings,
} from "../../../src/adapters/http/server.ts";
import { createLog } from "../../../src/adapters/log/log.ts";

const servers: HttpServer[] = [];
const lines: string[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()));
  lines.length = 0;
});

type Times = Pick<HttpServerSettings, "readMs" | "bodyMs">;

async function serve(handler: (body: string) => Promise<HttpResponse>, times: Times = {}): Promise<string> {
  const log = createLog({ level: "info", secrets: [], write: line => lines.push(line) });
  const server = createHttpServer({ host: "127.0.0.1", port: 0, log, ...times });
  servers.push(server);
  server.route({ method: "POST", path: "/in", handler: ({ body }) => handler(body.toString()) });
  server.route({ method: "GET", path: "/healthz", handler: async () => ({ status: 200, body: "ok" }) });
  await server.start();
  return `http://127.0.0.1:${server.port()}`;
}

const echo = async (body: string): Promise<HttpResponse> => ({ status: 200, body });
const post = (url: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, { method: "POST", body, headers });

/** All that a raw connection gets back until it is closed. */
async function raw(url: string, send: (socket: Socket) => void): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let got = "";
  socket.on("data", data => {
    got += data;
  });
  socket.on("error", () => {});
  const closed = new Promise<void>(resolve => socket.once("close", () => resolve()));
  socket.once("connect", () => send(socket));
  await closed;
  return got;
}

describe("the HTTP server", () => {
  test("hands a body over whole and answers what the route says", async () => {
    const url = await serve(echo);
    const answer = await post(`${url}/in?x=1`, "ü".repeat(1000));
    expect([answer.status, await answer.text()]).toEqual([200, "ü".repeat(1000)]);
    expect(await (await fetch(`${url}/healthz`)).text()).toBe("ok");
    expect((await fetch(`${url}/healthz`, { method: "HEAD" })).status).toBe(200);
  });

  test("answers at once while hundreds of clients begin a body and do not go on: the oldest of them are cut off", async () => {
    const url = await serve(echo);
    const { hostname, port } = new URL(url);
    let cut = 0;
    const held = Array.from({ length: 210 }, () => connect(Number(port), hostname));
    for (const socket of held) {
      socket
        .on("error", () => {})
        .once("close", () => {
          cut += 1;
        });
      socket.write("POST /in HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{");
    }
    await expect.poll(() => cut).toBeGreaterThanOrEqual(10);
    expect((await post(`${url}/in`, "x")).status).toBe(200);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    // The rest take too long for a body.
    await expect.poll(() => cut).toBe(210);
    expect(lines).toEqual([]);
  });

  test.each([
    {
      what: "bodies that are being sent",
      most: 50,
      begin: "POST /in HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{",
    },
    { what: "connections", most: 500, begin: "" },
  ])("an address has $most $what", async ({ most, begin }) => {
    const url = await serve(echo, { bodyMs: 600_000, readMs: 600_000 });
    const { hostname, port } = new URL(url);
    const closed = new Set<number>();
    const held: Socket[] = [];
    for (let n = 0; n < most + 10; n++) {
      const socket = connect(Number(port), hostname).on("error", () => {});
      held.push(socket.once("close", () => closed.add(n)));
      await once(socket, "connect");
      socket.write(begin);
    }
    await expect.poll(() => closed.size).toBe(10);
    const isFirst = begin !== "";
    for (const n of closed) expect(n < 10, String(n)).toBe(isFirst);
    for (const socket of held) socket.destroy();
    await expect.poll(() => closed.size).toBe(held.length);
    expect((await post(`${url}/in`, "x")).status).toBe(200);
  });

  test("answers 404 for every other path, and 405 with the way that is right for another method", async () => {
    const url = await serve(echo);
    for (const path of ["/", "//in", "/in/", "/IN", "/in%2f", "/%00", "/in/..%2fin"]) {
      expect((await post(`${url}${path}`, "x")).status).toBe(404);
    }
    const answer = await fetch(`${url}/in`);
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  test("takes a body of 1 MiB and refuses a longer one, announced or not", async () => {
    const url = await serve(async body => ({ status: 200, body: String(body.length) }));
    expect(await (await post(`${url}/in`, "x".repeat(1024 * 1024))).text()).toBe("1048576");
    expect((await post(`${url}/in`, "x".repeat(1024 * 1024 + 1))).status).toBe(413);
    const endless = await raw(url, socket => {
      socket.write("POST /in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
      const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
      const more = (): void => {
        while (!socket.destroyed && socket.write(chunk));
      };
      socket.on("drain", more);
      more();
    });
    expect(endless).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("takes no compressed body, which could be a thousand times its size", async () => {
    const url = await serve(echo);
    expect((await post(`${url}/in`, gzipSync("x".repeat(1e6)), { "content-encoding": "gzip" })).status).toBe(415);
  });

  test("cuts off whoever sends too slowly, headers or body, while others are served", async () => {
    const url = await serve(echo, { readMs: 200 });
    const slow = [
      raw(url, socket => socket.write("POST /in HTTP/1.1\r\nHost: x\r\n")),
      raw(url, socket => socket.write("POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")),
    ];
    expect((await post(`${url}/in`, "x")).status).toBe(200);
    for (const got of await Promise.all(slow)) expect(got).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect((await post(`${url}/in`, "x")).status).toBe(200);
    expect(lines).toEqual([]);
  });

  test("refuses what is no HTTP and goes on", async () => {
    const url = await serve(echo);
    expect(await raw(url, socket => socket.end("\u0016\u0003\u0001hello\r\n\r\n"))).toMatch(/^HTTP\/1\.1 400 /);
    expect((await post(`${url}/in`, "x")).status).toBe(200);
  });

  test("answers 500 where a route fails, with a line in the log and nothing of it to the client", async () => {
    const url = await serve(async () => {
      throw new Error("inner matters");
    });
    const answer = await post(`${url}/in`, "x");
    expect([answer.status, await answer.text()]).toEqual([500, ""]);
    expect(lines.join("")).toContain("inner matters");
  });

  test("has at most 200 requests in hand; the next is told to come later", async () => {
    let open: () => void = () => {};
    const opened = new Promise<void>(resolve => {
      open = resolve;
    });
    let begun = 0;
    const url = await serve(async () => {
      begun += 1;
      await opened;
      return { status: 200 };
    });
    const held = Array.from({ length: 200 }, () => post(`${url}/in`, "x"));
    await expect.poll(() => begun).toBe(200);
    expect((await post(`${url}/in`, "x")).status).toBe(503);
    open();
    expect(new Set((await Promise.all(held)).map(answer => answer.status))).toEqual(new Set([200]));
  });

  test("says which address cannot be had, and by which setting to change it", async () => {
    const url = await serve(echo);
    const log = createLog({ level: "info", secrets: [] });
    const second = createHttpServer({ host: "127.0.0.1", port: Number(new URL(url).port), log });
    await expect(second.start()).rejects.toThrow(/PORT.*already in use/);
    await second.stop();
  });

  test("stops twice, also with connections held open", async () => {
    const url = await serve(echo);
    const held = raw(url, socket => socket.write("POST /in HTTP/1.1\r\n"));
    await post(`${url}/in`, "x");
    await Promise.all([servers[0]!.stop(), servers[0]!.stop()]);
    await held;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});
