/** Questions to whoever sits at the terminal, one line each. */
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

export interface Prompt {
  /** The answer, without white space around it; nothing once the input has ended. */
  ask(question: string): Promise<string | undefined>;
  close(): void;
}

/** Asks on one stream and hears on the other. Lines that come before they are asked for wait. */
export function createPrompt(input: Readable, output: Writable): Prompt {
  const reader = createInterface({ input, output });
  const lines = reader[Symbol.asyncIterator]();
  return {
    async ask(question) {
      output.write(question);
      const { value, done } = await lines.next();
      return done ? undefined : value.trim();
    },
    close: () => reader.close(),
  };
}
