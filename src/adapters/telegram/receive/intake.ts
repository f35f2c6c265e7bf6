/**
 * The one place where an update is accepted, and where it is known that its answer is out. Whoever brings updates (polling or
 * webhook) tells Telegram only then that it need not send them again, or once the update is kept in the journal.
 *
 * The same update again gets the same promise while it is in hand and is done at once afterwards, also after a restart. Its number
 * alone is no name for it: after a quiet week Telegram begins anew (https://core.telegram.org/bots/api#update).
 */
import { integerAt, textAt, valueAt } from "../../chat/untrusted-json.ts";
import type { Journal, Kept } from "../../journal/journal.ts";
import { RanOut } from "../../journal/ran-out.ts";
import type { Log } from "../../log/log.ts";
import type { Noted } from "../api/hand-over.ts";
import type { Progress } from "../send/progress.ts";
import type { Incoming } from "./incoming.ts";

export interface Intake {
  /** True: nothing more is to be done about this update. False: the bot stopped before it was. Never rejects. */
  accept(update: unknown): Promise<boolean>;
  /** Keeps it, so that Telegram may forget it before it is done. */
  keep(update: unknown): Promise<Kept>;
  /** Goes on with what a process before, or a copy that died, kept and did not get done. */
  resume(): void;
  /** Updates in hand. */
  readonly size: number;
}

export interface IntakeParts {
  readonly read: (update: unknown) => Incoming | undefined;
  readonly respond: (incoming: Incoming, progress: Progress) => Promise<boolean>;
  readonly journal: Journal;
  readonly noted: Noted;
  readonly log: Log;
}

/** `elsewhere`: another copy has it or had it. `later`: it is to be begun again. */
type Outcome = "done" | "elsewhere" | "later";

export function createIntake({ read, respond, journal, noted, log }: IntakeParts): Intake {
  const inHand = new Map<string, Promise<boolean>>();
  const left = new Set<unknown>();

  async function handle(update: unknown, key: string): Promise<Outcome> {
    if (journal.watch) {
      const kept = await journal.keep(key, update);
      if (kept === "elsewhere" || kept === "later") return kept;
    }
    const progress = {
      before: journal.sentOf(key),
      again: left.has(update),
      noted,
      sent: (messages: number): void => journal.sent(key, messages),
      isOurs: () => journal.isOurs(key),
    };
    try {
      const incoming = read(update);
      return !incoming || (await respond(incoming, progress)) ? "done" : "later";
    } catch (error) {
      if (error instanceof RanOut) return "later";
      log.error("An update could not be handled and is passed over.", {
        update: integerAt(update, "update_id"),
        error,
      });
      return "done";
    }
  }

  function accept(update: unknown): Promise<boolean> {
    const key = keyOf(update);
    if (key === undefined) return Promise.resolve(true);
    const running = inHand.get(key);
    if (running) return running;
    if (journal.isDone(key)) return Promise.resolve(true);
    const handled = handle(update, key).then(outcome => {
      inHand.delete(key);
      if (outcome === "done") journal.done(key);
      else journal.leave(key);
      return outcome !== "later";
    });
    inHand.set(key, handled);
    return handled;
  }

  return {
    get size() {
      return inHand.size;
    },
    accept,
    async keep(update) {
      const key = keyOf(update);
      return key === undefined ? "elsewhere" : journal.keep(key, update);
    },
    resume() {
      const take = (update: unknown): void => {
        left.add(update);
        void accept(update).then(() => left.delete(update));
      };
      for (const update of journal.left) take(update);
      journal.watch?.(take);
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
