import { once } from "node:events";
import { PassThrough } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { createLog } from "../../../src/adapters/log/log.ts";
import { createTerminalAdapter } from "../../../src/adapters/terminal/adapter.ts";
import { answerLines } from "../../../src/adapters/terminal/answer-lines.ts";
import type { Block, Bot } from "../../../src/core/reply/reply.ts";
import { chatAdapterContract } from "../../contract/chat-adapter.ts";
import { testBot } from "../../fixtures/bot.ts";

const bot = await testBot();
const log = createLog({ level: "silent", secrets: [] });
const look = () => ({ columns: 80, colour: false, links: "whole" }) as const;

/** A terminal that hands over single keys. */
function window() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  return { input, output: Object.assign(new PassThrough(), { isTTY: true, columns: 80 }) };
}

/** All that was written so far. */
function shownBy(output: PassThrough): () => string {
  let seen = "";
  output.on("data", chunk => {
    seen += String(chunk);
  });
  return () => seen;
}

/** A person at a terminal: types lines, reads until the next prompt. */
async function startChat(spoken: Bot = bot) {
  const input = new PassThrough();
  const output = new PassThrough();
  const seen = shownBy(output);
  const lines: string[] = [];
  const logged = createLog({ level: "info", secrets: [], write: line => lines.push(line) });
  const terminal = createTerminalAdapter({ bot: spoken, log: logged, input, output, look });
  const prompts = (): number => seen().split("> ").length - 1;
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await once(output, "data");
  };
  await terminal.start();
  await until(() => prompts() >= 1);
  return {
    terminal,
    input,
    log: lines,
    seen,
    shows: (text: RegExp) => until(() => text.test(seen())),
    async ask(text: string): Promise<readonly string[]> {
      const from = seen().length;
      const before = prompts();
      input.write(`${text}\n`);
      await until(() => prompts() > before);
      return [seen().slice(from)];
    },
    async stop(): Promise<void> {
      await terminal.stop();
      input.end();
    },
  };
}

chatAdapterContract("the terminal", startChat);

/** What to type for a choice that is shown. */
const numberOf = (label: string, shown: string): string =>
  new RegExp(`\\[(\\d)\\] ${label}`).exec(shown)?.[1] ?? "none";

describe("a chat in the terminal", () => {
  let chat: Awaited<ReturnType<typeof startChat>>;
  afterEach(() => chat.stop());

  test("greets with three examples of this record", async () => {
    chat = await startChat();
    expect(chat.seen()).toContain("3 interviews");
    expect(chat.seen().match(/^- /gm)).toHaveLength(3);
  });

  test("/more and /context 2 speak of the last answer, whatever was opened from it", async () => {
    chat = await startChat();
    await chat.ask("harbour");
    expect((await chat.ask("/context 2")).join()).toContain("2024-03-05-northern-radio/8");
    expect((await chat.ask("/context 1")).join()).toContain("2024-03-05-northern-radio/2");
    expect((await chat.ask("/more")).join()).toContain("4 to 6 of 6");
    expect((await chat.ask("/more")).join()).toContain("There are only 6 passages on this.");
    await chat.ask("Finland");
    expect((await chat.ask("/more")).join()).not.toContain("harbour");
  });

  test("choices are known by what they do, in whatever words they are shown", async () => {
    const relabelled = (block: Block): Block =>
      block.type === "choices" ? { ...block, choices: block.choices.map(one => ({ ...one, label: "дальше" })) } : block;
    chat = await startChat({
      ...bot,
      async reply(update, signal) {
        const reply = await bot.reply(update, signal);
        return { ...reply, blocks: reply.blocks.map(relabelled) };
      },
    });
    await chat.ask("harbour");
    expect((await chat.ask("/CONTEXT 2")).join()).toContain("│ 2024-03-05-northern-radio/8\n");
    expect((await chat.ask("/after")).join()).toContain("│ 2024-03-05-northern-radio/10\n");
    expect((await chat.ask("/before")).join()).toContain("│ 2024-03-05-northern-radio/8\n");
    expect((await chat.ask("1")).join()).toContain("│ 2024-03-05-northern-radio/6\n");
    expect((await chat.ask("/more")).join()).toContain("4 to 6 of 6");
  });

  test("a bare number presses what was shown last by that number", async () => {
    chat = await startChat();
    const shown = (await chat.ask("harbour")).join();
    expect(shown).toMatch(/^2 │ .*[\s\S]*\[2\] \[3\] Context/m);
    const context = (await chat.ask("2")).join();
    expect(context).toMatch(/│ 2024-03-05-northern-radio\/8\n/);
    expect((await chat.ask(numberOf("After", context))).join()).toMatch(/│ 2024-03-05-northern-radio\/10\n/);
    await chat.ask("harbour");
    expect((await chat.ask(numberOf("More", shown))).join()).toContain("4 to 6 of 6");
  });

  test("/more and a number before any question say what to do", async () => {
    chat = await startChat();
    expect((await chat.ask("/more")).join()).toContain("Ask a question first");
    expect((await chat.ask("7")).join()).toMatch(/nothing on/i);
  });

  test("a question goes on from the one before", async () => {
    chat = await startChat();
    await chat.ask("what did she say about Denmark");
    expect((await chat.ask("and in 2021?")).join()).toContain("2021-05-01-coast-wire");
  });

  test("lines that are pasted together are answered in their order", async () => {
    chat = await startChat();
    chat.input.write("\u001b[200~Denmark\u001b[201~\nFinland\nglaciers\n");
    await chat.shows(/Nothing on glaciers/);
    expect(chat.seen()).toMatch(/\nDenmark · 2 passages, best first\n[\s\S]*\nFinland[\s\S]*\nNothing on glaciers/);
  });

  test("the tab key completes commands, and references that were shown", async () => {
    const { input, output } = window();
    const seen = shownBy(output);
    const terminal = createTerminalAdapter({ bot, log, input, output, look });
    await terminal.start();
    input.write("/sou\t");
    await expect.poll(seen).toContain("/sources");
    input.write("\u0015ferries\r");
    await expect.poll(seen).toContain("2024-03-05-northern-radio/8");
    await expect.poll(() => seen().split("> ").length).toBeGreaterThan(3);
    const from = seen().length;
    input.write("/p 2024-03\t");
    await expect.poll(() => seen().slice(from)).toContain("-05-northern-radio/8");
    await terminal.stop();
  });

  test("the arrow key brings back what was typed before", async () => {
    const { input, output } = window();
    const seen = shownBy(output);
    const terminal = createTerminalAdapter({ bot, log, input, output, look });
    await terminal.start();
    input.write("glaciers on Mars\r");
    const answers = (): number => seen().split("Nothing on ").length - 1;
    await expect.poll(answers).toBe(1);
    input.write("\u001b[A\r");
    await expect.poll(answers).toBe(2);
    await terminal.stop();
  });

  test("Ctrl-C leaves at once, also while an answer is looked for", async () => {
    const { input, output } = window();
    output.resume();
    let asked = 0;
    const slow: Bot = {
      ...bot,
      reply: (update, signal) =>
        "command" in update && update.command.name === "start"
          ? bot.reply(update)
          : new Promise((_, reject) => {
              asked += 1;
              (signal as globalThis.AbortSignal).addEventListener("abort", () => reject(new Error("aborted")));
            }),
    };
    const terminal = createTerminalAdapter({ bot: slow, log, input, output, look });
    await terminal.start();
    input.write("harbour\r");
    await expect.poll(() => asked).toBe(1);
    input.write("\u0003");
    await terminal.done;
    await terminal.stop();
    expect(terminal.state()).toBe("stopped");
    expect(asked).toBe(1);
    chat = await startChat();
  });

  test("/quit and the end of the input leave", async () => {
    chat = await startChat();
    chat.input.write("/quit\n");
    await chat.terminal.done;
    expect(chat.terminal.state()).toBe("stopped");
    const other = await startChat();
    other.input.end("harbour");
    await other.terminal.done;
    expect(other.seen()).toContain("Northern Radio");
  });
});

describe("questions piped in", () => {
  async function answers(text: string): Promise<string> {
    const output = new PassThrough();
    const input = new PassThrough();
    input.end(text);
    let seen = "";
    output.on("data", chunk => {
      seen += String(chunk);
    });
    await answerLines(input, { bot, log, output, look });
    return seen;
  }

  test("are answered one by one, the last one without a line end too", async () => {
    const shown = await answers("Denmark\n\r\nFinland\r\nglaciers");
    expect(shown).toMatch(/^Denmark · 2 passages, best first\n[\s\S]*\nFinland[\s\S]*\nNothing on glaciers/);
  });

  test("may press choices, and stop", async () => {
    expect(await answers("harbour\nmore\nquit\nDenmark")).toMatch(/4 to 6 of 6\n/);
  });
});
