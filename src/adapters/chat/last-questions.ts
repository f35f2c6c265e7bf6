/** The last question of each conversation, for "and Georgia?": kept for a while, in memory only, bounded. */
import type { Command } from "../../core/reply/commands.ts";

export interface LastQuestions {
  recall(conversation: string): Command | undefined;
  remember(conversation: string, asked: Command): void;
}

const mostConversations = 1000;

export interface LastQuestionsOptions {
  /** Ten minutes, where absent. */
  readonly keepMs?: number;
  /** Milliseconds that never run backwards; for tests. */
  readonly now?: () => number;
}

export function createLastQuestions({
  keepMs = 10 * 60_000,
  now = () => performance.now(),
}: LastQuestionsOptions = {}): LastQuestions {
  const held = new Map<string, { readonly asked: Command; readonly until: number }>();
  return {
    recall(conversation) {
      const last = held.get(conversation);
      return last && last.until > now() ? last.asked : undefined;
    },
    remember(conversation, asked) {
      held.delete(conversation);
      held.set(conversation, { asked, until: now() + keepMs });
      for (const [oldest, { until }] of held) {
        if (until > now() && held.size <= mostConversations) break;
        held.delete(oldest);
      }
    },
  };
}
