/** What every adapter is to main: something that starts, stops, and says how it is. */
export interface ChatAdapter {
  /** Of the platform, in lower case. */
  readonly name: string;
  /**
   * Resolves once it takes messages (or has begun to retry an unreachable platform in the background).
   * Rejects with an OnrecordError of code `config` where a setting is wrong, such as a revoked token.
   */
  start(): Promise<void>;
  /** Takes nothing new, finishes what is in hand within 8 s, frees every timer and socket. Safe to call twice. */
  stop(): Promise<void>;
  /** Resolves when it is down for good, such as by a token that was revoked. Absent where it never gives up. */
  readonly down?: Promise<void>;
  /** How many questions are waiting, looked up or being sent. Absent where there is one at most. */
  inHand?(): number;
  /** `degraded`: started, but the platform is not reachable now; `stopped`: not started, ended, or its token is refused. */
  state(): "ready" | "degraded" | "stopped";
}
