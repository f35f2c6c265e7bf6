/**
 * The one place where an update is accepted, and where it is known that its answer is out. Whoever brings updates (polling
 * or webhook) tells Telegram only then that it need not send them again; a journal would write its lines here.
 *
 * The same update again gets the same promise while it is in hand and is done at once afterwards. Its number alone is no
 * name for it: after a quiet week Telegram begins anew (https://core.telegram.org/bots/api#update).
 */

import { createDedupe } from "../../chat/dedupe.ts";
import { integerAt, textAt, valueAt } from "../../chat/untrusted-json.ts";
import type { Log } from "../../log/log.ts";
import type { Incoming } from "./incoming.ts";

export interface Intake {
  /** True: nothing more is to be done about this update. False: the bot stopped before it was. Never rejects. */
  accept(update: unknown): Promise<boolean>;
  /** Updates in hand. */
  readonly size: number;
}

export interface IntakeParts {
  readonly read: (update: unknown) => Incoming | undefined;
  readonly respond: (incoming: Incoming) => Promise<boolean>;
  readonly log: Log;
}

/** Telegram keeps what was not confirmed for 24 hours. */
const repeatsMs = 25 * 3_600_000;
const mostRemembered = 100_000;

export function createIntake({ read, respond, log }: IntakeParts): Intake {
  const done = createDedupe({ limit: mostRemembered, ttlMs: repeatsMs });
  const inHand = new Map<string, Promise<boolean>>();

  async function handle(update: unknown): Promise<boolean> {
    try {
      const incoming = read(update);
      return incoming ? await respond(incoming) : true;
    } catch (error) {
      log.error("An update could not be handled and is passed over.", {
        update: integerAt(update, "update_id"),
        error,
      });
      return true;
    }
  }

  return {
    get size() {
      return inHand.size;
    },

    accept(update) {
      const key = keyOf(update);
      if (key === undefined) return Promise.resolve(true);
      const running = inHand.get(key);
      if (running) return running;
      if (!done.claim(key)) return Promise.resolve(true);
      const handled = handle(update).then(finished => {
        inHand.delete(key);
        if (!finished) done.release(key);
        return finished;
      });
      inHand.set(key, handled);
      return handled;
    },
  };
}

/** Undefined for what is no update. */
function keyOf(update: unknown): string | undefined {
  const id = integerAt(update, "update_id");
  if (id === undefined || id < 0) return undefined;
  const held = Object.entries(update as object).find(([, value]) => integerAt(value, "message_id") !== undefined)?.[1];
  const chat = integerAt(held, "chat", "id") ?? "";
  const message = integerAt(held, "message_id") ?? "";
  const query = textAt(valueAt(update, "callback_query") ?? valueAt(update, "inline_query"), "id");
  return `${id} ${chat} ${message} ${query}`;
}
