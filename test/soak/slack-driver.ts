/**
 * Slack's side of a flood, in a process of its own so that neither the bot nor the fake waits for it: signed events at a steady pace, or
 * as many as are acknowledged, over connections that stay open. Nothing is sent again; what was not acknowledged is counted.
 */
import { createHmac, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { signingSecret } from "../fakes/slack-http.ts";
import { team } from "../fakes/slack-world.ts";

/** Questions of some kind, by people who take turns, in channels that take turns. */
export interface Stream {
  readonly name: string;
  readonly count: number;
  /** Of the whole stream; absent: as fast as `inFlight` of them are acknowledged. */
  readonly perSecond?: number;
  readonly inFlight?: number;
  readonly users: readonly string[];
  readonly channels: readonly string[];
  readonly texts: readonly string[];
}

export interface DriverJob {
  readonly address: string;
  readonly streams: readonly Stream[];
}

export interface Sent {
  readonly user: string;
  readonly channel: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Until it was acknowledged, with its status; 0: the connection broke. */
  readonly ms: number;
  readonly status: number;
}

export type Driven = Readonly<Record<string, readonly Sent[]>>;

const agent = new Agent({ keepAlive: true, maxSockets: 100 });
const now = (): number => performance.timeOrigin + performance.now();
let events = 0;
/** No other driver's events have the same ids. */
const own = randomUUID();

async function run({ address, streams }: DriverJob): Promise<Driven> {
  const done = await Promise.all(
    streams.map(async stream => [stream.name, await (stream.perSecond ? atPace : allOut)(address, stream)] as const),
  );
  agent.destroy();
  return Object.fromEntries(done);
}

/** Whatever the answers take: who floods does not wait for them. */
async function atPace(address: string, stream: Stream): Promise<readonly Sent[]> {
  const begun = now();
  const sent: Promise<Sent>[] = [];
  while (sent.length < stream.count) {
    const due = Math.min(stream.count, Math.floor(((now() - begun) / 1000) * stream.perSecond!) + 1);
    while (sent.length < due) sent.push(send(address, stream, sent.length));
    await pause(2);
  }
  return Promise.all(sent);
}

async function allOut(address: string, stream: Stream): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < stream.count) sent.push(await send(address, stream, next++));
  };
  await Promise.all(Array.from({ length: stream.inFlight ?? 32 }, lane));
  return sent;
}

function send(address: string, { users, channels, texts }: Stream, n: number): Promise<Sent> {
  const [user, channel, text] = [users, channels, texts].map(all => all[n % all.length]!) as [string, string, string];
  events += 1;
  const ts = `${Math.floor(Date.now() / 1000)}.${String(events % 1_000_000).padStart(6, "0")}`;
  const event = {
    type: "app_mention",
    channel,
    channel_type: "channel",
    user,
    team,
    ts,
    event_ts: ts,
    text: `<@UBOT> ${text}`,
  };
  const body = JSON.stringify({ type: "event_callback", team_id: team, event_id: `Ev${own}${events}`, event });
  const time = String(Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", signingSecret).update(`v0:${time}:${body}`).digest("hex");
  const at = now();
  return new Promise(resolve => {
    const settle = (status: number): void => resolve({ user, channel, at, ms: now() - at, status });
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "x-slack-request-timestamp": time,
      "x-slack-signature": `v0=${signature}`,
    };
    request(address, { method: "POST", agent, headers }, answer => {
      answer.resume().once("end", () => settle(answer.statusCode!));
    })
      .once("error", () => settle(0))
      .end(body);
  });
}

process.once("message", job => {
  void run(job as DriverJob).then(told => process.send!(told, () => process.disconnect()));
});
