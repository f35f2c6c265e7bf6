/** Hosts that only this machine and its own network reach: where a platform's stand-in may be spoken to without TLS. */
import { BlockList, isIP } from "node:net";
import type { Settings } from "./settings.ts";

const own = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  own.addSubnet(network, bits, "ipv4");
}
own.addAddress("::1", "ipv6");
own.addSubnet("fc00::", 7, "ipv6");
own.addSubnet("fe80::", 10, "ipv6");

/** Names without a dot are those of a network of one's own, such as a container's. */
const ownName = /^[^.]+$|\.(?:local|localhost|internal)$/i;

/** `hostname` as a URL has it: an IPv6 address in brackets. */
export function isPrivateHost(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, "");
  const version = isIP(address);
  return version === 0 ? ownName.test(hostname) : own.check(address, version === 4 ? "ipv4" : "ipv6");
}

/** The address of an API that tokens are sent to: https, or plain http within one's own network. */
export function readApiRoot<Name extends string>(
  { address, wrong }: Settings<Name>,
  name: Name,
  cure: string,
): string | undefined {
  const root = address(name, cure);
  if (root === undefined) return undefined;
  const { protocol, hostname } = new URL(root);
  if (protocol === "https:" || isPrivateHost(hostname)) return root;
  return wrong(name, "write https: anybody on the way can read the token; http is for loopback and private addresses.");
}
