import type { Update } from "grammy/types";
import type { Bot } from "../../../src/core/reply/reply.ts";
import { type Chat, chatAdapterContract } from "../../contract/chat-adapter.ts";
import { alone } from "../../fakes/telegram-people.ts";
import { runTelegram } from "../../fakes/telegram-run.ts";

/** A person in a private chat with the bot. */
async function start(bot?: Bot, webhook?: { readonly url: string; readonly secret: string }): Promise<Chat> {
  const run = await runTelegram({ ...(bot ? { bot } : {}), ...(webhook ? { webhook } : {}) });
  let last: Update | undefined;
  const talk = async (push: () => Update): Promise<readonly string[]> => {
    const before = run.fake.sent.length;
    last = push();
    await run.idle();
    return run.texts().slice(before);
  };
  return {
    ask: text => talk(() => run.fake.push(alone(text))),
    repeat: () => talk(() => run.fake.push(last!)),
    log: run.lines,
    stop: () => run.stop(),
  };
}

chatAdapterContract("Telegram by long polling", bot => start(bot));
chatAdapterContract("Telegram by webhook", bot =>
  start(bot, { url: "https://bot.example/telegram", secret: "s3cret-s3cret" }),
);
