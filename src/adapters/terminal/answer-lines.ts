/** Questions without a chat: one that came with the command, or lines piped in, answered one by one as they arrive. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Bot } from "../../core/reply/reply.ts";
import type { Log } from "../log/log.ts";
import { createAnswering } from "./answering.ts";
import { readLines } from "./lines.ts";
import { type Look, renderReply } from "./render.ts";

export interface LineParts {
  readonly bot: Bot;
  readonly log: Log;
  readonly output: Writable;
  /** How it looks, asked anew for each answer: windows change. */
  readonly look: () => Look;
  /** In which a line is answered that shows none, by its code. */
  readonly language?: string;
}

/** Answers one line, also an empty one. */
export async function answerLine(line: string, parts: LineParts): Promise<void> {
  const { output, look } = parts;
  const reply = await createAnswering(parts).answer(line);
  if (reply) output.write(renderReply(reply, look()));
}

/** Answers each line that is not empty, with an empty line between two answers. Resolves with the number of them. */
export async function answerLines(input: AsyncIterable<Uint8Array | string>, parts: LineParts): Promise<number> {
  const { output, look } = parts;
  const answering = createAnswering(parts);
  let answered = 0;
  for await (const line of readLines(input)) {
    if (line.trim() === "") continue;
    const reply = await answering.answer(line);
    if (!reply) break;
    const text = renderReply(reply, look());
    if (!output.write(answered++ > 0 ? `\n${text}` : text)) await once(output, "drain");
  }
  return answered;
}
