/**
 * The whole bot over a bad line, in each way that questions reach it, killed again and again while it is asked, or left alone: every
 * question gets its answer, and where the platform lets that be known, only once. Short in each run of the tests; long by
 * `npm run soak`, and there killed over a good line, too.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type FaultProxy, ofCalls, ofDeliveries, startFaultProxy, unheard } from "../fakes/fault-proxy.ts";
import { createFakeSlack, type FakeSlack } from "../fakes/slack.ts";
import { requestOf, sendToBot, signingSecret } from "../fakes/slack-http.ts";
import { eventPayload, messageEvent } from "../fakes/slack-payloads.ts";
import { appToken, botToken } from "../fakes/slack-web-api.ts";
import { type FakeTelegram, fakeToken, startFakeTelegram } from "../fakes/telegram.ts";
import { alone } from "../fakes/telegram-people.ts";
import { amount, drawn, isSoak, tell } from "../soak/amounts.ts";
import { asked, buildProgram, freePort } from "./built-program.ts";
import { type Heard, killLoop, type Outcome, type Way } from "./kill-loop.ts";

let program: ReturnType<typeof buildProgram>;
beforeAll(() => {
  program = buildProgram();
});
afterAll(() => program.remove());

/** Where the machine is slow, who asks before the record is read is told to ask again. */
const heardOf = (mark: unknown, text: string): Heard => ({ mark, isAnswer: !text.includes("still reading") });

/** What was started is stopped in the end, last first. */
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});
function stopped<Made extends { stop(): Promise<void> }>(made: Made): Made {
  stops.push(() => made.stop());
  return made;
}

/** Of person n, each their own, since one is bounded. */
function telegramWay(fake: FakeTelegram, settings: Way["settings"]): Way {
  return {
    settings: { TELEGRAM_BOT_TOKEN: fakeToken, ...settings },
    async ask(n) {
      fake.push(alone(asked, { id: 9000 + n }));
      return 9000 + n;
    },
    heard: () => fake.sent.map(({ chat_id, text }) => heardOf(chat_id, text)),
    isIdle: () => fake.pending.length === 0,
  };
}

/** In a channel of its own each time, since one is bounded; `deliver` hands over until it is acknowledged. */
function slackWay(fake: FakeSlack, settings: Way["settings"], deliver: Deliver): Way {
  return {
    settings: { SLACK_BOT_TOKEN: botToken, ...settings },
    async ask(n) {
      const channel = `C${100 + n}`;
      fake.world.channels.set(channel, { member: true });
      const event = messageEvent(fake, "app_mention", `<@UBOT> ${asked}`, { user: `U${100 + n}`, channel });
      await deliver(eventPayload(event));
      return channel;
    },
    heard: () => fake.world.posted.map(({ channel, text }) => heardOf(channel, text)),
    isIdle: () => true,
  };
}

const mostAtOnce = 20;

/** Asks the next when one before it was heard: what floods do stands elsewhere. */
function atPace(way: Way): Way {
  const lanes = Array.from({ length: mostAtOnce }, (): Promise<unknown> => Promise.resolve());
  const isHeard = (mark: unknown): boolean => way.heard().some(heard => heard.mark === mark);
  return {
    ...way,
    ask(n) {
      const at = n % mostAtOnce;
      const asking = lanes[at]!.then(() => way.ask(n));
      lanes[at] = asking.then(mark => expect.poll(() => isHeard(mark), { interval: 50 }).toBe(true)).catch(() => {});
      return asking;
    },
  };
}

interface Amounts {
  readonly questions: number;
  readonly kills: number;
}

const runs = [
  { fate: "killed again and again, over a line of which one call in twenty suffers", share: 0.05, isKilled: true },
  { fate: "never killed, over a line of which one call in ten suffers", share: 0.1, isKilled: false },
  ...(isSoak ? [{ fate: "killed again and again, over a good line", share: 0, isKilled: true }] : []),
];

describe.each(runs)("$fate", ({ fate, share, isKilled }) => {
  const draw = drawn();
  const callsTo = async (to: string): Promise<FaultProxy> =>
    stopped(await startFaultProxy({ to, faults: ofCalls, share, draw }));
  const deliveriesTo = async (port: string): Promise<FaultProxy> =>
    stopped(await startFaultProxy({ to: `http://127.0.0.1:${port}`, faults: ofDeliveries, share, draw }));

  interface Run extends Amounts {
    readonly due: string;
    /** When the line ate a message, where the platform cannot be asked whether it came. */
    readonly eaten?: () => readonly number[];
    /** How many messages came of which the line ate the confirmation, and the platform cannot be asked. */
    readonly unsure?: () => number;
  }

  async function run(name: string, way: Way, { due, eaten = () => [], unsure, ...long }: Run): Promise<Outcome> {
    const questions = isKilled
      ? amount("QUESTIONS", { short: 40, long: long.questions })
      : amount("UPDATES", { short: 60, long: 2000 });
    const kills = isKilled ? amount("KILLS", { short: 2, long: long.kills }) : 0;
    const outcome = await killLoop(isKilled ? way : atPace(way), {
      main: program.main,
      questions,
      kills,
      draw,
      eaten,
    });
    const { lost, doubled } = outcome;
    tell({
      what: `${name}, ${fate}: ${questions} asked, ${kills} kills`,
      due,
      measured: `${lost} lost, ${doubled} doubled${unsure ? ` (${unsure()} confirmations eaten)` : ""}`,
    });
    return outcome;
  }

  async function byTelegram(name: string, settings: Way["settings"], long: Amounts & { readonly sendMs: number }) {
    const sendMs = isKilled ? amount("SEND_MS", { short: 40, long: long.sendMs }) : 0;
    const fake = stopped(await startFakeTelegram({ sendMs }));
    if (settings.PORT !== undefined) fake.sendTo((await deliveriesTo(settings.PORT)).address);
    const api = await callsTo(fake.root);
    const way = telegramWay(fake, { ...settings, TELEGRAM_API_ROOT: api.address });
    const unsure = (): number => api.count(["lost", "half"], "sendMessage");
    const due =
      share === 0
        ? `0 lost, at most ${name === "webhook" ? 0 : 1} a kill doubled`
        : "0 lost, none doubled whose confirmation came";
    const { lost, doubled, kills } = await run(name, way, {
      ...long,
      due,
      eaten: () => api.moments(unheard, "sendMessage"),
      unsure,
    });
    // Telegram has no way to ask whether a message is out, so a kill between the request and the note of it leaves one in doubt. And an
    // answer that was lost makes its message come twice.
    const inDoubt = kills + unsure();
    expect(lost).toBeLessThanOrEqual(name === "webhook" ? kills : 0);
    expect(lost + doubled).toBeLessThanOrEqual(inDoubt);
  }

  test("by Telegram's webhook a kill leaves one in doubt at most, however slow the sends are", async () => {
    const webhook = {
      PORT: await freePort(),
      TELEGRAM_WEBHOOK_URL: "https://bot.example/tg",
      TELEGRAM_WEBHOOK_SECRET: "a-secret-of-16-letters",
    };
    await byTelegram("webhook", webhook, { questions: 300, kills: 10, sendMs: 1200 });
  });

  test("by Telegram's polling none is lost and a kill repeats one at most", () =>
    byTelegram("polling", {}, { questions: 600, kills: 21, sendMs: 60 }));

  async function bySlack(name: string, settings: Way["settings"], deliverTo: (fake: FakeSlack) => Deliver) {
    const fake = stopped(await createFakeSlack());
    const { address } = await callsTo(new URL(fake.apiUrl).origin);
    fake.socket.pointTo(`${address.replace("http", "ws")}/link/?ticket=1`);
    const way = slackWay(fake, { ...settings, SLACK_API_URL: `${address}/api/` }, deliverTo(fake));
    expect(await run(name, way, { questions: 500, kills: 20, due: "0 lost, 0 doubled" })).toMatchObject({
      lost: 0,
      doubled: 0,
    });
  }

  test("by Slack's HTTP none that was acknowledged is lost, and none is answered twice", async () => {
    const PORT = await freePort();
    const address = `${(await deliveriesTo(PORT)).address}/slack/events`;
    // Some at a time, so that a bot that is down is not asked by all without end.
    const lanes = Array.from({ length: 8 }, () => Promise.resolve());
    let next = 0;
    await bySlack("Slack HTTP", { PORT, SLACK_SIGNING_SECRET: signingSecret }, () => payload => {
      const isTaken = (): Promise<boolean> =>
        sendToBot(address, requestOf("events_api", payload)).then(
          ({ status }) => status === 200,
          () => false,
        );
      const lane = next++ % lanes.length;
      lanes[lane] = lanes[lane]!.then(() => expect.poll(isTaken, { interval: 250 }).toBe(true));
      return lanes[lane];
    });
  });

  test("by Slack's Socket Mode none that was acknowledged is lost, and none is answered twice", () =>
    bySlack("Socket Mode", { SLACK_APP_TOKEN: appToken }, fake => async payload => {
      // As Slack does that did not hear an acknowledgement; and a socket breaks.
      const times = draw() < share ? [1, 2] : [1];
      await Promise.all(times.map(() => fake.socket.deliver("events_api", payload)));
      if (draw() < share / 2) for (const socket of fake.socket.open) socket.terminate();
    }));
});

type Deliver = (payload: object) => Promise<unknown>;
