/**
 * Telegram, wired: connect (who am I, how do updates come), take updates, answer, stop. What each part does is in its file:
 *
 *   polling | webhook ──▶ intake ──read──▶ respond ──▶ sender, queries ──▶ Bot API
 *
 * Nothing here ends the process: a platform that cannot be reached is waited for, a refused token stops this adapter alone.
 */
import type { Api } from "grammy";
import { OnrecordError } from "../../core/errors.ts";
import type { ChatAdapter } from "../chat/adapter.ts";
import { backoffMs, sleep } from "../chat/backoff.ts";
import type { ChatParts } from "../chat/platform.ts";
import { createAccess } from "./access.ts";
import { type Answering, createAnswering } from "./answer/answering.ts";
import { createQueries } from "./answer/queries.ts";
import { apiSignal, createApi } from "./api/api.ts";
import { faultOf } from "./api/fault.ts";
import { registerCommands } from "./commands.ts";
import type { Me } from "./receive/incoming.ts";
import { createIntake, type Intake } from "./receive/intake.ts";
import { allowedUpdates } from "./receive/kinds.ts";
import { createPolling, type Polling } from "./receive/polling.ts";
import { readUpdate } from "./receive/read.ts";
import { createWebhook, hasSecret } from "./receive/webhook.ts";
import { createBacklog } from "./send/backlog.ts";
import { createCircuitBreaker } from "./send/circuit-breaker.ts";
import { createOutbox } from "./send/outbox.ts";
import { createSender } from "./send/sender.ts";
import type { TelegramSettings } from "./settings.ts";

export interface TelegramParts extends TelegramSettings, ChatParts {
  /** How long finding an answer may take. */
  readonly answerMs?: number;
  /** How long the pictures of an album may come apart. */
  readonly albumMs?: number;
}

/** What exists once the bot knows who it is. */
interface Connected {
  readonly intake: Intake;
  readonly answering: Answering;
  readonly polling?: Polling;
}

/** Together with the confirmation below 8 s. */
const drainMs = 6500;
const callSeconds = 15;
const pollCallSeconds = 28;

export function createTelegramAdapter(parts: TelegramParts): ChatAdapter {
  const { bot, log, server, token, webhook } = parts;
  const root = parts.apiRoot === undefined ? {} : { apiRoot: parts.apiRoot };
  const api = createApi({ token, ...root, timeoutSeconds: callSeconds });
  const pollApi = createApi({ token, ...root, timeoutSeconds: pollCallSeconds });
  const access = createAccess(parts);
  const breaker = createCircuitBreaker();
  const life = new AbortController();
  let connected: Connected | undefined;
  let started = false;
  let refused = false;
  let settleDown: () => void = () => {};
  const down = new Promise<void>(resolve => {
    settleDown = resolve;
  });
  let stopping: Promise<void> | undefined;
  let running: Promise<void> = Promise.resolve();

  /** A listed group stays listed, until the next start. */
  function follow(from: number, to: number): void {
    if (!access.follow(from, to)) return;
    log.warn("A listed group has a new id: put it into TELEGRAM_ALLOWED_CHATS before the next start.", { from, to });
  }

  /** For good. */
  function goDown(): void {
    refused = true;
    settleDown();
  }

  /** Said once, by whoever meets it first. */
  function onTokenRefused(reason: string): void {
    if (!refused) log.error(configError("token", reason).message);
    goDown();
  }

  /** Throws what the Bot API throws. */
  async function connect(): Promise<Connected> {
    const me = await introduce(api, life.signal);
    await chooseDelivery(api, webhook, life.signal);
    const queries = createQueries({ api, bot, username: me.username, access, log });
    const backlog = createBacklog();
    const sender = createSender({ api, log, breaker, onMove: follow, onTokenRefused });
    const outbox = createOutbox({ sender, backlog, username: me.username, log });
    const answering = createAnswering({
      api,
      bot,
      me,
      access,
      outbox,
      queries,
      log,
      onMove: follow,
      logQuestions: parts.logQuestions,
      shared: parts.shared,
      gaps: parts.gaps,
      ...(parts.answerMs === undefined ? {} : { answerMs: parts.answerMs }),
      ...(parts.albumMs === undefined ? {} : { albumMs: parts.albumMs }),
    });
    const intake = createIntake({
      read: update => readUpdate(update, me),
      respond: answering.respond,
      journal: parts.journal,
      // Telegram forgets what it posted, and gives what was asked for once more until it is answered.
      noted: webhook ? "before" : "after",
      log,
    });
    const polling = createPolling({
      api: pollApi,
      intake,
      log,
      onReachable: breaker.worked,
      onFull: backlog.makeRoom,
      onTokenRefused,
      turn: parts.shared?.turn,
    });
    log.info(`Telegram: @${me.username} answers, updates by ${webhook ? "webhook" : "long polling"}.`);
    if (!access.isRestricted) log.info("Telegram: open to everybody who finds the bot.");
    return { intake, answering, ...(webhook ? {} : { polling }) };
  }

  async function work(made: Connected): Promise<void> {
    connected = made;
    void Promise.resolve(parts.ready).then(() => life.signal.aborted || made.intake.resume());
    registerCommands(api, log, life.signal).catch(error =>
      log.error("The list of commands could not be set.", { error }),
    );
    await made.polling?.run(life.signal);
  }

  async function keepConnecting(): Promise<void> {
    for (let failures = 1; !life.signal.aborted; failures++) {
      await sleep(backoffMs(failures, { leastMs: 1000, mostMs: 25_000 }), life.signal);
      if (life.signal.aborted) return;
      try {
        const made = await connect();
        return await work(made);
      } catch (error) {
        if (life.signal.aborted) return;
        const fault = faultOf(error);
        if (fault.kind !== "token" && fault.kind !== "refused") continue;
        log.error(configError(fault.kind, fault.reason).message);
        return goDown();
      }
    }
  }

  function failedLoudly(error: unknown): void {
    log.error("The Telegram adapter failed and is down.", { error });
    goDown();
  }

  return {
    name: "telegram",
    down,

    async start() {
      if (webhook) {
        const taking = (): Intake | undefined => (stopping || refused ? undefined : connected?.intake);
        server.route({
          method: "POST",
          path: new URL(webhook.url).pathname,
          handler: createWebhook({ intake: taking, log }),
          mayCall: head => hasSecret(head, webhook.secret),
        });
      }
      try {
        const made = await connect();
        started = true;
        running = work(made).catch(failedLoudly);
      } catch (error) {
        if (life.signal.aborted) return;
        const fault = faultOf(error);
        if (fault.kind === "token" || fault.kind === "refused") {
          goDown();
          throw configError(fault.kind, fault.reason);
        }
        log.warn("Telegram cannot be reached; trying again.", { reason: fault.reason });
        started = true;
        running = keepConnecting().catch(failedLoudly);
      }
    },

    stop() {
      stopping ??= (async () => {
        life.abort();
        await running;
        await connected?.answering.drain(drainMs);
        await connected?.polling?.confirm();
      })();
      return stopping;
    },

    inHand: () => connected?.intake.size ?? 0,

    state() {
      if (stopping || refused) return "stopped";
      if (!connected) return started ? "degraded" : "stopped";
      const state = connected.polling?.state() ?? "ready";
      return state === "ready" && breaker.isOpen ? "degraded" : state;
    },
  };
}

async function introduce(api: Api, signal: AbortSignal): Promise<Me> {
  const me = await api.getMe(apiSignal(signal));
  return {
    id: me.id,
    username: me.username ?? "",
    hearsAll: me.can_read_all_group_messages === true,
    inline: me.supports_inline_queries === true,
  };
}

/** Nothing that waits at Telegram is dropped: questions asked while the bot was down are answered. */
async function chooseDelivery(api: Api, webhook: TelegramSettings["webhook"], signal: AbortSignal): Promise<void> {
  if (!webhook) {
    await api.deleteWebhook({ drop_pending_updates: false }, apiSignal(signal));
    return;
  }
  const options = { secret_token: webhook.secret, allowed_updates: [...allowedUpdates], drop_pending_updates: false };
  await api.setWebhook(webhook.url, options, apiSignal(signal));
}

function configError(kind: "token" | "refused", reason: string): OnrecordError {
  return new OnrecordError(
    "config",
    kind === "token"
      ? `TELEGRAM_BOT_TOKEN: Telegram does not accept this token (${reason}); copy it again from @BotFather, /mybots, API Token`
      : `TELEGRAM_WEBHOOK_URL: Telegram refuses the settings (${reason}); it must be an https address on port 443, 80, 88 or 8443 that the internet reaches`,
  );
}
