/**
 * A chat on a terminal: readline gives the editing and the history. Lines are answered in the order they were typed, also
 * when several are pasted. Ctrl-C, Ctrl-D and /quit leave; nothing is left behind in the terminal.
 */
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Bot } from "../../core/reply/reply.ts";
import type { ChatAdapter } from "../chat/adapter.ts";
import { createConversation } from "./conversation.ts";
import { renderReply } from "./render.ts";
import { completions, surface } from "./surface.ts";

export interface TerminalParts {
  readonly bot: Bot;
  readonly input: Readable;
  readonly output: Writable;
  readonly columns: () => number;
  readonly colour: boolean;
}

export interface TerminalAdapter extends ChatAdapter {
  /** Resolves when the person has left. */
  readonly done: Promise<void>;
}

const historySize = 200;
/** What terminals put around pasted text. */
const pasted = /\u001b\[20[01]~/g;

export function createTerminalAdapter({ bot, input, output, columns, colour }: TerminalParts): TerminalAdapter {
  const conversation = createConversation(bot);
  let state: "ready" | "stopped" = "stopped";
  let line: Interface | undefined;
  /** The line in hand, behind all lines before it. */
  let turn: Promise<void> = Promise.resolve();
  const interrupt = new AbortController();
  let leave: () => void = () => {};
  const done = new Promise<void>(resolve => {
    leave = resolve;
  });

  async function answer(text: string): Promise<void> {
    if (state === "stopped") return;
    if (text.trim() !== "") {
      const reply = await conversation.say(text, interrupt.signal).catch(error => {
        if (!interrupt.signal.aborted) throw error;
      });
      if (!reply || interrupt.signal.aborted) return close();
      output.write(`\n${renderReply(reply, { columns: columns(), colour })}\n`);
    }
    line?.prompt();
  }

  function close(): void {
    if (state === "stopped") return;
    state = "stopped";
    line?.close();
    leave();
  }

  return {
    name: "terminal",
    done,
    async start() {
      state = "ready";
      const greeting = await bot.reply({ command: { name: "start" }, place: "private", surface });
      output.write(`${renderReply(greeting, { columns: columns(), colour })}\n`);
      const terminal = (output as { isTTY?: boolean }).isTTY === true;
      line = createInterface({
        input,
        output,
        terminal,
        prompt: "> ",
        historySize,
        removeHistoryDuplicates: true,
        completer: (typed: string) => [completions.filter(command => command.startsWith(typed)), typed],
      });
      line.on("line", text => {
        turn = turn.then(() => answer(text.replace(pasted, "")));
      });
      line.on("SIGINT", () => {
        output.write("\n");
        interrupt.abort();
        close();
      });
      line.on("close", () => {
        line = undefined;
        // The end of the input: what was typed before it is still answered.
        turn = turn.then(() => {
          if (terminal && state === "ready") output.write("\n");
          close();
        });
      });
      line.prompt();
    },
    async stop() {
      close();
      await turn;
    },
    state: () => state,
  };
}
