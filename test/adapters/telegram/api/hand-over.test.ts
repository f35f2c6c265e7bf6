/** When a request is noted as handed over, seen by whether its connection still holds any of it. */
import { once } from "node:events";
import { Agent, type ClientRequest, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { handingOver, holdBack, type Noted } from "../../../../src/adapters/telegram/api/hand-over.ts";

const server = createServer((got, answer) => {
  got.resume().once("end", () => answer.end());
});
let agent: Agent;
/** Of each note: whether the request still waited. */
let waited: boolean[];
beforeEach(async () => {
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
  holdBack(agent);
  waited = [];
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(async () => {
  agent.destroy();
  server.close();
  await once(server, "close");
});

const begin = (headers: Record<string, string> = { "content-length": "3" }): ClientRequest =>
  request({ agent, port: (server.address() as AddressInfo).port, method: "POST", headers });

async function answered(begun: ClientRequest): Promise<void> {
  const [answer] = await once(begun, "response");
  await once(answer.resume(), "end");
}

/** Sends a request with this body and notes it. */
async function send(noted: Noted, body: string, headers?: Record<string, string>): Promise<void> {
  const note = (): void => {
    waited.push(Object.values(agent.sockets).some(sockets => sockets!.some(socket => socket.writableLength > 0)));
  };
  const sending = (): Promise<void> => {
    const begun = begin(headers);
    begun.end(body);
    return answered(begun);
  };
  await handingOver(sending, { noted, note });
}

describe.each(["a new connection", "one that stands"])("over %s", connection => {
  beforeEach(async () => {
    if (connection === "a new connection") return;
    const begun = begin();
    begun.end("abc");
    await answered(begun);
  });

  test("a request is noted before the system has any of it", async () => {
    await send("before", "abc");
    expect(waited).toEqual([true]);
  });

  test("a request is noted after the system has all of it", async () => {
    await send("after", "abc");
    expect(waited).toEqual([false]);
  });

  test.each(["before", "after"] as const)("a body of unknown length goes out, and is noted once: %s", async noted => {
    await send(noted, "abc".repeat(1_000_000), { "transfer-encoding": "chunked" });
    expect(waited).toHaveLength(1);
  });

  test("one that is given up at once keeps back no other", async () => {
    const begun = handingOver(async () => begin(), { noted: "before", note: () => waited.push(true) });
    const given = (await begun).on("error", () => {});
    given.destroy();
    await send("after", "abc");
    const other = begin();
    other.end("abc");
    await answered(other);
    expect(waited).toEqual([false]);
  });
});
