/** The last question of each conversation, for "and Georgia?": kept for a while, in memory only, bounded; copies of the bot share theirs. */
import type { Command } from "../../core/reply/commands.ts";

export interface LastQuestions {
  recall(conversation: string): Command | undefined | Promise<Command | undefined>;
  remember(conversation: string, asked: Command): void;
}

const mostConversations = 1000;

export interface LastQuestionsOptions {
  readonly keepMs?: number;
  /** Milliseconds that never run backwards; for tests. */
  readonly now?: () => number;
}

/** How long the question before is remembered. */
export const standardKeepMs = 10 * 60_000;

export function createLastQuestions({
  keepMs = standardKeepMs,
  now = () => performance.now(),
}: LastQuestionsOptions = {}) {
  const held = new Map<string, { readonly asked: Command; readonly until: number }>();
  return {
    recall(conversation: string): Command | undefined {
      const last = held.get(conversation);
      return last && last.until > now() ? last.asked : undefined;
    },
    remember(conversation: string, asked: Command): void {
      held.delete(conversation);
      held.set(conversation, { asked, until: now() + keepMs });
      for (const [oldest, { until }] of held) {
        if (until > now() && held.size <= mostConversations) break;
        held.delete(oldest);
      }
    },
  };
}
