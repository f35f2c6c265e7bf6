/**
 * What people hold of an answer, by reactions to it: the message tells which question it answers, so that nothing has to be kept. The
 * buttons below an answer hold theirs.
 */
import type { Conversations } from "../../chat/conversation.ts";
import type { Dedupe } from "../../chat/dedupe.ts";
import type { Pace } from "../../chat/pace.ts";
import type { Access } from "../access.ts";
import type { Reaction } from "../receive/read.ts";
import { surface } from "./home.ts";
import type { LookAtAnswer } from "./thread.ts";

export interface JudgingParts {
  readonly conversations: Conversations;
  readonly dedupe: Dedupe;
  readonly access: Access;
  readonly pace: Pace;
  readonly lookAtAnswer: LookAtAnswer;
}

/** Counted without a word. Never rejects. */
export function createJudging({ conversations, dedupe, access, pace, lookAtAnswer }: JudgingParts) {
  return async ({ keys, place, message, judgement }: Reaction): Promise<void> => {
    const { user, channel = user } = place;
    const isTaken = !keys.every(key => dedupe.claim(key)) || access(place) !== undefined;
    if (isTaken || pace.admit({ person: user, chat: channel }) !== "admitted") return;
    const said = {
      conversation: `${channel} ${message}`,
      asker: askerOf(user),
      message: { command: { name: judgement } },
      lookBack: () => lookAtAnswer(channel, message),
      place: "group",
      surface,
      facts: { channel },
    } as const;
    await conversations.answer(said, async () => undefined);
  };
}

/** As nobody else of any platform is called. */
export function askerOf(user: string): string {
  return `slack ${user}`;
}
