/** Questions without a chat: one that came with the command, or lines piped in, answered one by one as they arrive. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Bot } from "../../core/reply/reply.ts";
import type { Log } from "../log/log.ts";
import { createAnswering } from "./answering.ts";
import { readLines } from "./lines.ts";
import { renderReply } from "./render.ts";

export interface LineParts {
  readonly bot: Bot;
  readonly log: Log;
  readonly output: Writable;
  /** Width of the window, asked anew for each answer. */
  readonly columns: () => number;
  readonly colour: boolean;
}

/** Answers one line, also an empty one. */
export async function answerLine(line: string, parts: LineParts): Promise<void> {
  const { output, columns, colour } = parts;
  const reply = await createAnswering(parts).answer(line);
  if (reply) output.write(renderReply(reply, { columns: columns(), colour }));
}

/** Answers each line that is not empty, with an empty line between two answers. Resolves with the number of them. */
export async function answerLines(input: AsyncIterable<Uint8Array | string>, parts: LineParts): Promise<number> {
  const { output, columns, colour } = parts;
  const answering = createAnswering(parts);
  let answered = 0;
  for await (const line of readLines(input)) {
    if (line.trim() === "") continue;
    const reply = await answering.answer(line);
    if (!reply) break;
    const text = renderReply(reply, { columns: columns(), colour });
    if (!output.write(answered++ > 0 ? `\n${text}` : text)) await once(output, "drain");
  }
  return answered;
}
