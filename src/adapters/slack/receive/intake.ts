/**
 * The one door for what Slack sends, whichever way it comes: a question is written to the journal before Slack is told that it
 * arrived, since Slack does not send it again then; what a process before left unanswered is taken here anew.
 *
 *   receiver ──keep──▶ acknowledged ──Bolt──take──▶ answering, welcome
 */

import { textAt } from "../../chat/untrusted-json.ts";
import type { Journal, Kept } from "../../journal/journal.ts";
import { type Asked, type HomeOpened, type Incoming, lastingKey, type Reaction, readEvent } from "./read.ts";
import { readInteraction } from "./read-interaction.ts";

export interface Intake {
  /** Keeps what is asked, so that it may be acknowledged. Never rejects. */
  keep(body: unknown): Promise<Kept>;
  /** Hands what is asked to be answered. Returns at once and never throws. */
  take(body: unknown): void;
  /** Goes on with what a process before, or a copy that died, kept and did not answer. */
  resume(): void;
}

export interface IntakeParts {
  readonly journal: Journal;
  readonly answer: (asked: Asked) => void;
  readonly welcome: (opened: HomeOpened) => Promise<void>;
  readonly react: (reaction: Reaction) => Promise<void>;
  /** The bot's own user, once it is known. */
  readonly botUser: () => string | undefined;
  /** The app was removed from the workspace, or its token revoked. */
  readonly onRemoved: () => void;
}

export function createIntake({ journal, answer, welcome, react, botUser, onRemoved }: IntakeParts): Intake {
  function read(body: unknown): Incoming | undefined {
    return textAt(body, "event", "type") === "" ? readInteraction(body) : readEvent(body, botUser());
  }

  return {
    async keep(body) {
      const incoming = read(body);
      if (!incoming || !isAsked(incoming)) return "not kept";
      return journal.keep(lastingKey(incoming), body);
    },

    take(body) {
      const incoming = read(body);
      if (incoming?.kind === "home") void welcome(incoming);
      else if (incoming?.kind === "reaction") void react(incoming);
      else if (incoming?.kind === "removed") onRemoved();
      else if (incoming) answer(incoming);
    },

    resume() {
      const again = (body: unknown): void => {
        const incoming = read(body);
        if (incoming && isAsked(incoming)) answer({ ...incoming, again: true });
      };
      for (const body of journal.left) again(body);
      journal.watch?.(again);
    },
  };
}

/** What somebody waits for an answer to. */
function isAsked(incoming: Incoming): incoming is Asked {
  return incoming.kind === "question" || incoming.kind === "share" || incoming.kind === "unread";
}
