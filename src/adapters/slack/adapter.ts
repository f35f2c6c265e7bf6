/**
 * Slack as a chat: wires the parts together, and is all that main sees of them. Socket Mode where there is an app token,
 * else HTTP with the signing secret; questions and answers are the same in both.
 *
 *   receiver ──▶ Bolt's App ──read──▶ answering ──▶ bot ──render──▶ outbox ──▶ Slack
 */
import { webApi } from "@slack/bolt";
import { OnrecordError } from "../../core/errors.ts";
import type { ChatAdapter } from "../chat/adapter.ts";
import { createDedupe } from "../chat/dedupe.ts";
import type { ChatParts } from "../chat/platform.ts";
import { createAccess } from "./access.ts";
import { createAnswering } from "./answer/answering.ts";
import { createLookAtAnswer, createLookAtThread } from "./answer/thread.ts";
import { createWelcome } from "./answer/welcome.ts";
import { createBoltLogger } from "./api/bolt-logger.ts";
import { createHealth } from "./api/health.ts";
import { createSlackHosts } from "./api/hosts.ts";
import { createIdentity } from "./api/identity.ts";
import { createLanguages } from "./api/languages.ts";
import { callTimeoutMs, createNetwork } from "./api/network.ts";
import { filesScope, languageScope } from "./api/scopes.ts";
import { createSlackApp } from "./receive/app.ts";
import { createHttpReceiver, eventsPath } from "./receive/http-receiver.ts";
import { createIntake } from "./receive/intake.ts";
import { createSocketReceiver } from "./receive/socket-receiver.ts";
import { createOutbox } from "./send/outbox.ts";
import { createRespond } from "./send/response-url.ts";
import { createUpload } from "./send/upload.ts";
import type { SlackSettings } from "./settings.ts";

export interface SlackParts extends SlackSettings, ChatParts {}

const dayMs = 24 * 60 * 60_000;
const finishMs = 7500;

export function createSlackAdapter(parts: SlackParts): ChatAdapter {
  const { bot, log, botToken, logQuestions } = parts;
  const hosts = createSlackHosts(parts.apiUrl);
  const network = createNetwork(hosts);
  const health = createHealth(log);
  const client = new webApi.WebClient(botToken, {
    slackApiUrl: hosts.apiUrl,
    fetch: network.fetch,
    timeout: callTimeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: createBoltLogger(log),
  });
  const outbox = createOutbox({
    client,
    respond: createRespond({ network, hosts, log }),
    upload: createUpload({ client, network }),
    health,
    log,
  });
  const dedupe = createDedupe({ limit: 50_000, ttlMs: dayMs });
  const access = createAccess(parts);
  const identity = createIdentity({ client, health, log });
  const languageOf = createLanguages({ client, mayAsk: () => identity.may(languageScope), log });
  const answering = createAnswering({
    bot,
    outbox,
    dedupe,
    journal: parts.journal,
    access,
    lookAtThread: createLookAtThread({ client, log }),
    lookAtAnswer: createLookAtAnswer({ client, log }),
    languageOf,
    takesFiles: () => identity.may(filesScope),
    log,
    logQuestions,
    shared: parts.shared,
    gaps: parts.gaps,
    owners: parts.owners,
  });
  const intake = createIntake({
    journal: parts.journal,
    answer: answering.take,
    welcome: createWelcome({ bot, client, outbox, dedupe, access, languageOf, log }),
    react: answering.react,
    botUser: () => identity.user(),
    onRemoved: () => health.failed({ kind: "token", code: "app_removed", cure: "install the app again" }),
  });
  const app = createSlackApp({ receiver: createReceiver(), intake, log });
  let stopped: Promise<void> | undefined;

  function createReceiver() {
    const { appToken, signingSecret, server } = parts;
    const isBusy = () => answering.isBusy();
    if (appToken) return createSocketReceiver({ appToken, hosts, health, intake, isBusy, log });
    if (!signingSecret) {
      throw new OnrecordError("config", "Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)");
    }
    return createHttpReceiver({ server, signingSecret, health, intake, isBusy, log });
  }

  function sayHow(): void {
    const { appToken, signingSecret, allowedChannels, allowedTeams } = parts;
    const how = appToken ? "by Socket Mode" : `by HTTP at ${eventsPath}`;
    log.info(`Slack: taking questions ${how}${appToken && signingSecret ? ", since both tokens are set" : ""}.`);
    if (!allowedChannels && !allowedTeams) {
      log.info("Slack: open to every channel; SLACK_ALLOWED_CHANNELS and SLACK_ALLOWED_TEAMS narrow it.");
    }
  }

  return {
    name: "slack",
    async start() {
      await identity.start();
      void Promise.resolve(parts.ready).then(() => stopped ?? intake.resume());
      await app.start();
      sayHow();
    },
    stop() {
      stopped ??= (async () => {
        identity.stop();
        await Promise.all([app.stop(), answering.drain(finishMs)]);
        await outbox.drain(0);
        health.end();
        await network.close();
      })();
      return stopped;
    },
    inHand: answering.inHand,
    state: () => health.state(),
  };
}
