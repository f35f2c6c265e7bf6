/**
 * Which user the bot is, asked for once. A refused token ends the start; where Slack cannot be reached the question is put
 * again in the background, since events tell for whom they are and nothing has to wait for it.
 */
import type { webApi } from "@slack/bolt";
import { OnrecordError } from "../../../core/errors.ts";
import { backoffMs, sleep } from "../../chat/backoff.ts";
import type { Log } from "../../log/log.ts";
import { type Fault, faultOf, refusedAgainMs } from "./fault.ts";
import type { Health } from "./health.ts";

export interface Identity {
  /** Rejects with an OnrecordError of code `config` where Slack refuses the token. */
  start(): Promise<void>;
  /** The bot's user id, once it is known. */
  user(): string | undefined;
  /** Whether the bot's token has this scope, as far as Slack has told. */
  may(scope: string): boolean;
  stop(): void;
}

export interface IdentityParts {
  readonly client: webApi.WebClient;
  readonly health: Health;
  readonly log: Log;
}

const leastMs = 500;
const mostMs = 30_000;

export function createIdentity({ client, health, log }: IdentityParts): Identity {
  const stopping = new AbortController();
  const { signal } = stopping;
  let user: string | undefined;
  let scopes: readonly string[] = [];

  /** Undefined where Slack told. */
  async function ask(): Promise<Fault | undefined> {
    try {
      const me = await client.auth.test();
      user = me.user_id;
      scopes = me.response_metadata?.scopes ?? [];
      health.worked();
      log.info("Slack knows the bot.", { user: me.user, team: me.team });
      return undefined;
    } catch (error) {
      const fault = faultOf(error);
      if (!signal.aborted) health.failed(fault);
      return fault;
    }
  }

  async function askUntilKnown(first: Fault): Promise<void> {
    let fault: Fault | undefined = first;
    for (let failures = 1; fault && !signal.aborted; failures += 1) {
      const waitMs = backoffMs(failures, { leastMs, mostMs });
      await sleep(fault.kind === "later" ? Math.max(fault.afterMs, waitMs) : refusedAgainMs, signal);
      if (!signal.aborted) fault = await ask();
    }
  }

  return {
    async start() {
      const fault = await ask();
      if (fault && fault.kind !== "later") {
        throw new OnrecordError("config", `SLACK_BOT_TOKEN: Slack refuses it (${fault.code}); ${fault.cure}`);
      }
      if (fault) void askUntilKnown(fault);
    },
    user: () => user,
    may: scope => scopes.includes(scope),
    stop: () => stopping.abort(),
  };
}
