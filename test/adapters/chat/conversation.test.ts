/** What every platform's conversations have: order, a deadline, the question before, an apology, an end. */
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  type Answered,
  type ConversationParts,
  createConversations,
  type Said,
} from "../../../src/adapters/chat/conversation.ts";
import { createLog } from "../../../src/adapters/log/log.ts";
import type { Bot, Reply, Update } from "../../../src/core/reply/reply.ts";
import { plainSurface, testBot } from "../../fixtures/bot.ts";

const real = await testBot();

afterEach(() => {
  vi.useRealTimers();
});

/** A promise that is settled from outside. */
function later() {
  let open: () => void = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

function start(reply: Bot["reply"] = real.reply, options: Partial<ConversationParts> = {}) {
  const lines: string[] = [];
  const log = createLog({ level: "info", secrets: [], write: line => lines.push(line) });
  const asked: Update[] = [];
  const bot: Bot = {
    ...real,
    reply(update, signal) {
      asked.push(update);
      return reply(update, signal);
    },
  };
  const conversations = createConversations({ bot, log, logQuestions: false, ...options });
  const sent: string[] = [];
  const send = async ({ reply: { kind, blocks } }: Answered): Promise<string> => {
    const text = blocks.flatMap(block => ("spans" in block ? block.spans.map(span => span.text) : [])).join("");
    sent.push(text);
    return kind;
  };
  return {
    conversations,
    lines,
    asked,
    sent,
    send,
    say: (text: string, more: Partial<Said> = {}) => conversations.answer(said(text, more), send),
  };
}

function said(text: string, more: Partial<Said> = {}): Said {
  return {
    conversation: "D1",
    message: { text },
    place: "private",
    surface: plainSurface,
    facts: { chat: 1 },
    ...more,
  };
}

const never = (): Promise<never> => new Promise(() => {});
const textOf = (update: Update): string => ("text" in update ? update.text : "");
const referenceIn = (text: string): string => /\(ref ([0-9a-f]{6})\)/.exec(text)?.[1] ?? "none";

describe("order", () => {
  test("within a conversation answers come in the order of the questions, and another conversation does not wait", async () => {
    const slow = later();
    const { say, asked, sent } = start(async (update, signal) => {
      if (textOf(update) === "harbour") await slow.opened;
      return real.reply(update, signal);
    });
    const first = say("harbour");
    const second = say("glaciers");
    await say("Denmark", { conversation: "D2" });
    expect(asked.map(textOf)).toEqual(["harbour", "Denmark"]);
    slow.open();
    expect(await Promise.all([first, second])).toEqual(["answer", "nothing"]);
    expect(sent.at(-1)).toContain("glaciers");
  });

  test("conversations that share an order wait for each other", async () => {
    const slow = later();
    const { say, sent } = start(async (update, signal) => {
      if (textOf(update) === "harbour") await slow.opened;
      return real.reply(update, signal);
    });
    const both = [say("harbour", { order: "group" }), say("glaciers", { order: "group", conversation: "D2" })];
    slow.open();
    await Promise.all(both);
    expect(sent[0]).not.toContain("glaciers");
  });

  test("sending begins in the turn and holds up nobody", async () => {
    const { conversations, say } = start();
    const slow = later();
    const first = conversations.answer(said("harbour"), () => slow.opened);
    expect(await say("glaciers")).toBe("nothing");
    expect(conversations.size).toBe(1);
    slow.open();
    await first;
    expect(conversations.size).toBe(0);
  });

  test("what else has its turn waits for the answers before it", async () => {
    const { conversations, say, sent } = start();
    const answer = say("harbour");
    const notice = conversations.inTurn(
      { order: "D1" },
      async () => "words only",
      async found => void sent.push(found),
    );
    await Promise.all([answer, notice]);
    expect(sent.at(-1)).toBe("words only");
  });
});

describe("the question before", () => {
  test("goes with the next one of the conversation, and with no other", async () => {
    const { conversations, asked, say } = start();
    await say("What did she say about Denmark?");
    await say("and in 2021?", { conversation: "D2" });
    let previous: Answered["previous"];
    await conversations.answer(said("and in 2021?"), async answered => {
      previous = answered.previous;
    });
    expect(asked[1]?.previous).toBeUndefined();
    expect(asked[2]?.previous).toMatchObject({ name: "ask", text: expect.stringContaining("Denmark") });
    expect(previous).toEqual(asked[2]?.previous);
  });

  test("that the platform hands over goes before the one remembered", async () => {
    const { asked, say } = start();
    await say("harbour");
    await say("and in 2021?", { previous: { name: "ask", text: "Denmark" } });
    expect(asked[1]?.previous).toEqual({ name: "ask", text: "Denmark" });
  });

  test("stays behind help and behind what failed", async () => {
    const { asked, say } = start(async (update, signal) => {
      if (textOf(update) === "boom") throw new Error("boom");
      return real.reply(update, signal);
    });
    for (const text of ["Denmark", "/help", "boom", "and in 2021?"]) await say(text);
    expect(asked[3]?.previous).toMatchObject({ name: "ask", text: "Denmark" });
  });
});

describe("an apology", () => {
  test("has a reference that the log has too, beside the error and the facts; people see nothing of it", async () => {
    const { say, sent, lines } = start(async () => {
      throw new TypeError("inner matters");
    });
    expect(await say("harbour")).toBe("apology");
    expect(await say("harbour")).toBe("apology");
    expect(new Set(sent.map(referenceIn)).size).toBe(2);
    for (const [at, text] of sent.entries()) {
      expect(JSON.parse(lines[at]!)).toMatchObject({
        level: "error",
        reference: referenceIn(text),
        chat: 1,
        error: { message: "inner matters" },
      });
      expect(text).not.toContain("inner");
    }
  });

  test("comes where an answer does not in time; it is not shown later, and the next question is answered", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const slow = later();
    const begun = later();
    let signalOfFirst: AbortSignal | undefined;
    const { asked, say, sent } = start(
      async (update, signal) => {
        if (textOf(update) !== "harbour") return real.reply(update, signal);
        signalOfFirst = signal as AbortSignal;
        begun.open();
        await slow.opened;
        return real.reply(update);
      },
      { deadlineMs: 1000 },
    );
    const late = say("harbour");
    await begun.opened;
    await vi.advanceTimersByTimeAsync(1000);
    expect(await late).toBe("apology");
    expect(signalOfFirst?.aborted).toBe(true);
    slow.open();
    expect(await say("/help")).toBe("help");
    expect(sent).toHaveLength(2);
    expect(asked[1]?.previous).toBeUndefined();
  });

  test("is not made of a failure to send, which is whoever sends to deal with", async () => {
    const { conversations, lines } = start();
    const sending = conversations.answer(said("harbour"), async () => {
      throw new Error("no way out");
    });
    await expect(sending).rejects.toThrow("no way out");
    expect(lines).toEqual([]);
  });
});

describe("the log", () => {
  test.each([true, false])("has the text of questions only where that is let in: %s", async logQuestions => {
    const { say, lines } = start(real.reply, { logQuestions });
    await say("zeppelins");
    await say("", { message: { command: { name: "ask", text: "zeppelins" } } });
    const found = lines.filter(line => line.includes("zeppelins")).map(line => JSON.parse(line) as object);
    expect(found).toMatchObject(logQuestions ? [{ chat: 1, text: "zeppelins" }, { text: "/ask zeppelins" }] : []);
  });
});

describe("stopping", () => {
  test("waits for what is in hand, also for what is being sent", async () => {
    const slow = later();
    const { conversations } = start();
    let isOut = false;
    const answer = conversations.answer(said("harbour"), async () => {
      await slow.opened;
      isOut = true;
    });
    const drained = conversations.drain(60_000);
    slow.open();
    expect(await drained).toBe(true);
    expect(isOut).toBe(true);
    await answer;
  });

  test("gives up what hangs, without an apology, and begins nothing more", async () => {
    let signal: AbortSignal | undefined;
    const { conversations, asked, say, sent, lines } = start((_, given) => {
      signal = given as AbortSignal;
      return never() as Promise<Reply>;
    });
    const answers = [say("harbour"), say("glaciers")];
    expect(await conversations.drain(0)).toBe(false);
    expect(await Promise.all(answers)).toEqual([undefined, undefined]);
    expect(await say("Denmark")).toBeUndefined();
    expect(signal?.aborted).toBe(true);
    expect([asked.length, sent, lines]).toEqual([1, [], []]);
  });
});
