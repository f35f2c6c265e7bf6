/**
 * What a person is told where something failed on our side. They never see what it was; they get a reference, and whoever
 * made the apology puts the same one into the log beside the error.
 *
 * References are made here and nowhere else: six hexadecimal digits by chance, since a count would begin anew with every start
 * and be the same in every copy of the bot.
 */
import { OnrecordError } from "../errors.ts";
import { paragraph, plain, replyOf } from "./blocks.ts";
import type { Reply } from "./reply.ts";
import type { Wording } from "./wording/wording.ts";

export interface Apology {
  readonly reference: string;
  readonly reply: Reply;
}

/** `error`: what failed, where it may be of the kind that passes by itself. */
export function createApology({ line, texts: { talk } }: Wording, error?: unknown): Apology {
  const reference = Math.floor(Math.random() * 0x1000000)
    .toString(16)
    .padStart(6, "0");
  const willPass = error instanceof OnrecordError && error.code === "unavailable";
  const text = line(willPass ? talk.willPass : talk.failed, { reference });
  return { reference, reply: replyOf("apology", [paragraph(plain(text))]) };
}
