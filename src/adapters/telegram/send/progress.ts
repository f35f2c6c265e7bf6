/** How far the answer to an update got, for whoever goes on with it after a restart. */
import type { Noted } from "../api/hand-over.ts";

export interface Progress {
  /** Messages of the answer that a process before handed over. */
  readonly before: number;
  /** A process before, or another copy, took the update already and kept it. */
  readonly again: boolean;
  readonly noted: Noted;
  /** So many messages are handed over now. */
  sent(messages: number): void;
  /** False where another copy of the bot may go on with it. */
  isOurs(): boolean;
}
