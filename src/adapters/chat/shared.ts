/**
 * What copies of the bot must know of each other beside what each has in hand (adapters/journal): behind a load balancer the next
 * message of a person, or the second press of a button, may come to another copy. Absent where there is one.
 */
import type { LastQuestions } from "./last-questions.ts";
import type { Turn } from "./turn.ts";

export interface Shared {
  /** True for the first of all copies within `ttlMs`. Where they cannot be asked this copy goes by what it knows itself. Never rejects. */
  claim(key: string, ttlMs: number): Promise<boolean>;
  /** Gives a claim back. */
  release(key: string): void;
  readonly questions: LastQuestions;
  /** Whose turn it is to do what only one of them may. */
  readonly turn: Turn;
}
