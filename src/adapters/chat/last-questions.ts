/** The last question of each conversation, for "and Georgia?": kept for ten minutes, in memory only, bounded. */

export interface LastQuestions {
  recall(conversation: string): string | undefined;
  remember(conversation: string, text: string): void;
}

const keepMs = 10 * 60_000;
const mostConversations = 1000;
const longest = 600;

export function createLastQuestions(now: () => number = () => performance.now()): LastQuestions {
  const asked = new Map<string, { readonly text: string; readonly until: number }>();
  return {
    recall(conversation) {
      const last = asked.get(conversation);
      return last && last.until > now() ? last.text : undefined;
    },
    remember(conversation, text) {
      asked.delete(conversation);
      asked.set(conversation, { text: text.slice(0, longest), until: now() + keepMs });
      for (const [oldest, { until }] of asked) {
        if (until > now() && asked.size <= mostConversations) break;
        asked.delete(oldest);
      }
    },
  };
}
