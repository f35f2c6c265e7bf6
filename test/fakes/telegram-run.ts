/** The adapter through real grammY against the fake, with a log that is kept and searched for secrets. */
import { expect } from "vitest";
import type { ChatAdapter } from "../../src/adapters/chat/adapter.ts";
import { createHttpServer, type HttpServer } from "../../src/adapters/http/server.ts";
import { createJournal } from "../../src/adapters/journal/journal.ts";
import { createLog } from "../../src/adapters/log/log.ts";
import { createTelegramAdapter, type TelegramParts } from "../../src/adapters/telegram/adapter.ts";
import { testBot } from "../fixtures/bot.ts";
import { type FakeTelegram, fakeToken, startFakeTelegram } from "./telegram.ts";

export interface TelegramRun {
  readonly fake: FakeTelegram;
  readonly adapter: ChatAdapter;
  readonly server: HttpServer;
  readonly lines: readonly string[];
  /** Texts sent to a chat, in order; to all where none is given. */
  texts(chat?: number): readonly string[];
  /** Resolves when Telegram has nothing left that is not confirmed. */
  idle(): Promise<void>;
  /** Resolves when so many messages were sent in all. */
  sent(count: number): Promise<void>;
  /** Stops adapter, server and fake; checks that nobody ever saw the token. */
  stop(): Promise<void>;
}

export interface RunOptions extends Partial<Omit<TelegramParts, "log" | "server">> {
  readonly fake?: FakeTelegram;
  readonly hearsAll?: boolean;
  /** Not started, for tests of starting. */
  readonly idle?: boolean;
}

const patience = { timeout: 15_000, interval: 5 };

export async function runTelegram({
  fake: given,
  hearsAll,
  idle = false,
  ...settings
}: RunOptions = {}): Promise<TelegramRun> {
  const fake = given ?? (await startFakeTelegram({ hearsAll: hearsAll ?? false }));
  const lines: string[] = [];
  const log = createLog({ level: "debug", secrets: [fakeToken], write: line => lines.push(line) });
  const server = createHttpServer({ host: "127.0.0.1", port: 0, log });
  await server.start();
  fake.sendTo(`http://127.0.0.1:${server.port()}`);
  const bot = settings.bot ?? (await testBot());
  const adapter = createTelegramAdapter({
    token: fakeToken,
    apiRoot: fake.root,
    logQuestions: false,
    journal: createJournal({ name: "telegram", log }),
    ...settings,
    bot,
    log,
    server,
  });
  if (!idle) await adapter.start();
  return {
    fake,
    adapter,
    server,
    lines,
    texts: chat => fake.sent.filter(({ chat_id }) => chat === undefined || chat_id === chat).map(({ text }) => text),
    idle: () => expect.poll(() => fake.pending.length, patience).toBe(0),
    sent: count => expect.poll(() => fake.sent.length, patience).toBeGreaterThanOrEqual(count),
    async stop() {
      await adapter.stop();
      await server.stop();
      await fake.stop();
      const seen = JSON.stringify([lines, fake.sent, fake.toasts, fake.inlineAnswers]);
      for (const secret of [fakeToken, encodeURIComponent(fakeToken), Buffer.from(fakeToken).toString("base64")]) {
        expect(seen.includes(secret), "the token is in the log or in a reply").toBe(false);
      }
    },
  };
}
