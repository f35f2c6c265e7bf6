/** "typing…" over a chat while its answer takes longer than half a second. */
import type { Api } from "grammy";
import type { Target } from "../receive/incoming.ts";

const waitMs = 500;
/** Telegram shows it for five seconds. */
const againMs = 4500;

/** Does the work; the indicator ends with it or with `signal`, and may fail without anybody knowing. */
export async function whileTyping<T>(
  work: () => Promise<T>,
  { api, target, signal }: { readonly api: Api; readonly target: Target; readonly signal: AbortSignal },
): Promise<T> {
  const { chat, topic } = target;
  const show = (): void => {
    if (signal.aborted) return;
    timer = setTimeout(show, againMs);
    const options = topic === undefined ? {} : { message_thread_id: topic };
    api.sendChatAction(chat, "typing", options).catch(() => {});
  };
  let timer = setTimeout(show, waitMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
