/**
 * Which addresses Slack may send us to. Tokens and answers go nowhere else: a `response_url` comes in with a payload and the
 * socket's address with an API answer, so both are checked. With another Web API root (a stand-in, a proxy of the owner's)
 * its host counts as Slack's too, on any port.
 */

const domains = ["slack.com", "slack-msgs.com", "slack-gov.com"];
const responseHosts = ["hooks.slack.com", "hooks.slack-gov.com"];
const loopback = ["localhost", "127.0.0.1", "[::1]"];

export interface SlackHosts {
  /** The Web API root, with a slash at its end. */
  readonly apiUrl: string;
  /** May a connection be opened to it? `protocol`: with its colon, as in a URL. */
  reachable(host: string, protocol: string): boolean;
  /** Is it where an answer to an interaction may be posted? */
  takesResponses(address: string): boolean;
}

export function createSlackHosts(apiUrl?: string): SlackHosts {
  const own = apiUrl === undefined ? undefined : new URL(apiUrl).hostname;
  const isOwn = (host: string): boolean =>
    own !== undefined && (host === own || (loopback.includes(own) && loopback.includes(bracketed(host))));
  const isSlacks = (host: string): boolean => domains.some(domain => host === domain || host.endsWith(`.${domain}`));
  return {
    apiUrl: (apiUrl ?? "https://slack.com/api/").replace(/\/*$/, "/"),
    reachable: (host, protocol) => isOwn(host) || (protocol === "https:" && isSlacks(host)),
    takesResponses(address) {
      if (!URL.canParse(address)) return false;
      const { protocol, hostname } = new URL(address);
      if (isOwn(hostname)) return protocol === "http:" || protocol === "https:";
      return protocol === "https:" && responseHosts.includes(hostname);
    },
  };
}

/** undici hands IPv6 addresses over without the brackets a URL has. */
function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
