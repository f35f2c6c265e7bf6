/**
 * The laws of a chat adapter, the same for every platform. An adapter's test hands over how to start it against its
 * platform (a loopback fake with the platform's rules, or a stream) and how a person talks through it.
 */
import { afterEach, describe, expect, test } from "vitest";
import type { Bot } from "../../src/core/reply/reply.ts";
import { testBot } from "../fixtures/bot.ts";

/** A person at the other end, and the platform around them. */
export interface Chat {
  /** Sends a question in a private conversation and resolves with the texts of the messages that answer it. */
  ask(text: string): Promise<readonly string[]>;
  /** Delivers the last question once more, as the platform does after a lost confirmation. Undefined: it never does. */
  repeat?: () => Promise<readonly string[]>;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  /** Stops the adapter, then the platform. */
  stop(): Promise<void>;
}

/** Registers the laws for one adapter; `start` gives a fresh one, talking to the given bot or to that of test/fixtures. */
export function chatAdapterContract(name: string, start: (bot?: Bot) => Promise<Chat>): void {
  describe(`${name} keeps the laws of a chat adapter`, () => {
    let chat: Chat | undefined;
    afterEach(async () => {
      await chat?.stop();
      chat = undefined;
    });

    test("a question is answered with the words of the record, whose they are, and the reference", async () => {
      chat = await start();
      const seen = (await chat.ask("What did she say about the harbour?")).join("\n");
      expect(seen).toContain("harbour");
      expect(seen).toContain("Mira Solen");
      expect(seen).toContain("2024-03-05-northern-radio/");
    });

    test("what the record does not hold is said, not passed over", async () => {
      chat = await start();
      const seen = await chat.ask("What did she say about glaciers?");
      expect(seen.join("\n")).toMatch(/nothing on/i);
    });

    test("two questions are answered in order, each once", async () => {
      chat = await start();
      const first = await chat.ask("harbour");
      const second = await chat.ask("glaciers");
      expect(first.join("\n")).not.toMatch(/nothing on/i);
      expect(second.join("\n")).toMatch(/nothing on/i);
    });

    test("a question goes on from the one before", async () => {
      chat = await start();
      await chat.ask("What did she say about the harbour in 2024?");
      expect((await chat.ask("and Denmark?")).join("\n")).toContain("2024");
    });

    test("a failure is an apology with a reference that the log has too, and the next question is answered", async () => {
      const bot = await testBot();
      const boom = "inner matters";
      const reply: Bot["reply"] = async (update, signal) => {
        if ("text" in update && update.text === "zeppelins") throw new Error(boom);
        return bot.reply(update, signal);
      };
      chat = await start({ ...bot, reply });
      const seen = (await chat.ask("zeppelins")).join("\n");
      const reference = /\(ref ([0-9a-f]{6})\)/.exec(seen)?.[1] ?? "no reference";
      expect(seen).not.toContain(boom);
      expect(chat.log.filter(line => line.includes(reference) && line.includes(boom))).toHaveLength(1);
      expect((await chat.ask("harbour")).join("\n")).toContain("Mira Solen");
    });

    test("the same message delivered again is not answered again", async () => {
      chat = await start();
      await chat.ask("harbour");
      expect(chat.repeat ? await chat.repeat() : []).toEqual([]);
    });

    test("text that looks like markup comes back as it was typed", async () => {
      chat = await start();
      const seen = (await chat.ask("<b>zeppelins</b> & *stars* <!channel>")).join("\n");
      expect(seen).not.toMatch(/&amp;|&lt;/);
    });

    test("stopping twice is safe", async () => {
      const once = await start();
      await once.stop();
      await once.stop();
    });
  });
}
