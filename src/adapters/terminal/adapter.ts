/**
 * A chat on a terminal: readline gives the editing and the history. Lines are answered in the order they were typed, also
 * when several are pasted. Ctrl-C, Ctrl-D and /quit leave; nothing is left behind in the terminal.
 */
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { present } from "../../core/question/present.ts";
import type { Bot } from "../../core/reply/reply.ts";
import type { ChatAdapter } from "../chat/adapter.ts";
import type { Log } from "../log/log.ts";
import { createAnswering } from "./answering.ts";
import { type Look, renderReply } from "./render.ts";
import { completed, surface } from "./surface.ts";

export interface TerminalParts {
  readonly bot: Bot;
  readonly log: Log;
  readonly input: Readable;
  readonly output: Writable;
  /** How it looks, asked anew for each answer: windows change. */
  readonly look: () => Look;
  /** Of the system, by its code: for the greeting, and for lines that show none. */
  readonly language?: string;
}

export interface TerminalAdapter extends ChatAdapter {
  /** Resolves when the person has left. */
  readonly done: Promise<void>;
}

const historySize = 200;
/** What terminals put around pasted text. */
const pasted = /\u001b\[20[01]~/g;

export function createTerminalAdapter(parts: TerminalParts): TerminalAdapter {
  const { bot, input, output, look, language } = parts;
  const answering = createAnswering(parts);
  let state: "ready" | "stopped" = "stopped";
  let line: Interface | undefined;
  /** The line in hand, behind all lines before it. */
  let turn: Promise<void> = Promise.resolve();
  let leave: () => void = () => {};
  const done = new Promise<void>(resolve => {
    leave = resolve;
  });

  async function answer(text: string): Promise<void> {
    if (isStopped()) return;
    if (text.trim() !== "") {
      const reply = await answering.answer(text);
      if (!reply || isStopped()) return close();
      output.write(`\n${renderReply(reply, look())}\n`);
    }
    line?.prompt();
  }

  function isStopped(): boolean {
    return state === "stopped";
  }

  function close(): void {
    if (isStopped()) return;
    state = "stopped";
    line?.close();
    leave();
  }

  return {
    name: "terminal",
    done,
    async start() {
      state = "ready";
      const where = { place: "private", surface, ...present({ language }) } as const;
      const greeting = await bot.reply({ command: { name: "start" }, ...where });
      output.write(`${renderReply(greeting, look())}\n`);
      const terminal = (output as { isTTY?: boolean }).isTTY === true;
      line = createInterface({
        input,
        output,
        terminal,
        prompt: "> ",
        historySize,
        removeHistoryDuplicates: true,
        completer: (typed: string) => completed(typed, answering.references()),
      });
      line.on("line", text => {
        turn = turn.then(() => answer(text.replace(pasted, "")));
      });
      line.on("SIGINT", () => {
        output.write("\n");
        void answering.stop();
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
      await answering.stop();
      await turn;
    },
    state: () => state,
  };
}
