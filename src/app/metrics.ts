/**
 * What a monitor sees (https://prometheus.io/docs/instrumenting/exposition_formats): counts, times and states, and never a word of
 * what is asked or answered. Served at /metrics to whoever has the token.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ChatAdapter } from "../adapters/chat/adapter.ts";
import type { HttpRoute, RequestHead } from "../adapters/http/server.ts";
import type { Log } from "../adapters/log/log.ts";
import type { Scope } from "../core/model.ts";
import type { Bot, ReplyKind } from "../core/reply/reply.ts";

export interface Metrics {
  /** The bot, each of whose replies is counted and timed. */
  measured(bot: Bot): Bot;
  /** The log, each of whose warnings and errors is counted. */
  counted(log: Log): Log;
  /** The route that serves them. */
  route(token: string, watched: Watched): HttpRoute;
}

/** The record that answers now. */
export interface ReadRecord {
  readonly scope: Scope;
  /** Milliseconds since 1970 at which it was read. */
  readonly readAt: number;
}

/** What is looked at whenever somebody asks. */
export interface Watched {
  readonly adapters: readonly ChatAdapter[];
  /** Nothing while the first is being read. */
  readonly record: () => ReadRecord | undefined;
  /** Lines of the log that nobody read. */
  readonly dropped: () => number;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const kinds: readonly ReplyKind[] = ["answer", "nothing", "help", "page", "notice", "apology"];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const replies = new Counter({
    name: "onrecord_replies_total",
    help: "What was asked, by what the reply is: answer, nothing, help, page, notice, apology.",
    labelNames: ["kind"],
    registers,
  });
  const times = new Histogram({
    name: "onrecord_reply_seconds",
    help: "How long finding a reply took.",
    buckets: seconds,
    registers,
  });
  const typed = new Counter({
    name: "onrecord_suggestions_total",
    help: "Look-ups while somebody typed.",
    registers,
  });
  const faults = new Counter({
    name: "onrecord_faults_total",
    help: "Warnings and errors of the log.",
    labelNames: ["level"],
    registers,
  });
  for (const kind of kinds) replies.inc({ kind }, 0);
  for (const level of ["warn", "error"]) faults.inc({ level }, 0);

  /** A number that is looked at when it is asked for. */
  function watch(name: string, help: string, look: () => Iterable<readonly [platform: string, value: number]>): void {
    new Gauge({
      name,
      help,
      labelNames: ["platform"],
      registers,
      collect() {
        for (const [platform, value] of look()) this.set(platform === "" ? {} : { platform }, value);
      },
    });
  }

  function watchAll({ adapters, record, dropped }: Watched): void {
    const of = (look: (read: ReadRecord) => number): readonly (readonly [string, number])[] => {
      const read = record();
      return read ? [["", look(read)]] : [];
    };
    watch("onrecord_in_hand", "Questions waiting, looked up or being sent.", () =>
      adapters.map(({ name, inHand }) => [name, inHand?.() ?? 0]),
    );
    watch("onrecord_ready", "1 where a platform is ready.", () =>
      adapters.map(adapter => [adapter.name, adapter.state() === "ready" ? 1 : 0]),
    );
    watch("onrecord_record_age_seconds", "Since the record was read.", () =>
      of(({ readAt }) => (Date.now() - readAt) / 1000),
    );
    watch("onrecord_interviews", "Interviews of the record.", () => of(({ scope }) => scope.interviews));
    watch("onrecord_passages", "Passages of the record.", () => of(({ scope }) => scope.passages));
    watch("onrecord_log_dropped_lines", "Lines of the log dropped, since nobody read them.", () => [["", dropped()]]);
  }

  return {
    measured: bot => ({
      ...bot,
      async reply(update, signal) {
        const end = times.startTimer();
        const reply = await bot.reply(update, signal).finally(end);
        replies.inc({ kind: reply.kind });
        return reply;
      },
      suggest(text, page, signal) {
        typed.inc();
        return bot.suggest(text, page, signal);
      },
    }),
    counted: log => ({
      ...log,
      warn(message, facts) {
        faults.inc({ level: "warn" });
        log.warn(message, facts);
      },
      error(message, facts) {
        faults.inc({ level: "error" });
        log.error(message, facts);
      },
    }),
    route(token, watched) {
      watchAll(watched);
      return {
        method: "GET",
        path: "/metrics",
        mayCall: head => hasToken(head, token),
        handler: async () => ({
          status: 200,
          headers: { "content-type": registry.contentType },
          body: await registry.metrics(),
        }),
      };
    },
  };
}

/** Compared by digests, so that neither the time nor the length tells anything. */
function hasToken({ headers }: RequestHead, token: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ""), digest(`Bearer ${token}`));
}
