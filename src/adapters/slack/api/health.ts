/**
 * How the adapter is, from what its calls meet, and the lines about it in the log: one when Slack goes away, one when it is
 * back, one when it refuses a token, instead of one for each message that waits.
 */
import type { ChatAdapter } from "../../chat/adapter.ts";
import type { Log } from "../../log/log.ts";
import type { Fault } from "./fault.ts";

/** The bot token's calls, or the app token's socket: each can be refused by itself. */
export type Side = "calls" | "socket";

export interface Health {
  /** Messages come in. */
  receiving(): void;
  /** They do not, for now. */
  deaf(): void;
  worked(side?: Side): void;
  /** What Slack refuses for another reason than the token shows that Slack is there. */
  failed(fault: Fault, side?: Side): void;
  /** For good: the adapter ended. */
  end(): void;
  state(): ReturnType<ChatAdapter["state"]>;
}

export function createHealth(log: Log): Health {
  const refused = new Map<Side, string>();
  const away = new Set<Side>();
  let begun = false;
  let receives = false;

  function worked(side: Side = "calls"): void {
    const wasAway = away.delete(side);
    const wasRefused = refused.delete(side);
    if (wasAway || wasRefused) log.info("Slack answers again.", { side });
  }

  return {
    receiving() {
      begun = true;
      receives = true;
    },
    deaf() {
      begun = true;
      receives = false;
    },
    worked,
    failed(fault, side = "calls") {
      if (fault.kind === "place" || fault.kind === "form" || fault.kind === "refused") return worked(side);
      if (fault.kind === "token" && refused.get(side) !== fault.code) {
        refused.set(side, fault.code);
        log.error("Slack refuses the token; answers wait.", { side, code: fault.code, cure: fault.cure });
      }
      if (fault.kind === "later" && fault.code !== "ratelimited" && !away.has(side)) {
        away.add(side);
        log.warn("Slack cannot be reached; trying until it is back.", { side, code: fault.code });
      }
    },
    end() {
      begun = false;
    },
    state() {
      if (!begun || refused.size > 0) return "stopped";
      return receives && away.size === 0 ? "ready" : "degraded";
    },
  };
}
