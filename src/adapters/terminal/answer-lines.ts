/** Questions piped in, answered one by one as their lines arrive, with an empty line between two answers. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Bot } from "../../core/reply.ts";
import { readLines } from "../lines.ts";
import { createConversation } from "./conversation.ts";
import { renderReply } from "./render.ts";

export interface LineParts {
  readonly bot: Bot;
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  /** Width of the window, asked anew for each answer. */
  readonly columns: () => number;
  readonly colour: boolean;
}

export async function answerLines({ bot, input, output, columns, colour }: LineParts): Promise<void> {
  const conversation = createConversation(bot);
  let answered = 0;
  for await (const line of readLines(input)) {
    if (line.trim() === "") continue;
    const reply = await conversation.say(line);
    if (!reply) return;
    const text = renderReply(reply, { columns: columns(), colour });
    if (!output.write(answered++ > 0 ? `\n${text}` : text)) await once(output, "drain");
  }
}
