import { expect, test } from "vitest";
import { isPrivateHost } from "../../../src/adapters/chat/private-hosts.ts";

const hostOf = (host: string): string => new URL(`http://${host}`).hostname;

test.each([
  "localhost",
  "127.0.0.1",
  "127.1",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.1.1",
  "[::1]",
  "[fd00::1]",
  "[fe80::1]",
  "[::ffff:10.0.0.1]",
  "bot-api",
  "bot.local",
  "api.internal",
])("%s is one's own network", host => {
  expect(isPrivateHost(hostOf(host))).toBe(true);
});

test.each([
  "api.example",
  "8.8.8.8",
  "172.32.0.1",
  "172.15.0.1",
  "11.0.0.1",
  "192.169.0.1",
  "[2001:db8::1]",
  "[::ffff:8.8.8.8]",
  "127.0.0.1.example",
  "localhost.example",
  "10.example",
])("%s is not", host => {
  expect(isPrivateHost(hostOf(host))).toBe(false);
});
