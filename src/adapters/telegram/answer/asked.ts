/** What a message asks beside its words: which conversation it goes on with, and whether a question is in it at all. */
import { commandIn, splitCommand } from "../../../core/reply/command-text.ts";
import type { Message } from "../../../core/reply/reply.ts";
import type { Asked, Target } from "../receive/incoming.ts";
import type { Known } from "../send/buttons.ts";
import { payloadIn, referenceOf } from "./deep-link.ts";

/** Follow-up questions belong to one person in one chat or topic; who cannot be told from others has one question to each. */
export function conversationOf({ chat, topic, directTopic, replyTo }: Target, asker: number | undefined): string {
  return `${chat} ${topic ?? directTopic ?? ""} ${asker ?? `message ${replyTo}`}`;
}

/** `/ask` as a group's menu sends it: at once, and with nothing behind it. */
export function lacksQuestion(incoming: Asked): boolean {
  const command = commandIn(incoming);
  const isBare = "text" in incoming && incoming.text !== "" && command.name === "ask" && command.text === "";
  return isBare && incoming.place.type === "group" && incoming.pointedAt === undefined;
}

/** A deep link arrives as `/start PAYLOAD`, or as it stands, from who copied it; what is no reference is left out. */
export function opened(text: string, { username, interviewIds }: Known): Message {
  const { name, argument = "" } = splitCommand(text) ?? {};
  const payload = name === "start" ? argument : payloadIn(text, username);
  const reference = payload === undefined ? undefined : referenceOf(payload, interviewIds);
  return reference === undefined ? { text } : { command: { name: "passage", reference } };
}
