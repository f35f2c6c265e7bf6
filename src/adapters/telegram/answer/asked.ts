/** What a message asks beside its words: which conversation it goes on with, and whether a question is in it at all. */
import { commandIn } from "../../../core/reply/command-text.ts";
import type { Asked, Target } from "../receive/incoming.ts";

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
