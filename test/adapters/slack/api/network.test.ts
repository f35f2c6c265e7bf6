/** The way out: to Slack's hosts alone, no redirect followed, no answer of any size read. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createSlackHosts } from "../../../../src/adapters/slack/api/hosts.ts";
import { createNetwork, type Network } from "../../../../src/adapters/slack/api/network.ts";

let network: Network;
const servers: ReturnType<typeof createServer>[] = [];
afterEach(async () => {
  await network.close();
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test("another host is not reached, whoever names it", async () => {
  let reached = 0;
  const address = await serve((_, response) => {
    reached += 1;
    response.end();
  });
  network = createNetwork(createSlackHosts());
  await expect(network.fetch(address)).rejects.toThrow();
  expect(reached).toBe(0);
});

test("a redirect is not followed, and the token goes nowhere with it", async () => {
  let reached = 0;
  const other = await serve((_, response) => {
    reached += 1;
    response.end();
  });
  const api = await serve((_, response) => response.writeHead(302, { location: other }).end());
  network = createNetwork(createSlackHosts(api));
  await expect(network.fetch(api, { headers: { authorization: "Bearer x" } })).rejects.toThrow();
  expect(reached).toBe(0);
});

test("an answer of 100 MB is cut off", async () => {
  let sent = 0;
  const chunk = Buffer.alloc(1024 * 1024, "x");
  const api = await serve((_, response) => {
    const more = (): void => {
      if (response.destroyed || sent >= 100) return void response.end();
      sent += 1;
      response.write(chunk, more);
    };
    more();
  });
  network = createNetwork(createSlackHosts(api));
  const response = await network.fetch(api);
  await expect(response.text()).rejects.toThrow();
  expect(sent).toBeLessThan(60);
});

describe("addresses", () => {
  const slack = createSlackHosts();
  const own = createSlackHosts("http://127.0.0.1:9999/api");

  test.each([
    ["slack.com", "https:", true],
    ["wss-primary.slack.com", "https:", true],
    ["hooks.slack-gov.com", "https:", true],
    ["slack.com", "http:", false],
    ["notslack.com", "https:", false],
    ["slack.com.evil.example", "https:", false],
    ["127.0.0.1", "https:", false],
    ["169.254.169.254", "http:", false],
  ])("%s by %s may be reached: %s", (host, protocol, expected) => {
    expect(slack.reachable(host, protocol)).toBe(expected);
  });

  test("another Web API root makes its host Slack's too, on any port", () => {
    network = createNetwork(own);
    expect(own.apiUrl).toBe("http://127.0.0.1:9999/api/");
    expect(own.reachable("127.0.0.1", "http:")).toBe(true);
    expect(own.reachable("::1", "http:")).toBe(true);
    expect(own.reachable("evil.example", "https:")).toBe(false);
    expect(own.takesResponses("http://localhost:1234/actions/1")).toBe(true);
    expect(own.takesResponses("https://hooks.slack.com/commands/1")).toBe(true);
  });

  test.each(["https://slack.com/x", "ftp://hooks.slack.com/x", "https://hooks.slack.com@evil.example/", "nonsense"])(
    "%s takes no responses",
    address => {
      expect(slack.takesResponses(address)).toBe(false);
    },
  );
});
