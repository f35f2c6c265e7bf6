/** How much of what a person sees of an answer are words of the record: of all characters of its messages in Telegram, with the labels of its buttons. */
import { renderReply } from "../src/adapters/telegram/send/render.ts";
import type { Reply, Surface } from "../src/core/reply/reply.ts";

/** Characters. */
export interface Shown {
  readonly ofRecord: number;
  readonly all: number;
}

/** As in a chat of Telegram. */
export const surface: Surface = { prefix: "/", hasButtons: true };

const omission = /\s*\[…\]\s*/g;

/** Undefined where a reply is no answer, and so has nothing of the record to show. */
export function shownIn(reply: Reply): Shown | undefined {
  if (reply.kind !== "answer") return undefined;
  const spans = reply.blocks.flatMap(block =>
    block.type === "quote" ? [...(block.lead?.spans ?? []), ...block.spans] : [],
  );
  const ofRecord = spans.reduce((sum, { text }) => sum + text.replace(omission, " ").length, 0);
  const texts = renderReply(reply, "onrecord_bot").flatMap(({ text, keyboard }) => [
    text,
    ...(keyboard?.inline_keyboard.flat().map(button => button.text) ?? []),
  ]);
  return { ofRecord, all: texts.reduce((sum, text) => sum + text.length, 0) };
}

/** Of all of them together, 0 to 1; undefined for none. */
export function shareOf(all: readonly Shown[]): number | undefined {
  const [ofRecord, shown] = (["ofRecord", "all"] as const).map(name => all.reduce((sum, one) => sum + one[name], 0));
  return shown ? ofRecord! / shown : undefined;
}
