/** The last question of each conversation, for "and Georgia?": kept for ten minutes, in memory only, bounded. */
import type { Command } from "../../core/reply/commands.ts";

export interface LastQuestions {
  recall(conversation: string): Command | undefined;
  remember(conversation: string, asked: Command): void;
}

const keepMs = 10 * 60_000;
const mostConversations = 1000;

export function createLastQuestions(now: () => number = () => performance.now()): LastQuestions {
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
