/** Which conversation a question belongs to, and the mark by which its answer is found again. */
import { type Asked, lastingKey } from "../receive/read.ts";
import type { Mark } from "../send/outbox.ts";

/** Questions that follow each other: of a thread or direct message, or of one person where nobody else sees them. */
export function conversationOf(asked: Asked): string {
  const { channel, user, thread = "" } = asked.place;
  return asked.audience === "asker" ? ownConversation(asked) : `${channel ?? user} ${thread}`;
}

/** All that one person asks in one place. */
export function ownConversation({ place: { channel = "", user } }: Asked): string {
  return `${channel} ${user}`;
}

/** The same for every delivery of the question. */
export function ownMark(asked: Asked): Mark {
  return { key: lastingKey(asked), ...(asked.again ? { again: true } : {}) };
}
